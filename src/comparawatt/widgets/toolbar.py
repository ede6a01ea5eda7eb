"""The row over the stage: which view, replay, and the way to who says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from comparawatt.widgets.controls import Button, Kind, Segments
from comparawatt.widgets.flow import Flow
from comparawatt.widgets.stage.geometry import PADDING

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from comparawatt.widgets.look import Look

BARS, PICTOGRAMS, SIDE_BY_SIDE = "bars", "pictograms", "side-by-side"
VIEWS = (BARS, PICTOGRAMS, SIDE_BY_SIDE)
"""Names of the views."""

_GAP = 10


class Toolbar(QWidget):
    """Chooses a view.

    Args:
        look: Theme, font and icons.

    Attributes:
        view_chosen: Emitted with the name of a view.
        replay_pressed: Emitted when the bars are to grow once more.
        guess_pressed: Emitted when somebody wants to guess before the answer is seen.
        who_pressed: Emitted when somebody wants to know who says so.
        room_changed: Emitted with the room beside the views, in pixels.
    """

    view_chosen = Signal(str)
    replay_pressed = Signal()
    guess_pressed = Signal()
    who_pressed = Signal()
    room_changed = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars = Button(look, "bars", Kind.SEGMENT, self)
        self._bars.setObjectName("view_bars")
        self._pictograms = Button(look, "pictograms", Kind.SEGMENT, self)
        self._pictograms.setObjectName("view_pictograms")
        self._side = Button(look, "sidebyside", Kind.SEGMENT, self)
        self._side.setObjectName("view_side_by_side")
        self._replay = Button(look, "replay", parent=self)
        self._replay.setObjectName("replay")
        self._guess = Button(look, "hand", parent=self)
        self._guess.setObjectName("guess_first")
        self._who = Button(look, "source", parent=self)
        self._who.setObjectName("open_panel")
        self._row = Flow(_GAP, self, pushed=1)  # what acts stands at the right
        self._row.setContentsMargins(PADDING, 14, PADDING, 10)
        self._views = Segments([self._bars, self._pictograms, self._side], self)
        self._row.addWidget(self._views)
        self._row.addWidget(self._guess)
        self._row.addWidget(self._replay)
        self._row.addWidget(self._who)
        self._bars.clicked.connect(lambda: self.view_chosen.emit(BARS))
        self._pictograms.clicked.connect(lambda: self.view_chosen.emit(PICTOGRAMS))
        self._side.clicked.connect(lambda: self.view_chosen.emit(SIDE_BY_SIDE))
        self._replay.clicked.connect(self.replay_pressed)
        self._guess.clicked.connect(self.guess_pressed)
        self._who.clicked.connect(self.who_pressed)
        look.text_size_changed.connect(self._tell_room)
        self.show_view(BARS)
        self.offer_who(offered=False)  # what there is no room for is folded when the size is known
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        self._bars.setText(self.tr("Bars"))
        self._pictograms.setText(self.tr("Pictograms"))
        self._side.setText(self.tr("Side by side"))
        self._replay.setText(self.tr("Replay"))
        self._guess.setAccessibleName(self.tr("Guess first"))
        self._guess.setToolTip(self.tr("Guess first (G)"))
        self._who.setText(self.tr("Who says so?"))
        keys = (
            (self._bars, "1"),
            (self._pictograms, "2"),
            (self._side, "3"),
            (self._replay, "R"),
            (self._who, "W"),
        )
        for button, key in keys:
            button.setToolTip(self.tr("Key {key}").replace("{key}", key))
        self._tell_room()

    @property
    def room(self) -> int:
        """How much room there is beside the views, in pixels."""
        return self.width() - 2 * PADDING - self._views.sizeHint().width() - _GAP

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell what stands beside the views how much room it has."""
        super().resizeEvent(event)
        self._tell_room()

    def _tell_room(self) -> None:
        self.room_changed.emit(self.room)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
        super().changeEvent(event)

    def show_view(self, view: str) -> None:
        """Mark the view that is shown; bars alone can be replayed, and hide what is guessed."""
        views = {BARS: self._bars, PICTOGRAMS: self._pictograms, SIDE_BY_SIDE: self._side}
        views[view].setChecked(True)
        self._replay.setVisible(view == BARS)
        self._guess.setVisible(view == BARS)

    def offer_who(self, *, offered: bool) -> None:
        """Offer the way to who says so, where the panel is not there itself."""
        self._who.setVisible(offered)

    def add(self, tools: QWidget) -> None:
        """Add the tools of a view at the right."""
        self._row.addWidget(tools)
