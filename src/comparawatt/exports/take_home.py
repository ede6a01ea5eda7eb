"""What a visitor takes home as a QR code: the statement, whose figure it is, and where to read on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparawatt.engine.references import brief

if TYPE_CHECKING:
    from comparawatt.engine.catalogue import Catalogue, Source
    from comparawatt.engine.comparison import Comparison, Count
    from comparawatt.engine.wording import Wording


def take_home(
    comparison: Comparison, told: Count, catalogue: Catalogue, wording: Wording, link: str | None = None
) -> str:
    """Return plain text that a phone reads without any network.

    Args:
        comparison: What is compared.
        told: The count that the sentence tells.
        catalogue: Where the sources are.
        wording: The language.
        link: An address that stands instead of the source's own.
    """
    lines = [f"{wording.sentence_text(comparison, told)}."]
    if comparison.levers:
        lines.append(wording.what_if(comparison))
    source = _source(comparison, catalogue)
    if source is not None:
        lines.append(wording.labelled("sources", brief(source)))
    address = link or (source.url if source else None)
    return "\n".join([*lines, address] if address else lines)


def _source(comparison: Comparison, catalogue: Catalogue) -> Source | None:
    """Return the source of the estimate that can be read on the web, else its first one."""
    ids = comparison.estimate.sources if comparison.estimate else ()
    sources = [catalogue.sources[each] for each in ids]
    return next((each for each in sources if each.url), sources[0] if sources else None)
