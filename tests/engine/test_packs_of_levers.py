"""Levers, intensities, and what is counted by CO₂ or water: what a pack may hold, and how faults are named."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from comparawatt.engine.ranges import Range

if TYPE_CHECKING:
    from comparawatt.engine.assembly import Assembly
    from comparawatt.engine.catalogue import Catalogue

Read = Callable[..., "Assembly"]
Faults = Callable[["Assembly"], list[str]]

PACK = (Path(__file__).parents[1] / "data" / "what-if.toml").read_text(encoding="utf-8")


def test_levers_and_intensities_are_read(what_if_data: Catalogue) -> None:
    lever = what_if_data.lever("smaller")
    assert (lever.value, lever.least, lever.most, lever.excludes) == (Range(2, 4, 8), 1, 10, ("progress",))
    assert what_if_data.intensity("co2", "FR").figure == Range.exactly(50)
    assert what_if_data.intensity("water").figure == Range(0.5, 1, 2)
    assert what_if_data.equivalent("glass-t").figure == Range.exactly(0.2)
    assert what_if_data.estimate("prompt-t", "with-building").pue == 1.2


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (
            'co2 = { central = "200 g" }',
            'co2 = { central = "200 Wh" }',
            "equivalent car-t: co2.central: “200 Wh” is not a mass.",
        ),
        (
            'co2 = { central = "200 g" }',
            'co2 = { central = "200 G" }',
            "equivalent car-t: co2.central: “200 G” is not a mass.",
        ),
        (
            'water = { central = "20 cL" }',
            'water = { central = "20 kg" }',
            "equivalent glass-t: water.central: “20 kg” is not a volume.",
        ),
        (
            'co2 = { central = "200 g" }',
            'energy = { central = "200 g" }',
            "equivalent car-t: energy.central: “200 g” has a unit that is neither",
        ),
        (
            'co2 = { central = "200 g" }',
            "",
            "equivalent car-t: energy: exactly one of these fields is needed: energy, co2, water.",
        ),
        (
            'co2 = { central = "200 g" }',
            'co2 = { central = "200 g" }\nwater = { central = "1 L" }',
            "equivalent car-t: energy: exactly one",
        ),
        ('co2 = { central = "50 g" }', 'energy = { central = "50 Wh" }', "intensity FR: energy: "),
        ('reads = "pue"', 'reads = "pew"', "lever pue: reads: “pew” is none of divide, multiply, pue."),
        (
            "value = { low = 2, central = 4, high = 8 }",
            "value = { low = 5, central = 4, high = 8 }",
            "lever smaller: value: low, central and high are not in order.",
        ),
        (
            "value = { low = 2, central = 4, high = 8 }",
            "value = { low = 2, central = 4, high = 80 }",
            "lever smaller: value: low, central and high are not in order.",
        ),
        (
            "value = { central = 1.1 }\nleast = 1",
            "value = { central = 1.1 }\nleast = 0.9",
            "lever pue: least: a PUE is never below 1",
        ),
        (
            "value = { central = 33 }",
            "value = { central = 0 }",
            "lever progress: value.central: “0” is not more than zero.",
        ),
        (
            "value = { central = 33 }",
            "value = { central = nan }",
            "lever progress: value.central: “nan” is not more than zero.",
        ),
        ("value = { central = 33 }", "value = { central = true }", "lever progress: value.central: "),
        (
            "value = { central = 33 }",
            'value = { central = "33" }',
            "lever progress: value.central: what is needed here is a number above zero",
        ),
        (
            'excludes = ["progress"]',
            'excludes = ["progres"]',
            "lever smaller: excludes: the lever “progres” does not exist.",
        ),
        (
            'excludes = ["rebound"]',
            'activities = ["nothing"]',
            "lever fewer: activities: the activity “nothing” is not in the data.",
        ),
        (
            'least = 1\nmost = 33\nunits = ["prompt"]\nyear = 2026\nsources = ["round"]',
            'least = 1\nmost = 33\nunits = ["prompt"]',
            "lever progress: sources: this field is missing.",
        ),
        ("pue = 1.2", "pue = 0.9", "estimate prompt-t/with-building: pue: a PUE is never below 1"),
        ("pue = 1.2", "pue = 5e-324", "estimate prompt-t/with-building: pue: “5e-324” is beyond what"),
        (
            "value = { central = 33 }",
            "value = { central = 33, high = 1e308 }",
            "lever progress: value.high: “1e+308” is beyond what the program counts with.",
        ),
        ("pue = 1.2", "pue = -1.2", "estimate prompt-t/with-building: pue: “-1.2” is not more than zero."),
    ],
)
def test_a_fault_is_named_and_the_rest_works(
    read: Read, faults: Faults, fixture_t_text: str, old: str, new: str, fault: str
) -> None:
    assert old in PACK
    assembly = read(fixture_t_text, PACK.replace(old, new, 1))
    assert any(said.startswith(f"1.toml: {fault}") for said in faults(assembly)), faults(assembly)
    assert assembly.catalogue.lever("rebound").id == "rebound"
    assert assembly.catalogue.intensity("co2", "SE").id == "SE"


def test_an_id_is_taken_among_levers_and_among_intensities(
    read: Read, faults: Faults, fixture_t_text: str
) -> None:
    twice = PACK.replace('id = "progress"', 'id = "Smaller"').replace('id = "SE"', 'id = "fr"')
    said = faults(read(fixture_t_text, twice))
    assert any("lever Smaller: id: the id “Smaller” is taken already" in each for each in said)
    assert any("intensity fr: id: the id “fr” is taken already" in each for each in said)
