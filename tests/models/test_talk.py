"""A story that is being presented, without any window."""

from __future__ import annotations

import datetime as dt
import time
from typing import TYPE_CHECKING

import pytest

from comparawatt.engine.article_files import article_files, read_articles
from comparawatt.engine.assembly import assemble
from comparawatt.engine.compiled import built_in_packs
from comparawatt.engine.story import Scene, Story, steps_of
from comparawatt.engine.story_files import story_files
from comparawatt.engine.story_reader import StoryFile, read_story
from comparawatt.engine.story_stage import Stager
from comparawatt.engine.story_writer import write_story
from comparawatt.models.guess_model import MOST_GROUPS, Way
from comparawatt.models.session import Session
from comparawatt.models.talk import Talk

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.languages import Languages
    from comparawatt.engine.story import Step

SHIPPED = {path.stem: read_story(path) for path in story_files()}
PHONE = Scene(screen="guess", activity="prompt", equivalents=("phone-charge",), told="phone-charge")
BARS = Scene(screen="lanes", activity="train-gpt4", title={"en": "Bars", "fr": "Barres"})
BROKEN = Scene(screen="lanes", activity="gone")
TEXT = Scene(screen="text", title={"en": "Text", "fr": "Texte"})


class Clock:
    """A clock that a test turns."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture(scope="module")
def catalogue(languages: Languages) -> Catalogue:
    """Return the built-in data."""
    return assemble(built_in_packs(), languages).catalogue


@pytest.fixture(scope="module")
def stager(catalogue: Catalogue, languages: Languages) -> Stager:
    """Return what stages scenes under the built-in data."""
    return Stager(catalogue, read_articles(article_files(), catalogue, languages).articles, languages)


@pytest.fixture
def clock() -> Clock:
    """Return the clock of the talk."""
    return Clock()


@pytest.fixture
def begin(catalogue: Catalogue, stager: Stager, clock: Clock, qapp: object) -> Callable[..., Talk]:
    """Return what begins a talk over scenes, or over a file."""

    def begin_it(*scenes: Scene, file: StoryFile | None = None, minutes: float | None = None) -> Talk:
        story = Story(
            id="s", edition=dt.date(2026, 11, 25), name={"en": "S", "fr": "S"}, minutes=minutes, scenes=scenes
        )
        return Talk(file or StoryFile("s.toml", story), stager, Session(catalogue), clock=clock)

    return begin_it


def walked(talk: Talk, *, back: bool = False) -> list[tuple[int, Step]]:
    """Walk to the end, or back to the start, and return every step."""
    steps = [(talk.number, talk.step)]
    while True:
        if back:
            talk.back()
        else:
            talk.next()
        if (talk.number, talk.step) == steps[-1]:
            return steps
        steps.append((talk.number, talk.step))


@pytest.mark.parametrize("file", SHIPPED.values(), ids=SHIPPED.keys())
def test_next_alone_walks_every_step_of_every_scene(begin: Callable[..., Talk], file: StoryFile) -> None:
    talk = begin(file=file)
    there = walked(talk)
    scenes = enumerate(file.story.scenes, start=1)
    assert there == [(number, step) for number, scene in scenes for step in steps_of(scene)]
    assert talk.follows is None
    assert walked(talk, back=True) == there[::-1]


def test_the_session_shows_each_scene(begin: Callable[..., Talk]) -> None:
    talk = begin(file=SHIPPED["article"])
    seen = {}
    talk.moved.connect(lambda: seen.update({talk.number: talk.session.comparison}))
    walked(talk)
    for number in range(2, 9):
        staged = talk.staged_of(number).comparison
        assert staged is None or seen[number] == staged


def test_a_broken_scene_is_one_page_and_the_rest_runs(begin: Callable[..., Talk]) -> None:
    talk = begin(TEXT, BROKEN, BARS)
    assert walked(talk)[:3] == [(1, "text"), (2, "text"), (3, "question")]
    talk.go_to(2)
    assert [problem.values["id"] for problem in talk.staged.problems] == ["gone"]


def test_jumps_and_restarts(begin: Callable[..., Talk]) -> None:
    talk = begin(TEXT, PHONE, BARS)
    moves: list[tuple[int, Step]] = []
    talk.moved.connect(lambda: moves.append((talk.number, talk.step)))
    talk.go_to(3)
    talk.next()
    talk.restart()
    talk.go_to(3)  # it is there
    for beyond in (0, -1, 4, 10**9):
        talk.go_to(beyond)
    talk.back()
    assert moves == [(3, "question"), (3, "reveal"), (3, "question"), (2, "source")]


def test_hands_are_kept_through_the_story(begin: Callable[..., Talk]) -> None:
    talk = begin(PHONE, BARS, PHONE)
    voted: list[int] = []
    talk.voted.connect(lambda: voted.append(talk.number))
    first = talk.vote
    assert first is not None
    assert first.way is Way.HANDS
    first.raise_hand(1, 7)
    walked(talk)
    assert talk.vote is not None
    assert talk.vote is not first
    assert talk.vote.hands == [0, 0, 0, 0]
    talk.go_to(1)
    assert talk.vote is first
    assert first.hands == [0, 7, 0, 0]
    assert not first.is_revealed
    assert voted


def test_the_answer_is_hidden_until_it_is_revealed(begin: Callable[..., Talk]) -> None:
    talk = begin(PHONE)
    vote = talk.vote
    assert vote is not None
    shown = []
    for _ in talk.steps:
        shown.append((talk.step, vote.is_revealed))
        vote.raise_hand(2)
        talk.next()
    assert shown == [
        ("question", False), ("guess", False), ("reveal", True), ("bars", True), ("range", True), ("source", True),
    ]  # fmt: skip
    assert vote.hands == [0, 0, 2, 0]
    for _ in range(4):
        talk.back()
    vote.raise_hand(2)
    assert vote.hands == [0, 0, 3, 0]


def test_groups_guess_on_the_scale(begin: Callable[..., Talk]) -> None:
    talk = begin(Scene(screen="guess", activity="prompt", equivalents=("phone-charge",), guess="scale"))
    vote = talk.vote
    assert vote is not None
    assert vote.way is Way.SCALE
    for number in (3.0, 4000.0, 50.0):
        vote.add_group(number)
    vote.drop_group()
    walked(talk)
    vote.add_group(7)
    vote.drop_group()
    assert vote.groups == [3.0, 4000.0]
    talk.restart()
    for _ in range(MOST_GROUPS + 5):
        vote.add_group(1)
    assert len(vote.groups) == MOST_GROUPS


def test_what_cannot_be_guessed_is_shown_without_a_guess(begin: Callable[..., Talk]) -> None:
    talk = begin(Scene(screen="guess", energy="0 kWh"))
    assert talk.vote is None
    assert "guess" not in talk.steps


def test_time_runs_from_the_first_next_on(begin: Callable[..., Talk], clock: Clock) -> None:
    talk = begin(TEXT, TEXT, minutes=5)
    clock.now += 1000
    assert (talk.minutes, talk.elapsed, talk.remaining) == (5, 0, 300)
    talk.next()
    clock.now += 360
    talk.next()
    assert (talk.elapsed, talk.remaining) == (360, -60)
    assert begin(TEXT).remaining is None


def test_black_and_replay_are_told_once(begin: Callable[..., Talk]) -> None:
    talk = begin(TEXT)
    told: list[str] = []
    talk.blacked.connect(lambda: told.append(f"black {talk.is_black}"))
    talk.replayed.connect(lambda: told.append("replay"))
    talk.black(on=True)
    talk.black(on=True)
    talk.black(on=False)
    talk.replay()
    assert told == ["black True", "black False", "replay"]


def test_a_story_without_scenes_is_its_name(begin: Callable[..., Talk]) -> None:
    talk = begin()
    assert (talk.scene.title, talk.steps, talk.follows) == ({"en": "S", "fr": "S"}, ("text",), None)


def test_two_hundred_scenes_open_within_a_second(begin: Callable[..., Talk], tmp_path: Path) -> None:
    scenes = (PHONE, BARS, TEXT, BROKEN) * 50
    story = Story(id="long", edition=dt.date(2026, 11, 25), name={"en": "Long", "fr": "Long"}, scenes=scenes)
    path = tmp_path / "long.toml"
    write_story(path, story)
    start = time.process_time()
    talk = begin(file=read_story(path))
    assert time.process_time() - start < 1
    assert len(talk.scenes) == 200
    talk.go_to(200)
    assert talk.number == 200
