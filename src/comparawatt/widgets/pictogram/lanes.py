"""The equivalents that a pictogram can be of: one segment for each lane of the comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from comparawatt.widgets.controls import Button, Kind, Segments
from comparawatt.widgets.tool_tip import set_tool_tip

if TYPE_CHECKING:
    from comparawatt.engine.comparison import Comparison, Count
    from comparawatt.engine.wording import Wording
    from comparawatt.widgets.look import Look

_LEAST = 110
_ICON_ALONE = 42


class LaneSegments(QWidget):
    """Chooses what is counted in.

    Args:
        look: Theme, font and icons.

    Attributes:
        chosen: Emitted with the id of an equivalent.
    """

    chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pictogram_lanes")
        self._look = look
        self._shown: tuple[tuple[str, str], ...] = ()
        self._room: int | None = None
        self._segments: Segments | None = None
        self._buttons: dict[str, Button] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)

    def show_lanes(self, comparison: Comparison, told: Count, wording: Wording) -> None:
        """Show the lanes of a comparison, and which one is told."""
        lanes = tuple(
            (count.equivalent.id, wording.unit_form(count.equivalent.unit, "other")) for count in comparison.counts
        )
        if lanes != self._shown:
            self._shown = lanes
            self._make(comparison)
        self._buttons[told.equivalent.id].setChecked(True)

    def minimumSizeHint(self) -> QSize:
        """Return the room of the icons alone."""
        return QSize(_ICON_ALONE * len(self._shown), super().minimumSizeHint().height())

    def fit(self, width: int) -> None:
        """Take no more than a width, in pixels; what does not fit is elided, or its icon stands alone."""
        self._room = width
        self._name()

    def _name(self) -> None:
        """Show names, the longest of them elided, or icons alone."""
        buttons = list(self._buttons.values())
        for (_, text), button in zip(self._shown, buttons, strict=True):
            button.setText(text)
        widest = _widest([button.whole_width for button in buttons], self._room)
        has_names = widest >= self._look.px(_LEAST)
        for (_, text), button in zip(self._shown, buttons, strict=True):
            button.setText(text if has_names else "")
            button.elide_beyond(max(widest * 100 // self._look.text_size, _ICON_ALONE))
            button.setAccessibleName(text)
            set_tool_tip(button, text)  # what is elided stands whole here

    def _make(self, comparison: Comparison) -> None:
        if self._segments is not None:
            self._row.removeWidget(self._segments)
            self._segments.hide()
            self._segments.deleteLater()
        self._buttons = {}
        for count, (lane, _) in zip(comparison.counts, self._shown, strict=True):
            button = Button(self._look, count.equivalent.icon, Kind.SEGMENT, self)
            button.setObjectName(f"picture_{lane}")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves Space and arrows to the picture
            button.clicked.connect(lambda _=False, chosen=lane: self.chosen.emit(chosen))
            self._buttons[lane] = button
        self._name()
        self._segments = Segments(list(self._buttons.values()), self)
        self._row.addWidget(self._segments)


def _widest(widths: list[int], room: int | None) -> int:
    """Return how wide each may be so that all have room: what is narrower leaves its room to the others."""
    left = sum(widths) if room is None else room
    for place, width in enumerate(sorted(widths)):
        share = left // (len(widths) - place)
        if width > share:
            return share
        left -= width
    return max(widths, default=0)
