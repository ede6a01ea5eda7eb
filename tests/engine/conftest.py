"""What the engine's tests share."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings

from comparawatt import paths
from comparawatt.engine.assembly import Assembly, assemble
from comparawatt.engine.compiled import PACKS
from comparawatt.engine.messages import say_error, say_problem
from comparawatt.engine.request import ask
from comparawatt.engine.wording import Wording
from comparawatt.errors import ComparawattError

if TYPE_CHECKING:
    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.languages import Languages

Read = Callable[..., Assembly]
Changed = Callable[..., Assembly]
Faults = Callable[[Assembly], list[str]]
Asked = Callable[..., float]
Said = Callable[[str, ComparawattError], str]
RunPython = Callable[..., Any]


# What hangs fails; a machine that others use does not.
settings.register_profile("engine", deadline=timedelta(seconds=2))
settings.load_profile("engine")


@pytest.fixture(scope="session")
def built_in(languages: Languages) -> Catalogue:
    """Return the built-in data, read from its TOML files."""
    files = [paths.resources() / "data" / f"{name}.toml" for name in PACKS]
    assembly = assemble(files, languages)
    assert (assembly.problems, assembly.refused) == ((), ())
    return assembly.catalogue


@pytest.fixture
def read(tmp_path: Path, languages: Languages) -> Read:
    """Return what writes contents into packs `0.toml`, `1.toml`, … and puts them together."""

    def read_packs(*contents: str | bytes, base: Catalogue | None = None) -> Assembly:
        files = []
        for number, content in enumerate(contents):
            file = tmp_path / f"{number}.toml"
            file.write_bytes(content if isinstance(content, bytes) else content.encode())
            files.append(file)
        return assemble(files, languages, base)

    return read_packs


@pytest.fixture
def changed(read: Read, fixture_t_text: str) -> Changed:
    """Return what reads Fixture T with one piece replaced, and perhaps more behind it."""

    def read_changed(old: str = "", new: str = "", behind: str = "") -> Assembly:
        assert old in fixture_t_text
        return read(fixture_t_text.replace(old, new, 1) + behind)

    return read_changed


@pytest.fixture
def faults(english: Wording, tmp_path: Path) -> Faults:
    """Return what says the faults of an assembly in English, with the folder's name left out."""

    def say(assembly: Assembly) -> list[str]:
        errors = [say_error(error, english) for error in assembly.refused]
        problems = [say_problem(problem, english) for problem in assembly.problems]
        return [message.replace(f"{tmp_path}{os.sep}", "") for message in errors + problems]

    return say


@pytest.fixture(scope="session")
def counted(fixture_t: Catalogue, languages: Languages) -> Asked:
    """Return what counts an energy or activity of Fixture T in one of its equivalents."""

    def count(what: str, unit: str, code: str = "en", amount: str | None = None) -> float:
        comparison = ask(fixture_t, languages, code, what, amount, equivalents=[unit])
        return comparison.counts[0].count.central

    return count


@pytest.fixture(scope="session")
def said(languages: Languages) -> Said:
    """Return what says an error in a language."""
    return lambda code, error: say_error(error, Wording(languages[code]))


@pytest.fixture(scope="session")
def run_python() -> RunPython:
    """Return what runs Python in a new process, and returns what it assigns to `result`."""

    def run(program: str, *, source: Path | None = None, **environment: str) -> Any:
        source = source or Path(paths.__file__).parents[1]
        places = [str(source), *filter(None, os.environ.get("PYTHONPATH", "").split(os.pathsep))]
        clean = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
        done = subprocess.run(
            [sys.executable, "-c", f"import json, sys\n{program}\nprint(json.dumps(result))"],
            env=clean | {"PYTHONPATH": os.pathsep.join(places), "PYTHONUTF8": "1"} | environment,
            capture_output=True,
            encoding="utf-8",
            timeout=30,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        assert done.stderr == ""
        return json.loads(done.stdout.splitlines()[-1])

    return run
