"""The compiled catalogue: as its sources, made again where they changed, never in the way."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from comparawatt import paths
from comparawatt.engine.compiled import PACKS, load_catalogue, load_languages, write
from comparawatt.errors import FileError

if TYPE_CHECKING:
    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.languages import Languages

RunPython = Callable[..., Any]

LOOK = """
from comparawatt.engine.compiled import load_catalogue, load_languages
languages = load_languages()
catalogue = load_catalogue(languages)
result = [len(catalogue.activities), languages["en"].texts["once"], "pint" in sys.modules]
"""
NAME = "from comparawatt import built_in; result = built_in().activity('prompt').name['en']"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Return a checkout of its own, with what the engine needs."""
    source = Path(paths.__file__).parent
    package = tmp_path / "src" / "comparawatt"
    package.mkdir(parents=True)
    for file in source.glob("*.py"):
        shutil.copy2(file, package)
    for folder in ("engine", "exports"):
        shutil.copytree(source / folder, package / folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(paths.resources() / "data", tmp_path / "resources" / "data")
    shutil.copytree(paths.translations(), tmp_path / "translations")
    return tmp_path


def compiled_files(checkout: Path) -> dict[str, int]:
    return {file.name: file.stat().st_mtime_ns for file in (checkout / "build" / "compiled").glob("*")}


def test_what_is_compiled_is_what_the_sources_say(built_in: Catalogue, languages: Languages) -> None:
    assert load_catalogue(languages) == built_in
    assert list(load_languages()) == list(languages)


def test_the_packs_are_all_there_are() -> None:
    assert sorted(PACKS) == sorted(file.stem for file in (paths.resources() / "data").glob("*.toml"))


def test_compiling_writes_the_catalogue_and_the_wording(tmp_path: Path) -> None:
    folder = tmp_path / "build" / "compiled"
    write(folder)
    files = sorted(file.name for file in folder.iterdir())
    assert "catalogue.msgpack" in files
    assert all(file.startswith(("catalogue", "wording")) for file in files)


def test_compiling_into_what_is_no_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises((FileError, OSError)):
        write(tmp_path / "file")


def test_a_checkout_compiles_once(checkout: Path, run_python: RunPython, built_in: Catalogue) -> None:
    count = len(built_in.activities)
    assert run_python(LOOK, source=checkout / "src") == [count, "once", True]
    first = compiled_files(checkout)
    assert first
    assert run_python(LOOK, source=checkout / "src") == [count, "once", False]
    assert compiled_files(checkout) == first


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_changed_source_is_compiled_again(checkout: Path, run_python: RunPython) -> None:
    count, _, _ = run_python(LOOK, source=checkout / "src")
    change(checkout / "translations" / "wording_en.toml", 'once = "once"', 'once = "ones"')
    assert run_python(LOOK, source=checkout / "src") == [count, "ones", True]
    assert run_python(LOOK, source=checkout / "src") == [count, "ones", False]
    name = run_python(NAME, source=checkout / "src")
    change(checkout / "resources" / "data" / "chat.toml", f'en = "{name}"', 'en = "another name"')
    assert run_python(NAME, source=checkout / "src") == "another name"
    assert run_python(LOOK, source=checkout / "src") == [count, "ones", False]


def test_a_fault_in_a_built_in_pack_of_a_checkout_is_told_by_check(checkout: Path, run_python: RunPython) -> None:
    chat = checkout / "resources" / "data" / "chat.toml"
    change(chat, 'central = "0.31 Wh"', 'central = "0.31 W"')
    program = f"""
import contextlib, io
from comparawatt.cli import main
with contextlib.redirect_stderr(io.StringIO()) as errors:
    status = main(["check", "--language", "en", {str(chat)!r}])
result = [status, errors.getvalue()]
"""
    status, errors = run_python(program, source=checkout / "src")
    assert status == 1
    assert f"{chat}: estimate prompt/oviedo-2026: energy.central: “0.31 W” is not an energy." in errors


@pytest.mark.parametrize("damage", [b"", b"\x00" * 100, b"\x92\x90\xc0", b"[]"])
def test_a_damaged_file_is_made_again(checkout: Path, run_python: RunPython, damage: bytes) -> None:
    before = run_python(LOOK, source=checkout / "src")
    for name in compiled_files(checkout):
        (checkout / "build" / "compiled" / name).write_bytes(damage)
    assert run_python(LOOK, source=checkout / "src")[:2] == before[:2]
    assert run_python(LOOK, source=checkout / "src")[2] is False


def test_a_checkout_that_cannot_be_written_works(
    checkout: Path, run_python: RunPython, built_in: Catalogue
) -> None:
    (checkout / "build").write_bytes(b"a file where the folder should be")
    assert run_python(LOOK, source=checkout / "src") == [len(built_in.activities), "once", True]
    assert (checkout / "build").is_file()


def test_an_installed_package_reads_what_was_shipped_with_it(
    checkout: Path, run_python: RunPython, built_in: Catalogue
) -> None:
    package = checkout / "src" / "comparawatt"
    run_python(LOOK, source=checkout / "src")
    shutil.move(checkout / "build" / "compiled", package / "compiled")
    shutil.move(checkout / "resources", package / "resources")
    shutil.move(checkout / "translations", package / "translations")
    for file in (package / "resources").rglob("*.toml"):
        os.utime(file, ns=(0, 0))
    assert run_python(LOOK, source=checkout / "src") == [len(built_in.activities), "once", False]
    shutil.rmtree(package / "compiled")
    assert run_python(LOOK, source=checkout / "src") == [len(built_in.activities), "once", True]
    assert not (package / "compiled").exists()


def test_other_commands_work_with_what_a_fault_leaves(checkout: Path, run_python: RunPython) -> None:
    change(checkout / "resources" / "data" / "chat.toml", 'central = "0.31 Wh"', 'central = "0.31 W"')
    program = """
import contextlib, io
from comparawatt.cli import main
with contextlib.redirect_stderr(io.StringIO()) as errors, contextlib.redirect_stdout(io.StringIO()) as output:
    status = main(["compare", "train-gpt4", "--language", "en"])
result = [status, output.getvalue(), errors.getvalue()]
"""
    status, output, errors = run_python(program, source=checkout / "src", XDG_DATA_HOME=str(checkout))
    assert status == 0
    assert "GPT-4" in output
    assert "estimate prompt/oviedo-2026: energy.central: “0.31 W” is not an energy." in errors
    assert "catalogue.msgpack" not in compiled_files(checkout)


def test_what_is_shipped_is_the_same_whenever_it_is_made(checkout: Path, run_python: RunPython) -> None:
    program = """
from pathlib import Path
from comparawatt.engine.compiled import write
write(Path("out"))
result = [path.read_bytes().hex() for path in sorted(Path("out").iterdir())]
""".replace('"out"', repr(str(checkout / "out")))
    first = run_python(program, source=checkout / "src")
    for file in checkout.rglob("*.toml"):
        os.utime(file, ns=(0, 0))
    assert run_python(program, source=checkout / "src") == first


def test_changed_code_compiles_again(checkout: Path, run_python: RunPython) -> None:
    assert run_python(LOOK, source=checkout / "src")[2] is True
    assert run_python(LOOK, source=checkout / "src")[2] is False
    change(checkout / "src" / "comparawatt" / "engine" / "packs.py", "LARGEST = 16", "LARGEST = 15")
    assert run_python(LOOK, source=checkout / "src")[2] is True
    assert run_python(LOOK, source=checkout / "src")[2] is False


def test_languages_are_loaded_without_the_catalogue(checkout: Path, run_python: RunPython) -> None:
    program = (
        "from comparawatt.engine.compiled import load_languages; load_languages(); result = 'pint' in sys.modules"
    )
    assert run_python(program, source=checkout / "src") is False
    assert list(compiled_files(checkout)) == ["wording.msgpack"]
