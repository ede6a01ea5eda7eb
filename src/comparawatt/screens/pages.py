"""The pages of the window by name; each is loaded when it is first opened, so that the start waits for none."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from comparawatt.screens.page import Page

CLAIMS, BOARD, DATA, GUESS, STORY, SHEET = "claims", "board", "data", "guess", "story", "sheet"
INTRODUCTION, ABOUT = "introduction", "about"

PAGES: dict[str, str] = {
    CLAIMS: "claims.Claims",
    BOARD: "board.Board",
    DATA: "data.Data",
    "chain": "chain.ChainPage",
    "meter": "meter.MeterPage",
    "own-claim": "own_claim.OwnClaim",
    "sources": "sources.Sources",
    "appearance": "appearance.Appearance",
    "keys": "keys.Keys",
    "kwh": "kwh.KilowattHour",
    "own": "own.OwnPage",
    "keep": "keep.Keep",
    GUESS: "guess.Guess",
    SHEET: "lesson_sheet.LessonSheet",
    STORY: "story.StoryPage",
    INTRODUCTION: "introduction.Introduction",
    ABOUT: "about.About",
}
"""Name of a page -> its module in this package and its class."""


def make_page(name: str, *parts: Any, **options: Any) -> Page:
    """Make a page.

    Args:
        name: One of `PAGES`.
        parts: What `Page` takes.
        options: What `Page` takes by name.
    """
    module, kind = PAGES[name].split(".")
    found = getattr(importlib.import_module(f"comparawatt.screens.{module}"), kind)
    return cast("Page", found(*parts, **options))
