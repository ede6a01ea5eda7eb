"""The scenes of a story, changed and changed back."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from comparawatt.engine.story import MOST_SCENES, Scene, Story
from comparawatt.engine.story_change import edited, with_words
from comparawatt.engine.story_stage import Staged
from comparawatt.models.roles import Role
from comparawatt.models.story_list import StoryList

if TYPE_CHECKING:
    from comparawatt.models.language import LanguageSwitch

TOP = QModelIndex()


def story(*titles: str) -> Story:
    scenes = tuple(Scene(screen="text", title={"en": title}) for title in titles)
    return Story(id="s", edition=dt.date(2026, 11, 25), name={"en": "S"}, scenes=scenes)


@pytest.fixture
def scenes(language: LanguageSwitch) -> StoryList:
    """Return the scenes a, b, c and d."""
    return StoryList(story("a", "b", "c", "d"), language, lambda *_: Staged())


def titles(model: StoryList) -> str:
    return "".join(model.index(row).data() for row in range(model.rowCount()))


def test_each_change_has_a_way_back_and_forth(scenes: StoryList) -> None:
    tester = QAbstractItemModelTester(scenes, QAbstractItemModelTester.FailureReportingMode.Fatal)
    shown = [titles(scenes)]
    changes = (
        lambda: scenes.insert(1, Scene(screen="text", title={"en": "x"})),
        lambda: scenes.duplicate(0),
        lambda: scenes.move(0, 3),
        lambda: scenes.move(5, 0),
        lambda: scenes.delete(2),
        lambda: scenes.edit(0, Scene(screen="end", title={"en": "y"})),
    )
    for change in changes:
        change()
        shown.append(titles(scenes))
    assert shown == ["abcd", "axbcd", "aaxbcd", "axbacd", "daxbac", "dabac", "yabac"]
    for before in reversed(shown[:-1]):
        scenes.steps.undo()
        assert titles(scenes) == before
    assert not scenes.steps.canUndo()
    assert scenes.steps.isClean()
    for after in shown[1:]:
        scenes.steps.redo()
        assert titles(scenes) == after
    del tester


def test_what_is_typed_in_one_place_is_one_step(scenes: StoryList) -> None:
    for text in ("m", "mo", "mor", "more"):
        scenes.edit(1, with_words(scenes.story.scenes[1], "title", "en", text), "title.en")
    scenes.edit(2, with_words(scenes.story.scenes[2], "title", "en", "z"), "title.en")
    assert titles(scenes) == "amorezd"
    scenes.steps.undo()
    assert titles(scenes) == "amorecd"
    scenes.steps.undo()
    assert titles(scenes) == "abcd"


def test_what_was_saved_is_a_step_of_its_own(scenes: StoryList) -> None:
    scenes.edit(0, with_words(scenes.story.scenes[0], "title", "en", "m"), "title.en")
    scenes.steps.setClean()
    scenes.edit(0, with_words(scenes.story.scenes[0], "title", "en", "mo"), "title.en")
    assert not scenes.steps.isClean()
    scenes.steps.undo()
    assert (titles(scenes), scenes.steps.isClean()) == ("mbcd", True)


def test_a_change_that_changes_nothing_is_no_step(scenes: StoryList) -> None:
    scenes.edit(0, edited(scenes.story.scenes[0], screen="text"))
    assert not scenes.move(1, 1)
    assert not scenes.move(0, -1)
    assert not scenes.move(3, 4)
    assert scenes.steps.count() == 0


@pytest.mark.parametrize(
    ("row", "before", "shown"), [(0, 3, "bcad"), (0, 4, "bcda"), (3, 0, "dabc"), (2, 1, "acbd")]
)
def test_a_view_moves_what_is_dropped_and_keeps_its_place(
    scenes: StoryList, row: int, before: int, shown: str
) -> None:
    place = QPersistentModelIndex(scenes.index(row))
    title = place.data()
    assert scenes.moveRow(TOP, row, TOP, before)
    assert titles(scenes) == shown
    assert place.data() == title


def test_a_drop_on_the_own_place_is_none(scenes: StoryList) -> None:
    assert not scenes.moveRow(TOP, 1, TOP, 1)
    assert not scenes.moveRow(TOP, 1, TOP, 2)
    assert scenes.steps.count() == 0


def test_scenes_are_dragged_and_dropped_between_others_only(scenes: StoryList) -> None:
    flags = scenes.flags(scenes.index(0))
    assert flags & Qt.ItemFlag.ItemIsDragEnabled
    assert not flags & Qt.ItemFlag.ItemIsDropEnabled
    assert scenes.flags(TOP) & Qt.ItemFlag.ItemIsDropEnabled
    assert scenes.supportedDropActions() == Qt.DropAction.MoveAction


def test_there_is_an_end_to_it(language: LanguageSwitch) -> None:
    full = StoryList(story(*"x" * MOST_SCENES), language, lambda *_: Staged())
    assert not full.duplicate(0)
    assert not full.insert(0, Scene(screen="end"))
    assert full.rowCount() == MOST_SCENES


def test_rows_say_what_they_are_in_the_language_in_use(scenes: StoryList, language: LanguageSwitch) -> None:
    scenes.insert(0, Scene(screen="end", minutes=1.5, title={"en": "Bye", "fr": "Fin"}))
    row = scenes.index(0)
    assert row.data(Qt.ItemDataRole.AccessibleTextRole) == "1, Bye, The end · 1.5 minutes"
    language.switch("fr")
    assert row.data() == "Fin"
    assert row.data(Role.DETAIL) == "La fin · 1,5 minute"


OPERATIONS = st.lists(
    st.tuples(
        st.sampled_from(("insert", "duplicate", "delete", "move", "edit")), st.integers(0, 9), st.integers(0, 9)
    ),
    max_size=12,
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(OPERATIONS)
def test_whatever_was_done_is_undone(language: LanguageSwitch, done: list[tuple[str, int, int]]) -> None:
    model = StoryList(story("a", "b", "b", "c"), language, lambda *_: Staged())
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    start = model.story
    for kind, one, two in done:
        count = model.rowCount()
        row = one % count if count else 0
        if kind == "insert":
            model.insert(row, Scene(screen="end", title={"en": str(two)}))
        elif count and kind == "duplicate":
            model.duplicate(row)
        elif count and kind == "delete":
            model.delete(row)
        elif count and kind == "move":
            model.move(row, two % count)
        elif count:
            model.edit(row, Scene(screen="text", title={"en": str(two)}))
    end = model.story
    while model.steps.canUndo():
        model.steps.undo()
    assert model.story == start
    while model.steps.canRedo():
        model.steps.redo()
    assert model.story == end
    del tester


def test_j08_a_title_is_no_markup_where_the_pointer_rests(scenes: StoryList) -> None:
    scenes.use(story("R&D <b>x</b>"))
    assert scenes.index(0).data() == "R&D <b>x</b>"
    assert scenes.index(0).data(Qt.ItemDataRole.ToolTipRole) == "<p>R&amp;D &lt;b&gt;x&lt;/b&gt;</p>"
