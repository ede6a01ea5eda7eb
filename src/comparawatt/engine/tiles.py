"""What can be chosen at a kiosk: the activities of its tiles, as far as the data hold them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from comparawatt.engine.catalogue import Activity, Catalogue
    from comparawatt.engine.kiosk import Kiosk

MOST = 12
"""More tiles are no choice for somebody who has a minute."""

_MOST_EVERYDAY = 3


class Tiles(NamedTuple):
    """The activities that can be chosen.

    Attributes:
        ai: What AI does, in the order of the tiles.
        main: The one with the wide tile, or None.
        everyday: Everyday things to compare it with.
    """

    ai: tuple[Activity, ...]
    main: Activity | None
    everyday: tuple[Activity, ...]


def tiles_of(kiosk: Kiosk, catalogue: Catalogue) -> Tiles:
    """Return the tiles of a kiosk; where the data hold none of them, the first activities of the data."""
    main = catalogue.activities.get(kiosk.main) if kiosk.main else None
    named = [each for each in kiosk.activities if each != kiosk.main]
    everyday = [each for each in kiosk.everyday if each != kiosk.main and each not in named]
    ai, daily = _held(named, catalogue), _held(everyday, catalogue)
    if not ai and main is None and not daily:
        ai = [each for each in catalogue.activities.values() if each.group != "everyday"]
        daily = [each for each in catalogue.activities.values() if each.group == "everyday"]
        daily = daily[: _MOST_EVERYDAY if ai else MOST]
    room = MOST - (main is not None)
    daily = daily[: room - min(len(ai), 1)]
    return Tiles(tuple(ai[: room - len(daily)]), main, tuple(daily))


def _held(ids: Iterable[str], catalogue: Catalogue) -> list[Activity]:
    return [catalogue.activities[each] for each in dict.fromkeys(ids) if each in catalogue.activities]
