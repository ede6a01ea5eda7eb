from __future__ import annotations

import pytest

from comparawatt.engine.units import PREFIXES, Kind, candidates, unit

EXPONENTS = (0, -12, -9, -6, -3, 3, 6, 9, 12, 15, 18)
POWERS = dict(zip(("", "p", "n", "µ", "m", "k", "M", "G", "T", "P", "E"), EXPONENTS, strict=True))


@pytest.mark.parametrize("prefix", PREFIXES)
@pytest.mark.parametrize(("base", "worth"), [("Wh", 1), ("J", 1 / 3600), ("W", 1)])
def test_every_prefix_is_worth_its_power_of_ten(prefix: str, base: str, worth: float) -> None:
    found = unit(prefix + base)
    assert found.symbol == prefix + base
    assert found.factor == pytest.approx(10.0 ** POWERS[prefix] * worth, rel=1e-14)
    assert found.kind is (Kind.POWER if base == "W" else Kind.ENERGY)


@pytest.mark.parametrize("prefix", PREFIXES)
@pytest.mark.parametrize("base", ["Wh", "J", "W"])
def test_exact_case_has_one_reading(prefix: str, base: str) -> None:
    assert candidates(prefix + base) == (prefix + base,)


@pytest.mark.parametrize(
    ("text", "symbols"),
    [
        ("kwh", {"kWh"}),
        ("KWH", {"kWh"}),
        ("Kwh", {"kWh"}),
        ("wh", {"Wh"}),
        ("gwh", {"GWh"}),
        ("TWH", {"TWh"}),
        ("j", {"J"}),
        ("kw", {"kW"}),
        ("mwh", {"MWh", "mWh"}),
        ("MWH", {"MWh", "mWh"}),
        ("Mwh", {"MWh", "mWh"}),
        ("mj", {"MJ", "mJ"}),
        ("mw", {"MW", "mW"}),
        ("pwh", {"PWh", "pWh"}),
    ],
)
def test_other_case_has_the_readings_that_are_possible(text: str, symbols: set[str]) -> None:
    assert set(candidates(text)) == symbols
    assert len(candidates(text)) == len(symbols)


@pytest.mark.parametrize("text", ["µWh", "\u03bcWh", "uWh", "ΜWH"])
def test_both_signs_of_micro_and_its_u(text: str) -> None:
    assert candidates(text) == ("µWh",)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "B",
        "G",
        "k",
        "km",
        "kkWh",
        "MkWh",
        "Whh",
        "°C",
        "kg",
        "h",
        "Wh²",
        "kWh/h",
        "gCO2e",
        "x" * 1000,
    ],
)
def test_nothing_else_is_a_unit(text: str) -> None:
    assert candidates(text) == ()
