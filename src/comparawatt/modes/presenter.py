"""The presenter: a story on the whole screen, led by keys or by a clicker."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from comparawatt.models.guess_model import Way
from comparawatt.screens.scene_view import SceneView, page_scale, shown_of
from comparawatt.screens.scenes.make import load
from comparawatt.screens.scenes.picture import FOOT, HEIGHT, MARGIN
from comparawatt.screens.talk_keys import Act, act_of, digit_of
from comparawatt.widgets.black_screen import BlackScreen
from comparawatt.widgets.guess.keys import hands_of
from comparawatt.widgets.held_keys import HeldKeys
from comparawatt.widgets.idle_work import IdleWork
from comparawatt.widgets.look import Look
from comparawatt.widgets.resting_pointer import RestingPointer
from comparawatt.widgets.screen_saver import ScreenSaver
from comparawatt.widgets.text_size import TextSizeByHand
from comparawatt.widgets.wall.footer import Footer
from comparawatt.widgets.wall.hints import Hint
from comparawatt.widgets.wall.languages import WallLanguages

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QResizeEvent

    from comparawatt.models.language import LanguageSwitch
    from comparawatt.models.talk import Talk
    from comparawatt.screens.projection import Projection

_LANGUAGES_TOP = 22
_MOST_TYPED = 15
_TYPING = "▏"


class PresenterWindow(QWidget):
    """What an audience sees.

    Args:
        talk: The story that is presented.
        language: The language in use.
        look: Theme, font and icons of the scenes, which have a size of text of their own.
        reduced_motion: Final values at once.

    Attributes:
        left: Emitted when somebody leaves it.
        scene: The scene that is shown.
        footer: The bottom tenth.
    """

    left = Signal()

    def __init__(self, talk: Talk, language: LanguageSwitch, look: Look, *, reduced_motion: bool = False) -> None:
        super().__init__()
        self.setObjectName("presenter")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._talk = talk
        self._language = language
        self._look = look
        self._around = Look(look.theme.name, self, dresses=False)  # its text does not grow with the scene's
        self._at = (talk.number, -1)
        self._typed = ""
        self._screen_name: str | None = None
        self._work = IdleWork(self._ahead(), self)
        self.scene = SceneView(language, look, self, reduced_motion=reduced_motion)
        self.footer = Footer(len(talk.scenes), MARGIN, self._around, self)
        self._languages = WallLanguages(language, self._around, self)
        self._black = BlackScreen(self)
        self._held = HeldKeys(self)
        self._text_size = TextSizeByHand(look, self)
        self._pointer = RestingPointer(self)
        self._screen_saver = ScreenSaver(self)
        self.scene.painted.connect(self._on_painted)
        self._connect()
        self.retranslate_ui()
        self._on_moved()

    def retranslate_ui(self) -> None:
        """Say everything in the language in use; where the story is stays."""
        name = self._language.wording.of(self._talk.file.story.name)
        self.setWindowTitle(self.tr("Comparawatt: {story}").replace("{story}", name))
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that somebody leaves."""
        super().closeEvent(event)
        self._screen_saver.release()
        self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let everything grow with the screen."""
        super().resizeEvent(event)
        width, height = self.width(), self.height()
        scale = page_scale(width, height)
        foot = round(height * FOOT / HEIGHT)
        self.scene.setGeometry(0, 0, width, height)
        self.footer.setGeometry(0, height - foot, width, foot)
        self.footer.grow(scale)
        languages = self._languages.grow(scale)
        self._languages.move(width - round(MARGIN * scale) - languages.width(), round(_LANGUAGES_TOP * scale))

    def reduce_motion(self, reduced: bool) -> None:  # noqa: FBT001 # it hears a signal
        """Let nothing move any more, or let things move again."""
        self.scene.reduce_motion(reduced=reduced)

    def event(self, event: QEvent) -> bool:
        """Keep Tab from moving a focus that nobody sees; every key is the story's."""
        is_press = event.type() == QEvent.Type.KeyPress
        if is_press and isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key asks for; one that is held down asks once."""
        event.accept()
        if event.isAutoRepeat():
            return
        if self._vote(event) or self._type(event):
            return
        act = act_of(event)
        if act is not None:
            self._type_nothing()
            self._act(act)

    def next(self) -> None:
        """Go on."""
        self._talk.next()

    @cached_property
    def projection(self) -> Projection:
        """Where this window and the speaker's console stand; made when one of them is first placed."""
        from comparawatt.screens.projection import Projection

        return Projection(self, self._talk, self._language, self._around, self._screen_name)

    def project(self, screen_name: str | None) -> None:
        """Let the audience have its screen, and the speaker the console on another one, where there is one.

        Args:
            screen_name: The screen that the audience shall see; found by itself where None.
        """
        self._screen_name = screen_name
        if self.isVisible():  # it may have been left before its first frame
            self.projection.begin()

    def _connect(self) -> None:
        talk, look = self._talk, self._look
        talk.moved.connect(self._on_moved)
        talk.voted.connect(self._say_hints)
        talk.blacked.connect(self._on_blacked)
        talk.replayed.connect(self.scene.replay)
        self._black.uncovered.connect(lambda: talk.black(on=False))
        self.footer.dots.pressed.connect(talk.go_to)
        look.theme_changed.connect(lambda: self._around.choose(look.theme.name))

    def _ahead(self) -> list[Callable[[], object]]:
        """Return what is done ahead, so that whoever goes on waits for nothing."""
        screens = dict.fromkeys(scene.screen for scene in self._talk.scenes if scene.screen)
        numbers = range(1, len(self._talk.scenes) + 1)
        staged = (partial(self._talk.staged_of, each) for each in numbers)
        return [*(partial(load, each) for each in screens), *staged]

    def _act(self, act: Act) -> None:
        talk, look = self._talk, self._look
        match act:
            case Act.NEXT:
                self.next()
            case Act.BACK:
                talk.back()
            case Act.REPLAY:
                talk.replay()
            case Act.BLACK:
                talk.black(on=True)
            case Act.LEAVE:
                self.close()
            case Act.LANGUAGE:
                codes = self._language.languages.codes
                self._language.switch(codes[(codes.index(self._language.code) + 1) % len(codes)])
            case Act.THEME:
                look.choose("dark" if look.theme.name == "contrast" else "contrast")
            case Act.NOTES:
                self.projection.switch_notes()
            case Act.FULL_SCREEN:
                self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
            case Act.LARGER:
                self._text_size.step(1)
            case Act.SMALLER:
                self._text_size.step(-1)
            case Act.AS_DESIGNED:
                self._text_size.step(0)
            case Act.START:  # a clicker that starts what runs already
                pass

    def _vote(self, event: QKeyEvent) -> bool:
        """Count a hand where people raise hands; say whether the key was one."""
        vote, hands = self._talk.vote, hands_of(event)
        if self._talk.step != "guess" or vote is None or vote.way is not Way.HANDS or hands is None:
            return False
        vote.raise_hand(*hands)
        return True

    def _type(self, event: QKeyEvent) -> bool:
        """Take the digits of a scene's number, or of what a group guesses, and Enter behind them."""
        guesses = self._talk.step == "guess"
        vote = self._talk.vote if guesses else None
        digit = digit_of(event, with_comma=vote is not None and "," not in self._typed and bool(self._typed))
        if digit:
            self._typed = (self._typed + digit)[:_MOST_TYPED]
        elif event.key() == Qt.Key.Key_Backspace and self._typed:
            self._typed = self._typed[:-1]
        elif event.key() == Qt.Key.Key_Backspace and vote is not None:
            vote.drop_group()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._typed:
            typed, self._typed = self._typed, ""
            number = float(typed.replace(",", "."))
            if vote is None:
                self._talk.go_to(int(number))
            elif number > 0:
                vote.add_group(number)
        else:
            return False
        self._say_hints()
        return True

    def _type_nothing(self) -> None:
        if self._typed:
            self._typed = ""
            self._say_hints()

    def _on_painted(self) -> None:
        """Begin what would have kept people from the first frame; somebody may have left before it."""
        if not self.isVisible():
            return
        self._work.start()
        self._held.watch(self)
        self._text_size.watch()
        self._pointer.watch()
        self._screen_saver.inhibit(self.windowTitle())

    def _on_moved(self) -> None:
        """Show the step the talk is at; what it brings moves on the way forwards alone."""
        talk = self._talk
        place = talk.steps.index(talk.step)
        forwards = (talk.number, place) > self._at
        self._at = (talk.number, place)
        self._typed = ""
        self.scene.show_scene(shown_of(talk, talk.number), talk.step, moves=forwards)
        self._say()

    def _on_blacked(self) -> None:
        if self._talk.is_black:
            self._black.cover()
        else:
            self._black.uncover()

    def _say(self) -> None:
        """Say what stands around the scene."""
        talk, wording = self._talk, self._language.wording
        names = []
        for number, scene in enumerate(talk.scenes, start=1):
            title = wording.of(scene.title) if scene.title else ""
            named = wording.text("presenter.named", number=number, title=title)
            names.append(named if title else wording.text("presenter.scene", number=number))
        self.footer.dots.show_scene(talk.number, names)
        self._say_hints()

    def _say_hints(self) -> None:
        """Say which keys there are at this step."""
        talk = self._talk
        hints: tuple[Hint, ...]
        back, on = Hint(("←",), self.tr("Back")), Hint(("→",), self.tr("Next"))
        vote = talk.vote if talk.step == "guess" else None
        if self._typed:
            does = self.tr("A group’s guess") if vote else self.tr("Go to this scene")
            hints = (Hint((self._typed + _TYPING, "↵"), does),)
        elif vote and vote.way is Way.HANDS:
            reveal = Hint(("→",), self.tr("Reveal"))
            hints = (Hint(("1", "2", "3", "4"), self.tr("One hand more")), reveal, back)
        elif vote:
            reveal = Hint(("→",), self.tr("Reveal"))
            hints = (Hint(("0–9", "↵"), self.tr("A group’s guess")), reveal, back)
        else:
            hints = (back, on, Hint(("R",), self.tr("Replay")), Hint(("B",), self.tr("Black screen")))
        self.footer.show_hints(hints)
