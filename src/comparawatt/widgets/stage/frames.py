"""What the lanes show at one moment, as numbers and words, before anything is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import msgspec
from msgspec.structs import replace

from comparawatt.engine.scale import LogWindow, window_for
from comparawatt.models.roles import Role
from comparawatt.widgets.stage.shapes import Yardstick, yardstick

if TYPE_CHECKING:
    from comparawatt.engine.ranges import Range
    from comparawatt.models.comparison_model import ComparisonModel


class Whisker(NamedTuple):
    """The range of a count.

    Attributes:
        low: Position of its low end on the track, from 0 to 1.
        high: Position of its high end.
        start: Where it grows from: the bar's end.
        progress: How far it has grown, from 0 to 1.
    """

    low: float
    high: float
    start: float
    progress: float


class Mark(NamedTuple):
    """What another estimate would give.

    Attributes:
        position: On the track, from 0 to 1.
        is_article: Whether it is the figure of the article that is checked.
    """

    position: float
    is_article: bool


class LaneFrame(msgspec.Struct, frozen=True):
    """What one lane shows in one frame.

    Attributes:
        position: End of the bar on the track, from 0 to 1.
        off_scale: Whether the value lies left of the axis, so that only a tick can be drawn.
        outline: End of the bar before the last change, or None.
        has_bar: Whether there is anything to draw: nothing is, at zero.
        marks: What the other estimates would give; they come when the bar stands.
        others_text: The spread of those in words.
        factor: By what levers multiply the count, or None where there are none.
        factor_text: The factor in words.
    """

    kind: Yardstick
    icon: str
    count: str
    unit: str
    range_text: str
    position: float
    has_bar: bool
    off_scale: bool
    outline: float | None
    whisker: Whisker | None
    marks: tuple[Mark, ...] = ()
    others_text: str = ""
    factor: float | None = None
    factor_text: str = ""


def tag_texts(model: ComparisonModel) -> tuple[str, tuple[str, ...]]:
    """Return what is counted and the lines beside it; a product stands on the same line as its result."""
    comparison, wording = model.comparison, model.wording
    caption = wording.caption(len(comparison.counts), comparison.basis)
    if comparison.levers:
        caption = wording.text("what_if.outline", what_if=wording.what_if(comparison))
    product = wording.product(comparison)
    if product and comparison.quantity.has_spread:
        product = f"{product} ({wording.quantity_range(comparison.quantity, comparison.basis)})"
    counted = wording.quantity(comparison.quantity.central, comparison.basis)
    return counted, ((f"= {product}", caption) if product else (caption,))


def window_of(model: ComparisonModel) -> LogWindow:
    """Return the part of the axis in which the largest count fits."""
    return window_for(max((count.count.central for count in model.comparison.counts), default=0.0))


def still_frames(model: ComparisonModel) -> tuple[LaneFrame, ...]:
    """Return what the lanes show when nothing moves."""
    window = window_of(model)
    return tuple(_still_frame(model, place, window) for place in range(model.rowCount()))


def moving_frame(still: LaneFrame, position: float, said: tuple[str, str], whisker_progress: float) -> LaneFrame:
    """Return what a lane shows on its way to a still frame.

    Args:
        still: Where it goes.
        position: Where the bar ends at this moment, from 0 to 1.
        said: The number and its unit at this moment.
        whisker_progress: How far the whisker has grown, from 0 to 1.
    """
    whisker = still.whisker and still.whisker._replace(progress=whisker_progress)
    return replace(still, position=position, count=said[0], unit=said[1], whisker=whisker, marks=())


def _still_frame(model: ComparisonModel, place: int, window: LogWindow) -> LaneFrame:
    index = model.index(place)
    equivalent = model.data(index, Role.EQUIVALENT)
    count: Range = model.data(index, Role.COUNT)
    number, unit = model.wording.count_parts(count.central, equivalent)
    off_scale = count.central > 0 and not window.shows(count.central)
    factor = model.comparison.factor.central if model.comparison.levers else None
    return LaneFrame(
        kind=yardstick(equivalent.icon),
        icon=equivalent.icon,
        count=number,
        unit=unit,
        range_text=_range_text(model, place, off_scale=off_scale),
        position=window.position(count.central),
        has_bar=count.central > 0,
        off_scale=off_scale,
        outline=_outline(model, place, window),
        whisker=None if off_scale else _whisker(count, window),
        marks=_marks(model, place, window),
        others_text=model.data(index, Role.OTHERS_TEXT),
        factor=factor,
        factor_text=model.wording.factor(factor) if factor else "",
    )


def _range_text(model: ComparisonModel, place: int, *, off_scale: bool) -> str:
    index = model.index(place)
    inverse = model.data(index, Role.INVERSE)
    last = model.wording.text("axis.not_to_scale") if off_scale else model.data(index, Role.RANGE_TEXT)
    return f"{inverse} · {last}" if inverse else str(last)


def _outline(model: ComparisonModel, place: int, window: LogWindow) -> float | None:
    if model.before is None or place >= len(model.before.counts):
        return None
    value = model.before.counts[place].count.central
    return window.position(value) if window.shows(value) else None


def _marks(model: ComparisonModel, place: int, window: LogWindow) -> tuple[Mark, ...]:
    """Return the marks that can be drawn to scale; the article's come last, over the others."""
    others = model.data(model.index(place), Role.OTHERS)
    shown = [Mark(window.position(value), is_article) for value, is_article in others if window.shows(value)]
    return tuple(sorted(shown, key=lambda mark: mark.is_article))


def _whisker(count: Range, window: LogWindow) -> Whisker | None:
    if not count.has_spread:
        return None
    low, high = window.position(count.low), window.position(count.high)
    return Whisker(low, high, window.position(count.central), 1.0)
