"""Which screen is whose, with screens that are not there."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from PySide6.QtCore import QRect

from comparawatt.models.screens import Screens, share_out


class Fake(NamedTuple):
    """A screen of a test."""

    label: str
    left: int = 0

    def name(self) -> str:
        return self.label

    def geometry(self) -> QRect:
        return QRect(self.left, 0, 1920, 1080)


LAPTOP, PROJECTOR, BOARD = Fake("eDP-1"), Fake("HDMI-1", 1920), Fake("DP-2", 3840)
PLAIN = Fake("Screen")


def names(*screens: Fake, primary: Fake = LAPTOP, wanted: tuple[str, ...] = ()) -> tuple[str, str | None]:
    """Return the names of the audience's screen and of the speaker's."""
    audience, speaker = share_out(screens, primary, wanted)
    return audience.name(), speaker.name() if speaker else None


def test_one_screen_is_the_audiences() -> None:
    assert names(LAPTOP) == ("eDP-1", None)
    assert names(LAPTOP, wanted=("HDMI-1",)) == ("eDP-1", None)


def test_of_two_the_audience_has_the_one_that_is_not_the_first() -> None:
    assert names(LAPTOP, PROJECTOR) == ("HDMI-1", "eDP-1")
    assert names(PROJECTOR, LAPTOP) == ("HDMI-1", "eDP-1")
    assert names(PLAIN, PROJECTOR, primary=PLAIN) == ("HDMI-1", "Screen")


def test_a_screen_that_is_part_of_the_computer_is_no_projector_even_where_it_is_not_the_first() -> None:
    assert names(LAPTOP, PROJECTOR, primary=PROJECTOR) == ("HDMI-1", "eDP-1")
    assert names(PLAIN, PROJECTOR, primary=PROJECTOR) == ("Screen", "HDMI-1")  # nothing says which is which


def test_the_one_that_is_named_is_the_audiences() -> None:
    assert names(LAPTOP, PROJECTOR, wanted=("eDP-1",)) == ("eDP-1", "HDMI-1")
    assert names(LAPTOP, PROJECTOR, BOARD, wanted=("DP-2",)) == ("DP-2", "eDP-1")
    assert names(LAPTOP, PROJECTOR, BOARD, wanted=("gone", "DP-2")) == ("DP-2", "eDP-1")


def test_of_three_the_speaker_has_the_first() -> None:
    assert names(PROJECTOR, BOARD, LAPTOP) == ("HDMI-1", "eDP-1")


@pytest.mark.parametrize("left", [0, 1000])
def test_what_mirrors_the_audiences_screen_is_nobodys_own(left: int) -> None:
    assert names(LAPTOP, Fake("HDMI-1", left)) == ("HDMI-1", None)


def test_here_there_is_one_screen(qapp: object) -> None:
    screens = Screens("of another room")
    assert (screens.audience, screens.speaker) == (screens.audience, None)
    screens.swap()  # nothing to swap with
    assert screens.speaker is None
