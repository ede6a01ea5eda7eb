"""Which pictures of a lesson's scenes are made for slides, and what their files are called; it knows no Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from comparawatt.engine.guess import question
from comparawatt.engine.story import Step, steps_of
from comparawatt.engine.wording import headline
from comparawatt.errors import InputError
from comparawatt.files import file_name

if TYPE_CHECKING:
    from comparawatt.exports.lesson.lesson import Lesson, LessonScene

_LONGEST_NAME = 40
"""Characters of a heading that stand in the name of its file, so that any system has room for it."""


class Slide(NamedTuple):
    """One picture.

    Attributes:
        name: Of its file.
        scene: What it shows.
        step: At which step of it.
    """

    name: str
    scene: LessonScene
    step: Step


def slides_of(lesson: Lesson) -> tuple[Slide, ...]:
    """Return the pictures of all scenes that can be shown, at their last step.

    A guess and a claim have one more before it, which does not tell the answer.
    """
    digits = max(len(str(len(lesson.scenes))), 2)
    found = []
    for each in lesson.shown:
        steps = (*_asked(each), steps_of(each.scene)[-1])
        for place, step in enumerate(steps):
            letter = chr(ord("a") + place) if len(steps) > 1 else ""
            name = f"{each.number:0{digits}}{letter}-{_shortened(lesson.heading(each))}"
            found.append(Slide(file_name(name.rstrip("-"), ".png"), each, step))
    return tuple(found)


def _asked(each: LessonScene) -> tuple[Step, ...]:
    """Return the step at which a scene asks for what it tells later; none where it asks nothing."""
    comparison = each.staged.comparison
    match each.scene.screen:
        case "claim":
            return ("question",)
        case "guess" if comparison:
            try:
                question(comparison, headline(comparison, each.staged.told))
            except InputError:  # nothing, or too little to be guessed
                return ()
            return ("guess",)
    return ()


def _shortened(heading: str) -> str:
    """Return as many words of a heading as have room in the name of a file."""
    if len(heading) <= _LONGEST_NAME:
        return heading
    cut = heading[: _LONGEST_NAME + 1]
    return cut.rsplit(" ", 1)[0][:_LONGEST_NAME]
