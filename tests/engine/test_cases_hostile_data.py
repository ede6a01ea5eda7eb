"""Section J of the cases from real use, J07 to J09: data files that are hostile or odd."""

from __future__ import annotations

import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from comparawatt.engine.assembly import Assembly, assemble
from comparawatt.engine.messages import say_error, say_problem
from comparawatt.engine.packs import LARGEST
from comparawatt.engine.request import ask

if TYPE_CHECKING:
    from comparawatt.engine.languages import Languages
    from comparawatt.engine.wording import Wording

Read = Callable[..., Assembly]
Changed = Callable[..., Assembly]
Faults = Callable[[Assembly], list[str]]

IDS = ["household-t", "cityday-t", "phone-t"]


@pytest.mark.parametrize(
    "content",
    [
        "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n",
        "!!python/object/apply:os.system ['touch was-here']",
        "x = " + "[" * 10_000 + "]" * 10_000,
        "x = " + "{a=" * 10_000,
        "[" + "a." * 10_000 + "a]",
        "x = " + "9" * 100_000,
        'x = "' + "\\u0041" * 100_000,
        "\x00" * 1000,
        "[pack]\nid = 'x'\nedition = 2026-11-25\nname = { en = 'x' }\nx = " + "[" * 5_000,
    ],
    ids=["aliases", "tag", "arrays", "tables", "keys", "integer", "escapes", "nulls", "behind"],
)
def test_j07_a_hostile_file(read: Read, faults: Faults, content: str) -> None:
    started = time.process_time()
    tracemalloc.start()
    assembly = read(content)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert time.process_time() - started < 6
    assert peak < 100e6
    (message,) = faults(assembly)
    assert len(message) < 500
    assert not Path("was-here").exists()


def test_j07_a_file_of_200_megabytes(tmp_path: Path, languages: Languages, english: Wording) -> None:
    file = tmp_path / "big.toml"
    with file.open("wb") as opened:
        opened.truncate(200 * 1024 * 1024)
    started = time.process_time()
    (error,) = assemble([file], languages).refused
    assert time.process_time() - started < 1.5
    assert say_error(error, english) == f"{file} is larger than 16 MiB, too big to be read."


@pytest.mark.parametrize("fill", ["#" + "x" * 99 + "\n", "'' = 1\n", "a.b.c.d = 1\n", "x" * 100])
def test_j07_a_file_as_large_as_allowed(read: Read, fixture_t_text: str, fill: str) -> None:
    text = fixture_t_text + "\n" + fill * ((LARGEST - len(fixture_t_text.encode()) - 1) // len(fill))
    started = time.process_time()
    read(text)
    assert time.process_time() - started < 12


def test_j07_a_file_of_nothing_but_faults(changed: Changed) -> None:
    started = time.process_time()
    assembly = changed(behind="\n" + "[[equivalent]]\n" * 20_000)
    assert time.process_time() - started < 3
    assert len(assembly.problems) < 10_000
    assert list(assembly.catalogue.equivalents) == IDS


@pytest.mark.parametrize(
    "value", ["15 Wh = 3 * kWh", "__import__('os')", "9**9**9 Wh", "15 {0} Wh", "@alias Wh = W"]
)
def test_j07_nothing_in_a_figure_is_evaluated(changed: Changed, faults: Faults, value: str) -> None:
    (message,) = faults(changed('"15 Wh"', f'"{value}"'))
    assert value[:60] in message


@pytest.mark.parametrize("name", ["R&D", "A && B", "<b>x</b>", "=1+1", "%n", "{0}", "100 % d’IA"])
def test_j08_a_label_is_shown_exactly(changed: Changed, languages: Languages, english: Wording, name: str) -> None:
    catalogue = changed('en = "one prompt"', f'en = "{name}"').catalogue
    comparison = ask(catalogue, languages, "en", "prompt-t")
    assert english.of(catalogue.activity("prompt-t").name) == name
    assert english.sentence_text(comparison, comparison.counts[0]).startswith(f"{name} once uses")


def test_j07_a_unit_of_thousands_of_words_takes_no_time(changed: Changed) -> None:
    started = time.process_time()
    assembly = changed('other = "prompts"', f'other = "{"prompts of ours " * 9000}"')
    assert time.process_time() - started < 1
    assert assembly.catalogue.activity("prompt-t")


def test_j07_the_name_of_a_field_fills_no_screen(changed: Changed, faults: Faults) -> None:
    (message,) = faults(changed("[pack]", f"[pack]\n{'x' * 50_000} = 1"))
    assert len(message) < 500


@pytest.mark.parametrize("year", ["-1", "0", "10000", "9223372036854775808", "9" * 300])
def test_j07_a_year_is_one_of_our_calendar(changed: Changed, faults: Faults, year: str) -> None:
    messages = faults(changed("year = 2026", f"year = {year}"))
    assert "beyond what the program counts with" in messages[0]
    assert len(messages[0]) < 300


def bad_entries(fixture_t_text: str) -> str:
    block = fixture_t_text[
        fixture_t_text.index('[[equivalent]]\nid = "phone-t"') : fixture_t_text.index("[[activity]]")
    ]
    return "".join(
        (
            block.replace('id = "phone-t"\n', ""),
            block.replace("phone-t", "unit").replace("15 Wh", "15 kw"),
            block.replace("phone-t", "text").replace("15 Wh", "fifteen"),
            block.replace("phone-t", "extra").replace("default = true", "defualt = true"),
            block.replace("phone-t", "long").replace("a phone charge", "x" * 300),
            block.replace("phone-t", "arabic").replace("a phone charge", "شحن هاتف"),
            block.replace("phone-t", "emoji").replace("a phone charge", "🔋 charge"),
        )
    )


def test_j09_bad_entries_among_good_ones(
    changed: Changed, fixture_t_text: str, english: Wording, french: Wording
) -> None:
    assembly = changed(behind="\n" + bad_entries(fixture_t_text))
    equivalents = assembly.catalogue.equivalents
    assert list(equivalents) == [*IDS, "long", "arabic", "emoji"]
    assert [(problem.entry, problem.field) for problem in assembly.problems] == [
        ("equivalent 4", "id"),
        ("equivalent unit", "energy.central"),
        ("equivalent text", "energy.central"),
        ("equivalent extra", "defualt"),
    ]
    for problem in assembly.problems:
        assert Path(problem.path).name == "0.toml"
        assert say_problem(problem, english) != say_problem(problem, french)
    assert english.of(equivalents["long"].name) == "x" * 300
    assert english.count_text(0.5, equivalents["arabic"]) == "50% of شحن هاتف"
    assert english.count_text(0.5, equivalents["emoji"]) == "50% of 🔋 charge"


def activities(number: int, line: str = "") -> str:
    return "".join(f"""
[[activity]]
id = "a{n}"
group = "ask"
icon = "ask"
name.en = "a"
unit.en.other = "a"
default_amount = "1"
estimates_of = "a{n + 1}"
{line}""" for n in range(number))  # fmt: skip


@pytest.mark.parametrize(
    "behind",
    [
        "\n" + "[[equivalent]]\n" * 20_000,
        "\n[[source]]\n" + "".join(f"x{n} = 1\n" for n in range(100_000)),
        "\n" + "".join(f"[x{n}]\n" for n in range(50_000)),
        '\n[[source]]\nid = "' + "\\u0007" * 100_000 + '"\n',
        "\n[[activity]]\ndefault_amount = '" + "9" * 1_000_000 + "'\n",
        "\n[[estimate]]\nid = 'e'\nenergy.central = '" + "1" * 1_000_000 + " x y'\n",
        activities(20_000),
        activities(20_000, "colour = 1\n"),
    ],
    ids=["entries", "fields", "tables", "control", "amount", "figure", "chain", "faulty"],
)
def test_j07_faults_are_named_up_to_a_limit(changed: Changed, faults: Faults, behind: str) -> None:
    started = time.process_time()
    assembly = changed(behind=behind)
    messages = faults(assembly)
    assert time.process_time() - started < 9
    assert 1 <= len(messages) <= 402
    assert all(len(message) < 1000 and message.isprintable() for message in messages)
    assert set(assembly.catalogue.equivalents) <= set(IDS)
    assert set(assembly.catalogue.activities) <= {"prompt-t"}


def test_j07_what_was_not_looked_at_is_counted(changed: Changed, faults: Faults) -> None:
    messages = faults(changed(behind="\n" + "[[equivalent]]\n" * 1000))
    assert len(messages) == 201
    assert messages[-1].endswith("entries that were not looked at: 976.")


def test_j07_entries_are_read_up_to_a_limit(changed: Changed, faults: Faults) -> None:
    started = time.process_time()
    assembly = changed(behind=activities(60_000).replace('"a60000"', '"prompt-t"'))
    assert time.process_time() - started < 24
    assert len(assembly.catalogue.equivalents) == 3
    assert any(
        message.startswith("0.toml: [pack]: a pack has 50,000 entries at most") for message in faults(assembly)
    )
