from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from tests import process

from comparawatt.engine.comparison import compare
from comparawatt.exports import report
from comparawatt.exports.gist import QR_BYTES
from comparawatt.exports.paper import paper_of_system
from comparawatt.exports.statement import statement_of
from comparawatt.exports.subject import Subject

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.wording import Wording


def test_c06_it_says_range_who_sources_and_edition(subject: Callable[..., Subject], french: Wording) -> None:
    said = statement_of(subject(), "bars")
    assert said.sentence == "Training a large model once uses as much electricity as 2.5 average city-days"
    assert said.lines == (
        "Energy: 50 GWh, 40 to 60 GWh",
        "Who says so: The laboratory (2026), modelled",
        "Sources: Comparawatt, 2026",
        "Comparawatt · Data edition: 2026-11-25",
    )
    assert "Énergie\u202f: 50\u00a0GWh, de 40 à 60\u00a0GWh" in statement_of(subject(wording=french), "bars").text


def test_a_warning_and_a_lever_are_said_too(what_if_data: Catalogue, english: Wording) -> None:
    from comparawatt.engine.scenario import Chosen

    activity = next(each for each in what_if_data.activities.values() if each.group == "ask")
    lever = next(iter(what_if_data.levers))
    compared = compare(what_if_data, activity, levers=(Chosen(lever),))
    said = statement_of(Subject(compared, what_if_data, english), "bars")
    assert english.what_if(compared) in said.lines


def test_side_by_side_every_row_has_its_figure_and_who_says_so(subject: Callable[..., Subject]) -> None:
    kept = subject("chat-year")
    said = statement_of(kept, "side-by-side")
    for row in kept.rows:
        assert kept.wording.of(row.activity.name) in said.quantity
        assert kept.wording.of(row.estimate.name) in said.who
    assert said.sentence


def test_c04_it_says_what_every_other_form_says(subject: Callable[..., Subject], french: Wording) -> None:
    for kept in (subject(), subject(wording=french)):
        document = json.loads(report.comparison(kept.comparison, kept.catalogue, kept.wording, "json"))
        said = statement_of(kept, "bars")
        assert said.sentence == document["sentence"]
        assert document["energy"]["text"] in said.quantity
        assert document["energy"]["range_text"] in said.quantity


@pytest.mark.parametrize("view", ["bars", "side-by-side"])
def test_what_a_code_holds_is_short_and_whole_text(
    subject: Callable[..., Subject], french: Wording, view: str
) -> None:
    for activity in ("train-gpt4", "chat-year", "rd"):
        said = statement_of(subject(activity, french), "bars" if view == "bars" else "side-by-side")
        assert len(said.gist.text.encode()) <= QR_BYTES
        assert said.gist.text.startswith(said.sentence)


@pytest.mark.parametrize(
    ("environment", "paper"),
    [
        ({"LANG": "en_US.UTF-8"}, "letter"),
        ({"LANG": "fr_CA"}, "letter"),
        ({"LANG": "es_MX@euro"}, "letter"),
        ({"LANG": "fr_FR.UTF-8"}, "a4"),
        ({"LANG": "en_GB.UTF-8"}, "a4"),
        ({"LANG": "C"}, "a4"),
        ({"LANG": "en_US.UTF-8", "LC_PAPER": "fr_FR.UTF-8"}, "a4"),
        ({"LANG": "fr_FR", "LC_ALL": "en_US"}, "letter"),
    ],
)
def test_i08_the_paper_is_that_of_the_country(environment: dict[str, str], paper: str) -> None:
    assert paper_of_system(environment) == paper


@pytest.mark.slow
@pytest.mark.parametrize("name", ["a.png", "a.svg", "a.pdf", "a.csv"])
def test_two_runs_of_the_program_agree(tmp_path: Path, name: str) -> None:
    contents = set()
    for run in ("first", "second"):
        folder = tmp_path / run
        folder.mkdir()
        ended = process.run(folder, "picture", "chatgpt-year", "-o", str(folder / name))
        assert ended.returncode == 0, ended.stderr
        contents.add((folder / name).read_bytes())
    assert len(contents) == 1
