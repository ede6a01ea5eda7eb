"""Numbers as people write them: separators, exponents and what each language makes of a comma."""

from __future__ import annotations

import re
from decimal import Decimal

from comparawatt.errors import InputError

# A digit, with single separators between digits only, and a power of ten written with e.
_NUMBER = re.compile(r"(?P<body>[.,]?\d+(?:[ ,.'’]\d+)*)(?P<exponent>[eE][+\-−]?\d+)?")
_GROUP_SIGNS = " '’"
_FARTHEST_EXPONENT = 9999


def read_number(text: str, decimal: str) -> tuple[Decimal, str]:
    """Read the number that a text begins with.

    A number counts where it has one reading: digits in groups of three by any usual sign, and one decimal sign.
    In a language with a decimal point, a single comma groups (``1,234``) and never stands for the point; in one
    with a decimal comma a single point is the numeric keypad's.

    Args:
        text: Cleaned text; every kind of space is U+0020.
        decimal: The language's decimal sign, ``.`` or ``,``.

    Returns:
        The number, exactly as it was written, and the rest of the text.

    Raises:
        InputError: The text begins with no number, or with one of several readings.
    """
    match = _NUMBER.match(text)
    if match is None:
        raise InputError("amount.not_amount", text=text)
    body, exponent = match["body"], (match["exponent"] or "").replace("−", "-")
    plain = _plain(body, decimal)
    if plain is None:
        raise InputError("amount.grouping", readings(body, exponent, decimal, text[match.end() :]), text=body)
    return Decimal(plain + _bounded(exponent)), text[match.end() :]


def _bounded(exponent: str) -> str:
    """Keep a power of ten within what decimals have, far beyond all that is counted here."""
    if not exponent:
        return ""
    return f"e{max(min(int(exponent[1:]), _FARTHEST_EXPONENT), -_FARTHEST_EXPONENT)}"


def _plain(body: str, decimal: str) -> str | None:
    """Rewrite digits with separators as Python writes them, or return None where several readings remain."""
    other = "," if decimal == "." else "."
    separators = re.findall(r"[ ,.'’]", body)
    marks = [sign for sign in separators if sign in ",."]
    spaces = [sign for sign in separators if sign in _GROUP_SIGNS]
    if len(set(marks)) == 2:  # both signs: the last one is decimal, and stands once
        return _grouped(body, marks[-1]) if marks.count(marks[-1]) == 1 else None
    if spaces:
        if len(marks) > 1:
            return None
        # A comma with three digits behind it may still group where commas do.
        if marks == [other] == [","] and re.search(r",\d{3}$", body):
            return None
        return _grouped(body, marks[0] if marks else decimal)
    if len(marks) > 1:  # a decimal sign stands once: these group
        return _grouped(body, "." if marks[0] == "," else ",")
    if marks == [","] and decimal == ".":
        return _grouped(body, ".")
    return body.replace(",", ".")


def _grouped(body: str, decimal: str) -> str | None:
    """Take the signs before the decimal one for groups of three digits, or return None where they are not."""
    whole, _, fraction = body.partition(decimal)
    if not re.fullmatch(r"\d*", fraction):
        return None
    groups = re.split(r"[ ,.'’]", whole)
    if len(groups) > 1 and (
        not 1 <= len(groups[0]) <= 3 or groups[0].startswith("0") or any(len(group) != 3 for group in groups[1:])
    ):
        return None
    return "".join(groups) + ("." + fraction if fraction else "")


def readings(body: str, exponent: str, decimal: str, rest: str) -> tuple[str, ...]:
    """Return what an ambiguous number may mean, ready to be typed."""
    digits = re.sub(r"[ '’]", "", body)
    whole = re.sub(r"\D", "", body)
    if digits.count(",") + digits.count(".") != 1:
        return ((whole.lstrip("0") or "0") + exponent + rest,)
    number = digits.replace(",", decimal).replace(".", decimal)
    # Nobody writes a zero before a group of thousands.
    found = (number,) if whole.startswith("0") else (number, whole)
    return tuple(reading + exponent + rest for reading in found)
