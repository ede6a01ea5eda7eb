"""The speaker's console: the audience's picture in small, the notes, the time, the hands, and what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from comparawatt.engine.story_wording import say_scene
from comparawatt.engine.talk_wording import say_place, say_step
from comparawatt.models.scene_list import SceneList
from comparawatt.screens.console_side import ConsoleSide
from comparawatt.screens.key_table import Key, make_shortcuts
from comparawatt.widgets.controls import Button, Kind
from comparawatt.widgets.flow import Flow
from comparawatt.widgets.focus_ring import FocusRing
from comparawatt.widgets.guess.tally import Tally
from comparawatt.widgets.labels import Label
from comparawatt.widgets.list_view import ListView
from comparawatt.widgets.mirror import Mirror
from comparawatt.widgets.notes import USUAL
from comparawatt.widgets.scene_delegate import SceneDelegate
from comparawatt.widgets.step_chips import StepChips

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QSize
    from PySide6.QtGui import QImage

    from comparawatt.models.language import LanguageSwitch
    from comparawatt.models.talk import Talk
    from comparawatt.widgets.look import Look

_SECOND = 1000
_SOON = 120
"""Milliseconds after which the picture follows a key: the audience's own first frame goes before it."""
_MARGIN, _GAP, _BESIDE = 24, 12, 32
_ROWS = 3
_ROW = 34

_Key = Qt.Key
_OF_BUTTONS = frozenset((_Key.Key_Tab, _Key.Key_Backtab, _Key.Key_Space, _Key.Key_Return, _Key.Key_Enter))
_OF_THE_LIST = _OF_BUTTONS | {_Key.Key_Up, _Key.Key_Down, _Key.Key_Home, _Key.Key_End}


class Console(QWidget):
    """What the speaker alone sees while a story is presented.

    Its keys are the presenter's: whatever a focused button or list does not live by is handed on.

    Args:
        talk: What is presented.
        language: The language in use.
        look: Theme, font and icons.
        picture: Draws what the audience sees into a room, in pixels of the screen.

    Attributes:
        key_pressed: Emitted with each key that is the presenter's.
        swap_pressed: Emitted when the two screens shall change places.
        notes: The notes of the present scene.
    """

    key_pressed = Signal(QKeyEvent)
    swap_pressed = Signal()

    def __init__(
        self, talk: Talk, language: LanguageSwitch, look: Look, picture: Callable[[QSize], QImage]
    ) -> None:
        super().__init__()
        self.setObjectName("console")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._talk = talk
        self._language = language
        self._look = look
        self._mirror = Mirror(picture, look, self)
        self._black_note = Label(look, 15, 700, parent=self)
        self._black_note.setObjectName("console_is_black")
        self._steps = StepChips(look, self)
        self._steps.setObjectName("console_steps")
        self._tally = Tally(look, self)
        self._back = self._button("console_back")
        self._next = self._button("console_next", kind=Kind.MAIN)
        self._black = self._button("console_black")
        self._black.setCheckable(True)
        self._replay = self._button("console_replay", "replay")
        self._swap = self._button("console_swap")
        self._list = ListView(look, self)
        self._list.setObjectName("console_scenes")
        self._list.setUniformItemSizes(True)
        self._list.setModel(SceneList(talk, language, self))
        self._list.setItemDelegate(SceneDelegate(look, self._list))
        self._side = ConsoleSide(talk, language, look, self)
        self.notes = self._side.notes
        self._clock = QTimer(self, interval=_SECOND)
        self._soon = QTimer(self, interval=_SOON, singleShot=True)
        self._ring = FocusRing(look, self)
        self._lay_out()
        self._connect()
        for widget in (*self.findChildren(QAbstractButton), self._list):
            widget.installEventFilter(self)
        keys = (Key(("Ctrl++",), "", "enlarge"), Key(("Ctrl+-",), "", "shrink"), Key(("Ctrl+0",), "", "reset"))
        make_shortcuts(keys, self)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        self.setWindowTitle(self.tr("Comparawatt, for the speaker"))
        self._black_note.setText(self.tr("The audience sees a black screen."))
        self._back.setText(self.tr("Back"))
        self._next.setText(self.tr("Next"))
        self._black.setText(self.tr("Black screen"))
        self._replay.setText(self.tr("Replay"))
        self._swap.setText(self.tr("Swap the screens"))
        self._list.setAccessibleName(self.tr("Scenes: Enter goes to one"))
        self._show()

    def enlarge(self) -> None:
        """Write the notes larger."""
        self.notes.step_size(1)

    def shrink(self) -> None:
        """Write the notes smaller."""
        self.notes.step_size(-1)

    def reset(self) -> None:
        """Write the notes in their usual size."""
        self.notes.choose_size(USUAL)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what changed while nobody saw it, and let the time run."""
        super().showEvent(event)
        self.setFocus()  # else the first button had it, and would take Enter from the presenter
        self._ring.watch()
        self._clock.start()
        self._show()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let no timer run for what nobody sees."""
        super().hideEvent(event)
        self._clock.stop()
        self._soon.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave to a button or the list the keys they live by; every other one is the presenter's."""
        kept = _OF_BUTTONS if isinstance(watched, QAbstractButton) else _OF_THE_LIST
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() not in kept:
            self.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand a key on to the presenter."""
        self.key_pressed.emit(event)
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._look.color("bg"))
        painter.end()

    def _button(self, name: str, icon: str = "", kind: Kind = Kind.PLAIN) -> Button:
        button = Button(self._look, icon, kind, self)
        button.setObjectName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a press must not take the keys from the presenter
        return button

    def _lay_out(self) -> None:
        buttons = Flow(8, pushed=4)
        for button in (self._back, self._next, self._black, self._replay, self._swap):
            buttons.addWidget(button)
        column = QVBoxLayout()
        column.setSpacing(_GAP)
        column.addWidget(self._mirror, 3)
        for widget in (self._black_note, self._steps, self._tally):
            column.addWidget(widget)
        column.addLayout(buttons)
        column.addWidget(self._list, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        row.setSpacing(_BESIDE)
        row.addLayout(column, 3)
        row.addWidget(self._side, 2)
        self._set_sizes()

    def _set_sizes(self) -> None:
        self._list.setMinimumHeight(_ROWS * self._look.px(_ROW))
        self._list.doItemsLayout()

    def _connect(self) -> None:
        talk = self._talk
        talk.moved.connect(self._show)
        talk.blacked.connect(self._show)
        talk.voted.connect(self._show_votes)
        talk.replayed.connect(self._soon.start)
        self._back.clicked.connect(talk.back)
        self._next.clicked.connect(talk.next)
        self._black.clicked.connect(lambda: talk.black(on=not talk.is_black))
        self._replay.clicked.connect(talk.replay)
        self._swap.clicked.connect(self.swap_pressed)
        self._tally.raised.connect(self._on_raised)
        self._list.clicked.connect(self._go_to)
        self._list.activated.connect(self._go_to)
        self._clock.timeout.connect(self._on_second)
        self._soon.timeout.connect(self._mirror.refresh)
        self._look.text_size_changed.connect(self._set_sizes)
        self._look.theme_changed.connect(self.update)
        self._look.theme_changed.connect(self._soon.start)

    def _go_to(self, index: QModelIndex) -> None:
        self._talk.go_to(index.row() + 1)
        self.setFocus()

    def _on_raised(self, card: int) -> None:
        if self._talk.vote is not None:
            self._talk.vote.raise_hand(card)

    def _on_second(self) -> None:
        self._side.show_time()
        self._mirror.refresh()

    def _show(self) -> None:
        """Show where the talk stands."""
        if not self.isVisible():
            return
        talk, wording = self._talk, self._language.wording
        steps = talk.steps
        spoken = say_place(talk.step, steps, wording)
        self._steps.show_steps([say_step(step, wording) for step in steps], steps.index(talk.step), spoken)
        self._mirror.setAccessibleName(
            wording.text("talk.seen", scene=say_scene(talk.scene, talk.staged, wording))
        )
        self._black.setChecked(talk.is_black)
        self._black_note.setVisible(talk.is_black)
        self._back.setEnabled((talk.number, talk.step) != (1, talk.steps_of(1)[0]))
        self._next.setEnabled(talk.follows is not None)
        present = self._list.model().index(talk.number - 1, 0)
        self._list.setCurrentIndex(present)
        self._list.scrollTo(present)
        self._side.show_place()
        self._side.show_time()
        self._show_votes()
        self._soon.start()

    def _show_votes(self) -> None:
        if not self.isVisible():
            return
        vote = self._talk.vote
        if vote is not None:
            self._tally.show_votes(vote, self._language.wording)
        self._tally.setVisible(vote is not None)
        self._soon.start()
