"""The page on which the article is checked, in the window and with the built-in data."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from tests.hands import POPUPS, button, click, find, press, switch, visible_texts

from comparawatt import built_in, paths
from comparawatt.models.roles import Role
from comparawatt.models.session import Session
from comparawatt.screens.claims import Claims
from comparawatt.widgets.claims.spoken_row import SpokenRow
from comparawatt.widgets.list_view import ListView

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from comparawatt.models.language import LanguageSwitch
    from comparawatt.modes.desktop import DesktopWindow
    from comparawatt.widgets.look import Look

pytestmark = pytest.mark.qt_log_ignore(*POPUPS, extend=True)

OTHER = """
[article]
id = "other"
edition = 2026-11-25
name = { en = "R&D <b>news</b>", fr = "Nouvelles <b>R&D</b>" }
about = { en = "Made for tests", fr = "Fait pour les tests" }

[[claim]]
id = "c"
short = { en = "& <i>five</i>", fr = "& <i>cinq</i>" }
said = { en = "It uses [[5 kWh]]", fr = "Il faut [[5 kWh]]" }
verdict = "agrees"
finding = { en = "f", fr = "f" }
because = { en = "b", fr = "b" }
sources = ["article"]
"""

NOT_SHOWN = {"renewables"}
"""Claims of the built-in article that put nothing on the stage."""


@pytest.fixture
def session(qapp: object) -> Session:
    """Return a session with the built-in data, which the article refers to."""
    return Session(built_in())


@pytest.fixture(autouse=True)
def nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let the user have no data of their own, in a folder that tests may fill."""
    monkeypatch.setattr(paths, "user_data", lambda: tmp_path)
    return tmp_path


@pytest.fixture
def window(open_window: Callable[..., DesktopWindow]) -> DesktopWindow:
    """Return the window with the page open."""
    return opened(open_window())


def opened(window: DesktopWindow) -> DesktopWindow:
    click(button(window, "check_article"))
    settle()
    return window


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


def claims(window: DesktopWindow) -> ListView:
    return find(window, ListView, "claims")


def choose(window: DesktopWindow, claim_id: str) -> None:
    """Click a claim in the list."""
    view = claims(window)
    model = view.model()
    index = next(
        i for i in (model.index(row, 0) for row in range(model.rowCount())) if i.data(Role.ID) == claim_id
    )
    view.scrollTo(index)
    settle()
    click(view.viewport(), view.visualRect(index).center())
    settle()


def heard(window: QWidget, name: str) -> list[str]:
    """Return what a screen reader reads of the rows of a name."""
    rows = [row for row in window.findChildren(SpokenRow, name) if row.isVisible()]
    return [QAccessible.queryAccessibleInterface(row).text(QAccessible.Text.Name) for row in rows]


def said(window: DesktopWindow) -> str:
    (text,) = heard(window, "claim_said")
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def test_the_button_opens_and_closes_the_page(window: DesktopWindow) -> None:
    toggle = button(window, "check_article")
    assert (window.page, toggle.isChecked(), toggle.text()) == ("claims", True, "Check the article")
    click(toggle)
    assert (window.page, toggle.isChecked()) == (None, False)
    click(toggle)
    click(button(window, "close_page"))
    assert (window.page, toggle.isChecked()) == (None, False)
    click(toggle)
    press("Esc", window)
    assert (window.page, toggle.isChecked()) == (None, False)


def test_claims_are_chosen_with_the_mouse(window: DesktopWindow) -> None:
    assert find(window, QLabel, "claims_title").text() == "12 claims, checked"
    choose(window, "year")
    assert said(window) == "Everybody’s questions to ChatGPT use 7,832 GWh a year"
    assert len(heard(window, "step")) == 5
    assert len(heard(window, "other_estimate")) == len(built_in().estimates["prompt"])
    assert find(window, QLabel, "finding").text().startswith("The sums are right")
    choose(window, "secret")
    assert heard(window, "step") == heard(window, "other_estimate") == []
    choose(window, "renewables")
    assert not find(window, QAbstractButton, "see_on_stage").isVisible()


def test_claims_are_chosen_with_the_keyboard(window: DesktopWindow) -> None:
    assert window.focusWidget() is claims(window)
    first = said(window)
    press(Qt.Key.Key_Down, claims(window))
    assert said(window) == "Everybody’s questions to ChatGPT use 7,832 GWh a year"
    press(Qt.Key.Key_Up, claims(window))
    assert said(window) == first
    press(Qt.Key.Key_End, claims(window))
    assert said(window).startswith("By its title")


def test_tab_reaches_everything_on_the_page(window: DesktopWindow) -> None:
    choose(window, "charges")
    names = set()
    for _ in range(30):
        press(Qt.Key.Key_Tab, window.focusWidget() or window)
        stop = window.focusWidget()
        assert stop is not None
        names.add(stop.objectName())
    assert names >= {"check_article", "claims", "close_page", "source_epa-2025", "see_on_stage", "theme"}
    assert not {"amount", "search", "lane_0"} & names


def test_a_step_is_one_sentence_for_a_screen_reader(window: DesktopWindow, language: LanguageSwitch) -> None:
    choose(window, "homes")
    steps = [text.replace("\u00a0", " ") for text in heard(window, "step")]
    assert steps[0] == "The household of the article: 7,832 GWh ÷ 1.6 million = 4,895 kWh"
    assert steps[1].endswith("1.55 million, the article says 1.6 million, the sums agree")
    view = claims(window)
    assert view.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole) == (
        "= 1.6 million households, the sums agree"
    )
    choose(window, "year")
    assert heard(window, "other_estimate")[1] == "Google, Gemini apps, 2025, measured: 0.24 Wh"
    switch(language, "fr")
    assert heard(window, "other_estimate")[1] == "Google, applications Gemini, 2025, mesuré\u202f: 0,24\u00a0Wh"


def test_the_language_is_switched_while_the_page_is_open(window: DesktopWindow, language: LanguageSwitch) -> None:
    choose(window, "san-francisco")
    shown: dict[str, set[str]] = {}
    for code in ("fr", "en", "fr"):
        switch(language, code)
        texts = {text for _, text in visible_texts(window) if any(c.isalpha() for c in text)}
        assert shown.setdefault(code, texts) == texts
    alike = {"EN", "FR", "English", "Français", "Sources"}
    addresses = {text for text in shown["en"] if "https://" in text}
    sources = built_in().sources
    titles = {f"{s.publisher}, {s.title}, {s.year}" for s in sources.values()}
    assert shown["en"] & shown["fr"] - alike - addresses - titles == set()
    assert said(window) == "50 GWh, c’est ce que San Francisco consomme en trois jours"
    assert find(window, QLabel, "claims_title").text() == "12 affirmations, vérifiées"
    assert find(window, QAbstractButton, "see_on_stage").text() == "Voir avec 50\u00a0GWh"


def test_the_button_takes_an_estimate_to_the_stage(window: DesktopWindow, session: Session) -> None:
    window.screen_.show_view("side-by-side")
    choose(window, "year")
    see = find(window, QAbstractButton, "see_on_stage")
    assert see.text() == "See it with 0.34 Wh"
    click(see)
    assert (window.page, window.screen_.view) == (None, "bars")
    assert session.activity
    assert session.activity.id == "chatgpt-year"
    assert session.comparison.estimate
    assert session.comparison.estimate.id == "openai-2025"
    assert session.comparison.energy.central == pytest.approx(310.25e9)


def test_the_button_takes_an_amount_and_an_energy_to_the_stage(window: DesktopWindow, session: Session) -> None:
    choose(window, "country")
    press(Qt.Key.Key_Return, find(window, QAbstractButton, "see_on_stage"))
    assert session.comparison.amount
    assert session.comparison.amount.count == 512_821
    assert session.comparison.energy.central == pytest.approx(29.2e12, rel=1e-3)
    opened(window)
    choose(window, "charges")
    click(find(window, QAbstractButton, "see_on_stage"))
    assert session.activity is None
    assert session.comparison.energy.central == 50e9


def test_every_claim_can_be_shown_on_the_stage(window: DesktopWindow, session: Session) -> None:
    for row in range(claims(window).model().rowCount()):
        claims(window).setCurrentIndex(claims(window).model().index(row, 0))
        settle()
        if claims(window).currentIndex().data(Role.ID) not in NOT_SHOWN:
            click(find(window, QAbstractButton, "see_on_stage"))
            assert window.page is None
            opened(window)


def test_links_leave_by_the_gate(window: DesktopWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    opened_: list[str] = []
    page = window._pages["claims"]
    page.link_pressed.connect(opened_.append)
    monkeypatch.setattr(window.gate, "links", False)
    choose(window, "requests")
    link = button(window, "source_techcrunch-2025")
    assert link.accessibleName().startswith("TechCrunch and Axios")
    press(Qt.Key.Key_Return, link)
    assert opened_ == ["https://techcrunch.com/2025/07/21/chatgpt-users-send-2-5-billion-prompts-a-day/"]


def test_another_article_is_another_group(open_window: Callable[..., DesktopWindow], nobody: Path) -> None:
    (nobody / "claims").mkdir()
    (nobody / "claims" / "other.toml").write_text(OTHER, encoding="utf-8")
    (nobody / "claims" / "broken.toml").write_text("[article", encoding="utf-8")
    window = opened(open_window())
    model = claims(window).model()
    assert model.rowCount() == 13
    groups = dict.fromkeys(model.index(row, 0).data(Role.GROUP_NAME) for row in range(13))
    assert list(groups) == ["After Les Numériques, 2025", "R&D <b>news</b>"]
    choose(window, "c")
    assert said(window) == "It uses 5 kWh"
    texts = [text for _, text in visible_texts(window)]
    assert "What the article says · R&D <b>news</b>" in texts
    assert "13 claims, checked" in texts
    assert any(text.startswith("1 entry of your data was left out.") for text in texts)


@pytest.mark.parametrize("size", [(1024, 680), (1280, 800), (1920, 1080)])
@pytest.mark.parametrize("code", ["en", "fr"])
def test_nothing_is_cut(
    open_window: Callable[..., DesktopWindow],
    language: LanguageSwitch,
    look: Look,
    size: tuple[int, int],
    code: str,
) -> None:
    window = opened(open_window(*size))
    switch(language, code)
    assert (window.width(), window.height()) == size
    view = claims(window)
    for row in range(view.model().rowCount()):
        view.setCurrentIndex(view.model().index(row, 0))
        look.choose(("light", "dark", "contrast")[row % 3])
        settle()
        window.grab()
        for each in window.findChildren(SpokenRow):
            if each.isVisible():
                assert each.height() >= each.height_in(each.width()), each.text()
        see = find(window, QAbstractButton, "see_on_stage")
        assert see.isVisible() == (view.currentIndex().data(Role.ID) not in NOT_SHOWN)
        if see.isVisible():
            assert see.width() >= see.sizeHint().width()
        for name in ("finding", "because"):
            label = find(window, QLabel, name)
            assert label.height() >= label.heightForWidth(label.width()), label.text()
            bottom = label.mapTo(window, QPoint(0, label.height())).y()
            assert bottom <= window.height()
    look.choose("light")


def test_data_that_the_article_does_not_know_leaves_the_page_empty(
    show: Callable[..., DesktopWindow], window_data: object, language: LanguageSwitch, look: Look
) -> None:
    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.modes.desktop import DesktopWindow

    assert isinstance(window_data, Catalogue)
    window = show(DesktopWindow(Session(window_data), language, look, reduced_motion=True), 1280, 800)
    opened(window)
    texts = [text for _, text in visible_texts(window)]
    assert "0 claims, checked" in texts
    assert "The data in use has nothing with which a claim could be checked." in texts
    assert any(text.startswith("12 entries of your data were left out.") for text in texts)
    window.grab()


def test_a_start_does_not_load_the_page(open_window: Callable[..., DesktopWindow]) -> None:
    import subprocess
    import sys

    program = "import comparawatt.app, sys; print([n for n in sys.modules if 'claim' in n or 'article' in n])"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=True, timeout=60
    )
    assert done.stdout.strip() == "[]"


def test_other_data_are_followed(session: Session, language: LanguageSwitch, look: Look, nobody: Path) -> None:
    (nobody / "claims").mkdir()
    (nobody / "claims" / "other.toml").write_text(OTHER, encoding="utf-8")
    page = Claims(session, language, look)
    model = page.list.model()
    assert model.rowCount() == 13
    page.list.setCurrentIndex(model.index(2, 0))
    chosen = page.list.currentIndex().data(Role.ID)
    (nobody / "claims" / "other.toml").unlink()
    session.use(built_in())
    assert model.rowCount() == 12
    assert page.list.currentIndex().data(Role.ID) == chosen
