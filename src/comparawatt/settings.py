"""The settings: one frozen table, read from the user's file, the machine's, and the command line; saved whole."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from comparawatt import paths
from comparawatt.errors import FileError
from comparawatt.files import read_text, write_bytes
from comparawatt.locks import alone
from comparawatt.policy import LARGEST, Site, TextSize, Theme, View, read_site

if TYPE_CHECKING:
    from collections.abc import Iterable

FORMAT = 1
"""The version of the file; of a newer one what can be used is, and all of it is kept."""

MOST_STORIES = 8

_TOGETHER = (
    ("activity", "amount", "estimate", "energy", "lanes"),
    ("width", "height", "maximised"),
)
"""What makes sense together only: of two copies that changed it, one has all of it."""


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """What the program remembers.

    Attributes:
        language: Code of the language, or None for the system's.
        theme: The theme, or None for the system's.
        text_size: How large text is, in percent of the design's.
        reduced_motion: Whether nothing moves, or None for what the system asks for.
        width: Of the window, in logical pixels.
        height: Of the window, in logical pixels.
        maximised: Whether the window filled the screen.
        view: The view of the main screen.
        activity: Id of the chosen activity, or None where an energy was named.
        amount: The amount as `Amount` writes itself; empty for the activity's default.
        estimate: Id of the chosen estimate.
        energy: The named energy in Wh, where no activity was chosen.
        lanes: Ids of the equivalents.
        stories: Paths of the stories that were opened or saved last.
    """

    language: str | None = None
    theme: Theme | None = None
    text_size: TextSize = 100
    reduced_motion: bool | None = None
    width: int = 1280
    height: int = 800
    maximised: bool = False
    view: View = "bars"
    activity: str | None = "train-gpt4"
    amount: dict[str, Any] = {}
    estimate: str | None = None
    energy: float | None = None
    lanes: tuple[str, ...] = ()
    stories: tuple[str, ...] = ()


class SettingsFile:
    """The file that the settings come from and go to.

    Several copies of the program may have it open: each writes what was changed in it, and nothing else.

    Args:
        path: The user's file, or None where there is nowhere to keep settings.
        site: The file of the whole computer, or None.

    Attributes:
        site: What the file of the whole computer says.
        settings: What was read, or what the program starts with; an administrator's policy goes before it.
        notice: The error of a user's file that could not be used, or None; `doctor` tells those of the site's.
        set_aside: Where a broken file was put, or None.
        is_first: Whether nobody has kept settings here before.
    """

    def __init__(self, path: Path | None, site: Path | None = None) -> None:
        self._path = path
        self.notice: FileError | None = None
        self.set_aside: Path | None = None
        self.is_first = path is not None and not os.path.lexists(path)  # a home that may not be read is no error
        self.site = read_site(site, Settings) if site else Site()
        own = self._read_first(path) if path else {}
        held = self.site.policy.settings
        self.settings = msgspec.convert(_usable({**self.site.defaults, **own, **held}), Settings)
        self._saved = self.settings

    def save(self, settings: Settings) -> None:
        """Save what was changed since it was read or saved; what others wrote meanwhile is kept.

        So is what a policy holds: it was not chosen, and comes back as it was when the policy is gone.

        Raises:
            FileError: It cannot be kept; what was there is still there.
        """
        changed = _changed(self._saved, settings)
        if self._path is None or (not changed and os.path.exists(self._path)):  # noqa: PTH110 # it never raises
            return
        import tomli_w

        with alone(self._path):
            before = self._read_own(self._path)
            table = {**before, "format": max(FORMAT, _format(before)), **changed}
            theirs = before.get("stories", ())
            if "stories" in changed:  # a newer version may list them otherwise: then they stay as they are
                known = _usable({"stories": theirs})
                table["stories"] = _merged(self._saved.stories, settings.stories, theirs) if known else theirs
            table = {name: value for name, value in table.items() if value is not None}
            write_bytes(self._path, tomli_w.dumps(table).encode())
        self._saved = settings

    def _read_first(self, path: Path) -> dict[str, Any]:
        """Read the user's file when the program starts; what cannot be read is told."""
        try:
            return _usable(self._noting_newer(_read(path)))
        except FileError as error:
            notice = self.notice = error
        if _is_broken(notice):
            with contextlib.suppress(FileError), alone(path):  # another copy may have set it aside meanwhile
                self.notice = None
                return _usable(self._read_own(path))
            self.notice = notice
        return {}

    def _read_own(self, path: Path) -> dict[str, Any]:
        """Read the user's file alone; a broken one is set aside, once.

        Raises:
            FileError: It cannot be read for now.
        """
        try:
            return _read(path)
        except FileError as error:
            if not _is_broken(error):
                raise
            self.notice = error
            self._put_aside(path)
            return {}

    def _noting_newer(self, table: dict[str, Any]) -> dict[str, Any]:
        if _usable(table) != table:
            self.notice = FileError("file.newer", path=str(self._path))
        return table

    def _put_aside(self, path: Path) -> None:
        """Rename a broken file; a link that leads to it stays, and leads to what is saved next."""
        real = path.resolve()
        aside = real.with_name(real.name + ".broken")
        with contextlib.suppress(OSError):  # where nothing can be written, the file stays and is not used
            real.replace(aside)
            self.set_aside = aside


def _read(path: Path) -> dict[str, Any]:
    """Read a file of settings; one that is not there says nothing.

    Raises:
        FileError: It cannot be read, or is broken.
    """
    import tomli

    try:
        table = tomli.loads(read_text(path, LARGEST))
        if _format(table) <= FORMAT:
            msgspec.convert(table, Settings)
    except FileError as error:
        if error.key == "file.missing":
            return {}
        raise
    except (ValueError, RecursionError):  # no TOML, or a value of another kind
        raise FileError("file.unreadable", path=str(path), reason=ValueError("TOML")) from None
    return table


def _is_broken(error: FileError) -> bool:
    """Say whether reading a file again would be of no use."""
    return error.key == "file.encoding" or isinstance(error.values.get("reason"), ValueError)


def _format(table: dict[str, Any]) -> int:
    """Return the version of a file; one that says none is of the first."""
    version = table.get("format", 1)
    return version if isinstance(version, int) else 1


def _usable(table: dict[str, Any]) -> dict[str, Any]:
    """Return a table without the fields whose values this version cannot use."""
    usable = {}
    for name, value in table.items():
        with contextlib.suppress(msgspec.ValidationError):
            msgspec.convert({name: value}, Settings)
            usable[name] = value
    return usable


def _changed(before: Settings, after: Settings) -> dict[str, Any]:
    """Return the fields that are others, with those that belong to them; None for what is no longer said."""
    old, new = msgspec.to_builtins(before), msgspec.to_builtins(after)
    changed = {name for name in new if new[name] != old[name]}
    for group in _TOGETHER:
        if not changed.isdisjoint(group):
            changed.update(group)
    return {name: value for name, value in new.items() if name in changed}


def _merged(before: tuple[str, ...], after: tuple[str, ...], others: Iterable[str]) -> list[str]:
    """Return stories that were used last: what was used here since `before`, then those that others have now."""
    here = list(after)
    for count in range(len(after) + 1):
        rest = [each for each in before if each not in after[:count]]
        if list(after[count:]) == rest[: len(after) - count]:
            here = list(after[:count])
            break
    return list(dict.fromkeys((*here, *others)))[:MOST_STORIES]


def load(named: str | None = None) -> SettingsFile:
    """Load the settings.

    Args:
        named: The file that the command line names, or None for the user's own.
    """
    return SettingsFile(Path(named) if named else paths.user_settings(), paths.site_settings())
