"""Section B of the cases from real use: units that people type and paste."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from comparawatt.engine.amounts import read_energy
from comparawatt.engine.wording import Wording
from comparawatt.errors import InputError

if TYPE_CHECKING:
    from comparawatt.engine.languages import Languages

Counted = Callable[..., float]
Said = Callable[[str, InputError], str]

CODES = ["en", "fr"]


def refused(languages: Languages, code: str, text: str) -> InputError:
    with pytest.raises(InputError) as error:
        read_energy(text, languages, code)
    return error.value


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize(
    ("text", "echo"),
    [
        ("5 kwh", "5 kWh"),
        ("5 KWH", "5 kWh"),
        ("5 KWh", "5 kWh"),
        ("5 Kwh", "5 kWh"),
        ("5 wh", "5 Wh"),
        ("5 gwh", "5 GWh"),
        ("5 GWH", "5 GWh"),
        ("50 TWH", "50 TWh"),
        ("5 kj", "1.389 Wh"),
    ],
)
def test_b01_the_case_of_a_unit(languages: Languages, code: str, text: str, echo: str) -> None:
    said = Wording(languages[code]).energy(read_energy(text, languages, code).watt_hours)
    assert said.replace("\u00a0", " ").replace(",", ".") == echo


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("unit", ["mwh", "MWH", "Mwh", "mw", "mj"])
def test_b01_where_two_readings_are_possible_it_asks(
    languages: Languages, said: Said, code: str, unit: str
) -> None:
    error = refused(languages, code, f"5 {unit}")
    base = {"h": "Wh", "w": "W", "j": "J"}[unit[-1].casefold()]
    assert set(error.suggestions) == {f"5 M{base}", f"5 m{base}"}
    assert f"M{base}" in said(code, error)


@pytest.mark.parametrize("code", CODES)
def test_b01_the_exact_case_decides(languages: Languages, code: str) -> None:
    assert read_energy("5 MWh", languages, code).watt_hours == pytest.approx(5e6)
    assert read_energy("5 mWh", languages, code).watt_hours == pytest.approx(5e-3)


@pytest.mark.parametrize("code", CODES)
def test_b01_the_distance_of_two_readings_is_the_true_one(languages: Languages, said: Said, code: str) -> None:
    message = said(code, refused(languages, code, "5 pwh"))
    assert "a billion times" not in message
    assert "un milliard de fois" not in message


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize(
    "text", ["3 kW/h", "3 kWh/h", "3 kW", "3kw", "3 kWh per hour", "3 kilowatts", "3 kWh par heure"]
)
def test_b02_a_power_is_no_energy(languages: Languages, said: Said, code: str, text: str) -> None:
    message = said(code, refused(languages, code, text)).replace("\u00a0", " ")
    assert {"en": "power", "fr": "puissance"}[code] in message
    assert "kWh" in message
    assert {"en": "for 8 h", "fr": "pendant 8 h"}[code] in message


@pytest.mark.parametrize("code", CODES)
def test_b03_a_report_with_the_wrong_unit(languages: Languages, code: str) -> None:
    assert refused(languages, code, "0.031824 kW").key == "amount.power"
    assert read_energy("0.031824 kWh", languages, code).watt_hours == pytest.approx(31.824, rel=1e-12)


@pytest.mark.parametrize(
    ("code", "text", "watt_hours"),
    [
        ("fr", "3,6 MJ", 1000),
        ("en", "3.6 MJ", 1000),
        ("fr", "1 MJ", 1000 / 3.6),
        ("fr", "54 kJ", 15),
        ("en", "3600000 J", 1000),
        ("fr", "54 kilojoules", 15),
    ],
)
def test_b04_joules(languages: Languages, code: str, text: str, watt_hours: float) -> None:
    assert read_energy(text, languages, code).watt_hours == pytest.approx(watt_hours, rel=1e-12)


def test_b04_a_charge_in_joules(counted: Counted) -> None:
    assert counted("54 kJ", "phone-t", "fr") == pytest.approx(1)


@pytest.mark.parametrize(
    ("code", "text", "watt_hours"),
    [
        ("en", "283.29069471359253 W during 30 s", 2.36075578928),
        ("fr", "283,29069471359253 W pendant 30 s", 2.36075578928),
        ("en", "300 W for 8 h", 2400),
        ("en", "300 W during 8 h", 2400),
        ("fr", "300 W pendant 8 h", 2400),
        ("fr", "0,3 kilowatt durant 480 minutes", 2400),
        ("en", "6.5 kW for 1 year", 6500 * 8760),
    ],
)
def test_b05_a_power_with_a_time(languages: Languages, code: str, text: str, watt_hours: float) -> None:
    assert read_energy(text, languages, code).watt_hours == pytest.approx(watt_hours, rel=1e-10)


def test_b05_a_small_result(counted: Counted) -> None:
    assert counted("283.29069471359253 W during 30 s", "phone-t") == pytest.approx(0.1574, abs=5e-5)


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("20 °C", ("not an energy", "pas une énergie")),
        ("12 km", ("not an energy", "pas une énergie")),
        ("3 tCO2e", ("not an energy", "pas une énergie")),
        ("3 gCO2e", ("not an energy", "pas une énergie")),
        ("5 %", ("not an energy", "pas une énergie")),
        ("3 Wh²", ("not an energy", "pas une énergie")),
        ("3 litres", ("not an energy", "pas une énergie")),
        ("3 €", ("not an energy", "pas une énergie")),
        ("1 kWh 500 Wh", ("not an energy", "pas une énergie")),
        ("GWh", ("no number", "pas de nombre")),
    ],
)
def test_b06_what_is_no_energy(
    languages: Languages, said: Said, code: str, text: str, words: tuple[str, str]
) -> None:
    message = said(code, refused(languages, code, text))
    assert words[CODES.index(code)] in message
    assert re.search(r"\d[\u00a0 ][kG]?Wh", message.replace(f"“{text}”", ""))


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize(
    ("text", "watt_hours"),
    [
        ("3 kilowattheures", 3000),
        ("3 kilowatt-heures", 3000),
        ("3 kilowatts-heures", 3000),
        ("3 kilowatt heures", 3000),
        ("1 kilowattheure", 1000),
        ("50 gigawattheures", 50e9),
        ("50 GIGAWATTHEURES", 50e9),
        ("300 wattheures", 300),
        ("3 mégawattheures", 3e6),
        ("3 megawattheures", 3e6),
        ("3 milliwattheures", 0.003),
        ("31 térawattheures", 31e12),
        ("3 kilowatt-hours", 3000),
        ("3 kilowatt hours", 3000),
        ("3 gigawatthours", 3e9),
        ("3 kW·h", 3000),
        ("3 kW h", 3000),
    ],
)
def test_b07_unit_words(languages: Languages, code: str, text: str, watt_hours: float) -> None:
    assert read_energy(text, languages, code).watt_hours == pytest.approx(watt_hours)
