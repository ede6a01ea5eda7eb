"""The composition of a kiosk: its data, its language and its look are built here and handed to its window."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from comparawatt.models.idle import Idle, awake_and_asleep
from comparawatt.models.session import Session
from comparawatt.models.visit import Visit
from comparawatt.modes.kiosk import KioskWindow
from comparawatt.screens.kiosk.facts import Facts

if TYPE_CHECKING:
    from collections.abc import Callable

    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.kiosk import Kiosk
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.widgets.look import Look


class Exhibit(NamedTuple):
    """What a running kiosk consists of."""

    visit: Visit
    idle: Idle
    window: KioskWindow


def build(
    kiosk: Kiosk,
    catalogue: Catalogue,
    language: LanguageSwitch,
    look: Look,
    *,
    facts: Callable[[], Facts] = Facts,
    clock: Callable[[], float] = awake_and_asleep,
    reduced_motion: bool = False,
) -> Exhibit:
    """Build a kiosk from its parts, without showing it.

    Args:
        kiosk: As its file describes it.
        catalogue: The data in use.
        language: The language in use, which is the one that everything returns to.
        look: Theme, font and icons.
        facts: Returns what the staff are told.
        clock: Seconds that only ever grow.
        reduced_motion: Final values at once.
    """
    visit = Visit(Session(catalogue), language, kiosk, language.code)
    idle = Idle(kiosk.idle_seconds, clock)
    window = KioskWindow(visit, idle, look, facts=facts, clock=clock, reduced_motion=reduced_motion)
    return Exhibit(visit, idle, window)
