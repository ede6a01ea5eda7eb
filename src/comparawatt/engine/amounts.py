"""What people type or paste, read by a small grammar into an energy or a count; nothing is ever evaluated.

::

    entry    = [about] number {scale word} [of] [unit] [rate] [duration]
    rate     = (per | "/") period | daily ...
    duration = during number time

A year has 365 days, a month is a twelfth of it.
"""

from __future__ import annotations

import math
import re
import unicodedata
from typing import TYPE_CHECKING, NoReturn

import msgspec

from comparawatt.engine import units
from comparawatt.engine.numerals import read_number
from comparawatt.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from comparawatt.engine.languages import Language, Languages, Vocabulary

LONGEST = 120
"""Characters that an entry may have."""

HOURS = {
    "second": 1 / 3600,
    "minute": 1 / 60,
    "hour": 1.0,
    "day": 24.0,
    "week": 168.0,
    "month": 730.0,
    "year": 8760.0,
}
"""Hours in each unit of time."""

_HIGHEST_COUNT = 1e21
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_MINUS = "-−–"
_CALCULATION = re.compile(r"[*+^=()<>±×÷;{}\[\]\\]")


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
    """

    words: frozenset[str]
    word: str
    runs: bool


def fold(text: str) -> str:
    """Return a text without case and accents, for comparing what people type."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def read_energy(text: str, languages: Languages, code: str) -> Energy:
    """Read an energy such as ``7 832 GWh``, ``3,6 MJ`` or ``300 W during 8 h``.

    Args:
        text: What was typed.
        languages: All languages; words of each are understood, those of `code` first.
        code: The language whose decimal sign counts.

    Raises:
        InputError: It is no energy; the error says what was read and how to mend it.
    """
    return _Reader(text, languages, code).energy()


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
    return _Reader(text, languages, code, countable).amount()


def read_entry(text: str, countable: Countable | None, languages: Languages, code: str) -> Amount | Energy:
    """Read whatever the amount field takes: an amount of the present activity, or an energy.

    Raises:
        InputError: It is neither.
    """
    reader = _Reader(text, languages, code, countable)
    return reader.energy() if countable is None or reader.unit else reader.amount()


class _Reader:
    """One entry, taken apart from left to right."""

    def __init__(self, text: str, languages: Languages, code: str, countable: Countable | None = None) -> None:
        self.text = self._clean(text)
        self.language: Language = languages[code]
        # What the language itself means by a word comes before what another one does.
        others = [language.vocabulary for language in languages if language.code != code]
        self.vocabularies: list[Vocabulary] = [self.language.vocabulary, *others]
        self.countable = countable
        self.number = 0.0
        self.unit: units.Unit | None = None
        self.counted = False
        self.per: str | None = None
        self.duration: Duration | None = None
        self._read()

    def energy(self) -> Energy:
        if self.unit is None:
            raise InputError("amount.needs_unit", text=self.text)
        value = self.number * self.unit.factor
        if self.unit.kind is units.Kind.POWER:
            if self.per:
                raise InputError("amount.power_per_time", text=self.text)
            if self.duration is None:
                raise InputError("amount.power", text=self.text)
            value *= self.duration.hours
        elif self.per:
            if self.duration is None:
                key = "amount.power_per_time" if self.per == "hour" else "amount.rate_needs_time"
                raise InputError(key, text=self.text)
            value *= self.duration.hours / HOURS[self.per]
        elif self.duration is not None:
            raise InputError("amount.time_needs_rate", text=self.text)
        if not value <= units.HIGHEST_WATT_HOURS:
            raise InputError("amount.too_large", text=self.text)
        if 0 < value < units.LOWEST_WATT_HOURS:
            raise InputError("amount.too_small", text=self.text)
        return Energy(value)

    def amount(self) -> Amount:
        if self.countable is None:
            raise InputError("amount.needs_unit", text=self.text)
        if self.unit is not None:
            raise InputError("amount.energy_for_count", text=self.text, unit=self.countable.word)
        if self.countable.runs:
            if self.per or self.duration is None:
                raise InputError("amount.runs_need_time", text=self.text)
        elif self.per and self.duration is None:
            raise InputError("amount.rate_needs_time", text=self.text)
        elif self.duration and not self.per:
            raise InputError("amount.time_needs_rate", text=self.text)
        amount = Amount(self.number, self.per, self.duration)
        if not amount.count <= _HIGHEST_COUNT or (self.duration and not self.duration.hours <= _HIGHEST_COUNT):
            raise InputError("amount.too_large", text=self.text)
        return amount

    @staticmethod
    def _clean(text: str) -> str:
        if len(text) > 10 * LONGEST:
            raise InputError("amount.long", text=_INVISIBLE.sub("", text[:40]).strip())
        text = re.sub(r"\s+", " ", _INVISIBLE.sub("", text)).strip()
        if len(text) > LONGEST:
            raise InputError("amount.long", text=text[:40])
        if not text:
            raise InputError("amount.empty")
        return text

    def _read(self) -> None:
        rest = self._skip_about(self.text)
        if rest[:1] in _MINUS or rest.startswith(("+-", "+ -")):
            raise InputError("amount.negative", text=self.text)
        if re.fullmatch(r"(nan|inf|infinity|infini|∞)\b.*", rest.lstrip("+ ").casefold()):
            raise InputError("amount.not_finite", text=self.text)
        rest = self._read_start(rest.removeprefix("+").lstrip())
        if _CALCULATION.search(rest) or re.match(r" ?[-−–/] ?\d", rest):
            raise InputError("amount.expression", text=self.text)
        if not math.isfinite(self.number):
            raise InputError("amount.not_finite", text=self.text)
        words = [word for word in re.split(r" |(/)", rest.rstrip(" .;!?")) if word]
        words = self._read_scales(words)
        split = self._end_of_unit(words)
        self._read_unit(words[:split])
        words = self._read_rate(words[split:])
        self._read_duration(words)
        self.number = self._bounded(self.number)

    def _bounded(self, number: float) -> float:
        if number > 1e300:
            raise InputError("amount.too_large", text=self.text)
        return number

    def _skip_about(self, text: str) -> str:
        text = text.lstrip("~≈ ")
        first, _, rest = text.partition(" ")
        return rest if rest and self._any(lambda v: fold(first) in v.about) else text

    def _read_start(self, text: str) -> str:
        """Read the number, which may be the word for one."""
        if re.match(r"[.,]?\d", text):
            self.number, rest = read_number(text, self.language.decimal)
            return rest
        first, _, rest = text.partition(" ")
        if rest and self._any(lambda v: first.casefold() in v.one):
            self.number = 1.0
            return rest
        if self._symbols(text):
            raise InputError("amount.no_number", text=text)
        raise InputError("amount.not_amount", text=self.text)

    def _read_scales(self, words: list[str]) -> list[str]:
        used: set[str] = set()
        while words:
            word = fold(words[0])
            readings = self.language.vocabulary.ambiguous.get(word)
            if readings:
                options = tuple(self.text.replace(words[0], reading) for reading in readings)
                raise InputError("amount.ambiguous_word", options, word=words[0])
            scale = next((v.scales[word] for v in self.vocabularies if word in v.scales), None)
            if words[0] == "M":
                scale = 1e6
            if scale is None:
                break
            if word in used:
                raise InputError("amount.unknown_word", word=" ".join(words[:2]))
            used.add(word)
            self.number *= scale
            words = words[1:]
        return words

    def _end_of_unit(self, words: list[str]) -> int:
        """Return where the unit ends and a rate or a duration begins."""
        for place, word in enumerate(words):
            following = words[place + 1] if place + 1 < len(words) else ""
            ends = {"/"}.union(
                *((*v.during, *v.every, *(v.each if self._time(following) else ())) for v in self.vocabularies)
            )
            if fold(word) in ends:
                return place
        return len(words)

    def _read_unit(self, words: list[str]) -> None:
        if words and self._any(lambda v: fold(words[0]) in v.of) and len(words) > 1:
            words = words[1:]
        text = re.sub(r"^d[’']", "", " ".join(words))
        if not text:
            return
        if self.countable and fold(text) in self.countable.words:
            self.counted = True
            return
        symbols = self._symbols(text)
        if len(symbols) > 1:
            first, second = sorted(symbols)
            number = self.text[: self.text.rfind(text)]
            raise InputError(
                "amount.ambiguous_unit",
                (number + first, number + second),
                unit=text,
                first=first,
                second=second,
            )
        if symbols:
            self.unit = units.unit(symbols[0])
            return
        if self.countable is None and not self._close(text):
            raise InputError("amount.not_energy", text=self.text)
        if re.search(r"\d", text):
            raise InputError("amount.not_amount", text=self.text)
        self._refuse_word(text)

    def _symbols(self, text: str) -> tuple[str, ...]:
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
                    known = {
                        "": "",
                        **{fold(name): symbol for name, symbol in vocabulary.prefixes.items()},
                    }
                    if prefix in known:
                        return (known[prefix] + base,)
        return ()

    def _read_rate(self, words: list[str]) -> list[str]:
        if not words:
            return words
        every = next((v.every[fold(words[0])] for v in self.vocabularies if fold(words[0]) in v.every), None)
        if every:
            self.per = every
            return words[1:]
        if words[0] == "/" or self._any(lambda v: fold(words[0]) in v.each):
            period = self._time(words[1]) if len(words) > 1 else None
            if period is None:
                self._refuse_word(" ".join(words[1:]) or words[0])
            self.per = period
            return words[2:]
        return words

    def _read_duration(self, words: list[str]) -> None:
        if not words:
            return
        if not self._any(lambda v: fold(words[0]) in v.during):
            self._refuse_word(" ".join(words))
        rest = " ".join(words[1:])
        if rest[:1] in tuple(_MINUS):
            raise InputError("amount.negative", text=self.text)
        if re.match(r"[.,]?\d", rest):
            number, rest = read_number(rest, self.language.decimal)
        elif len(words) > 2 and self._any(lambda v: words[1].casefold() in v.one):
            number, rest = 1.0, " ".join(words[2:])
        else:
            self._refuse_word(rest or words[0])
        unit = self._time(rest.strip())
        if unit is None:
            self._refuse_word(rest.strip() or words[-1])
        self.duration = Duration(number, unit)

    def _time(self, word: str) -> str | None:
        folded = fold(word)
        return next(
            (unit for v in self.vocabularies for name, unit in v.times.items() if fold(name) == folded),
            None,
        )

    def _any(self, test: Callable[[Vocabulary], bool]) -> bool:
        return any(map(test, self.vocabularies))

    def _close(self, word: str) -> list[str]:
        """Return the known words that a word may be a slip of."""
        import difflib  # only a slip needs it

        known: set[str] = set(self.countable.words if self.countable else ())
        for vocabulary in self.vocabularies:
            known.update(vocabulary.scales, vocabulary.times, vocabulary.units)
        return difflib.get_close_matches(
            word.split(" ")[0].casefold(), sorted(w for w in known if len(w) > 2), 1, 0.75
        )

    def _refuse_word(self, text: str) -> NoReturn:
        word = text.split(" ")[0]
        close = self._close(text)
        without = re.sub(r"\s+", " ", self.text.replace(word, "", 1)).strip()
        suggestions = (self.text.replace(word, close[0], 1), without) if close else ()
        raise InputError("amount.unknown_word", tuple(s for s in suggestions if s), word=word)


def words_of(forms: Iterable[str]) -> frozenset[str]:
    """Return the folded words that stand for a unit, from its plural forms in all languages."""
    return frozenset(re.sub(r"^(de |d[’'])", "", fold(form)) for form in forms) | frozenset(map(fold, forms))
