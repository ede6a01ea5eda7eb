"""The script that renews the figures of models by name: all of it but EcoLogits, which is not installed here."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from comparawatt import paths
from comparawatt.engine.assembly import assemble
from comparawatt.engine.packs import read_pack
from comparawatt.engine.ranges import Range
from models_by_name import MODELS, PACK, main, moved, renew
from models_pack import Finding, Model, Span, pack_text

if TYPE_CHECKING:
    from pathlib import Path

    from comparawatt.engine.catalogue import Estimate
    from comparawatt.engine.languages import Languages

DAY = dt.date(2026, 11, 25)
LATER = dt.date(2027, 2, 1)

GUESSED = Finding(
    Model("GPT-4o", "openai", "gpt-4o"),
    energy=Span(0.578912, 0.963745),
    parameters=Span(440, 440),
    active=Span(44, 132),
    published=False,
    pue=Span(1.2, 1.2),
    speed=74.5,
)
GUESSED_EVERYWHERE = Finding(
    Model('Claude "Haiku" 5.5', "anthropic", "claude-haiku-5-5"),
    energy=Span(0.0233, 0.0618),
    parameters=Span(10, 35),
    active=None,
    published=False,
    pue=Span(1.09, 1.14),
    speed=147,
)
PUBLISHED = Finding(
    Model("Mistral Large 4", "mistralai", "mistral-large-4", {"en": "It is new.", "fr": "Il est nouveau."}),
    energy=Span(1.2577, 1.2577),
    parameters=Span(1050, 1050),
    active=Span(52, 52),
    published=True,
    pue=Span(1.16, 1.16),
    speed=51,
)
OPEN = Finding(
    Model("Llama 3.1 8B", "huggingface_hub", "meta-llama/Meta-Llama-3.1-8B-Instruct"),
    energy=Span(0.03241, 0.03389),
    parameters=Span(8.03, 8.03),
    active=None,
    published=True,
    pue=Span(1.09, 1.14),
    speed=None,
)
FOUND = [GUESSED, GUESSED_EVERYWHERE, PUBLISHED, OPEN]


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """Return a pack that the script wrote."""
    written = tmp_path / "models.toml"
    renew(written, FOUND, "0.11.3", DAY, check=False)
    return written


@pytest.fixture
def estimates(pack: Path, languages: Languages) -> dict[str, Estimate]:
    """Return what the engine reads in it, by activity."""
    assembly = assemble([pack], languages)
    assert (assembly.problems, assembly.refused) == ((), ())
    return {activity: estimates[0] for activity, estimates in assembly.catalogue.estimates.items()}


def test_the_engine_reads_what_is_written(pack: Path, languages: Languages) -> None:
    read = read_pack(pack, languages)
    assert read.problems == []
    assert (read.id, read.edition) == ("models", DAY)
    (source,) = read.entries["source"]
    assert (source.value.title, source.value.publisher, source.value.year) == (
        "EcoLogits 0.11.3",
        "GenAI Impact",
        2026,
    )
    names = [entry.value.name["fr"] for entry in read.entries["activity"]]
    assert names[:2] == ["interroger GPT-4o", 'interroger Claude "Haiku" 5.5']


def test_a_range_stays_and_its_centre_is_the_mean(estimates: dict[str, Estimate]) -> None:
    assert {activity: estimate.energy for activity, estimate in estimates.items()} == {
        "ask-gpt-4o": Range(0.579, 0.771, 0.964),
        "ask-claude-haiku-5-5": Range(0.0233, 0.0426, 0.0618),
        "ask-mistral-large-4": Range(1.26, 1.26, 1.26),
        "ask-llama-3-1-8b": Range(0.0324, 0.0331, 0.0339),
    }


def test_a_guess_is_called_a_guess(estimates: dict[str, Estimate]) -> None:
    guesses = [activity for activity, estimate in estimates.items() if "own guess" in estimate.scope["en"]]
    assert guesses == ["ask-gpt-4o", "ask-claude-haiku-5-5"]
    assert all("supposition" in estimates[activity].scope["fr"] for activity in guesses)


@pytest.mark.parametrize(
    ("activity", "code", "said"),
    [
        ("ask-gpt-4o", "en", "assumes 440 billion parameters, 44 to 132 billion of them at work for each token."),
        (
            "ask-gpt-4o",
            "en",
            "The range is that of this guess; its mean is the central figure. PUE 1.2; 74.5 tokens",
        ),
        ("ask-gpt-4o", "fr", "PUE de 1,2\u202f; 74,5\u00a0tokens par seconde, mesurés sur OpenRouter."),
        (
            "ask-claude-haiku-5-5",
            "en",
            "EcoLogits assumes 10 to 35 billion parameters. The range is that of this guess",
        ),
        ("ask-claude-haiku-5-5", "fr", "celle de cette supposition et du PUE\u202f;"),
        (
            "ask-mistral-large-4",
            "en",
            "The size is published: 1,050 billion parameters, 52 billion of them at work",
        ),
        ("ask-mistral-large-4", "en", "EcoLogits gives a single figure."),
        ("ask-mistral-large-4", "en", "would come on top. It is new."),
        ("ask-mistral-large-4", "fr", "1\u202f050\u00a0milliards de paramètres, dont 52\u00a0milliards actifs"),
        ("ask-llama-3-1-8b", "en", "The range is that of the PUE alone; its mean is the central figure."),
        ("ask-llama-3-1-8b", "fr", "PUE de 1,09 à 1,14\u202f; la vitesse n’est pas mesurée"),
    ],
)
def test_a_note_says_where_a_figure_comes_from(
    estimates: dict[str, Estimate], activity: str, code: str, said: str
) -> None:
    note = estimates[activity].note
    assert note is not None
    assert said in note[code]


def test_what_moved_is_said_with_both_figures() -> None:
    old = pack_text(FOUND, "0.11.3", DAY)
    smaller = replace(GUESSED, energy=Span(0.5, 0.7))
    new_model = replace(PUBLISHED, model=Model("Mistral Large 5", "mistralai", "mistral-large-5"))
    assert moved(old, pack_text([smaller, GUESSED_EVERYWHERE, new_model, OPEN], "0.12.0", LATER)) == [
        "ask-gpt-4o: 0.771 Wh (0.579 Wh to 0.964 Wh) -> 0.6 Wh (0.5 Wh to 0.7 Wh)",
        "ask-mistral-large-4: 1.26 Wh -> none",
        "ask-mistral-large-5: none -> 1.26 Wh",
    ]


def test_a_figure_that_is_rounded_to_the_same_did_not_move() -> None:
    nearly = replace(PUBLISHED, energy=Span(1.2581, 1.2581))
    assert moved(pack_text([PUBLISHED], "0.11.3", DAY), pack_text([nearly], "0.11.3", DAY)) == []


def test_another_day_alone_writes_nothing(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = pack.read_bytes()
    capsys.readouterr()
    assert renew(pack, FOUND, "0.11.3", LATER, check=False) == 0
    assert capsys.readouterr().out == "nothing moved\n"
    assert pack.read_bytes() == before


def test_another_version_is_written_though_nothing_moved(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert renew(pack, FOUND, "0.12.0", LATER, check=False) == 0
    assert capsys.readouterr().out == "nothing moved\n"
    written = pack.read_text(encoding="utf-8")
    assert 'title = "EcoLogits 0.12.0"' in written
    assert f"edition = {LATER}" in written


def test_a_check_writes_nothing_and_tells_by_its_status(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = pack.read_bytes()
    assert renew(pack, FOUND, "0.12.0", LATER, check=True) == 0
    capsys.readouterr()
    assert renew(pack, [replace(PUBLISHED, energy=Span(2, 2)), *FOUND[:2], OPEN], "0.12.0", LATER, check=True) == 1
    assert capsys.readouterr().out == "ask-mistral-large-4: 1.26 Wh -> 2 Wh\n"
    assert pack.read_bytes() == before


def test_without_ecologits_it_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.path", [])  # where it is installed, it is not found either
    with pytest.raises(SystemExit, match="pip install ecologits"):
        main(["--check"])


def test_the_built_in_pack_is_of_the_models_that_are_listed(languages: Languages) -> None:
    assert paths.resources() / "data" / "models.toml" == PACK
    activities = [entry.value for entry in read_pack(PACK, languages).entries["activity"]]
    assert [activity.id for activity in activities] == [model.id for model in MODELS]
    assert len({model.id for model in MODELS}) == len(MODELS)
