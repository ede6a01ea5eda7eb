"""What the tests of models share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests import board

from comparawatt.models.board_model import BoardModel
from comparawatt.models.session import Session

if TYPE_CHECKING:
    from comparawatt.engine.languages import Languages
    from comparawatt.models.language import LanguageSwitch


@pytest.fixture
def board_session(languages: Languages, qapp: object) -> Session:
    """Return a session over the board's data."""
    return Session(board.read(languages))


@pytest.fixture
def board_model(board_session: Session, language: LanguageSwitch) -> BoardModel:
    """Return the model of the board."""
    return BoardModel(board_session, language)
