from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any

import pytest
from msgspec.structs import replace

from comparawatt.engine.amounts import Amount, Duration
from comparawatt.engine.catalogue import Activity, Equivalent, Estimate, Source
from comparawatt.engine.editions import Difference, differences
from comparawatt.engine.editions_wording import say_difference
from comparawatt.engine.intensities import Intensity
from comparawatt.engine.levers import Lever
from comparawatt.engine.packs import Pack, read_pack
from comparawatt.engine.ranges import Range
from comparawatt.engine.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import msgspec
    from tests.command import Ended

    from comparawatt.engine.languages import Languages


@pytest.fixture
def edition(tmp_path: Path, languages: Languages, fixture_t_text: str) -> Callable[..., Pack]:
    """Return what reads Fixture T with one piece replaced."""

    def read(old: str = "", new: str = "") -> Pack:
        assert old in fixture_t_text
        path = tmp_path / "pack.toml"
        path.write_text(fixture_t_text.replace(old, new), encoding="utf-8")
        return read_pack(path, languages)

    return read


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('central = "0.34 Wh"', 'central = "0.31 Wh"', "estimate prompt-t/t: energy: 0.34 Wh → 0.31 Wh"),
        (
            'central = "15 Wh"', 'low = "12 Wh", central = "15 Wh", high = "22 Wh"',
            "equivalent phone-t: energy: 15 Wh → 15 Wh (12 to 22 Wh)",
        ),
        ('en = "one prompt"', 'en = "a prompt"', "activity prompt-t: name: “one prompt” → “a prompt”"),
        ('confidence = "assumed"', 'confidence = "stated"', "estimate prompt-t/t: confidence: assumed → stated"),
        ('default_amount = "1"', 'default_amount = "2.5 million a day for 1 year"',
         "activity prompt-t: default_amount: 1 prompt → 2.5 million a day for 1 year"),
        ('"phone charges" }', '"charges" }',
         "equivalent phone-t: unit: “phone charge”, “phone charges” → “phone charge”, “charges”"),
        ('fr = "une requête"', 'fr = "une demande"', "activity prompt-t: name.fr: “une requête” → “une demande”"),
        (', fr = "une requête"', "", "activity prompt-t: name.fr: “une requête” → nothing"),
        ('one = "requête"', 'one = "demande"',
         "activity prompt-t: unit.fr: “requête”, “de requêtes”, “requêtes” → "
         "“demande”, “de requêtes”, “requêtes”"),
    ],
)  # fmt: skip
def test_what_changed_is_told(
    edition: Callable[..., Pack], english: Wording, old: str, new: str, said: str
) -> None:
    found = [say_difference(each, english) for each in differences(edition(), edition(old, new))]
    assert [line.replace("\u00a0", " ") for line in found] == [said]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            'energy = { central = "15 Wh" }', 'co2 = { low = "1 kg", central = "3 kg" }',
            ["energy: 15 Wh → nothing", "co2: nothing → 3 kg CO₂e (from 1 kg)"],
        ),
        (
            'energy = { central = "15 Wh" }', 'water = { central = "2 L" }',
            ["energy: 15 Wh → nothing", "water: nothing → 2 L of water"],
        ),
        (
            'energy = { central = "0.34 Wh" }', 'power = { central = "3 W", high = "5 kW" }',
            ["energy: 0.34 Wh → nothing", "power: nothing → 3 W (up to 5 kW)"],
        ),
    ],
)  # fmt: skip
def test_each_figure_is_said_in_its_own_unit(
    edition: Callable[..., Pack], english: Wording, old: str, new: str, said: list[str]
) -> None:
    older, newer = edition(), edition(old, new)
    found = [say_difference(each, english).replace("\u00a0", " ") for each in differences(older, newer)]
    assert [line.split(": ", 1)[1] for line in found] == said
    back = [say_difference(each, english).replace("\u00a0", " ") for each in differences(newer, older)]
    assert [line.split(": ", 1)[1] for line in back] == [
        f"{field}: {now} → {before}" for field, before, now in (re.split(": | → ", line) for line in said)
    ]


def test_a_lever_is_said_as_each_edition_reads_it(english: Wording, french: Wording) -> None:
    older, newer = EXAMPLES[Lever]
    changed = Difference("lever x", "changed", "value", older.value, newer.value, older, newer)
    assert say_difference(changed, english) == "lever x: value: ÷ 2 → × 3.5 (1.5 to 4.5)"
    vast = replace(newer, value=Range(1.5, 3.5, 1e21))
    changed_much = Difference("lever x", "changed", "value", older.value, vast.value, older, vast)
    assert say_difference(changed_much, english).endswith("→ × 3.5 (1.5 to 1,000,000,000 trillion)")
    assert say_difference(changed, french).replace("\u202f", " ") == "lever x : value : ÷ 2 → × 3,5 (de 1,5 à 4,5)"


WORDS = {"en": "a word", "fr": "un mot"}
OTHERS = {"en": "another", "fr": "un autre"}
UNIT = {"en": {"one": "word", "other": "words"}, "fr": {"one": "mot", "other": "mots"}}
OTHER_UNIT = {"en": {"one": "line", "other": "lines"}, "fr": {"one": "ligne", "other": "lignes"}}
EQUIVALENT = Equivalent(
    id="x", icon="city", name=WORDS, unit=UNIT, year=2024, scope=WORDS, sources=("a",), energy=Range(1, 2, 3)
)
ESTIMATE = Estimate(
    id="x", activity="a", name=WORDS, year=2024, confidence="measured", scope=WORDS, sources=("a",),
    energy=Range(1, 2, 3), statistic="mean", pue=1.25,
)  # fmt: skip
INTENSITY = Intensity(id="FR", name=WORDS, year=2024, scope=WORDS, sources=("a",), co2=Range(1, 2, 3), note=WORDS)
EXAMPLES: dict[type[msgspec.Struct], tuple[Any, Any]] = {
    Source: (
        Source(id="x", title="A", publisher="B", year=2024, accessed=dt.date(2026, 1, 1)),
        Source(
            id="x", title="C", publisher="D", year=2025, accessed=dt.date(2026, 1, 2), url="https://example.org"
        ),
    ),
    Equivalent: (
        EQUIVALENT,
        Equivalent(
            id="x", icon="home", name=OTHERS, unit=OTHER_UNIT, year=2025, scope=OTHERS, sources=("b", "c"),
            co2=Range(1, 2, 3), default=True, note=WORDS,
        ),
    ),
    Activity: (
        Activity(id="x", group="ask", icon="home", name=WORDS, unit=UNIT, default_amount=Amount(5.0)),
        Activity(
            id="x", group="train", icon="city", name=OTHERS, unit=OTHER_UNIT,
            default_amount=Amount(5e9, "day", Duration(1.5, "year")), estimates_of="y", people=1234.5, note=WORDS,
        ),
    ),
    Estimate: (
        ESTIMATE,
        Estimate(
            id="x", activity="b", name=OTHERS, year=2025, confidence="assumed", scope=OTHERS, sources=(),
            power=Range(1, 2, 3), statistic="undefined", pue=1.5, note=WORDS,
        ),
    ),
    Lever: (
        Lever(id="x", name=WORDS, note=WORDS, reads="divide", value=Range.exactly(2), least=1.0, most=10.0),
        Lever(
            id="x", name=OTHERS, note=OTHERS, reads="multiply", value=Range(1.5, 3.5, 4.5), least=1.5, most=1e9,
            changes="amount", units=("word",), activities=("a", "b"), excludes=("y",), own_choice=True, year=2025,
            sources=("a",),
        ),
    ),
    Intensity: (
        INTENSITY,
        Intensity(id="FR", name=OTHERS, year=2025, scope=OTHERS, sources=("b",), water=Range(1, 2, 3)),
    ),
}  # fmt: skip
"""Of each kind of entry two that differ in every field but the id (an equivalent has one figure of three)."""

AS_PROGRAMS_WRITE = re.compile(r"[A-Z]\w+\(|[][{}]|\b(True|False|None|inf|nan)\b|\w=|\d\.0\b|\be\+?\d")


@pytest.mark.parametrize("code", ["en", "fr"])
@pytest.mark.parametrize("kind", EXAMPLES, ids=lambda kind: kind.__name__)
def test_no_field_is_said_as_a_program_writes_it(
    languages: Languages, kind: type[msgspec.Struct], code: str
) -> None:
    one, other = EXAMPLES[kind]
    wording = Wording(languages[code])
    for older, newer in ((one, other), (other, one)):
        for field in kind.__struct_fields__:
            before, now = getattr(older, field), getattr(newer, field)
            assert before != now or field == "id" or (kind, field) == (Equivalent, "water")
            said = say_difference(Difference("x", "changed", field, before, now, older, newer), wording)
            assert not AS_PROGRAMS_WRITE.search(said), said
            if code == "fr":
                assert not re.search(r"\d\.\d|\b(yes|no|assumed|nothing|ask|divide|figure)\b", said), said
            if field == "year":
                assert {"2024", "2025"} & set(re.findall(r"\d+", said)), said


def test_what_is_new_and_what_is_gone_is_told(edition: Callable[..., Pack], english: Wording) -> None:
    found = differences(edition(), edition('id = "phone-t"', 'id = "phone-u"'))
    assert [(each.kind, each.entry) for each in found] == [
        ("added", "equivalent phone-u"), ("gone", "equivalent phone-t"),
    ]  # fmt: skip
    assert [say_difference(each, english).replace("\u00a0", " ") for each in found] == [
        "equivalent phone-u: new: 15 Wh", "equivalent phone-t: gone: 15 Wh",
    ]  # fmt: skip


def test_to_look_again_changes_nothing(edition: Callable[..., Pack]) -> None:
    assert differences(edition(), edition("accessed = 2026-11-25", "accessed = 2026-12-01")) == ()


def test_the_command_line_compares_two_editions(
    run: Callable[..., Ended], tmp_path: Path, fixture_t_text: str
) -> None:
    old, new = tmp_path / "old.toml", tmp_path / "new.toml"
    old.write_text(fixture_t_text, encoding="utf-8")
    new.write_text(fixture_t_text.replace('central = "0.34 Wh"', 'central = "0.31 Wh"'), encoding="utf-8")
    ended = run("check", "--against", str(old), str(new))
    assert (ended.status, ended.err) == (0, "")
    assert ended.out.startswith("estimate prompt-t/t: energy: 0.34")
    assert run("check", "--against", str(old), str(old)).out.startswith("Nothing is otherwise")
    assert '"kind": "changed"' in run("check", "--against", str(old), str(new), "--format", "json").out
    assert run("check", "--against", str(old)).status == 2
    missing = run("check", "--against", str(tmp_path / "none.toml"), str(new))
    assert (missing.status, missing.err.count("\n")) == (1, 1)
    new.write_text(fixture_t_text.replace('central = "0.34 Wh"', 'central = "0.34 W"'), encoding="utf-8")
    faulty = run("check", "--against", str(old), str(new))
    assert faulty.status == 1
    assert "is not an energy" in faulty.err
