"""The view of the pictograms: the picture, its controls, and the keys that play it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent, QWindow
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QApplication,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from comparawatt.models.pictogram_model import PictogramModel
from comparawatt.widgets.pictogram.bar import PlaybackBar
from comparawatt.widgets.pictogram.canvas import PictogramCanvas
from comparawatt.widgets.pictogram.lanes import LaneSegments
from comparawatt.widgets.pictogram.playback import Playback

if TYPE_CHECKING:
    from collections.abc import Callable

    from comparawatt.models.language import LanguageSwitch
    from comparawatt.models.session import Session
    from comparawatt.widgets.look import Look


class PictogramView(QWidget):
    """Shows the count that the sentence tells as a pictogram.

    Args:
        session: What is chosen.
        language: The language in use.
        look: Theme, font and icons.
        reduced_motion: The finished picture at once, and folds as cuts.

    Attributes:
        tools: The lanes to choose from; put them into a toolbar.
        canvas: The picture.
        bar: The controls under it.
        playback: What is shown when.
    """

    def __init__(
        self,
        session: Session,
        language: LanguageSwitch,
        look: Look,
        parent: QWidget | None = None,
        *,
        reduced_motion: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("pictograms")
        self._session = session
        self._language = language
        self._was_playing = not reduced_motion  # it begins when it is first seen
        self._is_stale = False
        self._watched: QWindow | None = None
        self._model = self._make_model()
        self.tools = LaneSegments(look, self)
        self.playback = Playback(self._model.told, self, reduced=reduced_motion)
        if not reduced_motion:
            self.playback.rewind()
        self.canvas = PictogramCanvas(look, self._model, self.playback.scene, self)
        self.bar = PlaybackBar(look, self)
        column = QVBoxLayout(self)
        column.setSpacing(0)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.canvas, 1)
        column.addWidget(self.bar)
        self._add_keys()
        self._connect()
        self._show_model()

    def replay(self) -> None:
        """Play from the beginning; where nothing may move, stand there."""
        if self.playback.reduced:
            self.playback.rewind()
        else:
            self.playback.replay()

    def step(self) -> None:
        """Go on to the next fold; from the end, begin once more."""
        if self.playback.is_end and not self.playback.is_running:
            self.playback.rewind()
        self.playback.step()

    def showEvent(self, event: QShowEvent) -> None:
        """Go on where it was when it was hidden."""
        super().showEvent(event)
        if self._is_stale:
            self._renew()
        self._go_on()
        handle = self.window().windowHandle()
        if handle is not None and handle is not self._watched:
            self._watched = handle
            handle.installEventFilter(self)

    def hideEvent(self, event: QHideEvent) -> None:
        """Let no timer run for what nobody sees."""
        super().hideEvent(event)
        self._rest()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Rest while the window is covered or minimised, where the system tells so."""
        if event.type() == QEvent.Type.Expose and self._watched is not None:
            if not self._watched.isExposed():
                self._rest()
            elif self.isVisible():
                self._go_on()
        return super().eventFilter(watched, event)

    def _go_on(self) -> None:
        if self._was_playing and not self.playback.is_running:
            self.playback.toggle()
        self._was_playing = False

    def _rest(self) -> None:
        if self.playback.is_running:
            self._was_playing = True
            self.playback.pause()

    def _make_model(self) -> PictogramModel:
        return PictogramModel(self._session.comparison, self._session.told, self._language.wording)

    def _connect(self) -> None:
        self._session.changed.connect(self._renew)
        self._language.language_changed.connect(self._renew)
        self.tools.chosen.connect(self._session.tell)
        self.canvas.pressed.connect(self.playback.toggle)
        self.bar.play_pressed.connect(self._on_play_pressed)
        self.bar.step_pressed.connect(self.step)
        self.bar.replay_pressed.connect(self.replay)
        self.bar.scrubbed.connect(self.playback.seek)
        self.playback.moved.connect(self._on_moved)

    def _add_keys(self) -> None:
        """Hear the keys of a player while the view is seen and nothing has the focus that needs them itself."""
        keys: dict[str, Callable[[], None]] = {
            "Space": self._on_play_pressed,
            "Right": self.playback.step,
            "Down": self.playback.step,
            "PgDown": self.playback.step,
            "Left": self.playback.step_back,
            "Up": self.playback.step_back,
            "PgUp": self.playback.step_back,
        }
        self._shortcuts: dict[str, QShortcut] = {}
        for key, action in keys.items():
            shortcut = self._shortcuts[key] = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(action)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        del old
        needs_all = isinstance(new, QLineEdit | QAbstractItemView | QAbstractSlider) or (
            isinstance(new, QAbstractButton) and new.autoExclusive()  # arrows move among them
        )
        for key, shortcut in self._shortcuts.items():
            shortcut.setEnabled(not needs_all and not (key == "Space" and isinstance(new, QAbstractButton)))

    def _on_play_pressed(self) -> None:
        playback = self.playback
        if playback.reduced and playback.is_end:
            playback.rewind()
        else:
            playback.toggle()

    def _renew(self) -> None:
        """Show what is told now, in the language in use; while nobody sees it, later will do."""
        self._is_stale = not self.isVisible()
        if self._is_stale:
            return
        before, self._model = self._model, self._make_model()
        told = self._model.told
        self._show_model()  # before the first scene of it, which is told of while it begins to move
        if not self._model.follows(before):
            self.playback.start(told)
        elif told != before.told:
            self.playback.go_on(told)

    def _show_model(self) -> None:
        wording = self._language.wording
        self.tools.show_lanes(self._session.comparison, self._session.told, wording)
        self.bar.show_model(self._model)
        self.canvas.show_model(self._model, self.playback.scene)
        self._show_scene()

    def _on_moved(self) -> None:
        self.canvas.show_scene(self.playback.scene)
        self._show_scene()

    def _show_scene(self) -> None:
        self.bar.show_scene(self.playback.scene, self.canvas.accessibleDescription())
