from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from comparawatt.engine.kiosk import Kiosk
from comparawatt.engine.own_data import load
from comparawatt.engine.tiles import MOST, tiles_of

if TYPE_CHECKING:
    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.languages import Languages


@pytest.fixture(scope="module")
def built_in(languages: Languages) -> Catalogue:
    return load(languages, [], built_in=True).catalogue


def ids(kiosk: Kiosk, catalogue: Catalogue) -> tuple[list[str], str | None, list[str]]:
    tiles = tiles_of(kiosk, catalogue)
    main = tiles.main.id if tiles.main else None
    return [each.id for each in tiles.ai], main, [each.id for each in tiles.everyday]


def test_they_stand_in_the_order_of_the_file(built_in: Catalogue) -> None:
    assert ids(Kiosk(), built_in) == (
        ["prompt", "image", "video-5s", "train-gpt4"],
        "chatgpt-year",
        ["stream-hour", "kettle-litre", "ev-km"],
    )


def test_what_the_data_do_not_hold_is_left_out(built_in: Catalogue) -> None:
    kiosk = Kiosk(activities=("image", "nothing"), main="nothing", everyday=("nothing", "ev-km"))
    assert ids(kiosk, built_in) == (["image"], None, ["ev-km"])


def test_nothing_stands_there_twice(built_in: Catalogue) -> None:
    kiosk = Kiosk(activities=("image", "image", "prompt"), main="prompt", everyday=("image", "ev-km"))
    assert ids(kiosk, built_in) == (["image"], "prompt", ["ev-km"])


def test_there_are_never_more_than_a_dozen(built_in: Catalogue) -> None:
    many = tuple(built_in.activities)
    for kiosk in (Kiosk(activities=many), Kiosk(everyday=many), Kiosk(activities=many[:30], everyday=many[30:])):
        ai, main, daily = ids(kiosk, built_in)
        assert len(ai) + (main is not None) + len(daily) <= MOST
        assert ai


def test_data_that_hold_none_of_them_show_their_own(fixture_t: Catalogue) -> None:
    ai, main, daily = ids(Kiosk(activities=("x",), main=None, everyday=()), fixture_t)
    assert main is None
    assert [*ai, *daily] == [each for each in fixture_t.activities if each in (*ai, *daily)]
    assert ai
