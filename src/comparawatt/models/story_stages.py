"""What scenes show under the data in use, looked up once for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparawatt.engine.article_files import article_files, read_articles
from comparawatt.engine.story_stage import Stager

if TYPE_CHECKING:
    from comparawatt.engine.article import Article
    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.languages import Languages
    from comparawatt.engine.story import Scene
    from comparawatt.engine.story_stage import Staged

_MOST = 2000
"""Scenes that are remembered; a longest story has fewer, and typing makes a new one with each key."""


class StoryStages:
    """Looks up scenes, which never change, and remembers what they show.

    Args:
        catalogue: The data in use.
        languages: All languages.

    Attributes:
        articles: The articles whose claims scenes can show.
    """

    def __init__(self, catalogue: Catalogue, languages: Languages) -> None:
        self._languages = languages
        self._known: dict[int, tuple[Scene, Staged]] = {}
        self.articles: tuple[Article, ...] = ()
        self.use(catalogue)

    def use(self, catalogue: Catalogue) -> None:
        """Look up under other data."""
        self._catalogue = catalogue
        self._known.clear()
        self.articles = read_articles(article_files(), catalogue, self._languages).articles
        self._stager = Stager(catalogue, self.articles, self._languages)

    def look(self, scene: Scene, number: int) -> Staged:
        """Return what a scene shows, or why it cannot be shown, by its place from 1."""
        known = self._known.get(id(scene))  # held below, so that no other scene takes its id
        if known is None:
            if len(self._known) >= _MOST:
                self._known.clear()
            known = self._known[id(scene)] = (scene, self._stager.stage(scene, number))
        return known[1]
