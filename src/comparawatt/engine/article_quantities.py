"""The quantities of a claim's sum, as they are written in its file: figures, and references to other figures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from comparawatt.engine import pack_values as values
from comparawatt.engine.amounts import Amount, Countable, Duration, Energy, fold
from comparawatt.engine.article_steps import Quantity
from comparawatt.engine.entry import Wanted
from comparawatt.engine.entry import read as read_entry
from comparawatt.engine.grammar import Parsed
from comparawatt.engine.units import Kind
from comparawatt.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.languages import Languages
    from comparawatt.engine.problems import Place

_CODE = "en"
"""Files are written with the decimal point of English, as packs are."""

_FORMS = "step:1, equivalent:home-fr, estimate:prompt/article"


class QuantityReader:
    """Reads quantities: ``7832 GWh``, ``6.5 kW for 24 h``, ``2.5 billion``, ``365 days``, ``step:2``.

    Args:
        catalogue: The data that ``equivalent:home-fr`` and ``estimate:prompt/article`` are found in.
        languages: All languages.
    """

    def __init__(self, catalogue: Catalogue, languages: Languages) -> None:
        self._catalogue = catalogue
        self._languages = languages
        self._times = {
            fold(name): unit for language in languages for name, unit in language.vocabulary.times.items()
        }
        self._countable = Countable(frozenset(self._times), "", runs=False)

    def read(self, value: Any, place: Place, results: Sequence[Quantity | None]) -> Quantity | None:
        """Read a quantity.

        Args:
            value: What stands in the file.
            place: Where its faults are noted.
            results: What the steps before this one come to; None for one with a fault of its own.
        """
        text = values.word(value, place)
        if text is None:
            return None
        table, colon, name = text.partition(":")
        if not colon:
            return self._figure(text, place)
        match table:
            case "step":
                return self._step(name, place, results)
            case "equivalent":
                return self._equivalent(name, place)
            case "estimate":
                return self._estimate(name, place)
            case _:
                place.add("unknown_reference", value=text, forms=_FORMS)
                return None

    def _figure(self, text: str, place: Place) -> Quantity | None:
        try:
            read = read_entry(text, self._countable, self._languages, _CODE, Wanted.EITHER)
        except InputError as error:
            place.add("bad_amount", error)
            return None
        if isinstance(read, Energy):
            parsed = Parsed(text, self._languages, _CODE, self._countable)
            if parsed.unit is None or parsed.unit.kind is Kind.ENERGY or parsed.time is None:
                return Quantity(read.watt_hours, "energy")
            duration = Duration(float(parsed.time[0]), parsed.time[1])
            power = float(parsed.unit.worth(parsed.number))
            return Quantity(read.watt_hours, "energy", power, Amount(1, None, duration))
        time = None if read.per else self._times.get(fold(text.rsplit(maxsplit=1)[-1]))
        return Quantity(read.count, "count", amount=read, time=time)

    def _step(self, name: str, place: Place, results: Sequence[Quantity | None]) -> Quantity | None:
        number = int(name) if name.isascii() and name.isdigit() and len(name) < 4 else 0
        if not 1 <= number <= len(results):
            place.add("no_such_step", id=name)
            return None
        found = results[number - 1]
        if found is None:
            place.add("depends", id=f"step {number}")
        return found

    def _equivalent(self, name: str, place: Place) -> Quantity | None:
        found = self._catalogue.equivalents.get(name)
        if found is None or found.energy is None:  # what is counted by CO₂ or water is no measure of electricity
            place.add("unknown_equivalent", id=name)
            return None
        return Quantity(found.energy.central, "energy")

    def _estimate(self, name: str, place: Place) -> Quantity | None:
        activity, _, estimate_id = name.partition("/")
        estimates = self._catalogue.estimates.get(activity, ())
        found = next((each for each in estimates if each.id == estimate_id), None)
        if found is None:
            place.add("unknown_estimate", id=name)
        elif found.energy is None:
            place.add("estimate_is_power", id=name)
        else:
            return Quantity(found.energy.central, "energy")
        return None
