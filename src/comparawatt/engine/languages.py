"""The languages that results are said in: the tables of ``translations/wording_*.toml``, read and checked."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import msgspec

from comparawatt import paths

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

DEFAULT = "en"

Text = dict[str, str]
"""The same words in several languages, by language code; at least one."""


class Scale(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A word that stands for a power of ten behind a number: million, milliard.

    Attributes:
        value: What it multiplies the number by.
        word: The word by CLDR plural category of the number before it.
        alone: Whether one of it is said without a number: mille milliards.
    """

    value: float
    word: dict[str, str]
    alone: bool = False


class Article(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How "of" joins a name that begins in a certain way: ``de`` + ``un foyer`` is ``d’un foyer``.

    Attributes:
        before: Beginnings of the name, folded; the empty text matches every name.
        becomes: What stands instead of "of" and of the part that `swallows`.
        swallows: Whether the matched beginning is replaced too (``le Québec`` -> ``du Québec``).
    """

    before: tuple[str, ...]
    becomes: str
    swallows: bool = False


class Vocabulary(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words that people type in amounts, in lower case.

    Attributes:
        one: Words for 1 before a unit.
        scales: Words that multiply the number before them.
        ambiguous: Words that mean two powers of ten, with a way to write each.
        times: Words for units of time -> second, minute, hour, day, week, month or year.
        each: Words between a count and its period: per.
        during: Words before a duration: for.
        of: Words that are passed over between a number and its unit.
        about: Words that are passed over before a number.
        between: Words that join two numbers: to.
        every: Words that say a whole rate: daily -> day.
        prefixes: Words before watt-hour and joule -> the symbol's prefix.
        units: Words for watt-hour, joule and watt -> their symbols.
    """

    one: tuple[str, ...]
    scales: dict[str, float]
    ambiguous: dict[str, tuple[str, ...]]
    times: dict[str, str]
    each: tuple[str, ...]
    during: tuple[str, ...]
    of: tuple[str, ...]
    about: tuple[str, ...]
    between: tuple[str, ...]
    every: dict[str, str]
    prefixes: dict[str, str]
    units: dict[str, str]


class Language(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One language, whole.

    Attributes:
        code: Its ISO 639 code.
        name: What it calls itself.
        decimal: The decimal sign, from the CLDR.
        group: The sign between groups of three digits, from the CLDR.
        plural_rules: Rule by CLDR plural category; ``other`` needs none.
        scales: Words from a million up, largest first.
        articles: How "of" joins names, first match wins.
        ones: How "one" begins a name, in the same way.
        vocabulary: What people type.
        texts: Sentences, by key; ``errors.…`` are those of `comparawatt.errors`.
    """

    code: str
    name: str
    decimal: str
    group: str
    plural_rules: dict[str, str]
    scales: tuple[Scale, ...]
    articles: tuple[Article, ...]
    ones: tuple[Article, ...]
    vocabulary: Vocabulary
    texts: dict[str, str]


class Languages:
    """All languages there are, by code."""

    def __init__(self, languages: Iterable[Language]) -> None:
        self._languages = {language.code: language for language in languages}

    def __iter__(self) -> Iterator[Language]:
        return iter(self._languages.values())

    def __getitem__(self, code: str) -> Language:
        return self._languages[code]

    def __contains__(self, code: object) -> bool:
        return code in self._languages

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of all languages, in alphabetical order."""
        return tuple(sorted(self._languages))

    def of_system(self, environment: Mapping[str, str] = os.environ) -> str:
        """Return the code of the system's language where there is one of it, else English.

        Every ``fr_*`` is French. It reads the variables that POSIX names, and Windows' own setting where there are
        none.
        """
        name = next((environment[v] for v in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(v)), "")
        if name and name.split(".")[0] not in ("C", "POSIX") and environment.get("LANGUAGE"):
            name = environment["LANGUAGE"].split(":")[0]
        if not name and sys.platform == "win32":
            name = _of_windows()
        code = name.replace("-", "_").split("_")[0].split(".")[0].lower()
        return code if code in self else DEFAULT


def read_sources() -> Languages:
    """Read every language from its TOML file."""
    return Languages(_read(path) for path in sorted(paths.translations().glob("wording_*.toml")))


def _read(path: Path) -> Language:
    import tomli
    from babel import Locale, numbers

    table = tomli.loads(path.read_text(encoding="utf-8"))
    table["texts"] = dict(_flatten(table["texts"]))
    locale = Locale.parse(table["code"])
    table["decimal"] = numbers.get_decimal_symbol(locale)
    table["group"] = numbers.get_group_symbol(locale)
    table["plural_rules"] = dict(locale.plural_form.rules)
    return msgspec.convert(table, Language)


def _flatten(table: Mapping[str, object], prefix: str = "") -> Iterable[tuple[str, str]]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _flatten(value, f"{prefix}{key}.")
        elif isinstance(value, str):
            yield prefix + key, value
        else:
            raise TypeError(f"{prefix}{key} is not a text")


def _of_windows() -> str:
    import ctypes
    import locale

    code = ctypes.windll.kernel32.GetUserDefaultUILanguage()  # type: ignore[attr-defined,unused-ignore]
    return locale.windows_locale.get(code, "")


def say(text: Text, language: str) -> str:
    """Return a text in a language, else in the one it has: half-translated packs are normal."""
    return text.get(language) or text.get(DEFAULT) or next(iter(text.values()))
