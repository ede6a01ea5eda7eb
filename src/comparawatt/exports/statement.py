"""What a file says in words, whatever its kind: the sentence, the range, who says so, sources, edition. No Qt."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from comparawatt.engine.phrases import Part, capital
from comparawatt.engine.references import brief, sources_of
from comparawatt.exports.gist import Gist
from comparawatt.models.equalities import Equalities

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from comparawatt.engine.catalogue import Catalogue, Estimate, Source
    from comparawatt.engine.phrases import Role
    from comparawatt.engine.wording import Wording
    from comparawatt.exports.subject import Subject, View
    from comparawatt.models.side_by_side_row import Row


class Statement(NamedTuple):
    """What a file says.

    Attributes:
        parts: The sentence, in pieces: its count, its amount, and the words around them.
        quantity: What is counted, with its range.
        who: Who says so, with year and confidence; empty where nobody is needed.
        warnings: What belongs on the same page.
        sources: All of them, in one line.
        edition: The date of the data.
        gist: The little of it that a QR code holds.
    """

    parts: tuple[Part, ...]
    quantity: str
    who: str
    warnings: tuple[str, ...]
    sources: str
    edition: str
    gist: Gist

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
        _joined(wording.sentence(comparison, subject.told_count)),
        wording.labelled(comparison.basis, said),
        wording.labelled("who", _who(comparison.estimate, wording)) if comparison.estimate else "",
        (
            *((wording.what_if(comparison),) if comparison.levers else ()),
            *(wording.labelled("warning", warning) for warning in wording.warnings(comparison)),
        ),
        wording.labelled("sources", _named(sources_of(comparison, subject.catalogue))),
        _edition(subject),
        _gist_of_comparison(subject),
    )


def _gist_of_comparison(subject: Subject) -> Gist:
    comparison, wording, told = subject.comparison, subject.wording, subject.told_count
    estimate = comparison.estimate
    sources = sources_of(msgspec.structs.replace(comparison, counts=(told,)), subject.catalogue)
    spread = wording.count_range(told.count)
    return Gist(
        f"{wording.sentence_text(comparison, told)}.",
        wording.labelled("range", spread) if told.count.has_spread else capital(spread),
        wording.what_if(comparison),
        _author((estimate,), sources, wording) if estimate else "",
        _label_first(sources, wording),
        _short_edition(subject),
    )


def _of_rows(subject: Subject) -> Statement:
    wording, catalogue, rows = subject.wording, subject.catalogue, subject.rows
    told = Equalities(catalogue, rows, wording).told(None, subject.comparison.activity)
    figures = [_figure(row, wording) for row in rows]
    sentence = told[0].text if told else capital(figures[0])
    about = [row for row in rows if row.activity.id in (told[0].larger, told[0].smaller)] if told else rows[:1]
    who = dict.fromkeys(_who(row.estimate, wording) for row in rows)
    return Statement(
        (Part("text", sentence),),
        wording.labelled("energy", " · ".join(figures)),
        wording.labelled("who", " · ".join(who)),
        (),
        wording.labelled("sources", _named(_cited(rows, catalogue))),
        _edition(subject),
        _gist_of_rows(sentence, about, subject),
    )


def _gist_of_rows(sentence: str, about: Sequence[Row], subject: Subject) -> Gist:
    """Return what a code says of the rows that the sentence is about."""
    wording = subject.wording
    sources = _cited(about, subject.catalogue)
    return Gist(
        f"{sentence}.",
        capital(" · ".join(_figure(row, wording) for row in about)),
        "",
        _author([row.estimate for row in about], sources, wording),
        _label_first(sources, wording),
        _short_edition(subject),
    )


def _author(estimates: Sequence[Estimate], sources: Sequence[Source], wording: Wording) -> str:
    """Say who says so, or nothing where the first source is called just that."""
    named = {(source.publisher, source.year) for source in sources[:1]}
    if all((wording.of(each.name), each.year) in named for each in estimates):
        return ""
    return wording.labelled("who", " · ".join(dict.fromkeys(map(wording.who, estimates))))


def _label_first(sources: Sequence[Source], wording: Wording) -> tuple[str, ...]:
    names = tuple(dict.fromkeys(map(brief, sources)))
    return (wording.labelled("sources", names[0]), *names[1:]) if names else ()


def _cited(rows: Iterable[Row], catalogue: Catalogue) -> tuple[Source, ...]:
    cited = dict.fromkeys(source for row in rows for source in row.estimate.sources)
    return tuple(catalogue.sources[each] for each in cited)


def _joined(parts: Iterable[Part]) -> tuple[Part, ...]:
    """Join the pieces that look alike and break alike in a file, where nothing can be chosen."""
    groups = groupby(parts, key=_look_of)
    return tuple(Part(role, "".join(part.text for part in group)) for role, group in groups)


def _look_of(part: Part) -> Role:
    return part.role if part.role in ("amount", "count") else "text"


def _figure(row: Row, wording: Wording) -> str:
    name = wording.of(row.activity.name)
    if row.energy is None:
        return f"{name} ({wording.text('side_by_side.no_figure')})"
    return f"{name} {wording.energy(row.energy.central)} ({wording.energy_range(row.energy)})"


def _who(estimate: Estimate, wording: Wording) -> str:
    return f"{wording.who(estimate)}, {wording.text(f'confidence.{estimate.confidence}')}"


def _named(sources: Iterable[Source]) -> str:
    return " · ".join(dict.fromkeys(map(brief, sources)))


def _short_edition(subject: Subject) -> str:
    return f"Comparawatt · {subject.comparison.edition.isoformat()}"


def _edition(subject: Subject) -> str:
    return subject.wording.labelled("edition", subject.comparison.edition.isoformat())
