"""The page that says in three sentences what all this is."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from comparawatt.screens.page import Page
from comparawatt.screens.pages import ABOUT, CLAIMS
from comparawatt.widgets.controls import Button, Kind
from comparawatt.widgets.flow import Flow
from comparawatt.widgets.labels import Label

_ICONS = ("bolt", "source", "whatif")
_WIDEST = 980
"""Pixels of the design: longer lines are hard to read."""

_BADGE, _ICON = 56, 30


class _Badge(QWidget):
    """An icon on a round ground; it says nothing that the sentence beside it does not."""

    def __init__(self, icon: str, page: Page) -> None:
        super().__init__(page)
        self._icon = icon
        self._look = page.look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = self._look.px(_BADGE)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.color("mark"))
        painter.drawEllipse(self.rect())
        side = self._look.px(_ICON)
        beside = (self.width() - side) // 2
        pixmap = self._look.pixmap(self._icon, "on_mark", side, self.devicePixelRatioF())
        painter.drawPixmap(beside, beside, pixmap)
        painter.end()


class Introduction(Page):
    """Three sentences, and the ways on from them."""

    def __init__(self, *parts: Any, **options: Any) -> None:
        super().__init__(*parts, **options)
        self.setObjectName("introduction_page")
        self.sentences = [Label(self.look, 24, 600, parent=self) for _ in _ICONS]
        self.body.addSpacing(16)
        for icon, label in zip(_ICONS, self.sentences, strict=True):
            row = QHBoxLayout()
            row.setSpacing(20)
            row.addWidget(_Badge(icon, self), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(label, 100)
            row.addStretch(1)  # what a line of the widest length leaves
            self.body.addLayout(row)
            self.body.addSpacing(16)
        self._ways = QWidget(self)
        ways = Flow(10, self._ways)
        self._see = Button(self.look, "", Kind.MAIN, self._ways)
        self._see.setObjectName("introduction_see")
        self._see.clicked.connect(self.closed)
        ways.addWidget(self._see)
        self._others = {name: Button(self.look, parent=self._ways) for name in ("kwh", CLAIMS, "keys", ABOUT)}
        for name, button in self._others.items():
            button.setObjectName(f"introduction_{name}")
            button.clicked.connect(lambda _=False, wanted=name: self.page_wanted.emit(wanted))
            ways.addWidget(button)
        self.body.addWidget(self._ways)
        self.body.addStretch(1)
        self.look.text_size_changed.connect(self._limit_lines)
        self._limit_lines()
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        super().retranslate_ui()
        self.title.setText(self.tr("What is this?"))
        sentences = (
            self.tr(
                "When somebody asks an AI for something, computers far away use electricity: Comparawatt shows how"
                " much, in things that you know, such as homes, days of a city and phone charges."
            ),
            self.tr(
                "Choose an activity and change any marked word: every number says who gave it, and between which"
                " two numbers it may lie, since nobody knows it exactly."
            ),
            self.tr(
                "It is neither for AI nor against it: the sums are all there to see, and what you think of them is"
                " up to you."
            ),
        )
        for label, sentence in zip(self.sentences, sentences, strict=True):
            label.setText(sentence)
        self._see.setText(self.tr("See the comparison"))
        texts = (
            self.tr("What is a kWh?"),
            self.tr("Check the article"),
            self.tr("The keys"),
            self.tr("About Comparawatt"),
        )
        for button, text in zip(self._others.values(), texts, strict=True):
            button.setText(text)

    def _limit_lines(self) -> None:
        for label in self.sentences:
            label.setMaximumWidth(self.look.px(_WIDEST))
