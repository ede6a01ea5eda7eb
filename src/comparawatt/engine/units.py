"""Names of units of energy, power, mass and volume, and what they are worth; the only importer of pint.

pint is handed a unit's canonical name, never what a person typed. It is imported when a first unit has to be
converted, because nothing on the way to the first picture needs it: a venue's own pack, which is read before the
first picture of a kiosk, mostly says watt-hours, and these and watts are powers of ten of what is counted in.
"""

from __future__ import annotations

import decimal
import functools
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fractions import Fraction

    import pint

LOWEST_WATT_HOURS = 1e-15
HIGHEST_WATT_HOURS = 1e21
"""Bounds of an energy that the program counts with, in Wh; the world uses about 2e17 Wh in a year."""

EXACT = decimal.Context(prec=60, traps=[])
"""Counts with more digits than people type; what overflows becomes infinite and is refused by the bounds."""

# The few definitions that are needed, in pint's own format: its default file costs 170 ms to parse.
_DEFINITIONS = """
pico- = 1e-12 = p-
nano- = 1e-9 = n-
micro- = 1e-6 = µ-
milli- = 1e-3 = m-
centi- = 1e-2 = c-
kilo- = 1e3 = k-
mega- = 1e6 = M-
giga- = 1e9 = G-
tera- = 1e12 = T-
peta- = 1e15 = P-
exa- = 1e18 = E-
meter = [length] = m
second = [time] = s
kilogram = [mass] = kg
hour = 3600 * second = h
gram = kilogram / 1000 = g
tonne = 1000 * kilogram = t
liter = meter ** 3 / 1000 = L
joule = kilogram * meter ** 2 / second ** 2 = J
watt = joule / second = W
watt_hour = watt * hour = Wh
"""

_TENS = {"": 0, "p": -12, "n": -9, "µ": -6, "m": -3, "k": 3, "M": 6, "G": 9, "T": 12, "P": 15, "E": 18}
PREFIXES = tuple(_TENS)
_BASES = ("Wh", "J", "W")
_WEIGHED = ("mg", "g", "kg", "t")
_POURED = ("mL", "cL", "L")
_SYMBOLS = frozenset(prefix + base for base in _BASES for prefix in PREFIXES)
_IN_ANY_CASE: dict[str, tuple[str, ...]] = {}
for _symbol in sorted(_SYMBOLS):
    _folded = _symbol.casefold().replace("\u03bc", "µ")
    _IN_ANY_CASE[_folded] = (*_IN_ANY_CASE.get(_folded, ()), _symbol)


class Kind(StrEnum):
    """What a unit measures."""

    ENERGY = "energy"
    POWER = "power"
    MASS = "mass"
    VOLUME = "volume"

    @property
    def base(self) -> str:
        """Pint's name of the unit that quantities of this kind are counted in."""
        return {"energy": "watt_hour", "power": "watt", "mass": "gram", "volume": "liter"}[self]


class Unit:
    """A unit.

    Attributes:
        symbol: How it is written, in its correct case: ``kWh``.
        kind: What it measures.
        factor: What one of it is worth, exactly, in watt-hours for an energy, in watts for a power, in grams for a
            mass and in litres for a volume.
    """

    __slots__ = ("factor", "kind", "symbol")

    def __init__(self, symbol: str, kind: Kind, factor: Fraction) -> None:
        self.symbol = symbol
        self.kind = kind
        self.factor = factor

    def worth(self, number: Decimal) -> Decimal:
        """Return what a number of it is worth, in the unit of its kind, without the noise of floats."""
        numerator, denominator = Decimal(self.factor.numerator), Decimal(self.factor.denominator)
        return EXACT.divide(EXACT.multiply(number, numerator), denominator)


def candidates(text: str) -> tuple[str, ...]:
    """Return the symbols that a text may stand for, whatever its case: one, several or none.

    The exact case decides where it can: ``MWh`` and ``mWh`` have one reading each, ``mwh`` has two.
    """
    text = text.replace("\u03bc", "µ")
    if text in _SYMBOLS:
        return (text,)
    folded = text.casefold().replace("\u03bc", "µ")
    if folded.startswith("u"):
        folded = "µ" + folded[1:]
    return _IN_ANY_CASE.get(folded, ())


def candidates_of(kind: Kind, text: str) -> tuple[str, ...]:
    """Return the symbols that a text in a data pack may stand for, where a quantity of a kind is wanted.

    Masses and volumes have one way to be written each: nobody types them.
    """
    if kind in (Kind.MASS, Kind.VOLUME):
        return (text,) if text in (_WEIGHED if kind is Kind.MASS else _POURED) else ()
    return candidates(text)


@functools.cache
def unit(symbol: str) -> Unit:
    """Return the unit of a symbol.

    Args:
        symbol: One that `candidates` or `candidates_of` returned.
    """
    from fractions import Fraction

    for base, kind in (("Wh", Kind.ENERGY), ("W", Kind.POWER)):
        if symbol.endswith(base):
            return Unit(symbol, kind, Fraction(10) ** _TENS[symbol.removesuffix(base)])
    quantity = _registry().Quantity(Fraction(1), symbol)
    kind = next(kind for kind in Kind if quantity.is_compatible_with(kind.base))
    return Unit(symbol, kind, Fraction(quantity.to(kind.base).magnitude))


@functools.cache
def _registry() -> pint.UnitRegistry[Fraction]:
    from fractions import Fraction

    import pint

    return pint.UnitRegistry(
        _DEFINITIONS.strip().splitlines(), non_int_type=Fraction, autoconvert_to_preferred=False
    )
