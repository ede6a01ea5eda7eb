from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from comparawatt.engine.amounts import Amount
from comparawatt.engine.messages import say_error
from comparawatt.engine.own_entry import Kind, OwnEntry
from comparawatt.engine.own_form import Draft, Words, draft_of, echo, read_draft
from comparawatt.engine.wording import Wording
from comparawatt.errors import InputError

if TYPE_CHECKING:
    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.languages import Languages

TODAY = dt.date(2026, 11, 25)


def draft(**changed: Any) -> Draft:
    usual = Draft(
        kind=Kind.EQUIVALENT,
        words={"en": Words("a day of our school", "school day", "school days")},
        icon="city",
        figure="410 kWh",
        year="2025",
        publisher="Our school",
        title="Electricity bill",
    )
    return msgspec.structs.replace(usual, **changed)


class Form:
    def __init__(self, languages: Languages, known: Catalogue) -> None:
        self.languages = languages
        self.known = known

    def entry(self, filled: Draft, code: str = "en") -> OwnEntry:
        entry, faults = read_draft(filled, self.known, self.languages, code, TODAY)
        assert faults == {}
        assert entry is not None
        return entry

    def faults(self, filled: Draft, code: str = "en") -> dict[str, str]:
        entry, faults = read_draft(filled, self.known, self.languages, code, TODAY)
        assert (entry is None) == bool(faults)
        wording = Wording(self.languages[code])
        return {field: say_error(error, wording) for field, error in faults.items()}


@pytest.fixture
def form(languages: Languages, fixture_t: Catalogue) -> Form:
    """Return a form over Fixture T."""
    return Form(languages, fixture_t)


def test_a_form_is_read(form: Form) -> None:
    entry = form.entry(draft(low="380 kWh", high="0.45 MWh", url=" https://example.org/bill "))
    assert (entry.low, entry.central, entry.high) == (380e3, 410e3, 450e3)
    assert entry.name == {"en": "a day of our school"}
    assert entry.unit == {"en": {"one": "school day", "other": "school days"}}
    assert (entry.url, entry.year, entry.default) == ("https://example.org/bill", 2025, True)


def test_a_scope_that_nobody_said_is_not_said_in_every_language(form: Form) -> None:
    assert form.entry(draft()).scope == {"en": "not said", "fr": "non précisé"}
    words = {"en": Words("a", "b", "c", "", "all uses")}
    assert form.entry(draft(words=words)).scope == {"en": "all uses"}


def test_figures_are_typed_in_the_language_in_use(form: Form) -> None:
    words = {"fr": Words("un jour", "jour d’école", "jours d’école")}
    entry = form.entry(draft(words=words, figure="2,5 kWh"), "fr")
    assert entry.central == 2500
    assert entry.unit["fr"]["many"] == "de jours d’école"
    assert form.faults(draft(figure="2,5 kWh"))["figure"].startswith("“2,5” ")


def test_a_form_behind_a_million_that_was_typed_stays(form: Form) -> None:
    words = {"fr": Words("un jour", "jour", "jours", "de ces jours")}
    assert form.entry(draft(words=words), "fr").unit["fr"]["many"] == "de ces jours"


def test_a_second_language_is_taken_as_far_as_it_goes(form: Form) -> None:
    words = {"en": Words("a day", "day", "days"), "fr": Words("un jour", "jour")}
    entry = form.entry(draft(words=words))
    assert entry.name == {"en": "a day", "fr": "un jour"}
    assert set(entry.unit) == {"en"}


def test_all_that_is_wrong_is_said_at_once_where_it_is(form: Form) -> None:
    assert form.faults(Draft(kind=Kind.EQUIVALENT)) == {
        "name": "The name is missing. Write for example “a day of our school”.",
        "one": "What one of it is called is missing. Write for example “school day”.",
        "other": "What several of it are called is missing. Write for example “school days”.",
        "figure": "Nothing was typed. Write for example “50 GWh” or “300 W for 8 h”.",
        "year": "The year is missing. Write for example “2026”.",
        "publisher": "Who says so is missing. Write for example “Our newspaper”.",
        "title": "Where it is said is missing. Write for example “Electricity bill”.",
    }


def test_a_figure_needs_an_activity_and_no_unit(form: Form) -> None:
    filled = draft(kind=Kind.ESTIMATE, words={"fr": Words("Notre journal")})
    assert form.faults(filled, "fr") == {"activity": "Choisissez l’activité que ce chiffre concerne."}
    assert form.faults(draft(kind=Kind.ESTIMATE, words={}))["name"].endswith("“Our newspaper”.")
    entry = form.entry(draft(kind=Kind.ESTIMATE, activity="prompt-t"))
    assert (entry.unit, entry.activity, entry.default) == ({}, "prompt-t", False)


def test_what_runs_takes_no_energy(languages: Languages, window_data: Catalogue) -> None:
    filled = draft(kind=Kind.ESTIMATE, activity="servers")
    assert "powers" in Form(languages, window_data).faults(filled)["activity"]


def test_what_would_be_left_out_later_is_refused_now(languages: Languages, fixture_t: Catalogue) -> None:
    activity = msgspec.structs.replace(fixture_t.activities["prompt-t"], default_amount=Amount(1e6))
    known = msgspec.structs.replace(fixture_t, activities={"prompt-t": activity})
    filled = draft(kind=Kind.ESTIMATE, activity="prompt-t", figure="1000000 TWh", high="")
    assert Form(languages, fixture_t).entry(filled).central == 1e18
    assert set(Form(languages, known).faults(filled)) == {"figure"}


@pytest.mark.parametrize(
    ("field", "text", "part"),
    [
        ("figure", "3", "has no unit"),
        ("figure", "0 Wh", "“0 Wh” is nothing"),
        ("figure", "-3 Wh", "negative"),
        ("figure", "nan Wh", ""),
        ("figure", "3 kW", "power"),
        ("figure", "__import__('os')", ""),
        ("low", "411 kWh", "“411 kWh” is more than the figure, “410 kWh”"),
        ("high", "409 kWh", "“409 kWh” is less than the figure, “410 kWh”"),
        ("low", "much", ""),
        ("year", "25", "“25” is no year from 1900 to 2027"),
        ("year", "1899", "1900"),
        ("year", "2028", "2027"),
        ("year", "٢٠٢٥", "four digits"),
        ("year", "20255", "four digits"),
        ("url", "http://example.org", "begins with https://"),
        ("url", "https://a b", "no spaces"),
        ("url", "javascript:alert(1)", "https://"),
        ("publisher", " \t ", "missing"),
        ("title", "\u2028", "missing"),
    ],
)
def test_each_fault_is_said_under_its_field(form: Form, field: str, text: str, part: str) -> None:
    faults = form.faults(draft(**{field: text}))
    assert list(faults) == [field]
    assert part in faults[field]


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("code", ["en", "fr"])
def test_what_is_filled_in_for_a_change_is_read_as_it_was(form: Form, kind: Kind, code: str) -> None:
    words = {each: Words("x", "y", "z", "de z" if each == "fr" else "", "all uses") for each in ("en", "fr")}
    entry = form.entry(draft(kind=kind, words=words, activity="prompt-t", low="1234.5 Wh", high="7 GWh"))
    assert form.entry(draft_of(entry, Wording(form.languages[code])), code) == entry


def test_a_figure_is_said_back(form: Form, english: Wording, french: Wording) -> None:
    def said(text: str, filled: Draft, wording: Wording) -> str:
        return echo(text, filled, form.known, form.languages, wording).replace("\u00a0", " ")

    assert said("3 Wh", draft(kind=Kind.ESTIMATE, activity="prompt-t"), english) == "= 3 Wh for 1 prompt"
    assert said("2500 Wh", draft(), english) == "= 2.5 kWh for 1 school day"
    assert said("2,5 kWh", draft(words={}), french) == "soit 2,5 kWh"
    with pytest.raises(InputError):
        said("3", draft(), english)
