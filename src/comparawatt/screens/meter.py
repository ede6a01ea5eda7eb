"""The live meter: what goes on, counted second by second, with its rate and what that assumes."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from comparawatt.engine.messages import say_error
from comparawatt.engine.meter_wording import (
    say_assumed,
    say_brought,
    say_instead,
    say_pace,
    say_product,
    say_speed,
)
from comparawatt.engine.phrases import capital
from comparawatt.errors import InputError
from comparawatt.models.meter import Meter
from comparawatt.screens.page import Page
from comparawatt.widgets.card import Card
from comparawatt.widgets.controls import Button, Kind, Segments
from comparawatt.widgets.flow import Flow
from comparawatt.widgets.labels import Label
from comparawatt.widgets.menus import make_menu, plain
from comparawatt.widgets.meter.readout import Readout
from comparawatt.widgets.meter.ten_frame import TenFrame

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent

    from comparawatt.engine.catalogue import Activity

_STEP, _CALM_STEP = 0.1, 1.0
"""Seconds from one step to the next, and where movement is reduced."""

_LANES = 930
"""Room of all lanes' buttons, in pixels of the design."""

_WIDE = 900
"""Width from which on digits and picture stand side by side, in pixels of the design."""

_ROOM, _REST, _FACE = 1024, 406, 214
"""Width of a page on which they have their usual size, height of all other things on it, and their own height."""

_LARGEST = 2.0


class MeterPage(Page):
    """Counts in the equivalent of one lane; activity and estimate that are chosen here are chosen everywhere."""

    def __init__(self, *parts: Any, **options: Any) -> None:
        super().__init__(*parts, **options)
        self.setObjectName("meter_page")
        self.meter = Meter(self.session, self, step=_CALM_STEP if self.reduced_motion else _STEP)
        self._pause = self._make_button("meter_pause", "pause", self._switch_pause)
        self._again = self._make_button("meter_again", "replay", self.meter.start_again)
        self.head.insertWidget(1, self._pause, 0, Qt.AlignmentFlag.AlignTop)
        self.head.insertWidget(2, self._again, 0, Qt.AlignmentFlag.AlignTop)
        self._lanes: dict[str, Button] = {}
        self._segments: Segments | None = None
        self._lane_row = Flow(0)
        self._note = self._make_label("meter_note", 15, 600)
        self._chain = self._make_button("meter_chain", "", lambda: self.page_wanted.emit("chain"))
        self._readout = Readout(self.meter, self.language, self.look, self)
        self._frame = TenFrame(self.meter, self.language, self.look, self)
        self._pictures = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._pictures.setSpacing(32)
        self._pictures.addWidget(self._readout, 1)
        self._pictures.addWidget(self._frame, 0, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft)
        self._card = Card(self.look, self)
        self._speed = self._make_label("meter_speed", 20, 800)
        self._product = self._make_label("meter_product", 17, 700)
        self._assumed = self._make_label("meter_assumed", 15, 500)
        self._activity = self._make_button("meter_activity", "chevron", self._open_activities)
        self._estimate = self._make_button("meter_estimate", "chevron", self._open_estimates)
        self._error = Label(self.look, 14, 600, "danger", self)
        self._error.setObjectName("meter_error")
        self._error.hide()
        self._warnings = Label(self.look, 14, 500, "ink2", self)
        self._warnings.setObjectName("meter_warnings")
        self._lay_out()
        self.meter.changed.connect(self._show)
        self.look.text_size_changed.connect(self._arrange)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        super().retranslate_ui()
        self.title.setText(self.tr("Live meter"))
        self._again.setText(self.tr("Start again"))
        self._again.setToolTip(self.tr("Count from now on (R)"))
        self._pause.setToolTip(self.tr("Pause, or go on (Space)"))
        self._chain.setText(self.tr("From one person to everybody"))
        self._activity.setToolTip(self.tr("Choose what is counted"))
        self._estimate.setToolTip(self.tr("Choose who says so"))
        self._error.hide()
        self._show()
        self._readout.say()
        self._frame.say()

    def reduce_motion(self, *, reduced: bool) -> None:
        """Step once a second, or smoothly."""
        super().reduce_motion(reduced=reduced)
        self.meter.step_every(_CALM_STEP if reduced else _STEP)

    def showEvent(self, event: QShowEvent) -> None:
        """Count while it is seen."""
        super().showEvent(event)
        self.meter.see(seen=True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Stand still while nobody sees it."""
        super().hideEvent(event)
        self.meter.see(seen=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put digits and picture side by side where there is room, else beneath each other; let them grow."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        px, width, height = self.look.px, self.width(), self.height()
        wide = width >= px(_WIDE)
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._pictures.setDirection(way)
        scale = min(width / px(_ROOM), (height - px(_REST)) / px(_FACE), _LARGEST)
        for face in (self._readout, self._frame):
            face.set_scale(max(scale, 1.0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pause with Space and start again with R, unless what has the focus wants the key itself."""
        if event.modifiers() == Qt.KeyboardModifier.NoModifier and not event.isAutoRepeat():
            if event.key() == Qt.Key.Key_Space:
                self._switch_pause()
                return
            if event.key() == Qt.Key.Key_R:
                self.meter.start_again()
                return
        super().keyPressEvent(event)

    def _make_button(self, name: str, icon: str, action: Callable[[], None]) -> Button:
        button = Button(self.look, icon, parent=self)
        button.setObjectName(name)
        button.clicked.connect(lambda: action())
        return button

    def _make_label(self, name: str, size: int, weight: int) -> Label:
        label = Label(self.look, size, weight, parent=self)
        label.setObjectName(name)
        return label

    def _lay_out(self) -> None:
        chosen = Flow(8)
        chosen.addWidget(self._activity)
        chosen.addWidget(self._estimate)
        card = QVBoxLayout(self._card)
        card.setSpacing(6)
        card.setContentsMargins(18, 12, 18, 12)
        for item in (self._speed, self._product, self._assumed):
            card.addWidget(item)
        card.addLayout(chosen)
        card.addWidget(self._error)
        self.body.setSpacing(10)
        self.body.addLayout(self._lane_row)
        self.body.addWidget(self._note)
        self.body.addWidget(self._chain, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addLayout(self._pictures)
        self.body.addWidget(self._card)
        self.body.addWidget(self._warnings)
        self.body.addStretch()

    def _switch_pause(self) -> None:
        self.meter.pause(paused=not self.meter.is_paused)

    def _open_activities(self) -> None:
        wording, menu = self.language.wording, make_menu(self.look, self)
        for activity, is_counted in self.meter.activities():
            name = wording.of(activity.name)
            amount = wording.amount(activity.default_amount, activity)
            said = wording.text("side_by_side.named_amount", name=name, amount=amount)
            action = menu.addAction(self.look.icon(activity.icon, "ink2", 20), plain(said))
            action.setCheckable(True)
            action.setChecked(is_counted)
            action.triggered.connect(lambda _=False, chosen=activity: self._choose_activity(chosen))
        menu.popup(self._activity.mapToGlobal(QPoint(0, self._activity.height())))

    def _choose_activity(self, activity: Activity) -> None:
        self._try(lambda: self.session.choose_activity(activity.id))

    def _open_estimates(self) -> None:
        second = self.meter.rate.second if self.meter.rate else None
        if second is None or second.activity is None:
            return
        wording, menu = self.language.wording, make_menu(self.look, self)
        for each in self.session.catalogue.estimates[second.activity.id]:
            action = menu.addAction(plain(f"{wording.of(each.name)}, {wording.figure(each)}"))
            action.setCheckable(True)
            action.setChecked(each is second.estimate)
            action.triggered.connect(
                lambda _=False, chosen=each.id: self._try(lambda: self.meter.choose_estimate(chosen))
            )
        menu.popup(self._estimate.mapToGlobal(QPoint(0, self._estimate.height())))

    def _try(self, choose: Callable[[], None]) -> None:
        """Choose something, or say why that cannot be."""
        self._error.hide()
        try:
            choose()
        except InputError as error:
            self._error.setText(say_error(error, self.language.wording))
            self._error.show()

    def _show(self) -> None:
        """Show what is counted, how fast it goes, and what that assumes."""
        meter, wording, rate = self.meter, self.language.wording, self.meter.rate
        self._pause.setText(self.tr("Go on") if meter.is_paused else self.tr("Pause"))
        self._pause.set_icon("play" if meter.is_paused else "pause")
        for widget in (self._pause, self._again, self._readout, self._frame, self._card, self._warnings):
            widget.setVisible(rate is not None)
        self._chain.setVisible(rate is None)
        self._note.setVisible(rate is None or meter.is_instead)
        self._show_lanes()
        counted = meter.per_second
        if rate is None or counted is None:
            self._note.setText(wording.text("meter.none"))
            return
        second = rate.second
        if second.activity is None or second.estimate is None:
            return
        if meter.is_instead:
            self._note.setText(say_instead(self.session.comparison, second.activity, wording))
        self._speed.setText(say_speed(counted, wording))
        self._product.setText("\n".join(filter(None, (say_product(rate, wording), say_brought(rate, wording)))))
        self._assumed.setText("\n".join((say_pace(rate, wording), say_assumed(rate, wording))))
        self._activity.setText(capital(wording.of(second.activity.name)))
        self._estimate.setText(f"{wording.of(second.estimate.name)}, {wording.figure(second.estimate)}")
        notes = (wording.what_if(second), *wording.warnings(second), wording.text("meter.again"))
        self._warnings.setText("\n".join(filter(None, notes)))

    def _show_lanes(self) -> None:
        """Show a button for each lane, and which of them is counted in."""
        rate, wording = self.meter.rate, self.language.wording
        lanes = [each.equivalent for each in rate.second.counts] if rate else []
        if [lane.id for lane in lanes] != list(self._lanes):
            if self._segments is not None:
                self._segments.hide()
                self._segments.deleteLater()
                self._segments = None
            self._lanes = {}
            for lane in lanes:
                button = Button(self.look, lane.icon, Kind.SEGMENT, self)
                button.setObjectName(f"meter_in_{lane.id}")
                button.clicked.connect(lambda _=False, chosen=lane.id: self.meter.count_in(chosen))
                self._lanes[lane.id] = button
            if lanes:
                self._segments = Segments(list(self._lanes.values()), self)
                self._lane_row.addWidget(self._segments)
            self._order_tabs()
        counted = self.meter.per_second
        for lane in lanes:
            button = self._lanes[lane.id]
            button.setText(capital(wording.unit_form(lane.unit, "other")))
            button.elide_beyond(_LANES // len(lanes))
            button.setChecked(counted is not None and lane is counted.equivalent)

    def _order_tabs(self) -> None:
        """Let the keyboard go through the page as it is read, whatever was made when."""
        stops = (self._pause, self._again, self._back, *self._lanes.values(), self._readout)
        for first, second in itertools.pairwise((*stops, self._chain, self._activity, self._estimate)):
            QWidget.setTabOrder(first, second)
