"""The page of the staff: how the kiosk is, what visitors did, and what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Signal

from comparawatt.models.idle import Idle
from comparawatt.screens.kiosk.page import KioskPage
from comparawatt.screens.kiosk.screen_test import ScreenTest
from comparawatt.widgets.kiosk.fact_sheet import FactSheet, Section
from comparawatt.widgets.kiosk.key import Key
from comparawatt.widgets.labels import Label

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHideEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from comparawatt.models.visit import Visit
    from comparawatt.screens.kiosk.facts import Facts
    from comparawatt.widgets.look import Look

SECONDS = 120.0
"""Without a touch for so long the page goes back to the visitors."""

EXIT, EXIT_RESTART = 0, 75
"""Status with which the program ends: for good, or to be started again by whoever watches over it."""

_MARGIN, _GAP = 64, 16
_TITLE = 70
_KEYS_WIDTH = 528
_MINUTE, _HOUR, _DAY = 60, 3600, 86400


class StaffPage(KioskPage):
    """Leads the staff.

    Args:
        visit: Holds the language that everything returns to.
        idle: Counts the seconds of the visitor.
        look: Theme and font.
        facts: Returns how the kiosk is now.
        clock: Seconds that only ever grow.

    Attributes:
        back: Emitted when the visitors shall have the screen again.
        wipe_wanted: Emitted when the glass shall be wiped.
        leave_wanted: Emitted with the status to end the program with.
        patience: Counts the seconds until it goes back; it wants to hear of touches.
        test: The test of the screen.
    """

    back = Signal()
    wipe_wanted = Signal()
    leave_wanted = Signal(int)

    def __init__(
        self,
        visit: Visit,
        idle: Idle,
        look: Look,
        facts: Callable[[], Facts],
        clock: Callable[[], float],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(visit, idle, look, parent)
        self.setObjectName("staff")
        self._facts = facts
        self.patience = Idle(SECONDS, clock, self)
        self.patience.elapsed.connect(self.back)
        self.test = ScreenTest(look, self)
        self.test.ended.connect(self.test.hide)
        self._title = Label(look, 50, 800, parent=self, wrap=False)
        self._sheet = FactSheet(look, self)
        self._keys = {
            name: Key(look, 34, self, is_main=name == "back")
            for name in ("test", "wipe", "language", "restart", "exit", "back")
        }
        for name, key in self._keys.items():
            key.setObjectName(f"staff_{name}")
        self._keys["test"].clicked.connect(lambda: self.test.begin(self.measure))
        self._keys["wipe"].clicked.connect(self.wipe_wanted)
        self._keys["language"].clicked.connect(self._speak_next)
        self._keys["restart"].clicked.connect(lambda: self.leave_wanted.emit(EXIT_RESTART))
        self._keys["exit"].clicked.connect(lambda: self.leave_wanted.emit(EXIT))
        self._keys["back"].clicked.connect(self.back)

    def open(self) -> None:
        """Show how the kiosk is at this moment."""
        self.renew()
        self.patience.arm()
        self.show()
        self.raise_()
        self.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """End what was begun."""
        super().hideEvent(event)
        self.test.hide()
        self.patience.disarm()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the test cover everything."""
        super().resizeEvent(event)
        self.test.setGeometry(self.rect())

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        self._title.setText(self.tr("For the staff"))
        self.setAccessibleName(self._title.text())
        language = self.visit.language
        said = {
            "test": self.tr("Test the screen"),
            "wipe": self.tr("Wipe the glass (60 s)"),
            "language": self.tr("Language: {name}").replace("{name}", language.languages[language.code].name),
            "restart": self.tr("Restart"),
            "exit": self.tr("End the program"),
            "back": self.tr("Back to the visitors"),
        }
        for name, text in said.items():
            self._keys[name].setText(text)
        if self.isVisible():
            self.renew()

    def renew(self) -> None:
        """Read the facts anew."""
        facts, screen = self._facts(), self.screen()
        size = screen.geometry()
        health = (
            (self.tr("Version"), facts.version),
            (self.tr("Data of"), facts.edition),
            (self.tr("Running for"), self._duration(facts.uptime)),
            (self.tr("Memory"), f"{facts.memory / 2**20:.0f} MiB"),
            (self.tr("Computer"), facts.host),
            (self.tr("Screen"), f"{screen.name()} {size.width()} × {size.height()}"),
            (self.tr("Described by"), facts.file or self.tr("no file")),
        )
        sections = [Section(self.tr("Health"), health)]
        if facts.counters:
            sections.append(Section(self.tr("Counters"), facts.counters))
        # Last: there may be more of them than find room.
        title = self.tr("Problems: {count}").replace("{count}", str(len(facts.problems)))
        sections.append(Section(title, tuple((each,) for each in facts.problems)))
        self._sheet.show_sections(sections)

    def lay_out(self) -> None:
        """Place the keys at the right, or low on an upright screen; the facts have the rest."""
        measure = self.measure
        margin, gap = measure.px(_MARGIN), measure.px(_GAP)
        area = QRect(0, 0, measure.width, measure.height).adjusted(margin, margin, -margin, -margin)
        self._title.setGeometry(area.x(), area.y(), area.width(), measure.px(_TITLE))
        sheet = area.adjusted(0, measure.px(_TITLE) + gap, 0, 0)
        columns = 2 if measure.is_upright else 1
        rows = -(-len(self._keys) // columns)
        high = min(measure.px(120), (sheet.height() - (rows - 1) * gap) // rows)
        high = max(high, min(measure.target, (sheet.height() - (rows - 1) * gap) // rows))
        if measure.is_upright:
            keys = QRect(
                area.x(), area.bottom() + 1 - rows * (high + gap) + gap, area.width(), rows * (high + gap)
            )
            sheet.setBottom(keys.top() - gap)
        else:
            width = max(measure.px(_KEYS_WIDTH), area.width() // 3)
            keys = QRect(area.right() + 1 - width, sheet.y(), width, sheet.height())
            sheet.setRight(keys.left() - margin)
        self._sheet.setGeometry(sheet)
        wide = (keys.width() - (columns - 1) * gap) // columns
        for place, key in enumerate(self._keys.values()):
            row, column = divmod(place, columns)
            key.setGeometry(keys.x() + column * (wide + gap), keys.y() + row * (high + gap), wide, high)

    def _speak_next(self) -> None:
        """Let the kiosk return to the next language from now on, and speak it."""
        codes = self.visit.language.languages.codes
        self.visit.return_to(codes[(codes.index(self.visit.language.code) + 1) % len(codes)])

    def _duration(self, seconds: float) -> str:
        """Return a time in days, hours and minutes."""
        days, rest = divmod(int(seconds), _DAY)
        text = self.tr("{days} d {hours} h {minutes} min")
        values = {"{days}": days, "{hours}": rest // _HOUR, "{minutes}": rest % _HOUR // _MINUTE}
        for place, value in values.items():
            text = text.replace(place, str(value))
        return text
