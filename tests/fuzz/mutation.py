"""Makes hostile files of good ones: fields dropped, doubled, retyped and filled with what breaks programs."""

from __future__ import annotations

import copy
import datetime as dt
import json
import math
from typing import TYPE_CHECKING, Any

import tomli_w

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

Table = dict[str, Any]
Place = tuple[Any, Any]
"""A container, and the key or the index of a value in it."""

TEXTS = (
    "", " ", "\0", "a\nb", "\r\n", "\x1b[31m", "\u202eabc", "\u2066x\u2069", "\u200b",
    "\ufeff", "e\u0301" * 50, "ß", "ﬁ",
    "<b>x</b>", '<img src="file:///etc/passwd">', "<a href='https://example.org'>x</a>",
    "&amp;&lt;", "a && b",
    "=1+1", "@SUM(A1)", "%n %1 %s", "{0} {name} {", "${HOME}", "$(id)", "`id`", "../../../etc/passwd", "/dev/zero",
    "~/x", "file:///etc/passwd", "javascript:alert(1)", "https://example.org/\u202e", "https://",
    "http://x.org",
    "__import__('os').system('id')", "9**9**9", "1e400", "-0", "nan", "inf", "1_000", "١٢٣", "3 kWh",
    "3 kW for 8 h",
    "2.5 billion a day for 1 year", "step:1", "step:99999999999999999999", "estimate:prompt/article", "prompt",
    "train-gpt4", "home-fr", "pue=1e308", "[[x]]", "]] [[", "🔋" * 20, "شحن هاتف", "\U0010ffff", "CON", "x" * 300,
)  # fmt: skip
NUMBERS = (
    0, 1, -1, 2**31, 2**63 - 1, 2**63, -(2**63), 10**30, 10**400,
    0.0, -0.0, 1e-320, 5e-324, 1e308, -1e308, math.inf, -math.inf, math.nan, 0.1, 400, 999_999_999,
)  # fmt: skip
OTHERS: tuple[Any, ...] = (
    True, False, [], {}, [[]], [{}], {"en": {}}, {"en": "x"}, {"fr": ""}, {"en": 1},
    {"central": 1}, {"central": "0 Wh"},
    {"low": "2 Wh", "central": "1 Wh", "high": "3 Wh"}, dt.date(1, 1, 1), dt.date(9999, 12, 31), dt.time(23, 59),
    dt.datetime(2026, 11, 25, tzinfo=dt.UTC), ["a"] * 300,
)  # fmt: skip
BYTES = (
    b"\xff", b"\xc3", b"\xed\xa0\x80", b"\0", b"\xef\xbb\xbf", b'"""', b"'''", b"[[",
    b"]]", b"{", b"=", b"\n[a.b.c]\n", b"#",
    b"[" * 3000, b"a = " + b"{a=" * 2000, b"9" * 5000, b"\\u0000", b"\\UFFFFFFFF", b"\r", b"." * 400,
)  # fmt: skip

_FEW = 4
_LARGEST = 250_000
"""Bytes of a file; what is as large as allowed is tested elsewhere, and a hundred thousand of those take days."""
_RARELY = 0.02


def hostile(tables: Table, chance: random.Random, dump: Callable[[Table], str]) -> bytes:
    """Return a hostile file.

    Args:
        tables: What is in a good one.
        chance: Decides everything, so that the same one makes the same file.
        dump: Writes tables.
    """
    changed = _smaller(tables, chance)
    for _ in range(chance.choice((0, 1, 1, 2, 3, 5))):
        chance.choice(_CHANGES)(changed, chance)
    try:
        written = dump(changed).encode("utf-8", "surrogatepass")
    except (
        TypeError,
        ValueError,
        OverflowError,
        RecursionError,
    ):  # no format has room for that: bytes alone change
        written = dump(tables).encode()
    for _ in range(chance.choice((0, 0, 0, 0, 1, 1, 3))):
        written = _scratched(written, chance)
    return written[:_LARGEST]


def as_toml(tables: Table) -> str:
    """Write tables as TOML."""
    return tomli_w.dumps(tables)


def as_json(tables: Table) -> str:
    """Write tables as JSON."""
    return json.dumps(tables, default=str)


def _smaller(tables: Table, chance: random.Random) -> Table:
    """Return a copy with a few entries of each list, so that a file takes milliseconds."""
    few = {
        name: chance.sample(value, min(len(value), chance.randint(1, _FEW))) if isinstance(value, list) else value
        for name, value in tables.items()
    }
    return copy.deepcopy(few)


def _places(value: Any) -> list[Place]:
    """Return all places in a value where something stands."""
    keys = value if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    found: list[Place] = [(value, key) for key in keys]
    return found + [place for key in keys for place in _places(value[key])]


def _any_place(tables: Table, chance: random.Random) -> Place | None:
    places = _places(tables)
    return chance.choice(places) if places else None


def _value(chance: random.Random) -> Any:
    kind = chance.random()
    if kind < 0.5:
        return _text(chance)
    return chance.choice(NUMBERS) if kind < 0.75 else copy.deepcopy(chance.choice(OTHERS))


def _text(chance: random.Random) -> str:
    text = "".join(chance.choice(TEXTS) for _ in range(chance.choice((1, 1, 1, 2, 4))))
    return text * 3000 if chance.random() < _RARELY else text


def _drop(tables: Table, chance: random.Random) -> None:
    if place := _any_place(tables, chance):
        del place[0][place[1]]


def _retype(tables: Table, chance: random.Random) -> None:
    if place := _any_place(tables, chance):
        place[0][place[1]] = _value(chance)


def _fill(tables: Table, chance: random.Random) -> None:
    """Put something hostile before, behind or in the place of a text."""
    texts = [place for place in _places(tables) if isinstance(place[0][place[1]], str)]
    if texts:
        holder, key = chance.choice(texts)
        holder[key] = chance.choice((_text(chance), holder[key] + _text(chance), _text(chance) + holder[key]))


def _count_otherwise(tables: Table, chance: random.Random) -> None:
    numbers = [place for place in _places(tables) if isinstance(place[0][place[1]], int | float)]
    if numbers:
        holder, key = chance.choice(numbers)
        holder[key] = chance.choice((*NUMBERS, holder[key] * chance.randint(-2, 10**6)))


def _double(tables: Table, chance: random.Random) -> None:
    """Repeat an entry, a few times or hundreds of times."""
    lists = [holder[key] for holder, key in _places(tables) if isinstance(holder[key], list) and holder[key]]
    if lists:
        entries = chance.choice(lists)
        entries += [copy.deepcopy(chance.choice(entries))] * (500 if chance.random() < _RARELY else 2)


def _extend(tables: Table, chance: random.Random) -> None:
    holders = [tables, *(holder[key] for holder, key in _places(tables) if isinstance(holder[key], dict))]
    holder = chance.choice(holders)
    holder[chance.choice((_text(chance), "format", "id", "url", "icon", "sources", "x"))] = _value(chance)


def _move(tables: Table, chance: random.Random) -> None:
    """Put a value where another one belongs."""
    one, other = _any_place(tables, chance), _any_place(tables, chance)
    if one and other:
        other[0][other[1]] = copy.deepcopy(one[0][one[1]])


def _nest(tables: Table, chance: random.Random) -> None:
    if place := _any_place(tables, chance):
        value = place[0][place[1]]
        for _ in range(chance.choice((1, 1, 3, 60))):
            value = chance.choice(([value], {"en": value}, {"x": value}))
        place[0][place[1]] = value


_CHANGES = (_drop, _retype, _fill, _fill, _count_otherwise, _double, _extend, _move, _nest)


def _scratched(written: bytes, chance: random.Random) -> bytes:
    """Change some bytes, wherever they are."""
    at, end = sorted(chance.randint(0, len(written)) for _ in range(2))
    end = min(end, at + chance.choice((0, 1, 4, 80)))
    match chance.randrange(6):
        case 0:
            return written[:at]
        case 1:
            return written.replace(b"\n", b"\r\n")
        case 2:
            return b"\xef\xbb\xbf" + written
        case 3:
            return written[:at] + chance.randbytes(end - at) + written[end:]
        case 4:
            return written[:end] + written[at:]
        case _:
            return written[:at] + chance.choice(BYTES) + written[end:]
