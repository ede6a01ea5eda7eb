"""The settings: one frozen table, read from the user's file, the machine's, and the command line; saved whole."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import Any

import msgspec

from comparawatt import paths
from comparawatt.errors import FileError
from comparawatt.files import read_text, write_bytes
from comparawatt.policy import LARGEST, Site, TextSize, Theme, View, read_site


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
        self._table: dict[str, Any] = {}
        self.notice: FileError | None = None
        self.set_aside: Path | None = None
        self.is_first = path is not None and not os.path.lexists(path)  # a home that may not be read is no error
        self.site = read_site(site, Settings) if site else Site()
        self._table = self._read(path) if path else {}
        held = self.site.policy.settings
        self.settings = msgspec.convert({**self.site.defaults, **self._table, **held}, Settings)

    def save(self, settings: Settings) -> None:
        """Save settings; what a newer version wrote and this one does not know is kept.

        So is what a policy holds: it was not chosen, and comes back as it was when the policy is gone.

        Raises:
            FileError: They cannot be kept.
        """
        if self._path is None:
            return
        import tomli_w

        chosen = set(Settings.__struct_fields__) - self.site.policy.settings.keys()
        known = {name: value for name, value in msgspec.to_builtins(settings).items() if name in chosen}
        others = {name: value for name, value in self._table.items() if name not in chosen}
        table = {**others, **{name: value for name, value in known.items() if value is not None}}
        if table == self._table:
            return
        with contextlib.suppress(OSError):  # write_bytes says what is wrong
            self._path.parent.mkdir(parents=True, exist_ok=True)
        write_bytes(self._path, tomli_w.dumps(table).encode())
        self._table = table

    def _read(self, path: Path) -> dict[str, Any]:
        """Read a table that can be used whole; a broken file is set aside, once."""
        import tomli

        try:
            table = tomli.loads(read_text(path, LARGEST))
            msgspec.convert(table, Settings)
        except FileError as error:
            if error.key == "file.missing":
                return {}
            self.notice = error
            if error.key == "file.encoding":
                self._put_aside(path)
            return {}
        except (ValueError, RecursionError):  # no TOML, or a value of another kind
            self.notice = FileError("file.unreadable", path=str(path), reason=ValueError("TOML"))
            self._put_aside(path)
            return {}
        return table

    def _put_aside(self, path: Path) -> None:
        """Rename a broken file; a link that leads to it stays, and leads to what is saved next."""
        real = path.resolve()
        aside = real.with_name(real.name + ".broken")
        with contextlib.suppress(OSError):  # where nothing can be written, the file stays and is not used
            real.replace(aside)
            self.set_aside = aside


def load(named: str | None = None) -> SettingsFile:
    """Load the settings.

    Args:
        named: The file that the command line names, or None for the user's own.
    """
    return SettingsFile(Path(named) if named else paths.user_settings(), paths.site_settings())
