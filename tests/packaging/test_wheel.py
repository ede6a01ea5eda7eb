"""What is shipped: the wheel is built without network, opened, installed and run."""

from __future__ import annotations

import importlib.metadata
import json
import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.slow


def environment(**changes: str) -> dict[str, str]:
    """Return the environment without what the developer's shell says of Python's paths."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return clean | {"PYTHONUTF8": "1"} | changes


def run(*arguments: str | Path, cwd: Path, **changes: str) -> str:
    """Run Python with arguments and return what it prints."""
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=cwd,
        env=environment(**changes),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def build(*options: str, into: Path) -> Path:
    """Build the checkout into a folder with the tools that are here, and return the wheel."""
    run("-m", "build", *options, "--no-isolation", "--outdir", into, ROOT, cwd=into)
    (wheel,) = into.glob("*.whl")
    return wheel


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build("--wheel", into=tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("installed")
    pip = ["-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--no-compile"]
    run(*pip, "--target", target, wheel, cwd=target)
    return target


def contents(wheel: Path, folder: str) -> set[str]:
    """Return the names of the files below a folder of the wheel, relative to it."""
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    return {name.removeprefix(folder) for name in names if name.startswith(folder)}


def files(folder: Path, pattern: str) -> set[str]:
    return {file.relative_to(folder).as_posix() for file in folder.rglob(pattern) if file.is_file()}


def test_every_resource_is_shipped(wheel: Path) -> None:
    shipped = contents(wheel, "comparawatt/resources/")
    assert shipped == files(ROOT / "resources", "*") - files(ROOT / "resources", "*.md")
    assert len([name for name in shipped if name.startswith("icons/")]) >= 30
    assert any(name.startswith("data/") for name in shipped)


def test_every_language_is_shipped(wheel: Path) -> None:
    languages = {"en", "fr"}
    wording = contents(wheel, "comparawatt/translations/")
    assert wording == files(ROOT / "translations", "wording_*.toml")
    assert wording >= {f"wording_{language}.toml" for language in languages}
    compiled = contents(wheel, "comparawatt/compiled/")
    assert compiled >= {f"comparawatt_{language}.qm" for language in languages}


def test_build_products_are_those_of_their_sources(wheel: Path) -> None:
    expected = {"catalogue.msgpack", "wording.msgpack"}
    expected |= {f"{Path(name).stem}.qm" for name in files(ROOT / "translations", "*.ts")}
    assert contents(wheel, "comparawatt/compiled/") == expected
    with zipfile.ZipFile(wheel) as archive:
        assert all(archive.getinfo(f"comparawatt/compiled/{name}").file_size for name in expected)


def test_every_module_is_shipped_and_nothing_else(wheel: Path) -> None:
    modules = files(ROOT / "src" / "comparawatt", "*.py") | {"py.typed"}
    data = {"resources", "translations", "compiled"}
    shipped = contents(wheel, "comparawatt/")
    assert {name for name in shipped if name.split("/")[0] not in data} == modules
    (metadata,) = {name.split("/")[0] for name in contents(wheel, "")} - {"comparawatt"}
    assert metadata.endswith(".dist-info")


def test_build_leaves_nothing_in_the_sources(wheel: Path) -> None:
    assert not files(ROOT / "src", "*.qm") | files(ROOT / "src", "*.msgpack")
    assert not files(ROOT / "translations", "*.qm")
    # A package of this name would hide the library `packaging` from every tool that runs here.
    assert not (ROOT / "packaging" / "__init__.py").exists()


def test_metadata(installed: Path) -> None:
    (distribution,) = importlib.metadata.distributions(path=[str(installed)])
    commands = {(entry.group, entry.name): entry.value for entry in distribution.entry_points}
    assert commands == {
        ("console_scripts", "comparawatt"): "comparawatt.cli:start",
        ("gui_scripts", "comparawatt-gui"): "comparawatt.cli:start",
    }
    assert distribution.metadata["License-Expression"] == "MIT"
    (licence,) = installed.glob("*.dist-info/licenses/LICENSE")
    assert licence.read_bytes() == (ROOT / "LICENSE").read_bytes()


def alone(installed: Path, home: Path) -> dict[str, str]:
    """Return what makes ``python -S`` see the installed program and its dependencies, not the checkout.

    The checkout is on the path by a ``.pth`` file, which ``-S`` leaves unread.
    """
    path = os.pathsep.join([str(installed), sysconfig.get_path("purelib")])
    return {"PYTHONPATH": path, "HOME": str(home), "XDG_CONFIG_HOME": str(home), "XDG_DATA_HOME": str(home)}


@pytest.mark.parametrize("language", ["en", "fr"])
def test_installed_program_compares(installed: Path, tmp_path: Path, language: str) -> None:
    output = run(
        *("-S", "-m", "comparawatt", "compare", "train-gpt4"),
        *("--format", "json", "--language", language),
        cwd=tmp_path,
        **alone(installed, tmp_path),
    )
    comparison = json.loads(output)
    assert comparison["language"] == language
    assert comparison["activity"]["id"] == "train-gpt4"
    energy = comparison["energy"]
    assert 0 < energy["low"] <= energy["central"] <= energy["high"]
    assert comparison["equivalents"]
    for equivalent in comparison["equivalents"]:
        assert 0 < equivalent["low"] <= equivalent["central"] <= equivalent["high"]


@pytest.mark.skipif(sys.platform == "win32", reason="SIGTERM cannot be caught there")
def test_installed_window_stays_open_until_it_is_told_to_close(installed: Path, tmp_path: Path) -> None:
    changes = alone(installed, tmp_path) | {"QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(
        [sys.executable, "-S", "-m", "comparawatt"],
        cwd=tmp_path,
        env=environment(**changes),
        stderr=subprocess.PIPE,
    ) as program:
        try:
            with pytest.raises(subprocess.TimeoutExpired):
                program.wait(timeout=3)
            program.terminate()
            assert program.wait(timeout=10) == 0
            assert program.stderr is not None
            assert program.stderr.read() == b""
        finally:
            program.kill()


def test_source_distribution_builds_the_same_wheel(wheel: Path, tmp_path: Path) -> None:
    assert build(into=tmp_path).read_bytes() == wheel.read_bytes()
    assert len(list(tmp_path.glob("*.tar.gz"))) == 1
