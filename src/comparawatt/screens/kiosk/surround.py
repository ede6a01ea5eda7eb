"""What stands above and below a screen: the header with the languages, and the footer with the seconds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

from comparawatt.widgets.kiosk.footer import Footer
from comparawatt.widgets.kiosk.header import KioskHeader

if TYPE_CHECKING:
    from comparawatt.screens.kiosk.page import KioskPage
    from comparawatt.widgets.kiosk.button import KioskButton

MARGIN, GAP = 64, 24
_BELOW_HEADER = 40
_LITTLE = 14
"""The same where height is scarce."""


class Surround:
    """The header and the footer of a page.

    Args:
        page: Their parent.
    """

    def __init__(self, page: KioskPage) -> None:
        self._page = page
        self._header = KioskHeader(page.visit, page.look, page)
        self._footer = Footer(page.idle, page.visit.language, page.look, page)

    def place(self, *buttons: KioskButton) -> QRect:
        """Place both, and return the room between them, without its margins.

        Args:
            buttons: In the footer, from the left to the right; children of the page.
        """
        measure = self._page.measure
        self._header.lay_out(measure)
        foot = self._footer.place(measure, buttons).top()
        is_scarce = measure.is_narrow or not measure.is_upright
        top = self._header.geometry().bottom() + 1 + measure.px(_LITTLE if is_scarce else _BELOW_HEADER)
        margin = measure.px(MARGIN)
        return QRect(margin, top, measure.width - 2 * margin, foot - top)

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        self._footer.retranslate_ui()
