"""What the tests of widgets share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.dock import Dock

if TYPE_CHECKING:
    from collections.abc import Callable

    from comparawatt.models.language import LanguageSwitch
    from comparawatt.models.session import Session
    from comparawatt.widgets.look import Look


@pytest.fixture
def dock(session: Session, language: LanguageSwitch, look: Look, show: Callable[..., Dock]) -> Dock:
    """Return the amount dock of a session."""
    return show(Dock(session, language, look), 700, 200)
