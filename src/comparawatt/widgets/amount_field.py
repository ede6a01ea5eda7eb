"""The amount dock: what people type is read back before it counts, and a slider does the same by hand."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from comparawatt.engine.amounts import Energy, around
from comparawatt.engine.messages import say_error
from comparawatt.errors import InputError
from comparawatt.models.amount_entry import AmountEntry
from comparawatt.widgets.announcement import announce
from comparawatt.widgets.columns import FOOT
from comparawatt.widgets.controls import Button
from comparawatt.widgets.labels import Label
from comparawatt.widgets.log_slider import LogSlider
from comparawatt.widgets.menus import make_menu, plain
from comparawatt.widgets.suggestions import Suggestions
from comparawatt.widgets.text_field import TextField

if TYPE_CHECKING:
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.models.session import Session
    from comparawatt.widgets.look import Look

_FEWEST_DECADES = 4
_ENERGY_DECADES = 13
_BESIDE = 520


class AmountField(QWidget):
    """Shows and changes how much of the activity, or which energy.

    Args:
        session: What is chosen.
        language: In which language it is typed and said.
        look: Theme, font and icons.
    """

    def __init__(
        self, session: Session, language: LanguageSwitch, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("amount_dock")
        self._session = session
        self._language = language
        self._entry = AmountEntry(session, language)
        self._look = look
        self._error: InputError | None = None
        self.field = TextField(look, parent=self)
        self.field.line.setObjectName("amount")
        self._presets = Button(look, "chevron", parent=self)
        self._presets.setObjectName("amount_presets")
        self._presets.hide_frame()
        self.field.trailing.addWidget(self._presets)
        self._title = QLabel(self)
        self._message = QLabel(self, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._message.setObjectName("amount_message")
        self._meant = QLabel(self)
        self._caution = Label(look, 13, 500, "ink2", self)
        self._caution.setObjectName("amount_warning")
        self._suggestions = Suggestions(look, self)
        self._suggestions.chosen.connect(self._on_suggestion_chosen)
        self.slider = LogSlider(look, self)
        self._grid = layout = QGridLayout(self)
        layout.setHorizontalSpacing(26)
        layout.setVerticalSpacing(8)
        layout.setContentsMargins(24, 12, 24, 10)
        layout.addWidget(self._title, 0, 0)
        layout.addWidget(self._message, 2, 0, 1, 2)
        layout.addWidget(self._caution, 4, 0, 1, 2)
        layout.setColumnStretch(0, 1)
        self.field.line.textEdited.connect(self._on_text_edited)
        self.field.line.returnPressed.connect(self._on_return_pressed)
        self.field.line.escaped.connect(self.show_present)
        self.field.line.editingFinished.connect(self._on_editing_finished)
        self._presets.clicked.connect(self._on_presets_clicked)
        self.slider.picked.connect(self._on_picked)
        session.changed.connect(self.show_present)
        language.language_changed.connect(self._on_language_changed)
        look.theme_changed.connect(self._restyle)
        look.text_size_changed.connect(self._on_text_size_changed)
        self.setMinimumHeight(FOOT)
        self._restyle()
        self._arrange(beside=True)  # until its width is known: nothing moves where that is right
        self.retranslate_ui()
        self.show_present()

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        self.setAccessibleName(self.tr("How much?"))
        self._title.setText(self.tr("How much?"))
        self._meant.setText(self.tr("Did you mean"))
        self.field.line.setAccessibleName(self.tr("How much?"))
        self._presets.setAccessibleName(self.tr("Usual amounts"))
        self._presets.setToolTip(self.tr("Usual amounts"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the slider beside the line where there is room."""
        super().resizeEvent(event)
        self._arrange(beside=self._is_wide())

    def _is_wide(self) -> bool:
        return self.width() >= self._look.px(_BESIDE)

    def _on_text_size_changed(self) -> None:
        self._restyle()
        self._arrange(beside=self._is_wide())

    def _arrange(self, *, beside: bool) -> None:
        """Put slider and suggestions beside the line, or beneath it."""
        layout, top = self._grid, Qt.AlignmentFlag.AlignTop
        if beside:
            layout.addWidget(self._meant, 0, 1)
            layout.addWidget(self.slider, 1, 1, 2, 1, top)
            layout.addWidget(self._suggestions, 1, 1)
        else:
            layout.addWidget(self._meant, 3, 0, 1, 2)
            layout.addWidget(self.slider, 3, 0, 1, 2)
            layout.addWidget(self._suggestions, 5, 0, 1, 2)
        layout.addWidget(self.field, 1, 0, 1, 1 if beside else 2)
        layout.setColumnStretch(1, 1 if beside else 0)

    def show_present(self) -> None:
        """Show what counts at present; an error goes."""
        self._error = None
        self.field.line.setText(self._entry.text)
        self.field.line.setCursorPosition(0)
        self._span_slider()
        self._show_state(self._entry.reckoned() or self._entry.echo(self._entry.present) or self._hint())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the line above it."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.color("surface"))
        painter.fillRect(0, 0, self.width(), 1, self._look.color("line"))
        painter.end()

    def _hint(self) -> str:
        return self.tr("Type “50 GWh”, “3” or “10 a day for 1 year”, then Enter")

    def _on_text_edited(self, text: str) -> None:
        self._error = None
        try:
            echo = self._entry.echo(self._entry.read(text))
        except InputError:  # it may not be finished: an error is said when it is meant to count
            echo = ""
        self._show_state(echo or self._hint())

    def _on_return_pressed(self) -> None:
        self._use(self.field.line.text())

    def _on_editing_finished(self) -> None:
        """Take what was typed when the field is left, but leave an error standing."""
        if self._error is None and self.field.line.isModified():
            self._use(self.field.line.text())

    def _on_suggestion_chosen(self, text: str) -> None:
        self.field.line.setFocus(Qt.FocusReason.OtherFocusReason)  # the button that has it is about to go
        self._use(text)

    def _use(self, text: str) -> None:
        self.field.line.setText(text)  # a suggestion stands in the field, too
        try:
            self._entry.choose(self._entry.read(text))
        except InputError as error:
            self.refuse(error)

    def _on_picked(self, number: float) -> None:
        present = self._entry.present
        picked = Energy(number) if isinstance(present, Energy) else msgspec.structs.replace(present, number=number)
        try:
            self._entry.choose(picked)
        except InputError as error:
            self.refuse(error)

    def _on_presets_clicked(self) -> None:
        self.open_presets(self.field.mapToGlobal(QPoint(0, self.field.height())))

    def open_presets(self, place: QPoint) -> None:
        """Open the menu of usual amounts somewhere on the screen."""
        menu = make_menu(self._look, self)
        activity = self._session.activity
        if activity is not None:
            for amount in around(activity.default_amount):
                action = menu.addAction(plain(self._language.wording.amount(amount, activity)))
                action.triggered.connect(lambda _=False, chosen=amount: self._session.choose_amount(chosen))
        menu.addSeparator()
        menu.addAction(self.tr("Type another…")).triggered.connect(self.edit)
        menu.popup(place)

    def edit(self) -> None:
        """Let somebody type, from the start."""
        self.field.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.line.selectAll()

    def _on_language_changed(self) -> None:
        """Say everything anew; what could not be read is read anew, since it may be right in this language."""
        if self._error is None:
            self.show_present()
            return
        self._error = None
        self._span_slider()
        try:
            echo = self._entry.echo(self._entry.read(self.field.line.text()))
        except InputError as error:
            self.refuse(error)
        else:
            self._show_state(echo or self._hint())

    def refuse(self, error: InputError) -> None:
        """Say why something was refused; what counted before still does."""
        self._error = error
        self._show_error(error)

    def _show_error(self, error: InputError) -> None:
        # The suggestions stand as buttons beside the field, so the sentence goes without them.
        alone = InputError(error.key, (), **error.values)
        unchanged = self.tr("Nothing has changed.")
        said = f"{say_error(alone, self._language.wording)} {unchanged}"
        self._show_state(said)
        announce(self.field.line, said, urgent=True)

    def _show_state(self, message: str) -> None:
        error = self._error
        self.field.set_at_fault(at_fault=error is not None)
        self._title.setVisible(error is not None)
        suggestions = error.suggestions if error else ()
        self._meant.setVisible(bool(suggestions))
        self.slider.setVisible(error is None)
        room = self.width() - 2 * 24
        self._suggestions.offer(suggestions, (room - 26) // 2 if self._is_wide() else room)
        self._message.setText(message)
        self._caution.setText(self._entry.warning())
        self._caution.setVisible(error is None and bool(self._caution.text()))
        colors = self._message.palette()
        colors.setColor(self._message.foregroundRole(), self._look.color("danger" if error else "ink2"))
        self._message.setPalette(colors)

    def _span_slider(self) -> None:
        wording, present = self._language.wording, self._entry.present
        self.slider.setAccessibleName(", ".join((self.tr("How much, by hand"), self._entry.text)))
        if isinstance(present, Energy):
            self.slider.span(0, _ENERGY_DECADES, wording.energy)
            self.slider.show_number(present.watt_hours)
            return
        usual = self._session.activity.default_amount.number if self._session.activity else 1.0
        decades = max(_FEWEST_DECADES, math.ceil(math.log10(max(usual, present.number, 1.0))))

        def say(number: float) -> str:
            text = wording.bare_count(number)
            return f"{text} {wording.text(f'amount.per.{present.per}')}" if present.per and number == 1 else text

        self.slider.span(0, decades, say)
        self.slider.show_number(present.number)

    def _restyle(self) -> None:
        look = self._look
        for label in (self._title, self._meant, self._message):
            label.setFont(look.font(13, 500) if label is self._message else look.font(13, 600, tabular=True))
            colors = label.palette()
            colors.setColor(label.foregroundRole(), look.color("ink2"))
            label.setPalette(colors)
        self.update()
