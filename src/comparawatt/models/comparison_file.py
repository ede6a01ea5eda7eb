"""The present comparison as a small file: saved, and opened again under whatever data is in use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparawatt.engine import saved as saved_
from comparawatt.engine.saved_wording import say_changes
from comparawatt.models.choice import Choice

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.wording import Wording
    from comparawatt.models.session import Session


class ComparisonFile:
    """Saves and opens comparisons of a session.

    Args:
        session: What is chosen.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._opened: saved_.Saved | None = None
        self._changes: tuple[saved_.Moved, ...] = ()
        self._missing: tuple[str, ...] = ()
        self._left_out: tuple[str, ...] = ()

    def save(self, path: Path) -> None:
        """Save what is chosen, whole or not at all.

        Raises:
            FileError: The file cannot be written.
        """
        saved_.write(path, saved_.keep(self._session.comparison, self._session.levers))

    def open(self, path: Path) -> None:
        """Choose what a file holds; what the data no longer has is replaced by what comes closest.

        Raises:
            FileError: The file cannot be read, or holds no comparison; nothing has changed.
        """
        opened = saved_.read(path)
        self._opened, self._changes = opened, saved_.moved(opened, self._session.catalogue)
        self._session.restore(choice_of(opened, self._session.catalogue))
        self._missing = tuple(_missing(opened, self._session))
        self._left_out = _left_out(opened, self._changes, self._session)

    def what_changed(self, wording: Wording) -> str:
        """Say what is otherwise than when the opened file was saved; empty where nothing is."""
        if self._opened is None:
            return ""
        catalogue = self._session.catalogue
        return say_changes(self._opened, self._changes, catalogue, wording, self._missing, self._left_out)


def _missing(kept: saved_.Saved, session: Session) -> Iterator[str]:
    """Name what of a file a session could not take: the names of `editions.parts` of the wording."""
    activity, comparison = session.activity, session.comparison
    if (activity.id if activity else None) != (kept.activity if kept.energy is None else None):
        yield "activity"
    elif activity is not None:
        if kept.amount not in (None, comparison.amount):
            yield "amount"
        if comparison.estimate and kept.estimate not in (None, comparison.estimate.id):
            yield "estimate"
    if kept.energy is not None and comparison.energy.central != kept.energy:
        yield "energy"
    if {each.id for each in kept.levers} - {each.id for each in session.levers}:
        yield "levers"
    if kept.basis != session.basis:
        yield "basis"


def _left_out(kept: saved_.Saved, changes: tuple[saved_.Moved, ...], session: Session) -> tuple[str, ...]:
    """Return the equivalents of a file that a session does not count in, but for those whose figures tell it."""
    told = {each.before.id for each in changes if each.before.kind == "equivalent" and each.entry is None}
    return tuple(each for each in dict.fromkeys(kept.equivalents) if each not in {*session.choice.lanes, *told})


def choice_of(kept: saved_.Saved, catalogue: Catalogue) -> Choice:
    """Return what a session is brought back to: what was kept, without what the data no longer has."""
    known = kept.basis == "energy" or any(
        each.basis == kept.basis and (kept.country in (None, each.id)) for each in catalogue.intensities.values()
    )
    return Choice(
        kept.activity if kept.energy is None else None,
        kept.amount,
        kept.estimate,
        kept.energy,
        kept.equivalents,
        tuple(each for each in kept.levers if each.id in catalogue.levers),
        kept.basis if known else "energy",
        kept.country if known else None,
    )
