"""How it is said what changed since a comparison was kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparawatt.engine.catalogue import Equivalent
from comparawatt.engine.editions_wording import say_figure, say_quantity
from comparawatt.engine.messages import named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.saved import Moved, Saved
    from comparawatt.engine.wording import Wording

_MOST_LINES = 8
_MOST_NAMES = 4
"""What is told of a file that somebody wrote by hand, so that it fills no screen."""


def say_changes(
    saved: Saved,
    changes: tuple[Moved, ...],
    catalogue: Catalogue,
    wording: Wording,
    missing: Sequence[str] = (),
    left_out: Sequence[str] = (),
) -> str:
    """Say what is otherwise than when a comparison was kept; empty where nothing is.

    Args:
        saved: What was kept.
        changes: The figures that are others now.
        catalogue: The data in use.
        wording: The language.
        missing: What could not be brought back: names of `editions.parts`.
        left_out: Ids of equivalents that could not be brought back either.
    """
    lines = [_line(each, saved, wording) for each in changes[:_MOST_LINES]]
    if len(changes) > _MOST_LINES:
        lines.append(wording.text("editions.others", count=len(changes) - _MOST_LINES))
    if saved.edition != catalogue.edition:
        before, now = saved.edition.isoformat(), catalogue.edition.isoformat()
        lines.insert(0, wording.text("editions.opened", before=before, now=now))
        lines += [] if changes else [wording.text("editions.alike")]
    names = [wording.text(f"editions.parts.{each}") for each in missing]
    names += [_equivalent(each, catalogue, wording) for each in left_out[:_MOST_NAMES]]
    if names:
        names += [wording.text("editions.parts.others")] if len(left_out) > _MOST_NAMES else []
        lines.append(wording.text("editions.missing", list=", ".join(names)))
    return "\n".join(lines)


def _line(change: Moved, saved: Saved, wording: Wording) -> str:
    figure, entry, now = change.before, change.entry, change.now
    if entry is None or now is None:
        return wording.text("editions.lost", name=named(figure.id))
    if isinstance(entry, Equivalent):  # what was counted in was of the basis that was counted
        before = say_quantity(figure.range, saved.basis, wording)
    else:
        before = say_figure(figure.range, entry, wording)
    return wording.text(
        "editions.moved", name=wording.of(entry.name), before=before, now=say_figure(now, entry, wording)
    )


def _equivalent(equivalent_id: str, catalogue: Catalogue, wording: Wording) -> str:
    known = catalogue.equivalents.get(equivalent_id)
    return wording.text("editions.equivalent", id=wording.of(known.name) if known else named(equivalent_id))
