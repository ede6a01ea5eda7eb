"""Hand-outs by the command line: a sheet as PDF, and scenes as pictures."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from tests import process

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.command import Ended

HEAD = '[story]\nid = "mine"\nedition = 2026-11-25\nname = { en = "Mine" }\n'
BROKEN = '[[scene]]\nscreen = "guess"\nactivity = "promt"\n'
WHOLE = '[[scene]]\nscreen = "text"\ntitle = { en = "Whole" }\n'


@pytest.mark.parametrize(
    ("given", "status", "said"),
    [
        (("sheet",), 2, "STORY"),
        (("sheet", "article"), 2, "-o FILE"),
        (("sheet", "article", "-o", "a.png"), 2, "--scenes"),
        (("sheet", "article", "-o", "a", "--scenes", "--size", "9x9"), 2, "9x9"),
        (("sheet", "article", "-o", "a.pdf", "--paper", "a3"), 2, "a3"),
        (("sheet", "artcle", "-o", "a.pdf"), 1, "Did you mean “article”?"),
        (("sheet", "none.toml", "-o", "a.pdf"), 1, "none.toml"),
        (("sheet", "article", "-o", "/none/a.pdf"), 1, "/none/a.pdf"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(
    run: Callable[..., Ended], given: tuple[str, ...], status: int, said: str, qapp: object
) -> None:
    ended = run(*given)
    assert (ended.status, ended.out) == (status, "")
    assert said in ended.err
    assert ended.err.count("\n") == 1


def test_the_sheet_is_written_and_told(run: Callable[..., Ended], tmp_path: Path, qapp: object) -> None:
    path = tmp_path / "lesson.pdf"
    ended = run("sheet", "article", "-o", str(path), "--language", "fr")
    assert (ended.status, ended.err) == (0, "")
    assert ended.out == f"Enregistré\u202f: {path}\n"
    assert path.read_bytes().startswith(b"%PDF")


def test_scenes_are_written_into_a_folder_and_each_is_told(
    run: Callable[..., Ended], tmp_path: Path, qapp: object
) -> None:
    folder = tmp_path / "new" / "slides"
    ended = run("sheet", "article", "--scenes", "-o", str(folder), "--size", "640x400", "--format", "json")
    assert (ended.status, ended.err) == (0, "")
    told = [row["path"] for row in json.loads(ended.out)["written"]]
    assert told == sorted(map(str, folder.iterdir()))
    assert len(told) == 11
    assert all(path.endswith(".png") for path in told)


def test_a_broken_scene_is_said_and_the_rest_is_written(
    run: Callable[..., Ended], tmp_path: Path, qapp: object
) -> None:
    story = tmp_path / "mine.toml"
    story.write_text(HEAD + BROKEN + WHOLE, encoding="utf-8")
    ended = run("sheet", str(story), "-o", str(tmp_path / "a.pdf"))
    assert ended.status == 1
    assert ended.err == f"{story}: scene 1: activity: the activity “promt” is not in the data.\n"
    assert (tmp_path / "a.pdf").exists()
    ended = run("sheet", str(story), "--scenes", "-o", str(tmp_path / "slides"))
    assert ended.status == 1
    assert [path.name for path in (tmp_path / "slides").iterdir()] == ["02-Whole.png"]


def test_a_file_in_the_place_of_the_folder_stays(run: Callable[..., Ended], tmp_path: Path, qapp: object) -> None:
    (tmp_path / "slides").write_text("mine")
    ended = run("sheet", "article", "--scenes", "-o", str(tmp_path / "slides"))
    assert (ended.status, ended.out) == (1, "")
    assert "slides" in ended.err
    assert (tmp_path / "slides").read_text() == "mine"


def test_two_processes_write_the_same_bytes_without_a_display(tmp_path: Path) -> None:
    for name in ("a.pdf", "b.pdf"):
        ended = process.run(tmp_path, "sheet", "one-question", "-o", name, "--paper", "letter")
        assert (ended.returncode, ended.stderr) == (0, "")
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()
