"""What a file says in words, whatever its kind: the sentence, the range, who says so, sources, edition. No Qt."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from comparawatt.engine.phrases import Part, capital
from comparawatt.engine.references import brief, sources_of
from comparawatt.models.equalities import Equalities

if TYPE_CHECKING:
    from collections.abc import Iterable

    from comparawatt.engine.catalogue import Estimate, Source
    from comparawatt.engine.wording import Wording
    from comparawatt.exports.subject import Subject, View
    from comparawatt.models.side_by_side_row import Row

QR_BYTES = 300
"""More of them make a QR code so fine that phones no longer read it from a page."""


class Statement(NamedTuple):
    """What a file says.

    Attributes:
        parts: The sentence, in pieces: its count, and the words before and behind it.
        quantity: What is counted, with its range.
        who: Who says so, with year and confidence; empty where nobody is needed.
        warnings: What belongs on the same page.
        sources: All of them, in one line.
        edition: The date of the data.
    """

    parts: tuple[Part, ...]
    quantity: str
    who: str
    warnings: tuple[str, ...]
    sources: str
    edition: str

    @property
    def sentence(self) -> str:
        """The sentence in one piece."""
        return "".join(part.text for part in self.parts)

    @property
    def lines(self) -> tuple[str, ...]:
        """Everything under the sentence, line by line."""
        below = (self.quantity, self.who, *self.warnings, self.sources, f"Comparawatt · {self.edition}")
        return tuple(line for line in below if line)

    @property
    def text(self) -> str:
        """Everything as plain text."""
        return "\n".join((f"{self.sentence}.", *self.lines)) + "\n"

    @property
    def short_text(self) -> str:
        """As much of it as a QR code holds, in at most `QR_BYTES` of UTF-8; what is cut ends with an ellipsis."""
        lines = (f"{self.sentence}.", self.quantity, self.who, f"Comparawatt · {self.edition}", self.sources)
        encoded = "\n".join(line for line in lines if line).encode()
        if len(encoded) <= QR_BYTES:
            return encoded.decode()
        return encoded[: QR_BYTES - len("…".encode())].decode(errors="ignore").rstrip() + "…"


def statement_of(subject: Subject, view: View) -> Statement:
    """Say what a file shows."""
    return _of_rows(subject) if view == "side-by-side" else _of_comparison(subject)


def _of_comparison(subject: Subject) -> Statement:
    comparison, wording = subject.comparison, subject.wording
    spread = wording.quantity_range(comparison.quantity, comparison.basis)
    said = f"{wording.quantity(comparison.quantity.central, comparison.basis)}, {spread}"
    if comparison.intensity:
        said += f" ({wording.of(comparison.intensity.name)})"
    return Statement(
        _around_the_count(wording.sentence(comparison, subject.told_count)),
        wording.labelled(comparison.basis, said),
        wording.labelled("who", _who(comparison.estimate, wording)) if comparison.estimate else "",
        (
            *((wording.what_if(comparison),) if comparison.levers else ()),
            *(wording.labelled("warning", warning) for warning in wording.warnings(comparison)),
        ),
        wording.labelled("sources", _named(sources_of(comparison, subject.catalogue))),
        _edition(subject),
    )


def _of_rows(subject: Subject) -> Statement:
    wording, catalogue, rows = subject.wording, subject.catalogue, subject.rows
    told = Equalities(catalogue, rows, wording).told(None, subject.comparison.activity)
    figures = [_figure(row, wording) for row in rows]
    cited = dict.fromkeys(source for row in rows for source in row.estimate.sources)
    who = dict.fromkeys(_who(row.estimate, wording) for row in rows)
    return Statement(
        (Part("text", told[0].text if told else capital(figures[0])),),
        wording.labelled("energy", " · ".join(figures)),
        wording.labelled("who", " · ".join(who)),
        (),
        wording.labelled("sources", _named(catalogue.sources[each] for each in cited)),
        _edition(subject),
    )


def _around_the_count(parts: Iterable[Part]) -> tuple[Part, ...]:
    """Join the pieces that look alike in a file, where nothing can be chosen."""
    groups = groupby(parts, key=lambda part: part.role == "count")
    return tuple(
        Part("count" if is_count else "text", "".join(part.text for part in group)) for is_count, group in groups
    )


def _figure(row: Row, wording: Wording) -> str:
    name = wording.of(row.activity.name)
    if row.energy is None:
        return f"{name} ({wording.text('side_by_side.no_figure')})"
    return f"{name} {wording.energy(row.energy.central)} ({wording.energy_range(row.energy)})"


def _who(estimate: Estimate, wording: Wording) -> str:
    return f"{wording.who(estimate)}, {wording.text(f'confidence.{estimate.confidence}')}"


def _named(sources: Iterable[Source]) -> str:
    return " · ".join(dict.fromkeys(map(brief, sources)))


def _edition(subject: Subject) -> str:
    return subject.wording.labelled("edition", subject.comparison.edition.isoformat())
