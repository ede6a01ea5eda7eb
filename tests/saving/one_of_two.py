"""One of several copies of the program that save into the same file at once.

``python -m tests.saving.one_of_two settings|own|story FILE NAME TIMES``
"""

from __future__ import annotations

import sys
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication
from tests.own_entries import entry

from comparawatt.engine.compiled import load_catalogue, load_languages
from comparawatt.engine.story import Scene
from comparawatt.errors import FileError
from comparawatt.models.language import LanguageSwitch
from comparawatt.models.own_figures import OwnFigures
from comparawatt.models.recent_stories import RecentStories
from comparawatt.models.session import Session
from comparawatt.models.story_document import StoryDocument
from comparawatt.models.story_stages import StoryStages
from comparawatt.settings import SettingsFile


def settings(path: Path, name: str, times: int) -> None:
    """Open and close a window over and over; one of the copies changes this, the other that."""
    for number in range(1, times + 1):
        file = SettingsFile(path)
        now = file.settings
        field = {"height": number} if name == "a" else {"energy": float(number)}
        file.save(replace(now, **field, stories=(f"/{name}/{number % 3}", *now.stories[:4])))


def own(_: Path, name: str, times: int) -> None:
    """Add figures of one's own."""
    languages = load_languages()
    figures = OwnFigures(Session(load_catalogue(languages)), languages)
    for number in range(times):
        assert figures.put(entry(name={"en": f"{name} {number}"})), figures.error


def story(path: Path, name: str, times: int) -> None:
    """Add scenes to a story; where another copy was faster, look at what it did and begin again."""
    languages = load_languages()
    stages = StoryStages(load_catalogue(languages), languages)
    document = StoryDocument(LanguageSwitch(languages, "en"), stages, RecentStories())
    for number in range(times):
        while True:
            document.open(path)
            document.scenes.insert(0, Scene(screen="end", id=f"{name} {number}"))
            try:
                document.save()
                break
            except FileError as error:
                if error.key != "story.changed":
                    raise
                document.new()


if __name__ == "__main__":
    application = QCoreApplication([])
    kind, path, name, times = sys.argv[1:]
    {"settings": settings, "own": own, "story": story}[kind](Path(path), name, int(times))
