"""Lists of what the catalogue holds as text, JSON, CSV and BibTeX; it knows no Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparawatt.engine.comparison import energy_of
from comparawatt.engine.references import bibtex
from comparawatt.exports.document import SCHEMA, Row, rows, to_json
from comparawatt.exports.table import text_table, to_csv

if TYPE_CHECKING:
    from collections.abc import Iterable

    from comparawatt.engine.catalogue import Catalogue, Source
    from comparawatt.engine.counters import Row as Counted
    from comparawatt.engine.story_reader import StoryFile
    from comparawatt.engine.wording import Wording


def listing(what: str, catalogue: Catalogue, wording: Wording, form: str) -> str:
    """Write one of the lists of `comparawatt.arguments.LISTS`; ``bibtex`` is a form of sources alone."""
    if form == "bibtex":
        return bibtex(catalogue.sources.values())
    rows = {
        "activities": _activities,
        "equivalents": _equivalents,
        "estimates": _estimates,
        "sources": lambda known, _: source_rows(known.sources.values()),
        "levers": _levers,
        "countries": _countries,
    }[what](catalogue, wording)
    if form == "json":
        return to_json({"schema": SCHEMA, "edition": catalogue.edition.isoformat(), what: rows})
    if form == "csv":
        return to_csv(rows, wording)
    return text_table(
        [{name: value for name, value in row.items() if name not in ("low", "central", "high")} for row in rows],
        wording,
    )


def stories(files: Iterable[StoryFile], wording: Wording, form: str) -> str:
    """Write the stories that can be presented."""
    found: list[Row] = [
        {
            "id": file.story.id,
            "name": wording.of(file.story.name),
            "minutes": _whole(file.story.lasts),
            "scenes": len(file.story.scenes),
        }
        for file in files
    ]
    return text_table(found, wording) if form == "text" else rows("stories", found, wording, form)


def counters(counted: Iterable[Counted], wording: Wording, form: str) -> str:
    """Write what the visitors of a kiosk did, by day."""
    found: list[Row] = [each._asdict() for each in counted]
    return text_table(found, wording) if form == "text" else rows("counters", found, wording, form)


def _whole(minutes: float | None) -> float | int | str:
    """Return minutes without a fraction where there is none."""
    if minutes is None:
        return ""
    return int(minutes) if minutes.is_integer() else minutes


def source_rows(sources: Iterable[Source]) -> list[Row]:
    """Return one row for each source."""
    return [
        {
            "id": source.id,
            "title": source.title,
            "publisher": source.publisher,
            "year": source.year,
            "url": source.url or "",
            "accessed": source.accessed.isoformat(),
        }
        for source in sources
    ]


def _activities(catalogue: Catalogue, wording: Wording) -> list[Row]:
    rows = []
    for activity in catalogue.in_groups():
        estimate = catalogue.estimate(activity.id)
        energy = energy_of(estimate, activity.default_amount).central
        rows.append(
            {
                "id": activity.id,
                "name": wording.of(activity.name),
                "group": wording.text(f"group.{activity.group}"),
                "amount": wording.amount(activity.default_amount, activity),
                "central": energy,
                "energy": wording.energy(energy),
            }
        )
    return rows


def _equivalents(catalogue: Catalogue, wording: Wording) -> list[Row]:
    return [
        {
            "id": equivalent.id,
            "name": wording.of(equivalent.name),
            "basis": equivalent.basis,
            "low": equivalent.figure.low,
            "central": equivalent.figure.central,
            "high": equivalent.figure.high,
            "quantity": wording.quantity(equivalent.figure.central, equivalent.basis),
            "range_text": wording.quantity_range(equivalent.figure, equivalent.basis),
            "year": equivalent.year,
            "scope": wording.of(equivalent.scope),
            "sources": " ".join(equivalent.sources),
        }
        for equivalent in wording.sorted_by_name(catalogue.equivalents.values())
    ]


def _estimates(catalogue: Catalogue, wording: Wording) -> list[Row]:
    return [
        {
            "activity": estimate.activity,
            "id": estimate.id,
            "name": wording.of(estimate.name),
            "low": estimate.figure.low,
            "central": estimate.figure.central,
            "high": estimate.figure.high,
            "energy": wording.figure(estimate),
            "range_text": wording.figure_range(estimate),
            "year": estimate.year,
            "confidence": wording.text(f"confidence.{estimate.confidence}"),
            "scope": wording.of(estimate.scope),
            "sources": " ".join(estimate.sources),
        }
        for activity in catalogue.in_groups()
        for estimate in catalogue.estimates[activity.id]
        if estimate.activity == activity.id
    ]


def _levers(catalogue: Catalogue, wording: Wording) -> list[Row]:
    return [
        {
            "id": lever.id,
            "name": wording.of(lever.name),
            "low": lever.value.low,
            "central": lever.value.central,
            "high": lever.value.high,
            "value": wording.lever_value(lever, lever.value.central),
            "least": wording.lever_value(lever, lever.least),
            "most": wording.lever_value(lever, lever.most),
            "note": wording.of(lever.note),
            "sources": " ".join(lever.sources),
        }
        for lever in catalogue.levers.values()
    ]


def _countries(catalogue: Catalogue, wording: Wording) -> list[Row]:
    return [
        {
            "id": country.id,
            "name": wording.of(country.name),
            "low": country.figure.low,
            "central": country.figure.central,
            "high": country.figure.high,
            "quantity": wording.text("basis.per_kwh", quantity=wording.quantity(country.figure.central, "co2")),
            "year": country.year,
            "scope": wording.of(country.scope),
            "sources": " ".join(country.sources),
        }
        for country in catalogue.intensities.values()
        if country.basis == "co2"
    ]
