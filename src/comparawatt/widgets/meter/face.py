"""What the digits and the picture of a meter share: they follow it, and grow where there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from comparawatt.models.language import LanguageSwitch
    from comparawatt.models.meter import Meter
    from comparawatt.widgets.look import Look


class Face(QWidget):
    """Shows a meter, and is painted by hand.

    Args:
        meter: What is counted.
        language: The language in use.
        look: Theme, font and icons.
    """

    def __init__(self, meter: Meter, language: LanguageSwitch, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._meter = meter
        self._language = language
        self._look = look
        self._scale = 1.0
        meter.stepped.connect(self._on_stepped)
        meter.changed.connect(self.say)
        look.theme_changed.connect(self.update)
        look.text_size_changed.connect(self._on_size_changed)

    def say(self) -> None:
        """Say and draw everything anew."""
        raise NotImplementedError

    def set_scale(self, scale: float) -> None:
        """Be drawn larger than the design has it.

        Args:
            scale: By what lengths and type are multiplied.
        """
        if scale != self._scale:
            self._scale = scale
            self._on_size_changed()

    def _px(self, size: float) -> int:
        return self._look.px(size * self._scale)

    def _font(self, size: int, weight: int, *, display: bool = False, tabular: bool = False) -> QFont:
        return self._look.font(round(size * self._scale), weight, display=display, tabular=tabular)

    def _on_stepped(self) -> None:
        raise NotImplementedError

    def _on_size_changed(self) -> None:
        self.updateGeometry()
        self.say()
