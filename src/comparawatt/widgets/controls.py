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
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from comparawatt.widgets.flow import Flow
from comparawatt.widgets.tool_tip import set_tool_tip

if TYPE_CHECKING:
    from comparawatt.widgets.look import Look

RADIUS = 10
_LINE, _OVER = 20, 20
_SMALL_LINE, _SMALL_OVER = 18, 12
_ICON = 20
_BESIDE, _LEAST_BESIDE = 14, 8
_GAP = 8


def control_height(look: Look) -> int:
    """Return how high a control with a line of text is, in pixels: the line grows with the text, the pad not."""
    return look.px(_LINE) + _OVER


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

    def set_icon(self, icon: str) -> None:
        """Show another icon.

        Args:
            icon: Name of an icon.
        """
        self._icon = icon
        self.update()

    def elide_beyond(self, width: int) -> None:
        """Be no wider than this; what does not fit is elided, and stands whole in the tooltip.

        Args:
            width: In pixels of the design.
        """
        self._widest = width
        set_tool_tip(self, self.text())
        self.updateGeometry()

    def hide_frame(self) -> None:
        """Draw no ground and no outline at rest, and be small: a button inside another control."""
        self._framed = False
        self.updateGeometry()

    @property
    def whole_width(self) -> int:
        """How wide it is when nothing is elided, in pixels."""
        return max(self._content() + 2 * _BESIDE, control_height(self._look) + 2)

    def sizeHint(self) -> QSize:
        """Return the room that icon and text need."""
        if not self._framed:
            side = self._look.px(_SMALL_LINE) + _SMALL_OVER
            return QSize(side, side)
        width = self.whole_width
        return QSize(
            min(width, self._look.px(self._widest)) if self._widest else width, control_height(self._look)
        )

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
        beside = (self.width() - self._content()) / 2
        x = beside if beside >= _LEAST_BESIDE or not self.text() else _BESIDE  # what is elided begins at the left
        if self._icon:
            side = self._look.px(_ICON)
            ratio = self.devicePixelRatioF()
            top = (self.height() - side) / 2
            painter.drawPixmap(QPointF(x, top), self._look.pixmap(self._icon, ink, side, ratio))
            x += side + _GAP
        if self.text():
            painter.setFont(self._look.font(15, 600))
            painter.setPen(self._look.color(ink))
            room = QRectF(x, 0, self.width() - x, self.height())
            fits = painter.fontMetrics().elidedText(
                self.text(), Qt.TextElideMode.ElideRight, int(room.width()) - 8
            )
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, fits)
        painter.end()

    def _content(self) -> int:
        """Return how wide icon and text are."""
        width = self._look.px(_ICON) if self._icon else 0
        if self.text():
            width += QFontMetrics(self._look.font(15, 600)).horizontalAdvance(self.text())
            width += _GAP if self._icon else 0
        return width

    def _tokens(self) -> tuple[str, str, str]:
        """Return the tokens of ground, outline and ink."""
        if not self.isEnabled():  # what is set still tells which one it is
            return ("disabled", "disabled", "bg") if self.isChecked() else ("sunken", "line", "disabled")
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
    """Buttons in a row, of which one is chosen: Tab stops at that one, and arrows lead to the others."""

    def __init__(self, buttons: list[Button], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons = buttons
        layout = Flow(0, self, fills=True)
        for button in buttons:
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.toggled.connect(self._place_stop)
            layout.addWidget(button)
        self._place_stop()

    def _place_stop(self) -> None:
        """Let Tab stop at what is chosen; Qt does so where a press has chosen it."""
        if any(button.isChecked() for button in self._buttons):
            for button in self._buttons:
                others = button.focusPolicy() & ~Qt.FocusPolicy.TabFocus
                button.setFocusPolicy(others | Qt.FocusPolicy.TabFocus if button.isChecked() else others)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Square the corners where buttons meet in a row."""
        super().resizeEvent(event)
        shown = [button for button in self._buttons if not button.isHidden()]
        for before, after in zip([None, *shown], [*shown, None], strict=True):
            meet = before is not None and after is not None and before.y() == after.y()
            if before is not None:
                before.square_right = meet
                before.update()
            if after is not None:
                after.square_left = meet
