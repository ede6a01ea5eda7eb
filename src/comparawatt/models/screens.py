"""Which screen the audience sees, and which one the speaker has: decided anew whenever one comes or goes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar, cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QScreen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QRect

_BUILT_IN = ("edp", "lvds", "dsi", "built-in")
"""How the names of screens begin that are part of a computer, and so never a projector."""


class Monitor(Protocol):
    """What is asked of a screen here."""

    def name(self) -> str:
        """Return its name, such as ``HDMI-1``."""

    def geometry(self) -> QRect:
        """Return its place on the desktop."""


M = TypeVar("M", bound=Monitor)


def share_out(screens: Sequence[M], primary: M, wanted: Sequence[str] = ()) -> tuple[M, M | None]:
    """Return the screen of the audience, and the speaker's own one, or None where there is none.

    The audience has what is wanted, else what is no part of the computer, else what is not the primary one.
    Screens that show the same part of the desktop, as mirrored ones do, are one: what one shows, all see.

    Args:
        screens: All there are, at least one.
        primary: The one of them that the system counts as the first.
        wanted: Names of screens for the audience, the dearest first; those that are not there are passed over.
    """

    def rank(screen: M) -> tuple[int, bool, bool]:
        name = screen.name()
        place = wanted.index(name) if name in wanted else len(wanted)
        return place, name.lower().startswith(_BUILT_IN), screen == primary

    audience = min(screens, key=rank)
    others = [each for each in screens if not each.geometry().intersects(audience.geometry())]
    return audience, max(others, key=rank, default=None)


class Screens(QObject):
    """Shares out the screens of the computer, and says when that changes.

    A screen that was the audience's beside a speaker's one stays the audience's, and is so again when it comes
    back: whatever the system calls its first screen later on, notes never come to the projector by that.

    Args:
        wanted: Name of the screen that the audience shall see; found by itself where None.

    Attributes:
        changed: Emitted when a screen came, went, moved, or has another use.
        audience: What the audience sees.
        speaker: What the speaker alone sees, or None.
    """

    changed = Signal()

    def __init__(self, wanted: str | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wanted = [wanted] if wanted else []
        self._projectors: list[str] = []
        application = cast("QGuiApplication", QGuiApplication.instance())
        application.screenAdded.connect(self._on_screen_added)
        application.screenRemoved.connect(self._on_changed)
        application.primaryScreenChanged.connect(self._on_changed)
        for screen in QGuiApplication.screens():
            screen.geometryChanged.connect(self._on_changed)
        self.audience: QScreen
        self.speaker: QScreen | None
        self._share_out()

    def swap(self) -> None:
        """Let the audience have the speaker's screen, and the speaker the audience's."""
        if self.speaker is not None:
            self._wanted, self._projectors = [self.speaker.name()], []
            self._on_changed()

    def _on_screen_added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._on_changed)
        self._on_changed()

    def _on_changed(self) -> None:
        if not QGuiApplication.screens():  # all are off; nobody sees anything until one is back
            return
        self._share_out()
        self.changed.emit()

    def _share_out(self) -> None:
        names = (*self._wanted, *self._projectors)
        screens = QGuiApplication.screens()
        self.audience, self.speaker = share_out(screens, QGuiApplication.primaryScreen(), names)
        if self.speaker is not None:
            self._projectors = [self.audience.name()]
