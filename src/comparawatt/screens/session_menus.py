"""The menus that open where a marked word or a lane is pressed: what else the session could be about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparawatt.widgets.menus import activity_menu, equivalent_menu

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QWidget

    from comparawatt.engine.wording import Wording
    from comparawatt.models.session import Session
    from comparawatt.widgets.look import Look


def open_activities(session: Session, wording: Wording, look: Look, parent: QWidget, place: QPoint) -> None:
    """Offer all activities."""
    activities = session.catalogue.in_groups()
    activity_menu(activities, wording, look, parent, session.choose_activity).popup(place)


def open_equivalents(
    session: Session, wording: Wording, look: Look, parent: QWidget, place: QPoint, choose: Callable[[str], None]
) -> None:
    """Offer what can be counted in under the present basis, and mark what has a lane."""
    offered = [each for each in session.catalogue.equivalents.values() if each.basis == session.basis]
    chosen = [count.equivalent.id for count in session.comparison.counts]
    equivalent_menu(offered, chosen, wording, look, parent, choose).popup(place)
