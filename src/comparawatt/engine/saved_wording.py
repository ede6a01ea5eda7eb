"""How it is said what changed since a comparison was kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from comparawatt.engine.catalogue import Catalogue, Equivalent, Estimate
    from comparawatt.engine.intensities import Basis, Intensity
    from comparawatt.engine.languages import Text
    from comparawatt.engine.levers import Lever
    from comparawatt.engine.ranges import Range
    from comparawatt.engine.saved import Moved, Saved
    from comparawatt.engine.wording import Wording

    Named = Lever | Intensity | Equivalent


def say_changes(
    saved: Saved, changes: tuple[Moved, ...], catalogue: Catalogue, wording: Wording, missing: tuple[str, ...] = ()
) -> str:
    """Say what is otherwise than when a comparison was kept; empty where nothing is.

    Args:
        saved: What was kept.
        changes: The figures that are others now.
        catalogue: The data in use.
        wording: The language.
        missing: What could not be brought back: names of `editions.parts`.
    """
    lines = [_line(each, saved, catalogue, wording) for each in changes]
    if saved.edition != catalogue.edition:
        before, now = saved.edition.isoformat(), catalogue.edition.isoformat()
        lines.insert(0, wording.text("editions.opened", before=before, now=now))
        lines += [] if changes else [wording.text("editions.alike")]
    if missing:
        names = ", ".join(wording.text(f"editions.parts.{each}") for each in missing)
        lines.append(wording.text("editions.missing", list=names))
    return "\n".join(lines)


def _line(change: Moved, saved: Saved, catalogue: Catalogue, wording: Wording) -> str:
    name, figure = _name(change, saved, catalogue), change.before
    said = wording.of(name) if name else figure.id
    if change.now is None:
        return wording.text("editions.lost", name=said)
    then, now = (_say(each, change, saved, catalogue, wording) for each in (figure.range, change.now))
    return wording.text("editions.moved", name=said, before=then, now=now)


def _name(change: Moved, saved: Saved, catalogue: Catalogue) -> Text | None:
    if change.before.kind == "estimate":
        estimate = _estimate(change, saved, catalogue)
        return estimate.name if estimate else None
    tables: dict[str, Mapping[str, Named]] = {"lever": catalogue.levers, "intensity": catalogue.intensities}
    entry = tables.get(change.before.kind, catalogue.equivalents).get(change.before.id)
    return entry.name if entry else None


def _estimate(change: Moved, saved: Saved, catalogue: Catalogue) -> Estimate | None:
    estimates = catalogue.estimates.get(saved.activity or "", ())
    return next((each for each in estimates if each.id == change.before.id), None)


def _say(figure: Range, change: Moved, saved: Saved, catalogue: Catalogue, wording: Wording) -> str:
    """Say a figure with its range."""
    basis: Basis
    match change.before.kind:
        case "lever":
            return wording.lever_value(catalogue.levers[change.before.id], figure.central)
        case "estimate":
            estimate = _estimate(change, saved, catalogue)
            if estimate is not None and estimate.energy is None:
                return wording.digits.power(figure.central)
            basis = "energy"
        case "intensity":
            basis = catalogue.intensities[change.before.id].basis
        case _:
            basis = catalogue.equivalents[change.before.id].basis
    said = wording.quantity(figure.central, basis)
    return f"{said} ({wording.quantity_range(figure, basis)})" if figure.has_spread else said
