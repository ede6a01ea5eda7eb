"""The little that a QR code has room for: the sentence, its range and whose figure it is. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

QR_BYTES = 300
"""More of them make a QR code so fine that phones no longer read it from a page."""

_MORE = "…"


class Gist(NamedTuple):
    """What a QR code says, line by line, in the order in which it is read; lines may be empty.

    Attributes:
        sentence: The sentence.
        spread: The range of what it counts.
        what_if: The levers that its count rests on.
        who: Who says so, with the year; empty where the source says just that.
        sources: Names of the sources on one line, the first of them behind its label.
        edition: The date of the data.
    """

    sentence: str
    spread: str
    what_if: str
    who: str
    sources: tuple[str, ...]
    edition: str

    @property
    def text(self) -> str:
        """As much of it as fits into `QR_BYTES` of UTF-8.

        After the sentence, the most needed lines are kept: the first source, the levers, the range, who says so,
        the edition, further sources. What then finds no room is left out whole; only a sentence that alone is too
        long is cut, and ends with an ellipsis.
        """
        lines = dict.fromkeys(("sentence", "spread", "what_if", "who", "sources", "edition"), "")
        for name, line in self._by_need():
            longer = lines | {name: line}
            if len(_joined(longer).encode()) <= QR_BYTES:
                lines = longer
        return _joined(lines)

    def _by_need(self) -> Iterable[tuple[str, str]]:
        """Return the lines, the most needed first; the one of the sources comes again, longer by one each time."""
        yield "sentence", _cut(self.sentence)
        yield "sources", "".join(self.sources[:1])
        yield "what_if", self.what_if
        yield "spread", self.spread
        yield "who", self.who
        yield "edition", self.edition
        for number in range(2, len(self.sources) + 1):
            yield "sources", " · ".join(self.sources[:number])


def _joined(lines: Mapping[str, str]) -> str:
    return "\n".join(filter(None, lines.values()))


def _cut(sentence: str) -> str:
    encoded = sentence.encode()
    if len(encoded) <= QR_BYTES:
        return sentence
    return encoded[: QR_BYTES - len(_MORE.encode())].decode(errors="ignore").rstrip() + _MORE
