"""Articles: the sums of the built-in one, and what is said of files that have a fault."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from comparawatt import paths
from comparawatt.engine.article import is_marked_well, pieces
from comparawatt.engine.article_files import article_files, own_articles, read_articles
from comparawatt.engine.article_reader import is_article, read_article
from comparawatt.engine.article_steps import Quantity, SumError, calculate, digits_of
from comparawatt.engine.article_wording import (
    say_printed,
    say_quantity,
    say_result,
    say_stage,
    say_step,
    say_sum,
    say_title,
    say_verdict,
)
from comparawatt.engine.messages import say_error, say_problem

if TYPE_CHECKING:
    from collections.abc import Callable

    from comparawatt.engine.article import Article, Claim
    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.languages import Languages
    from comparawatt.engine.wording import Wording

BUILT_IN = paths.resources() / "claims" / "les-numeriques.toml"

HEAD = """
[article]
id = "other"
edition = 2026-11-25
name = { en = "Another", fr = "Un autre" }
about = { en = "Something", fr = "Quelque chose" }
"""

CLAIM = """
[[claim]]
id = "c"
short = { en = "s", fr = "s" }
said = { en = "It uses [[5 kWh]]", fr = "Il faut [[5 kWh]]" }
verdict = "agrees"
finding = { en = "f", fr = "f" }
because = { en = "b", fr = "b" }
sources = ["t"]
"""

STEP = """
[[claim.step]]
label = { en = "l", fr = "l" }
"""


@pytest.fixture(scope="module")
def article(built_in: Catalogue, languages: Languages) -> Article:
    """Return the built-in article."""
    found = read_article(BUILT_IN, built_in, languages)
    assert found.problems == ()
    return found


@pytest.fixture
def faults(
    tmp_path: Path, fixture_t: Catalogue, languages: Languages, english: Wording
) -> Callable[..., list[str]]:
    """Return what says the faults of an article that refers to Fixture T, with how many claims are left."""

    def say(*parts: str, left: int = 0) -> list[str]:
        path = tmp_path / "article.toml"
        path.write_text("\n".join(parts), encoding="utf-8")
        found = read_article(path, fixture_t, languages)
        assert len(found.claims) == left
        return [say_problem(problem, english).replace(f"{path}: ", "") for problem in found.problems]

    return say


def claim(article: Article, claim_id: str) -> Claim:
    return next(each for each in article.claims if each.id == claim_id)


def results(article: Article, claim_id: str, wording: Wording) -> list[str]:
    return [say_result(step, wording) for step in claim(article, claim_id).steps]


# The built-in article


def test_it_has_twelve_claims_in_both_languages(article: Article) -> None:
    assert len(article.claims) == 12
    for each in article.claims:
        for text in (each.short, each.said, each.finding, each.because, *(step.label for step in each.steps)):
            assert text.keys() == {"en", "fr"}, each.id


def test_its_french_is_set_as_french_is(article: Article) -> None:
    for each in article.claims:
        for text in (each.short, each.said, each.finding, each.because, *(step.label for step in each.steps)):
            words = text["fr"]
            assert "'" not in words, words
            for place, sign in enumerate(words):
                if sign in ";:?!»" and place:
                    assert words[place - 1] in "\u202f\u00a0", words


@pytest.mark.parametrize(
    ("claim_id", "expected"),
    [
        ("requests", ["912.5 billion"]),
        ("year", ["912.5 billion", "8.583 Wh", "310.3 GWh", "25.2 times as much", "35.8 times as much"]),
        ("origin", ["4.31 Wh", "8.583 Wh", "10.28 Wh"]),
        ("homes", ["4,895 kWh", "1.55 million", "1.84 million", "310.3 GWh", "63,400"]),
        ("training", ["50 GWh", "48.75 GWh", "21.6 GWh", "1.95 GWh", "310 GWh"]),
        ("san-francisco", ["14.04 GWh", "3.56 days", "16.67 GWh"]),
        ("charges", ["3.33 billion", "2.63 billion"]),
        ("search", ["512,821", "80 GWh", "29.2 TWh", "8.889 Wh"]),
        ("country", ["29.2 TWh", "99.7%", "92%", "6.5%"]),
        ("secret", []),
        ("renewables", []),
        ("training-or-use", ["0.64%", "157", "310.3 GWh", "6.21"]),
    ],
)
def test_its_sums_come_out(article: Article, english: Wording, claim_id: str, expected: list[str]) -> None:
    said = [text.replace("\u00a0", " ") for text in results(article, claim_id, english)]
    assert said == expected


def test_its_sums_are_exact(article: Article) -> None:
    year = claim(article, "year")
    assert year.steps[1].result.value == pytest.approx(8.583, abs=5e-4)
    assert year.steps[2].result.value == pytest.approx(310.25e9)
    assert claim(article, "homes").steps[0].result.value == pytest.approx(4.895e6)
    assert claim(article, "homes").steps[1].result.value == pytest.approx(1.5518e6, rel=1e-4)
    assert claim(article, "san-francisco").steps[1].result.value == pytest.approx(3.5603, abs=1e-4)
    assert claim(article, "charges").steps[0].result.value == pytest.approx(10e9 / 3)
    assert claim(article, "search").steps[2].result.value == pytest.approx(29.2e12, rel=1e-3)
    assert claim(article, "training-or-use").steps[0].result.value == pytest.approx(0.00638, abs=1e-5)


def test_what_agrees_with_what_is_printed(article: Article) -> None:
    marks = {each.id: [step.agrees for step in each.steps] for each in article.claims}
    assert marks["year"] == [None, None, False, None, None]
    assert marks["homes"] == [None, True, False, None, False]
    assert marks["san-francisco"] == [None, False, None]
    assert marks["charges"] == [True, False]
    assert marks["search"] == [True, None, None, None]


def test_a_step_is_read_as_one_sentence(article: Article, english: Wording, french: Wording) -> None:
    homes = claim(article, "homes").steps[1]
    assert say_step(homes, english).replace("\u00a0", " ") == (
        "Households, by the official mean: 7,832 GWh ÷ 5,047 kWh = 1.55 million, the article says 1.6 million, "
        "the sums agree"
    )
    days = claim(article, "san-francisco").steps[1]
    assert say_step(days, french).replace("\u00a0", " ") == (
        "50 GWh en jours pareils\u202f: 50 GWh ÷ 14,04 GWh = 3,56 jours, l’article dit 3 jours, "
        "cela dépend de la source"
    )
    servers = claim(article, "search").steps
    assert say_sum(servers[0], english) == ""
    assert say_sum(servers[1], english).replace("\u00a0", " ") == "512,821 × 6.5 kW for 24 hours"
    assert say_printed(claim(article, "country").steps[1], english) == "the article says 100%"


def test_titles_verdicts_and_buttons(
    article: Article, built_in: Catalogue, english: Wording, french: Wording
) -> None:
    assert say_title(1, english) == "1 claim, checked"
    assert say_title(12, french) == "12 affirmations, vérifiées"
    assert [say_verdict(each, english) for each in ("agrees", "depends", "different")] == [
        "the sums agree",
        "it depends on who says so",
        "a different question",
    ]
    year, charges, requests = (claim(article, each) for each in ("year", "charges", "requests"))
    assert year.stage
    assert charges.stage
    assert requests.stage
    assert say_stage(year.stage, built_in, french) == "Voir avec 0,34\u00a0Wh"
    assert say_stage(charges.stage, built_in, english).replace("\u00a0", " ") == "See it with 50 GWh"
    assert say_stage(requests.stage, built_in, english) == "See it on the stage"


def test_a_median_or_an_unknown_average_that_is_multiplied_is_said_to_be_one(article: Article) -> None:
    year = claim(article, "year")
    assert "average whose kind is not said" in year.because["en"]
    assert "moyenne de nature non dite" in year.because["fr"]


# Texts and arithmetic


def test_the_marked_figure() -> None:
    assert pieces("It uses [[5 kWh]] a day") == [("It uses ", False), ("5 kWh", True), (" a day", False)]
    assert pieces("Nothing") == [("Nothing", False)]
    assert is_marked_well("[[a]] b")
    assert is_marked_well("b")
    assert not any(map(is_marked_well, ("[[a]] [[b]]", "[[a", "a]]", "[[]]")))


def test_kinds_go_together_or_not() -> None:
    energy, number = Quantity(10, "energy"), Quantity(4, "count")
    assert calculate(energy, "÷", number) == Quantity(2.5, "energy")
    assert calculate(energy, "÷", energy) == Quantity(1, "count")
    assert calculate(number, "×", energy) == Quantity(40, "energy")
    assert calculate(energy, "×", number) == Quantity(40, "energy")
    assert calculate(number, "×", number) == Quantity(16, "count")
    assert calculate(number, "÷", number) == Quantity(1, "count")
    for first, operation, second, key in (
        (energy, "×", energy, "energies_multiplied"),
        (number, "÷", energy, "count_by_energy"),
        (energy, "÷", Quantity(0, "count"), "divided_by_zero"),
        (Quantity(1e21, "count"), "×", Quantity(1e21, "count"), "result_out_of_bounds"),
        (Quantity(1e300, "count"), "×", Quantity(1e300, "count"), "result_out_of_bounds"),
        (Quantity(1e-14, "energy"), "÷", Quantity(1e9, "count"), "result_out_of_bounds"),
    ):
        with pytest.raises(SumError) as raised:
            calculate(first, operation, second)  # type: ignore[arg-type]
        assert raised.value.key == key


@pytest.mark.parametrize(
    ("text", "digits"), [("1.6 million", 2), ("7,832 GWh", 4), ("3", 1), ("0.34 Wh", 2), ("50 GWh", 2), ("", 1)]
)
def test_digits_that_are_printed(text: str, digits: int) -> None:
    assert digits_of(text) == digits


@pytest.mark.parametrize(
    ("value", "in_english", "in_french"),
    [
        (0.0, "0", "0"),
        (0.0001, "less than a thousandth", "moins d’un millième"),
        (0.0064, "0.64%", "0,64\u202f%"),
        (0.9966, "99.7%", "99,7\u202f%"),
        (0.9999, "1", "1"),
        (156.64, "157", "157"),
        (912.5e9, "912.5\u00a0billion", "912,5\u00a0milliards"),
        (3.3333e9, "3.33\u00a0billion", "3,33\u00a0milliards"),
    ],
)
def test_results_that_are_counts(
    english: Wording, french: Wording, value: float, in_english: str, in_french: str
) -> None:
    quantity = Quantity(value, "count")
    assert say_quantity(quantity, english).replace(" ", "\u00a0") == in_english.replace(" ", "\u00a0")
    french_said = say_quantity(quantity, french)
    for space in (" ", "\u202f"):
        french_said, in_french = french_said.replace(space, "\u00a0"), in_french.replace(space, "\u00a0")
    assert french_said == in_french


# Files with faults


def test_a_good_file_has_none(faults: Callable[..., list[str]]) -> None:
    shares = STEP + 'first = "step:1"\noperation = "÷"\nsecond = "equivalent:household-t"\nprinted = "0.1"'
    stage = 'stage = { activity = "prompt-t", amount = "2.5 billion a day for 1 year" }'
    assert faults(HEAD, CLAIM, stage, STEP + 'first = "500 W for 8 h"', shares, left=1) == []


@pytest.mark.parametrize(
    ("field", "new", "place", "said"),
    [
        ('id = "c"', 'id = "c"\ncolour = "red"', "claim c: colour", "unknown"),
        ('short = { en = "s", fr = "s" }', "", "claim c: short", "missing"),
        ('short = { en = "s", fr = "s" }', 'short = { en = "s" }', "claim c: short", "language fr"),
        ('finding = { en = "f", fr = "f" }', "finding = 3", "claim c: finding", "one text for each language"),
        ("Il faut [[5 kWh]]", "Il faut [[5 kWh", "claim c: said.fr", "[["),
        ('"agrees"', '"false"', "claim c: verdict", "agrees, depends, different"),
        ('sources = ["t"]', 'sources = ["nowhere"]', "claim c: sources", "“nowhere” is not there"),
        ('sources = ["t"]', "sources = []", "claim c: sources", "at least one source"),
        ('sources = ["t"]', 'sources = ["t"]\nothers = "x"', "claim c: others", "activity “x”"),
        ('sources = ["t"]', 'sources = ["t"]\nstage = 3', "claim c: stage", "a table"),
        ('sources = ["t"]', 'sources = ["t"]\nstage = {}', "claim c: stage.energy", "either an activity"),
        ('sources = ["t"]', 'sources = ["t"]\nstage = { energy = "5 kW" }', "claim c: stage.energy", "power"),
        (
            'sources = ["t"]',
            'sources = ["t"]\nstage = { energy = "5 kWh", amount = "3" }',
            "claim c: stage.amount",
            "unknown",
        ),
        ('sources = ["t"]', 'sources = ["t"]\nstage = { activity = "x" }', "claim c: stage.activity", "“x”"),
        (
            'sources = ["t"]',
            'sources = ["t"]\nstage = { activity = "prompt-t", estimate = "x" }',
            "claim c: stage.estimate",
            "“prompt-t/x”",
        ),
        (
            'sources = ["t"]',
            'sources = ["t"]\nstage = { activity = "prompt-t", amount = "x" }',
            "claim c: stage.amount",
            "not an amount",
        ),
        ('sources = ["t"]', 'sources = ["t"]\nstep = 3', "claim c: step", "double square brackets"),
        ('sources = ["t"]', 'sources = ["t"]\nstep = [3]', "claim c: step.1", "a table"),
    ],
)
def test_a_fault_of_a_claim_is_named(
    faults: Callable[..., list[str]], field: str, new: str, place: str, said: str
) -> None:
    assert field in CLAIM
    other = CLAIM.replace('"c"', '"good"')
    (message,) = faults(HEAD, CLAIM.replace(field, new), other, left=1)
    assert message.startswith(f"{place}: ")
    assert said in message


@pytest.mark.parametrize(
    ("fields", "place", "said"),
    [
        ('operation = "×"\nsecond = "3"', "step.1.first", "missing"),
        ('first = "5 kWh"\noperation = "×"', "step.1.second", "missing"),
        ('first = "5 kWh"\nsecond = "3"', "step.1.operation", "missing"),
        ('first = "5 kWh"\noperation = "+"\nsecond = "3"', "step.1.operation", "×, ÷"),
        ('first = "5 kWh"\noperation = "×"\nsecond = "5 kWh"', "step.1", "by an energy"),
        ('first = "5"\noperation = "÷"\nsecond = "5 kWh"', "step.1", "by an energy"),
        ('first = "5"\noperation = "÷"\nsecond = "0"', "step.1", "zero"),
        ('first = "1e20"\noperation = "×"\nsecond = "1e20"', "step.1", "beyond"),
        ('first = "step:1"', "step.1.first", "no step “1” before"),
        ('first = "step:2"', "step.1.first", "no step “2” before"),
        ('first = "step:x"', "step.1.first", "no step “x” before"),
        ('first = "equivalent:x"', "step.1.first", "equivalent “x”"),
        ('first = "estimate:prompt-t/x"', "step.1.first", "estimate “prompt-t/x”"),
        ('first = "estimate:x/y"', "step.1.first", "estimate “x/y”"),
        ('first = "cat:x"', "step.1.first", "step:1"),
        ('first = "9**9**9"', "step.1.first", "calculation"),
        ('first = "5 kW"', "step.1.first", "power"),
        ("first = 5", "step.1.first", "text"),
        ('first = "5 kWh"\nprinted = "3"', "step.1.printed", "a number is printed"),
        ('first = "5"\nprinted = "3 kWh"', "step.1.printed", "an energy is printed"),
        ('first = "5"\nprinted = "step:1"', "step.1.printed", "no step"),
        ('first = "5 kWh"\nunit.en = { other = "x" }\nunit.fr = { other = "x" }', "step.1.unit", "own unit"),
        ('first = "5"\nunit.en = { other = "x" }', "step.1.unit", "language fr"),
        ('first = "5"\nwhy = "x"', "step.1.why", "unknown"),
    ],
)
def test_a_fault_of_a_step_is_named(faults: Callable[..., list[str]], fields: str, place: str, said: str) -> None:
    other = CLAIM.replace('"c"', '"good"')
    (message,) = faults(HEAD, other, CLAIM, STEP + fields, left=1)
    assert message.startswith(f"claim c: {place}: ")
    assert said in message


def test_a_circle_and_what_depends_on_a_fault_are_named(faults: Callable[..., list[str]]) -> None:
    circle = STEP + 'first = "step:2"', STEP + 'first = "step:1"'
    messages = faults(HEAD, CLAIM, *circle)
    assert "claim c: step.1.first: there is no step “2” before this one." in messages
    assert "claim c: step.2.first: it is left out with “step 1”, which it needs." in messages


def test_all_faults_are_named_at_once(faults: Callable[..., list[str]]) -> None:
    twice = CLAIM.replace('"t"', '"x"').replace('"agrees"', '"no"')
    messages = faults(HEAD, twice, CLAIM, CLAIM, "[[estimate]]", "[thing]", left=1)
    places = [message.split(": ")[0] for message in messages]
    assert sorted(places) == ["[estimate]", "[thing]", "claim c", "claim c", "claim c"]
    assert any("taken already" in message for message in messages)


def test_faults_without_end_are_not_all_named(faults: Callable[..., list[str]]) -> None:
    assert len(faults(HEAD, *(CLAIM.replace('"t"', '"x"') for _ in range(300)))) == 201
    (message,) = faults(HEAD, *(CLAIM.replace('"c"', f'"c{n}"') for n in range(1001)), left=1000)
    assert "1,000 claims" in message
    steps = [STEP + 'first = "5"'] * 101
    assert "100 steps" in faults(HEAD, CLAIM, *steps)[0]


def test_a_claim_without_an_id_is_known_by_its_number(faults: Callable[..., list[str]]) -> None:
    (message,) = faults(HEAD, CLAIM.replace('id = "c"', ""))
    assert message.startswith("claim 1: id: ")
    assert "double square brackets" in faults("claim = 3", HEAD)[0]
    assert "a table" in faults("claim = [3]", HEAD)[0]


def test_an_unknown_source_of_the_article_is_named_and_the_claims_stay(faults: Callable[..., list[str]]) -> None:
    (message,) = faults(f'{HEAD}source = "x"\n', CLAIM, left=1)
    assert message.startswith("[article]: source: ")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("[pack]\nid = 'x'", "article.toml is no article"),
        ("article = 3", "is no table"),
        ("[article]\nid = 'x'", "edition, name, about"),
        (HEAD.replace('fr = "Quelque chose"', 'de = "etwas"'), "look at about"),
        (f"{HEAD}colour = 3", "look at colour"),
        (HEAD + "".join(f"x{n} = 3\n" for n in range(300)), "look at x0"),
        ("[article", "line 1"),
    ],
)
def test_a_file_that_is_of_no_use_is_refused(
    tmp_path: Path, fixture_t: Catalogue, languages: Languages, english: Wording, content: str, said: str
) -> None:
    path = tmp_path / "article.toml"
    path.write_text(content, encoding="utf-8")
    found = read_articles([path], fixture_t, languages)
    assert (found.articles, found.left_out) == ((), 1)
    (error,) = found.refused
    assert said in say_error(error, english)


def test_the_example_for_contributors_is_a_good_one(
    tmp_path: Path, built_in: Catalogue, languages: Languages, english: Wording
) -> None:
    text = (Path(__file__).parents[2] / "CONTRIBUTING.md").read_text(encoding="utf-8")
    (example,) = (part for part in re.findall(r"```toml\n(.*?)```", text, re.DOTALL) if "[article]" in part)
    path = tmp_path / "example.toml"
    path.write_text(example, encoding="utf-8")
    found = read_article(path, built_in, languages)
    assert found.problems == ()
    assert results(found, "year", english) == ["912.5 billion", "310.3 GWh"]


def test_kinds_of_files_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "pack.toml").write_text("[pack]\n", encoding="utf-8")
    (tmp_path / "broken.toml").write_text("[article", encoding="utf-8")
    assert is_article(BUILT_IN)
    assert not any(is_article(tmp_path / name) for name in ("pack.toml", "broken.toml", "none.toml"))


def test_the_user_s_own_articles_stand_behind_the_built_in_ones(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fixture_t: Catalogue, languages: Languages
) -> None:
    monkeypatch.setattr(paths, "user_data", lambda: tmp_path)
    assert own_articles() == []
    (tmp_path / "claims").mkdir()
    for name in ("b", "a"):
        (tmp_path / "claims" / f"{name}.toml").write_text(HEAD + CLAIM, encoding="utf-8")
    assert [path.stem for path in article_files()] == ["les-numeriques", "a", "b"]
    found = read_articles(own_articles(), fixture_t, languages)
    assert len(found.articles) == 2
    (problem,) = found.problems  # both call themselves alike
    assert (problem.key, problem.entry) == ("taken", "[article]")
    assert found.left_out == 0
    monkeypatch.setattr(paths, "user_data", lambda: None)
    assert own_articles() == []
