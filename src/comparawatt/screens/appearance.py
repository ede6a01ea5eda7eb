"""The page on which people choose theme and text size, and see how others would see them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QGridLayout

from comparawatt.exports.pictures.picture import draw_picture
from comparawatt.exports.subject import Subject
from comparawatt.screens.page import Page
from comparawatt.widgets.controls import Button, Kind, Segments
from comparawatt.widgets.labels import Label
from comparawatt.widgets.look import TEXT_SIZES, Look
from comparawatt.widgets.theme import THEMES
from comparawatt.widgets.vision import VISIONS, Vision
from comparawatt.widgets.vision_preview import VisionPreview

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QSize


class Appearance(Page):
    """Theme, text size, and the present comparison as a projector, or other eyes, show it."""

    def __init__(self, *parts: Any, **options: Any) -> None:
        super().__init__(*parts, **options)
        self._themes = {name: self._segment(f"theme_{name or 'system'}") for name in (None, *THEMES)}
        self._sizes = {size: self._segment(f"text_size_{size}") for size in TEXT_SIZES}
        self._visions = {vision: self._segment(f"vision_{vision or 'plain'}") for vision in (None, *VISIONS)}
        self._names = [Label(self.look, 15, 600, parent=self, wrap=False) for _ in range(3)]
        self._note = Label(self.look, 14, 500, "ink2", self)
        self._note.setObjectName("vision_note")
        self._pictured = Look(parent=self)  # a picture has the design's text size
        self._preview = VisionPreview(self.look, self)
        self._preview.image_wanted.connect(self._draw)
        self._arrange()
        for is_set, buttons in (
            (self.look.theme_is_set, self._themes),
            (self.look.text_size_is_set, self._sizes),
        ):
            for button in buttons.values():
                self.hold_unless(button, allowed=not is_set)
        for name, button in self._themes.items():
            button.clicked.connect(_caller(self.look.choose, name))
        for size, button in self._sizes.items():
            button.clicked.connect(_caller(self.look.choose_text_size, size))
        for vision, button in self._visions.items():
            button.clicked.connect(_caller(self.see, vision))
        for changed in (self.look.theme_changed, self.look.text_size_changed):
            changed.connect(self._show_chosen)
            changed.connect(self._preview.ask)
        self.session.changed.connect(self._preview.ask)
        self._vision: Vision | None = None
        self._show_chosen()
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        super().retranslate_ui()
        self.title.setText(self.tr("How it looks"))
        names = (self.tr("Theme"), self.tr("Text size"), self.tr("Seen by others"))
        for label, name in zip(self._names, names, strict=True):
            label.setText(name)
        themes = (self.tr("Like the system"), self.tr("Light"), self.tr("Dark"), self.tr("High contrast"))
        for button, text in zip(self._themes.values(), themes, strict=True):
            button.setText(text)
        for size, button in self._sizes.items():
            button.setText(self.tr("{size}%").replace("{size}", str(size)))
        visions = (
            self.tr("As it is"),
            self.tr("Bright room"),
            self.tr("Without red"),
            self.tr("Without green"),
            self.tr("Without blue"),
        )
        for button, text in zip(self._visions.values(), visions, strict=True):
            button.setText(text)
        self._say_vision()
        self._preview.ask()

    def see(self, vision: Vision | None) -> None:
        """Show the comparison as it is seen, or as it is where None."""
        self._vision = vision
        self._preview.see(vision)
        self._show_chosen()
        self._say_vision()

    def _draw(self, size: QSize) -> None:
        image = QImage(size, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        self._pictured.choose(self.look.theme.name)
        session = self.session
        subject = Subject(session.comparison, session.catalogue, self.language.wording, session.told)
        draw_picture(painter, (size.width(), size.height()), subject, self._pictured)
        painter.end()
        self._preview.show_image(image)

    def _say_vision(self) -> None:
        notes: dict[Vision | None, str] = {
            None: self.tr("The present comparison, in the theme that is chosen."),
            "projector": self.tr(
                "A projector in a bright room: daylight adds a third of the projector’s white everywhere, and"
                " black becomes grey. High contrast and large text help."
            ),
            "protanopia": self.tr("Protanopia: seen without the cones for red."),
            "deuteranopia": self.tr("Deuteranopia: seen without the cones for green."),
            "tritanopia": self.tr("Tritanopia: seen without the cones for blue."),
        }
        self._note.setText(notes[self._vision])
        self._preview.setAccessibleName(notes[self._vision])

    def _segment(self, name: str) -> Button:
        button = Button(self.look, kind=Kind.SEGMENT, parent=self)
        button.setObjectName(name)
        return button

    def _arrange(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        rows: tuple[list[Button], ...] = (
            [*self._themes.values()],
            [*self._sizes.values()],
            [*self._visions.values()],
        )
        for row, (label, buttons) in enumerate(zip(self._names, rows, strict=True)):
            grid.addWidget(label, row, 0)
            grid.addWidget(Segments(buttons, self), row, 1)
        grid.setColumnStretch(1, 1)
        self.body.addLayout(grid)
        self.body.addWidget(self._note)
        self.body.addWidget(self._preview, 1)

    def _show_chosen(self) -> None:
        self._themes[self.look.chosen].setChecked(True)
        self._sizes[self.look.text_size].setChecked(True)
        self._visions[self._vision].setChecked(True)


def _caller(choose: Callable[[Any], None], chosen: Any) -> Callable[[], None]:
    return lambda: choose(chosen)
