"""What stands right of the stage: who says so, what could be otherwise, and what is counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from comparawatt.engine.messages import say_error
from comparawatt.errors import InputError
from comparawatt.models.estimate_model import EstimateModel
from comparawatt.models.lever_model import LeverModel
from comparawatt.widgets.basis_switch import BasisSwitch
from comparawatt.widgets.estimate_panel import EstimatePanel
from comparawatt.widgets.what_if_panel import WhatIfPanel

if TYPE_CHECKING:
    from comparawatt.engine.intensities import Basis
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.models.session import Session
    from comparawatt.widgets.look import Look

_PANEL, _WHAT_IF = 200, 140
"""Least heights, in pixels of the design."""


class SideColumn(QWidget):
    """Changes the session as its panels are touched, and says there what cannot be.

    Args:
        session: What is chosen.
        language: The language in use.
        look: Theme, font and icons.

    Attributes:
        folded: Emitted when somebody folds the column away.
        board_pressed: Emitted when somebody wants to see all figures.
        refused: Emitted with the error of an estimate under which the amount is more than can be counted.
    """

    folded = Signal()
    board_pressed = Signal()
    refused = Signal(object)

    def __init__(
        self, session: Session, language: LanguageSwitch, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._language = language
        self._look = look
        self._levers = LeverModel(session, language, self)
        self.panel = EstimatePanel(EstimateModel(session, language, self), look, self)
        self.what_if = WhatIfPanel(self._levers, look, self._say_value, self)
        self.basis = BasisSwitch(session, language, look, self)
        layout = QVBoxLayout(self)
        layout.setSpacing(0)
        layout.setContentsMargins(0, 0, 0, 0)
        for panel in (self.panel, self.what_if):  # they share the height by their parts, whatever they hold
            panel.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        layout.addWidget(self.panel, 3)
        layout.addWidget(self.what_if, 2)
        layout.addWidget(self.basis)
        self.panel.chosen.connect(self._on_estimate_chosen)
        self.panel.folded.connect(self.folded)
        self.panel.board_pressed.connect(self.board_pressed)
        self.what_if.used.connect(self._on_lever_used)
        self.what_if.dropped.connect(self._on_lever_dropped)
        self.basis.chosen.connect(self._on_basis_chosen)
        session.changed.connect(lambda _: self.what_if.refuse(""))
        self._set_heights()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._set_heights()

    def _set_heights(self) -> None:
        """Leave each panel enough height to be used; where there is less, the column scrolls."""
        self.panel.setMinimumHeight(self._look.px(_PANEL))
        self.what_if.setMinimumHeight(self._look.px(_WHAT_IF))

    def _say_value(self, row: int, value: float) -> str:
        return self._language.wording.lever_value(self._levers.lever(row), value)

    def _on_estimate_chosen(self, estimate_id: str) -> None:
        try:
            self._session.choose_estimate(estimate_id)
        except InputError as error:
            self.refused.emit(error)

    def _on_lever_used(self, lever_id: str, value: float | None) -> None:
        try:
            self._session.use_lever(lever_id, value)
        except InputError as error:
            self.what_if.refuse(say_error(error, self._language.wording))

    def _on_lever_dropped(self, lever_id: str) -> None:
        try:
            self._session.drop_lever(lever_id)
        except InputError as error:
            self.what_if.refuse(say_error(error, self._language.wording))

    def _on_basis_chosen(self, basis: Basis, country: str | None) -> None:
        try:
            self._session.count_by(basis, country)
        except InputError as error:
            self.what_if.refuse(say_error(error, self._language.wording))
