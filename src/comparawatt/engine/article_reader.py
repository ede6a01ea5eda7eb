"""Articles read from TOML files, claim by claim: one fault leaves the rest usable, and all are named at once."""

from __future__ import annotations

import contextlib
import datetime as dt
from typing import TYPE_CHECKING, Any

import msgspec

from comparawatt.engine import pack_values as values
from comparawatt.engine.article import VERDICTS, Article, Claim, is_marked_well
from comparawatt.engine.article_quantities import QuantityReader
from comparawatt.engine.article_stage import StageReader
from comparawatt.engine.article_steps import Printed, Quantity, Step, SumError, digits_of
from comparawatt.engine.languages import Text
from comparawatt.engine.packs import read_tables
from comparawatt.engine.problems import Place, Problem, TooManyError
from comparawatt.engine.rows import fields_of, read_row
from comparawatt.errors import FileError

if TYPE_CHECKING:
    from pathlib import Path

    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.languages import Languages

MOST_CLAIMS = 1000
"""Claims that an article may have; more of them would take too long to read."""

MOST_STEPS = 100
"""Steps that the sum of a claim may have."""

_FEW = 10


class _Header(msgspec.Struct, frozen=True, kw_only=True):
    """The ``[article]`` table."""

    id: str
    edition: dt.date
    name: Text
    about: Text
    source: str | None = None


_FIELDS: dict[type[msgspec.Struct], dict[str, bool]] = {kind: fields_of(kind) for kind in (_Header, Claim, Step)}
_FIELDS[Claim] = {{"steps": "step"}.get(name, name): required for name, required in _FIELDS[Claim].items()}
"""The fields of each table, and whether it must have them."""


def is_article(path: Path) -> bool:
    """Say whether a file is an article and no data pack; one that cannot be read is not."""
    try:
        return "article" in read_tables(path)
    except FileError:
        return False


def read_article(path: Path, catalogue: Catalogue, languages: Languages) -> Article:
    """Read an article.

    Args:
        path: The file.
        catalogue: The data that it refers to.
        languages: All languages; numbers are written as in English.

    Raises:
        FileError: The file as a whole is of no use: missing, too large, no TOML, not UTF-8, or without a usable
            ``[article]`` table.
    """
    tables = read_tables(path)
    if not isinstance(tables.get("article"), dict):
        raise FileError("file.no_article", path=str(path))
    return _ArticleReader(str(path), catalogue, languages).read(tables)


class _ArticleReader:
    """Reads the tables of one file, and keeps what is wrong with them."""

    def __init__(self, path: str, catalogue: Catalogue, languages: Languages) -> None:
        self.path = path
        self.catalogue = catalogue
        self.languages = languages
        self.problems: list[Problem] = []
        self.quantities = QuantityReader(catalogue, languages)
        self.stages = StageReader(catalogue, languages)
        self.spoken: frozenset[str] = frozenset()
        """The languages that the article is in: those of its name."""

    def read(self, tables: dict[str, Any]) -> Article:
        header = self._header(tables.pop("article"))
        if header.source is not None and header.source not in self.catalogue.sources:
            self._place("[article]").field("source").add("unknown_source", id=header.source)
        rows = tables.pop("claim", [])
        claims: dict[str, Claim] = {}
        try:
            for name in tables:
                self._place(f"[{name}]").add("unknown_table_here", tables="article, claim")
            if not isinstance(rows, list):
                self._place("[claim]").add("wrong_type", needed="tables")
                rows = []
            for number, row in enumerate(rows[:MOST_CLAIMS], start=1):
                place = self._place(f"claim {_name_of(row) or number}")
                claim = self._claim(row, place)
                if claim is not None and claim.id in claims:
                    place.field("id").add("taken", id=claim.id, other=f"{self.path} (claim {claim.id})")
                elif claim is not None:
                    claims[claim.id] = claim
            if len(rows) > MOST_CLAIMS:
                self._place("[claim]").add("too_many_claims", count=str(len(rows) - MOST_CLAIMS))
        except TooManyError:
            self.problems.append(Problem("too_many", self.path, "[claim]", values={"count": "0"}))
        known = msgspec.structs.asdict(header)
        return Article(**known, claims=tuple(claims.values()), problems=tuple(self.problems))

    def _header(self, table: dict[str, Any]) -> _Header:
        place = self._place("[article]")
        readers: dict[str, values.Reader] = {
            "id": values.word, "edition": values.date, "name": values.text, "about": values.text,
            "source": values.word,
        }  # fmt: skip
        read = None
        with contextlib.suppress(TooManyError):  # then the first of them are named
            read = self._fields(table, _Header, readers, place)
        if read is not None:
            self.spoken = frozenset(read["name"])
            self._check_languages(read["about"], place.field("about"))
        if read is None or self.problems:
            fields = dict.fromkeys(problem.field.split(".")[0] for problem in self.problems)
            raise FileError("file.no_article_header", path=self.path, fields=", ".join(list(fields)[:_FEW]))
        return _Header(**read)

    def _claim(self, row: Any, place: Place) -> Claim | None:
        if not isinstance(row, dict):
            place.add("wrong_type", needed="table")
            return None
        readers: dict[str, values.Reader] = {
            "id": values.word, "short": self._text, "said": self._said, "finding": self._text,
            "because": self._text, "verdict": values.choice(VERDICTS), "sources": self._sources,
            "others": self.stages.activity, "stage": self.stages.read, "step": self._steps,
        }  # fmt: skip
        read = self._fields(row, Claim, readers, place)
        if read is None:
            return None
        return Claim(**{{"step": "steps"}.get(name, name): value for name, value in read.items()})

    def _fields(
        self, row: dict[str, Any], kind: type[msgspec.Struct], readers: dict[str, values.Reader], place: Place
    ) -> dict[str, Any] | None:
        """Read a table, naming every field at fault; return its values, or None where one is at fault."""
        before = len(self.problems)
        read = read_row(row, _FIELDS[kind], readers, place)
        return read if len(self.problems) == before else None

    # Texts and references

    def _text(self, value: Any, place: Place) -> Text | None:
        read = values.text(value, place)
        if read is not None:
            self._check_languages(read, place)
        return read

    def _said(self, value: Any, place: Place) -> Text | None:
        read = self._text(value, place)
        for code, words in (read or {}).items():
            if not is_marked_well(words):
                place.field(code).add("marked_badly")
        return read

    def _unit(self, value: Any, place: Place) -> Any:
        read = values.unit(value, place)
        if read is not None:
            self._check_languages(read, place)
        return read

    def _check_languages(self, read: dict[str, Any], place: Place) -> None:
        """Let every text be in each language of the article: half a page in another language helps nobody."""
        for code in sorted(self.spoken - read.keys()):
            place.add("missing_language", language=code)

    def _sources(self, value: Any, place: Place) -> tuple[str, ...] | None:
        read = values.sources(value, place)
        for each in read or ():
            if each not in self.catalogue.sources:
                place.add("unknown_source", id=each)
        return read

    # Steps

    def _steps(self, value: Any, place: Place) -> tuple[Step, ...] | None:
        if not isinstance(value, list):
            place.add("wrong_type", needed="tables")
            return None
        if len(value) > MOST_STEPS:
            place.add("too_many_steps", count=str(MOST_STEPS))
            return None
        steps: list[Step] = []
        results: list[Quantity | None] = []
        for number, row in enumerate(value, start=1):
            step = self._step(row, place.field(str(number)), results)
            results.append(step.result if step else None)
            if step:
                steps.append(step)
        return tuple(steps)

    def _step(self, row: Any, place: Place, results: list[Quantity | None]) -> Step | None:
        if not isinstance(row, dict):
            place.add("wrong_type", needed="table")
            return None
        before = len(self.problems)
        readers: dict[str, values.Reader] = {
            "label": self._text,
            "first": lambda value, at: self.quantities.read(value, at, results),
            "second": lambda value, at: self.quantities.read(value, at, results),
            "printed": self._printed,
            "operation": values.choice(("×", "÷")),
            "unit": self._unit,
        }
        read = self._fields(row, Step, readers, place)
        if ("operation" in row) != ("second" in row):
            place.field("second" if "operation" in row else "operation").add("missing_field")
        if read is None or None in read.values() or len(self.problems) > before:
            return None
        return self._checked(Step(**read), place)

    def _checked(self, step: Step, place: Place) -> Step | None:
        """Return a step whose sum can be done."""
        try:
            result = step.result
        except SumError as error:
            place.add(error.key)
            return None
        if step.printed and step.printed.quantity.kind != result.kind:
            place.field("printed").add(f"printed_{step.printed.quantity.kind}")
            return None
        if step.unit and result.kind == "energy":
            place.field("unit").add("unit_of_energy")
            return None
        return step

    def _printed(self, value: Any, place: Place) -> Printed | None:
        read = self.quantities.read(value, place, ())
        return Printed(read, digits_of(value)) if read else None

    def _place(self, entry: str) -> Place:
        return Place(self.problems, self.path, entry)


def _name_of(row: Any) -> str:
    """Return what people know a claim by."""
    found = row.get("id") if isinstance(row, dict) else None
    return values.clean(found) if isinstance(found, str) else ""
