from __future__ import annotations

import errno
import os
import re
from typing import TYPE_CHECKING

import pytest

from comparawatt.engine.amounts import Countable, read_amount, read_energy, read_entry, words_of
from comparawatt.engine.messages import say_error, say_fault_count, say_problem, say_reason
from comparawatt.engine.problems import Problem
from comparawatt.engine.wording import Wording
from comparawatt.errors import DisplayError, FileError, InputError, UsageError

if TYPE_CHECKING:
    from pathlib import Path

    from comparawatt.engine.languages import Languages

PROMPTS = Countable(words_of(["prompt", "prompts", "requête", "requêtes"]), "prompt", runs=False)
SERVERS = Countable(words_of(["server", "servers", "serveur", "serveurs"]), "server", runs=True)

REFUSED_ENERGIES = [
    "x" * 500, "", "-5 kWh", "nan", "inf kWh", "1e400 kWh", "1e308 GWh", "1e-30 Wh", "5", "GWh",
    "3 kW", "3 kW/h", "12 km", "20 °C", "5 %", "3 tCO2e", "3+4 kWh", "9**9**9", "1 kWh 500 Wh",
    "5 mwh", "50 GWh a year", "3 kWh for 1 year", "5 prompts", "3 kilowatheures", "300 W for",
    "300 W for 8", "abc", "=SUM(A1)",
]  # fmt: skip
REFUSED_COUNTS = [
    "", "-3", "nan", "1e400", "1e22", "3 GWh", "2 a day", "3 for 1 year", "3 cats", "3+4",
    "prompts", "3 million million", "3 a", "3 /",
]  # fmt: skip
REFUSED_SERVERS = ["3", "3 servers", "3 a day", "3 servers a day for 1 year"]


def examples(message: str, code: str) -> list[str]:
    """Return what a message quotes as something to write, and the energies that it names."""
    quoted = re.findall("“([^“”]+)”" if code == "en" else "«\u202f([^«»]+)\u202f»", message)
    return quoted + re.findall(r"\d[\d.,\u202f]*[\s]?[kMGT]?Wh", message)


def reads(languages: Languages, code: str, text: str, countable: Countable | None = None) -> bool:
    try:
        read_entry(text, countable, languages, code)
    except InputError:
        return False
    return True


@pytest.mark.parametrize("code", ["en", "fr"])
@pytest.mark.parametrize("text", REFUSED_ENERGIES)
def test_a_refused_energy_is_answered_with_an_example_that_works(
    languages: Languages, code: str, text: str
) -> None:
    with pytest.raises(InputError) as error:
        read_energy(text, languages, code)
    message = say_error(error.value, Wording(languages[code]))
    assert any(reads(languages, code, example) for example in examples(message, code)), message


@pytest.mark.parametrize("code", ["en", "fr"])
@pytest.mark.parametrize(
    ("text", "countable"),
    [*((text, PROMPTS) for text in REFUSED_COUNTS), *((text, SERVERS) for text in REFUSED_SERVERS)],
)
def test_a_refused_count_is_answered_with_an_example_that_works(
    languages: Languages, code: str, text: str, countable: Countable
) -> None:
    with pytest.raises(InputError) as error:
        read_amount(text, countable, languages, code)
    message = say_error(error.value, Wording(languages[code]))
    found = examples(message, code)
    assert any(reads(languages, code, example, countable) for example in found), message


def test_suggestions_follow_the_sentence(english: Wording, french: Wording) -> None:
    error = InputError("amount.unknown_word", ("3 prompts", "3"), word="promts")
    assert (
        say_error(error, english) == "“promts” is not a word that we know here. Did you mean “3 prompts” or “3”?"
    )
    assert say_error(error, french).endswith("Vouliez-vous dire «\u202f3 prompts\u202f» ou «\u202f3\u202f»\u202f?")


def test_one_error_is_said_again_when_the_language_changes(english: Wording, french: Wording) -> None:
    error = InputError("find.activity", id="foo")
    assert say_error(error, english) != say_error(error, french)
    assert "foo" in say_error(error, english)
    assert "foo" in say_error(error, french)


@pytest.mark.parametrize("text", ["{0}", "{text}", "{", "%s", "a { b } c", "<b>x</b>", "R&D", "\\n"])
def test_what_people_typed_is_quoted_as_it_is(english: Wording, french: Wording, text: str) -> None:
    for wording in (english, french):
        assert text in say_error(InputError("amount.not_amount", text=text), wording)


@pytest.mark.parametrize(
    ("number", "english_words", "french_words"),
    [
        (errno.EACCES, "permission denied", "accès refusé"),
        (errno.ENOSPC, "the disk is full", "le disque est plein"),
        (errno.EROFS, "the disk is read-only", "le disque est en lecture seule"),
        (errno.EISDIR, "it is a folder", "c’est un dossier"),
        (errno.ENOENT, "the folder is not there", "le dossier n’existe pas"),
    ],
)
def test_reasons_of_the_system_are_said_in_the_language(
    english: Wording, french: Wording, number: int, english_words: str, french_words: str
) -> None:
    error = FileError("file.unwritable", path="a.png", reason=OSError(number, os.strerror(number)))
    assert say_error(error, english) == f"a.png cannot be written: {english_words}."
    assert french_words in say_error(error, french)


def test_other_reasons_are_quoted(english: Wording) -> None:
    assert (
        say_reason(OSError(errno.EMFILE, "Too many open files"), english)
        == "the system says “Too many open files”"
    )
    assert say_reason(ValueError("embedded null byte"), english) == "the system says “embedded null byte”"
    assert say_reason(OSError("odd"), english) == "the system says “odd”"


def test_a_fault_names_file_entry_and_field(english: Wording, french: Wording) -> None:
    problem = Problem("no_unit", "my.toml", "equivalent lamp", "energy.central", {"value": "15"})
    assert say_problem(problem, english).startswith("my.toml: equivalent lamp: energy.central: “15” has no unit.")
    assert "«\u202f15\u202f» n’a pas d’unité" in say_problem(problem, french)
    without_field = Problem("no_estimate", "my.toml", "activity lamp")
    assert say_problem(without_field, english) == "my.toml: activity lamp: no estimate gives its energy."


def test_a_fault_of_an_amount_says_what_the_amount_would(english: Wording) -> None:
    cause = InputError("amount.negative", text="-1")
    problem = Problem("bad_amount", "my.toml", "activity lamp", "default_amount", {}, cause)
    assert say_problem(problem, english).endswith("default_amount: " + say_error(cause, english))


def test_faults_are_counted(english: Wording, french: Wording) -> None:
    assert say_fault_count("a.toml", 1, english) == "a.toml: 1 fault."
    assert say_fault_count("a.toml", 2, english) == "a.toml: 2 faults."
    assert "1 défaut." in say_fault_count("a.toml", 1, french)
    assert "12 défauts." in say_fault_count("a.toml", 12, french)


def test_errors_keep_to_their_exit_status() -> None:
    for kind in (InputError, UsageError, FileError, DisplayError):
        error = kind("find.activity", ("a",), id="b")
        assert (error.key, error.suggestions, error.values) == (
            "find.activity",
            ("a",),
            {"id": "b"},
        )
        assert str(error) == "find.activity (id='b')"


def test_a_path_is_said_as_it_is(english: Wording, tmp_path: Path) -> None:
    path = tmp_path / "é è ü {x}.toml"
    assert say_error(FileError("file.missing", path=str(path)), english) == f"{path} is not there."
