"""The activities that stand side by side as rows of a table; it knows no Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparawatt.engine.references import linked
from comparawatt.exports.statement import statement_of
from comparawatt.models.side_by_side_row import column_of

if TYPE_CHECKING:
    from comparawatt.exports.document import Row as TableRow
    from comparawatt.exports.subject import Subject
    from comparawatt.models.side_by_side_row import Row


def table_rows(subject: Subject) -> list[TableRow]:
    """Return one row for each activity, in their order; each of them can stand alone.

    Energies are in Wh and counts in what the view counts in, in full precision; both are empty where amount and
    estimate make no number that can be drawn.
    """
    common = {
        "sentence": statement_of(subject, "side-by-side").sentence,
        "edition": subject.comparison.edition.isoformat(),
    }
    return [_row(each, subject) | common for each in subject.rows]


def _row(row: Row, subject: Subject) -> TableRow:
    wording, comparison, catalogue = subject.wording, subject.comparison, subject.catalogue
    energy, estimate, column = row.energy, row.estimate, column_of(catalogue)
    count = row.count(column)
    return {
        "id": row.activity.id,
        "activity": wording.of(row.activity.name),
        "amount": wording.amount(row.amount, row.activity),
        "low": energy.low if energy else "",
        "central": energy.central if energy else "",
        "high": energy.high if energy else "",
        "unit": "Wh",
        "text": wording.energy(energy.central) if energy else wording.text("side_by_side.no_figure"),
        "range_text": wording.energy_range(energy) if energy else "",
        "count": count.central if count else "",
        "equivalent": wording.of(column.name) if column else "",
        "estimate": wording.of(estimate.name),
        "what_if": wording.what_if(comparison) if row.activity is comparison.activity else "",
        "year": estimate.year,
        "confidence": wording.text(f"confidence.{estimate.confidence}"),
        "sources": " ".join(estimate.sources),
        "references": " · ".join(linked(catalogue.sources[each]) for each in estimate.sources),
    }
