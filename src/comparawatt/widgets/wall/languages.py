"""The languages at the head of a scene; pressed by the mouse alone: the key L does the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from comparawatt.widgets.controls import Pressable
from comparawatt.widgets.held import Held

if TYPE_CHECKING:
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.widgets.look import Look

WIDTH, HEIGHT = 36, 26
_RADIUS = 6


class _Code(Pressable):
    """One language."""

    def __init__(self, code: str, name: str, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(code.upper())
        self.setObjectName(f"language_{code}")
        self.setAccessibleName(name)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the space bar goes on with the story, always
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._look = look

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the code, on ink where it is the language in use."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = self.height() / HEIGHT
        painter.scale(scale, scale)
        look, is_used = self._look, self.isChecked()
        painter.setPen(QPen(look.color("edge"), 1))
        painter.setBrush(look.color("ink" if is_used else "surface"))
        area = QRectF(0, 0, self.width() / scale, HEIGHT).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(area, _RADIUS, _RADIUS)
        painter.setFont(look.font(12, 700))
        painter.setPen(look.color("bg" if is_used else "ink"))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()


class WallLanguages(QWidget):
    """Switches the language; French stands first, as on a desk.

    Args:
        language: What is switched.
        look: Theme and font.
    """

    def __init__(self, language: LanguageSwitch, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._codes: dict[str, _Code] = {}
        for code in sorted(language.languages.codes, reverse=True):
            button = _Code(code, language.languages[code].name, look, self)
            button.clicked.connect(lambda _=False, chosen=code: language.switch(chosen))
            self._codes[code] = button
            if language.is_set:
                Held(button, language)
        look.theme_changed.connect(self.update)
        language.language_changed.connect(self._on_language_changed)
        self._on_language_changed()

    def grow(self, scale: float) -> QSize:
        """Be drawn by a scale, and return the size that takes."""
        width, height = round(WIDTH * scale), round(HEIGHT * scale)
        for place, button in enumerate(self._codes.values()):
            button.setGeometry(place * width, 0, width, height)
        size = QSize(width * len(self._codes), height)
        self.resize(size)
        return size

    def _on_language_changed(self) -> None:
        self._codes[self._language.code].setChecked(True)
