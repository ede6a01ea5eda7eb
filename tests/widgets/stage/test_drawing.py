from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from comparawatt.engine.amounts import Amount, Duration, Energy
from comparawatt.models.choice import Choice
from comparawatt.models.comparison_model import ComparisonModel
from comparawatt.widgets.stage.drawing import StageDrawing
from comparawatt.widgets.stage.frames import still_frames, window_of
from comparawatt.widgets.stage.geometry import Geometry, lay_out

if TYPE_CHECKING:
    from comparawatt.engine.wording import Wording
    from comparawatt.models.session import Session
    from comparawatt.widgets.look import Look

WIDTH, HEIGHT = 720, 430


class Picture:
    """A drawn stage, of which each place can be looked at."""

    def __init__(self, session: Session, wording: Wording, look: Look) -> None:
        self.look = look
        self.model = ComparisonModel(session.comparison, wording)
        self.model.show(session.comparison, session.before)
        self.frames = still_frames(self.model)
        self.geometry: Geometry = lay_out(WIDTH, HEIGHT, len(self.frames))
        self.image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
        self.image.fill(look.color("bg"))
        painter = QPainter(self.image)
        StageDrawing(look).everything(
            painter, self.geometry, self.model, self.frames, window_of(self.model).exponent
        )
        painter.end()

    def at(self, x: float, y: float) -> QColor:
        return self.image.pixelColor(round(x), round(y))

    def has(self, token: str, area: QRectF) -> bool:
        """Say whether a colour is found in an area."""
        color = self.look.color(token).rgb()
        box = area.toAlignedRect().intersected(self.image.rect())
        return any(
            self.image.pixel(x, y) == color
            for y in range(box.top(), box.bottom() + 1)
            for x in range(box.left(), box.right() + 1)
        )

    def along_bar(self, lane: int, part: float) -> QColor:
        """Return the colour in the middle of a lane's bar, at a part of the track."""
        bar = self.geometry.lanes[lane].bar
        return self.at(bar.left() + bar.width() * part, bar.center().y() - 3)


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_everything_is_drawn_in_the_theme(session: Session, english: Wording, look: Look, theme: str) -> None:
    look.choose(theme)
    picture = Picture(session, english, look)
    for lane, (place, frame) in enumerate(zip(picture.geometry.lanes, picture.frames, strict=True)):
        assert picture.has(frame.kind.text, place.count), "the number"
        assert picture.has("ink", place.whisker), "the whisker"
        assert picture.has(frame.kind.shape, place.badge), "the badge"
        assert picture.along_bar(lane, frame.position - 0.01) == look.color(frame.kind.shape)
        assert picture.along_bar(lane, frame.position + 0.05) == look.color("bg")
    assert picture.has("mark", QRectF(picture.geometry.cable - 3, 60, 7, 100)), "the cable"
    assert picture.has("mark", QRectF(24, 2, 60, 24)), "the tag"
    assert picture.has("ink2", picture.geometry.axis), "the axis"


def test_a_change_of_estimate_is_dashed(session: Session, english: Wording, look: Look) -> None:
    session.choose_estimate("newspaper")
    picture = Picture(session, english, look)
    for lane, frame in enumerate(picture.frames):
        assert frame.outline is not None
        bar = picture.geometry.lanes[lane].bar
        left, right = (bar.left() + bar.width() * end for end in (frame.position, frame.outline))
        if right - left < 40:  # too short for a gap between dashes
            continue
        edge = [picture.at(x, bar.top() + 1) for x in range(round(left) + 10, round(right) - 6)]
        shape, ground = look.color(frame.kind.shape), look.color("bg")
        assert shape in edge
        assert ground in edge


def test_a_larger_bar_keeps_the_mark_of_the_smaller(session: Session, english: Wording, look: Look) -> None:
    session.choose_estimate("rd")
    picture = Picture(session, english, look)
    assert all(frame.outline is not None and frame.outline < frame.position for frame in picture.frames)


def test_a10_zero_draws_no_bar_and_no_error(session: Session, english: Wording, look: Look) -> None:
    session.choose_energy(Energy(0.0))
    picture = Picture(session, english, look)
    for lane, frame in enumerate(picture.frames):
        assert not picture.has(frame.kind.shape, picture.geometry.lanes[lane].bar)
        assert picture.has(frame.kind.text, picture.geometry.lanes[lane].count)


def test_what_is_off_the_scale_is_a_tick(session: Session, english: Wording, look: Look) -> None:
    session.choose_activity("chat")
    picture = Picture(session, english, look)
    assert picture.frames[0].off_scale
    bar = picture.geometry.lanes[0].bar
    assert picture.at(bar.left() + 1, bar.top() + 4) == look.color("home")
    assert picture.at(bar.left() + 8, bar.top() + 4) == look.color("bg")


@pytest.mark.parametrize(
    "energy", [0.0, 1e-9, 0.3, 1.0, 15.0, 4e6, 5e10, 9.99e18, 9e20], ids=lambda energy: f"{energy:.0e}"
)
@pytest.mark.parametrize("code", ["english", "french"])
def test_every_size_can_be_drawn(
    session: Session, look: Look, energy: float, code: str, request: pytest.FixtureRequest
) -> None:
    session.choose_energy(Energy(energy))
    picture = Picture(session, request.getfixturevalue(code), look)
    for lane, frame in enumerate(picture.frames):
        assert 0 <= frame.position <= 1
        assert picture.has(frame.kind.text, picture.geometry.lanes[lane].count)
    right = QRectF(WIDTH - 12, 40, 12, HEIGHT - 40)
    assert not any(picture.has(token, right) for token in ("ink", "ink2", "home", "phone", "city"))


def test_labels_of_any_length_stay_inside(session: Session, french: Wording, look: Look) -> None:
    session.restore(Choice("servers", lanes=("rd-day", "phone-t")))
    session.choose_amount(Amount(123_456_789, duration=Duration(1234.5, "month")))
    picture = Picture(session, french, look)
    assert not picture.has("ink2", QRectF(WIDTH - 10, 0, 10, HEIGHT))
