"""A claim of one's own: what is claimed is put into a sentence, and judged with what would make it true."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec.structs import replace
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from comparawatt.engine.amounts import Amount, read_amount
from comparawatt.engine.comparison import compare
from comparawatt.engine.messages import say_error
from comparawatt.engine.own_claim import Judgement, judge, read_count
from comparawatt.engine.own_claim_wording import say_because, say_explanation, say_judgement
from comparawatt.engine.phrases import capital
from comparawatt.errors import InputError
from comparawatt.models.choice import Change
from comparawatt.screens.page import Page
from comparawatt.widgets.announcement import announce
from comparawatt.widgets.claims.verdict_mark import VerdictMark
from comparawatt.widgets.controls import Button, Kind
from comparawatt.widgets.flow import Flow
from comparawatt.widgets.labels import Label
from comparawatt.widgets.layouts import clear
from comparawatt.widgets.menus import activity_menu, equivalent_menu
from comparawatt.widgets.text_field import TextField

if TYPE_CHECKING:
    from comparawatt.engine.article import Verdict
    from comparawatt.engine.catalogue import Activity, Equivalent

_MARK = 56
_FIELD = 320
_MARKS: dict[str, Verdict] = {"holds": "agrees", "depends": "depends", "fails": "different"}


class _Field(TextField):
    """A line as wide as an amount in words."""

    def sizeHint(self) -> QSize:
        """Return the room of an amount in words."""
        return QSize(self._look.px(_FIELD), super().sizeHint().height())


class OwnClaim(Page):
    """Takes an activity, an amount, a count and an equivalent, and says whether they fit together."""

    def __init__(self, *parts: Any, **options: Any) -> None:
        super().__init__(*parts, **options)
        self.setObjectName("own_claim_page")
        self._activity: Activity
        self._equivalent: Equivalent
        self._judgement: Judgement | None = None
        self._refused: InputError | None = None
        self._kicker = Label(self.look, 15, 600, "ink2", self)
        self._what = self._control("claim_activity", self._open_activities)
        self._amount = self._field("claim_amount")
        self._middle = Label(self.look, 18, 600, parent=self, wrap=False)
        self._count = self._field("claim_count")
        self._unit = self._control("claim_equivalent", self._open_equivalents)
        self._check = Button(self.look, "check", Kind.MAIN, self)
        self._check.setObjectName("claim_check")
        self._check.clicked.connect(self.check)
        self._error = Label(self.look, 14, 600, "danger", self)
        self._error.setObjectName("claim_error")
        self._verdict = Label(self.look, 22, 800, parent=self)
        self._verdict.setObjectName("claim_verdict")
        self._because = Label(self.look, 16, 500, parent=self)
        self._because.setObjectName("claim_because")
        self._if = Label(self.look, 16, 800, parent=self)
        self._conditions = QVBoxLayout()
        self._conditions.setSpacing(8)
        self._warning = Label(self.look, 14, 500, "ink2", self)
        self._see = Button(self.look, "bars", parent=self)
        self._see.setObjectName("claim_see")
        self._see.clicked.connect(self._on_see_pressed)
        self._lay_out()
        self.session.changed.connect(self._on_session_changed)
        self._start()
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Say everything in the language in use; what was judged is said anew."""
        super().retranslate_ui()
        self.title.setText(self.tr("Check a claim of your own"))
        self._kicker.setText(self.tr("What did you read or hear?"))
        self._middle.setText(self.tr("uses as much as"))
        self._check.setText(self.tr("Check"))
        self._see.setText(self.language.wording.text("check.see"))
        self._amount.line.setAccessibleName(self.tr("How much?"))
        self._count.line.setAccessibleName(self.tr("How many are claimed?"))
        self._count.line.setPlaceholderText(self.tr("for example: 1.6 million"))
        self._show_words()
        if self._judgement is not None and not self._count.line.isModified():
            # The number that was judged, as this language writes it.
            digits = self.language.wording.digits
            self._count.line.setText(digits.joined(digits.faithful(self._judgement.claimed)))
        self._refuse(self._refused)
        self._show_judgement()

    def check(self) -> None:
        """Judge what stands there, or say what cannot be read; what was judged before stays until then."""
        catalogue, languages, code = self.session.catalogue, self.language.languages, self.language.code
        for field in (self._amount, self._count):
            field.set_at_fault(at_fault=False)
        field = self._amount
        try:
            amount = self._read_amount()
            field = self._count
            claimed = read_count(self._count.line.text(), self._equivalent, languages, code)
            field = self._amount
            estimate = self.session.comparison.estimate if self._activity is self.session.activity else None
            intensity = self.session.comparison.intensity
            levers = self.session.levers if self._activity is self.session.activity else ()
            comparison = compare(
                catalogue, self._activity, amount, estimate, [self._equivalent], levers=levers, intensity=intensity
            )
            self._judgement = judge(catalogue, comparison, claimed, self.session.country)
        except InputError as error:
            field.set_at_fault(at_fault=True)
            self._refuse(error)
            return
        self._count.line.setModified(False)
        self._refuse(None)
        self._show_judgement()
        announce(self._result, f"{self._verdict.text()}. {self._because.text()}")

    def _refuse(self, error: InputError | None) -> None:
        """Say why something was refused, or that all is well."""
        self._refused = error
        self._error.setText(say_error(error, self.language.wording) if error else "")
        self._error.setVisible(error is not None)
        announce(self._error, self._error.text(), urgent=True)

    def _read_amount(self) -> Amount:
        text = self._amount.line.text()
        countable = self.session.catalogue.countable(self._activity, self.language.code)
        return read_amount(text, countable, self.language.languages, self.language.code)

    def _control(self, name: str, opened: Any) -> Button:
        button = Button(self.look, "chevron", parent=self)
        button.setObjectName(name)
        button.clicked.connect(opened)
        return button

    def _field(self, name: str) -> TextField:
        field = _Field(self.look, parent=self)
        field.line.setObjectName(name)
        field.line.returnPressed.connect(self.check)
        return field

    def _lay_out(self) -> None:
        first, second = Flow(12), Flow(12)
        for row, widgets in (
            (first, (self._what, self._amount)),
            (second, (self._middle, self._count, self._unit, self._check)),
        ):
            for widget in widgets:
                row.addWidget(widget)
        self._result = QWidget(self)
        told = QVBoxLayout()
        told.setSpacing(8)
        told.addWidget(self._verdict)
        told.addWidget(self._because)
        self._mark_room = QVBoxLayout()
        head = QHBoxLayout()
        head.setSpacing(20)
        head.addLayout(self._mark_room)
        head.addLayout(told, 1)
        result = QVBoxLayout(self._result)
        result.setSpacing(12)
        result.setContentsMargins(0, 16, 0, 0)
        result.addLayout(head)
        result.addWidget(self._if)
        result.addLayout(self._conditions)
        result.addWidget(self._warning)
        result.addWidget(self._see, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._kicker)
        self.body.addLayout(first)
        self.body.addLayout(second)
        self.body.addWidget(self._error)
        self.body.addWidget(self._result)
        self.body.addStretch()
        self._error.hide()

    def _start(self) -> None:
        """Begin with what is chosen, else with the first activity there is."""
        session = self.session
        self._activity = session.activity or next(iter(session.catalogue.activities.values()))
        self._equivalent = session.told.equivalent
        self._judgement = None

    def _on_session_changed(self, change: Change) -> None:
        if change in (Change.WHAT, Change.BASIS, Change.DATA):
            self._start()
            self._amount.line.setModified(False)
        self._show_words()
        self._show_judgement()

    def _show_words(self) -> None:
        wording = self.language.wording
        self._what.setText(capital(wording.of(self._activity.name)))
        self._unit.setText(wording.unit_form(self._equivalent.unit, "other"))
        comparison = self.session.comparison
        amount = comparison.amount if self._activity is self.session.activity else None
        if not self._amount.line.isModified():
            self._amount.line.setText(wording.amount(amount or self._activity.default_amount, self._activity))
            self._amount.line.setCursorPosition(0)

    def _open_activities(self) -> None:
        menu = activity_menu(
            self.session.catalogue.in_groups(), self.language.wording, self.look, self, self._choose_activity
        )
        menu.popup(self._what.mapToGlobal(QPoint(0, self._what.height())))

    def _open_equivalents(self) -> None:
        basis = self.session.basis
        offered = [each for each in self.session.catalogue.equivalents.values() if each.basis == basis]
        menu = equivalent_menu(
            offered, [self._equivalent.id], self.language.wording, self.look, self, self._choose_equivalent
        )
        menu.popup(self._unit.mapToGlobal(QPoint(0, self._unit.height())))

    def _choose_activity(self, activity_id: str) -> None:
        self._activity = self.session.catalogue.activity(activity_id)
        self._judgement = None
        self._refuse(None)
        self._amount.line.setModified(False)  # another thing has another amount
        self._show_words()
        self._show_judgement()

    def _choose_equivalent(self, equivalent_id: str) -> None:
        self._equivalent = self.session.catalogue.equivalent(equivalent_id)
        self._judgement = None
        self._unit.setText(self.language.wording.unit_form(self._equivalent.unit, "other"))
        self._show_judgement()

    def _show_judgement(self) -> None:
        judgement, wording = self._judgement, self.language.wording
        self._result.setVisible(judgement is not None)
        clear(self._mark_room)
        clear(self._conditions)
        if judgement is None:
            return
        self._mark_room.addWidget(VerdictMark(self.look, _MARK, _MARKS[judgement.verdict], self._result))
        self._mark_room.addStretch()
        self._verdict.setText(say_judgement(judgement, wording))
        self._because.setText(say_because(judgement, wording))
        self._if.setText(wording.text("claim.true_if"))
        self._if.setVisible(bool(judgement.true_if))
        for each in judgement.true_if:
            line = Label(self.look, 16, 500, parent=self._result)
            line.setText(f"–\u2002{say_explanation(each, judgement, wording)}")
            self._conditions.addWidget(line)
        self._warning.setText("\n".join(wording.warnings(judgement.comparison)))
        self._warning.setVisible(bool(self._warning.text()))

    def _on_see_pressed(self) -> None:
        """Take what was judged to the stage, counted in what was claimed."""
        judgement = self._judgement
        if judgement is None or judgement.comparison.activity is None:
            return
        comparison, choice = judgement.comparison, self.session.choice
        lanes = (judgement.count.equivalent.id, *choice.lanes)
        estimate = comparison.estimate.id if comparison.estimate else None
        self.session.restore(
            replace(
                choice,
                activity=self._activity.id,
                energy=None,
                amount=comparison.amount,
                estimate=estimate,
                lanes=lanes,
                levers=choice.levers if comparison.levers else (),
            )
        )
        self.session.tell(judgement.count.equivalent.id)
        self.stage_wanted.emit()
