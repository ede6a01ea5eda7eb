"""A comparison and lists of the catalogue as text, JSON and CSV; it knows no Qt."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from comparawatt.engine.catalogue import unit_name
from comparawatt.engine.wording import headline
from comparawatt.exports.table import text_table, to_csv

if TYPE_CHECKING:
    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.comparison import Comparison, Count
    from comparawatt.engine.wording import Wording

SCHEMA = 1

Row = dict[str, Any]


def comparison(compared: Comparison, catalogue: Catalogue, wording: Wording, form: str) -> str:
    """Write a comparison as ``text``, ``json`` or ``csv``; numbers in full, texts rounded."""
    if form == "json":
        return _to_json(_document(compared, wording))
    if form == "csv":
        return to_csv(_rows(compared, wording), wording)
    return _text(compared, catalogue, wording)


def listing(what: str, catalogue: Catalogue, wording: Wording, form: str) -> str:
    """Write the list of ``activities``, ``equivalents``, ``estimates`` or ``sources``."""
    rows = {
        "activities": _activities,
        "equivalents": _equivalents,
        "estimates": _estimates,
        "sources": _sources,
    }[what](catalogue, wording)
    if form == "json":
        return _to_json({"schema": SCHEMA, "edition": catalogue.edition.isoformat(), what: rows})
    if form == "csv":
        return to_csv(rows, wording)
    return text_table(
        [{name: value for name, value in row.items() if name not in ("low", "central", "high")} for row in rows],
        wording,
    )


def rows(name: str, found: list[Row], wording: Wording, form: str) -> str:
    """Write rows of one kind as ``json`` or ``csv``."""
    if form == "json":
        return _to_json({"schema": SCHEMA, name: found})
    return to_csv(found, wording)


def _to_json(document: object) -> str:
    return json.dumps(document, ensure_ascii=False, allow_nan=False, indent=1) + "\n"


def _document(compared: Comparison, wording: Wording) -> Row:
    activity, amount, estimate, energy = (
        compared.activity,
        compared.amount,
        compared.estimate,
        compared.energy,
    )
    return {
        "schema": SCHEMA,
        "edition": compared.edition.isoformat(),
        "language": wording.code,
        "sentence": wording.sentence_text(compared, headline(compared)),
        "activity": activity
        and {
            "id": activity.id,
            "name": wording.of(activity.name),
            "unit": unit_name(activity.unit, wording.code),
        },
        "amount": amount and activity and {"text": wording.amount(amount, activity), "count": amount.count},
        "estimate": estimate
        and {
            "id": estimate.id,
            "name": wording.of(estimate.name),
            "year": estimate.year,
            "sources": list(estimate.sources),
        },
        "energy": {
            "low": energy.low,
            "central": energy.central,
            "high": energy.high,
            "unit": "Wh",
            "text": wording.energy(energy.central),
            "range_text": wording.energy_range(energy),
        },
        "equivalents": [_equivalent(count, compared, wording) for count in compared.counts],
        "warnings": list(wording.warnings(compared)),
    }


def _equivalent(count: Count, compared: Comparison, wording: Wording) -> Row:
    return {
        "id": count.equivalent.id,
        "name": wording.of(count.equivalent.name),
        "low": count.count.low,
        "central": count.count.central,
        "high": count.count.high,
        "text": wording.count_text(count.count.central, count.equivalent),
        "range_text": wording.count_range(count.count),
        "inverse_text": wording.inverse(compared, count),
        "sources": list(count.equivalent.sources),
    }


def _rows(compared: Comparison, wording: Wording) -> list[Row]:
    """Return one row for the energy and one for each equivalent."""
    what = wording.of(compared.activity.name) if compared.activity else wording.energy(compared.energy.central)
    common = {
        "activity": what,
        "amount": wording.amount(compared.amount, compared.activity)
        if compared.amount and compared.activity
        else "",
        "estimate": wording.of(compared.estimate.name) if compared.estimate else "",
    }
    energy = compared.energy
    first = {
        "id": "energy",
        "name": wording.text("report.energy"),
        "low": energy.low,
        "central": energy.central,
        "high": energy.high,
        "unit": "Wh",
        "text": wording.energy(energy.central),
        "range_text": wording.energy_range(energy),
        "sources": " ".join(compared.estimate.sources) if compared.estimate else "",
    }
    rows = [first]
    for count in compared.counts:
        row = _equivalent(count, compared, wording)
        del row["inverse_text"]
        row["unit"] = unit_name(count.equivalent.unit, wording.code)
        row["sources"] = " ".join(row["sources"])
        rows.append({name: row[name] for name in first})
    return [{**row, **common, "edition": compared.edition.isoformat()} for row in rows]


def _text(compared: Comparison, catalogue: Catalogue, wording: Wording) -> str:
    lines = [wording.sentence_text(compared, headline(compared)), ""]
    product = wording.multiplied(compared)
    energy = wording.energy(compared.energy.central)
    lines.append(wording.labelled("energy", energy + (f" = {product}" if product else "")))
    lines.append(wording.labelled("range", wording.energy_range(compared.energy)))
    cited: list[str] = []
    if compared.estimate:
        estimate = compared.estimate
        who = wording.text("report.year_of", name=wording.of(estimate.name), year=estimate.year)
        confidence = wording.text(f"confidence.{estimate.confidence}")
        lines.append(wording.labelled("who", f"{who}, {confidence}"))
        lines.append(wording.labelled("scope", wording.of(estimate.scope)))
        cited += estimate.sources
    lines.append("")
    for count in compared.counts:
        inverse = wording.inverse(compared, count)
        texts = [
            wording.count_text(count.count.central, count.equivalent),
            *([inverse] if inverse else []),
            wording.count_range(count.count),
        ]
        lines.append("  " + "; ".join(texts))
        cited += count.equivalent.sources
    lines.append("")
    lines += [wording.labelled("warning", warning) for warning in wording.warnings(compared)]
    lines.append(wording.labelled("sources", "").rstrip())
    for source in map(catalogue.sources.__getitem__, dict.fromkeys(cited)):
        lines.append(
            f"  {source.publisher}, {source.title}, {source.year}" + (f", {source.url}" if source.url else "")
        )
    lines.append(wording.labelled("edition", compared.edition.isoformat()))
    return "\n".join(lines) + "\n"


def _activities(catalogue: Catalogue, wording: Wording) -> list[Row]:
    from comparawatt.engine.comparison import energy_of

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
            "low": equivalent.energy.low,
            "central": equivalent.energy.central,
            "high": equivalent.energy.high,
            "energy": wording.energy(equivalent.energy.central),
            "range_text": wording.energy_range(equivalent.energy),
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


def _sources(catalogue: Catalogue, wording: Wording) -> list[Row]:
    del wording
    return [
        {
            "id": source.id,
            "title": source.title,
            "publisher": source.publisher,
            "year": source.year,
            "url": source.url or "",
            "accessed": source.accessed.isoformat(),
        }
        for source in catalogue.sources.values()
    ]
