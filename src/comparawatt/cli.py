"""The command line: arguments in; text, JSON or CSV out. Qt is imported for windows and pictures only."""

from __future__ import annotations

import gc
import io
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from comparawatt.engine.compiled import load_languages
from comparawatt.engine.messages import say_error, say_problem
from comparawatt.engine.wording import Wording
from comparawatt.errors import ComparawattError, DisplayError, FileError, UsageError
from comparawatt.options import Options

if TYPE_CHECKING:
    from collections.abc import Sequence

    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.comparison import Comparison
    from comparawatt.engine.counters import Row
    from comparawatt.engine.languages import Languages
    from comparawatt.engine.own_data import Loaded
    from comparawatt.engine.story_reader import StoryFile

DONE, AT_FAULT, MISUSED, NO_DISPLAY = 0, 1, 2, 3


def start() -> NoReturn:
    """Start the process: run the program, and end with its status."""
    from comparawatt import faults

    faults.install()
    sys.exit(main())


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit status.

    Args:
        arguments: What was typed behind the program's name; that of the process where None.
    """
    _speak_utf8()
    given = list(sys.argv[1:] if arguments is None else arguments)
    languages = load_languages()
    wording = Wording(languages[_language_of(given, languages)])
    try:
        return _run(given, languages, wording)
    except BrokenPipeError:
        _give_up_output()  # the reader has gone, which is its right
        return DONE
    except ComparawattError as error:
        print(say_error(error, wording), file=sys.stderr)
        if isinstance(error, UsageError):
            return MISUSED
        return NO_DISPLAY if isinstance(error, DisplayError) else AT_FAULT
    except OSError as error:  # standard output cannot take more
        _give_up_output()
        print(say_error(FileError("file.unwritable", path="stdout", reason=error), wording), file=sys.stderr)
        return AT_FAULT
    except KeyboardInterrupt:
        return AT_FAULT


def _give_up_output() -> None:
    """Write nothing more, not even what is left in the buffer when the process ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(given: Sequence[str], languages: Languages, wording: Wording) -> int:
    options = Options()
    if given:
        from comparawatt.arguments import parse  # slow to import, and the window is mostly opened without any

        parsed = parse(given, wording, languages.codes)
        if parsed is None:
            sys.stdout.flush()
            return DONE
        options = parsed
    command = _COMMANDS[options.command or "window"]
    status = command(options, languages, wording)
    sys.stdout.flush()
    return status


def _language_of(given: Sequence[str], languages: Languages) -> str:
    """Return the language of messages, before all is understood: that of --language, or the system's."""
    for place, argument in enumerate(given):
        code = given[place + 1] if argument == "--language" and place + 1 < len(given) else ""
        code = code or argument.removeprefix("--language=")
        if code in languages and (argument.startswith("--language")):
            return code
    return languages.of_system()


def _speak_utf8() -> None:
    """Write UTF-8 whatever the terminal's own encoding is; a Windows console is told through its code page."""
    # A closed stream takes everything and keeps nothing.
    sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.kernel32.SetConsoleOutputCP(65001)


def _catalogue(options: Options, languages: Languages, wording: Wording) -> tuple[Catalogue, int]:
    """Return the data in use, and the status: a fault of a file that was named is told, and is no success.

    What is left out of the data is said on standard error; the rest works.
    """
    loaded = _load(options, languages)
    for error in loaded.refused:
        print(say_error(error, wording), file=sys.stderr)
    for problem in loaded.problems:
        print(say_problem(problem, wording), file=sys.stderr)
    faulty = {str(error.values["path"]) for error in loaded.refused} | {
        problem.path for problem in loaded.problems
    }
    return loaded.catalogue, AT_FAULT if faulty & set(map(str, map(Path, options.data))) else DONE


def _load(options: Options, languages: Languages) -> Loaded:
    from comparawatt.engine.own_data import load

    return load(languages, [Path(name) for name in options.data], built_in=not options.without_built_in)


def _ask(options: Options, catalogue: Catalogue, languages: Languages, wording: Wording) -> Comparison:
    from comparawatt.engine.request import ask

    question = (options.what, options.amount, options.estimate, options.in_)
    return ask(
        catalogue,
        languages,
        wording.code,
        *question,
        what_if=options.what_if,
        basis=options.basis,
        country=options.country,
    )


def _compare(options: Options, languages: Languages, wording: Wording) -> int:
    from comparawatt.exports import report

    catalogue, status = _catalogue(options, languages, wording)
    comparison = _ask(options, catalogue, languages, wording)
    print(report.comparison(comparison, catalogue, wording, options.format, cited=options.cite), end="")
    return status


def _claim(options: Options, languages: Languages, wording: Wording) -> int:
    from comparawatt.engine.own_claim import find_equivalent, judge, read_count
    from comparawatt.exports import claim_report

    catalogue, status = _catalogue(options, languages, wording)
    equivalent = find_equivalent(catalogue, options.equivalent)
    claimed = read_count(options.count, equivalent, languages, wording.code)
    options.in_, options.basis = [equivalent.id], equivalent.basis
    judgement = judge(catalogue, _ask(options, catalogue, languages, wording), claimed)
    print(claim_report.claim(judgement, catalogue, wording, options.format), end="")
    return status


def _list(options: Options, languages: Languages, wording: Wording) -> int:
    from comparawatt.exports import listings

    if options.what == "stories":
        print(listings.stories(_story_files(wording), wording, options.format), end="")
        return DONE
    if options.what == "counters":
        print(listings.counters(_counted(), wording, options.format), end="")
        return DONE
    catalogue, status = _catalogue(options, languages, wording)
    print(listings.listing(options.what, catalogue, wording, options.format), end="")
    return status


def _counted() -> list[Row]:
    """Return what the kiosk of this computer has counted; nothing where there is none yet.

    Raises:
        FileError: Its counters cannot be read.
    """
    from comparawatt.engine.counters import counters_path, read_days, rows_of

    path = counters_path()
    return rows_of(read_days(path)) if path and path.exists() else []


def _story_files(wording: Wording) -> tuple[StoryFile, ...]:
    """Return the stories there are; what cannot be read is said on standard error."""
    from comparawatt.engine.story_files import read_stories, story_files

    found = read_stories(story_files())
    for error in found.refused:
        print(say_error(error, wording), file=sys.stderr)
    for problem in found.problems:
        print(say_problem(problem, wording), file=sys.stderr)
    return found.files


def _check(options: Options, languages: Languages, wording: Wording) -> int:
    from comparawatt.checks import check

    return check(options, languages, wording)


def _picture(options: Options, languages: Languages, wording: Wording) -> int:
    catalogue, status = _catalogue(options, languages, wording)
    comparison = _ask(options, catalogue, languages, wording)
    from comparawatt.arguments import picture_format
    from comparawatt.exports.offscreen import save
    from comparawatt.exports.subject import Subject

    output = Path(options.output)
    save(output, Subject(comparison, catalogue, wording), picture_format(options))
    if options.format == "text":
        print(wording.text("report.written", path=output.resolve()))
    else:
        from comparawatt.exports import document

        print(document.rows("written", [{"path": str(output.resolve())}], wording, options.format), end="")
    return status


def _sheet(options: Options, languages: Languages, wording: Wording) -> int:
    """Write the sheet of a lesson, or its scenes; what is left out of it is said, and is no success."""
    from comparawatt.arguments import slide_size
    from comparawatt.engine.article_files import article_files, read_articles
    from comparawatt.engine.story_files import find_story
    from comparawatt.exports import document, offscreen
    from comparawatt.exports.lesson.lesson import lesson_of
    from comparawatt.exports.paper import paper_of_system

    catalogue, status = _catalogue(options, languages, wording)
    articles = read_articles(article_files(), catalogue, languages).articles
    lesson = lesson_of(find_story(options.what), catalogue, articles, languages, wording)
    for problem in lesson.problems:
        print(say_problem(problem, wording), file=sys.stderr)
        status = AT_FAULT
    output, written = Path(options.output), []
    if options.scenes:
        from comparawatt.screens.scene_pictures import save_scenes

        paths = save_scenes(output, lesson, languages, options.theme or "contrast", slide_size(options))
    else:
        paths = offscreen.save_sheet(output, lesson, options.paper or paper_of_system())
    for path in paths:
        written.append({"path": str(path.resolve())})
        if options.format == "text":
            print(wording.text("report.written", path=path.resolve()), flush=True)
    if options.format != "text":
        print(document.rows("written", written, wording, options.format), end="")
    return status


def _doctor(options: Options, languages: Languages, wording: Wording) -> int:
    from comparawatt.doctor import examine

    return examine(_load(options, languages), languages, wording, options.format)


def _kiosk(options: Options, languages: Languages, wording: Wording) -> int:
    if not options.hash_pin:
        return _window(options, languages, wording)
    from comparawatt.engine.pin import hash_pin
    from comparawatt.pin_prompt import ask

    print(f'pin = "{hash_pin(ask(wording))}"')  # the line as it belongs into the file
    return DONE


def _window(options: Options, languages: Languages, _wording: Wording) -> int:
    from comparawatt.display import require, require_libraries

    require()
    # While everything is being built there is nothing to collect, and looking costs a twentieth of the start.
    gc.disable()
    try:
        if options.command == "present":
            from comparawatt.presenting import run
        elif options.command == "kiosk":
            from comparawatt.unattended import run
        else:
            from comparawatt.app import run
    except ImportError as error:  # a system library that every platform of Qt needs
        require_libraries()
        raise DisplayError("display.start", detail=str(error)) from None
    return run(options, languages)


_COMMANDS = {
    "window": _window,
    "present": _window,
    "kiosk": _kiosk,
    "compare": _compare,
    "claim": _claim,
    "list": _list,
    "check": _check,
    "picture": _picture,
    "sheet": _sheet,
    "doctor": _doctor,
}
