"""What a lesson hands out: gaps, sums, answers and slides, from the stories that ship and from others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from comparawatt.engine.guess import LETTERS, question
from comparawatt.engine.guess_wording import say_number
from comparawatt.engine.story_files import story_files
from comparawatt.engine.story_reader import read_story
from comparawatt.engine.wording import headline
from comparawatt.exports.lesson.answers import answers_of
from comparawatt.exports.lesson.blocks import BLANK, Line
from comparawatt.exports.lesson.questions import blocks_of
from comparawatt.exports.lesson.sheet import sheet_of
from comparawatt.exports.lesson.slides import slides_of
from comparawatt.exports.lesson.sums import steps_of_claim, sums_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from comparawatt.engine.wording import Wording
    from comparawatt.exports.lesson.blocks import Block
    from comparawatt.exports.lesson.lesson import Lesson, LessonScene

SHIPPED = {path.stem: read_story(path) for path in story_files()}


@pytest.fixture(params=["en", "fr"])
def wording(request: pytest.FixtureRequest, english: Wording, french: Wording) -> Wording:
    """Return both languages, one after the other."""
    return english if request.param == "en" else french


@pytest.fixture(params=SHIPPED)
def shipped(request: pytest.FixtureRequest, lesson: Callable[..., Lesson], wording: Wording) -> Lesson:
    """Return each lesson that ships."""
    return lesson(SHIPPED[request.param], wording)


def lines_of(blocks: Iterable[Block]) -> list[Line]:
    return [line for block in blocks for line in block.lines]


def text_of(blocks: Iterable[Block]) -> str:
    return "\n".join(f"{line.text} {line.right}".strip() for line in lines_of(blocks))


def scene(found: Lesson, name: str) -> LessonScene:
    return next(each for each in found.scenes if each.scene.id == name)


# The shipped lessons


def test_each_sum_is_asked_with_gaps_and_answered_whole(shipped: Lesson) -> None:
    for each in shipped.shown:
        comparison = each.staged.comparison
        asked, answered = text_of(blocks_of(shipped, each)), text_of(answers_of(shipped, each))
        sums = list(steps_of_claim(each.staged.claim.steps, shipped.wording)) if each.staged.claim else []
        if comparison and each.scene.screen in ("lanes", "guess", "pictogram"):
            sums += sums_of(comparison, shipped.wording)
        for found in sums:
            assert found.task in asked
            assert found.solved in answered
            assert BLANK in found.task or found.task == found.solved
            assert BLANK not in found.solved


def test_no_result_stands_before_the_answers(shipped: Lesson) -> None:
    for each in shipped.shown:
        comparison = each.staged.comparison
        if comparison is None or each.scene.screen not in ("lanes", "pictogram", "guess"):
            continue
        asked = [line.text for line in lines_of(blocks_of(shipped, each)) if line.role not in ("tick", "heading")]
        told = headline(comparison, each.staged.told)
        count = shipped.wording.bare_count(told.count.central)
        assert not any(re.search(rf"(?<![\d.,]){re.escape(count)}(?![\d.,])", text) for text in asked), count


def test_the_right_card_is_the_one_that_the_presenter_reveals(shipped: Lesson) -> None:
    for each in shipped.shown:
        if each.scene.screen == "guess" and each.scene.guess == "hands" and each.staged.comparison:
            asked = question(each.staged.comparison, headline(each.staged.comparison, each.staged.told))
            ticks = [line.text for line in lines_of(blocks_of(shipped, each)) if line.role == "tick"]
            answer = (
                f"{LETTERS[asked.right]}  {' '.join(say_number(asked, asked.cards[asked.right], shipped.wording))}"
            )
            assert len(ticks) == 4
            assert ticks[asked.right] == answer
            assert answer in text_of(answers_of(shipped, each))


def test_the_answers_begin_a_page_and_the_sources_stand_before_them(shipped: Lesson) -> None:
    sheet = sheet_of(shipped)
    (first,) = [place for place, block in enumerate(sheet.blocks) if block.new_page]
    sources = [line.text for line in lines_of(sheet.blocks[:first]) if line.role == "source"]
    assert len(sources) == len(set(sources)) > 5
    assert any("https://" in each for each in sources)
    assert "2026-11-25" in sheet.foot
    asked = text_of(sheet.blocks[:first])
    for each in shipped.scenes:
        assert f"{each.number}. {shipped.heading(each)}" in asked


def test_the_last_page_of_a_lesson_is_told_with_the_answers(
    lesson: Callable[..., Lesson], english: Wording
) -> None:
    found = lesson(SHIPPED["article"], english)
    end = scene(found, "end")
    assert "25 times" not in text_of(blocks_of(found, end))
    assert "25 times" in text_of(answers_of(found, end))


def test_a_sum_as_it_is_printed(lesson: Callable[..., Lesson], english: Wording, french: Wording) -> None:
    found = lesson(SHIPPED["one-question"], english)
    asked = text_of(blocks_of(found, scene(found, "half")))
    assert f"2.5 billion prompts a day × 365 days × {BLANK} Wh ÷ 2 = {BLANK} GWh" in asked
    assert "What if: fewer requests (÷ 2)" in asked
    meter = text_of(answers_of(found, scene(found, "now")))
    assert "2.5 billion prompts a day ÷ 1,440 minutes × 0.31 Wh = 538.2 kWh" in meter
    assert "538.2 kWh ÷ 110 Wh = 4,890 litres of boiled water" in meter
    in_french = lesson(SHIPPED["one-question"], french)
    one = text_of(answers_of(in_french, scene(in_french, "one-charge")))
    assert "15\u00a0Wh ÷ 0,31\u00a0Wh = 48 requêtes" in one


def test_a_step_names_the_step_that_it_takes_up(lesson: Callable[..., Lesson], english: Wording) -> None:
    found = lesson(SHIPPED["article"], english)
    asked = text_of(blocks_of(found, scene(found, "the-sum")))
    assert f"(2) So each question uses: 7,832 GWh ÷ (1) = {BLANK} Wh" in asked
    assert "8.583" not in asked
    assert "912.5" not in asked


def test_activities_do_not_stand_in_the_order_that_is_asked_for(
    lesson: Callable[..., Lesson], english: Wording
) -> None:
    found = lesson(SHIPPED["headline"], english)
    each = scene(found, "large-or-small")
    asked = [line.text for line in lines_of(blocks_of(found, each)) if line.role == "tick"]
    rows = [line.text.split(". ", 1)[1] for line in lines_of(answers_of(found, each)) if line.role == "row"]
    assert asked != [next(name for name in asked if row.startswith(name)) for row in rows]


# Other lessons


def test_what_cannot_be_shown_is_named_and_the_rest_is_there(own: Callable[[str], Lesson]) -> None:
    found = own(
        '[[scene]]\nscreen = "guess"\nactivity = "promt"\n[[scene]]\nscreen = "sentence"\nenergy = "50 GWh"'
    )
    asked = text_of(sheet_of(found).blocks)
    assert "Scene 1 is left out. activity: the activity “promt” is not in the data." in asked
    assert "2. 50 GWh" in asked
    assert [slide.name for slide in slides_of(found)] == ["02-50 GWh.png"]
    assert len(found.problems) == 1


def test_nothing_can_be_guessed_of_nothing(own: Callable[[str], Lesson]) -> None:
    found = own('[[scene]]\nscreen = "guess"\nactivity = "prompt"\namount = "0"')
    asked = blocks_of(found, found.scenes[0])
    assert [line.role for line in next(iter(asked)).lines] == ["note"]  # it says why
    assert slides_of(found) == ()


def test_co2_and_water_take_one_step_more(own: Callable[[str], Lesson]) -> None:
    found = own(
        '[[scene]]\nscreen = "lanes"\nactivity = "user-year"\nbasis = "co2"\ncountry = "FR"\n'
        '[[scene]]\nscreen = "lanes"\nactivity = "chatgpt-year"\nbasis = "water"'
    )
    carbon, water = (text_of(answers_of(found, each)) for each in found.scenes)
    assert "1.132 kWh × 44.2 g CO₂e for one kWh, France = 50 g CO₂e" in carbon
    assert "The servers’ 282.9 GWh ×" in water
    assert "282.9" not in text_of(blocks_of(found, found.scenes[1]))


def test_servers_that_run_are_counted_by_the_hour(own: Callable[[str], Lesson]) -> None:
    found = own('[[scene]]\nscreen = "live-meter"\nactivity = "google-search-ai"')
    assert "512,821 servers × 6.5 kW ÷ 60 = 55.56 MWh" in text_of(answers_of(found, found.scenes[0]))


def test_without_a_page_of_text_there_is_room_for_notes_at_the_end(own: Callable[[str], Lesson]) -> None:
    without = own('[[scene]]\nscreen = "lanes"\nactivity = "prompt"')
    assert "rule" in [line.role for line in lines_of(sheet_of(without).blocks)]
    assert lines_of(sheet_of(own("")).blocks)[0] == Line("title", "Mine / <b>50 %</b>")


def test_names_of_pictures_are_legal_everywhere_and_sort_as_the_scenes_do(
    own: Callable[[str], Lesson], shipped: Lesson
) -> None:
    title = "A/B: “x”? " + "é" * 150
    scenes = f'[[scene]]\nscreen = "text"\ntitle = {{ en = "{title}" }}\n' * 120
    for found in (own(scenes), shipped):
        names = [slide.name for slide in slides_of(found)]
        assert names == sorted(names)
        assert len(names) == len(set(names)) >= len(found.scenes)
        assert all(re.fullmatch(r"\d{2,3}[ab]?(-[^<>:\"/\\|?*\x00-\x1f]+)?\.png", name) for name in names)
        assert all(len(name.encode()) < 200 for name in names)


def test_a_guess_and_a_claim_are_two_slides_and_the_first_hides_the_answer(
    lesson: Callable[..., Lesson], english: Wording
) -> None:
    slides = slides_of(lesson(SHIPPED["article"], english))
    twice = [(slide.name[:3], slide.step) for slide in slides if slide.name[2] != "-"]
    assert twice == [
        ("02a", "guess"), ("02b", "source"), ("05a", "question"), ("05b", "source"), ("07a", "question"),
        ("07b", "source"),
    ]  # fmt: skip


# What a pupil needs


def test_a_share_is_asked_for_in_per_cent(
    lesson: Callable[..., Lesson], english: Wording, french: Wording
) -> None:
    for wording, sign in ((english, "%"), (french, "\u00a0%")):
        found = lesson(SHIPPED["article"], wording)
        asked = text_of(blocks_of(found, scene(found, "country")))
        assert f"TWh = {BLANK}{sign}" in asked


def test_the_hours_of_a_year_stand_on_the_sheet_for_what_runs(shipped: Lesson) -> None:
    assert re.search(r"8.760.h", text_of(sheet_of(shipped).blocks[:1]))


def test_no_card_of_a_guess_has_the_digits_of_the_answer(shipped: Lesson) -> None:
    for each in shipped.shown:
        if each.scene.screen == "guess" and each.scene.guess == "hands" and each.staged.comparison:
            asked = question(each.staged.comparison, headline(each.staged.comparison, each.staged.told))
            assert all(len(f"{card:.0f}".rstrip("0")) == 1 for card in asked.cards if card >= 1)


def test_a_list_of_tasks_has_room_under_each(lesson: Callable[..., Lesson], french: Wording) -> None:
    found = lesson(SHIPPED["headline"], french)
    roles = [line.role for line in lines_of(blocks_of(found, scene(found, "your-headline")))]
    assert roles == ["heading", "text", *["text", "rule"] * 5]


def test_a_scene_stands_on_one_page(shipped: Lesson) -> None:
    for each in shipped.shown:
        assert len(list(blocks_of(shipped, each))) == 1


def test_the_minutes_of_the_scenes_are_those_of_the_lesson(shipped: Lesson) -> None:
    assert sum(each.scene.minutes or 0 for each in shipped.scenes) == shipped.story.minutes


def test_no_title_tells_what_comes_of_a_lesson(lesson: Callable[..., Lesson], english: Wording) -> None:
    found = lesson(SHIPPED["one-question"], english)
    assert "A lot" not in text_of(blocks_of(found, scene(found, "end")))
    assert found.heading(scene(found, "end")) == "Much, or little?"
