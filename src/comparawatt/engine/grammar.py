"""The grammar of what people type or paste, read from left to right; nothing is ever evaluated.

::

    entry    = [about] number {scale word} [of] [unit] [rate] [duration]
    rate     = (per | "/") period | daily ...
    duration = during number {scale word} [of] time
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple, NoReturn

from comparawatt.engine import units
from comparawatt.engine.amounts import fold
from comparawatt.engine.lexicon import Lexicon, without_of
from comparawatt.engine.numerals import read_number
from comparawatt.engine.pastes import check_behind, clean
from comparawatt.errors import InputError

if TYPE_CHECKING:
    from comparawatt.engine.amounts import Countable
    from comparawatt.engine.languages import Language, Languages

_MINUS = ("-", "−", "–")
_NOT_FINITE = re.compile(r"((nan|inf|infinity|infini)\b|∞).*")
_NUMBER = re.compile(r"[.,]?\d")
_WORD = re.compile(r"/|[^ /]+")
_LARGEST_EXPONENT = 308
_LARGE = 1e6


class _Word(NamedTuple):
    """A word of an entry, with its place."""

    text: str
    start: int
    end: int


class Parsed:
    """One entry, taken apart from left to right.

    Attributes:
        text: What was typed, cleaned.
        number: The number before the unit, its scale words counted in.
        large: Whether the last of those is a million or more; French joins a unit to it with "de".
        unit: The unit of energy or power, or None.
        per: The unit of time of a rate, or None.
        time: A number of a unit of time, or None.

    Raises:
        InputError: It is nothing that the grammar knows.
    """

    def __init__(self, text: str, languages: Languages, code: str, countable: Countable | None) -> None:
        self.text = clean(text)
        self.language: Language = languages[code]
        self.lexicon = Lexicon(languages, code)
        self.countable = countable
        self.unit: units.Unit | None = None
        self.per: str | None = None
        self.time: tuple[Decimal, str] | None = None
        number, place = self._read_start()
        self.words = [_Word(m[0], m.start(), m.end()) for m in _WORD.finditer(self.text, place)]
        self.at = 0
        self.large = False
        self.number = self._scaled(number)
        self._read_unit()
        self._read_rate()
        self._read_duration()

    # Number

    def _read_start(self) -> tuple[Decimal, int]:
        """Read the number, which may be the word for one, and return it with the place behind it."""
        place = self._behind_about()
        rest = self.text[place:]
        if rest.startswith((*_MINUS, "+-", "+ -", "+−", "+ −")):
            raise InputError("amount.negative", text=self.text)
        if _NOT_FINITE.fullmatch(rest.lstrip("+ ").casefold()):
            raise InputError("amount.not_finite", text=self.text)
        if rest.startswith("+"):
            place += len(rest) - len(rest[1:].lstrip())
            rest = self.text[place:]
        first, _, behind = rest.partition(" ")
        if _NUMBER.match(rest):
            number, place = self._read_number(place)
        elif behind and self.lexicon.some(lambda v: first.casefold() in v.one):
            number, place = Decimal(1), place + len(first) + 1
        elif behind and self._is_alone(rest):
            number = Decimal(1)
        else:
            raise InputError(
                "amount.no_number" if self.lexicon.symbols(rest) else "amount.not_amount", text=self.text
            )
        joining = [word for v in self.lexicon.vocabularies for word in v.between]
        check_behind(self.text, place, number, joining, lambda unit: bool(self.lexicon.symbols(unit)))
        return number, place

    def _is_alone(self, text: str) -> bool:
        """Say whether a text begins with a scale word that needs no number."""
        words = (word for scale in self.language.scales if scale.alone for word in scale.word.values())
        return any(fold(text).startswith(word) for word in words)

    def _behind_about(self) -> int:
        start = len(self.text) - len(self.text.lstrip("~≈ "))
        first, _, rest = self.text[start:].partition(" ")
        return start + len(first) + 1 if rest and self.lexicon.some(lambda v: fold(first) in v.about) else start

    def _read_number(self, place: int) -> tuple[Decimal, int]:
        """Read the number at a place, and return it with the place behind it."""
        try:
            number, rest = read_number(self.text[place:], self.language.decimal)
        except InputError as error:
            whole = tuple(self.text[:place] + suggestion for suggestion in error.suggestions)
            raise InputError(error.key, whole, **error.values) from None
        if number and number.adjusted() > _LARGEST_EXPONENT:
            raise InputError("amount.not_finite", text=self.text)
        return number, len(self.text) - len(rest)

    def _scaled(self, number: Decimal) -> Decimal:
        """Read the scale words behind a number, and multiply it by them."""
        used: set[str] = set()
        while word := self._word():
            if self.lexicon.some(lambda v: word in v.of) and self.lexicon.scale(self._word(1)):
                self.at += 1
                continue
            readings = self.language.vocabulary.ambiguous.get(word)
            if readings:
                options = tuple(self._with_scale(reading, number) for reading in readings)
                raise InputError("amount.ambiguous_word", options, word=self.words[self.at].text)
            scale = 1e6 if self.words[self.at].text == "M" else self.lexicon.scale(word)
            if scale is None:
                break
            if word in used:
                raise InputError("amount.unknown_word", word=self._typed(self.at, self.at + 2))
            used.add(word)
            self.large = scale >= _LARGE
            number = units.EXACT.multiply(number, Decimal(scale))
            self.at += 1
        return number

    def _with_scale(self, reading: str, number: Decimal) -> str:
        """Return all that was typed with scale words in the place of the next, agreeing with what is around."""
        from comparawatt.engine.slips import agreeing

        end = self._end_of_unit(self.at + 1)
        unit = self._typed(self.at + 1, end)
        scaled = agreeing(reading, number, self.language)
        if unit and self.lexicon.symbols(unit):
            return self._with(self.at, end, self.language.texts["amount.scaled"].format(number=scaled, unit=unit))
        return self._with(self.at, self.at + 1, scaled)

    # Unit

    def _read_unit(self) -> None:
        if self.lexicon.some(lambda v: self._word() in v.of) and self._word(1):
            self.at += 1
        if self._read_counted():
            return
        start, self.at = self.at, self._end_of_unit(self.at)
        text = without_of(self._typed(start, self.at))
        if not text:
            return
        symbols = self.lexicon.symbols(text)
        if len(symbols) > 1:
            first, second = sorted(symbols)
            options = tuple(self._with(start, self.at, symbol) for symbol in (first, second))
            raise InputError("amount.ambiguous_unit", options, unit=text, first=first, second=second)
        if symbols:
            self.unit = units.unit(symbols[0])
        elif self.countable is not None and re.search(r"\d", text):
            raise InputError("amount.not_amount", text=self.text)
        else:
            self._refuse(start, self.at, None if self.countable else "amount.not_energy")

    def _read_counted(self) -> bool:
        """Read the words of what is counted, as many as there are."""
        if self.countable is None:
            return False
        joining = {word for v in self.lexicon.vocabularies for word in (*v.during, *v.each)}
        for end in range(len(self.words), self.at, -1):
            # The "for" of "3 fridges for 1 year" is no part of the name, that of "3 fridges for a year" is.
            behind = self._word(end - self.at)
            if self._word(end - 1 - self.at) in joining and (_NUMBER.match(behind) or self.lexicon.period(behind)):
                continue
            if fold(without_of(self._typed(self.at, end))) in self.countable.words:
                self.at = end
                return True
        return False

    def _end_of_unit(self, start: int) -> int:
        """Return where a unit ends and a rate or a duration begins."""
        ends = {"/"}.union(*((*v.during, *v.every, *v.each) for v in self.lexicon.vocabularies))
        found = (place for place in range(start, len(self.words)) if fold(self.words[place].text) in ends)
        return next(found, len(self.words))

    # Rate and duration

    def _read_rate(self) -> None:
        word = self._word()
        every = self.lexicon.every(word)
        if every:
            self.per = every
            self.at += 1
        elif word == "/" or self.lexicon.some(lambda v: word in v.each):
            self.per = self.lexicon.period(self._word(1))
            if self.per is None:
                self._refuse(min(self.at + 1, len(self.words) - 1), len(self.words))
            self.at += 2

    def _read_duration(self) -> None:
        if self.at == len(self.words):
            return
        if not self.lexicon.some(lambda v: self._word() in v.during):
            self._refuse(self.at, len(self.words))
        self.at += 1
        if self.at == len(self.words):
            self._refuse(self.at - 1, self.at)
        place = self.words[self.at].start
        if self.text[place:].startswith(_MINUS):
            raise InputError("amount.negative", text=self.text)
        if _NUMBER.match(self.text[place:]):
            number, place = self._read_number(place)
            self._continue_at(place)
        elif self.lexicon.some(lambda v: self.words[self.at].text.casefold() in v.one):
            number = Decimal(1)
            self.at += 1
        else:
            self._refuse(self.at, len(self.words))
        number = self._scaled(number)
        if self.lexicon.some(lambda v: self._word() in v.of) and self._word(1):
            self.at += 1
        unit = self.lexicon.period(self._word())
        if unit is None:
            self._refuse(min(self.at, len(self.words) - 1), len(self.words))
        self.at += 1
        if self.at < len(self.words):
            raise InputError("amount.unknown_word", word=self._typed(self.at, len(self.words)))
        self.time = (number, unit)

    def _continue_at(self, place: int) -> None:
        """Go on behind a number, which may end within a word (``8h``)."""
        rest = [word for word in self.words if word.end > place]
        if rest and rest[0].start < place:
            rest[0] = _Word(self.text[place : rest[0].end], place, rest[0].end)
        self.words = self.words[: self.at] + rest

    # Words

    def _word(self, ahead: int = 0) -> str:
        """Return the word that is read next, or one behind it, folded; an empty text behind the last."""
        place = self.at + ahead
        return fold(self.words[place].text) if place < len(self.words) else ""

    def _typed(self, start: int, end: int) -> str:
        """Return some of the words as they were typed."""
        words = self.words[start:end]
        return self.text[words[0].start : words[-1].end] if words else ""

    def _with(self, start: int, end: int, instead: str) -> str:
        """Return all that was typed with other words in some places."""
        text = self.text[: self.words[start].start] + instead + self.text[self.words[end - 1].end :]
        return re.sub(r"\s+", " ", text).strip()

    def _refuse(self, start: int, end: int, otherwise: str | None = None) -> NoReturn:
        """Refuse words, with what they may be slips of.

        Args:
            start: Place of the first.
            end: Place behind the last.
            otherwise: What to say of the whole entry where they resemble nothing.
        """
        from comparawatt.engine.slips import close, known_words

        known = known_words(self.lexicon.vocabularies, self.countable)
        for last in dict.fromkeys((end, start + 1)):
            word = self._typed(start, last)
            meant = close(word, known)
            if meant:
                options = (self._with(start, last, meant), self._with(start, last, ""))
                raise InputError("amount.unknown_word", options, word=word)
        if otherwise:
            raise InputError(otherwise, text=self.text)
        raise InputError("amount.unknown_word", word=self.words[start].text)
