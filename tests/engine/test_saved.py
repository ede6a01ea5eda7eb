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
from comparawatt.engine.messages import say_error
from comparawatt.engine.ranges import Range
from comparawatt.engine.request import ask
from comparawatt.engine.saved_wording import say_changes
from comparawatt.engine.scenario import Chosen
from comparawatt.engine.wording import Wording
from comparawatt.errors import FileError

if TYPE_CHECKING:
    from pathlib import Path

    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.languages import Languages


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


def test_a_newer_version_s_file_is_refused_by_its_reason(tmp_path: Path, english: Wording) -> None:
    path = tmp_path / "a.comparawatt"
    path.write_text('format = 2\n[comparison]\nedition = "next year"\nmoon = 1\n')
    with pytest.raises(FileError) as error:
        saved.read(path)
    assert say_error(error.value, english).startswith(f"{path} was written by a newer version")


def test_an_energy_is_kept(what_if_data: Catalogue, languages: Languages, tmp_path: Path) -> None:
    kept = saved.keep(ask(what_if_data, languages, "en", "50 GWh"), ())
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
    saved.write(path, saved.keep(comparison, ()))
    assert saved.read(path).amount == amount


def test_figures_that_moved_are_told(
    what_if_data: Catalogue, languages: Languages, english: Wording, french: Wording
) -> None:
    comparison = ask(
        what_if_data, languages, "en", "prompt-t", None, "with-building", ["phone-t"], what_if=["smaller"]
    )
    kept = saved.keep(comparison, (Chosen("smaller"),))
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
    kept = saved.keep(comparison, ())
    odd = replace(kept, figures=tuple(replace(each, id="gone") for each in kept.figures))
    said = say_changes(odd, saved.moved(odd, what_if_data), what_if_data, english)
    assert said.count("gone: no longer in the data") == 2


def test_the_same_data_need_no_word(what_if_data: Catalogue, languages: Languages, english: Wording) -> None:
    kept = saved.keep(ask(what_if_data, languages, "en", "prompt-t"), ())
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
                "amount = { number = inf }", "amount = { number = 3, per = 'eon' }", "equivalents = ['']",
                "figures = [{ kind = 'lever', id = 'x', low = 3, central = 2, high = 1 }]",
                "figures = [{ kind = 'lever', id = 'x', low = 1, central = nan, high = 3 }]",
                "figures = [{ kind = 'fable', id = 'x', low = 1, central = 2, high = 3 }]",
                "figures = [{ kind = 'lever', id = ' ', low = 1, central = 2, high = 3 }]",
            )
        ),
    ],
)  # fmt: skip
def test_what_is_no_such_file_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.comparawatt"
    path.write_bytes(content)
    with pytest.raises(FileError):
        saved.read(path)


def figure(low: str, central: str, high: str, entry_id: str = "x") -> str:
    """Return the line of a figure in a file."""
    return f"figures = [{{ kind = 'lever', id = '{entry_id}', low = {low}, central = {central}, high = {high} }}]"


@pytest.mark.parametrize(
    ("line", "english", "french"),
    [
        ("energy = 1e308", "its “energy” is beyond", "son « energy » sort de"),
        ("energy = 1e-16", "its “energy” is beyond", "son « energy » sort de"),
        ("amount = { number = 1e300 }", "its “amount.number” is beyond", "son « amount.number » sort de"),
        ("amount = { number = -1 }", "its “amount.number” is beyond", "son « amount.number » sort de"),
        ("amount = { number = 1e-22 }", "its “amount.number” is beyond", "son « amount.number » sort de"),
        (
            "amount = { number = 1e21, per = 'day', duration = { number = 1, unit = 'year' } }",
            "its “amount” is beyond", "son « amount » sort de",
        ),
        (
            "amount = { number = 0, per = 'day', duration = { number = 1e300, unit = 'year' } }",
            "its “amount.duration.number” is beyond", "son « amount.duration.number » sort de",
        ),
        ("amount = { number = 3, per = 'day' }", "is a rate (“per”) and does not say", "est un rythme (« per »)"),
        (
            "amount = { number = 3, per = 'eon', duration = { number = 1, unit = 'year' } }",
            "its “amount.per” must be one of second, minute,", "son « amount.per » doit être l’un de second,",
        ),
        (
            "amount = { number = 3, duration = { number = 1, unit = 'eon' } }",
            "its “amount.duration.unit” must be one of", "son « amount.duration.unit » doit être l’un de",
        ),
        (figure("1", "2", "1e22"), "high of “x” are not in order, or beyond", "high de « x » ne sont pas dans"),
        (figure("1e-16", "2", "3"), "high of “x” are not in order, or beyond", "high de « x » ne sont pas dans"),
        (figure("3", "2", "4"), "high of “x” are not in order, or beyond", "high de « x » ne sont pas dans"),
        (figure("3", "2", "4", "y" * 9999), f"of “{'y' * 60}…” are", f"de « {'y' * 60}… » ne"),
        (f"equivalents = {['x'] * 101}", "its “equivalents” has more than 100", "« equivalents » a plus de 100"),
    ],
)  # fmt: skip
def test_numbers_that_are_not_counted_with_are_refused_in_words(
    languages: Languages, tmp_path: Path, line: str, english: str, french: str
) -> None:
    path = tmp_path / "x.comparawatt"
    path.write_text(f"{HEAD}{line}\n", encoding="utf-8")
    with pytest.raises(FileError) as refused:
        saved.read(path)
    for code, part in (("en", english), ("fr", french)):
        said = say_error(refused.value, Wording(languages[code])).replace("\u202f", " ")
        assert part in said
        assert len(said) < len(str(path)) + 200
        assert "\n" not in said


@pytest.mark.parametrize(
    "line",
    [
        "energy = 0", "energy = 1e-15", "energy = 1e21", "amount = { number = 0 }", "amount = { number = 1e21 }",
        "amount = { number = 1e-21 }", "amount = { number = 3, duration = { number = 1, unit = 'year' } }",
        figure("1e-15", "1", "1e21"),
    ],
)  # fmt: skip
def test_numbers_at_the_bounds_are_read(tmp_path: Path, line: str) -> None:
    path = tmp_path / "x.comparawatt"
    path.write_text(f"{HEAD}{line}\n", encoding="utf-8")
    assert saved.read(path).edition == dt.date(2026, 11, 25)


def test_texts_are_cleaned_and_cut(
    what_if_data: Catalogue, english: Wording, french: Wording, tmp_path: Path
) -> None:
    path = tmp_path / "x.comparawatt"
    hostile = "\\u0007 bad\\nline\\u001b[31m\\u202e" + "e\\u0301" * 500
    path.write_text(
        f'{HEAD}activity = "prompt-t\\n"\n'
        f'figures = [{{ kind = "equivalent", id = "{hostile}", low = 1, central = 1, high = 1 }}]\n',
        encoding="utf-8",
    )
    back = saved.read(path)
    assert back.activity == "prompt-t"
    assert back.figures[0].id.startswith("bad line [31mé")
    for wording in (english, french):
        said = say_changes(back, saved.moved(back, what_if_data), what_if_data, wording)
        assert said.startswith("bad line [31méé")
        assert "é…" in said
        assert len(said) < 120


def test_what_is_told_of_a_file_fills_no_screen(what_if_data: Catalogue, english: Wording) -> None:
    figures = tuple(saved.Figure("lever", f"gone-{number}", 1, 1, 1) for number in range(100))
    odd = saved.Saved(edition=what_if_data.edition, figures=figures)
    left_out = [f"gone-{number}" for number in range(100)]
    said = say_changes(odd, saved.moved(odd, what_if_data), what_if_data, english, left_out=left_out)
    assert said.splitlines()[7:] == [
        "gone-7: no longer in the data",
        "And others: 92.",
        "Not brought back from the file: the equivalent “gone-0”, the equivalent “gone-1”, "
        "the equivalent “gone-2”, the equivalent “gone-3”, and others.",
    ]


def test_an_equivalent_of_another_basis_now_is_said_in_both(
    what_if_data: Catalogue, languages: Languages, english: Wording
) -> None:
    kept = saved.keep(ask(what_if_data, languages, "en", "prompt-t", equivalents=["phone-t"]), ())
    phone = what_if_data.equivalents["phone-t"]
    for mass in (15.0, 3000.0):  # the same number of another unit is another figure, too
        weighed = replace(phone, energy=None, co2=Range.exactly(mass))
        other = replace(what_if_data, equivalents={**what_if_data.equivalents, "phone-t": weighed})
        said = say_changes(kept, saved.moved(kept, other), other, english).replace("\u00a0", " ")
        assert said == f"a phone charge: 15 Wh → {'15 g' if mass == 15 else '3 kg'} CO₂e"
