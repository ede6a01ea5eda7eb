"""The composition root: settings, catalogue, language, look and mode are built here and handed down."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

import msgspec
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from comparawatt import settings as settings_
from comparawatt.application import QuitOnSignals, dress, make_application, screen_of, still_cursor
from comparawatt.beginnings import language_of, load_data, motion_of, tell_held_flags
from comparawatt.engine.amounts import Amount
from comparawatt.engine.messages import say_error, say_reason
from comparawatt.errors import ComparawattError, FileError
from comparawatt.first_frame import prove
from comparawatt.models.choice import Choice
from comparawatt.models.session import Session
from comparawatt.modes.desktop import DesktopWindow
from comparawatt.widgets.look import Look

if TYPE_CHECKING:
    from comparawatt.engine.languages import Languages
    from comparawatt.engine.own_data import Loaded
    from comparawatt.engine.wording import Wording
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.options import Options
    from comparawatt.policy import Policy
    from comparawatt.presenting import Presentation
    from comparawatt.settings import Settings, SettingsFile
    from comparawatt.widgets.reduced_motion import ReducedMotion


class Program(NamedTuple):
    """What a running window consists of.

    Attributes:
        began_with: The language and the theme that it opened with. Only another one was chosen by a person, and is
            kept: what the system or the command line says counts for one time.
    """

    window: DesktopWindow
    session: Session
    language: LanguageSwitch
    look: Look
    motion: ReducedMotion
    file: SettingsFile
    began_with: tuple[str, str | None]

    def save(self) -> FileError | None:
        """Keep what was chosen; return the error where that cannot be done."""
        choice = self.session.choice
        window = self.window
        code, theme = self.began_with
        remembered = self.file.settings
        chosen = msgspec.structs.replace(
            remembered,
            language=self.language.code if self.language.code != code else remembered.language,
            theme=self.look.chosen if self.look.chosen != theme else remembered.theme,
            text_size=self.look.text_size,
            reduced_motion=self.motion.to_keep,
            maximised=window.isMaximized(),
            view=window.screen_.view,
            activity=choice.activity,
            amount=_without_none(msgspec.to_builtins(choice.amount)) if choice.amount else {},
            estimate=choice.estimate,
            energy=choice.energy,
            lanes=choice.lanes,
            stories=window.recent_stories.names,
        )
        if not (window.isMaximized() or window.isFullScreen()):
            chosen = msgspec.structs.replace(chosen, width=window.width(), height=window.height())
        try:
            self.file.save(chosen)
        except FileError as error:
            return error
        return None


def run(options: Options, languages: Languages) -> int:
    """Open the window and return the exit status when it is closed.

    Raises:
        ComparawattError: The command line asks for what is not there.
    """
    file = settings_.load(options.settings)
    loaded = load_data(options, languages, file.site.policy)
    application = make_application()
    program = build(loaded, languages, file, options)
    tell_held_flags(options, file.site.policy, program.language.wording)
    quitter = QuitOnSignals(application)
    program.window.painted.connect(_collect_garbage)
    prove(program.window)
    program.window.show()
    if options.open:
        program.window.open_file(Path(options.open))
    status = application.exec()
    quitter.stop()
    error = program.save()
    if error is not None:
        sys.stderr.write(say_error(error, program.language.wording) + "\n")
    return status


def _collect_garbage() -> None:
    """Collect garbage, which cli.py put off; what has been built lives on, and is not looked through."""
    gc.freeze()  # looking would hold up the bars that grow at this moment
    gc.enable()


def build(loaded: Loaded, languages: Languages, file: SettingsFile, options: Options) -> Program:
    """Build the window from its parts, without showing it."""
    settings = file.settings
    policy = file.site.policy
    language = language_of(options, settings, languages, policy)
    code = language.code
    look = Look(options.theme or settings.theme, text_size=settings.text_size, policy=policy)
    application = cast("QApplication", QApplication.instance())
    dress(application, look)
    look.theme_changed.connect(lambda: dress(application, look))
    session = Session(loaded.catalogue, read=lambda: load_data(options, languages, policy).catalogue)
    session.restore(_choice(settings))
    motion = motion_of(options, settings, policy, application)
    window = DesktopWindow(session, language, look, reduced_motion=motion.is_on, policy=policy)
    motion.changed.connect(window.reduce_motion)
    still_cursor(motion, application)
    window.motion_pressed.connect(motion.choose)
    program = Program(window, session, language, look, motion, file, (code, look.chosen))
    presenter = _Presenter(window, session, language, motion, policy)
    window.present_wanted.connect(presenter.present)
    window.closing.connect(lambda: program.save())  # Qt refuses the method itself: a tuple takes no weak reference
    window.recent_stories.names = settings.stories
    _place(window, settings, options.screen)
    if settings.view != "bars":
        window.screen_.show_view(settings.view)
    window.notice.tell(lambda: _notice(loaded, file, language.wording))
    if file.is_first and policy.introduction and not window.notice.isVisibleTo(window):
        window.introduce()
    return program


class _Presenter(QObject):
    """Presents stories over a desktop window, which is there again when somebody leaves them."""

    def __init__(
        self,
        window: DesktopWindow,
        session: Session,
        language: LanguageSwitch,
        motion: ReducedMotion,
        policy: Policy,
    ) -> None:
        super().__init__(window)
        self._policy = policy
        self._window = window
        self._session = session
        self._language = language
        self._motion = motion
        self._last = ""
        self._shown: Presentation | None = None

    def present(self, name: str) -> None:
        """Present a story.

        Args:
            name: Its id, or the path of its file; the one that was presented last, or the article, where empty.
        """
        from comparawatt import presenting
        from comparawatt.engine.story_files import find_story

        if self._shown is not None:
            return
        name = name or self._last or presenting.ARTICLE
        try:
            file = find_story(name)
        except ComparawattError as error:
            self._window.notice.say(say_error(error, self._language.wording))
            return
        self._last = name
        look = Look(
            presenting.THEME, self, dresses=False, policy=msgspec.structs.replace(self._policy, text_size=None)
        )
        self._shown = presenting.present(
            file, self._session.catalogue, self._language, look, reduced_motion=self._motion.is_on
        )
        window = self._shown.window
        self._motion.changed.connect(window.reduce_motion)
        window.left.connect(self._on_left)
        presenting.fill(window)

    def _on_left(self) -> None:
        """Let the talk go, and come back to the window."""
        if self._shown is not None:
            self._shown.window.deleteLater()
            self._shown = None
        self._window.activateWindow()


def _choice(settings: Settings) -> Choice:
    try:
        amount = msgspec.convert(settings.amount, Amount) if settings.amount else None
    except msgspec.ValidationError:  # written by another version: the activity's default will do
        amount = None
    return Choice(settings.activity, amount, settings.estimate, settings.energy, settings.lanes)


def _place(window: DesktopWindow, settings: Settings, screen_name: str | None) -> None:
    """Give the window the size it had, as far as the screen has room, on the screen that is named."""
    screen = screen_of(screen_name)
    room = screen.availableGeometry().size()
    window.resize(min(settings.width, max(room.width(), 1)), min(settings.height, max(room.height(), 1)))
    if screen_name:
        window.setScreen(screen)
        window.move(screen.availableGeometry().topLeft())
    if settings.maximised:
        window.showMaximized()


def _notice(loaded: Loaded, file: SettingsFile, wording: Wording) -> str:
    """Return what was left out of the data and of the settings; nothing where all was well."""
    texts = [wording.left_out(loaded.left_out)] if loaded.left_out else []
    if file.set_aside is not None:
        texts.append(wording.text("notices.settings", path=file.set_aside))
    elif file.notice is not None:
        reason = file.notice.values.get("reason")
        known = reason if isinstance(reason, OSError | ValueError) else None
        said = say_reason(known, wording) if known else say_error(file.notice, wording)
        texts.append(wording.text("notices.settings_unreadable", reason=said))
    return "\n".join(texts)


def _without_none(table: dict[str, object]) -> dict[str, object]:
    return {
        name: _without_none(value) if isinstance(value, dict) else value
        for name, value in table.items()
        if value is not None
    }
