"""How a judgement about a claim is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from comparawatt.engine.comparison import Comparison
    from comparawatt.engine.own_claim import Explanation, Judgement
    from comparawatt.engine.wording import Wording


def say_judgement(judgement: Judgement, wording: Wording) -> str:
    """Say in one sentence what a claim comes to."""
    return wording.text(f"claim.{judgement.verdict}")


def say_because(judgement: Judgement, wording: Wording) -> str:
    """Say what was counted, and by what factor the claim differs from it."""
    count, comparison = judgement.count, judgement.comparison
    found = wording.count_text(count.count.central, count.equivalent)
    spread = wording.count_range(count.count)
    if spread == wording.bare_count(count.count.central):  # less than a thousandth, whoever says so
        spread = wording.inverse(comparison, count) or spread
    said = say_counted(comparison, found, spread, wording)
    claimed = wording.bare_count(judgement.claimed)
    if judgement.verdict == "holds" and 0.95 <= judgement.ratio <= 1.05:
        return said
    key, factor = ("more", judgement.ratio) if judgement.ratio >= 1 else ("less", 1 / judgement.ratio)
    times = wording.digits.joined(wording.digits.spoken(factor))
    return f"{said} {wording.text(f'claim.{key}', claimed=claimed, times=times)}"


def say_counted(comparison: Comparison, found: str, spread: str, wording: Wording) -> str:
    """Say what was counted with its range, and who says so.

    Args:
        comparison: What was counted.
        found: The count in words.
        spread: Its range in words.
        wording: The language.
    """
    if comparison.estimate is None:
        said = wording.text("claim.counted", found=found, range=spread)
    else:
        who = wording.who(comparison.estimate)
        said = wording.text("claim.counted_by", who=who, found=found, range=spread)
    return f"{wording.what_if(comparison)}. {said}" if comparison.levers else said


def say_explanation(explanation: Explanation, judgement: Judgement, wording: Wording) -> str:
    """Say what would make a claim true."""
    match explanation.kind:
        case "estimate" if explanation.estimate is not None:
            estimate = explanation.estimate
            confidence = wording.text(f"confidence.{estimate.confidence}")
            return wording.text(
                "claim.if.estimate",
                who=wording.who(estimate),
                figure=wording.figure(estimate),
                confidence=confidence,
            )
        case "equivalent" if explanation.equivalent is not None:
            equivalent = explanation.equivalent
            figure = wording.quantity(equivalent.figure.central, equivalent.basis)
            return wording.text("claim.if.equivalent", name=wording.of(equivalent.name), figure=figure)
        case "figure" if explanation.figure is not None:
            asked, activity = judgement.comparison.estimate, judgement.comparison.activity
            power = asked is not None and asked.energy is None
            say = wording.digits.power if power else wording.energy
            unit = wording.unit_form(activity.unit, "one") if activity else ""
            return wording.text("claim.if.figure", figure=say(explanation.figure), unit=unit)
        case _:
            return wording.text(f"claim.if.{explanation.id}")
