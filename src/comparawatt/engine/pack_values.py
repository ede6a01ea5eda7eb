"""The values of a pack's fields: each reader returns what a value means, or notes its faults and returns None."""

from __future__ import annotations

import datetime as dt
import difflib
import re
import unicodedata
from collections.abc import Callable, Collection
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from comparawatt import paths
from comparawatt.engine import units
from comparawatt.engine.problems import Place
from comparawatt.engine.ranges import Range

if TYPE_CHECKING:
    from comparawatt.engine.catalogue import Unit
    from comparawatt.engine.languages import Text

Reader = Callable[[Any, Place], Any]

_CATEGORIES = frozenset(("zero", "one", "two", "few", "many", "other"))
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_JOINERS = "\u200c\u200d"
_FIGURE = re.compile(r"([+\-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+\-]?\d{1,4})?|[+\-]?nan|[+\-]?inf)\s*(\S*)")
_DECIMAL_COMMA = re.compile(r"\s*[+\-]?\d*,\d")
_LONGEST_FIGURE = 60
_CLOSE_ICONS = 3
_UNKNOWN_UNIT = {units.Kind.MASS: "not_mass", units.Kind.VOLUME: "not_volume"}


def clean(text: str) -> str:
    """Return a text in one line, in composed form and without characters that steer how it is shown.

    Such characters turn what follows them around, or hide in it; only those that scripts and emoji need to join
    and to part letters are kept.
    """
    shown = "".join(sign for sign in text if sign in _JOINERS or unicodedata.category(sign) != "Cf")
    return _CONTROL.sub(" ", unicodedata.normalize("NFC", shown)).strip()


def word(value: Any, place: Place) -> str | None:
    """Read a text that is the same in every language."""
    if not isinstance(value, str):
        place.add("wrong_type", needed="text")
        return None
    cleaned = clean(value)
    if not cleaned:
        place.add("empty")
    return cleaned or None


def lines(value: Any, place: Place) -> str | None:
    """Read a text of one or more lines."""
    if not isinstance(value, str):
        place.add("wrong_type", needed="text")
        return None
    cleaned = "\n".join(map(clean, value.splitlines())).strip()
    if not cleaned:
        place.add("empty")
    return cleaned or None


def text(value: Any, place: Place) -> Text | None:
    """Read a text in several languages."""
    return _in_languages(value, place, word)


def paragraphs(value: Any, place: Place) -> Text | None:
    """Read a text of one or more lines in several languages."""
    return _in_languages(value, place, lines)


def _in_languages(value: Any, place: Place, read_each: Callable[[Any, Place], str | None]) -> Text | None:
    if not _is_filled_table(value, place):
        return None
    read: Text = {}
    for code, words in value.items():
        if not _is_language(code):
            place.add("unknown_language", language=code)
        elif not isinstance(words, str):
            place.field(code).add("wrong_type", needed="text")
        elif cleaned := read_each(words, place):
            read[code] = cleaned
    return read if len(read) == len(value) else None


def unit(value: Any, place: Place) -> Unit | None:
    """Read the plural forms of a unit in several languages."""
    if not _is_filled_table(value, place):
        return None
    read: Unit = {}
    for code, forms in value.items():
        if not _is_language(code):
            place.add("unknown_language", language=code)
        elif not isinstance(forms, dict):
            place.field(code).add("wrong_type", needed="forms")
        else:
            if "other" not in forms:
                place.add("no_plural", language=code)
            for category in forms.keys() - _CATEGORIES:
                place.field(code).field(category).add("unknown_field")
            known = {name: word(form, place.field(code).field(name)) for name, form in forms.items()}
            if "other" in forms and known.keys() <= _CATEGORIES and all(known.values()):
                read[code] = {name: form for name, form in known.items() if form}
    return read if len(read) == len(value) else None


def figure(kind: units.Kind) -> Reader:
    """Return the reader of a quantity with its bounds, into the unit that its kind is counted in."""
    return lambda value, place: _with_bounds(value, place, lambda each, field: _quantity(each, kind, field))


def _with_bounds(value: Any, place: Place, read_each: Reader) -> Range | None:
    """Read a table of a central value and the bounds that its source gives."""
    if not isinstance(value, dict):
        place.add("wrong_type", needed="figure")
        return None
    for name in value.keys() - {"low", "central", "high"}:
        place.field(name).add("unknown_field")
    if "central" not in value:
        place.field("central").add("missing_field")
    given = [name for name in ("low", "central", "high") if name in value]
    read = {name: read_each(value[name], place.field(name)) for name in given}
    central = read.get("central")
    if central is None or len(given) != len(value) or None in read.values():
        return None
    low, high = read.get("low") or central, read.get("high") or central
    if not low <= central <= high:
        place.add("not_in_order")
        return None
    return Range(low, central, high)


def _quantity(value: Any, kind: units.Kind, place: Place) -> float | None:
    """Read a plain number and a unit, into the unit of its kind."""
    if not isinstance(value, str):
        place.add("wrong_type", needed="quantity")
        return None
    if _DECIMAL_COMMA.match(value):
        place.add("decimal_comma", value=value[:_LONGEST_FIGURE])
        return None
    match = _FIGURE.fullmatch(value.strip()) if len(value) <= _LONGEST_FIGURE else None
    if match is None:
        place.add("not_a_number", value=value[:_LONGEST_FIGURE])
        return None
    if not match[2]:
        place.add("no_unit", value=value)
        return None
    symbols = sorted(units.candidates_of(kind, match[2]))
    if len(symbols) > 1:
        place.add("ambiguous_unit", value=value, first=symbols[0], second=symbols[1])
        return None
    if not symbols:
        place.add(_UNKNOWN_UNIT.get(kind, "unknown_unit"), value=value)
        return None
    found = units.unit(symbols[0])
    if found.kind is not kind:
        place.add(f"not_{kind}", value=value)
        return None
    number = float(found.worth(Decimal(match[1])))
    if number <= 0:
        place.add("not_positive", value=value)
    elif not units.LOWEST_WATT_HOURS <= number <= units.HIGHEST_WATT_HOURS:
        place.add("out_of_bounds", value=value)
    else:
        return number
    return None


def number(value: Any, place: Place) -> float | None:
    """Read a plain number above zero, without a unit."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        place.add("wrong_type", needed="number")
    elif not value > 0:
        place.add("not_positive", value=str(value)[:_LONGEST_FIGURE])
    elif not units.LOWEST_WATT_HOURS <= value <= units.HIGHEST_WATT_HOURS:  # as what it is multiplied with
        place.add("out_of_bounds", value=str(value)[:_LONGEST_FIGURE])
    else:
        return float(value)
    return None


def pue(value: Any, place: Place) -> float | None:
    """Read how much a building adds: at least 1."""
    read = number(value, place)
    if read is not None and read < 1:
        place.add("pue_below_one")
        return None
    return read


def numbers(value: Any, place: Place) -> Range | None:
    """Read plain numbers with their bounds."""
    return _with_bounds(value, place, number)


def year(value: Any, place: Place) -> int | None:
    """Read a year of our calendar; Qt, for one, has no room for all whole numbers."""
    if isinstance(value, bool) or not isinstance(value, int):
        place.add("wrong_type", needed="whole_number")
    elif not dt.MINYEAR <= value <= dt.MAXYEAR:
        place.add("out_of_bounds", value=f"{Decimal(value):.3g}")
    else:
        return value
    return None


def flag(value: Any, place: Place) -> bool | None:
    """Read true or false."""
    if not isinstance(value, bool):
        place.add("wrong_type", needed="flag")
        return None
    return value


def date(value: Any, place: Place) -> dt.date | None:
    """Read a day, which may stand in quotation marks."""
    if isinstance(value, str):
        try:
            return dt.date.fromisoformat(value)
        except ValueError:
            value = None
    if isinstance(value, dt.datetime) or not isinstance(value, dt.date):
        place.add("wrong_type", needed="date")
        return None
    return value


def choice(options: Collection[str]) -> Reader:
    """Return the reader of one of several words."""

    def read(value: Any, place: Place) -> str | None:
        if not isinstance(value, str):
            place.add("wrong_type", needed="text")
        elif value not in options:
            place.add("bad_choice", value=value, choices=", ".join(options))
        else:
            return value
        return None

    return read


def icon() -> Reader:
    """Return the reader of the name of a built-in icon."""
    folder = paths.resources() / "icons"
    names = sorted(file.stem for file in folder.glob("*.svg"))

    def read(value: Any, place: Place) -> str | None:
        if not isinstance(value, str):
            place.add("wrong_type", needed="text")
        elif value not in names:
            close = difflib.get_close_matches(value[:_LONGEST_FIGURE].casefold(), names, _CLOSE_ICONS, 0)
            place.add("unknown_icon", value=value[:_LONGEST_FIGURE], choices=", ".join(close))
        else:
            return value
        return None

    return read if names else word  # without icons there is nothing to check against


def sources(value: Any, place: Place) -> tuple[str, ...] | None:
    """Read the ids of sources, of which there is at least one."""
    if value == []:
        place.add("no_sources")
        return None
    return ids(value, place)


def ids(value: Any, place: Place) -> tuple[str, ...] | None:
    """Read a list of ids."""
    if not isinstance(value, list):
        place.add("wrong_type", needed="list")
        return None
    read = [word(each, place) for each in value]
    return tuple(each for each in read if each) if all(read) else None


def url(value: Any, place: Place) -> str | None:
    """Read an https address."""
    if not isinstance(value, str):
        place.add("wrong_type", needed="text")
    elif not re.fullmatch(r"https://[^\s<>\"]+", value):
        place.add("bad_url", value=value)
    else:
        return clean(value)
    return None


def _is_filled_table(value: Any, place: Place) -> bool:
    if not isinstance(value, dict):
        place.add("wrong_type", needed="languages")
    elif not value:
        place.add("empty")
    return isinstance(value, dict) and bool(value)


def _is_language(code: str) -> bool:
    return re.fullmatch(r"[a-z]{2,3}", code) is not None
