from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from tests.hands import POPUPS, choose, entries, shown_in, submenu, unescaped

from comparawatt.widgets.menus import activity_menu, equivalent_menu, make_menu, plain

if TYPE_CHECKING:
    from collections.abc import Callable

    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.wording import Wording
    from comparawatt.widgets.look import Look

pytestmark = pytest.mark.qt_log_ignore(*POPUPS, extend=True)


@pytest.fixture
def window(show: Callable[..., QWidget]) -> QWidget:
    """Return a window for menus to belong to."""
    return show(QWidget(), 300, 200)


def test_activities_stand_in_their_groups(
    window_data: Catalogue, french: Wording, look: Look, window: QWidget
) -> None:
    chosen: list[str] = []
    menu = activity_menu(window_data.in_groups(), french, look, window, chosen.append)
    assert [action.text() for action in menu.actions()] == ["Demander", "Créer", "Entraîner", "Tout le monde"]
    last = submenu(menu.actions()[-1])
    assert last is not None
    assert shown_in(last) == ["un an d’IA pour tout le monde", "les serveurs d’un moteur de recherche"]
    choose(menu, "créer une image")
    assert chosen == ["image"]


def test_equivalents_are_sorted_and_marked(
    window_data: Catalogue, english: Wording, look: Look, window: QWidget
) -> None:
    chosen: list[str] = []
    named = window_data.equivalents.values()
    menu = equivalent_menu(named, ["phone-t"], english, look, window, chosen.append)
    assert shown_in(menu) == [
        "a day of R&D <b>x</b>",
        "a household for a year",
        "a phone charge",
        "an average day of a city",
    ]
    assert [unescaped(each.text()) for each in entries(menu) if each.isChecked()] == ["a phone charge"]
    choose(menu, "a day of R&D <b>x</b>")
    assert chosen == ["rd-day"]


@pytest.mark.parametrize("text", ["R&D", "A && B", "&File", "a & b", "R&D <b>x</b>"])
def test_j08_a_label_is_shown_as_it_is(text: str, look: Look, window: QWidget) -> None:
    menu = make_menu(look, window)
    action = menu.addAction(plain(text))
    assert unescaped(action.text()) == text
    assert action.shortcut().isEmpty()


def test_a_menu_goes_when_it_is_closed(look: Look, window: QWidget) -> None:
    for _ in range(20):
        menu = make_menu(look, window)
        menu.addAction("x")
        menu.popup(window.mapToGlobal(QPoint(5, 5)))
        menu.close()
        del menu
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert window.findChildren(QMenu) == []
