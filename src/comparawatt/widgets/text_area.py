"""Several lines to type in, with their name over them and what is wrong under them."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from comparawatt.widgets.labels import Label
from comparawatt.widgets.list_view import ThinScrollBar

if TYPE_CHECKING:
    from comparawatt.widgets.look import Look

_PAD = 8


class _Lines(QPlainTextEdit):
    """The lines themselves: Tab goes on, and an undo that they have no use for is the window's."""

    def __init__(self, look: Look, lines: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._lines = lines
        self.at_fault = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(ThinScrollBar(look, self, "surface"))
        self.setViewportMargins(_PAD, _PAD, 4, _PAD)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the height of the lines."""
        height = self._lines * QFontMetrics(self._look.font(15, 500)).lineSpacing()
        return QSize(220, height + 2 * _PAD + 2 * int(self.document().documentMargin()) + 4)

    def minimumSizeHint(self) -> QSize:
        """Return the same height, in whatever width there is."""
        return QSize(80, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window where nothing was typed."""
        if event.type() == QEvent.Type.ShortcutOverride and self._has_no_use_for(cast("QKeyEvent", event)):
            event.ignore()
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where one types."""
        super().focusInEvent(event)
        self._frame_anew()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Come back to rest."""
        super().focusOutEvent(event)
        self._frame_anew()

    def _frame_anew(self) -> None:
        parent = self.parentWidget()
        if parent is not None:
            parent.update()

    def _has_no_use_for(self, event: QKeyEvent) -> bool:
        keys, lines = QKeySequence.StandardKey, self.document()
        undo = event.matches(keys.Undo) and not lines.isUndoAvailable()
        return undo or (event.matches(keys.Redo) and not lines.isRedoAvailable())


class _Frame(QWidget):
    """The outline around the lines, as that of a line to type in."""

    def __init__(self, look: Look, lines: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.lines = _Lines(look, lines, self)
        self.lines.setProperty("focus_frame", self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.addWidget(self.lines)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground and outline."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        at_fault, look = self.lines.at_fault, self._look
        outline = "danger" if at_fault else "ink" if self.lines.hasFocus() else "edge"
        painter.setPen(QPen(look.color(outline), 2.0 if at_fault else 1.5))
        painter.setBrush(look.color("surface"))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(1, 1, -1, -1), 10, 10)
        painter.end()


class TextArea(QWidget):
    """Lines to type in.

    Args:
        look: Theme and font.
        lines: How many lines are seen.

    Attributes:
        edited: Emitted with the text when somebody typed.
        area: Where people type.
    """

    edited = Signal(str)

    def __init__(self, look: Look, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._filling = False
        self._label = Label(look, 14, 600, parent=self)
        self._frame = _Frame(look, lines, self)
        self.area = self._frame.lines
        self._fault = Label(look, 13, 600, "danger", self)
        layout = QVBoxLayout(self)
        layout.setSpacing(4)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self._label, self._frame, self._fault):
            layout.addWidget(widget)
        self.area.textChanged.connect(self._on_text_changed)
        look.theme_changed.connect(self._restyle)
        look.text_size_changed.connect(self._set_font)
        self._restyle()
        self._set_font()
        self.show_fault("")

    @property
    def text(self) -> str:
        """What stands there."""
        return self.area.toPlainText()

    def fill(self, text: str) -> None:
        """Put a text there, which is no typing; what was typed before cannot be undone here any more."""
        self._filling = True
        self.area.setPlainText(text)
        self._filling = False

    def call(self, label: str) -> None:
        """Say what belongs there."""
        self._label.setText(label)
        self.area.setAccessibleName(label)

    def show_fault(self, text: str) -> None:
        """Say what is wrong, or that nothing is."""
        self._fault.setText(text)
        self._fault.setVisible(bool(text))
        self.area.setAccessibleDescription(text)
        self.area.at_fault = bool(text)
        self._frame.update()

    def _on_text_changed(self) -> None:
        if not self._filling:
            self.edited.emit(self.text)

    def _set_font(self) -> None:
        self.area.setFont(self._look.font(15, 500))
        self.area.updateGeometry()

    def _restyle(self) -> None:
        colors = self.area.palette()
        colors.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        colors.setColor(QPalette.ColorRole.Text, self._look.color("ink"))
        self.area.setPalette(colors)
        self.area.verticalScrollBar().update()
        self._frame.update()
