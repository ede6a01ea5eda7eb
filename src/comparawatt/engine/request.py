"""A comparison asked for in words, as the command line, the Python API and files do."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from comparawatt.engine.amounts import fold, read_amount, read_energy, read_number
from comparawatt.engine.comparison import Comparison, compare
from comparawatt.engine.scenario import Chosen
from comparawatt.engine.units import candidates
from comparawatt.errors import InputError, UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.intensities import Basis, Intensity
    from comparawatt.engine.languages import Languages

# What begins like a number, or is one of the words that people hope are numbers.
_LIKE_A_NUMBER = re.compile(r"[^\w]*(\d|$)|[^\w]*(nan|inf|infinity|∞)\b|.*\s", re.IGNORECASE)


def ask(
    catalogue: Catalogue,
    languages: Languages,
    code: str,
    what: str,
    amount: str | None = None,
    estimate: str | None = None,
    equivalents: Sequence[str] = (),
    *,
    what_if: Sequence[str] = (),
    basis: Basis = "energy",
    country: str | None = None,
) -> Comparison:
    """Compare what was asked for.

    Args:
        catalogue: The data in use.
        languages: All languages.
        code: The language in which numbers are written.
        what: An activity's id or its name in any language, or an energy such as ``50 GWh``.
        amount: How much of the activity; its default amount where None.
        estimate: An estimate's id; the activity's default where None.
        equivalents: Ids of what to count in; the defaults of the basis where empty.
        what_if: Levers, each an id or ``id=value``.
        basis: What to count by.
        country: Where the electricity is made, by code or by name; for CO₂ alone.

    Raises:
        InputError: Something is not there, or cannot be read.
        UsageError: An amount goes with an energy.
    """
    chosen = [catalogue.equivalent(equivalent_id) for equivalent_id in equivalents] or None
    levers = [read_lever(each, languages, code) for each in what_if]
    intensity = _intensity(catalogue, basis, country)
    what = _named(catalogue, what.strip())
    if what not in catalogue.activities and (_LIKE_A_NUMBER.match(what) or candidates(what)):
        energy = read_energy(what, languages, code)
        if amount is not None:
            raise UsageError("usage.amount_with_energy", what=what)
        if estimate is not None:
            raise InputError("find.no_estimate_for_energy")
        return compare(catalogue, energy, equivalents=chosen, levers=levers, intensity=intensity)
    activity = catalogue.activity(what)
    read = None if amount is None else read_amount(amount, catalogue.countable(activity, code), languages, code)
    who = catalogue.estimate(activity.id, estimate)
    return compare(catalogue, activity, read, who, chosen, levers=levers, intensity=intensity)


def read_lever(text: str, languages: Languages, code: str) -> Chosen:
    """Read a lever as it is typed: its id, and perhaps its value.

    Args:
        text: What was typed.
        languages: All languages.
        code: The language in which numbers are written.

    Raises:
        InputError: Its value is no number.
    """
    lever_id, equals, value = text.partition("=")
    if not equals:
        return Chosen(lever_id.strip())
    plain = re.sub(r"^\s*[÷×]", "", value)  # "÷ 3" is how the value is said
    return Chosen(lever_id.strip(), read_number(plain, languages, code))


def _intensity(catalogue: Catalogue, basis: Basis, country: str | None) -> Intensity | None:
    """Return what a kWh brings with it; CO₂ needs a country, and nothing else has one."""
    if basis != "co2" and country is not None:
        raise UsageError("basis.country_without_co2")
    if basis == "energy":
        return None
    if basis == "co2" and country is None:
        raise InputError("basis.needs_country")
    return catalogue.intensity(basis, country)


def _named(catalogue: Catalogue, what: str) -> str:
    """Return the id of the activity that has a name, or what was asked for where none has it."""
    if what in catalogue.activities:
        return what
    folded = fold(what)
    names = ((each.id, name) for each in catalogue.activities.values() for name in each.name.values())
    return next((activity_id for activity_id, name in names if fold(name) == folded), what)
