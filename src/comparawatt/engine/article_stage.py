"""What a claim puts on the stage, as it is written in its file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from comparawatt.engine import pack_values as values
from comparawatt.engine.amounts import read_amount, read_energy
from comparawatt.engine.article import Stage
from comparawatt.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable

    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.languages import Languages
    from comparawatt.engine.problems import Place

_CODE = "en"
_Read = TypeVar("_Read")


class StageReader:
    """Reads ``{ activity, amount, estimate }``, of which the last two may be left out, or ``{ energy }``.

    Args:
        catalogue: The data that is referred to.
        languages: All languages; amounts are written as people type them in English.
    """

    def __init__(self, catalogue: Catalogue, languages: Languages) -> None:
        self._catalogue = catalogue
        self._languages = languages

    def read(self, value: Any, place: Place) -> Stage | None:
        """Read a stage."""
        if not isinstance(value, dict):
            place.add("wrong_type", needed="table")
            return None
        if ("energy" in value) == ("activity" in value):
            place.field("energy").add("energy_or_activity")
            return None
        known = {"energy"} if "energy" in value else {"activity", "amount", "estimate"}
        for name in sorted(value.keys() - known):
            place.field(name).add("unknown_field")
        return self._energy(value, place) if "energy" in value else self._activity(value, place)

    def activity(self, value: Any, place: Place) -> str | None:
        """Read the id of an activity."""
        found = values.word(value, place)
        if found is not None and found not in self._catalogue.activities:
            place.add("unknown_activity", id=found)
            return None
        return found

    def _energy(self, value: dict[str, Any], place: Place) -> Stage | None:
        energy = _typed(
            value["energy"], place.field("energy"), lambda text: read_energy(text, self._languages, _CODE)
        )
        return Stage(energy=energy) if energy else None

    def _activity(self, value: dict[str, Any], place: Place) -> Stage | None:
        activity_id = self.activity(value["activity"], place.field("activity"))
        if activity_id is None:
            return None
        amount, estimate = None, None
        if "amount" in value:
            countable = self._catalogue.countable(self._catalogue.activity(activity_id), _CODE)
            amount = _typed(
                value["amount"],
                place.field("amount"),
                lambda text: read_amount(text, countable, self._languages, _CODE),
            )
        if "estimate" in value:
            estimate = values.word(value["estimate"], place.field("estimate"))
            if estimate and estimate not in {each.id for each in self._catalogue.estimates[activity_id]}:
                place.field("estimate").add("unknown_estimate", id=f"{activity_id}/{estimate}")
        return Stage(activity_id, amount, estimate)


def _typed(value: Any, place: Place, read: Callable[[str], _Read]) -> _Read | None:
    """Read what is written as people type it."""
    text = values.word(value, place)
    if text is None:
        return None
    try:
        return read(text)
    except InputError as error:
        place.add("bad_amount", error)
        return None
