"""A story that is being presented: scene and step, what they show, what the class guessed, and the time."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from comparawatt.engine.story import Scene, Step, steps_of
from comparawatt.engine.story_stage import Staged
from comparawatt.models.guess_model import GuessModel, Way
from comparawatt.models.session import Session
from comparawatt.models.story_scene import choice_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from comparawatt.engine.story_reader import StoryFile
    from comparawatt.engine.story_stage import Stager

_COVERED = frozenset(("question", "guess"))
"""Steps in which an answer is hidden."""


class Talk(QObject):
    """Walks through a story; whoever shows it follows its signals. Nothing of it is stored.

    Scenes are counted from 1. A scene is looked up in the data when it is first asked for, so that a long story
    opens at once.

    Args:
        file: The story.
        stager: Looks up what its scenes name.
        session: What shows the present scene; it is brought to each scene that compares something.
        clock: Seconds that only ever grow.

    Attributes:
        moved: Emitted when another scene or another step is shown.
        voted: Emitted when hands or guesses of the present scene change.
        blacked: Emitted when the screen turns black, or is lit again.
        replayed: Emitted when what moves in the present step shall move once more.
        file: The story as it was read.
        scenes: Its scenes; a story without any is one page with its name.
        session: What shows the present scene.
        number: The place of the present scene, from 1.
        is_black: Whether the audience sees nothing.
    """

    moved = Signal()
    voted = Signal()
    blacked = Signal()
    replayed = Signal()

    def __init__(
        self,
        file: StoryFile,
        stager: Stager,
        session: Session,
        parent: QObject | None = None,
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        story = file.story
        self.file = file
        self.scenes = story.scenes or (Scene(screen="text", title=story.name),)
        self.session = session
        self.number = 1
        self.is_black = False
        self._stager = stager
        self._clock = clock
        self._began: float | None = None
        self._came = 0.0
        self._spent: dict[int, float] = {}
        self._place = 0
        self._staged: dict[int, Staged] = {}
        self._votes: dict[int, GuessModel] = {}
        self._arrange()

    @property
    def scene(self) -> Scene:
        """The present scene, as it is written."""
        return self.scenes[self.number - 1]

    @property
    def staged(self) -> Staged:
        """What the present scene shows, or why it cannot be shown."""
        return self.staged_of(self.number)

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the present scene."""
        return self.steps_of(self.number)

    @property
    def step(self) -> Step:
        """The present step."""
        return self.steps[self._place]

    @property
    def vote(self) -> GuessModel | None:
        """What the class guesses in the present scene; None where nothing is guessed.

        It hides its answer before the step ``reveal``, and shows it from there on.
        """
        return self.vote_of(self.number)

    @property
    def follows(self) -> tuple[int, Step] | None:
        """The scene and the step that `next` leads to; None at the end of the story."""
        if self._place + 1 < len(self.steps):
            return self.number, self.steps[self._place + 1]
        return (self.number + 1, self.steps_of(self.number + 1)[0]) if self.number < len(self.scenes) else None

    @property
    def elapsed(self) -> float:
        """Seconds since the first `next`; 0 before it."""
        return 0.0 if self._began is None else self._clock() - self._began

    @property
    def spent(self) -> float:
        """Seconds that the present scene has been shown, each time together, since the first `next`."""
        now = 0.0 if self._began is None else self._clock() - self._came
        return self._spent.get(self.number, 0.0) + now

    @property
    def minutes(self) -> float | None:
        """How many minutes the story is meant to take; None where nothing is said."""
        return self.file.story.lasts

    @property
    def remaining(self) -> float | None:
        """Seconds that are left of `minutes`, negative where it takes longer; None where nothing is said."""
        return None if self.minutes is None else self.minutes * 60 - self.elapsed

    def staged_of(self, number: int) -> Staged:
        """Return what a scene shows, or why it cannot be shown.

        Args:
            number: Its place, from 1.
        """
        if number not in self._staged:
            has_scenes = bool(self.file.story.scenes)
            self._staged[number] = self._stager.look(self.file, number) if has_scenes else Staged()
        return self._staged[number]

    def steps_of(self, number: int) -> tuple[Step, ...]:
        """Return the steps of a scene; one that cannot be shown is one page that says so.

        Args:
            number: Its place, from 1.
        """
        if self.staged_of(number).problems:
            return ("text",)
        steps = steps_of(self.scenes[number - 1])
        return steps if self.vote_of(number) else tuple(step for step in steps if step != "guess")

    def vote_of(self, number: int) -> GuessModel | None:
        """Return what the class guesses in a scene; None where nothing is guessed, or nothing can be.

        Args:
            number: Its place, from 1.
        """
        scene = self.scenes[number - 1]
        choice = choice_of(self.staged_of(number)) if scene.screen == "guess" else None
        if choice is None:
            return None
        if number not in self._votes:
            session = Session(self.session.catalogue, self)  # its own: what it asks never changes
            session.restore(choice)
            vote = self._votes[number] = GuessModel(session, self)
            vote.guess_by(Way(scene.guess))
            vote.changed.connect(lambda: self._on_vote_changed(number))
        return self._votes[number] if self._votes[number].question else None

    def next(self) -> None:
        """Go to the next step, behind the last one to the next scene; the time runs from the first time on."""
        if self._began is None:
            self._began = self._came = self._clock()
        if self.follows is not None:
            number, step = self.follows
            self._go(number, self.steps_of(number).index(step))

    def back(self) -> None:
        """Go to the step before, before the first one to the end of the scene before."""
        if self._place > 0:
            self._go(self.number, self._place - 1)
        elif self.number > 1:
            self._go(self.number - 1, len(self.steps_of(self.number - 1)) - 1)

    def go_to(self, number: int) -> None:
        """Go to the first step of a scene; where there is no such scene, nothing happens.

        Args:
            number: Its place, from 1.
        """
        if 1 <= number <= len(self.scenes):
            self._go(number, 0)

    def restart(self) -> None:
        """Go to the first step of the present scene; what was guessed there stays."""
        self.go_to(self.number)

    def replay(self) -> None:
        """Let what moves in the present step move once more."""
        self.replayed.emit()

    def black(self, *, on: bool) -> None:
        """Turn the screen of the audience black, or light it again."""
        if on != self.is_black:
            self.is_black = on
            self.blacked.emit()

    def _go(self, number: int, place: int) -> None:
        if (number, place) == (self.number, self._place):
            return
        changes_scene = number != self.number
        if changes_scene:
            self._spent[self.number], self._came = self.spent, self._clock()
        self.number, self._place = number, place
        self._arrange(restores=changes_scene)
        self.moved.emit()

    def _arrange(self, *, restores: bool = True) -> None:
        """Bring the session to the scene, and hide or show the answer of its guess."""
        choice = choice_of(self.staged)
        if restores and choice is not None:
            self.session.restore(choice)
        vote = self.vote
        if vote is None:
            return
        if self.step in _COVERED:
            vote.cover()
        else:
            vote.reveal()

    def _on_vote_changed(self, number: int) -> None:
        if number == self.number:
            self.voted.emit()
