"""What can be typed behind the program's name, and how wrong things are refused, in the person's language."""

from __future__ import annotations

import argparse
import re
from typing import TYPE_CHECKING, Any, NoReturn

from comparawatt.errors import UsageError
from comparawatt.files import COMPARISON
from comparawatt.inside import program_version
from comparawatt.options import Options

if TYPE_CHECKING:
    from collections.abc import Sequence

    from comparawatt.engine.wording import Wording
    from comparawatt.exports.subject import Ending, Format

LISTS = ("activities", "equivalents", "estimates", "sources", "levers", "countries", "stories", "counters")
FORMATS = ("text", "json", "csv", "bibtex")
BASES = ("energy", "co2", "water")
THEMES = ("light", "dark", "contrast")
VIEWS = ("bars", "pictograms", "side-by-side")
ENDINGS: tuple[Ending, ...] = ("png", "svg", "pdf", "csv")
PAPERS = ("a4", "letter")

_METAVARS = {"what": "WHAT", "files": "FILE", "count": "COUNT", "equivalent": "EQUIVALENT"}
_SMALLEST, _LARGEST = (640, 400), (7680, 4320)
_SIZE, _POSTER_SIZE, _SLIDE_SIZE = "1280x800", "1240x1754", "1920x1080"


class _Parser(argparse.ArgumentParser):
    """A parser that leaves what it refuses to the caller, and speaks the person's language."""

    def __init__(self, wording: Wording, **options: Any) -> None:
        super().__init__(
            add_help=False,
            argument_default=argparse.SUPPRESS,  # what was not asked keeps the defaults of `Options`
            allow_abbrev=False,
            formatter_class=argparse.RawTextHelpFormatter,
            **options,
        )
        self.wording = wording
        self.required: tuple[str, ...] = ()
        self.places = self.add_argument_group(wording.text("help.arguments"))
        self.choices = self.add_argument_group(wording.text("help.options"))
        self.choices.add_argument("-h", "--help", action="store_true", help=wording.text("help.help"))

    def error(self, message: str) -> NoReturn:
        raise UsageError("usage.detail", detail=message)

    def format_usage(self) -> str:
        return super().format_usage().replace("usage: ", self.wording.text("help.usage"), 1)

    def format_help(self) -> str:
        return super().format_help().replace("usage: ", self.wording.text("help.usage"), 1)


def parse(given: Sequence[str], wording: Wording, languages: Sequence[str]) -> Options | None:
    """Understand the command line.

    Args:
        given: What was typed.
        wording: In which language help and errors are said.
        languages: Codes of the languages there are.

    Returns:
        The options, with ``command`` None for the window; None where help or the version was printed.

    Raises:
        UsageError: It is not understood.
    """
    # "-5kWh" is a negative amount, not an option: the amount's own sentence refuses it.
    given = [re.sub(r"^-(?=-*[\d.,])", "−", argument) for argument in given]
    parser, commands = build_parser(wording, languages)
    name = next((argument for argument in given if not argument.startswith("-")), None)
    opened = name if given and given[0] == name and name.endswith(COMPARISON) else ""
    if opened:  # as the system's file manager opens it
        given = given[1:]
    elif given and given[0] == name and name not in commands:
        raise UsageError("usage.command", name=name)
    try:
        options, unknown = parser.parse_known_args(given, Options())
        options.open = opened
    except argparse.ArgumentError as error:
        raise _usage_error(error) from None
    used = commands.get(options.command or "", parser)
    if options.version:
        print(f"Comparawatt {program_version()}")
        return None
    if options.help:
        print(used.format_help(), end="")
        return None
    if unknown:
        raise UsageError("usage.unknown", name=unknown[0])
    for place in used.required:
        if not getattr(options, place):
            name = "STORY" if options.command == "sheet" else _METAVARS[place]
            raise UsageError("usage.missing", name=name)
    if options.command == "list" and options.what not in LISTS:
        raise UsageError("usage.value", value=options.what, name="WHAT", choices=", ".join(LISTS))
    if options.command == "picture":
        _check_picture(options)
    if options.command == "sheet":
        _check_sheet(options)
    cites = options.command == "compare" or (options.command == "list" and options.what == "sources")
    if options.format == "bibtex" and not cites:
        raise UsageError("usage.bibtex")
    return options


def build_parser(wording: Wording, languages: Sequence[str]) -> tuple[_Parser, dict[str, _Parser]]:
    """Return the parser of everything, and that of each command; what they say is what the manual page says.

    Args:
        wording: In which language help and errors are said.
        languages: Codes of the languages there are.
    """
    text = wording.text
    parser = _Parser(wording, prog="comparawatt", description=text("help.description"), exit_on_error=False)
    _add_window(parser, wording)
    _add_common(parser, wording, languages)
    subparsers = parser.add_subparsers(
        dest="command", title=text("help.commands"), metavar="", parser_class=_Parser
    )
    commands: dict[str, _Parser] = {}
    for name in ("compare", "claim", "list", "check", "picture", "sheet", "present", "kiosk", "doctor"):
        summary = text(f"help.{name}")
        command = subparsers.add_parser(
            name, wording=wording, help=summary, description=summary, exit_on_error=False
        )
        _add_common(command, wording, languages)
        commands[name] = command
    for name in ("compare", "picture"):
        _add_question(commands[name], wording)
    _add_claim(commands["claim"], wording)
    _add_sheet(commands["sheet"], wording)
    for name in ("compare", "picture", "list", "sheet"):
        commands[name].required = ("what",)
    commands["claim"].required = ("what", "count", "equivalent")
    commands["compare"].choices.add_argument("--cite", action="store_true", help=text("help.cite"))
    commands["list"].places.add_argument("what", metavar="WHAT", nargs="?", help=text("help.what_list"))
    commands["check"].places.add_argument("files", metavar="FILE", nargs="*", help=text("help.files"))
    commands["check"].choices.add_argument("--against", metavar="OLD", help=text("help.against"))
    commands["present"].places.add_argument("story", metavar="STORY", nargs="?", help=text("help.presented_story"))
    _add_window(commands["present"], wording)
    kiosk = commands["kiosk"].choices
    kiosk.add_argument("--config", metavar="FILE", help=text("help.kiosk_config"))
    kiosk.add_argument("--screen", metavar="NAME", help=text("help.screen"))
    kiosk.add_argument("--hash-pin", action="store_true", help=text("help.hash_pin"))
    picture = commands["picture"].choices
    picture.add_argument("-o", "--output", metavar="FILE", help=text("help.output"))
    picture.add_argument("--size", metavar="WxH", help=text("help.size"))
    picture.add_argument("--theme", choices=THEMES, help=text("help.theme"))
    picture.add_argument("--view", choices=VIEWS, help=text("help.view"))
    picture.add_argument("--scale", metavar="NUMBER", help=text("help.scale"))
    picture.add_argument("--poster", action="store_true", help=text("help.poster"))
    picture.add_argument("--qr", action="store_true", help=text("help.qr"))
    picture.add_argument("--paper", choices=PAPERS, help=text("help.paper"))
    return parser, commands


def _add_window(parser: _Parser, wording: Wording) -> None:
    text = wording.text
    parser.choices.add_argument("--reduced-motion", action="store_true", help=text("help.reduced_motion"))
    parser.choices.add_argument("--theme", choices=THEMES, help=text("help.theme"))
    parser.choices.add_argument("--settings", metavar="FILE", help=text("help.settings"))
    parser.choices.add_argument("--screen", metavar="NAME", help=text("help.screen"))


def _add_common(parser: _Parser, wording: Wording, languages: Sequence[str]) -> None:
    text = wording.text
    parser.choices.add_argument("--version", action="store_true", help=text("help.show_version"))
    parser.choices.add_argument("--format", choices=FORMATS, help=text("help.format"))
    parser.choices.add_argument("--language", choices=languages, help=text("help.language"))
    parser.choices.add_argument("--data", metavar="FILE", action="extend", nargs=1, help=text("help.data_files"))
    parser.choices.add_argument("--without-built-in", action="store_true", help=text("help.without_built_in"))


def _add_question(parser: _Parser, wording: Wording) -> None:
    text = wording.text
    parser.places.add_argument("what", metavar="WHAT", nargs="?", help=text("help.what"))
    parser.choices.add_argument("--in", dest="in_", metavar="ID", action="extend", nargs=1, help=text("help.in_"))
    parser.choices.add_argument("--basis", choices=BASES, help=text("help.basis"))
    _add_choices(parser, wording)


def _add_choices(parser: _Parser, wording: Wording) -> None:
    text = wording.text
    parser.choices.add_argument("--amount", metavar="TEXT", help=text("help.amount"))
    parser.choices.add_argument("--estimate", metavar="ID", help=text("help.estimate"))
    parser.choices.add_argument(
        "--what-if", metavar="ID[=VALUE]", action="extend", nargs=1, help=text("help.what_if")
    )
    parser.choices.add_argument("--country", metavar="CODE", help=text("help.country"))


def _add_claim(parser: _Parser, wording: Wording) -> None:
    text = wording.text
    parser.places.add_argument("what", metavar="WHAT", nargs="?", help=text("help.what"))
    parser.places.add_argument("count", metavar="COUNT", nargs="?", help=text("help.count"))
    parser.places.add_argument("equivalent", metavar="EQUIVALENT", nargs="?", help=text("help.equivalent"))
    _add_choices(parser, wording)


def _add_sheet(parser: _Parser, wording: Wording) -> None:
    text = wording.text
    parser.places.add_argument("what", metavar="STORY", nargs="?", help=text("help.story"))
    parser.choices.add_argument("-o", "--output", metavar="FILE", help=text("help.sheet_output"))
    parser.choices.add_argument("--paper", choices=PAPERS, help=text("help.paper"))
    parser.choices.add_argument("--scenes", action="store_true", help=text("help.scenes"))
    parser.choices.add_argument("--size", metavar="WxH", help=text("help.slide_size"))
    parser.choices.add_argument("--theme", choices=THEMES, help=text("help.slide_theme"))


def slide_size(options: Options) -> tuple[int, int]:
    """Return the size of the pictures of scenes, in pixels.

    Raises:
        UsageError: What was typed is no size, or one that nothing can be drawn in.
    """
    return _size_of(options.size or _SLIDE_SIZE)


def _check_sheet(options: Options) -> None:
    if not options.output:
        raise UsageError("usage.missing", name="-o FILE")
    if options.scenes:
        slide_size(options)
    elif not options.output.lower().endswith(".pdf"):
        raise UsageError("usage.sheet_ending", name=options.output)


def _size_of(typed: str) -> tuple[int, int]:
    match = re.fullmatch(r"(\d{1,5})[x×](\d{1,5})", typed)
    size = (int(match[1]), int(match[2])) if match else (0, 0)
    if any(not low <= side <= high for low, side, high in zip(_SMALLEST, size, _LARGEST, strict=True)):
        raise UsageError("usage.size", value=typed)
    return size


def _check_picture(options: Options) -> None:
    if not options.output:
        raise UsageError("usage.missing", name="-o FILE")
    picture_format(options)


def picture_format(options: Options) -> Format:
    """Return how a picture is kept.

    Raises:
        UsageError: The file's ending is none that is known, or what was typed is no size, or one that nothing can
            be drawn in.
    """
    from comparawatt.exports.paper import paper_of_system
    from comparawatt.exports.subject import Format

    ending = next((each for each in ENDINGS if options.output.lower().endswith(f".{each}")), None)
    if ending is None:
        raise UsageError("usage.picture_ending", name=options.output)
    size = _size_of(options.size or (_POSTER_SIZE if options.poster else _SIZE))
    scale = float(options.scale) if re.fullmatch(r"\d{1,2}([.]\d{1,3})?", options.scale) else 0.0
    if scale < 1 or any(side * scale > high for side, high in zip(size, _LARGEST, strict=True)):
        raise UsageError("usage.scale", value=options.scale)
    paper = options.paper or paper_of_system()
    theme = options.theme or "light"
    return Format(ending, size, scale, options.view, options.poster, options.qr, paper, theme)


def _usage_error(error: argparse.ArgumentError) -> UsageError:
    """Say argparse's findings in our own words."""
    name = str(error.argument_name)
    invalid = re.search(r"invalid choice: '(.*)' \(choose from (.*)\)", error.message)
    if invalid:
        return UsageError("usage.value", value=invalid[1], name=name, choices=invalid[2].replace("'", ""))
    if "expected" in error.message:
        return UsageError("usage.needs_value", name=name)
    return UsageError("usage.detail", detail=f"{name}: {error.message}")
