"""The sources behind a comparison, and how they are cited."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from comparawatt.engine.catalogue import Catalogue, Source
    from comparawatt.engine.comparison import Comparison
    from comparawatt.engine.wording import Wording

_ESCAPED = str.maketrans({sign: f"\\{sign}" for sign in "&%$#_{}"} | {"~": r"\textasciitilde{}", "\\": ""})


def sources_of(comparison: Comparison, catalogue: Catalogue) -> tuple[Source, ...]:
    """Return every source that a comparison's figures come from, each once, in the order of what is said.

    That is of the estimate, the levers, the grid or the cooling, and the equivalents.
    """
    cited = list(comparison.estimate.sources) if comparison.estimate else []
    cited += [source for each in comparison.levers for source in each.lever.sources]
    cited += comparison.intensity.sources if comparison.intensity else ()
    cited += [source for count in comparison.counts for source in count.equivalent.sources]
    return tuple(catalogue.sources[source] for source in dict.fromkeys(cited))


def brief(source: Source) -> str:
    """Name a source where there is little room: publisher and year."""
    return f"{source.publisher}, {source.year}"


def short(source: Source) -> str:
    """Name a source in one line: publisher, title and year."""
    return f"{source.publisher}, {source.title}, {source.year}"


def linked(source: Source) -> str:
    """Name a source in one line, with its link where it has one."""
    return f"{short(source)}, {source.url}" if source.url else short(source)


def cite(source: Source, wording: Wording) -> str:
    """Say a source in one line: publisher, title, year, link, and when it was looked at."""
    return wording.text("report.cited", source=linked(source), date=source.accessed.isoformat())


def bibtex(sources: Iterable[Source]) -> str:
    """Write sources as BibTeX entries of the kind ``misc``, keyed by their ids."""
    return "\n".join(map(_entry, sources))


def _entry(source: Source) -> str:
    fields = {
        "title": f"{{{_plain(source.title)}}}",  # the second braces keep the capitals as they are
        "author": f"{{{_plain(source.publisher)}}}",  # one author, however many words there are
        "year": str(source.year),
        **({"url": source.url} if source.url else {}),
        "urldate": source.accessed.isoformat(),
    }
    body = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items())
    return f"@misc{{{_key(source.id)},\n{body}}}\n"


def _plain(text: str) -> str:
    """Return a text in which nothing steers TeX."""
    return text.translate(_ESCAPED)


def _key(source_id: str) -> str:
    """Return an id as a key: BibTeX takes neither accents nor signs that separate."""
    plain = unicodedata.normalize("NFKD", source_id).encode("ascii", "ignore").decode()
    return "".join(c if c.isalnum() or c in "-_.:" else "-" for c in plain) or "source"
