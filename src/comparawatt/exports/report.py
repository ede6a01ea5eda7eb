"""A comparison as text, JSON, CSV and BibTeX; it knows no Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparawatt.engine.catalogue import unit_name
from comparawatt.engine.references import bibtex, cite, linked, sources_of
from comparawatt.engine.wording import headline
from comparawatt.exports.document import SCHEMA, Row, to_json
from comparawatt.exports.listings import source_rows
from comparawatt.exports.table import to_csv

if TYPE_CHECKING:
    from collections.abc import Iterable

    from comparawatt.engine.catalogue import Catalogue, Source
    from comparawatt.engine.comparison import Comparison, Count
    from comparawatt.engine.scenario import Applied
    from comparawatt.engine.wording import Wording
    from comparawatt.exports.subject import Subject, View

UNITS = {"energy": "Wh", "co2": "g", "water": "L"}
"""Units of the numbers of each basis."""


def comparison(
    compared: Comparison,
    catalogue: Catalogue,
    wording: Wording,
    form: str,
    *,
    told: Count | None = None,
    cited: bool = False,
) -> str:
    """Write a comparison as ``text``, ``json`` or ``csv``; numbers in full, texts rounded.

    Args:
        compared: The comparison.
        catalogue: Where its sources are.
        wording: The language.
        form: Beside those named above, ``bibtex`` writes its sources alone.
        told: The count that the sentence of a table tells; the one that is easiest to picture where None.
        cited: Whether its sources are written out as references.
    """
    sources = sources_of(compared, catalogue)
    if form == "bibtex":
        return bibtex(sources)
    if form == "json":
        document = _document(compared, wording)
        return to_json({**document, "references": source_rows(sources)} if cited else document)
    if form == "csv":
        return to_csv(source_rows(sources) if cited else _rows(compared, catalogue, wording, told), wording)
    return _text(compared, sources, wording, cited=cited)


def table(subject: Subject, view: View) -> bytes:
    """Return what a view shows as the bytes of a CSV file."""
    if view == "side-by-side":
        from comparawatt.exports.rows_table import table_rows  # brings the models, which `compare` does without

        return to_csv(table_rows(subject), subject.wording).encode()
    compared, catalogue, wording = subject.comparison, subject.catalogue, subject.wording
    return comparison(compared, catalogue, wording, "csv", told=subject.told).encode()


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
        "basis": compared.basis,
        "quantity": {
            "low": compared.quantity.low,
            "central": compared.quantity.central,
            "high": compared.quantity.high,
            "unit": UNITS[compared.basis],
            "text": wording.quantity(compared.quantity.central, compared.basis),
            "range_text": wording.quantity_range(compared.quantity, compared.basis),
        },
        "country": compared.intensity.id if compared.basis == "co2" and compared.intensity else None,
        "what_if": [_lever(each, wording) for each in compared.levers],
        "equivalents": [_equivalent(count, compared, wording) for count in compared.counts],
        "warnings": list(wording.warnings(compared)),
    }


def _lever(applied: Applied, wording: Wording) -> Row:
    return {
        "id": applied.lever.id,
        "name": wording.of(applied.lever.name),
        "value": applied.value.central,
        "factor": {"low": applied.factor.low, "central": applied.factor.central, "high": applied.factor.high},
        "text": wording.lever_value(applied.lever, applied.value.central),
        "sources": list(applied.lever.sources),
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


def _rows(compared: Comparison, catalogue: Catalogue, wording: Wording, told: Count | None) -> list[Row]:
    """Return one row for the energy and one for each equivalent; each of them can stand alone."""
    estimate = compared.estimate
    what = wording.of(compared.activity.name) if compared.activity else wording.energy(compared.energy.central)
    common = {
        "activity": what,
        "amount": wording.amount(compared.amount, compared.activity)
        if compared.amount and compared.activity
        else "",
        "estimate": wording.of(estimate.name) if estimate else "",
        "what_if": wording.what_if(compared),
        "year": estimate.year if estimate else "",
        "confidence": wording.text(f"confidence.{estimate.confidence}") if estimate else "",
        "basis": wording.text(f"basis.names.{compared.basis}"),
        "sentence": wording.sentence_text(compared, told or headline(compared)),
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
    if compared.intensity:
        quantity = compared.quantity
        rows.append(
            {
                "id": compared.basis,
                "name": wording.text(f"basis.names.{compared.basis}"),
                "low": quantity.low,
                "central": quantity.central,
                "high": quantity.high,
                "unit": UNITS[compared.basis],
                "text": wording.quantity(quantity.central, compared.basis),
                "range_text": wording.quantity_range(quantity, compared.basis),
                "sources": " ".join(compared.intensity.sources),
            }
        )
    for count in compared.counts:
        row = _equivalent(count, compared, wording)
        del row["inverse_text"]
        row["unit"] = unit_name(count.equivalent.unit, wording.code)
        row["sources"] = " ".join(row["sources"])
        rows.append({name: row[name] for name in first})
    for row in rows:
        references = " · ".join(linked(catalogue.sources[each]) for each in str(row["sources"]).split())
        row |= {**common, "references": references, "edition": compared.edition.isoformat()}
    return rows


def _text(compared: Comparison, sources: Iterable[Source], wording: Wording, *, cited: bool) -> str:
    lines = [wording.sentence_text(compared, headline(compared)), ""]
    product = wording.multiplied(compared)
    energy = wording.energy(compared.energy.central)
    lines.append(wording.labelled("energy", energy + (f" = {product}" if product else "")))
    lines.append(wording.labelled("range", wording.energy_range(compared.energy)))
    if compared.intensity:
        quantity = wording.quantity(compared.quantity.central, compared.basis)
        spread = wording.quantity_range(compared.quantity, compared.basis)
        name = wording.of(compared.intensity.name)
        lines.append(f"{wording.labelled(compared.basis, quantity)}, {spread} ({name})")
    if compared.levers:
        lines.append(wording.what_if(compared))
        lines += [f"  {wording.of(each.lever.note)}" for each in compared.levers]
    if compared.estimate:
        estimate = compared.estimate
        confidence = wording.text(f"confidence.{estimate.confidence}")
        lines.append(wording.labelled("who", f"{wording.who(estimate)}, {confidence}"))
        lines.append(wording.labelled("scope", wording.of(estimate.scope)))
    lines.append("")
    for count in compared.counts:
        inverse = wording.inverse(compared, count)
        texts = [
            wording.count_text(count.count.central, count.equivalent),
            *([inverse] if inverse else []),
            wording.count_range(count.count),
        ]
        lines.append("  " + "; ".join(texts))
    lines.append("")
    lines += [wording.labelled("warning", warning) for warning in wording.warnings(compared)]
    lines.append(wording.labelled("sources", "").rstrip())
    for source in sources:
        lines.append(f"  {cite(source, wording) if cited else linked(source)}")
    lines.append(wording.labelled("edition", compared.edition.isoformat()))
    return "\n".join(lines) + "\n"
