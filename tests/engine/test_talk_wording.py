from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from comparawatt.engine.problems import Problem
from comparawatt.engine.story import SCREENS, Scene, steps_of
from comparawatt.engine.story_stage import Staged
from comparawatt.engine.talk_wording import say_heading, say_kind, say_left, say_place, say_shown, say_step

if TYPE_CHECKING:
    from comparawatt.engine.wording import Wording


@pytest.mark.parametrize(
    ("seconds", "english_says", "french_says"),
    [
        (300, "05:00 left", "encore 05:00"),
        (299.2, "05:00 left", "encore 05:00"),
        (0, "00:00 left", "encore 00:00"),
        (3700, "1:01:40 left", "encore 1:01:40"),
        (-59, "less than a minute over", "moins d’une minute de plus"),
        (-60, "1 minute over", "1\xa0minute de plus"),
        (-150, "2 minutes over", "2\xa0minutes de plus"),
    ],
)
def test_time_that_is_over_is_said_calmly(
    seconds: float, english_says: str, french_says: str, english: Wording, french: Wording
) -> None:
    said = [say_left(seconds, wording).replace("\xa0", " ") for wording in (english, french)]
    assert said == [english_says, french_says.replace("\xa0", " ")]


def test_every_screen_and_every_step_has_a_name(english: Wording, french: Wording) -> None:
    for wording in (english, french):
        kinds = [say_kind(Scene(screen=screen), Staged(), wording) for screen in SCREENS]
        assert len(set(kinds)) == len(SCREENS)
        assert all(say_step(step, wording) for screen in SCREENS for step in steps_of(Scene(screen=screen)))


def test_a_place_is_said_in_one_sentence(english: Wording, french: Wording) -> None:
    steps = steps_of(Scene(screen="guess"))
    assert say_place("reveal", steps, english) == "Step 3 of 6: answer"
    assert say_place("reveal", steps, french) == "Étape 3 sur 6\u202f: réponse"


def test_a_scene_without_a_title_is_called_by_what_it_is(english: Wording) -> None:
    assert say_heading(4, Scene(screen="end"), Staged(), english) == "4. The last page"
    titled = Scene(screen="text", title={"en": "R&D <b>"})
    assert say_heading(1, titled, Staged(), english) == "1. R&D <b>"


def test_a_scene_at_fault_says_why(english: Wording) -> None:
    staged = Staged(problems=(Problem("missing_field", "s.toml", "scene 1", "activity"),))
    assert say_kind(Scene(screen="lanes"), staged, english) == "This scene cannot be shown."
    assert "activity" in say_shown(Scene(screen="lanes"), staged, english)
