"""The menus that open beneath the buttons of the top bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from comparawatt.screens.menu_table import MenuTable, open_menu

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QMenu, QWidget

    from comparawatt.models.gate import Gate
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.screens.menu_table import Entry
    from comparawatt.widgets.look import Look
    from comparawatt.widgets.top_bar import TopBar


class TopMenus(QObject):
    """Opens the menu of a button when it is pressed.

    Args:
        bar: Whose buttons they are.
        language: The language in use.
        look: Theme, font and icons.
        gate: What may leave the window.
        is_still: Says whether nothing moves at present.
        motion_is_set: Whether an administrator has set that.
    """

    def __init__(
        self,
        bar: TopBar,
        language: LanguageSwitch,
        look: Look,
        gate: Gate,
        *,
        is_still: Callable[[], bool],
        motion_is_set: bool,
    ) -> None:
        super().__init__(bar)
        self._bar = bar
        self._language = language
        self._look = look
        self._gate = gate
        self._is_still = is_still
        self._motion_is_set = motion_is_set
        bar.more.clicked.connect(self.open_more)
        bar.present.clicked.connect(self.open_stories)
        bar.theme.clicked.connect(self.open_themes)

    def open_more(self) -> None:
        """Open the menu of what has no button of its own."""
        self._open(MenuTable().of_more(self._gate), self._bar.more)

    def open_stories(self) -> None:
        """Open the menu of the stories there are."""
        entries = MenuTable().of_stories(self._language.wording)
        self._open(entries, self._bar.present).setObjectName("stories_menu")

    def open_themes(self) -> None:
        """Open the menu of the themes, with the way to all that changes the looks."""
        entries = MenuTable().of_themes(self._look, still=self._is_still(), motion_is_set=self._motion_is_set)
        self._open(entries, self._bar.theme)

    def _open(self, entries: Sequence[Entry | None], button: QWidget) -> QMenu:
        return open_menu(entries, self._look, button, self._language.wording.text("policy.held"))
