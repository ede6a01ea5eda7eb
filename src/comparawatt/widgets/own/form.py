"""The form that adds a figure of one's own, or changes one; nothing counts before all of it can be read."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from typing import TYPE_CHECKING, cast, get_args

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from comparawatt.engine.catalogue import Group
from comparawatt.engine.messages import say_error
from comparawatt.engine.own_entry import ICON_OF_GROUP, ICONS, Kind, OwnEntry
from comparawatt.engine.own_form import Draft, Faults, draft_of, read_draft
from comparawatt.widgets.controls import Button, Segments
from comparawatt.widgets.controls import Kind as ButtonKind
from comparawatt.widgets.menus import activity_menu
from comparawatt.widgets.own.all_words import AllWords
from comparawatt.widgets.own.choice import ChoiceField
from comparawatt.widgets.own.field import Field
from comparawatt.widgets.own.figures import FigureFields

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMenu

    from comparawatt.models.language import LanguageSwitch
    from comparawatt.models.session import Session
    from comparawatt.widgets.look import Look

_GAP = 12


class OwnForm(QWidget):
    """Takes what a person wants to add.

    Args:
        session: Whose data there is.
        language: In which language it is typed and said.
        look: Theme, font and icons.

    Attributes:
        completed: Emitted with an `OwnEntry` once all of the form can be read.
        escaped: Emitted when somebody gives up in a line.
        editing: The entry that is being changed, or None.
    """

    completed = Signal(object)
    escaped = Signal()

    def __init__(
        self, session: Session, language: LanguageSwitch, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._language = language
        self._look = look
        self._faults: Faults = {}
        self.editing: OwnEntry | None = None
        self._make_fields()
        self._lay_out()
        self._connect()
        self.retranslate_ui()
        self._fill(Draft())

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        for kind, text in (
            (Kind.ACTIVITY, self.tr("An activity")),
            (Kind.ESTIMATE, self.tr("A figure for an activity")),
            (Kind.EQUIVALENT, self.tr("Something to compare with")),
        ):
            self._kinds[kind].setText(text)
        self._activity.call(self.tr("For which activity"), self.tr("Choose an activity"))
        self._group.call(self.tr("Where it stands in the list"))
        self._icon.call(self.tr("Drawn with"))
        self._lane.setText(self.tr("Show it as a lane"))
        for name, label in (
            ("year", self.tr("Year")),
            ("publisher", self.tr("Who says so")),
            ("title", self.tr("Where it is said, as in “Electricity bill”")),
            ("url", self.tr("Link (may stay empty)")),
        ):
            self._fields[name].call(label)
        self._cancel.setText(self.tr("Do not change it"))
        self._say_menus()
        self._words.retranslate_ui()  # faults and Tab go by the language that is first
        self._order_tabs()
        self._say_task()
        self._show_faults(self._faults)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
        super().changeEvent(event)

    def clear(self) -> None:
        """Begin anew, with the same kind of thing."""
        self.editing = None
        self._fill(Draft(kind=self._kind, group=cast("Group", self._group.id), activity=self._activity.id))
        self._words.begin()

    def edit(self, entry: OwnEntry) -> None:
        """Fill the form with an entry that is to be changed."""
        self.editing = entry
        self._fill(draft_of(entry, self._language.wording))
        self._words.begin(over=True)

    def forget(self) -> None:
        """Let what is typed be a new entry: the one that was being changed is gone."""
        self.editing = None
        self._say_task()

    def refresh(self) -> None:
        """Follow the data: the activity that was chosen may have another name, or be gone."""
        self._say_menus()

    def submit(self) -> None:
        """Take the form where all of it can be read, else say what is wrong."""
        today = dt.datetime.now().astimezone().date()
        known, languages = self._session.catalogue, self._language.languages
        entry, faults = read_draft(self._draft(), known, languages, self._language.code, today)
        self._show_faults(faults)
        if entry is not None:
            self.completed.emit(entry)
        elif first := next((each for each in self._lines() if each in faults), None):
            self._stop(first).setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _kind(self) -> Kind:
        return next((kind for kind, button in self._kinds.items() if button.isChecked()), Kind.ACTIVITY)

    def _make_fields(self) -> None:
        look = self._look
        self._kinds = {kind: Button(look, kind=ButtonKind.SEGMENT, parent=self) for kind in Kind}
        for kind, button in self._kinds.items():
            button.setObjectName(f"own_kind_{kind}")
        self._segments = Segments(list(self._kinds.values()), self)
        self._activity = ChoiceField("activity", look, self)
        self._activity.use_menu(self._activity_menu)
        self._group = ChoiceField("group", look, self)
        self._icon = ChoiceField("icon", look, self)
        self._lane = Button(look, "bars", parent=self)
        self._lane.setObjectName("own_lane")
        self._lane.setCheckable(True)
        self._words = AllWords(self._language, look, self)
        self._figures = FigureFields(self._language, look, self)
        said = {name: Field(name, look, self) for name in ("publisher", "year", "title", "url")}
        self._fields = {**self._figures.fields, **said}
        self._submit = Button(look, "check", ButtonKind.MAIN, self)
        self._submit.setObjectName("own_submit")
        self._cancel = Button(look, parent=self)
        self._cancel.setObjectName("own_cancel")

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setSpacing(_GAP)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._segments, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._activity)
        layout.addWidget(self._group)
        layout.addWidget(self._words)
        layout.addWidget(self._figures)
        layout.addLayout(_row(self._fields["publisher"], self._fields["year"], stretches=(3, 1)))
        layout.addLayout(_row(self._fields["title"], self._fields["url"]))
        layout.addLayout(_row(self._icon, self._lane, stretches=(0, 0)))
        layout.addLayout(_row(self._submit, self._cancel, stretches=(0, 0)))
        layout.addStretch(1)

    def _connect(self) -> None:
        for kind, button in self._kinds.items():
            button.toggled.connect(lambda on, chosen=kind: self._on_kind(chosen) if on else None)
        for field in (*self._words.all_fields, *self._fields.values()):
            field.line.returnPressed.connect(self.submit)
            field.line.escaped.connect(self.escaped)
        self._words.edited.connect(self._on_edited)
        self._figures.edited.connect(self._on_edited)
        self._activity.chosen.connect(self._on_edited)
        self._submit.clicked.connect(self.submit)
        self._cancel.clicked.connect(self.clear)

    def _activity_menu(self, choose: Callable[[str], None]) -> QMenu:
        """Make the menu of the activities whose figures are energies."""
        catalogue = self._session.catalogue
        counted = [each for each in catalogue.in_groups() if catalogue.estimates[each.id][0].energy is not None]
        return activity_menu(counted, self._language.wording, self._look, self, choose)

    def _draft(self) -> Draft:
        return Draft(
            kind=self._kind,
            words=self._words.words,
            activity=self._activity.id,
            group=cast("Group", self._group.id),
            icon=self._icon.id,
            default=self._lane.isChecked(),
            **{name: field.text for name, field in self._fields.items()},
        )

    def _fill(self, draft: Draft) -> None:
        self._kinds[draft.kind].setChecked(True)
        self._on_kind(draft.kind)
        self._words.fill(draft.words)
        self._activity.choose(draft.activity)
        self._group.choose(draft.group)
        self._icon.choose(draft.icon)
        self._lane.setChecked(draft.default)
        for name, field in self._fields.items():
            field.fill(getattr(draft, name))
        self._show_faults({})
        self._say_task()
        self._on_edited()

    def _say_menus(self) -> None:
        """Offer what there is, in the language in use."""
        wording = self._language.wording
        activities = self._session.catalogue.activities.values()
        self._activity.offer({each.id: (wording.of(each.name), each.icon) for each in activities})
        groups: tuple[Group, ...] = get_args(Group)
        self._group.offer({each: (wording.text(f"group.{each}"), ICON_OF_GROUP[each]) for each in groups})
        names = {
            "bolt": self.tr("a bolt"),
            "household": self.tr("a house"),
            "city": self.tr("a city"),
            "phone": self.tr("a phone"),
            "kettle": self.tr("a kettle"),
            "car": self.tr("a car"),
            "stream": self.tr("a screen"),
            "everyone": self.tr("people"),
        }
        self._icon.offer({each: (names[each], each) for each in ICONS})

    def _order_tabs(self) -> None:
        """Let Tab go through the form as it stands, whatever was made when."""
        stops: list[QWidget] = [*self._kinds.values(), self._activity.button, self._group.button]
        stops += self._words.stops()
        stops += [field.line for field in self._fields.values()]
        stops += [self._icon.button, self._lane, self._submit, self._cancel]
        for one, next_one in pairwise(stops):
            QWidget.setTabOrder(one, next_one)

    def _say_task(self) -> None:
        """Say whether the form adds or changes; what an entry is cannot be changed."""
        changing = self.editing is not None
        self._submit.setText(self.tr("Keep the change") if changing else self.tr("Add"))
        self._cancel.setVisible(changing)
        self._segments.setEnabled(not changing)

    def _show_faults(self, faults: Faults) -> None:
        self._faults = faults
        wording = self._language.wording
        for name, field in self._lines().items():
            field.show_fault(say_error(faults[name], wording) if name in faults else "")

    def _lines(self) -> dict[str, Field | ChoiceField]:
        """Return what can be at fault, from the top down, with the words of the language in use."""
        return {"activity": self._activity, **self._words.fields, **self._fields}

    def _stop(self, name: str) -> QWidget:
        field = self._lines()[name]
        return field.button if isinstance(field, ChoiceField) else field.line

    def _on_kind(self, kind: Kind) -> None:
        self._activity.setVisible(kind is Kind.ESTIMATE)
        self._group.setVisible(kind is Kind.ACTIVITY)
        self._icon.setVisible(kind is Kind.EQUIVALENT)
        self._lane.setVisible(kind is Kind.EQUIVALENT)
        self._words.ask_for(kind)
        self._show_faults({})
        self._on_edited()

    def _on_edited(self) -> None:
        self._figures.say_back(self._draft(), self._session.catalogue)


def _row(*widgets: QWidget, stretches: tuple[int, ...] = ()) -> QHBoxLayout:
    """Put widgets side by side, all from the top."""
    row = QHBoxLayout()
    row.setSpacing(_GAP)
    for place, widget in enumerate(widgets):
        row.addWidget(widget, stretches[place] if stretches else 1, Qt.AlignmentFlag.AlignTop)
    if not any(stretches or (1,)):
        row.addStretch(1)
    return row
