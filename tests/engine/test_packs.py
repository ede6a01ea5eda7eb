"""What a data pack may hold, and how each fault is named: file, entry and field."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from comparawatt.engine.amounts import Amount, Duration
from comparawatt.engine.assembly import Assembly
from comparawatt.engine.messages import say_problem
from comparawatt.engine.ranges import Range

if TYPE_CHECKING:
    from comparawatt.engine.wording import Wording

Changed = Callable[..., Assembly]
Faults = Callable[[Assembly], list[str]]

PHONE = 'energy = { central = "15 Wh" }'
PROMPT = 'energy = { central = "0.34 Wh" }'
NAME = 'name = { en = "a phone charge", fr = "une charge de téléphone" }'
UNIT = 'fr = { one = "charge de téléphone", many = "de charges de téléphone", other = "charges de téléphone" }'


def named(messages: list[str], place: str) -> bool:
    """Say whether a fault begins with file, entry and field, and says something behind them."""
    return any(message.startswith(f"0.toml: {place}: ") and message.endswith(".") for message in messages)


def test_fixture_t_is_whole(changed: Changed) -> None:
    assembly = changed()
    catalogue = assembly.catalogue
    assert (assembly.problems, assembly.refused) == ((), ())
    assert catalogue.edition == dt.date(2026, 11, 25)
    assert list(catalogue.equivalents) == ["household-t", "cityday-t", "phone-t"]
    assert catalogue.equivalent("cityday-t").energy == Range.exactly(20e9)
    assert catalogue.activity("prompt-t").default_amount == Amount(1)
    assert catalogue.estimate("prompt-t").energy == Range.exactly(0.34)
    assert catalogue.sources["t"].url is None


def test_everything_optional_is_read(changed: Changed) -> None:
    assembly = changed(
        PROMPT,
        'energy = { low = "0.2 Wh", central = "0.34 Wh", high = "1 Wh" }\n'
        'statistic = "median"\nnote = { en = "n" }',
    )
    assert assembly.problems == ()
    estimate = assembly.catalogue.estimate("prompt-t")
    assert (estimate.energy, estimate.statistic, estimate.note) == (
        Range(0.2, 0.34, 1),
        "median",
        {"en": "n"},
    )
    with_url = changed("accessed", 'url = "https://example.org/bill?a=1#b"\naccessed')
    assert with_url.catalogue.sources["t"].url == "https://example.org/bill?a=1#b"


def test_what_runs_has_a_power_and_a_time(changed: Changed, fixture_t_text: str) -> None:
    assembly = changed(
        fixture_t_text[fixture_t_text.index('default_amount = "1"') :],
        'default_amount = "512,821 prompts for 1 year"\n'
        + fixture_t_text[fixture_t_text.index("[[estimate]]") :].replace(PROMPT, 'power = { central = "6.5 kW" }'),
    )
    assert assembly.problems == ()
    assert assembly.catalogue.activity("prompt-t").default_amount == Amount(512_821, None, Duration(1, "year"))
    assert assembly.catalogue.estimate("prompt-t").power == Range.exactly(6500)


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        # An unknown field, at every depth.
        ('icon = "phone"', 'icon = "phone"\ncolour = "red"', "equivalent phone-t: colour"),
        (PHONE, 'energy = { centrl = "15 Wh" }', "equivalent phone-t: energy.centrl"),
        (
            PHONE,
            'energy = { central = "15 Wh", mean = "15 Wh" }',
            "equivalent phone-t: energy.mean",
        ),
        (UNIT, 'fr = { one = "a", some = "b", other = "c" }', "equivalent phone-t: unit.fr.some"),
        ("accessed", 'link = "x"\naccessed', "source t: link"),
        # A missing one.
        ('icon = "phone"\n', "", "equivalent phone-t: icon"),
        (NAME, "", "equivalent phone-t: name"),
        (PHONE, "", "equivalent phone-t: energy"),
        (PHONE, 'energy = { low = "1 Wh" }', "equivalent phone-t: energy.central"),
        (PHONE + "\nyear = 2026", PHONE, "equivalent phone-t: year"),
        ('group = "ask"\n', "", "activity prompt-t: group"),
        ('confidence = "assumed"\n', "", "estimate prompt-t/t: confidence"),
        (PROMPT, "", "estimate prompt-t/t: energy"),
        ('title = "Made for tests"\n', "", "source t: title"),
        # A value of another kind, or outside what is known.
        (NAME, 'name = "a phone charge"', "equivalent phone-t: name"),
        (NAME, "name = {}", "equivalent phone-t: name"),
        (NAME, 'name = { en = "" }', "equivalent phone-t: name"),
        (NAME, 'name = { english = "x" }', "equivalent phone-t: name"),
        (UNIT, 'fr = { one = "charge" }', "equivalent phone-t: unit"),
        (UNIT, "fr = {}", "equivalent phone-t: unit"),
        (PHONE, 'energy = "15 Wh"', "equivalent phone-t: energy"),
        (PHONE + "\nyear = 2026", PHONE + "\nyear = true", "equivalent phone-t: year"),
        (PHONE + "\nyear = 2026", PHONE + '\nyear = "2026"', "equivalent phone-t: year"),
        (PHONE + "\nyear = 2026", PHONE + "\nyear = 2026.5", "equivalent phone-t: year"),
        ('group = "ask"', 'group = "asking"', "activity prompt-t: group"),
        ('confidence = "assumed"', 'confidence = "sure"', "estimate prompt-t/t: confidence"),
        ('sources = ["t"]', "sources = []", "equivalent household-t: sources"),
        ('sources = ["t"]', 'sources = "t"', "equivalent household-t: sources"),
        ('sources = ["t"]', 'sources = ["t", "u"]', "equivalent household-t: sources"),
        ("default = true", 'default = "yes"', "equivalent household-t: default"),
        ("accessed = 2026-11-25", 'accessed = "yesterday"', "source t: accessed"),
        ("accessed", 'url = "http://example.org"\naccessed', "source t: url"),
        ("accessed", 'url = "javascript:alert(1)"\naccessed', "source t: url"),
        ("accessed", 'url = "file:///etc/passwd"\naccessed', "source t: url"),
        ("accessed", 'url = "https://x y"\naccessed', "source t: url"),
        ('id = "phone-t"', 'id = ""', "equivalent 3: id"),
        ('id = "phone-t"\n', "", "equivalent 3: id"),
        ('id = "phone-t"', "id = 3", "equivalent 3: id"),
        # A wrong quantity.
        (PHONE, 'energy = { low = "16 Wh", central = "15 Wh" }', "equivalent phone-t: energy"),
        (PHONE, 'energy = { central = "15 Wh", high = "14 Wh" }', "equivalent phone-t: energy"),
        (PHONE, 'energy = { low = "15 W", central = "15 Wh" }', "equivalent phone-t: energy.low"),
        (PROMPT, 'power = { central = "6.5 kWh" }', "estimate prompt-t/t: power.central"),
        (PROMPT, PROMPT + '\npower = { central = "6.5 kW" }', "estimate prompt-t/t: energy"),
        (PROMPT, 'power = { central = "6.5 kW" }', "activity prompt-t: default_amount"),
        # A wrong amount.
        ('default_amount = "1"', 'default_amount = "-1"', "activity prompt-t: default_amount"),
        ('default_amount = "1"', "default_amount = 1", "activity prompt-t: default_amount"),
        ('default_amount = "1"', 'default_amount = "1 a day"', "activity prompt-t: default_amount"),
        (
            'default_amount = "1"',
            'default_amount = "3 for 1 year"',
            "activity prompt-t: default_amount",
        ),
        ('default_amount = "1"', 'default_amount = "3 GWh"', "activity prompt-t: default_amount"),
        ('default_amount = "1"', 'default_amount = "9**9"', "activity prompt-t: default_amount"),
    ],
)
def test_a_fault_names_its_entry_and_field(
    changed: Changed, faults: Faults, old: str, new: str, place: str
) -> None:
    assembly = changed(old, new)
    assert named(faults(assembly), place), faults(assembly)
    assert assembly.refused == ()


@pytest.mark.parametrize("table", ["[[sorce]]\nid = 't'", "[scene]\nid = 't'", "[story]"])
def test_an_unknown_table_is_named_and_the_rest_works(changed: Changed, faults: Faults, table: str) -> None:
    assembly = changed(behind=f"\n{table}\n")
    assert len(assembly.catalogue.equivalents) == 3
    assert len(faults(assembly)) == 1
    assert table.split("]")[0].strip("[") in faults(assembly)[0]


def test_every_fault_of_a_pack_is_named_in_one_go(changed: Changed, faults: Faults) -> None:
    assembly = changed(
        'icon = "household"',
        'colour = "red"\nsize = 3',
        behind="""
[[equivalent]]
id = "lamp"
icon = "bolt"
name = { en = "" }
unit = { en = { one = "lamp" } }
energy = { central = "10 W" }
year = 2026
scope = { en = "x" }
sources = []
""",
    )
    messages = faults(assembly)
    for field in ("colour", "size", "icon"):
        assert named(messages, f"equivalent household-t: {field}"), field
    for field in ("name", "unit", "energy.central", "sources"):
        assert named(messages, f"equivalent lamp: {field}"), field
    assert list(assembly.catalogue.equivalents) == ["cityday-t", "phone-t"]


def test_an_unknown_field_hides_no_other_fault_of_its_entry(changed: Changed, faults: Faults) -> None:
    messages = faults(changed(PHONE, 'energy = { central = "15 W" }\ncolour = "red"'))
    assert named(messages, "equivalent phone-t: colour")
    assert named(messages, "equivalent phone-t: energy.central")


def test_one_bound_hides_no_fault_of_another(changed: Changed, faults: Faults) -> None:
    messages = faults(changed(PHONE, 'energy = { low = "x", central = "15 Wh", high = "15 W" }'))
    assert named(messages, "equivalent phone-t: energy.low")
    assert named(messages, "equivalent phone-t: energy.high")


def test_every_fault_of_the_pack_table_is_named(changed: Changed, faults: Faults) -> None:
    (message,) = faults(changed('id = "fixture-t"\nedition = 2026-11-25', 'edition = "soon"'))
    assert "id" in message.split("look at")[1]
    assert "edition" in message.split("look at")[1]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("", "no [pack] table"),
        ("[story]\nid = 'x'", "no [pack] table"),
        ("[[pack]]\nid = 'x'", "no [pack] table"),
        ("pack = 3", "no [pack] table"),
        ("[pack]\nid = 'x'\nedition = 2026-11-25\nname = { en = ", "line 4"),
        ("a = 1\nb = = 2\n", "line 2"),
        ("a = 1\na = 2\n", "not TOML"),
    ],
)
def test_a_file_that_is_no_pack_is_left_out_whole(
    read: Changed, fixture_t_text: str, faults: Faults, content: str, words: str
) -> None:
    assembly = read(content, fixture_t_text)
    assert len(assembly.catalogue.equivalents) == 3
    assert len(assembly.refused) == 1
    (message,) = faults(assembly)
    assert message.startswith("0.toml")
    assert words in message


def test_a_fault_is_said_in_one_line_whatever_the_file_holds(changed: Changed, faults: Faults) -> None:
    assembly = changed('id = "phone-t"', 'id = "a\\nb\\u001b[31m"\n"x\\ny\\u001b[0m" = 1', '\n["t\\nu\\u001b"]\n')
    messages = faults(assembly)
    assert len(messages) == 2
    assert all(message.isprintable() for message in messages), messages


def test_a_fault_inside_a_text_names_its_language(changed: Changed, faults: Faults) -> None:
    assert named(faults(changed(NAME, 'name = { en = "a", fr = 3 }')), "equivalent phone-t: name.fr")


def test_an_icon_is_one_of_those_built_in(changed: Changed, faults: Faults) -> None:
    assert named(faults(changed('icon = "phone"', 'icon = "../../etc/passwd"')), "equivalent phone-t: icon")


@pytest.mark.parametrize("value", ["15 mwh", "1,5 Wh", "15 W", "1,5"])
def test_the_reason_given_for_a_wrong_quantity_is_the_true_one(
    changed: Changed, faults: Faults, value: str
) -> None:
    (message,) = faults(changed('"15 Wh"', f'"{value}"'))
    assert "neither an energy nor a power" not in message


def test_texts_lose_control_characters_and_nothing_else(changed: Changed) -> None:
    text = "R&D <b>IA</b>\\u000b =1+1 école e\\u0301"
    name = changed(NAME, f'name = {{ en = "{text}" }}').catalogue.equivalent("phone-t").name["en"]
    assert name == "R&D <b>IA</b>  =1+1 école é"


@pytest.mark.parametrize("sign", [*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200B, 0xAD, 0xFEFF])
def test_texts_lose_what_turns_or_hides_letters(changed: Changed, sign: int) -> None:
    name = changed(NAME, f'name = {{ en = "\\u{sign:04x}a \\u{sign:04x}phone" }}')
    assert name.catalogue.equivalent("phone-t").name["en"] == "a phone"


@pytest.mark.parametrize("text", ["می\u200cخواهم", "क्\u200dष", "👩\u200d🏫"])
def test_texts_keep_what_joins_and_parts_letters(changed: Changed, text: str) -> None:
    assert changed(NAME, f'name = {{ en = "{text}" }}').catalogue.equivalent("phone-t").name["en"] == text


def test_texts_are_composed_once_nothing_hidden_parts_them(changed: Changed) -> None:
    name = changed(NAME, 'name = { en = "e\\u200b\\u0301" }').catalogue.equivalent("phone-t").name["en"]
    assert name == "é"


def test_a_text_of_hidden_signs_alone_is_empty(changed: Changed, faults: Faults) -> None:
    (message,) = faults(changed(NAME, 'name = { en = "\\u202e\\u200b" }'))
    assert "empty" in message


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("15 mwh", "two readings, far apart: write “MWh” or “mWh”"),
        ("1,5", "decimal comma"),
        ("1,5 Wh", "decimal comma"),
        ("15 W", "not an energy"),
        ("15", "no unit"),
        ("15 km", "neither an energy nor a power"),
        ("15 Wh or so", "not a number with a unit"),
    ],
)
def test_a_wrong_quantity_is_given_its_reason(changed: Changed, faults: Faults, value: str, reason: str) -> None:
    (message,) = faults(changed('"15 Wh"', f'"{value}"'))
    assert f"0.toml: equivalent phone-t: energy.central: “{value}”" in message
    assert reason in message


def test_a_wrong_icon_is_answered_with_the_nearest(changed: Changed, faults: Faults) -> None:
    (message,) = faults(changed('icon = "phone"', 'icon = "telephone"'))
    assert message.startswith(
        "0.toml: equivalent phone-t: icon: “telephone” is no built-in icon; the nearest are "
    )
    assert "phone" in message
    assert message.count(",") == 2


@pytest.mark.parametrize(
    ("old", "new", "english_words", "french_words"),
    [
        (PHONE + "\nyear = 2026", PHONE + '\nyear = "2026"', "a whole number", "un nombre entier"),
        ('"15 Wh"', "15", "a text such as “15 Wh”", "un texte comme «\u202f15 Wh\u202f»"),
        ("accessed = 2026-11-25", 'accessed = "soon"', "such as 2026-11-25", "comme 2026-11-25"),
        ("default = true", 'default = "yes"', "true or false", "true ou false"),
        ('sources = ["t"]', 'sources = "t"', "a list", "une liste"),
        (NAME, 'name = "x"', "one text for each language", "un texte par langue"),
        (PHONE, 'energy = "15 Wh"', "“central”", "«\u202fcentral\u202f»"),
        ('default_amount = "1"', "default_amount = 1", "such as “1”", "comme «\u202f1\u202f»"),
    ],
)
def test_a_value_of_the_wrong_kind_is_answered_with_the_right_one(
    changed: Changed, english: Wording, french: Wording, old: str, new: str, english_words: str, french_words: str
) -> None:
    problem = changed(old, new).problems[0]
    assert english_words in say_problem(problem, english)
    assert french_words in say_problem(problem, french)


def test_figures_are_read_without_noise(changed: Changed) -> None:
    for text, watt_hours in (("8.2 MWh", 8_200_000), ("0.031824 kWh", 31.824), ("5.4e1 kJ", 15)):
        catalogue = changed('"15 Wh"', f'"{text}"').catalogue
        assert catalogue.equivalent("phone-t").energy == Range.exactly(watt_hours)


def test_an_amount_is_said_to_be_written_in_english(changed: Changed, french: Wording) -> None:
    problem = changed('default_amount = "1"', 'default_amount = "2,5 milliards"').problems[0]
    assert "s’écrit en anglais" in say_problem(problem, french)


def test_a_number_beyond_all_floats_is_a_fault_and_no_crash(changed: Changed, faults: Faults) -> None:
    activity = "\n[[activity]]\nid = 'vast'\npeople = 1" + "0" * 400
    assert any("people" in fault for fault in faults(changed(behind=f"{activity}\n")))
