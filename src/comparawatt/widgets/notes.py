"""The speaker's notes: a text that scrolls, in a size of its own, and a panel with it for the only screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from comparawatt.widgets.labels import Label
from comparawatt.widgets.scrolling import scrolling

if TYPE_CHECKING:
    from PySide6.QtWidgets import QScrollArea

    from comparawatt.widgets.look import Look

SIZES = (16, 20, 24, 28, 34, 42, 52)
"""In pixels of the design."""
USUAL = 2
_LARGEST = 5
"""Of the panel: who has one screen may stand at a distance from it."""

_SCROLL = frozenset((Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End))

_PAD = 28
_BESIDE = 32
"""Between the panel and the edge of its window."""


class Notes(QWidget):
    """Shows notes; Tab stops at it, and then the arrow keys scroll it. Every other key is its window's.

    Args:
        look: Theme and font.

    Attributes:
        area: What scrolls.
        text_size: How large they are written: a place in `SIZES`.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.text_size = USUAL
        self._is_there = True
        self._text = QLabel(self)
        self._text.setObjectName("notes_text")
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.area: QScrollArea = scrolling(self._text, look, self)
        self.area.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a press must not take the keys from the window
        self.area.installEventFilter(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.area)
        look.theme_changed.connect(self._restyle)
        look.text_size_changed.connect(self._restyle)
        self._restyle()

    def show_notes(self, notes: str) -> None:
        """Show other notes from their beginning, or say that there are none; the same ones stay where they are."""
        text = notes.strip() or self.tr("This scene has no notes.")
        if text != self._text.text():
            self._text.setText(text)
            self.area.verticalScrollBar().setValue(0)
        self._is_there = bool(notes.strip())
        self._restyle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the area from scrolling by the keys of clickers."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() not in _SCROLL:
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def step_size(self, steps: int) -> None:
        """Write so many steps larger, or smaller where negative, as far as there are sizes."""
        self.choose_size(self.text_size + steps)

    def choose_size(self, size: int) -> None:
        """Write as large as a place in `SIZES`, or the nearest one there is."""
        self.text_size = min(max(size, 0), len(SIZES) - 1)
        self._restyle()

    def fill(self, most: int) -> None:
        """Write as large as everything is seen without scrolling, in the usual size at least.

        Args:
            most: The largest place in `SIZES`.
        """
        room = self.area.viewport().size()
        for size in range(most, USUAL - 1, -1):
            self.choose_size(size)
            if self._text.heightForWidth(room.width()) <= room.height():
                break

    def _restyle(self) -> None:
        self._text.setFont(self._look.font(SIZES[self.text_size], 500))
        colors = self._text.palette()
        colors.setColor(self._text.foregroundRole(), self._look.color("ink" if self._is_there else "ink2"))
        self._text.setPalette(colors)


class NotesPanel(QWidget):
    """Lies over the right of a window and shows notes, when somebody asks for them and as long as they want.

    Args:
        look: Theme and font.
        window: What it lies over.
    """

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look = look
        self._window = window
        self.setObjectName("notes_panel")
        self._title = Label(look, 20, 800, parent=self)
        self._hint = Label(look, 15, 600, "ink2", self)
        self._notes = Notes(look, self)
        layout = self._column = QVBoxLayout(self)
        layout.setContentsMargins(_PAD, _PAD, _PAD, _PAD)
        layout.setSpacing(12)
        layout.addWidget(self._title)
        layout.addWidget(self._notes, 1)
        layout.addWidget(self._hint)
        window.installEventFilter(self)
        look.theme_changed.connect(self.update)
        self.hide()
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        self._title.setText(self.tr("Notes"))
        self._hint.setText(self.tr("N: hide the notes"))
        self._notes.area.setAccessibleName(self.tr("Notes"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()

    def show_notes(self, notes: str) -> None:
        """Show other notes, or say that there are none."""
        self._notes.show_notes(notes)
        self._notes.fill(_LARGEST)

    def open(self) -> None:
        """Come up; the keys stay with what had them."""
        self.show()
        self._place()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the right of the window when its size changes."""
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground with an outline."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._look.color("bg"))
        painter.setPen(QPen(self._look.color("ink"), 2.5))
        painter.setBrush(self._look.color("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 12, 12)
        painter.end()

    def _place(self) -> None:
        """Take the right of the window, above its bottom tenth, which tells the keys."""
        room = self._window.rect()
        width = min(max(room.width() * 2 // 5, self._look.px(420)), room.width() - 2 * _BESIDE)
        height = room.height() * 9 // 10 - 2 * _BESIDE
        self.setGeometry(QRect(room.right() - width - _BESIDE, _BESIDE, width, height))
        self._column.activate()
        self._notes.fill(_LARGEST)
