"""Texts in the type and the colour of the design, which follow the theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

if TYPE_CHECKING:
    from comparawatt.widgets.look import Look


class Label(QLabel):
    """A text that is shown as it is, never as markup.

    Args:
        look: Theme and font.
        size: In pixels of the design.
        weight: From 100 to 900.
        token: The colour, by its token.
        wrap: Whether the text takes as many lines as it needs.
        display: Whether it is set in the cut for sentences.
    """

    def __init__(
        self,
        look: Look,
        size: int,
        weight: int = 500,
        token: str = "ink",  # noqa: S107 # a colour, no password
        parent: QWidget | None = None,
        *,
        wrap: bool = True,
        display: bool = False,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._token = token
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self._type = (size, weight, display)
        look.theme_changed.connect(self._restyle)
        look.text_size_changed.connect(self._set_font)
        self._restyle()
        self._set_font()

    def recolor(self, token: str) -> None:
        """Show the text in another colour of the theme."""
        self._token = token
        self._restyle()

    def _set_font(self) -> None:
        size, weight, display = self._type
        self.setFont(self._look.font(size, weight, display=display))

    def _restyle(self) -> None:
        colors = self.palette()
        colors.setColor(self.foregroundRole(), self._look.color(self._token))
        self.setPalette(colors)
