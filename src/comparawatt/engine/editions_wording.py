"""How it is said what changed between two editions of a pack: every value in words, none as programs write."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from comparawatt.engine.amounts import Amount
from comparawatt.engine.catalogue import Estimate
from comparawatt.engine.levers import Lever
from comparawatt.engine.ranges import Range
from comparawatt.engine.speech import say_unit

if TYPE_CHECKING:
    from comparawatt.engine.catalogue import Equivalent
    from comparawatt.engine.editions import Difference
    from comparawatt.engine.intensities import Basis, Intensity
    from comparawatt.engine.wording import Wording

    HasFigure = Estimate | Equivalent | Intensity | Lever

_CHOICES = {
    "confidence": "found",
    "statistic": "statistic",
    "group": "group",
    "reads": "editions.reads",
    "changes": "editions.changes",
}
"""Fields that hold one of a few words, and where the wording says them."""


def say_difference(difference: Difference, wording: Wording) -> str:
    """Say a difference in one line."""
    field, before, now = _where_it_differs(difference, wording)
    return wording.text(
        f"editions.{difference.kind}",
        entry=difference.entry,
        field=field,
        before=_said(before, difference.field, difference.older, wording),
        now=_said(now, difference.field, difference.newer, wording),
    )


def say_figure(figure: Range, entry: HasFigure, wording: Wording) -> str:
    """Say a figure with its range.

    Args:
        figure: In the unit of the entry's own figure.
        entry: What it is a figure of.
        wording: The language.
    """
    if isinstance(entry, Lever):
        said = wording.lever_value(entry, figure.central)
        spread = wording.text("range", low=_number(figure.low, wording), high=_number(figure.high, wording))
    elif isinstance(entry, Estimate):
        entry = replace(entry, **{"power" if entry.energy is None else "energy": figure})
        said, spread = wording.figure(entry), wording.figure_range(entry)
    else:
        return say_quantity(figure, entry.basis, wording)
    return f"{said} ({spread})" if figure.has_spread else said


def say_quantity(quantity: Range, basis: Basis, wording: Wording) -> str:
    """Say a quantity of a basis with its range."""
    said = wording.quantity(quantity.central, basis)
    return f"{said} ({wording.quantity_range(quantity, basis)})" if quantity.has_spread else said


def _where_it_differs(difference: Difference, wording: Wording) -> tuple[str, Any, Any]:
    """Return the field and its values; of texts that differ in another language alone, those of that language."""
    field, before, now = difference.field, difference.before, difference.now
    if not (isinstance(before, dict) and isinstance(now, dict)):
        return field, before, now
    if _of(before, wording) != _of(now, wording):
        return field, before, now
    code = next(code for code in (*now, *before) if before.get(code) != now.get(code))
    before, now = ({code: each[code]} if code in each else None for each in (before, now))
    return f"{field}.{code}", before, now


def _said(value: Any, field: str, entry: Any, wording: Wording) -> str:
    """Say a value of a field of an entry in the person's language."""
    match value:
        case None | ():
            return wording.text("editions.nothing")
        case bool():
            return wording.text("editions.yes" if value else "editions.no")
        case float():
            return _number(value, wording)
        case Range():
            return say_figure(value, entry, wording)
        case Amount():
            return wording.amount(value, entry)
        case dict():
            return ", ".join(wording.text("quoted", text=text) for text in _of(value, wording))
        case tuple():
            return ", ".join(value)
        case str() if field in _CHOICES:
            return wording.text(f"{_CHOICES[field]}.{value}")
        case _:  # ids, titles and addresses are the same in every language; so are years
            return str(value)


def _number(value: float, wording: Wording) -> str:
    return wording.digits.joined(wording.digits.faithful(value))


def _of(texts: dict[str, Any], wording: Wording) -> tuple[str, ...]:
    """Return a text in the person's language, or the plural forms of a unit."""
    if all(isinstance(text, str) for text in texts.values()):
        return (wording.of(texts),)
    return tuple(say_unit(texts, wording.code).values())
