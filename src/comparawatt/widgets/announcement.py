"""What a screen reader says by itself: a result that changed, an error, a notice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

if TYPE_CHECKING:
    from collections.abc import Callable


def announce(source: QObject, text: str, *, urgent: bool = False) -> None:
    """Let a screen reader say a text, where one runs.

    Args:
        source: The widget that the text is about.
        text: What is said; nothing where it is empty.
        urgent: Whether it interrupts what is being said, as an error does.
    """
    if not text or not QAccessible.isActive():
        return
    event = QAccessibleAnnouncementEvent(source, text)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
    QAccessible.updateAccessibility(event)


class Announcer(QObject):
    """Says a result once, however many changes lead to it, and never what was said last.

    Args:
        source: The widget that it is about.
        say: What the result is now.
    """

    def __init__(self, source: QObject, say: Callable[[], str]) -> None:
        super().__init__(source)
        self._source = source
        self._say = say
        self._last = ""
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._announce)

    def changed(self) -> None:
        """Say the result when all changes of this moment are done."""
        self._soon.start()

    def _announce(self) -> None:
        text = self._say()
        if text != self._last:
            self._last = text
            announce(self._source, text)
