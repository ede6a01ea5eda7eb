"""The values of a kiosk's fields: each reader returns what a value means, or notes its faults and returns None."""

from __future__ import annotations

import datetime as dt
import difflib
import re
from typing import TYPE_CHECKING, Any

from comparawatt.engine import pack_values as values
from comparawatt.engine.kiosk import Hours
from comparawatt.engine.pin import is_hash
from comparawatt.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from comparawatt.engine.problems import Place

SHORTEST_IDLE, LONGEST_IDLE = 15.0, 86_400.0
"""Seconds: less sends people away who read, and a day is as good as never."""

MOST_IDS = 24
"""Tiles of a kind that a screen has room for, and more than enough."""

LONGEST_LINK = 300
"""Characters of an address that a telephone still reads off a QR code at arm's length."""

NONE = ""
"""How a file says that there is no such thing, where there would be one if it said nothing."""

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
EVERY_DAY = "every day"

_SPAN = re.compile(r"([0-9]{1,2}):([0-9]{2})\s*[-\u2010-\u2014]\s*([0-9]{1,2}):([0-9]{2})")
_MIDNIGHT = "24:00"
_EXAMPLES = {"day": "10:00-18:00", "night": "20:00-02:00", "whole": "00:00-24:00"}
_LONGEST_QUOTE = 60


def near(name: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return the known names that somebody may have meant."""
    return tuple(difflib.get_close_matches(name[:_LONGEST_QUOTE].casefold(), list(known), 3))


def or_none(read: values.Reader) -> values.Reader:
    """Return a reader that also takes `NONE`."""
    return lambda value, place: NONE if value == NONE else read(value, place)


def seconds(value: Any, place: Place) -> float | None:
    """Read the seconds without a touch: 0 for never; too many are as many as there can be, and that is said."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        place.add("wrong_type", needed="seconds")
    elif value == 0:
        return 0.0
    elif value > LONGEST_IDLE:
        place.add("idle_long")
        return LONGEST_IDLE
    elif not value >= SHORTEST_IDLE:  # not a number is no such number either
        place.add("idle_short")
    else:
        return float(value)
    return None


def tiles(value: Any, place: Place) -> tuple[str, ...] | None:
    """Read the ids of what is offered, of which there is at least one, and each once."""
    if value == []:
        place.add("empty")
        return None
    if isinstance(value, list) and len(value) > MOST_IDS:
        place.add("too_many_here", most=str(MOST_IDS))
        return None
    read = values.ids(value, place)
    once = tuple(dict.fromkeys(read or ()))
    for each in once:
        if read and read.count(each) > 1:
            place.add("twice", id=each)
    return once or None


def tiles_or_none(value: Any, place: Place) -> tuple[str, ...] | None:
    """Read the ids of what is offered, of which there may be none."""
    return () if value == [] else tiles(value, place)


def link(value: Any, place: Place) -> str | None:
    """Read an https address that finds room in a QR code."""
    if isinstance(value, str) and len(value) > LONGEST_LINK:
        place.add("too_long", most=str(LONGEST_LINK))
        return None
    return values.url(value, place)


def pin_hash(value: Any, place: Place) -> str | None:
    """Read the hash of a PIN; what is none is not quoted, since it may be the PIN itself."""
    if isinstance(value, str) and is_hash(value):
        return value
    place.add("bad_pin")
    return None


def path_beside(file: Path) -> values.Reader:
    """Return the reader of a path, which is looked for beside a file unless it is written whole."""

    def read(value: Any, place: Place) -> str | None:
        if not isinstance(value, str):
            place.add("wrong_type", needed="text")
        elif value.startswith("~") or not value.isprintable():
            place.add("bad_path", value=value)
        else:
            return str(file.absolute().parent / value)
        return None

    return read


def hours(value: Any, place: Place) -> dict[int, Hours | None] | None:
    """Read when a hall is open, by day of the week; a day at fault is as every day."""
    if not isinstance(value, dict):
        place.add("wrong_type", needed="hours")
        return None
    read: dict[int, Hours | None] = {}
    known: dict[str, Iterable[int]] = {
        EVERY_DAY: range(7),
        **{name: (day,) for day, name in enumerate(DAYS)},
    }
    for name, days in known.items():
        if name in value:
            try:
                span = _span(value[name])
            except ValueError:
                place.field(name).add("bad_hours", None, value=_quoted(value[name]), **_EXAMPLES)
                continue
            read.update(dict.fromkeys(days, span))
    for name in value:
        if name not in known:
            place.field(name).add("refused", InputError("kiosk.day", near(name, known), days=", ".join(known)))
    return read


def _quoted(value: object) -> str:
    return str(value)[:_LONGEST_QUOTE] if isinstance(value, str | float | int) else "…"


def _span(value: object) -> Hours | None:
    """Read the hours of a day; None where it is closed.

    Raises:
        ValueError: They are no hours.
    """
    text = value.strip().casefold() if isinstance(value, str) else ""
    if text == "closed":
        return None
    match = _SPAN.fullmatch(text)
    if match is None:
        raise ValueError(text)
    opens = dt.time(int(match[1]), int(match[2]))
    to_midnight = f"{match[3]}:{match[4]}" == _MIDNIGHT
    closes = dt.time() if to_midnight else dt.time(int(match[3]), int(match[4]))
    if opens == closes and not to_midnight:
        raise ValueError(text)
    return Hours(opens, closes)
