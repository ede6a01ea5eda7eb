"""The articles that are checked: the built-in ones, and those of the user's data folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from comparawatt import paths
from comparawatt.engine.article import Article
from comparawatt.engine.article_reader import read_article
from comparawatt.engine.problems import Problem
from comparawatt.errors import FileError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.languages import Languages


class Articles(msgspec.Struct, frozen=True):
    """Articles, and what was left out of them.

    Attributes:
        articles: Those that can be used, in the order of their files.
        problems: The faults of single claims.
        refused: The errors of files that were left out whole.
    """

    articles: tuple[Article, ...]
    problems: tuple[Problem, ...] = ()
    refused: tuple[FileError, ...] = ()

    @property
    def left_out(self) -> int:
        """How many claims and files were left out."""
        entries = {(problem.path, problem.entry) for problem in self.problems if problem.entry != "[article]"}
        return len(entries) + len(self.refused)


def article_files() -> list[Path]:
    """Return the files of the built-in articles, and behind them the user's own, by name."""
    return [*sorted((paths.resources() / "claims").glob("*.toml")), *own_articles()]


def own_articles() -> list[Path]:
    """Return the articles in the folder ``claims`` of the user's data folder."""
    folder = paths.user_data()
    try:
        return sorted((folder / "claims").glob("*.toml")) if folder else []
    except OSError:  # a folder that may not be read holds nothing for us
        return []


def read_articles(files: Iterable[Path], catalogue: Catalogue, languages: Languages) -> Articles:
    """Read articles, each as far as it can be used.

    Args:
        files: Their files.
        catalogue: The data that they refer to.
        languages: All languages.
    """
    articles: list[Article] = []
    problems: list[Problem] = []
    refused: list[FileError] = []
    taken: dict[str, str] = {}
    for path in files:
        try:
            article = read_article(path, catalogue, languages)
        except FileError as error:
            refused.append(error)
            continue
        articles.append(article)
        problems += article.problems
        other = taken.setdefault(article.id, str(path))
        if other != str(path):
            values = {"id": article.id, "other": other}
            problems.append(Problem("taken", str(path), "[article]", "id", values))
    return Articles(tuple(articles), tuple(problems), tuple(refused))
