"""What comes along where people paste: signs around an entry, a second number, a remark behind it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from comparawatt.engine.amounts import LONGEST
from comparawatt.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from decimal import Decimal

_INVISIBLE = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_PAIRS = {"«": "»", "“": "”", "„": "“", "‘": "’", "‹": "›", '"': '"', "'": "'", "(": ")", "[": "]"}
_EDGES = " .;!?"
_SIGN = re.compile(r"(?P<operator>[*+^±×÷\\]|^ ?[-−–—/] ?\d)|[=()<>;{}\[\]]")
_DASHES = r"\-−–—"


def clean(text: str) -> str:
    """Return an entry in one line, without what cannot be seen; what cannot be printed is replaced."""
    if len(text) > 10 * LONGEST:
        raise InputError("amount.long", text=_INVISIBLE.sub("", text[:40]).strip())
    text = re.sub(r"\s+", " ", _INVISIBLE.sub("", text)).strip()
    if len(text) > LONGEST:
        raise InputError("amount.long", text=text[:40])
    if not text:
        raise InputError("amount.empty")
    text = _unwrapped(text)
    if not text:
        raise InputError("amount.empty")
    return "".join(c if c.isprintable() else "\ufffd" for c in text)


def check_behind(
    text: str, place: int, number: Decimal, joining: Iterable[str], is_unit: Callable[[str], bool]
) -> None:
    """Refuse what stands behind a number and is no part of an amount.

    Args:
        text: The entry.
        place: Where the number ends.
        number: The number.
        joining: Words that join two numbers, such as "to".
        is_unit: Says whether a text is a unit of energy or power.

    Raises:
        InputError: A second number follows, or a calculation or a remark; its suggestions leave that out.
    """
    behind = text[place:]
    words = "|".join(map(re.escape, joining))
    second = re.match(
        rf"(?P<unit>[^\d{_DASHES}±+]*?)(?: ?(?P<dash>[{_DASHES}])| ?(?:±|\+ ?/? ?[-−])| (?:{words})(?= )) ?"
        r"(?P<number>\d(?:[\d .,'’]*\d)?)",
        behind,
        re.IGNORECASE,
    )
    if second and _are_two(second, number, is_unit):
        start, unit, rest = text[:place], second["unit"].rstrip(), behind[second.end() :]
        options = (start + unit, start + rest) if unit.strip() else (start + rest, start)
        raise InputError("amount.two_numbers", options, text=text)
    sign = _SIGN.search(behind)
    if sign and sign["operator"]:
        raise InputError("amount.expression", text=text)
    if sign:
        raise InputError("amount.remark", (text[: place + sign.start()].rstrip(),), text=text)


def _are_two(second: re.Match[str], number: Decimal, is_unit: Callable[[str], bool]) -> bool:
    """Say whether a second number makes a range with the first, which a difference does not."""
    unit = second["unit"].strip()
    if unit and not is_unit(unit):
        return False
    if second["dash"] and not unit and second["dash"] in "-−":
        digits = re.sub(r"\D", ".", re.sub(r"[ '’]", "", second["number"]), count=1)
        return float(re.sub(r"[^\d.]", "", digits) if digits.count(".") < 2 else "0") > number
    return True


def _unwrapped(text: str) -> str:
    """Return a text without the quotation marks or brackets that it stands in, and without a full stop."""
    text = text.rstrip(_EDGES) or text
    while len(text) > 1 and _PAIRS.get(text[0]) == text[-1]:
        inner = text[1:-1]
        if text[0] in inner or text[-1] in inner:
            break
        text = inner.strip().rstrip(_EDGES)
    return text
