from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from comparawatt.engine.own_data import load
from comparawatt.engine.voices import voices

if TYPE_CHECKING:
    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.languages import Languages


@pytest.fixture(scope="module")
def built_in(languages: Languages) -> Catalogue:
    return load(languages, [], built_in=True).catalogue


def ids(catalogue: Catalogue, activity: str, chosen: str | None, most: int) -> list[str]:
    estimate = catalogue.estimate(activity, chosen) if chosen else None
    return [each.id for each in voices(catalogue, catalogue.activity(activity), estimate, most)]


def test_the_article_the_usual_figure_and_the_best_other_one(built_in: Catalogue) -> None:
    assert ids(built_in, "chatgpt-year", None, 3) == ["article", "oviedo-2026", "google-2025"]


def test_without_an_article_the_usual_figure_is_the_first(built_in: Catalogue) -> None:
    assert ids(built_in, "image", None, 3) == ["mit-2025", "luccioni-2023"]


@pytest.mark.parametrize("chosen", ["article", "oviedo-2026", "google-2025"])
def test_they_keep_their_places(built_in: Catalogue, chosen: str) -> None:
    assert ids(built_in, "prompt", chosen, 3) == ["article", "oviedo-2026", "google-2025"]


def test_the_chosen_one_is_always_there(built_in: Catalogue) -> None:
    assert ids(built_in, "prompt", "google-2025", 2) == ["article", "google-2025"]
    assert ids(built_in, "prompt", "devries-2023", 3) == ["article", "oviedo-2026", "devries-2023"]
    assert ids(built_in, "prompt", "devries-2023", 1) == ["devries-2023"]
