from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from comparawatt.engine.catalogue import Estimate
from comparawatt.engine.disagreement import disagreement, say_disagreement
from comparawatt.engine.ranges import Range

if TYPE_CHECKING:
    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.wording import Wording


def estimate(figure: float, **more: Any) -> Estimate:
    """Return an estimate of so many Wh; only what is named differs from one to another."""
    said: dict[str, Any] = {
        "id": "e",
        "activity": "a",
        "name": {"en": "e"},
        "year": 2025,
        "confidence": "modelled",
        "scope": {"en": "all"},
        "sources": ("s",),
        "energy": Range.exactly(figure),
    }
    return Estimate(**said | more)


def watts(figure: float) -> Estimate:
    return estimate(1, energy=None, power=Range.exactly(figure))


def said(wording: Wording, *estimates: Estimate) -> str:
    return say_disagreement(disagreement(estimates), wording).replace("\u202f", " ").replace("\u00a0", " ")


def test_the_built_in_question_is_told_whole(built_in: Catalogue, english: Wording, french: Wording) -> None:
    found = built_in.estimates["prompt"]
    assert said(english, *found) == (
        "12 figures, from 0.23 to 18.9 Wh: the highest is 82 times the lowest. They differ by year (2023 to "
        "2026), by what is counted, by how they were found (measured, modelled, stated, assumed) and by the kind "
        "of average (mean, median, not said)."
    )
    assert said(french, *found) == (
        "12 chiffres, de 0,23 à 18,9 Wh : le plus haut vaut 82 fois le plus bas. Ils diffèrent par l’année (de "
        "2023 à 2026), par ce qui est compté, par la façon dont ils ont été obtenus (mesuré, modélisé, annoncé, "
        "supposé) et par la sorte de moyenne (moyenne, médiane, non précisé)."
    )


def test_every_activity_is_told(built_in: Catalogue, english: Wording, french: Wording) -> None:
    for estimates in built_in.estimates.values():
        for wording in (english, french):
            assert said(wording, *estimates).endswith(".")


def test_one_source_is_said_to_be_alone(english: Wording, french: Wording) -> None:
    assert said(english, estimate(3)) == "One source only: nobody else has published a figure that we know of."
    assert said(french, estimate(3)).startswith("Une seule source : à notre connaissance, personne")


def test_figures_that_agree_are_said_to_agree(english: Wording) -> None:
    assert said(english, estimate(3), estimate(3, year=2020)) == "2 figures, and they all say 3 Wh."
    assert said(english, estimate(3), estimate(3.01)) == "2 figures, from 3 to 3.01 Wh: they nearly agree."


def test_what_nobody_tells_is_said_to_be_untold(english: Wording) -> None:
    assert said(english, estimate(2), estimate(3)) == (
        "2 figures, from 2 to 3 Wh: the highest is 1.5 times the lowest. The data do not say why."
    )


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"year": 2023}, "They differ by year (2023 to 2025)."),
        ({"scope": {"en": "a part"}}, "They differ by what is counted."),
        ({"confidence": "measured"}, "They differ by how they were found (measured, modelled)."),
        ({"statistic": "mean"}, "They differ by the kind of average (mean, not said)."),
        (
            {"year": 2026, "statistic": "median"},
            "They differ by year (2025 to 2026) and by the kind of average (median, not said).",
        ),
        ({"statistic": "undefined"}, "The data do not say why."),
    ],
)
def test_only_what_differs_is_named(english: Wording, more: dict[str, Any], why: str) -> None:
    assert said(english, estimate(2), estimate(3, **more)).endswith(f"the lowest. {why}")


def test_two_units_are_both_said(english: Wording, french: Wording) -> None:
    assert said(english, estimate(500), estimate(4000)).startswith(
        "2 figures, from 500 Wh to 4 kWh: the highest is 8"
    )
    assert said(french, estimate(500), estimate(4000)).startswith("2 chiffres, de 500 Wh à 4 kWh : le plus haut")


def test_a_power_is_said_as_a_power(english: Wording) -> None:
    assert said(english, watts(6500), watts(650)).startswith(
        "2 figures, from 650 W to 6.5 kW: the highest is 10 times"
    )


def test_a_large_factor_takes_a_word(english: Wording, french: Wording) -> None:
    assert "is 4.1 million times the lowest" in said(english, estimate(1), estimate(4.1e6))
    assert "vaut 4,1 millions de fois le plus bas" in said(french, estimate(1), estimate(4.1e6))
    assert "is 12,000 times the lowest" in said(english, estimate(1), estimate(12_345))


def test_their_order_does_not_matter(english: Wording) -> None:
    found = [estimate(3, year=2021), estimate(1), estimate(9, confidence="stated")]
    assert said(english, *found) == said(english, *reversed(found))


def test_c11_the_smallest_and_largest_floats_are_told(english: Wording) -> None:
    assert said(english, estimate(1e-300), estimate(1e-15)).endswith(".")
    assert "inf" not in said(english, estimate(1e-15), estimate(1e21))
