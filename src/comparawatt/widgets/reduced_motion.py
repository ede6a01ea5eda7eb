"""Whether nothing moves: the one place that decides it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from comparawatt.widgets.system_motion import SystemMotion

if TYPE_CHECKING:
    from comparawatt.settings import Settings


class ReducedMotion(QObject):
    """What the command line says, else what somebody chose, else what the system asks for at this moment.

    Args:
        flag: Whether the command line asks for it.
        settings: What was chosen before.
        is_set: Whether an administrator has set it: what the settings say stays.

    Attributes:
        changed: Emitted with whether nothing moves, when that changes.
    """

    changed = Signal(bool)

    def __init__(
        self, settings: Settings, parent: QObject | None = None, *, flag: bool = False, is_set: bool = False
    ) -> None:
        super().__init__(parent)
        self.is_set = is_set
        self._began_with = settings.reduced_motion
        self._chosen = True if flag and not is_set else settings.reduced_motion
        self._was_chosen = False
        self._system = SystemMotion(self)
        self._system.changed.connect(self._on_system_changed)

    @property
    def is_on(self) -> bool:
        """Whether nothing moves."""
        return self._system.is_reduced if self._chosen is None else self._chosen

    @property
    def to_keep(self) -> bool | None:
        """What is remembered: what somebody chose, or None where the system's wish counts."""
        return self._chosen if self._was_chosen else self._began_with

    def choose(self, reduced: bool) -> None:  # noqa: FBT001 # it hears a signal
        """Let nothing move any more, or let it move, whatever the system asks for."""
        if not self.is_set:
            self._chosen, self._was_chosen = reduced, True
            self.changed.emit(self.is_on)

    def _on_system_changed(self) -> None:
        if self._chosen is None:
            self.changed.emit(self.is_on)
