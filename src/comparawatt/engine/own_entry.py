"""What a person may add to the data: an activity, a figure for one, or something to compare with."""

from __future__ import annotations

import re
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

import msgspec

from comparawatt.engine.amounts import fold
from comparawatt.engine.catalogue import Group, Unit
from comparawatt.engine.languages import Text
from comparawatt.engine.phrases import preceded
from comparawatt.engine.units import EXACT

if TYPE_CHECKING:
    from collections.abc import Container

    from comparawatt.engine.languages import Language
    from comparawatt.engine.wording import Wording

ICONS = ("bolt", "household", "city", "phone", "kettle", "car", "stream", "everyone")
"""What an equivalent of one's own may be drawn with."""

ICON_OF_GROUP: dict[Group, str] = {
    "ask": "ask",
    "create": "image",
    "train": "train",
    "everyone": "everyone",
    "everyday": "bolt",
}

_LONGEST_ID = 48
_UNNAMED = "own"
_LETTERS = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th"})
_UNITS = ("TWh", "GWh", "MWh", "kWh", "Wh")


class Kind(StrEnum):
    """What is added."""

    ACTIVITY = "activity"
    ESTIMATE = "estimate"
    EQUIVALENT = "equivalent"


class OwnEntry(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that a person added, with the source that says so.

    Attributes:
        kind: What it is.
        id: Its id in its table; empty while it has none.
        name: What it is called.
        unit: What one of it is called; empty for an estimate.
        activity: Id of the activity that an estimate is for; empty for all else.
        group: Where an activity stands in the list.
        icon: What an equivalent is drawn with.
        default: Whether an equivalent is a lane where nobody asked for others.
        central: The figure in Wh, more than zero.
        low: Its lower bound, where one was given.
        high: Its upper bound, where one was given.
        scope: What the figure covers.
        year: The year of the figure.
        publisher: Who says so.
        title: Where it is said.
        url: The https address of that, or None.
    """

    kind: Kind
    id: str = ""
    name: Text
    unit: Unit = {}
    activity: str = ""
    group: Group = "ask"
    icon: str = ICONS[0]
    default: bool = False
    central: float
    low: float | None = None
    high: float | None = None
    scope: Text
    year: int
    publisher: str
    title: str
    url: str | None = None


def slug(name: str) -> str:
    """Return a name as an id: small letters of ASCII and digits, joined by hyphens; ``own`` where none is left."""
    words = re.findall("[a-z0-9]+", fold(name).translate(_LETTERS))
    return "-".join(words)[:_LONGEST_ID].strip("-") or _UNNAMED


def unused(wanted: str, taken: Container[str]) -> str:
    """Return an id that is not taken: the wanted one, or the first free one of ``-2``, ``-3`` and so on.

    Args:
        wanted: The id.
        taken: Folded ids.
    """
    found, number = wanted, 1
    while fold(found) in taken:
        number += 1
        found = f"{wanted}-{number}"
    return found


def many_form(word: str, language: Language) -> str:
    """Return a plural as it stands behind a million: from ``jours d’école``, ``de jours d’école`` is made."""
    of, rest = preceded(language.articles, word)
    return f"{of}{rest}" if of.endswith("’") else f"{of} {rest}".strip()


def has_many(language: Language) -> bool:
    """Say whether a language has a plural of its own behind a million."""
    return "many" in language.plural_rules


def written(watt_hours: float) -> tuple[Decimal, str]:
    """Return an energy in Wh, exactly, as a number of the unit that people would write it in."""
    number = Decimal(repr(watt_hours))
    for place, unit in enumerate(_UNITS):
        size = Decimal(1).scaleb(3 * (len(_UNITS) - 1 - place))
        if number >= size or unit == _UNITS[-1]:
            return EXACT.divide(number, size).normalize(EXACT), unit
    raise AssertionError


def quantity(watt_hours: float) -> str:
    """Write an energy in Wh as a pack has it: ``2.5 kWh``."""
    number, unit = written(watt_hours)
    return f"{number:f} {unit}"


def typed(watt_hours: float, wording: Wording) -> str:
    """Write an energy in Wh as it is typed in a language, with all its digits."""
    number, unit = written(watt_hours)
    return wording.digits.quantity(wording.digits.text(number), unit)
