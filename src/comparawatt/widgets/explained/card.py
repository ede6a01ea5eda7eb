"""A picture on a card, with its title over it and its caption under it, or both beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from comparawatt.widgets.card import Card
from comparawatt.widgets.explained.picture import WIDTH, Picture
from comparawatt.widgets.labels import Label

if TYPE_CHECKING:
    from comparawatt.engine.wording import Wording
    from comparawatt.widgets.look import Look

_PADDING = 18
_BESIDE = round(WIDTH * 1.25)
"""Width of a picture that has its words beside it."""


class PictureCard(Card):
    """Shows a picture with its words.

    Args:
        picture: What is shown.
        look: Theme, font and icons.
    """

    def __init__(self, picture: Picture, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._picture = picture
        self._beside: bool | None = None
        self._title = Label(look, 19, 800, parent=self)
        self._caption = Label(look, 16, 500, parent=self)
        for label in (self._title, self._caption):
            label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._words = QVBoxLayout()
        self._words.setSpacing(10)
        self._layout = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._layout.setSpacing(14)
        self._layout.setContentsMargins(_PADDING, _PADDING, _PADDING, _PADDING)
        self._layout.addWidget(self._title)
        self._layout.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        self._layout.addLayout(self._words, 1)
        self._words.addWidget(self._caption)
        self._words.addStretch(1)

    def say(self, wording: Wording) -> None:
        """Take all words from a language."""
        self._picture.say(wording)
        self._title.setText(self._picture.title)
        self._caption.setText(self._picture.caption)

    def set_beside(self, *, beside: bool) -> None:
        """Put the words beside the picture, or the title over it and the caption under it."""
        self._picture.setMaximumWidth(self._look.px(_BESIDE if beside else 2 * WIDTH))
        if beside is self._beside:
            return
        self._beside = beside
        if beside:
            self._layout.setDirection(QBoxLayout.Direction.LeftToRight)
            self._layout.setSpacing(32)
            self._layout.removeWidget(self._title)
            self._words.insertWidget(0, self._title)
        else:
            self._layout.setDirection(QBoxLayout.Direction.TopToBottom)
            self._layout.setSpacing(14)
            self._words.removeWidget(self._title)
            self._layout.insertWidget(0, self._title)
