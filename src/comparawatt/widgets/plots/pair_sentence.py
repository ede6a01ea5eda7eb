"""The sentence over the view: two of its rows set equal, each a word that opens a list of the others."""

from __future__ import annotations

import string
from typing import TYPE_CHECKING

from comparawatt.engine.phrases import Part, Role
from comparawatt.widgets.menus import make_menu, plain
from comparawatt.widgets.sentence import Sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from comparawatt.models.equalities import Equalities, Equality
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.models.side_by_side_row import Row
    from comparawatt.widgets.look import Look

_ROLES: dict[str, Role] = {"left": "activity", "count": "count", "right": "equivalent"}


class PairSentence(Sentence):
    """Says how many of one row use as much as another."""

    def __init__(self, language: LanguageSwitch, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setObjectName("pair_sentence")
        self._language = language
        self._style = look
        self._rows: tuple[Row, ...] = ()
        self._equalities: Equalities | None = None
        self._told: Sequence[Equality] = ()
        self._pair: tuple[str, str] | None = None
        self._shown: Equality | None = None
        self.word_pressed.connect(self._on_word_pressed)

    def show_rows(self, rows: tuple[Row, ...], equalities: Equalities, told: Sequence[Equality]) -> None:
        """Say the pair that somebody chose while both are shown, else what tells the most.

        Args:
            rows: What can be chosen.
            equalities: Says them.
            told: Equalities that tell much, the first one in an equivalent.
        """
        self._rows, self._equalities, self._told = rows, equalities, told
        self._renew()

    def compare(self, one: str, other: str) -> None:
        """Set two rows equal; the larger one comes first.

        Args:
            one: Id of an activity.
            other: Id of another one.
        """
        self._pair = (one, other)
        self._renew()

    def _renew(self) -> None:
        self._shown = shown = self._chosen() or next(iter((*self._told[1:], *self._told)), None)
        if shown is None:
            self.show_parts((), "ink", {})
            return
        values = {"left": shown.left, "count": shown.count, "right": shown.right}
        template = self._language.wording.language.texts["side_by_side.equality"]
        parts = []
        for literal, place, _, _ in string.Formatter().parse(template):
            parts.append(Part("text", literal))
            if place:
                is_word = place != "right" or shown.smaller is not None
                parts.append(Part(_ROLES[place] if is_word else "text", values[place]))
        what = self.tr("Choose what is compared")
        self.show_parts(tuple(part for part in parts if part.text), "ink", {"activity": what, "equivalent": what})

    def _chosen(self) -> Equality | None:
        rows = {row.activity.id: row for row in self._rows}
        if self._equalities is None or self._pair is None or not all(each in rows for each in self._pair):
            return None
        return self._equalities.between(rows[self._pair[0]], rows[self._pair[1]])

    def _on_word_pressed(self, role: str, place: QPoint) -> None:
        """Offer the other rows in a word's place."""
        if self._shown is None:
            return
        stays = self._shown.smaller if role == "activity" else self._shown.larger
        menu = make_menu(self._style, self)
        menu.setObjectName("pair_menu")
        for row in self._rows:
            if row.activity.id == stays or not row.central:
                continue
            icon = self._style.icon(row.activity.icon, "ink2", 20)
            action = menu.addAction(icon, plain(self._language.wording.of(row.activity.name)))
            action.setData((row.activity.id, stays or row.activity.id))
        menu.triggered.connect(self._on_row_chosen)
        menu.popup(place)

    def _on_row_chosen(self, action: QAction) -> None:
        self.compare(*action.data())
