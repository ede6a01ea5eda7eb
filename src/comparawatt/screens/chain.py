"""From one person to everybody: each factor can be changed by hand, and the single request stays in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from comparawatt.engine.amounts import read_number
from comparawatt.engine.chain import Chain, Factor, chain_of, changed, is_asked_for
from comparawatt.engine.messages import say_error
from comparawatt.errors import InputError
from comparawatt.models.choice import Change
from comparawatt.screens.chain_steps import ChainSteps
from comparawatt.screens.page import Page
from comparawatt.widgets.announcement import announce
from comparawatt.widgets.controls import Button
from comparawatt.widgets.flow import Flow
from comparawatt.widgets.labels import Label
from comparawatt.widgets.menus import activity_menu, make_menu, plain
from comparawatt.widgets.text_field import TextField

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from comparawatt.widgets.look import Look

_FACTORS: tuple[Factor, ...] = ("people", "each", "days")
_FIELD = 170


class ChainPage(Page):
    """Shows people × requests a day × days × the figure for one, and what each step comes to."""

    def __init__(self, *parts: Any, **options: Any) -> None:
        super().__init__(*parts, **options)
        self.setObjectName("chain_page")
        self._people = 1.0
        self._refused: tuple[Factor, InputError] | None = None
        self._fields: dict[Factor, TextField] = {}
        self._captions: dict[Factor, Label] = {}
        self._row = QWidget(self)
        row = Flow(12, self._row)
        for factor in _FACTORS:
            row.addWidget(self._make_factor(factor))
            row.addWidget(self._sign("×"))
        row.addWidget(self._make_estimate())
        self._error = Label(self.look, 14, 600, "danger", self)
        self._error.setObjectName("chain_error")
        self._steps = ChainSteps(self.session, self.language, self.look, self)
        self._note = Label(self.look, 14, 500, "ink2", self)
        self._note.setObjectName("chain_note")
        self._activities = Button(self.look, "chevron", parent=self)
        self._activities.setObjectName("chain_activities")
        self._activities.clicked.connect(self._open_activities)
        self._meter = Button(self.look, "play", parent=self)
        self._meter.setObjectName("chain_meter")
        self._meter.clicked.connect(lambda: self.page_wanted.emit("meter"))
        for item in (self._row, self._error):
            self.body.addWidget(item)
        self.body.addLayout(self._steps)
        self.body.addWidget(self._note)
        self.body.addWidget(self._activities, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._meter, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch()
        self.session.changed.connect(self._on_session_changed)
        self._start()
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        super().retranslate_ui()
        self.title.setText(self.tr("From one person to everybody"))
        self._activities.setText(self.tr("Choose something else"))
        self._meter.setText(self.tr("Count it live"))
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._steps.share_width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self._steps.share_width()

    def _make_factor(self, factor: Factor) -> _Under:
        field = TextField(self.look, parent=self._row)
        field.line.setObjectName(f"chain_{factor}")
        field.line.returnPressed.connect(lambda: self._use(factor))
        field.line.editingFinished.connect(lambda: self._leave(factor))
        field.line.escaped.connect(self._take_back)
        self._fields[factor] = field
        self._captions[factor] = Label(self.look, 14, 500, "ink2", self._row)
        return _Under(field, self._captions[factor], self.look, self._row)

    def _make_estimate(self) -> _Under:
        self._estimate = Button(self.look, "chevron", parent=self._row)
        self._estimate.setObjectName("chain_estimate")
        self._estimate.clicked.connect(self._open_estimates)
        self._who = Label(self.look, 14, 500, "ink2", self._row)
        return _Under(self._estimate, self._who, self.look, self._row)

    def _sign(self, text: str) -> Label:
        label = Label(self.look, 22, 800, parent=self._row, wrap=False)
        label.setText(text)
        label.setContentsMargins(0, 6, 0, 0)
        label.setAlignment(Qt.AlignmentFlag.AlignTop)
        return label

    def _start(self) -> None:
        """Share the amount among as many people as the data say, or tell it as one person's."""
        activity = self.session.activity
        self._people = (activity.people if activity else None) or 1.0

    def _chain(self) -> Chain | None:
        activity, amount = self.session.activity, self.session.comparison.amount
        if activity is None or amount is None or not is_asked_for(activity, self.session.catalogue):
            return None
        return chain_of(amount, self._people)

    def _take_back(self) -> None:
        self._refused = None
        self._show()

    def _leave(self, factor: Factor) -> None:
        if self._fields[factor].line.isModified():
            self._use(factor)

    def _use(self, factor: Factor) -> None:
        """Take what was typed, or say why not; what counted before still does."""
        chain, field = self._chain(), self._fields[factor]
        if chain is None:
            return
        try:
            read = read_number(field.line.text(), self.language.languages, self.language.code)
            self.session.choose_amount(changed(chain, factor, read).amount)
        except InputError as error:
            field.line.setModified(False)  # it is said once, not again when the field is left
            self._refused = (factor, error)
            self._show_refusal()
            return
        if factor == "people":
            self._people = read
        self._take_back()

    def _show_refusal(self) -> None:
        """Say why a number was not taken; it stays where it was typed."""
        for factor, field in self._fields.items():
            field.set_at_fault(at_fault=self._refused is not None and factor == self._refused[0])
        self._error.setText(say_error(self._refused[1], self.language.wording) if self._refused else "")
        self._error.setVisible(self._refused is not None)
        announce(self._error, self._error.text(), urgent=True)

    def _open_activities(self) -> None:
        catalogue = self.session.catalogue
        asked = [each for each in catalogue.in_groups() if is_asked_for(each, catalogue)]
        menu = activity_menu(asked, self.language.wording, self.look, self, self.session.choose_activity)
        menu.popup(self._activities.mapToGlobal(QPoint(0, self._activities.height())))

    def _open_estimates(self) -> None:
        session, wording = self.session, self.language.wording
        if session.activity is None:
            return
        menu = make_menu(self.look, self)
        for each in session.catalogue.estimates[session.activity.id]:
            action = menu.addAction(plain(f"{wording.of(each.name)}, {wording.figure(each)}"))
            action.setCheckable(True)
            action.setChecked(each is session.comparison.estimate)
            action.triggered.connect(lambda _=False, chosen=each.id: self._choose_estimate(chosen))
        menu.popup(self._estimate.mapToGlobal(QPoint(0, self._estimate.height())))

    def _choose_estimate(self, estimate_id: str) -> None:
        try:
            self.session.choose_estimate(estimate_id)
        except InputError as error:
            self._error.setText(say_error(error, self.language.wording))
            self._error.show()

    def _on_session_changed(self, change: Change) -> None:
        if change in (Change.WHAT, Change.DATA):
            self._refused = None
            self._start()
        if self.isVisible() or change in (Change.WHAT, Change.DATA):
            self._show()

    def _show(self) -> None:
        """Show the factors and the steps that count."""
        chain, wording, comparison = self._chain(), self.language.wording, self.session.comparison
        self._row.setVisible(chain is not None)
        self._activities.setVisible(chain is None)
        self._show_refusal()
        activity, estimate = comparison.activity, comparison.estimate
        if chain is None or activity is None or estimate is None:
            self._steps.show_chain(None)
            self._note.setText(self.tr("People do not ask for this one by one. Choose a question or an image."))
            return
        units = wording.unit_form(activity.unit, "other")
        captions = {
            "people": self.tr("people"),
            "each": self.tr("{units} a day for each").replace("{units}", units),
            "days": self.tr("days"),
        }
        for factor, field in self._fields.items():
            value = getattr(chain, factor)
            if self._refused is None or factor != self._refused[0]:
                field.line.setText(wording.digits.joined(wording.digits.spoken(value)))
                field.line.setCursorPosition(0)
                field.line.setModified(False)
            field.line.setToolTip(wording.digits.exact(value))
            field.line.setAccessibleName(captions[factor])
            self._captions[factor].setText(captions[factor])
        self._estimate.setText(wording.figure(estimate))
        self._who.setText(f"{wording.of(estimate.name)}, {estimate.year}")
        self._estimate.setAccessibleName(f"{self._estimate.text()}, {self._who.text()}")
        self._steps.show_chain(chain)
        notes = [wording.of(activity.note)] if activity.note and self._people == activity.people else []
        self._note.setText("\n".join((*notes, *wording.warnings(comparison))))


class _Under(QWidget):
    """A control with its caption under it."""

    def __init__(self, control: QWidget, caption: Label, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        column = QVBoxLayout(self)
        column.setSpacing(4)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(control)
        column.addWidget(caption)
        column.addStretch()

    def sizeHint(self) -> QSize:
        """Return the room of a number, whatever the caption's words would take in one line."""
        return QSize(self._look.px(_FIELD), super().sizeHint().height())
