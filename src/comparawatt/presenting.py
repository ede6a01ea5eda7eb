"""The composition of a presentation: a story is staged in the data, and shown on a screen."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace
from PySide6.QtCore import QPoint, QRect

from comparawatt import settings as settings_
from comparawatt.application import QuitOnSignals, dress, make_application
from comparawatt.beginnings import language_of, load_data, motion_of, require_presenter, tell_held_flags
from comparawatt.engine.article_files import article_files, read_articles
from comparawatt.engine.messages import say_problem
from comparawatt.engine.story_files import find_story
from comparawatt.engine.story_stage import Stager
from comparawatt.first_frame import prove
from comparawatt.models.screens import Screens
from comparawatt.models.session import Session
from comparawatt.models.talk import Talk
from comparawatt.modes.presenter import PresenterWindow
from comparawatt.widgets.look import Look

if TYPE_CHECKING:
    from collections.abc import Iterator

    from comparawatt.engine.article import Article
    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.languages import Languages
    from comparawatt.engine.story_reader import StoryFile
    from comparawatt.engine.wording import Wording
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.options import Options

ARTICLE = "article"
"""Id of the story that is presented where none is named."""

_PART = 0.7

THEME = "contrast"
"""What projectors show best in a lit room; T changes it."""


class Presentation(NamedTuple):
    """A talk and what shows it."""

    talk: Talk
    window: PresenterWindow


def run(options: Options, languages: Languages) -> int:
    """Present a story and return the exit status when somebody leaves it.

    Raises:
        ComparawattError: The command line asks for what is not there.
    """
    kept = settings_.load(options.settings)
    settings, policy = kept.settings, kept.site.policy
    require_presenter(policy)
    file = find_story(options.story or ARTICLE)
    loaded = load_data(options, languages, policy)
    application = make_application()
    language = language_of(options, settings, languages, policy)
    look = Look(options.theme or THEME, dresses=False, policy=replace(policy, text_size=None))
    dress(application, look)
    motion = motion_of(options, settings, policy, application)
    tell_held_flags(options, policy, language.wording)
    _tell_faults(file, language.wording)
    window = present(file, loaded.catalogue, language, look, reduced_motion=motion.is_on).window
    motion.changed.connect(lambda: window.reduce_motion(motion.is_on))
    quitter = QuitOnSignals(application)
    prove(window)
    fill(window, options.screen)
    gc.freeze()  # cli.py put off collecting; what has been built lives on, and is not looked through
    gc.enable()
    status = application.exec()
    quitter.stop()
    return status


def present(
    file: StoryFile, catalogue: Catalogue, language: LanguageSwitch, look: Look, *, reduced_motion: bool = False
) -> Presentation:
    """Build the talk over a story and the window that shows it, without showing it.

    Args:
        file: The story.
        catalogue: The data in use.
        language: The language in use.
        look: Of the scenes.
        reduced_motion: Final values at once.
    """
    languages = language.languages
    talk = Talk(file, Stager(catalogue, _articles(catalogue, languages), languages), Session(catalogue))
    return Presentation(talk, PresenterWindow(talk, language, look, reduced_motion=reduced_motion))


def _articles(catalogue: Catalogue, languages: Languages) -> Iterator[Article]:
    """Read the articles when the first of them is asked for: their units load what the start has no time for."""
    yield from read_articles(article_files(), catalogue, languages).articles


def fill(window: PresenterWindow, screen_name: str | None = None) -> None:
    """Show a window on the whole of the audience's screen; out of full screen it takes a part of it.

    The speaker's console, where there is a screen for it, comes after the first frame.

    Args:
        window: What the audience sees.
        screen_name: The screen that it shall see; found by itself where None.
    """
    screen = Screens(screen_name).audience
    window.setScreen(screen)
    part = QRect(QPoint(), screen.availableGeometry().size() * _PART)
    part.moveCenter(screen.availableGeometry().center())
    window.setGeometry(part)
    window.showFullScreen()
    window.activateWindow()
    window.scene.painted.connect(lambda: window.project(screen_name))


def _tell_faults(file: StoryFile, wording: Wording) -> None:
    """Say on standard error what is wrong with the fields of a story; a scene says the rest on its screen."""
    for problem in file.problems:
        sys.stderr.write(say_problem(problem, wording) + "\n")
