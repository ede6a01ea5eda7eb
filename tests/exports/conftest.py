from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from comparawatt.engine.comparison import compare
from comparawatt.exports.pictures.encode import Encoder
from comparawatt.exports.subject import Subject
from comparawatt.models.session import Session
from comparawatt.models.side_by_side_row import row_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.wording import Wording


@pytest.fixture(scope="session")
def encoder(qapp: object) -> Encoder:
    """Return what makes files."""
    return Encoder()


@pytest.fixture
def subject(window_data: Catalogue, english: Wording) -> Callable[..., Subject]:
    """Return what makes a subject of an activity, with all activities beside it."""

    def make(activity: str = "train-gpt4", wording: Wording = english) -> Subject:
        rows = tuple(row_of(Session(window_data), each) for each in window_data.activities)
        return Subject(compare(window_data, window_data.activity(activity)), window_data, wording, None, rows)

    return make
