"""How the scenes of a story are said: what heads them, and why one cannot be shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparawatt.engine.article import pieces
from comparawatt.engine.messages import named, say_fault
from comparawatt.engine.wording import headline

if TYPE_CHECKING:
    from comparawatt.engine.story import Scene
    from comparawatt.engine.story_stage import Staged
    from comparawatt.engine.wording import Wording

_MOST_FAULTS = 4
"""Faults that are told on a screen, so that they fill none."""


def say_scene(scene: Scene, staged: Staged, wording: Wording) -> str:
    """Say what heads a scene: its own title, else the claim, else its result; empty where it has none of them."""
    if scene.title:
        return wording.of(scene.title)
    if staged.claim:
        return "".join(text for text, _ in pieces(wording.of(staged.claim.said)))
    return say_result(staged, wording)


def say_result(staged: Staged, wording: Wording) -> str:
    """Say the sentence of what a scene compares, or an empty text where it compares nothing."""
    comparison = staged.comparison
    return wording.sentence_text(comparison, headline(comparison, staged.told)) if comparison else ""


def say_why_not(staged: Staged, wording: Wording) -> str:
    """Say why a scene cannot be shown, a fault in each line; empty where it can."""
    if not staged.problems:
        return ""
    lines = [wording.text("story.not_shown")]
    for problem in staged.problems[:_MOST_FAULTS]:
        fault = say_fault(problem, wording)
        field = named(problem.field)
        lines.append(wording.text("story.fault", field=field, message=fault) if field else fault)
    if len(staged.problems) > _MOST_FAULTS:
        lines.append(wording.text("story.more", count=len(staged.problems) - _MOST_FAULTS))
    return "\n".join(lines)
