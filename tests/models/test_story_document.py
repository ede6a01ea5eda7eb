"""A story opened, saved, drafted and found again."""

from __future__ import annotations

import datetime as dt
import os
from typing import TYPE_CHECKING

import pytest

from comparawatt import paths
from comparawatt.engine.story import Scene
from comparawatt.engine.story_reader import read_story
from comparawatt.errors import FileError
from comparawatt.models import story_document
from comparawatt.models.recent_stories import RecentStories
from comparawatt.models.story_document import StoryDocument
from comparawatt.models.story_draft import left_behind
from comparawatt.models.story_stages import StoryStages

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.languages import Languages
    from comparawatt.models.language import LanguageSwitch

BY_HAND = (
    '# by hand\n[story]\nid = "mine"\nedition = 2020-01-01\nname.en = "Mine"\nminutes = "five"\n'
    '[lesson]\nx = 1\n[[scene]]\nscreen = "lens"\nslip = [1]\n[[scene]]\nscreen = "end"\n'
)


@pytest.fixture
def make(
    alone: Path, window_data: Catalogue, languages: Languages, language: LanguageSwitch
) -> Callable[[], StoryDocument]:
    """Return what makes a document, as another start of the program does."""
    return lambda: StoryDocument(language, StoryStages(window_data, languages), RecentStories())


@pytest.fixture
def document(make: Callable[[], StoryDocument]) -> StoryDocument:
    """Return a new one."""
    return make()


def drafts_folder() -> Path:
    folder = paths.user_data()
    assert folder is not None
    return folder / "stories" / ".autosave"


def drafts() -> list[Path]:
    return sorted(drafts_folder().glob("*.toml"))


def test_a_new_story_is_saved_under_an_id_of_its_own(document: StoryDocument, tmp_path: Path) -> None:
    document.scenes.insert(0, Scene(screen="end"))
    assert document.is_modified
    path = tmp_path / "Ma leçon n° 1.toml"
    document.save_as(path)
    assert (document.path, document.is_modified) == (path, False)
    story = read_story(path).story
    assert (story.id, story.edition) == ("ma-lecon-n-1", dt.datetime.now().astimezone().date())
    assert story.scenes == (Scene(screen="end"),)
    document.scenes.duplicate(0)
    document.save()
    assert len(read_story(path).story.scenes) == 2
    document.scenes.steps.undo()
    assert document.is_modified
    document.save()
    assert read_story(path).story.id == "ma-lecon-n-1"


def test_a_copy_under_another_name_has_another_id(document: StoryDocument, alone: Path) -> None:
    folder = paths.user_data()
    assert folder is not None
    (folder / "stories").mkdir(parents=True)
    document.save_as(folder / "stories" / "a.toml")
    document.save_as(alone / "a.toml")
    assert read_story(alone / "a.toml").story.id == "a-2"


def test_nothing_of_a_file_written_by_hand_is_lost(document: StoryDocument, tmp_path: Path) -> None:
    path = tmp_path / "hand.toml"
    path.write_text(BY_HAND, encoding="utf-8")
    document.open(path)
    before = document.scenes.story
    assert not document.is_modified
    document.scenes.move(1, 0)
    document.save()
    after = read_story(path).story
    assert (after.id, after.unread, after.others) == ("mine", {"minutes": "five"}, {"lesson": {"x": 1}})
    assert after.scenes == before.scenes[::-1]


def test_a_story_that_ships_is_opened_as_a_copy(document: StoryDocument) -> None:
    shipped = paths.resources() / "stories" / "article.toml"
    document.open(shipped)
    assert document.scenes.rowCount() == 8
    assert document.path is None
    with pytest.raises(FileError, match=r"story\.no_file"):
        document.save()


@pytest.mark.parametrize("text", ["", "x = ", '[pack]\nid = "a"\n', "\ufffe"])
def test_a_file_of_no_use_changes_nothing(document: StoryDocument, tmp_path: Path, text: str) -> None:
    document.scenes.insert(0, Scene(screen="end"))
    path = tmp_path / "bad.toml"
    path.write_text(text, encoding="utf-16" if text == "\ufffe" else "utf-8")
    with pytest.raises(FileError):
        document.open(path)
    assert (document.scenes.rowCount(), document.is_modified, document.path) == (1, True, None)


# Other programs


def test_what_another_program_wrote_is_not_overwritten(document: StoryDocument, tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    document.save_as(path)
    document.scenes.insert(0, Scene(screen="end"))
    status = path.stat()
    theirs = path.read_text(encoding="utf-8").replace("My story", "My storz")
    path.write_text(theirs, encoding="utf-8")
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))  # of the same size and the same time
    assert document.is_changed_on_disk
    with pytest.raises(FileError, match=r"story\.changed"):
        document.save()
    assert path.read_text(encoding="utf-8") == theirs
    assert document.is_modified
    document.save(over=True)
    assert len(read_story(path).story.scenes) == 1
    assert not document.is_changed_on_disk


def test_a_file_that_was_only_touched_is_saved(document: StoryDocument, tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    document.save_as(path)
    document.scenes.insert(0, Scene(screen="end"))
    os.utime(path, ns=(1, 1))
    document.save()
    path.unlink()
    document.scenes.duplicate(0)
    document.save()  # nothing is overwritten where nothing is
    assert len(read_story(path).story.scenes) == 2


def test_a_failed_save_leaves_both_as_they_were(
    document: StoryDocument, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.toml"
    document.save_as(path)
    before = path.read_bytes()
    document.scenes.insert(0, Scene(screen="end"))

    def fail(*_: object) -> None:
        raise OSError(28, "no space")

    monkeypatch.setattr("pathlib.Path.replace", fail)
    with pytest.raises(FileError):
        document.save()
    assert (path.read_bytes(), document.is_modified) == (before, True)


# Drafts


def test_changes_are_drafted_by_themselves(
    make: Callable[[], StoryDocument], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, tmp_path: Path
) -> None:
    monkeypatch.setattr(story_document, "AUTOSAVE", 30)
    document = make()
    qtbot.wait(80)
    assert drafts() == []  # nothing was changed
    document.scenes.insert(0, Scene(screen="end"))
    qtbot.waitUntil(lambda: len(drafts()) == 1)
    document.save_as(tmp_path / "a.toml")
    assert drafts() == []
    document.scenes.duplicate(0)
    qtbot.waitUntil(lambda: len(drafts()) == 1)
    document.scenes.steps.undo()
    document.keep_draft()
    assert drafts() == []  # all of it was taken back


def test_a_draft_of_a_living_program_is_its_own(make: Callable[[], StoryDocument]) -> None:
    document = make()
    document.scenes.insert(0, Scene(screen="end"))
    document.keep_draft()
    assert len(drafts()) == 1
    assert left_behind() is None


def test_a_draft_that_was_left_is_gone_on_with(make: Callable[[], StoryDocument], tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    document = make()
    document.save_as(path)
    document.scenes.insert(0, Scene(screen="end", unread={"slip": 1}))
    document.keep_draft()
    document._draft._lock.unlock()  # type: ignore[union-attr] # as the end of the program does
    draft = left_behind()
    assert draft is not None
    assert left_behind() is None  # it is held
    other = make()
    other.restore(draft)
    assert (other.path, other.is_modified) == (path, True)
    assert other.scenes.story.scenes == (Scene(screen="end", unread={"slip": 1}),)
    assert other.scenes.story.others == {}
    other.save()
    assert drafts() == []
    assert len(read_story(path).story.scenes) == 1


def test_what_changed_since_a_draft_is_noticed(make: Callable[[], StoryDocument], tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    document = make()
    document.save_as(path)
    document.scenes.insert(0, Scene(screen="end"))
    document.keep_draft()
    document._draft._lock.unlock()  # type: ignore[union-attr]
    path.write_text(BY_HAND, encoding="utf-8")
    draft = left_behind()
    assert draft is not None
    document.restore(draft)
    with pytest.raises(FileError, match=r"story\.changed"):
        document.save()
    assert path.read_text(encoding="utf-8") == BY_HAND


def test_a_draft_that_belongs_to_no_file_that_can_be_is_of_a_new_story(
    make: Callable[[], StoryDocument], tmp_path: Path
) -> None:
    for path in ("5", "[1]", '"a\\u0000b"', "{ x = 1 }"):
        folder = drafts_folder()
        folder.mkdir(parents=True, exist_ok=True)
        text = BY_HAND.replace("[lesson]\nx = 1\n", f"[autosave]\npath = {path}\n")
        (folder / "left.toml").write_text(text, encoding="utf-8")
        draft = left_behind()
        assert draft is not None
        restored = make()
        restored.restore(draft)
        assert restored.path is None
        restored.new()


def test_a_broken_draft_harms_nobody(document: StoryDocument) -> None:
    document.scenes.insert(0, Scene(screen="end"))
    document.keep_draft()
    document._draft._lock.unlock()  # type: ignore[union-attr]
    drafts()[0].write_text("x = ", encoding="utf-8")
    assert left_behind() is None


def test_a_draft_that_cannot_be_written_is_told_once(
    document: StoryDocument, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    told: list[FileError] = []
    document.failed.connect(told.append)

    def fail(*_: object) -> None:
        raise OSError(28, "no space")

    document.scenes.insert(0, Scene(screen="end"))
    with monkeypatch.context() as patched:
        patched.setattr("pathlib.Path.replace", fail)
        document.keep_draft()
        document.keep_draft()
    assert [error.key for error in told] == ["file.unwritable"]
    document.keep_draft()
    assert len(drafts()) == 1


# The last ones


def test_the_last_files_are_remembered(document: StoryDocument, tmp_path: Path) -> None:
    files = [tmp_path / f"{number}.toml" for number in range(10)]
    for path in files:
        document.save_as(path)
    document.open(files[5])
    assert document.recent.files[0] == files[5]
    assert len(document.recent.names) == 8
    files[9].unlink()
    assert files[9] not in document.recent.files
    assert len(document.recent.files) == 7
