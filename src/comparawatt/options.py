"""What the command line asks for, typed, with what counts where nothing was asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from comparawatt.engine.intensities import Basis
    from comparawatt.exports.subject import Paper, View


class Options:
    """The options of every command; argparse fills them in.

    Attributes:
        command: Name of the command, or None for the window.
        in_: Ids of the equivalents to count in.
        data: Packs to add.
        files: What to check.
        open: A saved comparison that the window begins with.
        story: What is presented: an id, or the path of a file.
        config: The file that describes the kiosk; the machine's or the user's own where empty.
        hash_pin: Whether a PIN is asked for and its hash printed, instead of opening the kiosk.
        size: Of a picture, in pixels, as it was typed; what suits its kind where empty.
        scale: Pixels of the file for each of those, as it was typed.
        scenes: Whether the scenes of a lesson are drawn as pictures, rather than its sheet.
        paper: Of a PDF; that of the system's country where None.
    """

    command: str | None = None
    help: bool = False
    version: bool = False
    language: str | None = None
    without_built_in: bool = False
    # The window
    reduced_motion: bool = False
    theme: str | None = None
    settings: str | None = None
    screen: str | None = None
    open: str = ""
    story: str = ""
    config: str = ""
    hash_pin: bool = False
    # The commands
    what: str = ""
    count: str = ""
    equivalent: str = ""
    amount: str | None = None
    estimate: str | None = None
    basis: Basis = "energy"
    country: str | None = None
    cite: bool = False
    against: str = ""
    format: str = "text"
    output: str = ""
    size: str = ""
    scale: str = "1"
    view: View = "bars"
    poster: bool = False
    scenes: bool = False
    qr: bool = False
    paper: Paper | None = None

    def __init__(self) -> None:
        self.data: list[str] = []
        self.in_: list[str] = []
        self.what_if: list[str] = []
        self.files: list[str] = []
