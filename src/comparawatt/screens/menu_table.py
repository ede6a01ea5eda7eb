"""The menus of the top bar: what stands in them and what each entry does, in one table."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QPoint

from comparawatt.screens.key_table import KeyTable
from comparawatt.screens.pages import ABOUT, GUESS, INTRODUCTION, SHEET, STORY
from comparawatt.widgets.menus import entries_menu

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QMenu, QWidget

    from comparawatt.engine.wording import Wording
    from comparawatt.models.gate import Gate
    from comparawatt.widgets.look import Look


class Entry(NamedTuple):
    """A line of a menu; its key, if it has one, is that of the same action in the table of keys.

    Attributes:
        text: What it does, in the language in use.
        action: Name of a method of the window.
        argument: What the method is called with; None if it wants nothing.
        checked: Whether it is what counts at present; None where it is no choice.
        held: Whether an administrator has set or closed it.
    """

    text: str
    action: str
    argument: str | None = None
    checked: bool | None = None
    held: bool = False


def open_menu(entries: Sequence[Entry | None], look: Look, button: QWidget, held: str) -> QMenu:
    """Open a menu beneath a button.

    Args:
        entries: Lines of the table; None is a line between them.
        look: Theme, font and icons.
        button: Its window is the one whose methods are named.
        held: Why an entry that an administrator holds cannot be chosen, in the language in use.
    """
    window = button.window()
    keys = {(key.action, key.argument): key.keys[0] for key in (*KeyTable().of_screen(), *KeyTable().of_window())}
    lines: list[tuple[str, str, Callable[[], None]] | None] = []
    for entry in entries:
        if entry is None:
            lines.append(None)
            continue
        key = keys.get((entry.action, entry.argument), "")
        arguments = () if entry.argument is None else (entry.argument,)
        lines.append((entry.text, key, partial(getattr(window, entry.action), *arguments)))
    menu = entries_menu(look, window, lines)
    for entry, action in zip(entries, menu.actions(), strict=True):
        if entry is not None and entry.checked is not None:
            action.setCheckable(True)
            action.setChecked(entry.checked)
        if entry is not None and entry.held:
            action.setEnabled(False)
            action.setToolTip(held)
    menu.setToolTipsVisible(any(entry is not None and entry.held for entry in entries))
    menu.popup(button.mapToGlobal(QPoint(0, button.height())))
    return menu


class MenuTable(QObject):
    """Says the table in the language in use. A new entry is one line here and a method where it acts."""

    def of_more(self, gate: Gate) -> tuple[Entry | None, ...]:
        """Return what has no button of its own.

        Args:
            gate: What is open in this window.
        """
        no_files, no_figures = not gate.files, not gate.own_data
        return (
            Entry(self.tr("Open a comparison…"), "ask_open", held=no_files),
            Entry(self.tr("Save this comparison…"), "ask_save", held=no_files),
            None,
            Entry(self.tr("Keep a picture…"), "keep_picture"),
            Entry(self.tr("Show as QR code"), "show_code"),
            Entry(self.tr("Copy as sentence"), "copy_sentence"),
            None,
            Entry(self.tr("Add to my story"), "add_to_story", held=no_files),
            Entry(self.tr("Your story"), "show_page", STORY, held=no_files),
            Entry(self.tr("Guess first"), "show_page", GUESS),
            Entry(self.tr("Sources"), "show_page", "sources"),
            Entry(self.tr("From one person to everybody"), "show_page", "chain"),
            Entry(self.tr("Live meter"), "show_page", "meter"),
            Entry(self.tr("Check a claim of your own"), "show_page", "own-claim"),
            Entry(self.tr("Your own figures"), "show_page", "own", held=no_figures),
            Entry(self.tr("What is a kWh?"), "show_page", "kwh"),
            Entry(self.tr("Lesson sheet"), "show_page", SHEET, held=no_files),
            None,
            Entry(self.tr("What is shown, as a table"), "switch_table"),
            Entry(self.tr("The keys"), "show_page", "keys"),
            None,
            Entry(self.tr("What is this?"), "show_page", INTRODUCTION),
            Entry(self.tr("About Comparawatt"), "show_page", ABOUT),
        )

    def of_stories(self, wording: Wording) -> tuple[Entry, ...]:
        """Return the stories there are, each with how long it lasts."""
        from comparawatt.engine.story_files import read_stories, story_files

        entries = []
        for file in read_stories(story_files()).files:
            name, minutes = wording.of(file.story.name), file.story.lasts
            said = wording.time(minutes, "minute") if minutes else ""
            text = wording.text("presenter.story", name=name, time=said) if said else name
            entries.append(Entry(text, "present", file.path))
        return tuple(entries)

    def of_themes(self, look: Look, *, still: bool, motion_is_set: bool) -> tuple[Entry | None, ...]:
        """Return the themes, with the way to all that changes the looks.

        Args:
            look: Which theme is chosen.
            still: Whether nothing moves at present.
            motion_is_set: Whether an administrator has set that.
        """
        names = (
            ("", self.tr("Like the system")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
            ("contrast", self.tr("High contrast")),
        )
        chosen = look.chosen or ""
        return (
            *(
                Entry(text, "choose_theme", name, checked=name == chosen, held=look.theme_is_set)
                for name, text in names
            ),
            None,
            Entry(
                self.tr("Let things move") if still else self.tr("Let nothing move"),
                "switch_motion",
                held=motion_is_set,
            ),
            Entry(self.tr("Text size, and how others see it…"), "show_page", "appearance"),
        )
