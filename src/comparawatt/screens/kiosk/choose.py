"""The screen on which a visitor chooses what to compare: large tiles, and nothing to type."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QRect

from comparawatt.engine.phrases import Part, capital
from comparawatt.engine.tiles import Tiles, tiles_of
from comparawatt.screens.kiosk.page import KioskPage
from comparawatt.screens.kiosk.surround import GAP, Surround
from comparawatt.widgets.kiosk.button import KioskButton
from comparawatt.widgets.kiosk.heading import Heading
from comparawatt.widgets.kiosk.tile import Tile
from comparawatt.widgets.labels import Label
from comparawatt.widgets.sentence_layout import TypeSize

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from comparawatt.engine.catalogue import Activity

_HEADINGS = (TypeSize(66, 82, 1), TypeSize(58, 70, 1), TypeSize(50, 60, 2))
_TITLE = 36
_TITLE_HEIGHT = 62
_WEIGHTS = {"ai": 1.0, "main": 0.7, "everyday": 1.2}
_WIDE_WEIGHTS = {"ai": 1.2, "main": 0.7, "everyday": 1.0}
"""How the rows share the height: the narrower its tiles, the higher a row."""

_TALLEST = 330
_LEAST_GAP = 16


class _Plan(NamedTuple):
    """How the tiles stand.

    Attributes:
        rows: The group and the tiles of each row.
        title: Height of a group's title; 0 where there are none.
        gap: Between two tiles.
        height: What all rows share.
    """

    rows: tuple[tuple[str, Sequence[Tile]], ...]
    title: int
    gap: int
    height: int


class ChoosePage(KioskPage):
    """Shows what can be chosen; a tap leads on."""

    def __init__(self, *parts: Any) -> None:
        super().__init__(*parts)
        self.setObjectName("kiosk_choose")
        self._surround = Surround(self)
        self._heading = Heading(self.look, self)
        self._titles = {name: Label(self.look, _TITLE, 700, "ink2", self) for name in ("ai", "everyday")}
        self._home = KioskButton(self.look, "home", self)
        self._home.setObjectName("kiosk_home")
        self._home.clicked.connect(self.visit.go_home)
        self._shown: Tiles | None = None
        self._tiles: dict[str, tuple[Tile, ...]] = {}
        self.renew()

    def renew(self) -> None:
        """Show the tiles of the data in use."""
        tiles = tiles_of(self.visit.kiosk, self.visit.session.catalogue)
        if tiles == self._shown:
            return
        for tile in self._all_tiles():
            tile.hide()
            tile.deleteLater()
        self._shown = tiles
        self._tiles = {
            "ai": self._made(tiles.ai),
            "main": self._made((tiles.main,) if tiles.main else (), main=True),
            "everyday": self._made(tiles.everyday),
        }
        self.retranslate_ui()
        self.lay_out()

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        self._heading.show_parts((Part("text", self.tr("What would you like to compare?")),))
        self._titles["ai"].setText(self.tr("With AI"))
        self._titles["everyday"].setText(self.tr("Every day"))
        self._home.setText(self.tr("Home"))
        self._surround.retranslate_ui()
        if self._shown is None:
            return
        wording = self.visit.language.wording
        activities = (*self._shown.ai, *((self._shown.main,) if self._shown.main else ()), *self._shown.everyday)
        for tile, activity in zip(self._all_tiles(), activities, strict=True):
            tile.show_activity(activity.icon, capital(wording.of(activity.name)))

    def lay_out(self) -> None:
        """Place heading, tiles and footer; the grid closes up around what is not there."""
        room = self._surround.place(self._home)
        gap = self.measure.px(GAP)
        top = self._heading.set_in(room.left(), room.top(), room.width(), _HEADINGS)
        room.setTop(top + gap // 2)
        self._fill(room.adjusted(0, 0, 0, -gap))

    def _fill(self, room: QRect) -> None:
        """Share a room among the rows of tiles, each group under its title where there is room for titles."""
        plan = self._plan(room.height())
        weights = _WEIGHTS if self.measure.is_upright else _WIDE_WEIGHTS
        shares = _shared(plan.height, [weights[name] for name, _ in plan.rows], self.measure.target)
        heights = [min(int(share), self.measure.px(_TALLEST)) for share in shares]
        spare = round(plan.height) - sum(heights)
        top = room.top() + (spare if self.measure.is_upright else 0)  # a tall screen is touched low
        for label in self._titles.values():
            label.hide()
        for (name, tiles), tall in zip(plan.rows, heights, strict=True):
            if plan.title and name in self._titles and tiles[0] is self._tiles[name][0]:
                self._titles[name].setGeometry(room.left(), top, room.width(), plan.title)
                self._titles[name].show()
                top += plan.title
            self._place_row(tiles, QRect(room.left(), top, room.width(), tall), plan.gap)
            top += tall + plan.gap
        for tiles in self._tiles.values():
            setting = max((tile.best() for tile in tiles), default=0)
            for tile in tiles:
                tile.use(setting)

    def _plan(self, height: int) -> _Plan:
        """Return the rows; where a finger needs more room, titles go, then gaps, then more tiles share a row."""
        measure = self.measure
        most = max(len(tiles) for tiles in self._tiles.values())
        title, gap = measure.px(_TITLE_HEIGHT), measure.px(GAP)
        columns = {"ai": self._columns(), "main": 1, "everyday": 3}
        while True:
            rows = tuple(self._rows(columns))
            titles = sum(bool(self._tiles[name]) for name in self._titles) * title
            left = height - titles - gap * (len(rows) - 1)
            is_tightest = not title and gap <= measure.px(_LEAST_GAP) and columns["ai"] >= most
            if left >= measure.target * len(rows) or is_tightest:
                return _Plan(rows, title, gap, left)
            if title:
                title = 0
            elif gap > measure.px(_LEAST_GAP):
                gap = measure.px(_LEAST_GAP)
            else:
                columns = {"ai": columns["ai"] + 1, "main": 1, "everyday": max(columns["ai"] + 1, 3)}

    def _columns(self) -> int:
        """Return how many AI tiles stand in a row where there is room for all rows."""
        count = max(len(self._tiles["ai"]), 1)
        return min(count, 2 if self.measure.is_upright else 4 if count != 6 and count != 5 else 3)

    def _rows(self, columns: dict[str, int]) -> Iterator[tuple[str, Sequence[Tile]]]:
        for name, tiles in self._tiles.items():
            rows = math.ceil(len(tiles) / columns[name]) if tiles else 0
            for row in range(rows):
                yield name, tiles[row * columns[name] : (row + 1) * columns[name]]

    def _place_row(self, tiles: Sequence[Tile], row: QRect, gap: int) -> None:
        width = (row.width() - gap * (len(tiles) - 1)) / len(tiles)
        for place, tile in enumerate(tiles):
            left = row.left() + round(place * (width + gap))
            tile.setGeometry(left, row.top(), round(width), row.height())

    def _made(self, activities: tuple[Activity, ...], *, main: bool = False) -> tuple[Tile, ...]:
        return tuple(self._make(activity, main=main) for activity in activities)

    def _make(self, activity: Activity, *, main: bool) -> Tile:
        tile = Tile(self.look, self, main=main)
        tile.setObjectName(f"kiosk_tile_{activity.id}")
        tile.clicked.connect(lambda _=False, chosen=activity.id: self.visit.choose(chosen))
        tile.show()
        return tile

    def _all_tiles(self) -> tuple[Tile, ...]:
        return tuple(tile for tiles in self._tiles.values() for tile in tiles)


def _shared(height: float, weights: Sequence[float], least: float) -> list[float]:
    """Share a height among rows by their weights, so that none has less than the least one."""
    shares = [0.0] * len(weights)
    while True:
        free = [place for place, share in enumerate(shares) if share < least]
        left = height - least * (len(weights) - len(free))
        total = sum(weights[place] for place in free)
        low = [place for place in free if left * weights[place] / total < least]
        if not low:
            for place in free:
                shares[place] = left * weights[place] / total
            return shares
        for place in low:
            shares[place] = least
