"""Buttons, drawn as the design's component sheet has them."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QEnterEvent,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from comparawatt.models.plain_text import plain_tool_tip

if TYPE_CHECKING:
    from comparawatt.widgets.look import Look

RADIUS = 10
HEIGHT = 40
_ICON = 20


class Kind(Enum):
    """What a button is."""

    PLAIN = "plain"
    MAIN = "main"
    SEGMENT = "segment"


class Pressable(QAbstractButton):
    """What can be pressed: it is drawn anew when the mouse comes and goes, and Enter presses it as Space does.

    Qt lets a screen reader toggle what can be checked, and says nothing of a press: here that is one.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_set = False
        self.toggled.connect(self._on_toggled)

    def setChecked(self, checked: bool) -> None:  # noqa: FBT001 # Qt's own signature
        """Be checked or not, which is no press."""
        self._is_set = True
        super().setChecked(checked)
        self._is_set = False

    def nextCheckState(self) -> None:
        """Change with a press, which Qt itself tells of."""
        self._is_set = True
        super().nextCheckState()
        self._is_set = False

    def _on_toggled(self, checked: bool) -> None:  # noqa: FBT001 # it hears a signal
        if not self._is_set and (checked or not self.autoExclusive()):  # another of a group unchecks this one
            self.clicked[bool].emit(checked)  # type: ignore[index]

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that the button can be pressed."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Come back to rest."""
        super().leaveEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)


class Button(Pressable):
    """A button with a text, an icon or both.

    Args:
        look: Theme, font and icons.
        icon: Name of an icon, or an empty text.
        kind: A plain button, the main one, or a part of `Segments`.
    """

    def __init__(self, look: Look, icon: str = "", kind: Kind = Kind.PLAIN, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._icon = icon
        self._kind = kind
        self._framed = True
        self._widest: int | None = None
        self.square_left = False
        self.square_right = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def setText(self, text: str) -> None:
        """Show and say a text as it is: an ampersand makes no shortcut."""
        super().setText(text)
        self.setShortcut(QKeySequence())
        self.setAccessibleName(text)

    def elide_beyond(self, width: int) -> None:
        """Be no wider than this; what does not fit is elided, and stands whole in the tooltip.

        Args:
            width: In pixels.
        """
        self._widest = width
        self.setToolTip(plain_tool_tip(self.text()))
        self.updateGeometry()

    def hide_frame(self) -> None:
        """Draw no ground and no outline at rest, and be small: a button inside another control."""
        self._framed = False
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the room that icon and text need."""
        if not self._framed:
            return QSize(30, 30)
        width = 14 * 2 + (_ICON if self._icon else 0)
        if self.text():
            metrics = QFontMetrics(self._look.font(15, 600))
            width += metrics.horizontalAdvance(self.text()) + (8 if self._icon else 0)
        width = max(width, HEIGHT + 2)
        return QSize(min(width, self._widest) if self._widest else width, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """A button is never narrower than its text."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, outline, icon and text for the present state."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, outline, ink = self._tokens()
        if self._framed or self.underMouse() or self.isDown():
            painter.setBrush(self._look.color(ground))
            painter.setPen(QPen(self._look.color(outline if self._framed else ground), 1.5))
            painter.drawPath(self._shape())
        content = self.sizeHint().width() - 28 if self.text() else _ICON
        x = (self.width() - content) / 2
        if self._icon:
            ratio = self.devicePixelRatioF()
            top = (self.height() - _ICON) / 2
            painter.drawPixmap(QPointF(x, top), self._look.pixmap(self._icon, ink, _ICON, ratio))
            x += _ICON + 8
        if self.text():
            painter.setFont(self._look.font(15, 600))
            painter.setPen(self._look.color(ink))
            room = QRectF(x, 0, self.width() - x, self.height())
            fits = painter.fontMetrics().elidedText(
                self.text(), Qt.TextElideMode.ElideRight, int(room.width()) - 8
            )
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, fits)
        painter.end()

    def _tokens(self) -> tuple[str, str, str]:
        """Return the tokens of ground, outline and ink."""
        if not self.isEnabled():
            return "sunken", "line", "disabled"
        if self._kind is Kind.MAIN:
            ground = "mark_pressed" if self.isDown() else "mark_hover" if self.underMouse() else "mark"
            return ground, "ink", "on_mark"
        if self.isDown() or self.isChecked():
            return "ink", "ink", "bg"
        return ("sunken", "ink", "ink") if self.underMouse() else ("surface", "edge", "ink")

    def _shape(self) -> QPainterPath:
        """Return the outline; a part of a segmented control is square where it meets another."""
        rect = QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75)
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        path.addRoundedRect(rect, RADIUS, RADIUS)
        for square, x in (
            (self.square_left, rect.left()),
            (self.square_right, rect.right() - 2 * RADIUS),
        ):
            if square:
                path.addRect(QRectF(x, rect.top(), 2 * RADIUS, rect.height()))
        return path.simplified()


class Segments(QWidget):
    """Buttons in a row, of which one is chosen."""

    def __init__(self, buttons: list[Button], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setSpacing(0)
        layout.setContentsMargins(0, 0, 0, 0)
        for place, button in enumerate(buttons):
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.square_left = place > 0
            button.square_right = place < len(buttons) - 1
            layout.addWidget(button)
