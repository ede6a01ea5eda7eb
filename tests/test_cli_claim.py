from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.command import Ended


def test_a_claim_is_judged_in_words(run: Callable[..., Ended]) -> None:
    ended = run("claim", "chatgpt-year", "1,6 million", "home-fr", "--language", "fr")
    assert (ended.status, ended.err) == (0, "")
    assert ended.out.startswith("Cela dépend de la source.\n")
    assert "si «\u202fL’article (2025)\u202f» a raison\u202f: 8,583\u00a0Wh, supposé\n" in ended.out
    assert "Attention\u202f:" in ended.out  # a median times a volume
    assert "Édition des données" in ended.out


def test_a_claim_is_judged_in_json(run: Callable[..., Ended]) -> None:
    ended = run("claim", "chatgpt-year", "1.6 million", "home-fr", "--format", "json")
    document = json.loads(ended.out)
    assert document["verdict"] == "depends"
    assert document["ratio"] == pytest.approx(28.5469, rel=1e-4)
    assert document["because"].endswith("1.6 million is 28.5 times that.")
    assert [(each["kind"], each["id"]) for each in document["true_if"]] == [
        ("estimate", "article"),
        ("figure", None),
    ]
    assert all(each["text"] for each in document["true_if"])


def test_a_claim_is_judged_in_a_row(run: Callable[..., Ended]) -> None:
    ended = run("claim", "train-gpt4", "3.3 billion", "phone-charge", "--format", "csv")
    (row,) = csv.DictReader(io.StringIO(ended.out[1:], newline=""))
    assert row["verdict"] == "holds"


def test_a_claim_about_co2_needs_a_country(run: Callable[..., Ended]) -> None:
    claim = ("claim", "train-gpt4", "1,100", "flight-paris-new-york")
    assert run(*claim).err.startswith("CO₂ depends on where the electricity is made")
    assert run(*claim, "--country", "France").out.startswith("It holds")


def test_a_claim_is_judged_under_a_lever(run: Callable[..., Ended]) -> None:
    ended = run("claim", "chatgpt-year", "952", "home-fr", "--what-if", "smaller-model")
    assert ended.out.startswith("It holds")


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("prompt", "lots", "phone-charge"), 1, "“lots” is not an amount"),
        (("prompt", "0", "phone-charge"), 1, "“0” claims nothing."),
        (("prompt", "3", "fone-charge"), 1, "There is no equivalent called “fone-charge”."),
        (("nothing", "3", "phone-charge"), 1, "There is no activity called “nothing”."),
        (("prompt", "3"), 2, "“EQUIVALENT” is missing."),
        (("prompt",), 2, "“COUNT” is missing."),
    ],
)
def test_what_is_no_claim_is_refused_in_one_sentence(
    run: Callable[..., Ended], arguments: tuple[str, ...], status: int, said: str
) -> None:
    ended = run("claim", *arguments)
    assert (ended.status, ended.out) == (status, "")
    assert ended.err.startswith(said)
    assert ended.err.count("\n") == 1
