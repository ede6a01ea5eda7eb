"""A story with all that its scenes show under the data in use; it knows no Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from comparawatt.engine.messages import say_fault
from comparawatt.engine.phrases import capital
from comparawatt.engine.story_stage import Stager
from comparawatt.engine.story_wording import say_scene

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from comparawatt.engine.article import Article
    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.languages import Languages
    from comparawatt.engine.problems import Problem
    from comparawatt.engine.story import Scene, Story
    from comparawatt.engine.story_reader import StoryFile
    from comparawatt.engine.story_stage import Staged
    from comparawatt.engine.wording import Wording


class LessonScene(NamedTuple):
    """A scene of a lesson.

    Attributes:
        number: Its place in the story, from 1.
        scene: As it is written.
        staged: What it shows, or why it cannot be shown.
    """

    number: int
    scene: Scene
    staged: Staged


class Lesson(NamedTuple):
    """What is handed out.

    Attributes:
        story: The story.
        scenes: All its scenes, those that cannot be shown too.
        catalogue: The data in use.
        wording: The language.
    """

    story: Story
    scenes: tuple[LessonScene, ...]
    catalogue: Catalogue
    wording: Wording

    @property
    def name(self) -> str:
        """What it is called."""
        return self.wording.of(self.story.name)

    @property
    def shown(self) -> Iterator[LessonScene]:
        """The scenes that can be shown."""
        return (each for each in self.scenes if not each.staged.problems)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Why the others cannot be."""
        return tuple(problem for each in self.scenes for problem in each.staged.problems)

    def heading(self, each: LessonScene) -> str:
        """Say what heads a scene where its result is not told yet: its title, its claim, or what it is about."""
        scene, staged, wording = each.scene, each.staged, self.wording
        comparison = staged.comparison
        if scene.title or staged.claim or comparison is None:
            return say_scene(scene, staged, wording)
        if comparison.activity:
            return capital(wording.of(comparison.activity.name))
        return wording.energy(comparison.energy.central)

    def left_out(self, each: LessonScene) -> str:
        """Say that a scene is left out, and why."""
        problem = each.staged.problems[0]
        field = f"{problem.field}: " if problem.field else ""
        return self.wording.text(
            "sheet.left_out", number=each.number, why=field + say_fault(problem, self.wording)
        )


def lesson_of(
    file: StoryFile, catalogue: Catalogue, articles: Sequence[Article], languages: Languages, wording: Wording
) -> Lesson:
    """Look up what the scenes of a story show.

    Args:
        file: The story, as it was read.
        catalogue: The data in use.
        articles: The articles whose claims its scenes can show.
        languages: All languages.
        wording: The one in which it is handed out.
    """
    stager = Stager(catalogue, articles, languages)
    scenes = tuple(
        LessonScene(number, scene, stager.look(file, number))
        for number, scene in enumerate(file.story.scenes, start=1)
    )
    return Lesson(file.story, scenes, catalogue, wording)
