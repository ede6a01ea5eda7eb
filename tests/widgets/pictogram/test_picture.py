from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize
from PySide6.QtGui import QImage, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from comparawatt.engine.amounts import Energy
from comparawatt.widgets.pictogram.picture import draw_pictogram

if TYPE_CHECKING:
    from collections.abc import Callable

    from comparawatt.engine.wording import Wording
    from comparawatt.models.session import Session
    from comparawatt.widgets.look import Look
    from comparawatt.widgets.pictogram.view import PictogramView

SIZE = QSize(1100, 520)
VALUES = (0, 0.0004, 0.023, 0.92, 7.3, 42, 10_200, 1.6e6, 5e11, 3e12)


@pytest.fixture
def draw(session: Session, english: Wording, look: Look) -> Callable[..., None]:
    """Return what draws a number of phone charges with a painter."""

    def draw_it(painter: QPainter, value: float) -> None:
        session.choose_energy(Energy(value * 15))
        count = next(each for each in session.comparison.counts if each.equivalent.id == "phone-t")
        area = QRectF(20, 20, SIZE.width() - 40, SIZE.height() - 40)
        draw_pictogram(painter, area, session.comparison, count, english, look)

    return draw_it


@pytest.mark.parametrize("value", VALUES)
def test_a_picture_is_the_same_each_time_and_has_the_finished_count(
    draw: Callable[..., None], look: Look, value: float
) -> None:
    pictures = []
    for _ in range(2):
        image = QImage(SIZE, QImage.Format.Format_RGB32)
        image.fill(look.color("bg"))
        painter = QPainter(image)
        draw(painter, value)
        painter.end()
        pictures.append(image)
    assert pictures[0] == pictures[1]
    pixels = memoryview(pictures[0].constBits()).cast("I")
    color = look.color("phone").rgb()
    shown = sum(pixel == color for pixel in pixels)
    assert (shown > 150) == (value >= 0.001)


@pytest.mark.parametrize("value", VALUES)
def test_as_svg_its_marks_are_shapes_and_its_words_are_text(
    draw: Callable[..., None], qapp: object, value: float
) -> None:
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    svg = QSvgGenerator()
    svg.setOutputDevice(buffer)
    svg.setSize(SIZE)
    painter = QPainter(svg)
    draw(painter, value)
    painter.end()
    text = bytes(content.data()).decode()
    assert "<image" not in text
    assert "phone charge" in text or value == 0
    assert len(text) < 8_000_000


def test_as_pdf_it_is_drawn(draw: Callable[..., None], qapp: object) -> None:
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    pdf = QPdfWriter(buffer)
    pdf.setResolution(96)
    painter = QPainter(pdf)
    draw(painter, 10_200)
    painter.end()
    assert bytes(content.data()).startswith(b"%PDF")
    assert b"/Subtype /Image" not in content.data()


def test_fewer_than_two_hundred_things_are_painted_in_a_frame(
    open_view: Callable[..., PictogramView], monkeypatch: pytest.MonkeyPatch
) -> None:
    view = open_view(3.33e9, "phone-t", reduced_motion=True)
    calls: list[str] = []
    for name in (
        "drawPixmap",
        "drawRoundedRect",
        "drawRect",
        "drawPath",
        "drawText",
        "drawEllipse",
        "drawPolyline",
    ):
        original = getattr(QPainter, name)

        def counted(self: QPainter, *arguments: object, call: Callable[..., None] = original) -> None:
            calls.append("")
            call(self, *arguments)

        monkeypatch.setattr(QPainter, name, counted)
    for step in range(100):
        view.playback.time = view.playback.timeline.duration * step / 99
        view.playback.moved.emit()
        view.canvas.repaint()  # a picture is kept now
        calls.clear()
        view.canvas.repaint()
        assert 5 < len(calls) < 200
