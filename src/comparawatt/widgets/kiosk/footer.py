"""The foot of a screen: the seconds that are left, and at the right what can be done next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from comparawatt.widgets.kiosk.ring import SIDE, Countdown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from comparawatt.models.idle import Idle
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.widgets.kiosk.button import KioskButton
    from comparawatt.widgets.kiosk.measure import Measure
    from comparawatt.widgets.look import Look

_MARGIN, _GAP = 64, 24
_UPRIGHT, _WIDE = 180, 130
_PAD = 12
_LINE = 3


def footer_height(measure: Measure) -> int:
    """Return how high the foot of a screen is, in pixels."""
    tall = _UPRIGHT if measure.is_upright and not measure.is_narrow else _WIDE
    return max(measure.px(tall), measure.target + 2 * measure.px(_PAD))


class Footer(QWidget):
    """Holds the countdown; the buttons lie over it.

    Args:
        idle: Counts the seconds.
        language: In which language it is said.
        look: Theme and font.
    """

    def __init__(self, idle: Idle, language: LanguageSwitch, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("kiosk_footer")
        self._look = look
        self.countdown = Countdown(idle, language, look, self)
        look.theme_changed.connect(self.update)

    def place(self, measure: Measure, buttons: Sequence[KioskButton]) -> QRect:
        """Lie at the foot of a screen, with buttons from the right on, and return where that is.

        Args:
            measure: Of the screen.
            buttons: From the left to the right; children of the same page.
        """
        height = footer_height(measure)
        area = QRect(0, measure.height - height, measure.width, height)
        self.setGeometry(area)
        margin, gap = measure.px(_MARGIN), measure.px(_GAP)
        right = measure.width - margin
        for button in reversed(buttons):
            size = button.sizeHint()
            wide, tall = max(size.width(), measure.target), max(size.height(), measure.target)
            button.setGeometry(right - wide, area.top() + (height - tall) // 2, wide, tall)
            button.raise_()
            right -= wide + gap
        top = measure.px(_LINE)
        self.countdown.setGeometry(margin, top, max(right - margin, measure.px(SIDE)), height - top)
        return area

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        self.countdown.retranslate_ui()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the line above it."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._look.color("surface"))
        painter.fillRect(0, 0, self.width(), self._look.px(_LINE), self._look.color("line"))
        painter.end()
