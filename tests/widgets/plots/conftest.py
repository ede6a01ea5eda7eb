"""What the tests of plots share: activities from a prompt to a training, whose figures stay as they are."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from comparawatt.engine.assembly import assemble
from comparawatt.models.session import Session
from comparawatt.widgets.plots.side_by_side import SideBySide

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.languages import Languages
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.widgets.look import Look

DATA = Path(__file__).parents[2] / "data"

Open = Callable[..., SideBySide]


@pytest.fixture(scope="session")
def side_by_side_data(languages: Languages) -> Catalogue:
    """Return the activities, and Fixture T's equivalents."""
    assembly = assemble([DATA / "side-by-side.toml", DATA / "fixture-t.toml"], languages)
    assert (assembly.problems, assembly.refused) == ((), ())
    return assembly.catalogue


@pytest.fixture
def open_view(
    side_by_side_data: Catalogue, language: LanguageSwitch, look: Look, qtbot: QtBot
) -> Callable[..., SideBySide]:
    """Return what opens the view in a window and waits for it."""

    def open_it(catalogue: Catalogue | None = None, *, reduced_motion: bool = True) -> SideBySide:
        session = Session(catalogue or side_by_side_data)
        view = SideBySide(session, language, look, reduced_motion=reduced_motion)
        qtbot.addWidget(view)
        view.resize(1220, 690)
        with qtbot.waitExposed(view):
            view.show()
        return view

    return open_it


@pytest.fixture
def view(open_view: Open) -> SideBySide:
    """Return the view with the first set, at its usual size."""
    return open_view()
