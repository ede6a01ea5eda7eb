from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from comparawatt.engine.comparison import compare
from comparawatt.engine.compiled import load_catalogue
from comparawatt.engine.references import brief
from comparawatt.engine.scenario import Chosen
from comparawatt.engine.wording import Wording
from comparawatt.exports.gist import QR_BYTES, Gist
from comparawatt.exports.statement import statement_of
from comparawatt.exports.subject import Subject

if TYPE_CHECKING:
    from collections.abc import Callable

    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.languages import Languages

SHORT = Gist(
    "It is so.", "Range: 2 to 4", "", "Who says so: A (2026)", ("Sources: B, 2026", "C, 2025"), "2026-11-25"
)


@pytest.fixture(scope="module")
def built_in(languages: Languages) -> Catalogue:
    """Return the built-in data."""
    return load_catalogue(languages)


@pytest.mark.parametrize("code", ["en", "fr"])
def test_every_built_in_activity_has_sentence_range_and_source_in_its_code(
    built_in: Catalogue, languages: Languages, code: str
) -> None:
    wording = Wording(languages[code])
    for activity in built_in.activities.values():
        compared = compare(built_in, activity)
        assert compared.estimate
        source = brief(built_in.sources[compared.estimate.sources[0]])
        for told in compared.counts:
            text = statement_of(Subject(compared, built_in, wording, told), "bars").gist.text
            assert len(text.encode()) <= QR_BYTES
            lines = text.split("\n")
            assert lines[0] == f"{wording.sentence_text(compared, told)}."
            assert wording.count_range(told.count).lower() in lines[1].lower()
            assert any(line.startswith(wording.labelled("sources", source)) for line in lines)
            assert str(compared.estimate.year) in text or wording.who(compared.estimate) not in text


def test_a_year_of_everybody_says_it_all(built_in: Catalogue, languages: Languages) -> None:
    wording = Wording(languages["fr"])
    compared = compare(built_in, built_in.activity("chatgpt-year"))
    (phones,) = [count for count in compared.counts if count.equivalent.icon == "phone"]
    lines = statement_of(Subject(compared, built_in, wording, phones), "bars").gist.text.split("\n")
    assert lines[1].startswith("Fourchette\u202f: de ")
    assert lines[2].startswith("Sources\u202f: Oviedo et al. (Microsoft), Joule, 2026")  # that is who says so
    assert lines[3] == f"Comparawatt · {compared.edition.isoformat()}"


def test_side_by_side_it_says_the_figures_that_the_sentence_compares(subject: Callable[..., Subject]) -> None:
    kept = subject("chat-year")
    said = statement_of(kept, "side-by-side")
    sentence, figures, *_ = said.gist.text.split("\n")
    assert sentence == f"{said.sentence}."
    assert figures.count("Wh") >= 2
    assert len(figures) < len(said.quantity)


def test_levers_are_told_with_the_count_that_they_change(what_if_data: Catalogue, english: Wording) -> None:
    activity = next(each for each in what_if_data.activities.values() if each.group == "ask")
    compared = compare(what_if_data, activity, levers=(Chosen(next(iter(what_if_data.levers))),))
    text = statement_of(Subject(compared, what_if_data, english), "bars").gist.text
    assert english.what_if(compared) in text.split("\n")


def test_it_is_read_in_order() -> None:
    assert SHORT.text == (
        "It is so.\nRange: 2 to 4\nWho says so: A (2026)\nSources: B, 2026 · C, 2025\n2026-11-25"
    )


@pytest.mark.parametrize(
    ("letters", "left_out"),
    [
        (224, ()),
        (235, ("C, 2025",)),
        (246, ("C, 2025", "2026-11-25")),
        (257, ("C, 2025", "Who")),
        (268, ("C, 2025", "2026-11-25", "Who")),
        (271, ("C, 2025", "Who", "Range")),
        (282, ("C, 2025", "2026-11-25", "Who", "Range")),
        (290, ("C, 2025", "2026-11-25", "Who", "Range", "Sources")),
    ],
)
def test_what_is_needed_least_is_left_out_first_and_whole(letters: int, left_out: tuple[str, ...]) -> None:
    text = SHORT._replace(sentence="x" * letters).text
    assert len(text.encode()) <= QR_BYTES
    for line in ("C, 2025", "2026-11-25", "Who", "Range", "Sources"):
        assert (line in text) == (line not in left_out), line
    assert all(line in SHORT.text for line in text.split("\n")[1:])


def test_a_sentence_that_is_too_long_ends_with_an_ellipsis() -> None:
    text = SHORT._replace(sentence="é" * 400).text
    assert text.endswith("é…")
    assert QR_BYTES - 2 <= len(text.encode()) <= QR_BYTES
