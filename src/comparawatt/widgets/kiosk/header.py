"""The head of each screen of the kiosk: logo and name at the left, the languages at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from comparawatt.widgets.kiosk.press import BUTTON_RADIUS, Tappable
from comparawatt.widgets.top_bar import draw_logo

if TYPE_CHECKING:
    from comparawatt.models.visit import Visit
    from comparawatt.widgets.kiosk.measure import Measure
    from comparawatt.widgets.look import Look

_NAME = "Comparawatt"
_MARGIN = 64
_TOP_UPRIGHT, _TOP_WIDE = 56, 40
_LOGO_UPRIGHT, _LOGO_WIDE = 72, 64
_BEHIND_LOGO = 20
_BUTTON = 88
_INSIDE = 35
_BETWEEN = 16


class KioskHeader(QWidget):
    """Logo and name, and a button for each language, named in its own; the one in use is yellow.

    Pressing one begins the visit in that language.

    Args:
        visit: What is begun, and speaks.
        look: Theme, font and icons.
    """

    def __init__(self, visit: Visit, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._language = visit.language
        self._buttons: dict[str, Tappable] = {}
        self._logo = QRectF()
        languages = visit.language.languages
        # French stands first: the design's order, and it never moves.
        for code in sorted(languages.codes, reverse=True):
            button = self._buttons[code] = Tappable(look, self, radius=BUTTON_RADIUS)
            button.setText(languages[code].name)
            button.setObjectName(f"language_{code}")
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.clicked.connect(lambda _=False, chosen=code: visit.speak(chosen))
        self.setAccessibleName(_NAME)
        visit.language.language_changed.connect(self._on_language_changed)
        look.theme_changed.connect(self.update)
        self._on_language_changed()

    @property
    def logo_area(self) -> QRect:
        """Where the logo stands, in the header's own pixels."""
        return self._logo.toAlignedRect()

    def lay_out(self, measure: Measure) -> None:
        """Take the whole width of the screen at its top, and the height that the buttons need."""
        top = measure.px(_TOP_UPRIGHT if measure.is_upright else _TOP_WIDE)
        height = max(measure.px(_BUTTON), measure.target)
        self.setGeometry(0, 0, measure.width, top + height)
        side = measure.px(_LOGO_UPRIGHT if measure.is_upright else _LOGO_WIDE)
        self._logo = QRectF(measure.px(_MARGIN), top + (height - side) / 2, side, side)
        metrics = QFontMetrics(self._look.font(33, 700))
        right = measure.width - measure.px(_MARGIN)
        for button in reversed(self._buttons.values()):
            width = max(metrics.horizontalAdvance(button.text()) + 2 * measure.px(_INSIDE), measure.target)
            button.setGeometry(right - width, top, width, height)
            right -= width + measure.px(_BETWEEN)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the logo, and the name where it has room."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_logo(painter, self._look, self._logo)
        painter.setFont(self._look.font(38, 800))
        painter.setPen(self._look.color("ink"))
        left = self._logo.right() + self._look.px(_BEHIND_LOGO)
        first = min(button.x() for button in self._buttons.values())
        if left + painter.fontMetrics().horizontalAdvance(_NAME) < first:  # else the logo will do
            baseline = self._logo.center().y() + painter.fontMetrics().capHeight() / 2
            painter.drawText(QPointF(left, baseline), _NAME)
        painter.end()

    def _on_language_changed(self) -> None:
        for code, button in self._buttons.items():
            button.is_main = code == self._language.code
            button.setChecked(button.is_main)
