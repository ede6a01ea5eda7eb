"""A venue's own content: checked before it is shown, and the last good copy shown when it is broken or gone."""

from __future__ import annotations

import errno
import shutil
from typing import TYPE_CHECKING

import pytest

from comparawatt import files, paths
from comparawatt.engine import content_copy
from comparawatt.engine.content_copy import MOST_FILES, Content, last_good
from comparawatt.engine.kiosk import Kiosk
from comparawatt.engine.kiosk_content import Shown, gather, meanwhile
from comparawatt.engine.kiosk_reader import KioskFile
from comparawatt.engine.messages import say_error, say_problem
from comparawatt.errors import FileError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import NoReturn

    from comparawatt.engine.languages import Languages
    from comparawatt.engine.wording import Wording

STORY = (paths.resources() / "stories" / "one-question.toml").read_text(encoding="utf-8")
STORY = STORY.replace('id = "one-question"', 'id = "tour"', 1)

PACK = """
[pack]
id = "museum"
edition = 2026-11-25
name = { en = "Museum", fr = "Musée" }

[[source]]
id = "museum-meter"
title = "Our meter"
publisher = "Museum"
year = 2026
accessed = 2026-11-25

[[activity]]
id = "lamp"
group = "everyday"
icon = "bolt"
name = { en = "Our lamp", fr = "Notre lampe" }
unit = { en = { one = "evening", other = "evenings" }, fr = { one = "soirée", other = "soirées" } }
default_amount = "1"

[[estimate]]
id = "ours"
activity = "lamp"
name = { en = "Our meter", fr = "Notre compteur" }
energy = { central = "40 Wh" }
year = 2026
confidence = "measured"
scope = { en = "The lamp", fr = "La lampe" }
sources = ["museum-meter"]
"""


@pytest.fixture
def folder(alone: Path) -> Path:
    """Return a folder of content without a fault."""
    folder = alone / "stick"
    (folder / "stories").mkdir(parents=True)
    (folder / "packs").mkdir()
    (folder / "packs" / "museum.toml").write_text(PACK, encoding="utf-8")
    (folder / "stories" / "tour.toml").write_text(STORY, encoding="utf-8")
    (folder / "kiosk.toml").write_text("[kiosk]\n", encoding="utf-8")
    (folder / "._museum.toml").write_bytes(b"\0\xff")  # macOS leaves such files
    return folder


@pytest.fixture
def state(alone: Path) -> Path:
    return alone / "state"


@pytest.fixture
def show(folder: Path, state: Path, languages: Languages) -> Callable[..., Shown]:
    """Return what gathers what a kiosk shows."""

    def show_it(*, built_in: bool = True, keeps: bool = True) -> Shown:
        file = KioskFile("kiosk.toml", Kiosk(content=str(folder), built_in=built_in))
        return gather(file, languages, state if keeps else None)

    return show_it


def said(shown: Shown, wording: Wording) -> str:
    return "\n".join(
        [
            *(say_problem(each, wording) for each in shown.problems),
            *(say_error(each, wording) for each in shown.refused),
        ]
    )


def test_without_a_folder_the_built_in_data_are_shown(alone: Path, state: Path, languages: Languages) -> None:
    shown = gather(KioskFile(), languages, state)
    assert "prompt" in shown.catalogue.activities
    assert (shown.stories, shown.problems, shown.refused, shown.kept) == ((), (), (), False)


def test_good_content_is_shown_and_kept(show: Callable[..., Shown], folder: Path, state: Path) -> None:
    shown = show()
    assert {"prompt", "lamp"} <= set(shown.catalogue.activities)
    assert (shown.problems, shown.refused, shown.kept) == ((), (), False)
    assert shown.asked
    assert set(shown.asked) <= set(shown.catalogue.activities)
    (story,) = shown.stories
    assert story.is_relative_to(state)  # a stick that is pulled out later takes nothing away
    assert story.read_text(encoding="utf-8") == STORY
    last = last_good(folder, state)
    assert last is not None
    assert (last.packs, last.stories) == (("packs/museum.toml",), ("stories/tour.toml",))


@pytest.mark.parametrize("how", ["gone", "empty", "a file"])
def test_when_the_folder_is_gone_the_copy_is_shown(
    show: Callable[..., Shown], folder: Path, english: Wording, french: Wording, how: str
) -> None:
    show()
    shutil.rmtree(folder)
    if how == "empty":
        folder.mkdir()
    elif how == "a file":
        folder.write_text("", encoding="utf-8")
    shown = show()
    assert shown.kept
    assert "lamp" in shown.catalogue.activities
    assert len(shown.stories) == 1
    assert "the last good content is shown" in said(shown, english)
    assert str(folder) in said(shown, french)


def test_a_folder_that_never_was_leaves_the_built_in_data(
    show: Callable[..., Shown], folder: Path, english: Wording
) -> None:
    shutil.rmtree(folder)
    shown = show()
    assert "prompt" in shown.catalogue.activities
    assert not shown.kept
    assert "cannot be read now" in said(shown, english)


@pytest.mark.parametrize(
    ("name", "old", "new", "told"),
    [
        ("packs/museum.toml", '"40 Wh"', '"40"', "“40” has no unit"),
        ("packs/museum.toml", "[pack]", "[pack", "not TOML"),
        ("stories/tour.toml", 'activity = "prompt"', 'activity = "promt"', "“promt” is not in the data"),
        ("stories/tour.toml", "[story]", "[story", "not TOML"),
    ],
)
def test_a_fault_anywhere_shows_the_copy_and_is_named(
    show: Callable[..., Shown], folder: Path, english: Wording, name: str, old: str, new: str, told: str
) -> None:
    show()
    path = folder / name
    whole = path.read_text(encoding="utf-8")
    path.write_text(whole.replace(old, new), encoding="utf-8")
    shown = show()
    assert shown.kept
    assert "lamp" in shown.catalogue.activities
    assert len(shown.stories) == 1
    assert told in said(shown, english)
    assert str(path) in said(shown, english)
    assert "until the faults of this folder are mended" in said(shown, english)
    path.write_text(whole, encoding="utf-8")
    assert not show().kept


def test_a_fault_from_the_start_leaves_what_can_be_used(
    show: Callable[..., Shown], folder: Path, english: Wording, state: Path
) -> None:
    (folder / "broken.toml").write_text("[pack", encoding="utf-8")
    shown = show()
    assert not shown.kept
    assert "lamp" in shown.catalogue.activities
    assert "broken.toml" in said(shown, english)
    assert len(shown.stories) == 1
    assert last_good(folder, state) is None


def test_new_content_takes_the_place_of_the_old(show: Callable[..., Shown], folder: Path, state: Path) -> None:
    show()
    (folder / "packs" / "museum.toml").write_text(PACK.replace("40 Wh", "41 Wh"), encoding="utf-8")
    (folder / "stories" / "tour.toml").unlink()
    shown = show()
    assert shown.stories == ()
    assert shown.catalogue.estimate("lamp").figure.central == 41
    (home,) = (state / "content").iterdir()
    assert len([each for each in home.iterdir() if each.is_dir()]) == 1


def test_own_content_alone(show: Callable[..., Shown], folder: Path, english: Wording) -> None:
    shown = show(built_in=False)
    assert "it says that only your own content is shown" in said(shown, english)  # nothing to compare with
    assert "prompt" in shown.catalogue.activities
    pack = PACK.replace("[[activity]]", """
[[equivalent]]
id = "bulb"
icon = "bolt"
default = true
name = { en = "a bulb for an hour", fr = "une ampoule pendant une heure" }
unit = { en = { one = "bulb", other = "bulbs" }, fr = { one = "ampoule", other = "ampoules" } }
energy = { central = "10 Wh" }
year = 2026
scope = { en = "Ours", fr = "La nôtre" }
sources = ["museum-meter"]

[[activity]]""")  # fmt: skip
    (folder / "packs" / "museum.toml").write_text(pack, encoding="utf-8")
    (folder / "stories" / "tour.toml").unlink()
    shown = show(built_in=False)
    assert (list(shown.catalogue.activities), shown.problems) == (["lamp"], ())


def test_own_content_alone_and_none_there(show: Callable[..., Shown], folder: Path, english: Wording) -> None:
    shutil.rmtree(folder)
    shown = show(built_in=False)
    assert "prompt" in shown.catalogue.activities
    assert "the built-in data are shown" in said(shown, english)


def test_e10_a_full_disk_keeps_no_copy_and_shows_the_folder_s(
    show: Callable[..., Shown], monkeypatch: pytest.MonkeyPatch, english: Wording
) -> None:
    def full(path: Path, _: bytes) -> NoReturn:
        raise FileError("file.unwritable", path=str(path), reason=OSError(errno.ENOSPC, "full"))

    monkeypatch.setattr(content_copy, "write_bytes", full)
    shown = show()
    assert "lamp" in shown.catalogue.activities
    assert len(shown.stories) == 1
    assert "the disk is full" in said(shown, english)


def test_where_nothing_can_be_kept_the_folder_itself_is_shown(show: Callable[..., Shown], folder: Path) -> None:
    shown = show(keeps=False)
    assert shown.stories == (folder / "stories" / "tour.toml",)


def test_a_copy_that_was_cut_short_or_spoilt_does_not_count(
    show: Callable[..., Shown], folder: Path, state: Path
) -> None:
    show()
    (copied,) = state.rglob("museum.toml")
    copied.write_text(PACK.replace("40 Wh", "4"), encoding="utf-8")
    assert last_good(folder, state) is None
    show()  # the folder is there, and makes it whole
    assert last_good(folder, state) is not None
    copied.unlink()
    assert last_good(folder, state) is None


def test_killed_while_copying_the_copy_of_before_counts(
    show: Callable[..., Shown], folder: Path, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    show()
    (folder / "packs" / "museum.toml").write_text(PACK.replace("40 Wh", "41 Wh"), encoding="utf-8")
    written: list[Path] = []

    def dies(path: Path, content: bytes) -> None:
        if written:
            raise KeyboardInterrupt
        written.append(path)
        files.write_bytes(path, content)

    monkeypatch.setattr(content_copy, "write_bytes", dies)
    with pytest.raises(KeyboardInterrupt):
        show()
    monkeypatch.undo()
    shutil.rmtree(folder)
    last = last_good(folder, state)
    assert last is not None
    assert "40 Wh" in (last.folder / "packs" / "museum.toml").read_text(encoding="utf-8")


def test_a_story_with_a_scene_that_cannot_be_shown_is_none_for_visitors(
    show: Callable[..., Shown], folder: Path
) -> None:
    path = folder / "stories" / "tour.toml"
    path.write_text(STORY.replace('activity = "prompt"', 'activity = "promt"'), encoding="utf-8")
    shown = show()
    assert (shown.stories, shown.kept) == ((), False)
    assert "lamp" in shown.catalogue.activities


def test_a_folder_that_would_fill_the_disk(show: Callable[..., Shown], folder: Path, english: Wording) -> None:
    with (folder / "film.toml").open("wb") as file:
        file.truncate(65 * 10**6)
    assert "more than 64 MB" in said(show(), english)


def test_a_folder_with_too_much_in_it(show: Callable[..., Shown], folder: Path, english: Wording) -> None:
    for number in range(MOST_FILES + 1):
        (folder / f"{number}.toml").write_text("", encoding="utf-8")
    assert "more than 200 files" in said(show(), english)


def test_meanwhile_nobody_waits_for_a_dead_share(
    show: Callable[..., Shown], folder: Path, state: Path, languages: Languages, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = KioskFile("kiosk.toml", Kiosk(content=str(folder)))
    first = meanwhile(file, languages, state)
    assert ("lamp" in first.catalogue.activities, first.kept, first.problems) == (False, False, ())
    show()
    real = content_copy.look_into

    def hangs(looked: Path) -> Content:
        assert looked != folder
        return real(looked)

    monkeypatch.setattr(content_copy, "look_into", hangs)
    monkeypatch.setattr("comparawatt.engine.kiosk_content.look_into", hangs)
    shown = meanwhile(file, languages, state)
    assert ("lamp" in shown.catalogue.activities, shown.kept, len(shown.stories)) == (True, True, 1)


def test_two_folders_have_a_copy_each(
    show: Callable[..., Shown], folder: Path, state: Path, languages: Languages, alone: Path
) -> None:
    show()
    other = shutil.copytree(folder, alone / "other")
    gather(KioskFile("kiosk.toml", Kiosk(content=str(other))), languages, state)
    assert last_good(folder, state) is not None
    assert last_good(other, state) is not None
