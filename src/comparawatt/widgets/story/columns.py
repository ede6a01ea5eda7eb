"""Three columns where there is room, else one beneath the other: the scenes, the fields and the preview."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from comparawatt.widgets.scrolling import scrolling
from comparawatt.widgets.story.scene_list import WIDTH

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from comparawatt.widgets.look import Look

_BESIDE = 860
"""From this width on, in pixels of the design, the columns stand beside each other."""

_GAP = 20


class StoryColumns(QWidget):
    """The columns. Beside the others the fields scroll by themselves, beneath them with the page.

    Args:
        left: The scenes.
        fields: The fields of one of them.
        right: What people will see of it.
        look: Knows how large text is.
    """

    def __init__(self, left: QWidget, fields: QWidget, right: QWidget, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._left = left
        self._fields = fields
        self._beside: bool | None = None
        self._area = scrolling(QWidget(self), look, self)
        self._area.setObjectName("story_fields")
        self._area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)  # it scrolls
        self._middle = QVBoxLayout()
        self._middle.addWidget(self._area, 1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setSpacing(_GAP)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(left)
        self._row.addLayout(self._middle, 1)
        self._row.addWidget(right, 1)
        self._arrange()

    def scroll_up(self) -> None:
        """Show the first of the fields."""
        self._area.verticalScrollBar().setValue(0)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the room that there is."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        beside = self.width() >= self._look.px(_BESIDE)
        self._left.setMinimumWidth(self._look.px(WIDTH) if beside else 0)
        self._left.setMaximumWidth(self._look.px(WIDTH) if beside else self.width())
        if beside == self._beside:
            return
        self._beside = beside
        focused = self.focusWidget()
        if beside:
            self._middle.removeWidget(self._fields)
            self._area.setWidget(self._fields)
        else:
            self._area.takeWidget()
            self._middle.addWidget(self._fields)
        self._fields.show()
        self._area.setVisible(beside)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._row.setDirection(way)
        if focused is not None and focused.isVisible():
            focused.setFocus()  # what moves to another place loses it
