"""A line to type in, drawn as the design has it: outline, icon, error."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from comparawatt.widgets.controls import control_height

if TYPE_CHECKING:
    from comparawatt.widgets.look import Look

_ICON = 18
_LEFT = 14


class _Line(QLineEdit):
    """The line itself: Escape gives up, and an undo or a copy that it has no use for is the window's."""

    escaped = Signal()

    def event(self, event: QEvent) -> bool:
        """Keep Escape for this line: a shortcut of the window would take it first."""
        if event.type() == QEvent.Type.ShortcutOverride and cast("QKeyEvent", event).key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        if event.type() == QEvent.Type.ShortcutOverride and self._has_no_use_for(cast("QKeyEvent", event)):
            event.ignore()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
            event.accept()
            return
        super().keyPressEvent(event)

    def _has_no_use_for(self, event: QKeyEvent) -> bool:
        undo, redo = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
        return (
            (event.matches(undo) and not self.isUndoAvailable())
            or (event.matches(redo) and not self.isRedoAvailable())
            or (event.matches(QKeySequence.StandardKey.Copy) and not self.hasSelectedText())
        )


class TextField(QWidget):
    """A framed line.

    Args:
        look: Theme, font and icons.
        icon: Drawn at its left, or an empty text.

    Attributes:
        line: Where people type.
        trailing: Room at its right for a control.
    """

    def __init__(self, look: Look, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._icon = icon
        self._at_fault = False
        self.line = _Line(self)
        self.line.setFrame(False)
        self.line.setProperty("focus_frame", self)
        self.line.setMaxLength(4000)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.trailing = QHBoxLayout()
        self.trailing.setSpacing(4)
        layout = QHBoxLayout(self)
        layout.setSpacing(8)
        layout.addWidget(self.line, 1)
        layout.addLayout(self.trailing)
        self._row = layout
        look.theme_changed.connect(self._on_theme_changed)
        look.text_size_changed.connect(self._set_sizes)
        self._on_theme_changed()
        self._set_sizes()

    def sizeHint(self) -> QSize:
        """Return the height of a control."""
        return QSize(220, control_height(self._look) + 2)

    def set_at_fault(self, *, at_fault: bool) -> None:  # a setter
        """Draw the outline of an error, or take it away."""
        self._at_fault = at_fault
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, outline and icons."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = self._look
        width = 2.0 if self._at_fault else 1.5
        outline = "danger" if self._at_fault else "ink" if self.line.hasFocus() or self.underMouse() else "edge"
        painter.setPen(QPen(look.color(outline), width))
        painter.setBrush(look.color("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)
        ratio = self.devicePixelRatioF()
        if self._icon:
            side = look.px(_ICON)
            top = (self.height() - side) / 2
            painter.drawPixmap(QPointF(_LEFT, top), look.pixmap(self._icon, "ink2", side, ratio))
        painter.end()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that the line can be used."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Come back to rest."""
        super().leaveEvent(event)
        self.update()

    def _set_sizes(self) -> None:
        self.line.setFont(self._look.font(15, 600))
        self._row.setContentsMargins(_LEFT + (self._look.px(_ICON) + 8 if self._icon else 0), 4, 8, 4)
        self.updateGeometry()

    def _on_theme_changed(self) -> None:
        colors = self.line.palette()
        colors.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        colors.setColor(QPalette.ColorRole.Text, self._look.color("ink"))
        colors.setColor(QPalette.ColorRole.PlaceholderText, self._look.color("ink2"))
        self.line.setPalette(colors)
        self.update()
