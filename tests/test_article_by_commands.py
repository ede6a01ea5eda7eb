"""The numbers of the article, reproduced by commands that anybody can type."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.command import Ended


@pytest.fixture
def asked(run: Callable[..., Ended]) -> Callable[..., Any]:
    """Return what runs a command and reads its JSON."""

    def ask(*arguments: str) -> Any:
        ended = run(*arguments, "--format", "json")
        assert (ended.status, ended.err) == (0, "")
        return json.loads(ended.out)

    return ask


@pytest.mark.parametrize(
    ("command", "watt_hours"),
    [
        # 2: 7,832 GWh implies 8.583 Wh a request; at 0.34 Wh the same traffic is 310 GWh
        ("chatgpt-year --estimate article", 7832e9),
        ("chatgpt-year --estimate openai-2025", 310.25e9),
        ("prompt --estimate article", 8.583),
        # 8: 512,821 servers × 6.5 kW are 29.2 TWh in a year, 80 GWh in a day
        ("google-search-ai", 29.2e12),
        # 5: training
        ("train-gpt4", 50e9),
    ],
)
def test_energies_of_the_article(asked: Callable[..., Any], command: str, watt_hours: float) -> None:
    assert asked("compare", *command.split())["energy"]["central"] == pytest.approx(watt_hours, rel=1e-3)


def test_a_day_of_the_servers(asked: Callable[..., Any]) -> None:
    document = asked("compare", "google-search-ai", "--amount", "512,821 servers for 1 day")
    assert document["energy"]["central"] == pytest.approx(80e9, rel=1e-3)


@pytest.mark.parametrize(
    ("command", "count"),
    [
        # 4: 1.6 million households of 4,895 kWh; 1.55 million of 5,047 kWh; 63,000 at 0.34 Wh
        ("chatgpt-year --estimate article --in home-fr-article", 1.6e6),
        ("chatgpt-year --estimate article --in home-fr", 1.552e6),
        ("chatgpt-year --estimate openai-2025 --in home-fr-article", 63_380),
        # 6: San Francisco for 3.56 days; three by the article's own
        ("train-gpt4 --in san-francisco-day", 3.56),
        ("train-gpt4 --in san-francisco-day-article", 3.0),
        # 7: 3.33 billion charges of 15 Wh, 2.63 billion at the wall
        ("train-gpt4 --in phone-charge", 3.333e9),
        ("train-gpt4 --in phone-charge-wall", 2.632e9),
        # 9: 92% of Ireland
        ("google-search-ai --in ireland-year", 0.915),
    ],
)
def test_counts_of_the_article(asked: Callable[..., Any], command: str, count: float) -> None:
    (equivalent,) = asked("compare", *command.split())["equivalents"]
    assert equivalent["central"] == pytest.approx(count, rel=2e-3)


def test_what_the_article_s_figure_is_beside_better_ones(asked: Callable[..., Any]) -> None:
    figures = {
        each["id"]: each["central"]
        for each in asked("list", "estimates")["estimates"]
        if each["activity"] == "prompt"
    }
    ratios = {name: figures["article"] / figures[name] for name in figures}
    assert round(ratios["openai-2025"]) == 25
    assert round(ratios["epoch-2025"]) == 29
    assert round(ratios["oviedo-2026"]) == 28
    assert round(ratios["google-2025"]) == 36


def test_use_is_larger_than_training(asked: Callable[..., Any]) -> None:
    year = asked("compare", "chatgpt-year", "--estimate", "article")["energy"]["central"]
    training = asked("compare", "train-gpt4")["energy"]["central"]
    assert round(year / training) == 157
    better = asked("compare", "chatgpt-year", "--estimate", "openai-2025")["energy"]["central"]
    assert round(better / training) == 6


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        (("chatgpt-year", "1.6 million", "home-fr"), "depends"),
        (("train-gpt4", "3", "san-francisco-day"), "depends"),
        (("train-gpt4", "3.3 billion", "phone-charge"), "holds"),
        (("google-search-ai", "1", "ireland-year"), "holds"),
    ],
)
def test_the_article_s_claims_are_judged(
    asked: Callable[..., Any], claim: tuple[str, str, str], verdict: str
) -> None:
    assert asked("claim", *claim)["verdict"] == verdict
