"""A question over a page, with its answers as buttons: people can look at what it is about before they answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from comparawatt.widgets.announcement import announce
from comparawatt.widgets.controls import Button, Kind
from comparawatt.widgets.flow import Flow
from comparawatt.widgets.labels import Label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from comparawatt.widgets.look import Look


class Answer(NamedTuple):
    """One answer.

    Attributes:
        name: Name of its button, for those who look for it.
        say: Says it in the language in use.
        take: What is done, once the question is gone; None where nothing is.
    """

    name: str
    say: Callable[[], str]
    take: Callable[[], None] | None = None


class QuestionBar(QWidget):
    """Asks one question at a time; hidden while there is none.

    Args:
        look: Theme, font and icons.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("question")
        self._look = look
        self._say: Callable[[], str] | None = None
        self._answers: list[tuple[Answer, Button]] = []
        self._label = Label(look, 15, 600, parent=self)
        self._label.setObjectName("question_text")
        self._row = Flow(8)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.addWidget(self._label)
        layout.addLayout(self._row)
        look.theme_changed.connect(self.update)
        self.hide()

    def ask(self, say: Callable[[], str], answers: Sequence[Answer]) -> None:
        """Ask a question instead of the one that is there.

        Args:
            say: Says it in the language in use.
            answers: The first is the main one; the last is taken by Escape.
        """
        self._clear()
        self._say = say
        for place, answer in enumerate(answers):
            button = Button(self._look, kind=Kind.PLAIN if place else Kind.MAIN, parent=self)
            button.setObjectName(answer.name)
            button.clicked.connect(lambda _=False, chosen=answer: self._on_answered(chosen))
            self._row.addWidget(button)
            self._answers.append((answer, button))
        self.retranslate_ui()
        self.show()
        for _, button in self._answers:
            button.show()
        announce(self._label, self._label.text(), urgent=True)
        if self.isVisible():
            self._answers[0][1].setFocus(Qt.FocusReason.OtherFocusReason)

    def withdraw(self) -> None:
        """Ask no more."""
        self._clear()
        self.hide()

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        if self._say is not None:
            self._label.setText(self._say())
        for answer, button in self._answers:
            button.setText(answer.say())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
        super().changeEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep Escape for the question: the window would take it first."""
        if event.type() == QEvent.Type.ShortcutOverride and _is_escape(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the last answer with Escape."""
        if _is_escape(event) and self._answers:
            self._on_answered(self._answers[-1][0])
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.color("sunken"))
        painter.drawRoundedRect(self.rect(), 10, 10)
        painter.end()

    def _on_answered(self, answer: Answer) -> None:
        self.withdraw()
        if answer.take is not None:
            answer.take()

    def _clear(self) -> None:
        self._say = None
        for _, button in self._answers:
            button.hide()
            self._row.removeWidget(button)
            button.deleteLater()
        self._answers = []


def _is_escape(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
