from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from tests.hands import find, switch
from tests.kiosk_hall import SIZES, Hall, tap

from comparawatt.engine.kiosk import Kiosk
from comparawatt.screens.kiosk.take_home import TakeHome
from comparawatt.widgets.kiosk.heading import Heading
from comparawatt.widgets.kiosk.lanes import Lanes

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QPointingDevice

    from comparawatt.models.language import LanguageSwitch

needs_zbar = pytest.mark.skipif(shutil.which("zbarimg") is None, reason="zbar-tools is not installed")


def sentence(hall: Hall) -> str:
    return find(hall.window.page, Heading, "kiosk_sentence").accessibleName()


def fared(hall: Hall) -> str:
    label = find(hall.window.page, QLabel, "kiosk_fared")
    return label.text() if label.isVisible() else ""


def lanes(hall: Hall) -> Lanes:
    return find(hall.window.page, Lanes, "kiosk_lanes")


def panel(hall: Hall) -> TakeHome:
    return find(hall.window.page, TakeHome, "kiosk_take_home")


def test_the_sentence_and_the_lanes_say_the_answer(
    open_hall: Callable[..., Hall], language: LanguageSwitch
) -> None:
    hall = open_hall()
    hall.guess("train-gpt4")
    assert sentence(hall).startswith("Training GPT-4 uses the electricity of 9,910 French households")
    assert [frame.count for frame in lanes(hall).frames()] == ["3.56", "9,910", "3.33 billion"]
    assert "9,910 French households for a year, no range given" in lanes(hall).accessibleName()
    switch(language, "fr")
    assert sentence(hall).startswith("Entraîner GPT-4, c’est l’électricité de 9")
    assert "9\u202f910 foyers français" in lanes(hall).accessibleName()
    assert hall.target("kiosk_again").text() == "Autre choix"


def test_it_is_said_how_the_guess_fared(open_hall: Callable[..., Hall], language: LanguageSwitch) -> None:
    hall = open_hall()
    hall.guess("chatgpt-year", 2)
    assert fared(hall) == "You said 600,000: ten times too high."
    switch(language, "fr")
    assert fared(hall) == "Vous aviez dit 600\u202f000\u202f: dix fois trop haut."


def test_a_guess_is_judged_by_whoever_says_so(open_hall: Callable[..., Hall]) -> None:
    hall = open_hall()
    hall.guess("chatgpt-year", 1)
    assert fared(hall) == "Well done! You said 60,000: right, within the range."
    hall.visit.choose_estimate("google-2025")
    assert "You said 60,000: " in fared(hall)
    assert "exactly" not in fared(hall)


def test_three_of_many_sources_are_shown(open_hall: Callable[..., Hall]) -> None:
    hall = open_hall()
    hall.guess("chatgpt-year")
    said = [hall.target(f"kiosk_source_{place}").accessibleName() for place in range(3)]
    assert said == [
        "The article, 8.583 Wh",
        "Oviedo et al. (Microsoft), Joule, 0.31 Wh",
        "Google, Gemini apps, 0.24 Wh",
    ]
    assert [hall.target(f"kiosk_source_{place}").isChecked() for place in range(3)] == [False, True, False]


def test_a_tap_lets_another_source_say_it(open_hall: Callable[..., Hall], finger: QPointingDevice) -> None:
    hall = open_hall()
    hall.guess("chatgpt-year")
    before = sentence(hall)
    tap(hall.target("kiosk_source_0"), finger)
    assert hall.visit.session.choice.estimate == "article"
    assert sentence(hall) != before
    assert [hall.target(f"kiosk_source_{place}").isChecked() for place in range(3)] == [True, False, False]
    tap(hall.target("kiosk_source_0"), finger)  # it stays the one
    assert hall.target("kiosk_source_0").isChecked()


def test_a_small_screen_shows_fewer_sources_and_the_chosen_one(open_hall: Callable[..., Hall]) -> None:
    hall = open_hall((1080, 1920))
    hall.guess("chatgpt-year")
    hall.visit.choose_estimate("google-2025")
    hall.window.resize(768, 1024)
    cards = [each for each in hall.targets() if each.objectName().startswith("kiosk_source")]
    assert [card.isChecked() for card in cards] == [False, True]
    hall.window.resize(1080, 1920)
    cards = [each for each in hall.targets() if each.objectName().startswith("kiosk_source")]
    assert [card.isChecked() for card in cards] == [False, False, True]


def test_the_outline_is_what_the_article_says(open_hall: Callable[..., Hall]) -> None:
    hall = open_hall()
    hall.guess("chatgpt-year")
    frames = lanes(hall).frames()
    assert all(frame.outline is not None and frame.outline > frame.position for frame in frames)
    hall.visit.choose_estimate("article")
    assert all(frame.outline is None for frame in lanes(hall).frames())
    hall.visit.again()
    hall.guess("train-gpt4")  # the article says the same
    assert all(frame.outline is None for frame in lanes(hall).frames())


def test_the_lever_is_used_and_let_go(open_hall: Callable[..., Hall], finger: QPointingDevice) -> None:
    hall = open_hall()
    hall.guess("chatgpt-year")
    lever = hall.target("kiosk_lever")
    assert lever.text() == "What if… fewer requests (÷\u00a02)?"
    tap(lever, finger)
    assert lever.isChecked()
    assert lanes(hall).frames()[0].count == "10.1"
    assert lanes(hall).frames()[0].factor == 0.5
    tap(lever, finger)
    assert not lever.isChecked()
    assert lanes(hall).frames()[0].count == "20.1"


@pytest.mark.parametrize("activity", ["train-gpt4", "ev-km"])
def test_a_lever_that_has_nothing_to_do_with_it_is_not_there(
    open_hall: Callable[..., Hall], activity: str
) -> None:
    hall = open_hall()
    hall.guess(activity)
    assert "kiosk_lever" not in [each.objectName() for each in hall.targets()]


def test_no_lever_is_no_row(open_hall: Callable[..., Hall]) -> None:
    hall = open_hall(kiosk=Kiosk(what_if=None))
    hall.guess("chatgpt-year")
    assert "kiosk_lever" not in [each.objectName() for each in hall.targets()]


@needs_zbar
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("activity", ["chatgpt-year", "stream-hour"])
def test_a_phone_reads_the_answer_and_its_source(
    open_hall: Callable[..., Hall],
    finger: QPointingDevice,
    language: LanguageSwitch,
    size: tuple[int, int],
    activity: str,
    tmp_path: Path,
) -> None:
    hall = open_hall(size)
    hall.guess(activity)
    switch(language, "fr")
    tap(hall.target("kiosk_take_home_open"), finger)
    picture = tmp_path / "screen.png"
    hall.window.grab().save(str(picture))
    command = ["zbarimg", "--quiet", "--raw", str(picture)]
    read = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=60).stdout
    assert read.rstrip("\n") == panel(hall).text
    lines = panel(hall).text.split("\n")
    session = hall.visit.session
    assert lines[0] == f"{language.wording.sentence_text(session.comparison, session.told)}."
    assert lines[-1].startswith("https://")


def test_the_venue_can_give_an_address_of_its_own(open_hall: Callable[..., Hall]) -> None:
    hall = open_hall(kiosk=Kiosk(link="https://museum.example/ai"))
    hall.guess("chatgpt-year")
    assert panel(hall).text.endswith("Oviedo et al. (Microsoft), Joule, 2026\nhttps://museum.example/ai")


def test_the_code_is_closed_and_does_not_survive_a_visit(
    open_hall: Callable[..., Hall], finger: QPointingDevice
) -> None:
    hall = open_hall()
    hall.guess("chatgpt-year")
    tap(hall.target("kiosk_take_home_open"), finger)
    assert "kiosk_lever" not in [each.objectName() for each in hall.targets()]  # it is covered
    tap(hall.target("kiosk_take_home_close"), finger)
    assert not panel(hall).isVisible()
    tap(hall.target("kiosk_take_home_open"), finger)
    tap(hall.target("kiosk_again"), finger)
    assert hall.visit.place == "choose"
    hall.guess("chatgpt-year")
    assert not panel(hall).isVisible()


def test_the_next_visitor_finds_nothing_of_the_last_one(open_hall: Callable[..., Hall]) -> None:
    hall = open_hall()
    hall.guess("chatgpt-year", 0)
    hall.visit.choose_estimate("article")
    hall.visit.use_lever(on=True)
    hall.visit.again()
    hall.guess("chatgpt-year", 3)
    assert fared(hall).startswith("You said 60 million")
    assert hall.target("kiosk_source_1").isChecked()
    assert not hall.target("kiosk_lever").isChecked()


def test_a_small_screen_leaves_out_what_is_hardly_anything(open_hall: Callable[..., Hall]) -> None:
    hall = open_hall((1024, 768))
    hall.guess("prompt")
    assert [frame.count for frame in lanes(hall).frames()] == ["1/48"]
    hall.window.resize(1920, 1080)
    assert len(lanes(hall).frames()) == 3
    hall.window.resize(1024, 768)
    assert len(lanes(hall).frames()) == 1


def test_bars_grow_unless_nothing_shall_move(open_hall: Callable[..., Hall]) -> None:
    hall = open_hall(reduced_motion=False)
    hall.guess("train-gpt4")
    assert lanes(hall).motion.is_running
    hall.window.reduce_motion(True)
    assert not lanes(hall).motion.is_running
    assert lanes(hall).frames()[0].count == "3.56"


def test_hatching_slides_off_the_number_of_a_guess(open_hall: Callable[..., Hall]) -> None:
    hall = open_hall(reduced_motion=False)
    hall.guess("train-gpt4")
    heading = find(hall.window.page, Heading, "kiosk_sentence")
    assert heading.motion.is_running
    hidden = heading.grab().toImage()
    heading.motion.finish()
    shown = heading.grab().toImage()
    assert shown != hidden
    QTest.qWait(50)
    assert heading.grab().toImage() == shown


def test_nothing_slides_where_motion_is_reduced(open_hall: Callable[..., Hall]) -> None:
    hall = open_hall(reduced_motion=True)
    hall.guess("train-gpt4")
    assert not find(hall.window.page, Heading, "kiosk_sentence").motion.is_running


def test_a_product_is_broken_between_its_factors(open_hall: Callable[..., Hall], language: LanguageSwitch) -> None:
    hall = open_hall()
    hall.guess("chatgpt-year")
    switch(language, "fr")
    assert lanes(hall).product.split(" ") == [
        "=\u00a02,5\u00a0milliards\u00a0de\u00a0requêtes\u00a0par\u00a0jour",
        "×\u00a0365\u00a0jours",
        "×\u00a00,31\u00a0Wh",
    ]


def test_a_lever_does_not_judge_a_guess(open_hall: Callable[..., Hall], finger: QPointingDevice) -> None:
    hall = open_hall()
    hall.guess("chatgpt-year", 2)
    tap(hall.target("kiosk_lever"), finger)
    assert fared(hall) == "You said 600,000: ten times too high."
    hall.visit.choose_estimate("article")
    assert fared(hall) == "You said 600,000: ten times too high."
    tap(hall.target("kiosk_lever"), finger)
    assert fared(hall) == "You said 600,000: three times too low."


def test_a_screen_that_has_become_large_is_heard_as_it_is_seen(open_hall: Callable[..., Hall]) -> None:
    """What gave way on the small screen is back, for a screen reader as well."""
    hall = open_hall((1024, 768))
    hall.guess("image")
    small = lanes(hall).accessibleName()
    hall.window.resize(1920, 1080)
    QApplication.processEvents()
    assert len(lanes(hall).frames()) > small.count(". ") + 1
    assert lanes(hall).accessibleName().count(". ") + 1 == len(lanes(hall).frames())
