"""What is kept of a screen, a comparison or the activities that stand side by side, and how. It knows no Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from comparawatt.engine.wording import headline

if TYPE_CHECKING:
    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.comparison import Comparison, Count
    from comparawatt.engine.wording import Wording
    from comparawatt.models.side_by_side_row import Row

View = Literal["bars", "pictograms", "side-by-side"]
Ending = Literal["png", "svg", "pdf", "csv"]
Paper = Literal["a4", "letter"]


class Subject(NamedTuple):
    """What a file is about.

    Attributes:
        comparison: What is compared.
        catalogue: Where its sources are.
        wording: The language.
        told: The count that the sentence tells; the one that is easiest to picture where None.
        rows: The activities that stand side by side, in their order.
    """

    comparison: Comparison
    catalogue: Catalogue
    wording: Wording
    told: Count | None = None
    rows: tuple[Row, ...] = ()

    def drawn(self, view: str) -> View:
        """Return which view is kept of one of the window: the lanes, where nothing stands side by side yet."""
        if view == "side-by-side" and self.rows:
            return "side-by-side"
        return "pictograms" if view == "pictograms" else "bars"

    @property
    def told_count(self) -> Count:
        """The count that the sentence tells."""
        return self.told or headline(self.comparison)


class Format(NamedTuple):
    """How it is kept.

    Attributes:
        ending: Of the file's name, which says its kind.
        size: Of a picture, in pixels; a page has the size of its paper.
        scale: Pixels of the file for each of those, for screens and prints that are finer.
        view: What stands under the sentence.
        poster: Whether it is set upright, for a wall.
        qr: Whether the statement stands there as a QR code, too; a poster always has it.
        paper: Of a PDF.
        theme: Of the picture, whatever the window's.
    """

    ending: Ending = "png"
    size: tuple[int, int] = (1280, 800)
    scale: float = 1.0
    view: View = "bars"
    poster: bool = False
    qr: bool = False
    paper: Paper = "a4"
    theme: str = "light"
