"""Stories on the command line: what there is, and what is wrong with one."""

from __future__ import annotations

import csv
import io
import json
import shutil
from typing import TYPE_CHECKING

import pytest

from comparawatt import paths
from comparawatt.engine.story import SCREENS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.command import Ended

BUILT_IN = paths.resources() / "stories"
HEAD = '[story]\nid = "mine"\nedition = 2026-11-25\nname = { en = "Mine", fr = "Le mien" }\n'


@pytest.fixture
def own(alone: Path) -> Path:
    """Return the folder of one's own stories."""
    folder = alone / "XDG_DATA_HOME" / "comparawatt" / "stories"
    folder.mkdir(parents=True)
    return folder


def test_the_stories_are_listed(run: Callable[..., Ended]) -> None:
    ended = run("list", "stories")
    assert (ended.status, ended.err) == (0, "")
    assert ended.out.splitlines() == [
        "id            name                         minutes  scenes",
        "article       The article in eight scenes  5        8",
        "headline      Check a headline             45       14",
        "one-question  One question, all of us      15       11",
    ]


def test_one_s_own_are_listed_too_and_what_is_wrong_is_said(run: Callable[..., Ended], own: Path) -> None:
    (own / "mine.toml").write_text(HEAD + '[[scene]]\nscreen = "end"\nminutes = 1.5\n', encoding="utf-8")
    (own / "short.toml").write_text(HEAD.replace("mine", "article"), encoding="utf-8")
    (own / "broken.toml").write_text("[story]", encoding="utf-8")
    ended = run("list", "stories", "--format", "json", "--language", "fr")
    assert ended.status == 0
    listed = json.loads(ended.out)
    assert listed["schema"] == 1
    assert [each["id"] for each in listed["stories"]] == ["article", "headline", "one-question", "mine", "article"]
    assert listed["stories"][3] == {"id": "mine", "name": "Le mien", "minutes": 1.5, "scenes": 1}
    assert listed["stories"][4]["minutes"] == ""
    assert "broken.toml" in ended.err
    assert "« article » est déjà pris" in ended.err.replace("\u202f", " ")


def test_the_list_opens_in_a_spreadsheet(run: Callable[..., Ended]) -> None:
    ended = run("list", "stories", "--format", "csv", "--language", "fr")
    first = next(csv.DictReader(io.StringIO(ended.out.removeprefix("\ufeff")), delimiter=";"))
    assert first == {"id": "article", "nom": "L’article en huit scènes", "minutes": "5", "scènes": "8"}


@pytest.mark.parametrize("name", ["article", "headline", "one-question"])
def test_the_shipped_stories_are_faultless(run: Callable[..., Ended], name: str) -> None:
    path = BUILT_IN / f"{name}.toml"
    assert run("check", str(path)) == (0, f"{path}: ok.\n", "")


def test_faults_name_scene_and_field(run: Callable[..., Ended], tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    scenes = '[[scene]]\nid = "a"\nscreen = "lanes"\nactivity = "gpt-99"\nammount = "3"\n[[scene]]\nscreen = "x"\n'
    path.write_text(HEAD + scenes, encoding="utf-8")
    ended = run("check", str(path), "--language", "fr")
    assert (ended.status, ended.out) == (1, "")
    assert ended.err.replace("\u202f", " ").splitlines() == [
        f"{path} : scene 1 a : ammount : champ inconnu ; retirez-le, ou cherchez une faute dans son nom.",
        f"{path} : scene 1 a : activity : l’activité « gpt-99 » n’est pas dans les données.",
        f"{path} : scene 2 : screen : « x » n’est aucun de {', '.join(SCREENS)}.",
        f"{path} : 3 défauts.",
    ]
    faults = json.loads(run("check", str(path), "--format", "json").out)["faults"]
    assert [(each["entry"], each["field"]) for each in faults] == [
        ("scene 1 a", "ammount"),
        ("scene 1 a", "activity"),
        ("scene 2", "screen"),
    ]


def test_a_missing_language_is_a_note_and_no_fault(run: Callable[..., Ended], tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(HEAD + '[[scene]]\nscreen = "text"\ntitle = { fr = "Bonjour" }\n', encoding="utf-8")
    ended = run("check", str(path))
    assert (ended.status, ended.out) == (0, f"{path}: ok.\n")
    assert ended.err == (
        f"Note: {path}: scene 1 Bonjour: title: it is missing in the language en; another language of the story "
        "takes its place.\n"
    )
    ended = run("check", str(path), "--format", "json")
    assert (ended.status, json.loads(ended.out)["faults"]) == (0, [])


def test_a_file_that_is_of_no_use_is_refused(run: Callable[..., Ended], tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    for content, said in (
        ("[story]\nid = 'x'", "needs id, edition and name; look at edition, name."),
        ("story = 1", "is no story"),
        ("[lesson]", "no data pack, no article and no story"),
    ):
        path.write_text(content, encoding="utf-8")
        ended = run("check", str(path))
        assert ended.status == 1
        assert said in ended.err


def test_a_story_may_name_data_and_articles_of_one_s_own(
    run: Callable[..., Ended], own: Path, tmp_path: Path, fixture_t_text: str
) -> None:
    path = tmp_path / "mine.toml"
    scenes = (
        '[[scene]]\nscreen = "lanes"\nactivity = "prompt-t"\nequivalents = ["household-t"]\n'
        '[[scene]]\nscreen = "claim"\nclaim = "other/country"\n'
    )
    path.write_text(HEAD + scenes, encoding="utf-8")
    ended = run("check", str(path))
    assert ended.err.count("is not") == 3
    article = (paths.resources() / "claims" / "les-numeriques.toml").read_text(encoding="utf-8")
    pack, claims = tmp_path / "t.toml", tmp_path / "other.toml"
    pack.write_text(fixture_t_text, encoding="utf-8")
    claims.write_text(article.replace('id = "les-numeriques"', 'id = "other"'), encoding="utf-8")
    assert run("check", str(path), str(pack), str(claims)).status == 0
    shutil.copy(pack, own.parent / "t.toml")
    (own.parent / "claims").mkdir()
    shutil.copy(claims, own.parent / "claims" / "other.toml")
    assert run("check", str(path)) == (0, f"{path}: ok.\n", "")


def test_without_a_name_one_s_own_stories_are_checked(run: Callable[..., Ended], own: Path) -> None:
    (own / "mine.toml").write_text(HEAD + '[[scene]]\nscreen = "lens"\n', encoding="utf-8")
    ended = run("check")
    assert ended.status == 1
    assert "mine.toml: scene 1: screen" in ended.err


def test_two_stories_of_one_id(run: Callable[..., Ended], tmp_path: Path) -> None:
    names = [str(tmp_path / name) for name in ("a.toml", "b.toml")]
    for name in names:
        shutil.copy(BUILT_IN / "article.toml", name)
    ended = run("check", *names)
    assert ended.status == 1
    assert f"the id “article” is taken already, by {names[0]}." in ended.err
