"""A black screen over a whole window, so that a room looks at who speaks; any key or press ends it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget


class BlackScreen(QWidget):
    """Lies over a window until a key or a button is pressed; what lies beneath stays as it is.

    Args:
        window: What it covers.

    Attributes:
        uncovered: Emitted when the window is seen again.
    """

    uncovered = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("black_screen")
        self._before: QWidget | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.BlankCursor)
        window.installEventFilter(self)
        self.hide()

    def cover(self) -> None:
        """Make the window black."""
        window = self.window()
        self._before = window.focusWidget()
        self.setGeometry(window.rect())
        self.setAccessibleName(self.tr("Black screen: any key returns"))
        self.show()
        self.raise_()
        self.setFocus()

    def event(self, event: QEvent) -> bool:
        """Keep keys from being commands of the window: here, any key returns."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self.keyPressEvent(event)  # Tab, too, which Qt would move the focus with
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the window when its size changes, too."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return."""
        if not event.isAutoRepeat():
            self.uncover()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Return."""
        del event
        self.uncover()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw nothing but black."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), Qt.GlobalColor.black)
        painter.end()

    def uncover(self) -> None:
        """Let the window be seen again, with the keyboard where it was."""
        if self.isHidden():
            return
        self.hide()
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.uncovered.emit()
