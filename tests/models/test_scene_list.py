from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy
from tests import talks

from comparawatt.engine.story import Scene, Story
from comparawatt.engine.story_reader import StoryFile
from comparawatt.models.roles import Role
from comparawatt.models.scene_list import SceneList

if TYPE_CHECKING:
    import pytest

    from comparawatt.engine.languages import Languages
    from comparawatt.engine.story_stage import Staged
    from comparawatt.models.language import LanguageSwitch


def texts(rows: SceneList, role: int = Qt.ItemDataRole.DisplayRole) -> list[str]:
    return [rows.index(row).data(role) for row in range(rows.rowCount())]


def test_it_names_every_scene_in_the_language_in_use(languages: Languages, language: LanguageSwitch) -> None:
    rows = SceneList(talks.begin(languages), language)
    QAbstractItemModelTester(rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert len(texts(rows)) == 8
    assert texts(rows)[:2] == ["1. A newspaper printed this", "2. Training, once"]
    language.switch("fr")
    assert texts(rows)[0] == "1. Un journal a imprimé ceci"


def test_the_present_scene_is_marked_and_said(languages: Languages, language: LanguageSwitch) -> None:
    talk = talks.begin(languages)
    rows = SceneList(talk, language)
    changed = QSignalSpy(rows.dataChanged)
    talk.go_to(3)
    assert sorted(changed.at(each)[0].row() for each in range(changed.count())) == [0, 2]
    assert [bool(each) for each in texts(rows, Role.SELECTED)] == [row == 2 for row in range(8)]
    spoken = texts(rows, Qt.ItemDataRole.AccessibleTextRole)
    assert [each.endswith(", shown now") for each in spoken] == [row == 2 for row in range(8)]


def test_a_long_story_is_looked_up_where_it_is_seen(
    languages: Languages, language: LanguageSwitch, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene = Scene(screen="lanes", activity="train-gpt4", title={"en": "Bars"})
    story = talks.shipped("article").story
    long = Story(id="long", edition=story.edition, name={"en": "Long"}, scenes=(scene,) * 200)
    talk = talks.begin(languages, StoryFile("long.toml", long))
    looked: list[int] = []
    staged_of = talk.staged_of

    def look_up(number: int) -> Staged:
        looked.append(number)
        return staged_of(number)

    monkeypatch.setattr(talk, "staged_of", look_up)
    rows = SceneList(talk, language)
    assert rows.rowCount() == 200
    assert rows.index(150).data() == "151. Bars"
    assert looked == [151]
