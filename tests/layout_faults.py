"""Finds by measuring what the eye would see: texts that are cut, widgets that overlap or reach outside."""

from __future__ import annotations

import html
import re
from itertools import combinations
from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetrics, QFontMetricsF
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLabel, QLineEdit, QScrollArea, QWidget

from comparawatt.widgets.bubble import Bubble
from comparawatt.widgets.claims.spoken_row import SpokenRow
from comparawatt.widgets.focus_ring import FocusRing
from comparawatt.widgets.pictogram.canvas import PictogramCanvas
from comparawatt.widgets.pictogram.layout import WRAP
from comparawatt.widgets.plots.linear_chart import LinearChart
from comparawatt.widgets.stage.overlays import OverlayButton

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QRect, QRectF

_SLACK = 4
"""Pixels that neighbours share on purpose: the markers of two words, the outlines of two segments."""

_OVER_OTHERS = (Bubble, FocusRing, LinearChart, OverlayButton)
"""What lies over its siblings on purpose."""


def faults(window: QWidget) -> Iterator[str]:
    """Return what is cut, overlaps or reaches outside, each in a line."""
    shown = [each for each in window.findChildren(QWidget) if each.isVisible() and each.window() is window]
    for widget in shown:
        for fault in (*_cut(widget), *_outside(widget), *_painted(widget)):
            yield f"{_name(widget)}: {fault}"
    for widget in (window, *shown):
        yield from _overlaps(widget)


def _cut(widget: QWidget) -> Iterator[str]:
    """Say whether a text needs more room than its widget has."""
    room = widget.size()
    if isinstance(widget, SpokenRow):
        if widget.height_in(room.width()) > room.height():
            yield f"needs {widget.height_in(room.width())} of {room.height()} pixels of height"
    elif isinstance(widget, QLabel) and widget.text():
        margins = widget.contentsMargins()
        inside = room.width() - margins.left() - margins.right()
        words = widget.text().replace("\u200b", " ").split() if widget.wordWrap() else [widget.text()]
        needed = max(map(QFontMetrics(widget.font()).horizontalAdvance, words), default=0)
        if needed > inside + 1:
            yield f"“{widget.text()}” needs {needed} of {inside} pixels of width"
        height = widget.heightForWidth(room.width()) if widget.wordWrap() else widget.sizeHint().height()
        if height > room.height() + 1:
            yield f"“{widget.text()}” needs {height} of {room.height()} pixels of height"
    elif isinstance(widget, QAbstractButton) and widget.text():
        needed_size = widget.sizeHint()
        if needed_size.height() > room.height():
            yield f"“{widget.text()}” needs {needed_size.height()} of {room.height()} pixels of height"
        if needed_size.width() > room.width() and _told(widget) != widget.text():
            yield f"“{widget.text()}” needs {needed_size.width()} of {room.width()} pixels of width"
    elif isinstance(widget, QLineEdit):
        metrics = QFontMetrics(widget.font())
        if metrics.height() > room.height():
            yield f"a line needs {metrics.height()} of {room.height()} pixels of height"
        if metrics.horizontalAdvance(widget.placeholderText()) > room.width():
            yield f"“{widget.placeholderText()}” is cut"


def _outside(widget: QWidget) -> Iterator[str]:
    """Say whether a widget reaches outside of its parent; what scrolls may be higher, never wider."""
    parent = widget.parentWidget()
    if parent is None or isinstance(widget, FocusRing):
        return
    area = parent.parentWidget()
    if isinstance(area, QScrollArea) and parent is area.viewport():
        if widget.width() > parent.width():
            yield f"is {widget.width()} wide where {parent.width()} are seen"
    elif not isinstance(parent, QAbstractScrollArea) and not _with_slack(parent.rect()).contains(
        widget.geometry()
    ):
        yield f"lies at {_said(widget.geometry())} in {parent.width()} × {parent.height()} of {_name(parent)}"


def _painted(widget: QWidget) -> Iterator[str]:
    """Say which words of a pictogram reach outside of it, or over other words."""
    if not isinstance(widget, PictogramCanvas):
        return
    taken: list[QRectF] = []
    for line in widget.lines:
        text = QFontMetricsF(line.font).boundingRect(line.area.adjusted(0, 0, 0, 10_000), WRAP, line.text)
        if not widget.rect().toRectF().contains(text):
            yield f"“{line.text}” is set at {_said(text.toAlignedRect())} in a height of {widget.height()}"
        if any(text.intersects(other) for other in taken):
            yield f"“{line.text}” is set over other words"
        taken.append(text)


def _overlaps(parent: QWidget) -> Iterator[str]:
    """Say which widgets of a parent overlap."""
    children = [
        each
        for each in parent.children()
        if isinstance(each, QWidget) and each.isVisible() and not each.isWindow()
        if not isinstance(each, _OVER_OTHERS)
    ]
    if isinstance(parent, QAbstractScrollArea):
        return
    for one, other in combinations(children, 2):
        shared = one.geometry().intersected(other.geometry())
        if shared.width() > _SLACK and shared.height() > _SLACK:
            yield f"{_name(one)} and {_name(other)} share {_said(shared)}"


def _with_slack(area: QRect) -> QRect:
    return area.adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK)


def _told(widget: QWidget) -> str:
    """Return a tooltip as plain text."""
    return html.unescape(re.sub("<[^>]*>", "", widget.toolTip()))


def _name(widget: QWidget) -> str:
    own = widget.objectName()
    above = widget.parentWidget()
    while not own and above is not None:
        own, above = f"in {above.objectName()}" if above.objectName() else "", above.parentWidget()
    return f"{type(widget).__name__} {own}"


def _said(area: QRect) -> str:
    return f"{area.x()},{area.y()} {area.width()} × {area.height()}"
