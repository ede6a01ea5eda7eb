"""What is said while a city lights up: the question, how far it has counted, and the number at its end."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from comparawatt.engine.digits import COUNT_DIGITS
from comparawatt.engine.guess_wording import say_number
from comparawatt.engine.phrases import Part, filled
from comparawatt.engine.scale import round_to

if TYPE_CHECKING:
    from comparawatt.engine.attract import AttractScene
    from comparawatt.engine.wording import Wording

_DIGITS = 6
"""Below a million every digit runs; from there up a word takes the place of most."""

_FEW = 10
"""Below it tenths are counted."""


def ask_how_much(scene: AttractScene, wording: Wording) -> tuple[Part, ...]:
    """Return the question about a scene's activity, in pieces."""
    values = {"activity": wording.of(scene.activity.name)}
    *parts, last, mark = filled(wording.language.texts["kiosk.question"], values)
    return (*parts, Part(last.role, last.text + mark.text))  # the mark never begins a line


def say_so_far(scene: AttractScene, progress: float, wording: Wording) -> str:
    """Say how far the city has counted; the number at its end is not told yet.

    Args:
        scene: What is counted.
        progress: From 0 to 1.
        wording: The language.
    """
    number = scene.total * progress
    step = 0.1 if scene.total < _FEW else 1.0
    number = math.floor(number / step) * step
    digits = wording.digits
    spoken = digits.spoken(number, _DIGITS if number < 10**_DIGITS else COUNT_DIGITS)
    asked = scene.question
    unit = scene.activity.unit if asked.inverted else asked.count.equivalent.unit
    said = f"{digits.joined(spoken)} {wording.unit_form(unit, spoken.category)}"
    return wording.text("kiosk.so_far", count=_completed(scene, said, wording))


def say_total(scene: AttractScene, wording: Wording) -> str:
    """Say the number at the end, with what it counts."""
    said = " ".join(say_number(scene.question, scene.total, wording))
    return wording.text("guess.about", count=_completed(scene, said, wording))


def say_worth(scene: AttractScene, wording: Wording) -> str:
    """Say for how many one lit window stands."""
    if scene.worth >= 1:
        number = wording.digits.joined(wording.digits.spoken(scene.worth))
    else:
        number = wording.text("fraction", number=wording.digits.text(round_to(1 / scene.worth, 1)))
    return wording.text("kiosk.window", number=number)


def describe(scene: AttractScene, wording: Wording) -> str:
    """Say what the picture of the city shows, as a screen reader reads it."""
    return wording.text("kiosk.city", count=say_total(scene, wording))


def _completed(scene: AttractScene, said: str, wording: Wording) -> str:
    """Say for what so many are needed, where it is counted the other way round."""
    if not scene.question.inverted:
        return said
    return wording.text("kiosk.for_one", count=said, equivalent=wording.one(scene.question.count.equivalent))
