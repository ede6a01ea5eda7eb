"""All that is published on one activity, from the lowest figure to the highest, and what is said about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from comparawatt.engine.disagreement import disagreement, say_disagreement
from comparawatt.engine.phrases import capital
from comparawatt.engine.scale import LogSpan, log_span
from comparawatt.models.estimate_model import EstimateModel, Index
from comparawatt.models.plain_text import plain_tool_tip
from comparawatt.models.roles import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from comparawatt.engine.catalogue import Estimate

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)


class BoardModel(EstimateModel):
    """The estimates of the chosen activity, sorted by their central figures."""

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        """Return what a row shows; what is read aloud also tells the source."""
        if role == Qt.ItemDataRole.ToolTipRole and index.isValid():  # what is elided in a row stands whole here
            return plain_tool_tip(self.data(index, Qt.ItemDataRole.AccessibleTextRole))
        said = super().data(index, role)
        if role != Qt.ItemDataRole.AccessibleTextRole or not index.isValid():
            return said
        return ", ".join([said, *self.data(index, Role.SOURCES).split("\n")])

    @property
    def is_empty(self) -> bool:
        """Whether nothing is published, as somebody named an energy."""
        return not self._rows

    def row_of(self, estimate_id: str) -> int:
        """Return the row of an estimate, or -1."""
        return next((row for row, estimate in enumerate(self._rows) if estimate.id == estimate_id), -1)

    def activity_name(self) -> str:
        """Say what the estimates are about; an empty text where somebody named an energy."""
        activity = self._session.activity
        return capital(self._language.wording.of(activity.name)) if activity else ""

    def explanation(self) -> str:
        """Say how far the figures lie apart, and why; an empty text where there are none."""
        return say_disagreement(disagreement(self._rows), self._language.wording) if self._rows else ""

    def say_unit(self, key: str) -> str:
        """Say a sentence of the board's table with what one figure counts, in the singular."""
        activity, wording = self._session.activity, self._language.wording
        if activity is None:
            return ""
        return wording.text(f"board.{key}", unit=wording.unit_form(activity.unit, "one"))

    def say_scale(self, ticks: Sequence[float]) -> str:
        """Say what a figure counts, and how many times the last each tick of a scale is."""
        for_one = self.say_unit("unit")
        if len(ticks) < 2 or not for_one:
            return for_one
        factor = round(ticks[1] / ticks[0])
        if factor in (3, 10):
            return f"{for_one} {self.text(f'step_{factor}')}"
        wording = self._language.wording
        times = wording.text("times", number=wording.digits.exact(factor))
        return f"{for_one} {self.text('step_more', times=times)}"

    def say(self, value: float) -> str:
        """Say a value in the quantity of the figures: an energy in Wh, or a power in W; else nothing."""
        return self._language.wording.figure_of(self._rows[0], value) if self._rows else ""

    def text(self, key: str, **values: object) -> str:
        """Return a sentence of the board's table in the language in use."""
        return self._language.wording.text(f"board.{key}", **values)

    def labelled(self, key: str, text: str) -> str:
        """Put a label of the board's table before a text."""
        return self._language.wording.text("labelled", label=self.text(key), text=text)

    def told(self, row: int) -> str:
        """Say in a few lines what a row shows: who, what, when, of what, and where it is published."""
        index = self.index(row)
        figure = " · ".join((index.data(Role.FIGURE), index.data(Role.RANGE_TEXT)))
        roles = (Role.DETAIL, Role.SCOPE, Role.SOURCES)
        return "\n".join((index.data(), figure, *map(index.data, roles)))

    def axis_span(self) -> LogSpan:
        """Return the axis that holds all figures with their ranges; from 1 to 3 where there are none."""
        ends = [end for row in self._rows for end in (row.figure.low, row.figure.central, row.figure.high)]
        return log_span([end for end in ends if end > 0] or [1.0, 3.0])

    def _estimates(self) -> tuple[Estimate, ...]:
        return tuple(sorted(super()._estimates(), key=lambda estimate: estimate.figure.central))
