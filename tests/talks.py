"""Talks that tests give: a shipped story, its audience, and a clock that a test turns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from comparawatt.engine.article_files import article_files, read_articles
from comparawatt.engine.assembly import assemble
from comparawatt.engine.compiled import built_in_packs
from comparawatt.engine.story_files import story_files
from comparawatt.engine.story_reader import StoryFile, read_story
from comparawatt.engine.story_stage import Stager
from comparawatt.models.session import Session
from comparawatt.models.talk import Talk

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from comparawatt.engine.languages import Languages
    from comparawatt.screens.projection import Projection

GUESS = 2
"""The scene of the article's story that asks for hands."""


class Clock:
    """A clock that a test turns."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


class Audience(QLabel):
    """Stands for the window of the audience: it says where the talk stands, and walks through it by keys."""

    def __init__(self, talk: Talk) -> None:
        super().__init__()
        self.talk = talk
        self.projection: Projection
        self.keys: list[int] = []
        self.setMinimumSize(1, 1)
        talk.moved.connect(self.say)
        self.say()

    def say(self) -> None:
        """Say where the talk stands."""
        self.setText(f"{self.talk.number} {self.talk.step}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on for →, and note every key."""
        self.keys.append(event.key())
        if event.key() == Qt.Key.Key_Right:
            self.talk.next()
        elif event.key() == Qt.Key.Key_N:
            self.projection.switch_notes()
        elif event.key() == Qt.Key.Key_Escape:
            self.close()


def shipped(name: str) -> StoryFile:
    """Return a shipped story by its file's name."""
    return next(read_story(path) for path in story_files() if path.stem == name)


def begin(languages: Languages, file: StoryFile | None = None, clock: Clock | None = None) -> Talk:
    """Begin a talk over the built-in data, that of the article if no other is named."""
    catalogue = assemble(built_in_packs(), languages).catalogue
    stager = Stager(catalogue, read_articles(article_files(), catalogue, languages).articles, languages)
    return Talk(file or shipped("article"), stager, Session(catalogue), clock=clock or Clock())
