"""What a person typed into the form of one's own figures, read into an entry, or what is wrong in each field."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

import msgspec

from comparawatt.engine.amounts import read_energy
from comparawatt.engine.catalogue import Group, Unit, unit_name
from comparawatt.engine.comparison import times_used
from comparawatt.engine.own_entry import ICONS, Kind, OwnEntry, has_many, many_form, typed
from comparawatt.engine.pack_values import clean
from comparawatt.engine.units import HIGHEST_WATT_HOURS
from comparawatt.errors import InputError

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.languages import Language, Languages
    from comparawatt.engine.wording import Wording

Read = TypeVar("Read")

EARLIEST = 1900
"""The first year that is taken for one."""

_HTTPS = re.compile(r"https://[^\s<>\"]+")


class Words(msgspec.Struct, frozen=True):
    """What is said in one language.

    Attributes:
        name: What it is called.
        one: What one of it is called.
        other: What several are called.
        many: What they are called behind a million, where the language has such a form; made where empty.
        scope: What the figure covers; "not said" where empty.
    """

    name: str = ""
    one: str = ""
    other: str = ""
    many: str = ""
    scope: str = ""


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """The form as it was filled in, all of it as text.

    Attributes:
        words: By language; one language with a name is enough.
    """

    kind: Kind = Kind.ACTIVITY
    words: dict[str, Words] = {}
    activity: str = ""
    group: Group = "ask"
    icon: str = ICONS[0]
    default: bool = True
    figure: str = ""
    low: str = ""
    high: str = ""
    year: str = ""
    publisher: str = ""
    title: str = ""
    url: str = ""


Faults = dict[str, InputError]
"""What is wrong, by the name of the field."""


def draft_of(entry: OwnEntry, wording: Wording) -> Draft:
    """Return the form as it is filled in for an entry that is to be changed."""

    def bound(value: float | None) -> str:
        return "" if value is None else typed(value, wording)

    words = {
        code: Words(
            entry.name.get(code, ""),
            entry.unit.get(code, {}).get("one", ""),
            entry.unit.get(code, {}).get("other", ""),
            entry.unit.get(code, {}).get("many", ""),
            entry.scope.get(code, ""),
        )
        for code in dict.fromkeys((*entry.name, *entry.unit, *entry.scope))
    }
    return Draft(
        kind=entry.kind,
        words=words,
        activity=entry.activity,
        group=entry.group,
        icon=entry.icon,
        default=entry.default,
        figure=bound(entry.central),
        low=bound(entry.low),
        high=bound(entry.high),
        year=str(entry.year),
        publisher=entry.publisher,
        title=entry.title,
        url=entry.url or "",
    )


def read_draft(
    draft: Draft, known: Catalogue, languages: Languages, code: str, today: dt.date
) -> tuple[OwnEntry | None, Faults]:
    """Read a form.

    Args:
        draft: What was typed.
        known: The data in use.
        languages: All languages.
        code: The language that figures are typed in, and whose words must be there.
        today: No year may be later than the next.

    Returns:
        The entry, without an id, or None, and what is wrong with the fields.
    """
    faults: Faults = {}

    def read(field: str, reader: Callable[[str], Read], text: str) -> Read | None:
        try:
            return reader(text)
        except InputError as error:
            faults[field] = error
            return None

    def energy(text: str) -> float:
        return _energy(text, languages, code)

    words = {each: _cleaned(said) for each, said in draft.words.items()}
    _check_words(words.get(code, Words()), draft.kind, faults)
    central = read("figure", energy, draft.figure)
    low = read("low", energy, draft.low) if draft.low.strip() else None
    high = read("high", energy, draft.high) if draft.high.strip() else None
    year = read("year", lambda text: _year(text, today), draft.year)
    publisher = read("publisher", lambda text: _text(text, "own.no_publisher"), draft.publisher)
    title = read("title", lambda text: _text(text, "own.no_title"), draft.title)
    url = read("url", _url, draft.url)
    if central is not None:
        _check_order(draft, central, low, high, faults)
    if draft.kind is Kind.ESTIMATE:
        _check_activity(draft, max(central or 0.0, high or 0.0), known, faults)
    if faults or central is None or year is None or publisher is None or title is None:
        return None, faults
    entry = OwnEntry(
        kind=draft.kind,
        name={each: said.name for each, said in words.items() if said.name},
        unit={} if draft.kind is Kind.ESTIMATE else _units(words, languages),
        activity=draft.activity if draft.kind is Kind.ESTIMATE else "",
        group=draft.group,
        icon=draft.icon,
        default=draft.default and draft.kind is Kind.EQUIVALENT,
        central=central,
        low=low,
        high=high,
        scope=_scope(words, languages),
        year=year,
        publisher=publisher,
        title=title,
        url=url or None,
    )
    return entry, {}


def echo(text: str, draft: Draft, known: Catalogue, languages: Languages, wording: Wording) -> str:
    """Say back what a figure was read as: "= 3 Wh for 1 prompt".

    Raises:
        InputError: It is no energy.
    """
    energy = wording.energy(_energy(text, languages, wording.code))
    activity = known.activities.get(draft.activity)
    unit = clean(draft.words.get(wording.code, Words()).one)
    if draft.kind is Kind.ESTIMATE:
        unit = unit_name(activity.unit, wording.code) if activity else ""
    return (
        wording.text("own.echo_for", energy=energy, unit=unit)
        if unit
        else wording.text("amount.echo_energy", energy=energy)
    )


def _cleaned(said: Words) -> Words:
    return Words(*map(clean, (said.name, said.one, said.other, said.many, said.scope)))


def _check_words(said: Words, kind: Kind, faults: Faults) -> None:
    """Note what is missing in the language in use."""
    for field in ("name",) if kind is Kind.ESTIMATE else ("name", "one", "other"):
        if not getattr(said, field):
            is_figure = kind is Kind.ESTIMATE  # which is called otherwise than a thing
            faults[field] = InputError("own.no_figure_name" if is_figure else f"own.no_{field}")


def _check_order(draft: Draft, central: float, low: float | None, high: float | None, faults: Faults) -> None:
    """Note bounds that are on the wrong side of the figure."""
    if low is not None and low > central:
        faults["low"] = InputError("own.low_above", bound=clean(draft.low), figure=clean(draft.figure))
    if high is not None and high < central:
        faults["high"] = InputError("own.high_below", bound=clean(draft.high), figure=clean(draft.figure))


def _check_activity(draft: Draft, largest: float, known: Catalogue, faults: Faults) -> None:
    """Note an activity that is missing, or whose usual amount makes more of a figure than is counted with."""
    activity = known.activities.get(draft.activity)
    if activity is None:
        faults["activity"] = InputError("own.no_activity")
        return
    estimate = known.estimates[activity.id][0]
    if estimate.energy is None:  # it runs: its figures are powers
        faults["activity"] = InputError("own.runs")
    elif largest * times_used(estimate, activity.default_amount) > HIGHEST_WATT_HOURS:
        faults["figure"] = InputError("amount.too_large", text=clean(draft.figure))


def _units(words: dict[str, Words], languages: Languages) -> Unit:
    return {
        code: _forms(said, languages[code])
        for code, said in words.items()
        if code in languages and said.one and said.other
    }


def _forms(said: Words, language: Language) -> dict[str, str]:
    forms = {"one": said.one, "other": said.other}
    if has_many(language):
        forms["many"] = said.many or many_form(said.other, language)
    return forms


def _scope(words: dict[str, Words], languages: Languages) -> dict[str, str]:
    """Return what the figure covers; where nobody said it, that it is not said, in every language."""
    typed_in = {code: said.scope for code, said in words.items() if said.scope}
    return typed_in or {language.code: language.texts["own.scope_unsaid"] for language in languages}


def _energy(text: str, languages: Languages, code: str) -> float:
    value = read_energy(text, languages, code).watt_hours
    if value <= 0:
        raise InputError("own.nothing", text=clean(text))
    return value


def _year(text: str, today: dt.date) -> int:
    latest = today.year + 1
    digits = clean(text)
    if not re.fullmatch("[0-9]{4}", digits) or not EARLIEST <= int(digits) <= latest:
        key = "own.year" if digits else "own.no_year"
        raise InputError(key, text=digits[:20], earliest=EARLIEST, latest=latest, this=today.year)
    return int(digits)


def _text(text: str, missing: str) -> str:
    found = clean(text)
    if not found:
        raise InputError(missing)
    return found


def _url(text: str) -> str:
    found = clean(text)
    if found and not _HTTPS.fullmatch(found):
        raise InputError("own.url", text=found[:60])
    return found
