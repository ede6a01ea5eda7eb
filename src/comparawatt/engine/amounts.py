"""Amounts of an activity and energies, and the ways in for what people type; nothing is ever evaluated."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

import msgspec

from comparawatt.engine import units

if TYPE_CHECKING:
    from collections.abc import Iterable

    from comparawatt.engine.languages import Languages

LONGEST = 120
"""Characters that an entry may have."""

SECONDS = {
    "second": 1,
    "minute": 60,
    "hour": 3600,
    "day": 24 * 3600,
    "week": 7 * 24 * 3600,
    "month": 730 * 3600,
    "year": 365 * 24 * 3600,
}
"""Seconds in each unit of time: a year has 365 days, a month is a twelfth of it."""

HOURS = {unit: seconds / 3600 for unit, seconds in SECONDS.items()}
"""Hours in each unit of time."""

HIGHEST_COUNT = 1e21
LOWEST_COUNT = 1e-21
"""Bounds of a count that is not zero."""


class Duration(msgspec.Struct, frozen=True):
    """A time: a number of a unit of `HOURS`."""

    number: float
    unit: str

    @property
    def hours(self) -> float:
        """The time in hours."""
        return self.number * HOURS[self.unit]


class Amount(msgspec.Struct, frozen=True):
    """How much of an activity.

    Attributes:
        number: How many functional units, or how many in each `per`.
        per: Unit of time of a rate, or None for a plain count.
        duration: For how long the rate holds or the thing runs; None for a plain count.
    """

    number: float
    per: str | None = None
    duration: Duration | None = None

    @property
    def count(self) -> float:
        """The functional units in all, or the things that run."""
        if self.per and self.duration:
            return self.number * (self.duration.hours / HOURS[self.per])
        return self.number


class Energy(msgspec.Struct, frozen=True):
    """An energy that somebody named.

    Attributes:
        watt_hours: The energy in Wh, zero or more.
    """

    watt_hours: float


class Countable(msgspec.Struct, frozen=True):
    """What an amount counts.

    Attributes:
        words: The unit's words in every language and plural form, folded.
        word: The unit as it is said.
        runs: Whether it is a power that runs for a time.
        least: What one of it uses by the lowest figure there is, in Wh or W; zero where that is not known.
        most: What one of it uses by the highest.
    """

    words: frozenset[str]
    word: str
    runs: bool
    least: float = 0.0
    most: float = 0.0


def fold(text: str) -> str:
    """Return a text without case and accents, for comparing what people type."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def around(usual: Amount) -> tuple[Amount, ...]:
    """Return amounts that may be meant as well as a usual one, which comes first."""
    if usual.per is not None:
        numbers: tuple[float, ...] = (usual.number / 2, usual.number * 2)
    elif usual.duration is not None:
        numbers = (1, 1000)
    else:
        numbers = (1, 10, 100, 1000)
    others = (msgspec.structs.replace(usual, number=float(number)) for number in numbers)
    return tuple(dict.fromkeys((usual, *others)))


def read_energy(text: str, languages: Languages, code: str) -> Energy:
    """Read an energy such as ``7 832 GWh``, ``3,6 MJ`` or ``300 W during 8 h``.

    Args:
        text: What was typed.
        languages: All languages; words of each are understood, those of `code` first.
        code: The language whose decimal sign counts.

    Raises:
        InputError: It is no energy; the error says what was read and how to mend it.
    """
    from comparawatt.engine.entry import Wanted, read

    return read(text, None, languages, code, Wanted.ENERGY)  # type: ignore[return-value]


def read_amount(text: str, countable: Countable, languages: Languages, code: str) -> Amount:
    """Read an amount of an activity such as ``3 prompts`` or ``2.5 billion a day for 1 year``.

    Args:
        text: What was typed.
        countable: What is counted.
        languages: All languages; words of each are understood, those of `code` first.
        code: The language whose decimal sign counts.

    Raises:
        InputError: It is no amount of that; the error says what was read and how to mend it.
    """
    from comparawatt.engine.entry import Wanted, read

    return read(text, countable, languages, code, Wanted.AMOUNT)  # type: ignore[return-value]


def read_number(text: str, languages: Languages, code: str) -> float:
    """Read a number that counts nothing, as it may be typed as an amount: ``2,5`` or ``3 million``.

    Raises:
        InputError: It is none; the error says what was read and how to mend it.
    """
    return read_amount(text, Countable(frozenset(), "", runs=False), languages, code).number


def read_entry(text: str, countable: Countable | None, languages: Languages, code: str) -> Amount | Energy:
    """Read whatever the amount field takes: an amount of the present activity, or an energy.

    Raises:
        InputError: It is neither.
    """
    from comparawatt.engine.entry import Wanted, read

    return read(text, countable, languages, code, Wanted.EITHER if countable else Wanted.ENERGY)


_MOST_WORDS = 12
"""Words that somebody may type of a form before its end; a hostile one has thousands."""


def words_of(forms: Iterable[str]) -> frozenset[str]:
    """Return the folded words that stand for a unit, from its plural forms in all languages.

    The first words of a form stand for it too: nobody types "phone charges of 15 Wh" to the end.
    """
    words: set[str] = set()
    for form in map(fold, forms):
        words.add(form)
        parts = re.sub(r"^(de |d[’'])", "", form).split(" ", _MOST_WORDS)[:_MOST_WORDS]
        beginnings = (" ".join(parts[:length]) for length in range(1, len(parts) + 1))
        words.update(each for each in beginnings if not units.candidates(each))
    return frozenset(words)
