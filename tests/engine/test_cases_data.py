"""Section J of the cases from real use, J01 to J06: data files of one's own."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from comparawatt.engine.assembly import Assembly
from comparawatt.engine.messages import say_error
from comparawatt.engine.request import ask

if TYPE_CHECKING:
    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.languages import Languages
    from comparawatt.engine.wording import Wording

Read = Callable[..., Assembly]
Changed = Callable[..., Assembly]
Faults = Callable[[Assembly], list[str]]

IDS = ["household-t", "cityday-t", "phone-t"]


def activity(name: str, of: str) -> str:
    return f"""
[[activity]]
id = "{name}"
group = "ask"
icon = "ask"
name = {{ en = "{name}", fr = "{name}" }}
unit.en = {{ one = "prompt", other = "prompts" }}
unit.fr = {{ one = "requête", other = "requêtes" }}
default_amount = "1"
estimates_of = "{of}"
"""


def test_j01_a_file_saved_by_notepad(read: Read, fixture_t_text: str, faults: Faults) -> None:
    notepad = fixture_t_text.replace("\n", "\r\n")
    assembly = read(b"\xef\xbb\xbf" + notepad.encode())
    assert list(assembly.catalogue.equivalents) == IDS
    assert faults(assembly) == []


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "cp1252"])
def test_j01_another_encoding_is_called_so(
    read: Read, fixture_t_text: str, english: Wording, french: Wording, encoding: str
) -> None:
    assembly = read(fixture_t_text.encode(encoding, "replace"))
    (error,) = assembly.refused
    if encoding == "utf-16-le":  # it is UTF-8 too, as far as one can tell, but no TOML
        return
    assert "encoding" in say_error(error, english)
    assert "encodage" in say_error(error, french)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("cityday-t", "cityday-t"),
        ("cityday-t", "CityDay-T"),
        ("caf\u00e9", "cafe\u0301"),
        ("caf\u00e9", "CAF\u00c9"),
        ("stra\u00dfe", "STRASSE"),
    ],
)
def test_j02_an_id_that_is_taken(read: Read, fixture_t_text: str, faults: Faults, one: str, other: str) -> None:
    text = fixture_t_text.replace('"cityday-t"', f'"{one}"').replace('"phone-t"', f'"{other}"')
    assembly = read(text)
    (message,) = faults(assembly)
    assert len(assembly.catalogue.equivalents) == 2
    assert message.count("0.toml") == 2
    assert "is taken already" in message


def test_j02_an_id_of_another_file(read: Read, fixture_t_text: str, faults: Faults) -> None:
    messages = faults(read(fixture_t_text, fixture_t_text))
    for entry in ("source t", "equivalent phone-t", "activity prompt-t", "estimate prompt-t/t"):
        assert any(message.startswith(f"1.toml: {entry}: id: ") and "0.toml" in message for message in messages), (
            entry
        )


def test_j02_an_id_that_is_built_in(read: Read, fixture_t_text: str, built_in: Catalogue, faults: Faults) -> None:
    assembly = read(fixture_t_text.replace('"phone-t"', '"phone-charge"'), base=built_in)
    (message,) = faults(assembly)
    assert "“phone-charge” is taken already" in message
    assert assembly.catalogue.equivalent("phone-charge") == built_in.equivalent("phone-charge")


def test_j02_an_estimate_is_taken_within_its_activity_alone(
    read: Read, fixture_t_text: str, faults: Faults
) -> None:
    behind = activity("other-t", "prompt-t") + fixture_t_text[fixture_t_text.index("[[estimate]]") :].replace(
        '"prompt-t"', '"other-t"'
    )
    assert faults(read(fixture_t_text + behind)) == []


@pytest.mark.parametrize(
    ("behind", "circle"),
    [
        (activity("a", "b") + activity("b", "a"), "a → b → a"),
        (activity("a", "a"), "a → a"),
        (activity("a", "b") + activity("b", "c") + activity("c", "a"), "a → b → c → a"),
    ],
)
def test_j03_circular_definitions(changed: Changed, faults: Faults, behind: str, circle: str) -> None:
    assembly = changed(behind=behind)
    assert circle in "".join(faults(assembly))
    assert list(assembly.catalogue.activities) == ["prompt-t"]
    assert list(assembly.catalogue.equivalents) == IDS


@pytest.mark.parametrize(("end", "count"), [("prompt-t", 1001), ("link-0", 1), ("nowhere", 1)])
def test_j03_a_chain_of_a_thousand(changed: Changed, faults: Faults, end: str, count: int) -> None:
    chain = "".join(activity(f"link-{n}", f"link-{n + 1}" if n < 999 else end) for n in range(1000))
    started = time.process_time()
    assembly = changed(behind=chain)
    assert time.process_time() - started < 3
    assert len(assembly.catalogue.activities) == count
    assert bool(faults(assembly)) == (count == 1)
    assert all(len(message) < 400 for message in faults(assembly))


REFUSED = [
    "1e9", '"1e9"', "1.5", "1_000", "-5", "0", "nan", "inf", "true", "[]", "{}", '""', '"15"',
    '"15 W"', '"1,5 Wh"', '"-5 Wh"', '"0 Wh"', '"nan Wh"', '"inf Wh"', '"1e400 Wh"',
    '"1e308 GWh"', '"1e-30 Wh"', '"15 mwh"', '"15 km"', '"15 gCO2e"', '"Wh"', "2026-11-25",
]  # fmt: skip


@pytest.mark.parametrize("value", REFUSED)
def test_j04_odd_numbers_in_the_file(changed: Changed, faults: Faults, value: str) -> None:
    assembly = changed('central = "15 Wh"', f"central = {value}")
    (message,) = faults(assembly)
    assert message.startswith("0.toml: equivalent phone-t: energy")
    assert list(assembly.catalogue.equivalents) == ["household-t", "cityday-t"]


def test_j04_a_missing_number(changed: Changed, faults: Faults) -> None:
    (message,) = faults(changed('energy = { central = "15 Wh" }', ""))
    assert message.startswith("0.toml: equivalent phone-t: energy: ")


def test_j04_a_comma_that_is_no_toml_names_its_line(changed: Changed, faults: Faults) -> None:
    (message,) = faults(changed('central = "15 Wh"', "central = 1,5"))
    assert message.startswith("0.toml, line 41: ")


@pytest.mark.parametrize(
    "value",
    [
        "15 Wh",
        "15Wh",
        "0.015 kWh",
        "54 kJ",
        "15000 mWh",
        "1.5e1 Wh",
        "15.0 wh",
        "+15 Wh",
        " 15 Wh ",
    ],
)
def test_j05_a_figure_in_another_unit(changed: Changed, languages: Languages, value: str) -> None:
    assembly = changed('"15 Wh"', f'"{value}"')
    assert assembly.problems == ()
    count = ask(assembly.catalogue, languages, "en", "1234.5 kWh", equivalents=["phone-t"]).counts[0].count.central
    assert count == pytest.approx(82_300, rel=1e-12)


def test_j06_ten_thousand_entries(read: Read, fixture_t_text: str, languages: Languages, french: Wording) -> None:
    estimate = fixture_t_text[fixture_t_text.index("[[estimate]]") :]
    many = (activity(f"a{n}", "prompt-t") + estimate.replace("prompt-t", f"a{n}") for n in range(10_000))
    text = fixture_t_text + "".join(many)
    started = time.process_time()
    catalogue = read(text).catalogue
    assert time.process_time() - started < 9
    assert len(catalogue.activities) == 10_001
    started = time.process_time()
    assert ask(catalogue, languages, "fr", "a9999").energy.central == 0.34
    assert len(french.sorted_by_name(catalogue.activities.values())) == 10_001
    assert time.process_time() - started < 1.5
