"""What each step from one person to everybody comes to, line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QGridLayout, QWidget

from comparawatt.engine.comparison import Count
from comparawatt.engine.ranges import Range
from comparawatt.engine.wording import easiest
from comparawatt.widgets.labels import Label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from comparawatt.engine.chain import Chain
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.models.session import Session
    from comparawatt.widgets.look import Look

_NAME_PART = 0.3
"""Part of the width that the name of a step may take in one line."""


class ChainSteps(QGridLayout):
    """Tells the single request first and the total last, each with its energy and how that is pictured.

    Args:
        session: What is chosen.
        language: The language in use.
        look: Theme and font.
        page: What the lines stand on, whose width they share.
    """

    def __init__(self, session: Session, language: LanguageSwitch, look: Look, page: QWidget) -> None:
        super().__init__()
        self._session = session
        self._language = language
        self._look = look
        self._page = page
        self._lines: list[tuple[Label, Label, Label]] = []
        self.setHorizontalSpacing(28)
        self.setVerticalSpacing(10)
        self.setColumnStretch(2, 1)

    def show_chain(self, chain: Chain | None) -> None:
        """Show the steps of a chain, or none."""
        steps = tuple(self._told(chain)) if chain is not None else ()
        while len(self._lines) < len(steps):
            self._lines.append(self._add_line(len(self._lines)))
        for place, line in enumerate(self._lines):
            for label in line:
                label.setVisible(place < len(steps))
            if place < len(steps):
                name, energy = steps[place]
                line[0].setText(name)
                line[1].setText(self._language.wording.energy(energy))
                line[2].setText(self._pictured(energy))
        self.share_width()

    def share_width(self) -> None:
        """Let names stand in one line, as far as they leave the rest its room."""
        names = [QFontMetrics(line[0].font()).horizontalAdvance(line[0].text()) for line in self._lines]
        widest = min(max(names, default=0), int(self._page.width() * _NAME_PART))
        self.setColumnMinimumWidth(0, widest)

    def _told(self, chain: Chain) -> Iterator[tuple[str, float]]:
        """Return each step with its energy in Wh, the single request first and the total last."""
        comparison, wording = self._session.comparison, self._language.wording
        if comparison.activity is None or comparison.estimate is None:
            return
        total = comparison.energy.central
        days = wording.time(chain.days, "day")
        unit = f"1 {wording.unit_form(comparison.activity.unit, 'one')}"
        yield unit, comparison.estimate.figure.central * comparison.factor.central
        if chain.people != 1 and chain.days:
            yield self.tr("one person, in a day"), total / chain.people / chain.days
        if chain.people != 1:
            yield self.tr("one person, in {days}").replace("{days}", days), total / chain.people
        if chain.days not in (0, 1):
            yield self.tr("everybody, in a day"), total / chain.days
        yield self.tr("everybody, in {days}").replace("{days}", days), total

    def _pictured(self, energy: float) -> str:
        """Say an energy in the lane in which it is easiest to picture."""
        lanes = [count.equivalent for count in self._session.comparison.counts]
        if self._session.basis != "energy":
            lanes = list(self._session.catalogue.default_equivalents())
        if not lanes:
            return ""
        counted = [Count(lane, Range.exactly(energy / lane.figure.central)) for lane in lanes]
        told = easiest(counted)
        return self._language.wording.count_text(told.count.central, told.equivalent)

    def _add_line(self, place: int) -> tuple[Label, Label, Label]:
        line = (
            Label(self._look, 16, 500, parent=self._page),
            Label(self._look, 20, 800, parent=self._page, wrap=False),
            Label(self._look, 15, 500, "ink2", self._page),
        )
        for column, label in enumerate(line):
            self.addWidget(label, place, column)
        return line
