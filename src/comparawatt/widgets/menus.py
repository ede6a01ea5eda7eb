"""Menus of activities, equivalents and amounts; what is data stands in them as plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from comparawatt.engine.catalogue import Activity, Equivalent
    from comparawatt.engine.wording import Wording
    from comparawatt.widgets.look import Look


_Name = TypeVar("_Name", str, str | None)


def plain(text: str) -> str:
    """Return a text that a menu or a button shows as it is: an ampersand makes no shortcut."""
    return text.replace("&", "&&")


def make_menu(look: Look, parent: QWidget) -> QMenu:
    """Make an empty menu in the look of the theme, which goes when it is closed."""
    menu = QMenu(parent)
    style_menu(menu, look)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def style_menu(menu: QMenu, look: Look) -> None:
    """Give a menu the look of the theme."""
    theme = look.theme
    menu.setFont(look.font(15, 500))
    menu.setStyleSheet(
        f"QMenu {{ background: {theme.surface}; color: {theme.ink}; padding: 6px; }}"
        f"QMenu {{ border: 1.5px solid {theme.edge}; }}"
        f"QMenu::item {{ padding: 7px 22px 7px 10px; border-radius: 6px; }}"
        f"QMenu::item:selected {{ background: {theme.ink}; color: {theme.bg}; }}"
        f"QMenu::item:checked {{ background: {theme.mark}; color: {theme.on_mark}; }}"
        f"QMenu::item:disabled {{ background: {theme.surface}; color: {theme.disabled}; }}"
        f"QMenu::item:disabled:checked {{ background: {theme.disabled}; color: {theme.bg}; }}"
        f"QMenu::icon {{ padding-left: 8px; }}"
        f"QMenu::separator {{ height: 1px; background: {theme.line}; margin: 6px 4px; }}"
    )


def activity_menu(
    activities: Iterable[Activity],
    wording: Wording,
    look: Look,
    parent: QWidget,
    choose: Callable[[str], None],
) -> QMenu:
    """Make a menu with the activities, one submenu for each group."""
    menu = make_menu(look, parent)
    groups: dict[str, QMenu] = {}
    for activity in activities:
        if activity.group not in groups:
            groups[activity.group] = menu.addMenu(plain(wording.text(f"group.{activity.group}")))
            style_menu(groups[activity.group], look)
        action = groups[activity.group].addAction(
            look.icon(activity.icon, "ink2", 20), plain(wording.of(activity.name))
        )
        action.triggered.connect(_caller(choose, activity.id))
    return menu


def equivalent_menu(
    equivalents: Iterable[Equivalent],
    chosen: Iterable[str],
    wording: Wording,
    look: Look,
    parent: QWidget,
    choose: Callable[[str], None],
) -> QMenu:
    """Make a menu with the equivalents by name; those that have a lane are marked."""
    menu = make_menu(look, parent)
    marked = set(chosen)
    for equivalent in wording.sorted_by_name(equivalents):
        action = menu.addAction(look.icon(equivalent.icon, "ink2", 20), plain(wording.of(equivalent.name)))
        action.setCheckable(True)
        action.setChecked(equivalent.id in marked)
        action.triggered.connect(_caller(choose, equivalent.id))
    return menu


def entries_menu(
    look: Look, parent: QWidget, entries: Iterable[tuple[str, str, Callable[[], None]] | None]
) -> QMenu:
    """Make a menu of actions, each with its text, its key if it has one, and what is done; None is a line."""
    menu = make_menu(look, parent)
    for entry in entries:
        if entry is None:
            menu.addSeparator()
            continue
        text, key, action = entry
        added = menu.addAction(plain(text))
        if key:
            # The window has the key itself: here it is shown alone.
            added.setText(f"{plain(text)}\t{QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)}")
        added.triggered.connect(lambda _=False, chosen=action: chosen())
    return menu


def choice_menu(
    look: Look,
    parent: QWidget,
    names: Iterable[tuple[str | None, str]],
    chosen: str | None,
    choose: Callable[[str | None], None],
) -> QMenu:
    """Make a menu of which one entry is chosen."""
    menu = make_menu(look, parent)
    for name, text in names:
        action = menu.addAction(plain(text))
        action.setCheckable(True)
        action.setChecked(name == chosen)
        action.triggered.connect(_caller(choose, name))
    return menu


def _caller(choose: Callable[[_Name], None], chosen: _Name) -> Callable[[], None]:
    return lambda: choose(chosen)
