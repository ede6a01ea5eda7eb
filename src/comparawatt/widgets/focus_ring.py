"""The two-tone ring around what has the keyboard focus, drawn once for all widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

if TYPE_CHECKING:
    from comparawatt.widgets.look import Look

_YELLOW, _INK = 5, 3
_WIDTH = _YELLOW + _INK


class FocusRing(QWidget):
    """Lies over a window and follows the focus while the keyboard moves it; the mouse hides it.

    Args:
        look: Theme.
        window: What it lies over.
    """

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look = look
        self._target: QWidget | None = None
        self._shown = False
        self.setObjectName("focus_ring")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        application = cast("QApplication", QApplication.instance())
        application.focusChanged.connect(self._on_focus_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the target's moves; show for keys, hide for the mouse."""
        match event.type():
            case QEvent.Type.FocusIn:
                self._shown = event.reason() in (  # type: ignore[attr-defined]
                    Qt.FocusReason.TabFocusReason,
                    Qt.FocusReason.BacktabFocusReason,
                    Qt.FocusReason.ShortcutFocusReason,
                )
                self._follow()
            case QEvent.Type.KeyPress:
                self._shown = True
                # A list moves its current row when it has the key: follow once it has.
                QTimer.singleShot(0, self, self._follow)
            case QEvent.Type.MouseButtonPress:
                self._shown = False
                self._follow()
            case QEvent.Type.Move | QEvent.Type.Resize | QEvent.Type.Hide | QEvent.Type.Show:
                self._follow()
            case _:
                pass
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw yellow inside ink, both outside of the target."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for inset, width, token in ((_INK / 2, _INK, "ink"), (_INK + _YELLOW / 2, _YELLOW, "mark")):
            painter.setPen(QPen(self._look.color(token), width))
            rect = self.rect().toRectF().adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(rect, 14 - inset, 14 - inset)
        painter.end()

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None:
            old.removeEventFilter(self)
        inside = new is not None and new.window() is self.window() and new is not self.window()
        self._target = new if inside else None
        if self._target is not None:
            self._target.installEventFilter(self)
        self._follow()

    def _follow(self) -> None:
        """Lie around the target; a list's target is its current row."""
        target = self._target
        if target is None or not self._shown or not target.isVisible():
            self.hide()
            return
        area = target.rect()
        if isinstance(target, QAbstractItemView):
            row = target.visualRect(target.currentIndex())
            area = row if row.isValid() else area
            origin = target.viewport().mapTo(self.window(), QPoint())
        else:
            frame = target.property("focus_frame")
            around = frame if isinstance(frame, QWidget) else target
            area = around.rect()
            origin = around.mapTo(self.window(), QPoint())
        outer = QRect(area.topLeft() + origin, area.size()).adjusted(-_WIDTH, -_WIDTH, _WIDTH, _WIDTH)
        self.setGeometry(outer)
        inner = self.rect().adjusted(_WIDTH + 3, _WIDTH + 3, -_WIDTH - 3, -_WIDTH - 3)
        self.setMask(QRegion(self.rect()).subtracted(QRegion(inner)))
        self.raise_()
        self.show()
