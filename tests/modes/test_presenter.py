"""The presenter, by its keys: real windows, real stories."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from tests.hands import find, press, switch, type_keys

from comparawatt.engine.assembly import assemble
from comparawatt.engine.compiled import built_in_packs
from comparawatt.engine.story import Scene, Story, steps_of
from comparawatt.engine.story_files import find_story, story_files
from comparawatt.engine.story_reader import StoryFile, read_story
from comparawatt.presenting import Presentation, present
from comparawatt.widgets.look import Look
from comparawatt.widgets.wall.dots import MOST

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QImage

    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.languages import Languages
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.modes.presenter import PresenterWindow

SHIPPED = [read_story(path) for path in story_files()]
HANDS = Scene(
    screen="guess",
    activity="train-gpt4",
    equivalents=("home-fr", "phone-charge"),
    told="home-fr",
    title={"en": "Hands", "fr": "Mains"},
    notes={"en": "Count <b>them</b> & smile.", "fr": "Comptez-les."},
)
SCALE = Scene(screen="guess", activity="video-5s", equivalents=("phone-charge",), guess="scale")
BARS = Scene(screen="lanes", activity="train-gpt4", title={"en": "Bars", "fr": "Barres"})
TITLE = {"en": "A <b>title</b> & more", "fr": "Titre"}
TEXT = Scene(screen="text", title=TITLE, text={"en": "Lines", "fr": "Lignes"})
BROKEN = Scene(screen="lanes", activity="gone", title={"en": "Broken", "fr": "Cassée"})


@pytest.fixture(scope="module")
def catalogue(languages: Languages) -> Catalogue:
    """Return the built-in data."""
    return assemble(built_in_packs(), languages).catalogue


@pytest.fixture
def start(
    catalogue: Catalogue, language: LanguageSwitch, qapp: object, show: Callable[..., QWidget]
) -> Callable[..., Presentation]:
    """Return what presents scenes, or a story, in a window of half the design's size."""

    def start_it(
        *scenes: Scene,
        file: StoryFile | None = None,
        width: int = 960,
        height: int = 540,
        reduced_motion: bool = True,
        theme: str = "contrast",
    ) -> Presentation:
        story = Story(id="s", edition=dt.date(2026, 11, 25), name={"en": "S", "fr": "S"}, scenes=scenes)
        look = Look(theme, dresses=False)
        made = present(
            file or StoryFile("s.toml", story), catalogue, language, look, reduced_motion=reduced_motion
        )
        show(made.window, width, height)
        made.window.setFocus()
        return made

    return start_it


def at(made: Presentation) -> tuple[int, str]:
    return made.talk.number, made.talk.step


def picture(window: PresenterWindow) -> QImage:
    QApplication.processEvents()
    return window.grab().toImage()


def dark_pixels(image: QImage) -> int:
    """Return how much ink there is, looking at every third pixel."""
    places = ((x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3))
    return sum(image.pixelColor(x, y).lightness() < 128 for x, y in places)


def hold(key: Qt.Key, window: QWidget) -> None:
    """Hold a key down for a while."""
    for repeats in (False, True, True, True, True):
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", repeats)
        QApplication.sendEvent(window, event)
    QTest.keyRelease(window, key)


@pytest.mark.parametrize("key", [Qt.Key.Key_PageDown, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Space])
def test_next_alone_walks_through_scenes_of_every_screen(start: Callable[..., Presentation], key: Qt.Key) -> None:
    file = find_story("one-question")
    made = start(file=file)
    seen = []
    for scene in file.story.scenes:
        for step in steps_of(scene):
            seen.append(at(made) == (file.story.scenes.index(scene) + 1, step))
            press(key, made.window)
    assert all(seen)
    assert at(made) == (len(file.story.scenes), "text")


@pytest.mark.parametrize("theme", ["contrast", "dark"])
@pytest.mark.parametrize("code", ["en", "fr"])
@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.story.id)
def test_every_step_of_every_story_changes_what_is_seen(
    start: Callable[..., Presentation], language: LanguageSwitch, file: StoryFile, code: str, theme: str
) -> None:
    switch(language, code)
    made = start(file=file, theme=theme)
    before, where = picture(made.window), at(made)
    while True:
        press(Qt.Key.Key_PageDown, made.window)
        if at(made) == where:
            break
        after, where = picture(made.window), at(made)
        assert after != before, where
        before = after


@pytest.mark.parametrize("key", [Qt.Key.Key_PageUp, Qt.Key.Key_Left, Qt.Key.Key_Up])
def test_back_goes_step_by_step_and_to_the_scene_before(start: Callable[..., Presentation], key: Qt.Key) -> None:
    made = start(BARS, TEXT)
    made.talk.go_to(2)
    press(key, made.window)
    assert at(made) == (1, "source")
    press(key, made.window)
    assert at(made) == (1, "range")


def test_a_key_that_is_held_moves_once(start: Callable[..., Presentation]) -> None:
    made = start(BARS)
    hold(Qt.Key.Key_PageDown, made.window)
    assert at(made) == (1, "reveal")
    made.talk.go_to(1)


def test_a_key_that_the_system_presses_again_while_it_is_held_moves_once(
    start: Callable[..., Presentation],
) -> None:
    made = start(BARS)
    picture(made.window)  # from the first frame on
    handle, now = made.window.windowHandle(), 1000
    for held in (True, True, True, False):  # X11: let go and pressed in the same moment, then let go for good
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier)
            now += 40 if kind == QEvent.Type.KeyRelease or not held else 0
            event.setTimestamp(now)
            QApplication.sendEvent(handle, event)
        now += 0 if held else 40
    assert at(made) == (1, "bars")  # held once, and pressed once more


def test_the_answer_is_not_seen_before_it_is_revealed(start: Callable[..., Presentation]) -> None:
    made = start(HANDS)
    said = []
    for _ in range(3):
        said.append(made.window.scene.accessibleName())
        press(Qt.Key.Key_Space, made.window)
    assert said[0].endswith("French households for a year?")
    assert said[1].startswith(said[0])
    assert "A: " in said[1]
    assert not any(digit in said[0] for digit in "123567890")  # GPT-4 has the only one
    assert made.window.scene.accessibleName().startswith("Training GPT-4 once")


def test_hands_by_keys_and_how_the_class_did(start: Callable[..., Presentation]) -> None:
    made = start(HANDS)
    vote = made.talk.vote
    assert vote is not None
    type_keys(made.window, "1")  # nobody sees the cards yet: it begins a scene's number
    assert vote.hands == [0, 0, 0, 0]
    press(Qt.Key.Key_PageDown, made.window)
    before = picture(made.window)
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_2, Qt.Key.Key_4):
        press(key, made.window)
    hold(Qt.Key.Key_3, made.window)
    QTest.keyClick(made.window, Qt.Key.Key_2, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(made.window, Qt.Key.Key_1, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(made.window, Qt.Key.Key_1, Qt.KeyboardModifier.ShiftModifier)
    press(Qt.Key.Key_Return, made.window)
    assert vote.hands == [0, 1, 1, 1]
    assert at(made) == (1, "guess")
    assert picture(made.window) != before
    press(Qt.Key.Key_PageDown, made.window)
    assert "of 3 got it right. On average, the guesses are" in made.window.scene.accessibleName()
    press(Qt.Key.Key_2, made.window)
    assert vote.hands == [0, 1, 1, 1]


def test_a_french_keyboard_counts_hands(start: Callable[..., Presentation]) -> None:
    made = start(HANDS)
    press(Qt.Key.Key_PageDown, made.window)
    for key in (Qt.Key.Key_Ampersand, Qt.Key.Key_Eacute, Qt.Key.Key_QuoteDbl, Qt.Key.Key_Apostrophe):
        press(key, made.window)
    assert made.talk.vote is not None
    assert made.talk.vote.hands == [1, 1, 1, 1]


def test_groups_type_their_guesses(start: Callable[..., Presentation]) -> None:
    made = start(SCALE, TEXT)
    press(Qt.Key.Key_PageDown, made.window)
    vote = made.talk.vote
    assert vote is not None
    for typed in ("300", "12,5", "2"):
        type_keys(made.window, typed)
        press(Qt.Key.Key_Return, made.window)
    type_keys(made.window, "0")
    press(Qt.Key.Key_Return, made.window)  # nothing lies on the scale at zero
    assert vote.groups == [300, 12.5, 2]
    press(Qt.Key.Key_Backspace, made.window)
    type_keys(made.window, "77")
    press(Qt.Key.Key_Backspace, made.window)
    press(Qt.Key.Key_Return, made.window)
    assert vote.groups == [300, 12.5, 7]
    press(Qt.Key.Key_PageDown, made.window)
    assert "of 3 got it right" in made.window.scene.accessibleName()


def test_a_number_and_enter_jump(start: Callable[..., Presentation]) -> None:
    made = start(*(TEXT,) * 11, BARS)
    for typed, expected in (("12", 12), ("3", 3), ("99", 3), ("0", 3)):
        type_keys(made.window, typed)
        assert any(typed in key for hint in made.window.footer.hints for key in hint.keys)
        press(Qt.Key.Key_Return, made.window)
        assert made.talk.number == expected
    type_keys(made.window, "1")
    press(Qt.Key.Key_PageDown, made.window)  # whoever goes on has thought better of it
    press(Qt.Key.Key_Enter, made.window)
    assert made.talk.number == 4
    type_keys(made.window, "à'")  # 0 and 4 on a French keyboard
    press(Qt.Key.Key_Enter, made.window)
    assert made.talk.number == 4


@pytest.mark.parametrize("key", [Qt.Key.Key_B, Qt.Key.Key_Period])
@pytest.mark.parametrize("ends", [Qt.Key.Key_PageDown, Qt.Key.Key_B, Qt.Key.Key_Escape, Qt.Key.Key_X])
def test_black_until_any_key(start: Callable[..., Presentation], key: Qt.Key, ends: Qt.Key) -> None:
    made = start(BARS)
    press(key, made.window)
    black = find(made.window, QWidget, "black_screen")
    states = [(black.isVisible(), made.talk.is_black)]
    assert picture(made.window).pixelColor(400, 200).name() == "#000000"
    press(ends)
    states.append((black.isVisible(), made.talk.is_black))
    assert states == [(True, True), (False, False)]
    assert at(made) == (1, "question")
    press(Qt.Key.Key_PageDown, made.window)
    assert at(made) == (1, "reveal")


def test_black_from_elsewhere(start: Callable[..., Presentation]) -> None:
    made = start(BARS)
    made.talk.black(on=True)
    assert find(made.window, QWidget, "black_screen").isVisible()
    made.talk.black(on=False)
    assert not find(made.window, QWidget, "black_screen").isVisible()


def test_language_theme_and_text_size_lose_nothing(
    start: Callable[..., Presentation], language: LanguageSwitch
) -> None:
    made = start(HANDS)
    press(Qt.Key.Key_PageDown, made.window)
    press(Qt.Key.Key_3, made.window)
    pictures = [picture(made.window)]
    for key in (Qt.Key.Key_L, Qt.Key.Key_T):
        press(key, made.window)
        pictures.append(picture(made.window))
        assert pictures[-1] != pictures[-2], key
    assert language.code == "fr"
    assert made.window.scene.accessibleName().startswith("Entraîner GPT-4")
    assert pictures[-1].pixelColor(5, 5).name() == "#0e1620"
    assert at(made) == (1, "guess")
    assert made.talk.vote is not None
    assert made.talk.vote.hands == [0, 0, 1, 0]
    press(Qt.Key.Key_T, made.window)
    press(Qt.Key.Key_L, made.window)
    assert picture(made.window) == pictures[0]


def test_text_grows_where_it_has_room_and_in_the_presenter_alone(
    start: Callable[..., Presentation], qapp: QApplication
) -> None:
    font = qapp.font()
    made = start(TEXT)
    sizes = []
    for key in ("Ctrl++", "Ctrl++", "Ctrl+0"):
        press(key, made.window)
        bubble = find(made.window, QLabel, "text_size_bubble")
        sizes.append(bubble.text())
        bubble.hide()
        sizes.append(str(dark_pixels(picture(made.window))))
    said, inks = sizes[::2], [int(each) for each in sizes[1::2]]
    assert said == ["Text size 125%", "Text size 150%", "Text size 100%"]
    assert inks[2] < inks[0] < inks[1]
    assert qapp.font() == font


def test_f5_and_escape_by_turns(start: Callable[..., Presentation]) -> None:
    made = start(BARS)
    left: list[bool] = []
    made.window.left.connect(lambda: left.append(True))
    press(Qt.Key.Key_PageDown, made.window)
    press(Qt.Key.Key_F5, made.window)
    assert at(made) == (1, "reveal")
    press(Qt.Key.Key_Escape, made.window)
    assert left == [True]
    assert not made.window.isVisible()


def test_replay_moves_again(start: Callable[..., Presentation]) -> None:
    made = start(BARS, reduced_motion=False)
    for _ in range(2):
        press(Qt.Key.Key_PageDown, made.window)
    shown = made.window.scene.picture
    assert shown is not None
    moving = [shown.motion.is_running]
    shown.motion.finish()
    whole = picture(made.window)
    press(Qt.Key.Key_R, made.window)
    moving.append(shown.motion.is_running)
    assert picture(made.window) != whole
    press(Qt.Key.Key_PageDown, made.window)  # whoever goes on waits for nothing
    shown.motion.finish()
    press(Qt.Key.Key_PageUp, made.window)
    moving.append(shown.motion.is_running)
    assert moving == [True, True, False]
    assert picture(made.window) == whole


def test_reduced_motion_moves_nothing(start: Callable[..., Presentation]) -> None:
    made = start(file=find_story("one-question"))
    where = (0, "")
    while at(made) != where:
        where = at(made)
        shown = made.window.scene.picture
        assert shown is not None
        assert not shown.motion.is_running
        press(Qt.Key.Key_PageDown, made.window)


def test_notes_come_on_one_screen_and_go_with_the_next_step(
    start: Callable[..., Presentation], language: LanguageSwitch
) -> None:
    made = start(HANDS, BARS)
    press(Qt.Key.Key_N, made.window)
    panel = find(made.window, QWidget, "notes_panel")

    def shown() -> str:
        return " ".join(label.text() for label in panel.findChildren(QLabel))

    assert panel.isVisible()
    assert "Count <b>them</b> & smile." in shown()
    switch(language, "fr")
    assert "Comptez-les." in shown()
    press(Qt.Key.Key_N, made.window)
    assert not panel.isVisible()
    press(Qt.Key.Key_N, made.window)
    press(Qt.Key.Key_PageDown, made.window)
    assert not panel.isVisible()  # nobody forgets them on the wall


def test_a_broken_scene_says_what_is_missing_and_the_rest_runs(start: Callable[..., Presentation]) -> None:
    made = start(TEXT, BROKEN, Scene(), BARS)
    press(Qt.Key.Key_PageDown, made.window)
    assert "“gone” is not in the data" in made.window.scene.accessibleName()
    press(Qt.Key.Key_PageDown, made.window)
    assert at(made) == (3, "text")
    picture(made.window)
    press(Qt.Key.Key_PageDown, made.window)
    assert at(made) == (4, "question")


def test_every_scene_can_be_reached_by_its_dot(start: Callable[..., Presentation]) -> None:
    made = start(TEXT, BROKEN, BARS)
    dot = find(made.window, QWidget, "scene_3")
    assert dot.accessibleName() == "Scene 3: Bars"
    QTest.mouseClick(dot, Qt.MouseButton.LeftButton)
    assert at(made) == (3, "question")
    press(Qt.Key.Key_Space)  # a press takes no key from the story
    assert at(made) == (3, "reveal")
    QTest.mouseClick(find(made.window, QWidget, "language_fr"), Qt.MouseButton.LeftButton)
    press(Qt.Key.Key_Space)
    assert at(made) == (3, "bars")
    assert dot.accessibleName() == "Scène 3\u202f: Barres"
    QTest.mouseClick(made.window.scene, Qt.MouseButton.LeftButton, pos=QPoint(900, 200))
    assert at(made) == (3, "bars")


def test_many_scenes_have_one_pill(start: Callable[..., Presentation]) -> None:
    made = start(*(TEXT,) * (MOST + 2))
    press(Qt.Key.Key_PageDown, made.window)
    assert made.window.footer.dots.width() < made.window.width() / 4
    assert picture(made.window).width() == 960


@pytest.mark.parametrize(("width", "height"), [(1920, 1080), (1280, 720), (1024, 768), (800, 1200), (320, 200)])
def test_the_bottom_tenth_holds_dots_and_keys_alone(
    start: Callable[..., Presentation], width: int, height: int
) -> None:
    made = start(HANDS, BARS, width=width, height=height)
    made.talk.go_to(2)
    for _ in range(5):
        press(Qt.Key.Key_PageDown, made.window)
    assert made.window.footer.height() == round(height / 10)
    made.window.footer.hide()
    foot = picture(made.window).copy(0, height - height // 10 + 1, width, height // 10 - 1)
    colors = {foot.pixelColor(x, y).name() for x in range(0, width, 3) for y in range(0, foot.height(), 2)}
    assert colors == {"#ffffff"}


def test_tab_moves_no_focus(start: Callable[..., Presentation]) -> None:
    made = start(BARS)
    press(Qt.Key.Key_Tab, made.window)
    press(Qt.Key.Key_Space)
    assert at(made) == (1, "reveal")


def test_the_meter_counts_while_it_is_seen(start: Callable[..., Presentation]) -> None:
    made = start(Scene(screen="live-meter", activity="chatgpt-year"), TEXT)
    shown = made.window.scene.picture
    meter = shown.meter  # type: ignore[union-attr]
    assert not meter.is_running
    press(Qt.Key.Key_PageDown, made.window)
    assert meter.is_running
    press(Qt.Key.Key_T, made.window)
    press(Qt.Key.Key_L, made.window)
    assert made.window.scene.picture is shown
    assert meter.is_running
    made.talk.go_to(2)
    assert not meter.is_running
