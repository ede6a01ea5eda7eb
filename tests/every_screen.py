"""Opens everything that can be opened, one after the other, for those who look whether it is said right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QWidget
from tests.hands import button, click, entries, find, popup, press, type_into, visible_texts

from comparawatt.engine.amounts import Energy
from comparawatt.widgets.figure_board import FigureBoard
from comparawatt.widgets.pictogram.canvas import PictogramCanvas
from comparawatt.widgets.stage.frames import tag_texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from comparawatt.models.session import Session
    from comparawatt.modes.desktop import DesktopWindow

SLIP = "3 millons"
NOT_THERE = "zzzz"


def every_screen(window: DesktopWindow, session: Session) -> Iterator[str]:
    """Open each view, each state and each menu, and say which is open."""
    screen = window.screen_
    _settle()
    yield "bars"
    for word in ("activity", "amount", "equivalent"):
        yield from _menu(window, f"word_{word}")
    yield from _menu(window, "lane_1")
    yield from _menu(window, "amount_presets")
    type_into(find(window, QLineEdit, "search"), NOT_THERE, enter=False)
    yield "an empty search"
    find(window, QLineEdit, "search").clear()
    type_into(find(window, QLineEdit, "amount"), SLIP)
    yield "an error"
    type_into(find(window, QLineEdit, "amount"), "50 GWh")
    yield "an energy"
    session.choose_activity("chatgpt-year" if "chatgpt-year" in session.catalogue.activities else "chat-year")
    _settle()
    yield "a year"
    screen.toggle_panel()
    _settle()
    yield "a folded panel"
    screen.toggle_panel()
    window.resize(1024, 680)
    _settle()
    yield "a narrow window"
    yield from _menu(window, "rail_ask")
    window.resize(1280, 800)
    screen.show_view("pictograms")
    _settle()
    yield "a pictogram"
    press("Left")
    _settle()
    yield "a pictogram on its way"
    screen.toggle_panel()
    _settle()
    yield "a pictogram beside who says so"
    screen.toggle_panel()
    screen.show_view("side-by-side")
    _settle()
    yield "side by side"
    for name in ("add_activity", "sort_rows", "word_activity", "word_equivalent"):
        for state in _menu(window, name):
            yield f"{state}, side by side"
    window.switch_table()
    _settle()
    yield "a table, side by side"
    window.close_page()
    screen.show_view("bars")
    window.switch_table()
    _settle()
    yield "a table of lanes"
    window.show_page("keys")
    _settle()
    yield "the keys"
    window.close_page()
    yield from _board(window, session)
    yield from _claims(window)
    yield from _otherwise(window, session)
    session.reset()
    _settle()
    window.show_page("kwh")
    _settle()
    yield "what a kWh is"
    for name in ("introduction", "about"):
        window.show_page(name)
        _settle()
        yield f"the page {name}"
    window.close_page()
    window.introduce()
    _settle()
    yield "the offer of a first start"
    window.notice.hide()
    yield from _guess(window)
    yield from _own_figures(window)
    window.close_page()
    yield from _story(window)
    window.close_page()
    _settle()


def _guess(window: DesktopWindow) -> Iterator[str]:
    """Guess in both ways, before and after the answer is known."""
    window.show_page("guess")
    for way in ("scale", "hands"):
        click(button(window, f"guess_{way}"))
        _settle()
        yield f"a guess by the way {way}"
        press(Qt.Key.Key_2)
        click(button(window, "guess_reveal"))
        _settle()
        yield f"a guess revealed, by the way {way}"
        click(button(window, "guess_again"))


def _own_figures(window: DesktopWindow) -> Iterator[str]:
    """Open the form of one's own figures for each kind of thing, with all that can be wrong with it."""
    window.show_page("own")
    for kind in ("activity", "estimate", "equivalent"):
        click(button(window, f"own_kind_{kind}"))
        click(button(window, "own_submit"))
        _settle()
        yield f"a form for the kind {kind}"
    for state in _menu(window, "own_icon"):
        yield f"{state}, own figures"


def _story(window: DesktopWindow) -> Iterator[str]:
    """Make a story with a scene on each screen, and one that cannot be shown; ask about it, and throw it away."""
    window.add_to_story()
    window.show_page("story")
    for number in range(10):
        click(button(window, "scene_screen"))
        entries(popup())[number].trigger()
        popup().close()
        _settle()
        yield f"a scene on screen {number + 1}"
    click(button(window, "story_add"))
    _settle()
    yield "a scene that cannot be shown"
    yield from _menu(window, "story_open")
    click(button(window, "story_new"))
    _settle()
    yield "a question"
    click(button(window, "story_answer_throw"))
    _settle()
    yield "a story without scenes"


def _claims(window: DesktopWindow) -> Iterator[str]:
    window.show_page("claims")
    _settle()
    yield "the article"
    view = find(window, QListView, "claims")
    for row in range(1, view.model().rowCount()):
        view.setCurrentIndex(view.model().index(row, 0))
        _settle()
        yield f"claim {row + 1}"
    window.close_page()


def read(window: DesktopWindow) -> Iterator[tuple[str, str]]:
    """Return what can be read in a window and in its menu, with what is painted on the stage."""
    yield from visible_texts(window)
    menu = QApplication.activePopupWidget()
    if menu is not None:
        yield from visible_texts(menu)
    for canvas in window.findChildren(PictogramCanvas):
        if canvas.isVisible():
            yield from (("a line of the pictogram", line) for line in canvas.words)
    if window.screen_.stage.isVisible():
        energy, lines = tag_texts(window.screen_.lanes)
        yield "the tag", energy
        for line in lines:
            yield "the caption", line
        for frame in window.screen_.stage.frames():
            yield "a lane", f"{frame.count} {frame.unit} {frame.range_text}"
    for board in window.findChildren(FigureBoard):
        if board.isVisible():
            yield from (("the scale", text) for text in board.axis.texts())
    if window.screen_.side.panel.isVisible():
        yield "the legend", window.screen_.side.panel._legend.text


def _board(window: DesktopWindow, session: Session) -> Iterator[str]:
    """Open all figures in each of their views; then with one source, and with none."""
    session.choose_activity("train-gpt4")
    window.show_page("board")
    for view in ("figures", "years", "table"):
        click(button(window, f"board_{view}_button"))
        _settle()
        yield f"the board, {view}"
    click(button(window, "board_years_button"))
    press(Qt.Key.Key_Right, find(window, QWidget, "years_plot"))
    _settle()
    yield "the board, a year with the keyboard at it"
    session.choose_energy(Energy(5.0))
    _settle()
    yield "the board of an energy"
    session.choose_activity("image")
    click(button(window, "board_figures_button"))
    _settle()
    yield "the board of an image"
    window.close_page()


def _otherwise(window: DesktopWindow, session: Session) -> Iterator[str]:
    """Open the pages without a button of their own, and count what could be otherwise."""
    asked = next(each.id for each in session.catalogue.in_groups() if each.group == "ask")
    session.choose_activity(asked)
    yield from _menu(window, "more")
    for page in ("sources", "chain", "meter", "own-claim"):
        window.show_page(page)
        _settle()
        yield f"the page {page}"
    type_into(find(window, QLineEdit, "claim_count"), "3")
    yield "a claim of one's own"
    yield from _keep(window)
    window.close_page()
    if session.catalogue.levers:
        window.screen_.side.what_if.used.emit(next(iter(session.catalogue.levers)), None)
    for basis in ("co2", "water", "energy"):
        if any(each.basis == basis for each in session.catalogue.intensities.values()):
            session.count_by(basis)
            _settle()
            yield f"counted by {basis}"
    session.count_by("energy")


def _keep(window: DesktopWindow) -> Iterator[str]:
    """Keep what is on screen as each kind, and as a code."""
    window.keep_picture()
    for kind in ("png", "poster", "csv"):
        click(button(window, f"keep_{kind}"))
        _settle()
        yield f"a picture to keep, {kind}"
    click(button(window, "keep_code"))
    _settle()
    yield "a code to be read"


def _menu(window: QWidget, name: str) -> Iterator[str]:
    click(button(window, name))
    _settle()
    yield f"the menu of {name}"
    popup().close()
    _settle()


def _settle() -> None:
    for _ in range(3):
        QApplication.processEvents()
