"""Thirty equivalents against one multiplication of floats."""

from __future__ import annotations

import statistics
import timeit
from typing import TYPE_CHECKING

from comparawatt.engine.comparison import Yardsticks, compare
from comparawatt.engine.compiled import load_catalogue, load_languages
from comparawatt.engine.ranges import Range

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


def thirty_equivalents() -> Iterator[str]:
    """Measure the counts alone, as a slider needs them, and the comparison whole."""
    catalogue = load_catalogue(load_languages())
    equivalents = [each for each in catalogue.equivalents.values() if each.basis == "energy"]
    equivalents = (equivalents * 2)[:30]
    yardsticks = Yardsticks(equivalents)
    energy, factor = Range(1e9, 2e9, 3e9), 3600.0
    activity = catalogue.activity("train-gpt4")
    floor = _microseconds(lambda: 3.2 * factor, 200_000)
    for name, counted in (("", Range.exactly(2e9)), (" and the bounds of a range", energy)):
        counts = _microseconds(lambda counted=counted: yardsticks.counts(counted), 20_000)  # type: ignore[misc]
        times = f"{counts:.2f} us / {floor:.3f} us"
        yield f"30 equivalents{name}: {counts / floor:.0f} x one multiplication ({times})"
    whole = _microseconds(lambda: compare(catalogue, activity, equivalents=equivalents), 2_000)
    yield f"a comparison whole, with 30 equivalents: {whole / floor:.0f} x ({whole:.1f} us)"


def _microseconds(work: Callable[[], object], number: int) -> float:
    return statistics.median(timeit.repeat(work, number=number, repeat=7)) / number * 1e6
