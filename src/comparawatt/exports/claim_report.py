"""A judgement about a claim as text, JSON and CSV; it knows no Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from comparawatt.engine.own_claim_wording import say_because, say_explanation, say_judgement
from comparawatt.engine.references import cite, sources_of
from comparawatt.exports.document import SCHEMA, to_json
from comparawatt.exports.table import to_csv

if TYPE_CHECKING:
    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.own_claim import Explanation, Judgement
    from comparawatt.engine.wording import Wording


def claim(judgement: Judgement, catalogue: Catalogue, wording: Wording, form: str) -> str:
    """Write a judgement as ``text``, ``json`` or ``csv``."""
    if form == "json":
        return to_json(_document(judgement, wording))
    if form == "csv":
        document = _document(judgement, wording)
        flat = {name: document[name] for name in ("verdict", "ratio", "claimed", "because", "edition")}
        conditions = "; ".join(each["text"] for each in document["true_if"])
        return to_csv([{**flat, "true_if": conditions}], wording)
    return _text(judgement, catalogue, wording)


def _document(judgement: Judgement, wording: Wording) -> dict[str, Any]:
    count = judgement.count
    return {
        "schema": SCHEMA,
        "edition": judgement.comparison.edition.isoformat(),
        "language": wording.code,
        "verdict": judgement.verdict,
        "ratio": judgement.ratio,
        "claimed": judgement.claimed,
        "count": {"low": count.count.low, "central": count.count.central, "high": count.count.high},
        "because": say_because(judgement, wording),
        "true_if": [_condition(each, judgement, wording) for each in judgement.true_if],
        "warnings": list(wording.warnings(judgement.comparison)),
    }


def _condition(explanation: Explanation, judgement: Judgement, wording: Wording) -> dict[str, Any]:
    return {
        "kind": explanation.kind,
        "id": explanation.id or None,
        "figure": explanation.figure,
        "count": explanation.count,
        "text": say_explanation(explanation, judgement, wording),
    }


def _text(judgement: Judgement, catalogue: Catalogue, wording: Wording) -> str:
    lines = [say_judgement(judgement, wording), "", say_because(judgement, wording)]
    if judgement.true_if:
        lines += ["", wording.text("claim.true_if")]
        lines += [f"  - {say_explanation(each, judgement, wording)}" for each in judgement.true_if]
    lines.append("")
    lines += [wording.labelled("warning", warning) for warning in wording.warnings(judgement.comparison)]
    lines.append(wording.labelled("sources", "").rstrip())
    lines += [f"  {cite(source, wording)}" for source in sources_of(judgement.comparison, catalogue)]
    lines.append(wording.labelled("edition", judgement.comparison.edition.isoformat()))
    return "\n".join(lines) + "\n"
