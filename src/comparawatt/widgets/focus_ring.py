"""The two-tone ring around what has the keyboard focus, drawn once for all widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QAbstractItemView, QApplication, QScrollArea, QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Iterator

    from comparawatt.widgets.look import Look

_YELLOW, _INK = 5, 3
_WIDTH = _YELLOW + _INK
_STOP = Qt.FocusPolicy.TabFocus
_SETTLED = 20
"""Milliseconds after which a list has moved its current row and laid itself out."""


class FocusRing(QWidget):
    """Lies over a window and shows the focus while people use the keyboard; the mouse hides it.

    What is no stop of Tab, such as a page that has just come up, has no ring: it would lie around all there is.

    Args:
        look: Theme.
        window: What it lies over.
    """

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look = look
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self._by_keyboard = False
        self.setObjectName("focus_ring")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        application = cast("QApplication", QApplication.instance())
        application.focusChanged.connect(self._on_focus_changed)

    def watch(self) -> None:
        """Begin to watch what the window is used with; the window must be shown.

        The window of the system gets keys and presses before any widget does, and nothing that concerns widgets
        alone, so that a filter there is called seldom.
        """
        handle = self.window().windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show for keys, hide for presses, and follow the target's moves."""
        match event.type():
            case QEvent.Type.KeyPress:
                self._by_keyboard = True
                QTimer.singleShot(_SETTLED, self, self._follow)
            case QEvent.Type.MouseButtonPress | QEvent.Type.TouchBegin:
                self._by_keyboard = False
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
        del old
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        inside = new is not None and new.window() is self.window() and new is not self.window()
        self._target = new if inside else None
        self._watched = [self._target, *_scrolled(self._target)] if self._target is not None else []
        for widget in self._watched:
            widget.installEventFilter(self)
        if self._by_keyboard and self._target is not None:
            _bring_into_sight(self._target)
        self._follow()

    def _follow(self) -> None:
        """Lie around the target; a list's target is its current row."""
        target = self._target
        if target is None or not self._by_keyboard or not target.isVisible() or not _can_be_reached(target):
            self.hide()
            return
        if isinstance(target, QAbstractItemView):
            row = target.visualRect(target.currentIndex()).intersected(target.viewport().rect())
            around, area = target.viewport(), row if not row.isEmpty() else target.rect()
        else:
            frame, part = target.property("focus_frame"), target.property("focus_area")
            around = frame if isinstance(frame, QWidget) else target
            area = around.rect()
            if isinstance(part, QRect):  # an area of the widget that the target stands in
                around, area = target.parentWidget() or target, part
        seen = _seen(around, area)
        if seen.isEmpty():  # it was scrolled out of sight
            self.hide()
            return
        self.setGeometry(seen.adjusted(-_WIDTH, -_WIDTH, _WIDTH, _WIDTH))
        inner = self.rect().adjusted(_WIDTH + 3, _WIDTH + 3, -_WIDTH - 3, -_WIDTH - 3)
        self.setMask(QRegion(self.rect()).subtracted(QRegion(inner)))
        self.raise_()
        self.show()


def _bring_into_sight(target: QWidget) -> None:
    """Scroll to a target: an area that Tab enters from outside would not do so by itself."""
    around = target.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea) and around.widget() is not target:
            around.ensureWidgetVisible(target, 0, _WIDTH)
        around = around.parentWidget()


def _seen(widget: QWidget, area: QRect) -> QRect:
    """Return what of an area of a widget is not scrolled out of sight, in the window."""
    window, seen = widget.window(), area.translated(widget.mapTo(widget.window(), QPoint()))
    around: QWidget | None = widget
    while around is not None and around is not window:
        seen = seen.intersected(around.rect().translated(around.mapTo(window, QPoint())))
        around = around.parentWidget()
    return seen


def _can_be_reached(target: QWidget) -> bool:
    """Say whether Tab stops here; a whole page, which it passes over, only hears the keys nobody else wanted."""
    return target.focusPolicy() != Qt.FocusPolicy.NoFocus


def _scrolled(widget: QWidget) -> Iterator[QWidget]:
    """Return what a widget stands in and is moved with by scrolling."""
    area = widget.parentWidget()
    while area is not None and (above := area.parentWidget()) is not None:
        if isinstance(above.parentWidget(), QScrollArea):
            yield area
        area = above
