"""What the pictogram of a count shows and says; the window, the screen reader and pictures ask it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparawatt.engine.phrases import capital, preceded
from comparawatt.engine.place_value import HIGHEST_POWER, Told, told

if TYPE_CHECKING:
    from decimal import Decimal

    from comparawatt.engine.comparison import Comparison, Count
    from comparawatt.engine.wording import Wording

_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class PictogramModel:
    """One count of a comparison, as it is drawn, said in a language.

    Args:
        comparison: What is compared.
        count: The one of its counts that is drawn.
        wording: The language.
        with_range: Whether its range is shown and said, too.

    Attributes:
        comparison: What is compared.
        count: The count that is drawn.
        wording: The language.
        told: The number that is drawn.
    """

    def __init__(self, comparison: Comparison, count: Count, wording: Wording, *, with_range: bool = True) -> None:
        self._with_range = with_range
        self.comparison = comparison
        self.count = count
        self.wording = wording
        self.told: Told = told(count.count.central)

    def follows(self, other: PictogramModel) -> bool:
        """Say whether it counts the same thing as another, so that its picture can go on from the other's."""
        here, there = self.comparison, other.comparison
        same = here.activity == there.activity and self.count.equivalent.id == other.count.equivalent.id
        return same and all(1 <= each.told.value <= 10**HIGHEST_POWER for each in (self, other))

    @property
    def name(self) -> str:
        """What a screen reader says of the whole picture."""
        return self.wording.spoken_count(self.count)

    @property
    def has_range(self) -> bool:
        """Whether the count has a range that can be set around its digits."""
        return self._with_range and self.count.count.has_spread and self.told.value > 0

    def result(self) -> tuple[str, str]:
        """Return what is said under the finished picture: a line, and a smaller one below it."""
        wording, value = self.wording, self.count.count.central
        said = wording.count_text(value, self.count.equivalent)
        spread = wording.count_range(self.count.count) if self._with_range else ""
        inverse = wording.inverse(self.comparison, self.count)
        if self.told.is_nothing:
            return capital(wording.text("pictogram.nothing")), said
        if self.told.is_tiny:
            return capital(said), inverse
        if self.told.is_rounded:
            said = self._aside(
                said, wording.text("pictogram.rounded", number=wording.digits.text(self.told.value))
            )
        if inverse:
            return inverse, self._aside(said, spread)
        if self.told.is_beyond:
            written = wording.text("pictogram.written", number=wording.digits.text(self.told.value))
            return said, self._aside(written, spread)
        return said, spread

    def way(self, value: Decimal | None) -> str:
        """Say how far the count has come on its way, or only where it goes while it moves (None)."""
        goal = self.wording.bare_count(self.count.count.central)
        if value is None:
            return self.wording.text("pictogram.moving", goal=goal)
        return self.wording.text("pictogram.paused", count=self.wording.digits.text(value), goal=goal)

    def marks(self, level: int, mark_power: int) -> str:
        """Say what a mark and the whole field stand for.

        Args:
            level: The power of ten of the field.
            mark_power: The power of ten of a mark.
        """
        wording, equivalent = self.wording, self.count.equivalent
        one, name = preceded(wording.language.ones, wording.of(equivalent.name))
        single = f"{one} {name}".strip()
        if self.told.is_nothing:
            return ""
        if self.told.value < 1:
            return wording.text("pictogram.whole", one=single)
        many = wording.count_text(10.0**mark_power, equivalent)
        mark = (
            wording.text("pictogram.marks", many=many)
            if mark_power
            else wording.text("pictogram.mark", one=single)
        )
        key = "rectangle" if level % 2 else "square"
        whole = wording.text(f"pictogram.{key}", count=wording.bare_count(10.0**level))
        return f"{mark} {whole}"

    def place(self, place: int) -> str:
        """Name a place, such as ones, tens or hundreds."""
        if place > HIGHEST_POWER:
            return self.wording.text("pictogram.power", exponent=str(place).translate(_SUPERSCRIPTS))
        return self.wording.text(f"pictogram.places.{place}")

    def sign(self, place: int, decimals: int) -> str:
        """Return the sign behind a place: between thousands, or before the decimals if there are any."""
        language = self.wording.language
        if place == 0:
            return language.decimal if decimals else ""
        return language.group.strip() if place > 0 and place % 3 == 0 else ""

    def _aside(self, first: str, second: str) -> str:
        return self.wording.text("pictogram.aside", first=first, second=second) if second else first
