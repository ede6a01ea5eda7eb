"""What is wrong with the files of people: packs, articles, stories and comparisons; what a newer pack changed."""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from comparawatt.engine.messages import printable, say_error, say_fault_count, say_problem
from comparawatt.errors import FileError, UsageError
from comparawatt.files import COMPARISON

if TYPE_CHECKING:
    from collections.abc import Sequence

    from comparawatt.engine.kiosk_reader import KioskFile
    from comparawatt.engine.languages import Languages
    from comparawatt.engine.problems import Problem
    from comparawatt.engine.story_stage import Stager
    from comparawatt.engine.wording import Wording
    from comparawatt.options import Options

DONE, AT_FAULT = 0, 1


class Findings(NamedTuple):
    """What was found in files.

    Attributes:
        problems: The faults of single entries.
        refused: The errors of files that are of no use whole.
        notes: What is worth knowing and no fault.
    """

    problems: tuple[Problem, ...]
    refused: tuple[FileError, ...]
    notes: tuple[Problem, ...]


def check(options: Options, languages: Languages, wording: Wording) -> int:
    """Check files, or with ``--against`` compare a pack with an older edition; return the exit status.

    Raises:
        FileError: A pack that is to be compared cannot be read.
        UsageError: There is nothing to check.
    """
    if options.against:
        return _compare(options, languages, wording)
    from comparawatt.engine.article_files import own_articles
    from comparawatt.engine.own_data import own_packs
    from comparawatt.engine.story_files import own_stories

    named = [Path(name) for name in (*options.data, *options.files)]
    named = named or [*own_packs(), *own_articles(), *own_stories()]
    if not named:
        raise UsageError("usage.missing", name="FILE")
    kiosks = _kiosks(named, languages)
    contents, unusable = _contents(kiosks)
    named += contents
    # What a kiosk that shows its own content alone names is looked for there alone, as it is in the hall.
    built_in = not options.without_built_in and all(each.kiosk.built_in for each in kiosks)
    findings = _find(named, kiosks, languages, built_in=built_in)
    findings = findings._replace(refused=(*findings.refused, *unusable))
    named += [Path(str(error.values["path"])) for error in unusable]
    for note in findings.notes:
        print(wording.labelled("warning", say_problem(note, wording)), file=sys.stderr)
    rows = _rows(named, findings, wording)
    if options.format == "text":
        _say([str(path) for path in named], rows, wording)
        for file in kiosks:
            _say_hosts(file, wording)
    else:
        from comparawatt.exports import document

        print(document.rows("faults", rows, wording, options.format), end="")
    return AT_FAULT if rows else DONE


def _kiosks(named: Sequence[Path], languages: Languages) -> list[KioskFile]:
    """Read those of the files that describe a kiosk, as it would be on this computer."""
    from comparawatt.engine.kiosk_reader import is_kiosk, read_kiosk

    host = socket.gethostname()
    return [read_kiosk(path, languages, host) for path in named if path.suffix != COMPARISON and is_kiosk(path)]


def _contents(kiosks: Sequence[KioskFile]) -> tuple[list[Path], list[FileError]]:
    """Return the packs and stories in the folders of kiosks, and why folders are of no use."""
    from comparawatt.engine.kiosk_content import content_of

    found: list[Path] = []
    unusable: list[FileError] = []
    for folder in (Path(each.kiosk.content) for each in kiosks if each.kiosk.content):
        try:
            content = content_of(folder)
        except FileError as error:
            unusable.append(error)
        else:
            found += [*content.paths(content.packs), *content.paths(content.stories)]
    return found, unusable


def _say_hosts(file: KioskFile, wording: Wording) -> None:
    """Say which of the tables for hosts count on this computer."""
    if any(each.pattern is not None for each in file.sections):
        quoted = [wording.text("quoted", text=printable(each)) for each in file.matched]
        key = "kiosk_file.hosts" if quoted else "kiosk_file.no_host"
        host = socket.gethostname()
        print(wording.text(key, path=file.path, host=host, list=wording.enumeration(quoted) if quoted else ""))


def _find(named: Sequence[Path], kiosks: Sequence[KioskFile], languages: Languages, *, built_in: bool) -> Findings:
    """Look into files, each as what it is, among the built-in data."""
    from comparawatt.engine import saved
    from comparawatt.engine.article_files import article_files, read_articles
    from comparawatt.engine.article_reader import is_article
    from comparawatt.engine.assembly import assemble
    from comparawatt.engine.compiled import built_in_packs
    from comparawatt.engine.kiosk_fit import unknown_ids
    from comparawatt.engine.own_data import own_packs
    from comparawatt.engine.story_reader import is_story
    from comparawatt.engine.story_stage import Stager

    # A built-in pack is checked as itself, among the others, and not as a double of itself.
    itself = set(map(os.path.realpath, named))
    others = [path for path in built_in_packs() if os.path.realpath(path) not in itself] if built_in else []
    described = {each.path for each in kiosks}
    comparisons = [path for path in named if path.suffix == COMPARISON]
    rest = [path for path in named if path not in comparisons and str(path) not in described]
    articles = [path for path in rest if is_article(path)]
    stories = [path for path in rest if path not in articles and is_story(path)]
    packs = [path for path in rest if path not in (*articles, *stories)]
    if built_in and not packs:  # what articles and stories of one's own may name
        others += own_packs()
    assembly = assemble([*others, *packs], languages)
    checked = read_articles(articles, assembly.catalogue, languages)
    around = read_articles(article_files() if built_in and stories else (), assembly.catalogue, languages)
    stager = Stager(assembly.catalogue, (*around.articles, *checked.articles), languages)
    told = _find_in_stories(stories, stager)
    refused: list[FileError] = [*assembly.refused, *checked.refused, *told.refused]
    for path in comparisons:
        try:
            saved.read(path)
        except FileError as error:
            refused.append(error)
    problems = [*assembly.problems, *checked.problems, *told.problems]
    for file in kiosks:
        problems += [*file.problems, *unknown_ids(file, assembly.catalogue)]
    return Findings(tuple(problems), tuple(refused), told.notes)


def _find_in_stories(paths: Sequence[Path], stager: Stager) -> Findings:
    """Look into stories, and whether each of their scenes can be shown."""
    from comparawatt.engine.story_files import read_stories
    from comparawatt.engine.story_notes import notes_of

    read = read_stories(paths)
    problems = [problem for file in read.files for problem in stager.faults_of(file)]
    notes = [note for file in read.files for note in notes_of(file.story, file.path)]
    return Findings((*read.problems, *problems), read.refused, tuple(notes))


def _rows(named: Sequence[Path], findings: Findings, wording: Wording) -> list[dict[str, str]]:
    """Return one row for each fault, file by file."""
    refused = {str(error.values["path"]): error for error in findings.refused}
    rows = [
        {"path": path, "entry": problem.entry, "field": problem.field, "message": say_problem(problem, wording)}
        for path in map(str, named)
        for problem in findings.problems
        if problem.path == path
    ]
    return rows + [
        {"path": path, "entry": "", "field": "", "message": say_error(refused[path], wording)}
        for path in map(str, named)
        if path in refused
    ]


def _say(paths: list[str], rows: list[dict[str, str]], wording: Wording) -> None:
    """Say what is wrong on standard error, and what is well on standard output."""
    for path in paths:
        messages = [row["message"] for row in rows if row["path"] == path]
        for message in messages:
            print(message, file=sys.stderr)
        if messages:
            print(say_fault_count(path, len(messages), wording), file=sys.stderr)
        else:
            print(wording.text("errors.file.fine", path=path))


def _compare(options: Options, languages: Languages, wording: Wording) -> int:
    """Say what is otherwise in a pack than in an older edition of it."""
    from comparawatt.engine.editions import differences
    from comparawatt.engine.editions_wording import say_difference
    from comparawatt.engine.packs import read_pack

    if len(options.files) != 1:
        raise UsageError("usage.missing", name="FILE")
    old, new = (read_pack(Path(name), languages) for name in (options.against, options.files[0]))
    found = differences(old, new)
    if options.format == "text":
        for difference in found:
            print(say_difference(difference, wording))
        if not found:
            print(wording.text("editions.same", path=options.files[0]))
    else:
        from comparawatt.exports import document

        rows = [
            {"entry": each.entry, "kind": each.kind, "field": each.field, "message": say_difference(each, wording)}
            for each in found
        ]
        print(document.rows("differences", rows, wording, options.format), end="")
    for problem in new.problems:
        print(say_problem(problem, wording), file=sys.stderr)
    return AT_FAULT if new.problems else DONE
