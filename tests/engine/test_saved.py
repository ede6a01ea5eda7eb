"""Comparisons in small files: what is kept comes back, and what has changed since is told."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from comparawatt.engine import saved
from comparawatt.engine.amounts import Amount, Duration
from comparawatt.engine.comparison import compare
from comparawatt.engine.ranges import Range
from comparawatt.engine.request import ask
from comparawatt.engine.saved_wording import say_changes
from comparawatt.engine.scenario import Chosen
from comparawatt.errors import FileError

if TYPE_CHECKING:
    from pathlib import Path

    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.languages import Languages
    from comparawatt.engine.wording import Wording


def test_a_comparison_is_kept_and_comes_back(
    what_if_data: Catalogue, languages: Languages, tmp_path: Path
) -> None:
    comparison = ask(
        what_if_data, languages, "en", "prompt-t", "2.5 billion a day for 1 year", "with-building",
        what_if=["pue=1.5", "fewer"], basis="co2", country="SE",
    )  # fmt: skip
    kept = saved.keep(comparison, (Chosen("pue", 1.5), Chosen("fewer")))
    path = tmp_path / "an été.comparawatt"
    saved.write(path, kept)
    back = saved.read(path)
    assert back == kept
    assert (back.activity, back.estimate, back.basis, back.country) == ("prompt-t", "with-building", "co2", "SE")
    assert back.levers == (Chosen("pue", 1.5), Chosen("fewer"))
    assert saved.moved(back, what_if_data) == ()


def test_an_energy_is_kept(what_if_data: Catalogue, languages: Languages, tmp_path: Path) -> None:
    kept = saved.keep(ask(what_if_data, languages, "en", "50 GWh"))
    saved.write(tmp_path / "x.comparawatt", kept)
    back = saved.read(tmp_path / "x.comparawatt")
    assert (back.activity, back.energy) == (None, 50e9)


numbers = st.floats(min_value=1e-3, max_value=1e6)
amounts = st.one_of(
    numbers.map(Amount),
    st.builds(
        Amount, numbers, st.sampled_from(["day", "week", "year"]), st.builds(Duration, numbers, st.just("year"))
    ),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(amount=amounts)
def test_every_amount_comes_back_exactly(what_if_data: Catalogue, tmp_path: Path, amount: Amount) -> None:
    comparison = compare(what_if_data, what_if_data.activity("prompt-t"), amount)
    path = tmp_path / "x.comparawatt"
    saved.write(path, saved.keep(comparison))
    assert saved.read(path).amount == amount


def test_figures_that_moved_are_told(
    what_if_data: Catalogue, languages: Languages, english: Wording, french: Wording
) -> None:
    comparison = ask(
        what_if_data, languages, "en", "prompt-t", None, "with-building", ["phone-t"], what_if=["smaller"]
    )
    kept = saved.keep(comparison)
    older = replace(
        kept,
        edition=dt.date(2026, 1, 31),
        figures=tuple(
            replace(each, central=each.central / 2, low=each.low / 2) if each.kind != "lever" else each
            for each in kept.figures
        ),
    )
    changes = saved.moved(older, what_if_data)
    assert [(each.before.kind, each.before.id) for each in changes] == [
        ("estimate", "with-building"), ("equivalent", "phone-t"),
    ]  # fmt: skip
    assert changes[0].now == Range(0.4, 0.6, 1.2)
    said = say_changes(older, changes, what_if_data, english)
    assert said.splitlines() == [
        "Made with the data of 2026-01-31; the data in use are of 2026-11-25.",
        "With the building: 0.3 Wh (0.2 to 1.2 Wh) → 0.6 Wh (0.4 to 1.2 Wh)",
        "a phone charge: 7.5 Wh (up to 15 Wh) → 15 Wh",
    ]
    assert say_changes(older, changes, what_if_data, french).startswith("Fait avec les données du 2026-01-31")


def test_what_is_gone_is_told(what_if_data: Catalogue, languages: Languages, english: Wording) -> None:
    comparison = ask(what_if_data, languages, "en", "prompt-t", None, "t", ["phone-t"], basis="energy")
    kept = saved.keep(comparison)
    odd = replace(kept, figures=tuple(replace(each, id="gone") for each in kept.figures))
    said = say_changes(odd, saved.moved(odd, what_if_data), what_if_data, english)
    assert said.count("gone: no longer in the data") == 2


def test_the_same_data_need_no_word(what_if_data: Catalogue, languages: Languages, english: Wording) -> None:
    kept = saved.keep(ask(what_if_data, languages, "en", "prompt-t"))
    assert say_changes(kept, saved.moved(kept, what_if_data), what_if_data, english) == ""
    other = replace(kept, edition=dt.date(2025, 1, 1))
    assert say_changes(other, (), what_if_data, english).endswith("All its figures are the same.")


HEAD = "[comparison]\nedition = 2026-11-25\n"


@pytest.mark.parametrize(
    "content",
    [
        b"", b"nothing", b"[comparison]\n", b"[comparison]\nedition = 7\n", b"\xff\xfe", b"[pack]\nid = 'x'\n",
        b"[[comparison]]\n",
        *(
            f"{HEAD}{line}\n".encode()
            for line in (
                "basis = 'calories'", "levers = 'all'", "x = 1", "energy = nan", "energy = -5",
                "amount = { number = inf }", "amount = { number = 3, per = 'eon' }",
                "figures = [{ kind = 'lever', id = 'x', low = 3, central = 2, high = 1 }]",
                "figures = [{ kind = 'lever', id = 'x', low = 1, central = nan, high = 3 }]",
            )
        ),
    ],
)  # fmt: skip
def test_what_is_no_such_file_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.comparawatt"
    path.write_bytes(content)
    with pytest.raises(FileError):
        saved.read(path)
