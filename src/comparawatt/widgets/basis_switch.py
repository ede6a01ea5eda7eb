"""What is counted: electricity, CO₂ in a country, or water; always marked, and electricity to begin with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from comparawatt.engine.intensities import BASES, Basis
from comparawatt.models.choice import Change
from comparawatt.widgets.columns import PANEL as WIDTH
from comparawatt.widgets.controls import Button, Kind, Segments
from comparawatt.widgets.labels import Label
from comparawatt.widgets.menus import make_menu, plain

if TYPE_CHECKING:
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.models.session import Session
    from comparawatt.widgets.look import Look

_MARGIN = 16


class BasisSwitch(QWidget):
    """Chooses what is counted.

    Args:
        session: What is chosen.
        language: The language in use.
        look: Theme, font and icons.

    Attributes:
        chosen: Emitted with a basis and the code of a country, or None for the one that was chosen before.
    """

    chosen = Signal(str, object)

    def __init__(
        self, session: Session, language: LanguageSwitch, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("basis_switch")
        self._session = session
        self._language = language
        self._look = look
        self._buttons: dict[Basis, Button] = {}
        for basis in BASES:
            button = Button(look, kind=Kind.SEGMENT, parent=self)
            button.setObjectName(f"basis_{basis}")
            button.clicked.connect(lambda _=False, wanted=basis: self._on_clicked(wanted))
            self._buttons[basis] = button
        self._country = Button(look, "chevron", parent=self)
        self._country.setObjectName("country")
        self._country.clicked.connect(self._open_countries)
        self._note = Label(look, 13, 500, "ink2", self)
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.setContentsMargins(_MARGIN, 12, _MARGIN - 4, 12)
        layout.addWidget(Segments(list(self._buttons.values()), self))
        layout.addWidget(self._country)
        layout.addWidget(self._note)
        session.changed.connect(self._on_session_changed)
        look.theme_changed.connect(self.update)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        self.setAccessibleName(self.tr("What is counted"))
        for basis, button in self._buttons.items():
            button.setText(self._language.wording.text(f"basis.names.{basis}"))
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line above."""
        del event
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, self._look.color("line"))
        painter.end()

    def _on_clicked(self, basis: Basis) -> None:
        self.chosen.emit(basis, None)
        self._show()  # where it was refused, what counts stays marked

    def _open_countries(self) -> None:
        wording, session = self._language.wording, self._session
        menu = make_menu(self._look, self)
        for each in session.catalogue.intensities.values():
            if each.basis == "co2":
                intensity = wording.quantity(each.figure.central, "co2")
                action = menu.addAction(plain(f"{wording.of(each.name)}, {intensity}/kWh"))
                action.setCheckable(True)
                action.setChecked(each is session.comparison.intensity)
                action.triggered.connect(lambda _=False, country=each.id: self.chosen.emit("co2", country))
        menu.popup(self._country.mapToGlobal(QPoint(0, self._country.height())))

    def _on_session_changed(self, change: Change) -> None:
        if change in (Change.BASIS, Change.WHAT, Change.DATA):
            self._show()

    def _show(self) -> None:
        wording, comparison = self._language.wording, self._session.comparison
        known = {each.basis for each in self._session.catalogue.intensities.values()}
        for basis, button in self._buttons.items():
            button.setChecked(basis == comparison.basis)
            button.setVisible(basis == "energy" or basis in known)
        intensity = comparison.intensity
        is_co2 = comparison.basis == "co2"
        self._country.setVisible(is_co2)
        if intensity is not None and is_co2:
            each = wording.quantity(intensity.figure.central, "co2")
            self._country.setText(f"{wording.of(intensity.name)}, {each}/kWh")
            self._country.setAccessibleName(self.tr("Where the electricity is made") + f": {self._country.text()}")
            self._country.elide_beyond(WIDTH - 2 * _MARGIN)
        self._note.setText(self._note_text())
        self._note.setVisible(bool(self._note.text()))

    def _note_text(self) -> str:
        match self._session.comparison.basis:
            case "co2":
                return self.tr("A cleaner grid changes the CO₂, not the electricity.")
            case "water":
                return self.tr("Water that cools the servers, on site. Power stations are not counted.")
            case _:
                return ""
