"""What is asked while nobody is there, and how a city counts the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from comparawatt.engine.attract import WINDOWS, attract_scenes
from comparawatt.engine.attract_wording import ask_how_much, describe, say_so_far, say_total, say_worth
from comparawatt.engine.kiosk import Kiosk
from comparawatt.engine.own_data import load

if TYPE_CHECKING:
    from comparawatt.engine.attract import AttractScene
    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.languages import Languages
    from comparawatt.engine.wording import Wording


@pytest.fixture(scope="module")
def built_in(languages: Languages) -> Catalogue:
    return load(languages).catalogue


def _scene(catalogue: Catalogue, activity: str) -> AttractScene:
    (scene,) = attract_scenes(catalogue, [activity])
    return scene


def _asked(scene: AttractScene, wording: Wording) -> str:
    return "".join(part.text for part in ask_how_much(scene, wording))


def test_the_loop_of_the_built_in_data_asks_what_the_kiosk_names_in_its_order(built_in: Catalogue) -> None:
    ids = Kiosk().attract
    assert [scene.activity.id for scene in attract_scenes(built_in, ids)] == list(ids)


def test_what_the_data_do_not_hold_is_passed_over(built_in: Catalogue) -> None:
    found = attract_scenes(built_in, ["nope", "prompt", "", "../../etc"])
    assert [scene.activity.id for scene in found] == ["prompt"]
    assert attract_scenes(built_in, ["nope"]) == attract_scenes(built_in, []) == ()


def test_a_training_run_is_counted_in_homes_a_hundred_for_each_window(
    built_in: Catalogue, english: Wording, french: Wording
) -> None:
    scene = _scene(built_in, "train-gpt4")
    assert scene.question.count.equivalent.id == "home-fr"
    assert (scene.total, scene.worth) == (9910, 100)
    assert scene.windows == pytest.approx(99.1)
    assert _asked(scene, english) == "How much electricity goes into training GPT-4?"
    assert _asked(scene, french) == "Combien d’électricité pour entraîner GPT-4\u202f?"
    assert say_so_far(scene, 0.5, english) == "4,955 French households for a year…"
    assert say_so_far(scene, 0.0001, french) == "0 foyer français pendant un an…"
    assert say_total(scene, french) == "environ 9\u202f910 foyers français pendant un an"
    assert say_worth(scene, english) == "One lit window: 100"


def test_a_question_is_counted_the_other_way_round(built_in: Catalogue, english: Wording, french: Wording) -> None:
    scene = _scene(built_in, "prompt")
    assert (scene.total, scene.worth) == (48, 1)
    assert say_so_far(scene, 0.5, english) == "24 prompts for one phone charge…"
    assert say_total(scene, english) == "about 48 prompts for one phone charge"
    assert say_total(scene, french) == "environ 48 requêtes pour une charge de téléphone"


def test_a_small_count_is_counted_in_tenths(built_in: Catalogue, english: Wording, french: Wording) -> None:
    scene = _scene(built_in, "stream-hour")
    assert scene.worth == 0.1
    assert say_so_far(scene, 0.34, english) == "1.7 phone charges of 15 Wh…"
    assert say_so_far(scene, 0.34, french) == "1,7 charge de téléphone de 15\u00a0Wh…"
    assert say_worth(scene, english) == "One lit window: 1/10"


def test_every_activity_of_the_built_in_data_can_be_asked_about(
    built_in: Catalogue, english: Wording, french: Wording
) -> None:
    for scene in attract_scenes(built_in, built_in.activities):
        assert WINDOWS / 10 * 0.99 <= scene.windows <= WINDOWS
        for wording in (english, french):
            said = (
                _asked(scene, wording),
                *(say_so_far(scene, step / 7, wording) for step in range(8)),
                describe(scene, wording),
            )
            assert all(said)
            assert not any("{" in each for each in said)
            assert say_total(scene, wording) in said[-1]


def test_the_number_at_the_end_is_not_told_before(built_in: Catalogue, english: Wording) -> None:
    scene = _scene(built_in, "train-gpt4")
    for step in range(100):
        assert "9,910" not in say_so_far(scene, step / 100, english)


def test_without_homes_something_else_is_counted_in_its_own_unit(built_in: Catalogue, english: Wording) -> None:
    homeless = replace(
        built_in,
        equivalents={key: each for key, each in built_in.equivalents.items() if not key.startswith("home")},
    )
    scene = _scene(homeless, "train-gpt4")
    assert "household" not in say_total(scene, english)
    assert scene.question.count.equivalent.id == "phone-charge"
    assert say_total(scene, english) == "about 3.33 billion phone charges of 15 Wh"


def test_with_nothing_to_count_in_nothing_is_asked(built_in: Catalogue) -> None:
    assert attract_scenes(replace(built_in, equivalents={}), ["train-gpt4"]) == ()
