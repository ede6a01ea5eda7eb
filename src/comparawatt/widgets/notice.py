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
        self._offer = Button(look, parent=self)
        self._offer.setObjectName("notice_offer")
        self._offer.clicked.connect(self._on_offer_taken)
        self._say_offer: Callable[[], str] | None = None
        self._take_offer: Callable[[], None] | None = None
        QWidget.setTabOrder(self._offer, self._close)
        layout = QHBoxLayout(self)
        layout.setSpacing(12)
        layout.setContentsMargins(24, 8, 16, 8)
        layout.addWidget(self._label, 1)
        layout.addWidget(self._offer)
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
        self._say_offer = self._take_offer = None
        self._offer.hide()
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

    def offer(self, say: Callable[[], str], name: Callable[[], str], take: Callable[[], None]) -> None:
        """Show a text and a button that leads further; nothing is wrong, and nobody has to answer.

        Args:
            say: Returns the text in the language in use.
            name: Returns what stands on the button.
            take: What it does; the notice goes then.
        """
        self.tell(say, calm=True)
        self._say_offer, self._take_offer = name, take
        self._offer.setText(name())
        self._offer.show()

    def _on_offer_taken(self) -> None:
        take = self._take_offer
        self.hide()
        if take is not None:
            take()

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        self._close.setAccessibleName(self.tr("Close this notice"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
            self._tell_again()
        super().changeEvent(event)

    def _tell_again(self) -> None:
        if self._told is None or not self.isVisible():
            return
        if self._say_offer is not None and self._take_offer is not None:
            self.offer(self._told, self._say_offer, self._take_offer)
        else:
            self.tell(self._told, calm=self._calm)

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
