"""What stands where estimates would, while somebody has named an energy of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent

from comparawatt.widgets.labels import Label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from comparawatt.widgets.look import Look


class NoEstimates(Label):
    """Says why there are no estimates.

    Args:
        look: Theme and font.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, 14, 500, "ink2", parent)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Say it in the language in use."""
        self.setText(self.tr("You named this energy yourself. Choose an activity to see who says what about it."))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
        super().changeEvent(event)
