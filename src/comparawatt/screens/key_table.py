"""The keys of the window: what makes the shortcuts and what the page that explains them says, in one table."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut

from comparawatt.screens.pages import GUESS
from comparawatt.widgets.toolbar import BARS, PICTOGRAMS, SIDE_BY_SIDE

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

UNSHIFTED = {"1": "&", "2": "é", "3": '"', "4": "'", "Ctrl+0": "Ctrl+À", "Ctrl++": "Ctrl+="}
"""What a keyboard, often a French one, types where nobody holds Shift for a digit or for +: it counts as that."""


class Key(NamedTuple):
    """A line of the table.

    Attributes:
        keys: Any of them will do; the first is the one that is shown.
        text: What it does, in the language in use.
        action: Name of a method of the window, or of its main screen.
        argument: What the method is called with; None if it wants nothing.
    """

    keys: tuple[str, ...]
    text: str
    action: str
    argument: str | int | None = None


def make_shortcuts(entries: tuple[Key, ...], place: QWidget, window: QWidget | None = None) -> None:
    """Let keys act while a widget is seen: under a page they would act unseen.

    Args:
        entries: Lines of the table.
        place: The widget whose methods they name.
        window: Whose methods they name where the widget has none of that name.
    """
    for entry in entries:
        action = getattr(place if hasattr(place, entry.action) else window, entry.action)
        for key in (*entry.keys, *(UNSHIFTED[each] for each in entry.keys if each in UNSHIFTED)):
            shortcut = QShortcut(QKeySequence(key), place)
            shortcut.activated.connect(action if entry.argument is None else partial(action, entry.argument))


class KeyTable(QObject):
    """Says the table in the language in use. A new key is one line here and a method where it acts."""

    def of_screen(self) -> tuple[Key, ...]:
        """Return the keys of the main screen, which hears them while no page lies over it."""
        return (
            Key(("/",), self.tr("Look for an activity"), "search"),
            Key(("1",), self.tr("Bars"), "show_view", BARS),
            Key(("2",), self.tr("Pictograms"), "show_view", PICTOGRAMS),
            Key(("3",), self.tr("Side by side"), "show_view", SIDE_BY_SIDE),
            Key(("R",), self.tr("Replay"), "replay"),
            Key(("W",), self.tr("Who says so? (open or fold)"), "toggle_panel"),
            Key(("I",), self.tr("What if… (open or fold)"), "toggle_what_if"),
            Key(("G",), self.tr("Guess first"), "show_page", GUESS),
            Key(("A",), self.tr("Add to my story"), "add_to_story"),
            Key(("Ctrl+C",), self.tr("Copy the sentence with its source"), "copy_sentence"),
        )

    def of_window(self) -> tuple[Key, ...]:
        """Return the keys of the window, which hears them on every page."""
        return (
            Key(("?", "F1"), self.tr("These keys"), "show_page", "keys"),
            Key(("D",), self.tr("What is shown, as a table"), "switch_table"),
            Key(("K",), self.tr("What is a kWh?"), "show_page", "kwh"),
            Key(("L",), self.tr("English or French"), "switch_language"),
            Key(("T",), self.tr("Light or dark"), "switch_theme"),
            Key(("Ctrl++",), self.tr("Larger text"), "step_text", 1),
            Key(("Ctrl+-",), self.tr("Smaller text"), "step_text", -1),
            Key(("Ctrl+0",), self.tr("Text as large as it was designed"), "step_text", 0),
            Key(("P", "F5"), self.tr("Present a story"), "present"),
            Key(("F11",), self.tr("Full screen"), "switch_full_screen"),
            Key(("Esc",), self.tr("Back, or out of the full screen"), "step_back"),
            Key(("Ctrl+O",), self.tr("Open a comparison, or a story where one is made"), "ask_open"),
            Key(("Ctrl+S",), self.tr("Save this comparison, or the story"), "ask_save"),
            Key(("Ctrl+E",), self.tr("Keep a picture"), "keep_picture"),
            Key(("Ctrl+Q",), self.tr("Close the window"), "close"),
        )

    def of_own_figures(self) -> tuple[Key, ...]:
        """Return the keys of the page of one's own figures."""
        return (
            Key(("Ctrl+Z",), self.tr("Undo a change of your own figures"), "undo"),
            Key(("Ctrl+Shift+Z",), self.tr("Redo it"), "redo"),
        )

    def of_story(self) -> tuple[Key, ...]:
        """Return the keys of the page on which a story is made."""
        return (
            Key(("Ctrl+Z",), self.tr("Undo a change of the story"), "undo"),
            Key(("Ctrl+Shift+Z",), self.tr("Redo it"), "redo"),
            Key(("Ctrl+N",), self.tr("A new scene"), "add_scene"),
            Key(("Ctrl+D",), self.tr("Duplicate the scene"), "duplicate"),
            Key(("Alt+Up",), self.tr("Move the scene up"), "move_up"),
            Key(("Alt+Down",), self.tr("Move the scene down"), "move_down"),
        )

    def of_controls(self) -> tuple[Key, ...]:
        """Return the keys that what has the focus hears by itself."""
        return (
            Key(("Tab",), self.tr("The next control"), ""),
            Key(("Shift+Tab",), self.tr("The control before"), ""),
            Key(("Enter", "Space"), self.tr("Press or choose it"), ""),
            Key(("Up", "Down"), self.tr("From row to row of a list"), ""),
            Key(("Left", "Right"), self.tr("Move a slider, from point to point, or from fold to fold"), ""),
            Key(("Space",), self.tr("Play or pause a pictogram or the live meter"), ""),
            Key(("PgUp", "PgDown"), self.tr("The fold before, the next fold of a pictogram"), ""),
            Key(("1", "2", "3", "4"), self.tr("While people guess: a hand for A to D, with Shift one less"), ""),
            Key(("Right",), self.tr("While people guess: reveal"), ""),
            Key(("B",), self.tr("A black screen, while people guess"), ""),
            Key(("+", "-"), self.tr("Closer or farther, in a plot"), ""),
            Key(("0",), self.tr("All of the plot"), ""),
            Key(("Del",), self.tr("Take a row away, side by side, or a scene"), ""),
        )
