"""What a word that nobody knows, or that means two things, may stand for."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from comparawatt.engine.amounts import fold

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from comparawatt.engine.amounts import Countable
    from comparawatt.engine.languages import Language, Vocabulary

_SHORTEST = 3
_CLOSENESS = 0.75


def known_words(vocabularies: Iterable[Vocabulary], countable: Countable | None) -> dict[str, str]:
    """Return the words that an entry may hold, by their folded form.

    A unit's words stand with each of their prefixes, since a slip must never be answered with another prefix.
    """
    words = set(countable.words if countable else ())
    for vocabulary in vocabularies:
        words.update(vocabulary.scales, vocabulary.times, vocabulary.every, vocabulary.during)
        words.update(prefix + unit for prefix in ("", *vocabulary.prefixes) for unit in vocabulary.units)
    return {fold(word): word for word in sorted(words) if len(word) >= _SHORTEST}


def close(word: str, known: dict[str, str]) -> str | None:
    """Return the known word that is most like a word; None where none is, or where it is known itself."""
    folded = fold(word)
    if folded in known:
        return None
    found = difflib.get_close_matches(folded, known, 1, _CLOSENESS)
    return known[found[0]] if found else None


def agreeing(reading: str, number: Decimal, language: Language) -> str:
    """Return scale words behind a number, the first in the plural form that the number asks for."""
    from comparawatt.engine.digits import Digits

    first, space, rest = reading.partition(" ")
    value = language.vocabulary.scales.get(first)
    category = Digits(language).category(number)
    for scale in language.scales:
        if scale.value == value:
            first = scale.word.get(category, scale.word["other"])
    return first + space + rest
