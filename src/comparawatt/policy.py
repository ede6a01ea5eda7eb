"""The site file of an administrator: what every user begins with, and what nobody changes."""

from __future__ import annotations

from types import UnionType
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, Union, get_args, get_origin, get_type_hints

import msgspec

from comparawatt.errors import FileError
from comparawatt.files import read_text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

LARGEST = 1024 * 1024
"""Bytes that a settings file may have."""

POLICY = "policy"
"""Name of the table that holds what nobody changes; what stands outside of it is what users begin with."""

Theme = Literal["light", "dark", "contrast"]
TextSize = Literal[100, 125, 150, 200]
"""How large text is, in percent of the design's."""
View = Literal["bars", "pictograms", "side-by-side"]

_LOOKS = ("language", "theme", "text_size", "reduced_motion", "view", "activity")
_EXAMPLES = {
    bool: "true | false", str: '"…"', int: "800", float: "50.0", tuple: '["…"]', dict: "{ number = 3.0 }",
}  # fmt: skip


class Policy(msgspec.Struct, frozen=True, kw_only=True):
    """What an administrator has set: users' own settings, menus, keys and the command line give way.

    Attributes:
        language: Code of the language of every window, `"en"` or `"fr"`.
        theme: Theme of every window, the presenter's too.
        text_size: How large text is, in percent. Somebody may need another size.
        reduced_motion: Whether nothing moves. Somebody may need that nothing does.
        view: View that every start begins with.
        activity: Id of the activity that every start begins with, as `comparawatt list activities` names it.
        introduction: Whether somebody's first start offers “What is this?” in a line over the comparison.
        links: Whether sources are opened in the system's browser. Where not, their addresses are only shown.
        files: Whether people choose files to open and to save: comparisons, pictures, stories, lesson sheets.
        own_data: Whether figures of people's own are read, and can be added in the window.
        presenter: Whether stories are presented on the whole screen.
        kiosk: Whose file a kiosk may follow: anybody's, that of the whole computer alone, or there is no kiosk.
    """

    language: str | None = None
    theme: Theme | None = None
    text_size: TextSize | None = None
    reduced_motion: bool | None = None
    view: View | None = None
    activity: str | None = None
    introduction: bool = True
    links: bool = True
    files: bool = True
    own_data: bool = True
    presenter: bool = True
    kiosk: Literal["any", "site", "none"] = "any"

    @property
    def settings(self) -> dict[str, Any]:
        """The settings that it holds, by name: they are neither read from a user's file nor written there."""
        held = {name: getattr(self, name) for name in _LOOKS if getattr(self, name) is not None}
        if self.activity is not None:  # with it comes its own amount
            held |= {"amount": {}, "estimate": None, "energy": None}
        return held

    @property
    def in_force(self) -> dict[str, Any]:
        """What it says otherwise than a computer without any policy, by name."""
        nothing = Policy()
        fields = self.__struct_fields__
        return {name: getattr(self, name) for name in fields if getattr(self, name) != getattr(nothing, name)}


class Fault(NamedTuple):
    """What cannot be used of a site file.

    Attributes:
        name: Of the field, with its table.
        value: As TOML writes it.
        takes: What can be written there, or None where nothing is known of such a field.
    """

    name: str
    value: str
    takes: str | None


class Site(NamedTuple):
    """What a site file says.

    Attributes:
        path: Where it lies, or would.
        policy: What nobody changes.
        defaults: What users begin with, by the name of the setting.
        faults: The fields that cannot be used, and do not count; the others do.
        error: Why the file is of no use whole, or None.
        is_there: Whether there is such a file.
    """

    path: Path | None = None
    policy: Policy = Policy()
    defaults: dict[str, Any] = {}  # noqa: RUF012 # nobody changes it
    faults: tuple[Fault, ...] = ()
    error: FileError | None = None
    is_there: bool = True


def read_site(path: Path, settings: type[msgspec.Struct], languages: Sequence[str] = ()) -> Site:
    """Read a site file, field by field: one that is wrong takes no other with it, and stops nobody.

    Args:
        path: The file; it need not be there.
        settings: The settings there are.
        languages: Codes of the languages there are; any is taken where empty.
    """
    import tomli

    try:
        table = tomli.loads(read_text(path, LARGEST))
    except FileError as error:
        if error.key == "file.missing":
            return Site(path, is_there=False)
        return Site(path, error=error)
    except (ValueError, RecursionError) as error:
        return Site(path, error=FileError("file.unreadable", path=str(path), reason=ValueError(str(error))))
    held = table.pop(POLICY, {})
    faults: list[Fault] = []
    if not isinstance(held, dict):
        faults.append(Fault(POLICY, written(held), f"[{POLICY}]"))
        held = {}
    policy = _usable(held, Policy, languages, faults, f"{POLICY}.")
    return Site(path, Policy(**policy), _usable(table, settings, languages, faults), tuple(faults))


def takes(kind: type[msgspec.Struct], name: str) -> str:
    """Return what can be written into a field, as TOML writes it."""
    hint = get_type_hints(kind)[name]
    if get_origin(hint) in (Union, UnionType):  # what may be left out
        hint = next(each for each in get_args(hint) if each is not type(None))
    if get_origin(hint) is Literal:
        return " | ".join(map(written, get_args(hint)))
    return _EXAMPLES[get_origin(hint) or hint]


def written(value: Any) -> str:
    """Return a value as TOML writes it, where it is a text, a number or a choice."""
    import json  # the start writes nothing

    return json.dumps(value, ensure_ascii=False, default=str)


def _usable(
    table: dict[str, Any],
    kind: type[msgspec.Struct],
    languages: Sequence[str],
    faults: list[Fault],
    place: str = "",
) -> dict[str, Any]:
    """Return what can be used of a table, and add the rest to the faults."""
    found: dict[str, Any] = {}
    for name, value in table.items():
        if name not in kind.__struct_fields__:
            faults.append(Fault(f"{place}{name}", written(value), None))
            continue
        try:
            made = getattr(msgspec.convert({name: value}, kind), name)
        except msgspec.ValidationError:
            faults.append(Fault(f"{place}{name}", written(value), takes(kind, name)))
            continue
        if name == "language" and languages and made not in languages:
            faults.append(Fault(f"{place}{name}", written(value), " | ".join(map(written, languages))))
            continue
        found[name] = made
    return found
