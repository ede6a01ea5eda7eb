from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from comparawatt.engine import saved
from comparawatt.engine.amounts import Amount
from comparawatt.engine.scenario import Chosen
from comparawatt.errors import FileError
from comparawatt.models.comparison_file import ComparisonFile, choice_of
from comparawatt.models.session import Session

if TYPE_CHECKING:
    from pathlib import Path

    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.wording import Wording


@pytest.fixture
def session(what_if_data: Catalogue, qapp: object) -> Session:
    """Return a session at a prompt, with a lever and a country."""
    found = Session(what_if_data)
    found.choose_estimate("with-building")
    found.use_lever("pue", 1.5)
    found.count_by("co2", "SE")
    return found


def test_what_is_chosen_is_saved_and_opened(
    session: Session, what_if_data: Catalogue, english: Wording, tmp_path: Path
) -> None:
    path = tmp_path / "é.comparawatt"
    ComparisonFile(session).save(path)
    other = Session(what_if_data)
    file = ComparisonFile(other)
    file.open(path)
    assert other.choice == session.choice
    assert other.comparison == session.comparison
    assert file.what_changed(english) == ""


def test_an_older_edition_is_opened_and_what_changed_is_said(
    session: Session, english: Wording, tmp_path: Path
) -> None:
    path = tmp_path / "x.comparawatt"
    kept = saved.keep(session.comparison, session.levers)
    figures = tuple(replace(each, central=0.5) if each.kind == "estimate" else each for each in kept.figures)
    saved.write(path, replace(kept, edition=dt.date(2025, 6, 1), figures=figures))
    file = ComparisonFile(session)
    file.open(path)
    assert file.what_changed(english).replace("\u00a0", " ") == (
        "Made with the data of 2025-06-01; the data in use are of 2026-11-25.\n"
        "With the building: 0.5 Wh (0.4 to 1.2 Wh) → 0.6 Wh (0.4 to 1.2 Wh)"
    )


def test_ids_that_are_gone_do_no_harm(session: Session, what_if_data: Catalogue, tmp_path: Path) -> None:
    path = tmp_path / "x.comparawatt"
    kept = saved.keep(session.comparison, (*session.levers, Chosen("gone")))
    saved.write(path, replace(kept, estimate="gone", equivalents=("gone", "car-t"), country="Atlantis"))
    ComparisonFile(session).open(path)
    assert session.activity is not None
    assert session.activity.id == "prompt-t"
    assert session.basis == "energy"
    saved.write(path, replace(kept, activity="gone"))
    ComparisonFile(session).open(path)
    assert session.activity is not None


def test_what_is_known_is_kept_beside_what_is_gone(session: Session, what_if_data: Catalogue) -> None:
    kept = saved.keep(session.comparison, (Chosen("pue", 1.5), Chosen("gone")))
    choice = choice_of(kept, what_if_data)
    assert choice.levers == (Chosen("pue", 1.5),)
    assert (choice.basis, choice.country) == ("co2", "SE")


def test_what_cannot_be_brought_back_leaves_the_rest_and_is_named(
    session: Session, english: Wording, tmp_path: Path
) -> None:
    path = tmp_path / "x.comparawatt"
    kept = saved.keep(session.comparison, (Chosen("pue", 1e9),))
    saved.write(path, replace(kept, amount=Amount(7)))
    file = ComparisonFile(session)
    file.open(path)
    assert session.comparison.amount == Amount(7)
    assert (session.basis, session.levers) == ("co2", ())
    assert file.what_changed(english) == "Not brought back from the file: what was changed (“What if…”)."
    saved.write(path, replace(kept, activity="gone", levers=()))
    file.open(path)
    assert file.what_changed(english).endswith("Not brought back from the file: the activity.")


def test_equivalents_that_are_dropped_are_named(
    session: Session, english: Wording, french: Wording, tmp_path: Path
) -> None:
    path = tmp_path / "x.comparawatt"
    session.count_by("energy")
    kept = replace(saved.keep(session.comparison, session.levers), country=None)
    odd = ("gone", "phone-t", "gone")
    saved.write(path, replace(kept, equivalents=odd, figures=()))
    file = ComparisonFile(session)
    file.open(path)
    assert [count.equivalent.id for count in session.comparison.counts] == ["phone-t"]
    assert file.what_changed(english) == "Not brought back from the file: the equivalent “gone”."
    assert file.what_changed(french).replace("\u202f", " ") == (
        "Ce qui n’a pas pu être repris du fichier : l’équivalent « gone »."
    )
    lost = saved.Figure("equivalent", "gone", 1, 1, 1)
    saved.write(path, replace(kept, equivalents=odd, figures=(lost,)))
    file.open(path)
    assert file.what_changed(english) == "gone: no longer in the data"


def test_equivalents_beyond_the_lanes_are_named(
    session: Session, what_if_data: Catalogue, english: Wording, tmp_path: Path
) -> None:
    path = tmp_path / "x.comparawatt"
    session.count_by("energy")
    kept = saved.keep(session.comparison, session.levers)
    some = {
        f"phone-{number}": replace(what_if_data.equivalents["phone-t"], id=f"phone-{number}")
        for number in range(5)
    }
    session.use(replace(what_if_data, equivalents={**what_if_data.equivalents, **some}))
    saved.write(path, replace(kept, equivalents=tuple(some), figures=()))
    file = ComparisonFile(session)
    file.open(path)
    assert len(session.comparison.counts) == 4
    assert file.what_changed(english) == "Not brought back from the file: the equivalent “a phone charge”."


def test_a_file_that_cannot_be_read_changes_nothing(session: Session, tmp_path: Path) -> None:
    before = session.choice
    path = tmp_path / "x.comparawatt"
    path.write_text("nothing", encoding="utf-8")
    for each in (path, tmp_path / "none.comparawatt", tmp_path):
        with pytest.raises(FileError):
            ComparisonFile(session).open(each)
    assert session.choice == before
