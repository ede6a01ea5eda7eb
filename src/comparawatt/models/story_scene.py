"""Scenes of a story as a session takes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparawatt.models.choice import Choice

if TYPE_CHECKING:
    from comparawatt.engine.story_stage import Staged


def choice_of(staged: Staged) -> Choice | None:
    """Return what a session is brought to for a scene, or None where the scene compares nothing."""
    comparison = staged.comparison
    if comparison is None:
        return None
    activity, estimate, intensity = comparison.activity, comparison.estimate, comparison.intensity
    return Choice(
        activity.id if activity else None,
        comparison.amount,
        estimate.id if estimate else None,
        None if activity else comparison.energy.central,
        tuple(count.equivalent.id for count in comparison.counts),
        staged.levers,
        comparison.basis,
        intensity.id if intensity and comparison.basis == "co2" else None,
        staged.told,
    )
