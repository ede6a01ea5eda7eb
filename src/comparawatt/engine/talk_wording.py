"""How a talk is said to who gives it: where it stands, how long it has taken, and what comes next."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from comparawatt.engine.meter_wording import say_clock
from comparawatt.engine.story_wording import say_result, say_scene, say_why_not

if TYPE_CHECKING:
    from collections.abc import Sequence

    from comparawatt.engine.story import Scene, Step
    from comparawatt.engine.story_stage import Staged
    from comparawatt.engine.wording import Wording

_MINUTE = 60


def say_left(seconds: float, wording: Wording) -> str:
    """Say how much time is left, or calmly by how much it is over.

    Args:
        seconds: What is left, negative where it is over.
        wording: The language.
    """
    if seconds >= 0:
        return wording.text("talk.left", time=say_clock(ceil(seconds)))
    minutes = int(-seconds // _MINUTE)
    return (
        wording.text("talk.over", time=wording.time(minutes, "minute"))
        if minutes
        else wording.text("talk.just_over")
    )


def say_spent(seconds: float, minutes: float | None, wording: Wording) -> str:
    """Say how long a scene has taken, and how long it is meant to take where that is said.

    Args:
        seconds: What it has taken.
        minutes: What it is meant to take; None where nothing is said.
        wording: The language.
    """
    spent = say_clock(seconds)
    if minutes is None:
        return wording.text("talk.spent", spent=spent)
    return wording.text("talk.planned", spent=spent, time=wording.time(minutes, "minute"))


def say_step(step: Step, wording: Wording) -> str:
    """Say what a step is called."""
    return wording.text(f"talk.steps.{step}")


def say_place(step: Step, steps: Sequence[Step], wording: Wording) -> str:
    """Say which step of a scene is shown, as a screen reader reads it."""
    place = steps.index(step) + 1
    return wording.text("talk.step", place=place, count=len(steps), step=say_step(step, wording))


def say_heading(number: int, scene: Scene, staged: Staged, wording: Wording) -> str:
    """Say what a scene is called in a list: its number with what heads it, or with what it is."""
    heading = say_scene(scene, staged, wording) or say_kind(scene, staged, wording)
    return wording.text("talk.numbered", number=number, scene=heading)


def say_kind(scene: Scene, staged: Staged, wording: Wording) -> str:
    """Say what shows a scene (“Bars”), or that it cannot be shown."""
    if staged.problems or scene.screen is None:
        return wording.text("story.not_shown")
    return wording.text(f"talk.shows.{scene.screen}")


def say_shown(scene: Scene, staged: Staged, wording: Wording) -> str:
    """Say what a scene shows: by which means, and its result; or why it cannot be shown."""
    if staged.problems:
        return say_why_not(staged, wording)
    return "\n".join(filter(None, (say_kind(scene, staged, wording), say_result(staged, wording))))
