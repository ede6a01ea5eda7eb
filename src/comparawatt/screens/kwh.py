"""The page that explains the units: what a kWh is, how large the others are, and what one block more means."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QBoxLayout

from comparawatt.engine.ladder import ladder
from comparawatt.models.choice import Change
from comparawatt.screens.page import Page
from comparawatt.widgets.explained.card import PictureCard
from comparawatt.widgets.explained.power_and_time import PowerAndTime
from comparawatt.widgets.explained.ten_times import TenTimes
from comparawatt.widgets.explained.unit_ladder import UnitLadder

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_WIDE = 1220
"""From this width on, in pixels of the design, the three pictures stand side by side."""

_BESIDE = 680
"""From this width on, each has its words beside it."""


class KilowattHour(Page):
    """Three pictures: power × time, the ladder of units, and ten times for each block."""

    def __init__(self, *parts: Any, **options: Any) -> None:
        super().__init__(*parts, **options)
        self._ladder = UnitLadder(self.look, self)
        pictures = (PowerAndTime(self.look, self), self._ladder, TenTimes(self.look, self))
        self._cards = [PictureCard(picture, self.look, self) for picture in pictures]
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._row.setSpacing(16)
        for card in self._cards:
            self._row.addWidget(card, 1)
        self.body.addLayout(self._row)
        self.body.addStretch(1)
        self.session.changed.connect(self._on_session_changed)
        self._climb()
        self._arrange()
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        super().retranslate_ui()
        self.title.setText(self.tr("What is a kWh?"))
        for card in self._cards:
            card.say(self.language.wording)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the pictures side by side where there is room, else beneath each other."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        wide, beside = (self.width() >= self.look.px(least) for least in (_WIDE, _BESIDE))
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._row.setDirection(way)
        for card in self._cards:
            card.set_beside(beside=beside and not wide)

    def _on_session_changed(self, change: Change) -> None:
        if change is Change.DATA:
            self._climb()

    def _climb(self) -> None:
        """Take the examples of the ladder from the data in use."""
        self._ladder.show_rungs(ladder(self.session.catalogue.equivalents.values()), self.language.wording)
