from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from comparawatt import paths
from comparawatt.engine.messages import say_problem
from comparawatt.engine.own_data import load, own_packs
from comparawatt.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path

    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.languages import Languages
    from comparawatt.engine.wording import Wording


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the user's data folder, which is in a home of its own."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    found = paths.user_data()
    assert found is not None
    assert found.is_relative_to(tmp_path)
    return found


def put(folder: Path, name: str, text: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return folder / name


def test_without_own_packs_the_built_in_data_counts(
    folder: Path, languages: Languages, built_in: Catalogue
) -> None:
    loaded = load(languages)
    assert loaded.catalogue == built_in
    assert (loaded.problems, loaded.refused) == ((), ())
    assert not folder.exists()


def test_own_packs_are_added_in_the_order_of_their_names(
    folder: Path, fixture_t_text: str, languages: Languages
) -> None:
    put(folder, "b.toml", "")
    put(folder, "a.toml", fixture_t_text)
    put(folder, "notes.txt", "no pack")
    assert [pack.name for pack in own_packs()] == ["a.toml", "b.toml"]
    loaded = load(languages)
    assert {"household-t", "home-fr"} <= loaded.catalogue.equivalents.keys()
    assert "train-gpt4" in loaded.catalogue.activities
    assert [error.key for error in loaded.refused] == ["file.unknown_kind"]


def test_named_packs_are_added_to_the_rest(
    folder: Path, tmp_path: Path, fixture_t_text: str, languages: Languages
) -> None:
    named = put(tmp_path, "é è ü.toml", fixture_t_text)
    assert {"household-t", "home-fr"} <= load(languages, [named]).catalogue.equivalents.keys()


def test_only_named_packs_where_nothing_built_in_is_wanted(
    folder: Path, tmp_path: Path, fixture_t_text: str, languages: Languages
) -> None:
    put(folder, "broken.toml", "broken")
    named = put(tmp_path, "named.toml", fixture_t_text)
    loaded = load(languages, [named], built_in=False)
    assert loaded.catalogue.activities.keys() == {"prompt-t"}
    assert loaded.refused == ()


def test_without_anything_there_is_nothing_to_load(folder: Path, languages: Languages) -> None:
    with pytest.raises(UsageError, match="nothing_without_built_in"):
        load(languages, built_in=False)


def test_an_own_pack_wins_over_nothing(folder: Path, languages: Languages, fixture_t_text: str) -> None:
    own = put(folder, "own.toml", fixture_t_text.replace('"phone-t"', '"phone-charge"'))
    loaded = load(languages)
    assert loaded.catalogue.equivalent("phone-charge").sources == ("article",)
    (problem,) = loaded.problems
    assert (problem.key, problem.entry, problem.path) == (
        "taken",
        "equivalent phone-charge",
        str(own),
    )


@pytest.mark.parametrize("kind", ["file", "loop", "missing"])
def test_f02_a_data_folder_that_is_none_holds_nothing(
    folder: Path, languages: Languages, built_in: Catalogue, kind: str
) -> None:
    folder.parent.mkdir(parents=True, exist_ok=True)
    if kind == "file":
        folder.write_bytes(b"")
    elif kind == "loop":
        folder.symlink_to(folder)
    assert own_packs() == []
    assert load(languages).catalogue == built_in


def test_f03_odd_files_in_the_data_folder_do_not_hang(
    folder: Path, languages: Languages, built_in: Catalogue
) -> None:
    folder.mkdir(parents=True)
    os.mkfifo(folder / "pipe.toml")
    (folder / "zeros.toml").symlink_to("/dev/zero")
    (folder / "folder.toml").mkdir()
    loaded = load(languages)
    assert loaded.catalogue == built_in
    assert [error.key for error in loaded.refused] == ["file.not_a_file"] * 3


def test_a_pack_of_ones_own_that_is_named_too_is_read_once(
    folder: Path, tmp_path: Path, fixture_t_text: str, languages: Languages
) -> None:
    own = put(folder, "own.toml", fixture_t_text)
    link = tmp_path / "link.toml"
    link.symlink_to(own)
    loaded = load(languages, [own, link, folder / ".." / folder.name / "own.toml"])
    assert (loaded.problems, loaded.refused) == ((), ())
    assert "household-t" in loaded.catalogue.equivalents


def test_the_built_in_file_that_has_an_id_is_named(
    folder: Path, languages: Languages, fixture_t_text: str, english: Wording
) -> None:
    put(folder, "own.toml", fixture_t_text.replace('"phone-t"', '"Phone-Charge"'))
    (problem,) = load(languages).problems
    assert say_problem(problem, english).endswith(
        "the id “Phone-Charge” is taken already, by resources/data/everyday.toml (equivalent phone-charge)."
    )


def test_a_pack_that_calls_itself_as_another_leaves_nothing_out(
    folder: Path, languages: Languages, fixture_t_text: str
) -> None:
    put(folder, "own.toml", fixture_t_text.replace('"fixture-t"', '"homes"'))
    loaded = load(languages)
    assert [problem.key for problem in loaded.problems] == ["taken"]
    assert loaded.left_out == 0
