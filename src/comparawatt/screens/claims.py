"""The article, checked: each of its claims with the sum redone, who else says what, and a verdict."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from comparawatt.engine.article import VERDICTS
from comparawatt.engine.article_files import article_files, read_articles
from comparawatt.engine.article_wording import say_stage, say_title, say_verdict
from comparawatt.models.choice import Change, Choice
from comparawatt.models.claim_model import ClaimModel
from comparawatt.models.roles import Role
from comparawatt.screens.page import MARGIN, Page
from comparawatt.widgets.claims.claim_list import WIDTH, ClaimDelegate
from comparawatt.widgets.claims.claim_view import ClaimView
from comparawatt.widgets.claims.verdict_bar import VerdictBar
from comparawatt.widgets.claims.verdict_mark import VerdictMark
from comparawatt.widgets.controls import Button
from comparawatt.widgets.labels import Label
from comparawatt.widgets.list_view import ListView
from comparawatt.widgets.menus import make_menu, plain
from comparawatt.widgets.scrolling import scrolling

if TYPE_CHECKING:
    from comparawatt.engine.article import Article, Claim

_LEFT = 20
_LEGEND = 22
_NARROW = 780
"""Below this width, in pixels of the design, the list folds to a button."""


class Claims(Page):
    """The claims of all articles at the left, and the chosen one."""

    def __init__(self, *parts: Any, **options: Any) -> None:
        super().__init__(*parts, **options, scrolls=False, headed=False)
        self._articles = read_articles(article_files(), self.session.catalogue, self.language.languages)
        self._model = ClaimModel(self._articles.articles, self.language, self)
        self._count = Label(self.look, 19, 800, parent=self, display=True)
        self._count.setObjectName("claims_title")
        self._left_out = Label(self.look, 13, 500, "ink2", parent=self)
        self._left_out.setVisible(bool(self._articles.left_out))
        self.list = ListView(self.look, self)
        self.list.setObjectName("claims")
        self.list.setModel(self._model)
        self.list.setItemDelegate(ClaimDelegate(self.look, self.list))
        self._legend = [(verdict, Label(self.look, 14, 500, "ink2", parent=self)) for verdict in VERDICTS]
        self._own = Button(self.look, parent=self)
        self._own.setObjectName("open_own_claim")
        self._own.clicked.connect(lambda: self.page_wanted.emit("own-claim"))
        self._kicker = Label(self.look, 15, 600, "ink2", parent=self)
        self._folded = Button(self.look, "chevron", parent=self)
        self._folded.setObjectName("folded_claims")
        self._folded.clicked.connect(self._open_claims)
        self._claim = ClaimView(self.session.catalogue, self.look, self)
        self._verdict = VerdictBar(self.look, MARGIN, self)
        columns = QHBoxLayout()
        columns.setSpacing(0)
        self._left = self._make_left()
        columns.addWidget(self._left)
        columns.addLayout(self._make_right(), 1)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addLayout(columns)
        self.list.selectionModel().currentChanged.connect(self._on_current_changed)
        self._claim.link_pressed.connect(self.link_pressed)
        self._verdict.button.clicked.connect(self._on_see_pressed)
        self.session.changed.connect(self._on_session_changed)
        self.list.setCurrentIndex(self._model.index(0))
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        super().retranslate_ui()
        wording = self.language.wording
        title = say_title(self._model.rowCount(), wording)
        self.title.setText(title)
        self._area.setAccessibleName(title)
        self._count.setText(title)
        self._left_out.setText(wording.left_out(self._articles.left_out))
        self._own.setText(self.tr("Check a claim of your own"))
        self._folded.setText(self.tr("All claims"))
        self.list.setAccessibleName(self.tr("Claims of the article"))
        for verdict, label in self._legend:
            label.setText(say_verdict(verdict, wording))
        self.list.scheduleDelayedItemsLayout()  # titles have other heights
        self._show_claim()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, and the lines beside the list and under it."""
        super().paintEvent(event)
        painter = QPainter(self)
        if self._left.isVisible():
            width = self._left.width()
            painter.fillRect(width, 0, 1, self.height(), self.look.color("line"))
            bottom = self.list.mapTo(self, QPoint(0, self.list.height())).y()
            painter.fillRect(0, bottom, width, 1, self.look.color("line"))
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the list where there is little room."""
        super().resizeEvent(event)
        self._fold()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let the arrows choose at once; a focus proxy would take the way back out of the order of Tab."""
        super().focusInEvent(event)
        self.list.setFocus()

    def _make_left(self) -> QWidget:
        column = QWidget(self)
        head = QVBoxLayout()
        head.setSpacing(6)
        head.setContentsMargins(_LEFT, 0, _LEFT, 8)
        head.addWidget(self._count)
        head.addWidget(self._left_out)
        legend = QVBoxLayout()
        legend.setSpacing(7)
        legend.setContentsMargins(_LEFT, 14, _LEFT, 18)
        for verdict, label in self._legend:
            line = QHBoxLayout()
            line.setSpacing(10)
            line.addWidget(VerdictMark(self.look, _LEGEND, verdict, column))
            line.addWidget(label, 1)
            legend.addLayout(line)
        layout = QVBoxLayout(column)
        layout.setSpacing(0)
        layout.setContentsMargins(0, 18, 0, 0)
        layout.addLayout(head)
        layout.addWidget(self.list, 1)
        own = QVBoxLayout()
        own.setContentsMargins(_LEFT, 12, _LEFT, 0)
        own.addWidget(self._own)
        layout.addLayout(own)
        layout.addLayout(legend)
        return column

    def _make_right(self) -> QVBoxLayout:
        content = QWidget(self)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._kicker, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._folded, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._back, 0, Qt.AlignmentFlag.AlignTop)
        self._inside = inside = QVBoxLayout(content)
        inside.setSpacing(4)
        inside.setContentsMargins(MARGIN, 12, MARGIN, 24)
        inside.addLayout(head)
        inside.addWidget(self._claim, 1)
        self._area = scrolling(content, self.look, self, by_keyboard=True)
        self._area.setObjectName("page_body")
        self._column = column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._area, 1)
        column.addWidget(self._verdict)
        return column

    def _fold(self) -> None:
        """Fold the list to a button in a narrow page, and let the verdict scroll with the claim."""
        self._left.setFixedWidth(self.look.px(WIDTH) - 1)
        folded = self.width() < self.look.px(_NARROW)
        self._left.setVisible(not folded)
        self._folded.setVisible(folded)
        (self._inside if folded else self._column).addWidget(self._verdict)

    def _open_claims(self) -> None:
        """Offer all claims, each with what came of it."""
        menu = make_menu(self.look, self)
        for index in map(self._model.index, range(self._model.rowCount())):
            action = menu.addAction(plain(f"{index.data()}  ·  {index.data(Role.DETAIL)}"))
            action.triggered.connect(lambda _=False, chosen=index: self.list.setCurrentIndex(chosen))
        menu.addSeparator()
        menu.addAction(plain(self._own.text())).triggered.connect(self._own.click)
        menu.popup(self._folded.mapToGlobal(QPoint(0, self._folded.height())))

    def _chosen(self) -> tuple[Article, Claim] | None:
        index = self.list.currentIndex()
        return self._model.row(index.row()) if index.isValid() else None

    def _show_claim(self) -> None:
        chosen, wording = self._chosen(), self.language.wording
        for part in (self._claim, self._verdict):
            part.setVisible(chosen is not None)
        if chosen is None:
            self._kicker.setText(self.tr("The data in use has nothing with which a claim could be checked."))
            return
        article, claim = chosen
        self._kicker.setText(" · ".join((self.tr("What the article says"), wording.of(article.name))))
        self._claim.show_claim(article, claim, wording)
        for link in self._claim.links():
            self.hold_unless(link, allowed=self.gate.links)
        self._verdict.say(
            claim.verdict,
            say_verdict(claim.verdict, wording),
            wording.of(claim.finding),
            wording.of(claim.because),
            say_stage(claim.stage, self.session.catalogue, wording) if claim.stage else "",
        )
        self._order_tabs()

    def _order_tabs(self) -> None:
        """Let Tab go through list, way back, the claim with its sources, and the button."""
        links = self._claim.links()
        for before, after in pairwise(
            (self.list, self._own, self._folded, self._back, self._area, *links, self._verdict.button)
        ):
            self.setTabOrder(before, after)

    def _on_session_changed(self, change: Change) -> None:
        if change is Change.DATA:
            self._read_anew()

    def _read_anew(self) -> None:
        """Show the claims as other data have them, the chosen one as long as it is there."""
        catalogue, chosen = self.session.catalogue, self._chosen()
        self._articles = read_articles(article_files(), catalogue, self.language.languages)
        self._claim.use(catalogue)
        self._model.use(self._articles.articles)
        ids = [self._model.index(row).data(Role.ID) for row in range(self._model.rowCount())]
        row = ids.index(chosen[1].id) if chosen and chosen[1].id in ids else 0
        self._left_out.setVisible(bool(self._articles.left_out))
        self.list.setCurrentIndex(self._model.index(row))
        self.retranslate_ui()

    def _on_current_changed(self) -> None:
        self._show_claim()
        self._area.verticalScrollBar().setValue(0)
        self.list.viewport().update()

    def _on_see_pressed(self) -> None:
        """Take the figures of the claim to the stage."""
        chosen = self._chosen()
        stage = chosen[1].stage if chosen else None
        if stage is None:
            return
        # Electricity as it is said, without a lever that was used before.
        energy = stage.energy.watt_hours if stage.energy else None
        lanes, country = self.session.choice.lanes, self.session.country
        self.session.restore(Choice(stage.activity, stage.amount, stage.estimate, energy, lanes, country=country))
        self.stage_wanted.emit()
