"""What the screens of the kiosk share: their ground, their size, and that they are laid out by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QWidget

from comparawatt.widgets.kiosk.measure import Measure, measure

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen

    from comparawatt.models.idle import Idle
    from comparawatt.models.visit import Visit
    from comparawatt.widgets.look import Look

_SMALLEST_SCREEN = 100
"""Millimetres: a screen that says it is smaller does not know."""


class KioskPage(QWidget):
    """One screen of the kiosk.

    A page says its texts in `retranslate_ui`, places its parts in `lay_out`, and brings itself to what the visit
    holds in `renew`; all three are called for it.

    Args:
        visit: Where the visitor is.
        idle: Counts the seconds until everything returns to the start.
        look: Theme, font and icons; everything grows with the screen by its scale.
    """

    def __init__(self, visit: Visit, idle: Idle, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.visit = visit
        self.idle = idle
        self.look = look
        self.measure: Measure = measure(self.width(), self.height())
        look.theme_changed.connect(self.update)
        look.text_size_changed.connect(self.lay_out)

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""

    def lay_out(self) -> None:
        """Place the parts by `measure`."""

    def renew(self) -> None:
        """Show what the visit holds; called each time before the page is shown."""

    def forget(self) -> None:
        """Return to how it was built: nothing of a visitor is left, such as an open panel or a scrolled list."""
        for area in self.findChildren(QAbstractScrollArea):
            for bar in (area.horizontalScrollBar(), area.verticalScrollBar()):
                bar.setValue(bar.minimum())

    def hideEvent(self, event: QHideEvent) -> None:
        """Let up what is pressed: of a finger that is lifted while the page is away nobody hears."""
        super().hideEvent(event)
        for button in self.findChildren(QAbstractButton):
            button.setDown(False)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
            self.lay_out()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the size of the screen."""
        super().resizeEvent(event)
        self.measure = measure_of(self)
        self.look.magnify(self.measure.scale)
        self.lay_out()

    def reduce_motion(self, *, reduced: bool) -> None:
        """Let nothing move any more, or let things move again."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.look.color("bg"))
        painter.end()


def measure_of(widget: QWidget) -> Measure:
    """Return how large things are on a widget that fills its screen."""
    return measure(widget.width(), widget.height(), _millimetre(widget.screen()))


def _millimetre(screen: QScreen) -> float | None:
    """Return how many logical pixels a millimetre has, where the screen's own word can be believed."""
    size, area = screen.physicalSize(), screen.geometry()
    if size.width() < _SMALLEST_SCREEN or size.height() < _SMALLEST_SCREEN:
        return None
    return min(area.width() / size.width(), area.height() / size.height())
