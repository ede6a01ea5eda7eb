"""What the words of an entry mean: those of every language, and of the present one before the others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from comparawatt.engine import units
from comparawatt.engine.amounts import fold

if TYPE_CHECKING:
    from collections.abc import Callable

    from comparawatt.engine.languages import Languages, Vocabulary

_OF = re.compile(r"^d[’']")


class Lexicon:
    """Knows the words of all languages.

    Args:
        languages: All languages.
        code: The one whose meaning of a word comes before what another one means by it.

    Attributes:
        vocabularies: Of every language, the present one first.
    """

    def __init__(self, languages: Languages, code: str) -> None:
        others = [language.vocabulary for language in languages if language.code != code]
        self.vocabularies: list[Vocabulary] = [languages[code].vocabulary, *others]

    def some(self, test: Callable[[Vocabulary], bool]) -> bool:
        """Say whether something is true of the words of any language."""
        return any(map(test, self.vocabularies))

    def scale(self, word: str) -> float | None:
        """Return the number that a folded word multiplies by."""
        return next((v.scales[word] for v in self.vocabularies if word in v.scales), None)

    def every(self, word: str) -> str | None:
        """Return the unit of time of a folded word such as "daily"."""
        return next((v.every[word] for v in self.vocabularies if word in v.every), None)

    def period(self, word: str) -> str | None:
        """Return the unit of time that a folded word stands for."""
        word = without_of(word)
        times = (v.times for v in self.vocabularies)
        return next((unit for known in times for name, unit in known.items() if fold(name) == word), None)

    def symbols(self, text: str) -> tuple[str, ...]:
        """Return the symbols of energy and power that a text may stand for."""
        joined = re.sub(r"(?i)(?<=w)[ ·⋅.]+(?=h\b)", "", text)
        found = units.candidates(joined)
        if found:
            return found
        folded = fold(text).replace("‑", "-")
        for vocabulary in self.vocabularies:
            for word, base in vocabulary.units.items():
                if folded.endswith(word):
                    prefix = folded.removesuffix(word).rstrip(" -")
                    known = {"": "", **{fold(name): symbol for name, symbol in vocabulary.prefixes.items()}}
                    if prefix in known:
                        return (known[prefix] + base,)
        return ()


def without_of(text: str) -> str:
    """Return a text without the elided "de" of French at its start."""
    return _OF.sub("", text)
