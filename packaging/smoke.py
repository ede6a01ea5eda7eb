"""Tests an installed program as somebody meets it: ``python packaging/smoke.py COMMAND…``.

The same for every form in which it is shipped: a checkout, a wheel, a frozen folder, a package in a root of its
own. It asks commands, opens each window, ends when its first frame is painted and settled, and looks at its
picture: it must show bars in their colours and, where tesseract is here, French words. Status 1 where something is
amiss.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import NamedTuple

from PySide6.QtGui import QColor, QImage

WINDOWS = {
    "window": ("--reduced-motion", "--theme", "light"),
    "present": ("present", "--reduced-motion", "--theme", "light"),
    "kiosk": ("kiosk",),
}
"""Each mode, and what opens it."""

_WORDS = {
    "window": r"foyers?|charges|téléphone",
    "present": r"article|journal|question",
    "kiosk": r"Touche[zr]|écran|IA",
}
"""What must be read in its picture."""

_SIZE = (
    '{"screens": [{"name": "smoke", "x": 0, "y": 0, "width": 1280, "height": 800, "logicalDpi": 96, "dpr": 1}]}'
)


class Program(NamedTuple):
    """A program that is tested.

    Attributes:
        command: What starts it.
        root: The root of the system in which it runs, if it is not this one.
        home: The home of the one who uses it, as the program sees it.
    """

    command: tuple[str, ...]
    root: Path
    home: str

    def run(self, *arguments: str, **more: str) -> str:
        """Run it to its end, and return what it printed.

        Raises:
            SystemExit: It ended with another status than 0.
        """
        kept = ("PATH", "DISPLAY", "XAUTHORITY", "SystemRoot", "TEMP", "TMP")
        environment = {name: os.environ[name] for name in kept if name in os.environ}
        environment |= {"HOME": self.home, "LC_ALL": "C.UTF-8", **more}
        command = [*self.command, *arguments]
        if self.root != Path("/"):
            command = ["chroot", str(self.root), *command]
        done = subprocess.run(
            command, env=environment, capture_output=True, encoding="utf-8", check=False, timeout=180
        )
        if done.returncode or done.stderr.strip():
            _fail(f"{' '.join(command)} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
        return done.stdout

    def seen(self, path: str) -> Path:
        """Return where a file of the program's is for us."""
        return self.root / path.lstrip("/") if self.root != Path("/") else Path(path)


def main() -> None:
    """Test what the command line names."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--root", type=Path, default=Path("/"), help="the root in which the program runs")
    parser.add_argument("--into", type=Path, help="where the pictures are kept")
    parser.add_argument("--platforms", default="offscreen", help="of Qt, with commas between them: offscreen,xcb")
    parser.add_argument("command", nargs="+")
    options = parser.parse_args()
    folder = options.root / "tmp" if options.root != Path("/") else Path(tempfile.gettempdir())
    home = tempfile.mkdtemp(prefix="comparawatt-smoke-", dir=folder)
    seen_home = "/" + str(Path(home).relative_to(options.root)) if options.root != Path("/") else home
    program = Program(tuple(options.command), options.root, seen_home)
    try:
        ask(program)
        for platform in options.platforms.split(","):
            for name in WINDOWS:
                picture = f"{seen_home}/{name}-{platform}.png"
                open_window(program, name, platform, picture)
                if options.into:
                    options.into.mkdir(parents=True, exist_ok=True)
                    shutil.copy(program.seen(picture), options.into)
    finally:
        shutil.rmtree(home)
    print("All of it works.")


def ask(program: Program) -> None:
    """Ask what the command line answers."""
    print(program.run("--version").strip())
    checks = json.loads(program.run("doctor", "--format", "json"))["checks"]
    ill = [each["check"] for each in checks if not each["ok"] and each["check"] != "display"]
    if ill:
        _fail(f"doctor is not content with {', '.join(ill)}")
    said = program.run("compare", "train-gpt4", "--language", "fr")
    if "foyer" not in said:
        _fail(f"no households are told in French:\n{said}")
    print(said.splitlines()[0])
    own = program.seen(f"{program.home}/own.toml")
    own.write_text(
        '[pack]\nid = "own"\nedition = 2026-11-25\nname = { en = "Own", fr = "À moi" }\n', encoding="utf-8"
    )
    program.run("check", f"{program.home}/own.toml")  # units of one's own are read by pint
    picture = f"{program.home}/picture.svg"
    program.run("picture", "prompt", "-o", picture, "--qr", QT_QPA_PLATFORM="offscreen")
    if "<svg" not in program.seen(picture).read_text(encoding="utf-8"):
        _fail("the picture is no SVG")
    for view in ("side-by-side", "pictograms"):  # the first of them loads pyqtgraph
        program.run(
            "picture", "prompt", "-o", f"{program.home}/{view}.png", "--view", view, QT_QPA_PLATFORM="offscreen"
        )


def open_window(program: Program, name: str, platform: str, picture: str) -> None:
    """Open a window, wait for its first frame and look at its picture."""
    size = f"{program.home}/screen.json"
    program.seen(size).write_text(_SIZE, encoding="utf-8")
    plugin = f"offscreen:configfile={size}" if platform == "offscreen" else platform
    said = program.run(*WINDOWS[name], "--language", "fr", QT_QPA_PLATFORM=plugin, COMPARAWATT_FIRST_FRAME=picture)
    if "first frame: " not in said:
        _fail(f"{name}: no frame was painted")
    image = QImage(str(program.seen(picture)))
    found = colors(image)
    if len(found) < 50:
        _fail(f"{name}: the picture has {len(found)} colours, so it is blank")
    vivid = sum(count for color, count in found.items() if QColor(color).hsvSaturationF() > 0.4)
    if vivid < 0.005 * sum(found.values()):
        _fail(f"{name}: there is no bar in its picture")
    print(f"{name}, {platform}: painted, {len(found)} colours, {read(program.seen(picture), name)}")


def colors(image: QImage) -> dict[int, int]:
    """Return how often each colour is there, of every second pixel of every second row."""
    found: dict[int, int] = {}
    for y in range(0, image.height(), 2):
        for x in range(0, image.width(), 2):
            color = image.pixel(x, y)
            found[color] = found.get(color, 0) + 1
    return found


def read(picture: Path, name: str) -> str:
    """Read the French of a picture, and say what was found."""
    if shutil.which("tesseract") is None:
        return "text not read: tesseract is not here"
    done = subprocess.run(
        ["tesseract", picture, "-", "-l", "fra"], capture_output=True, encoding="utf-8", check=False
    )
    words = re.findall(_WORDS[name], done.stdout)
    if not words:
        _fail(f"{name}: its French was not read in the picture, but:\n{done.stdout}{done.stderr}")
    return f"reads {', '.join(sorted(set(words))[:4])}"


def _fail(message: str) -> None:
    raise SystemExit(message)


if __name__ == "__main__":
    main()
