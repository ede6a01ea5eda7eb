"""A line that says once what a person should know, and goes when it is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from comparawatt.widgets.announcement import announce
from comparawatt.widgets.controls import Button

if TYPE_CHECKING:
    from collections.abc import Callable

    from comparawatt.widgets.look import Look


class Notice(QWidget):
    """Shows one notice; hidden while there is none.

    Args:
        look: Theme, font and icons.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._look = look
        self._calm = False
        self._told: Callable[[], str] | None = None
        self._label = QLabel(self, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._label.setObjectName("notice_text")
        self._close = Button(look, "close", parent=self)
        self._close.hide_frame()
        self._close.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setSpacing(12)
        layout.setContentsMargins(24, 8, 16, 8)
        layout.addWidget(self._label, 1)
        layout.addWidget(self._close)
        look.theme_changed.connect(self._restyle)
        look.text_size_changed.connect(self._restyle)
        self._restyle()
        self.retranslate_ui()
        self.hide()

    def say(self, text: str, *, calm: bool = False) -> None:
        """Show a text, or nothing where it is empty.

        Args:
            text: What a person should know.
            calm: Whether nothing is wrong.
        """
        self._calm = calm
        self._told = None
        self._restyle()
        self._label.setText(text)
        self.setVisible(bool(text))
        announce(self._label, text, urgent=not calm)

    def tell(self, say: Callable[[], str], *, calm: bool = False) -> None:
        """Show a text, and show it anew when the language changes.

        Args:
            say: Returns it in the language in use.
            calm: Whether nothing is wrong.
        """
        self.say(say(), calm=calm)
        self._told = say

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        self._close.setAccessibleName(self.tr("Close this notice"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
            if self._told is not None and self.isVisible():
                self.tell(self._told, calm=self._calm)
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.color("sunken" if self._calm else "danger_ground"))
        painter.end()

    def _restyle(self) -> None:
        self._label.setFont(self._look.font(14, 600))
        colors = self._label.palette()
        colors.setColor(self._label.foregroundRole(), self._look.color("ink" if self._calm else "danger"))
        self._label.setPalette(colors)
        self.update()
