"""What a start loads: nothing that is slow or that needs a display."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from comparawatt import paths

RunPython = Callable[..., Any]

HEAVY = {"PySide6", "shiboken6", "pyqtgraph", "numpy"}
SLOW = {"pint", "tomllib", "tomli", "tomli_w", "tempfile", "difflib", "ctypes"}
PACK = Path(__file__).parents[1] / "data" / "window.toml"
MODULES = "result = sorted({name.partition('.')[0] for name in sys.modules})"


@pytest.fixture(scope="module", autouse=True)
def _compiled_once(run_python: RunPython) -> None:
    """In a checkout, the first start of all compiles: let it be over."""
    run_python("import comparawatt; comparawatt.built_in(); result = 0")


@pytest.mark.parametrize(
    "program",
    [
        "import comparawatt",
        "import comparawatt; comparawatt.built_in()",
        "import comparawatt; print(comparawatt.sentence(comparawatt.compare('train-gpt4'), 'fr'))",
        "import comparawatt as c; c.compare('prompt', '3', 'article', ['home-fr'])",
        "import comparawatt.cli",
        "from comparawatt.cli import main; main(['--help'])",
        "from comparawatt.cli import main; main(['compare', '--help', '--language', 'fr'])",
        "from comparawatt.cli import main; main(['compare', 'train-gpt4', '--format', 'json'])",
        "from comparawatt.cli import main; main(['list', 'activities'])",
    ],
)
def test_nothing_slow_is_loaded(run_python: RunPython, tmp_path: Path, program: str) -> None:
    loaded = set(run_python(f"{program}\n{MODULES}", XDG_DATA_HOME=str(tmp_path)))
    assert not loaded & (HEAVY | {"pint"})


def test_the_default_comparison_loads_no_reader_of_packs(run_python: RunPython) -> None:
    program = "import comparawatt; comparawatt.compare('train-gpt4')"
    loaded = set(run_python(f"{program}\nresult = sorted(sys.modules)"))
    assert not loaded & SLOW
    assert not loaded & {"comparawatt.engine.packs", "comparawatt.engine.assembly"}


def test_an_energy_loads_no_qt(run_python: RunPython) -> None:
    loaded = set(run_python(f"import comparawatt; comparawatt.compare('180 TJ')\n{MODULES}"))
    assert "pint" in loaded
    assert not loaded & {"PySide6", "shiboken6", "pyqtgraph"}


def test_watt_hours_and_packs_that_say_them_load_no_pint(run_python: RunPython) -> None:
    """A venue's own pack is read before the first picture of a kiosk."""
    program = f"""
from pathlib import Path
import comparawatt
from comparawatt.engine.compiled import load_languages
from comparawatt.engine.own_data import load
comparawatt.compare('50 GWh')
load(load_languages(), [Path({str(PACK)!r})])
{MODULES}"""
    loaded = set(run_python(program))
    assert "pint" not in loaded


def test_every_module_of_the_engine_can_be_imported_without_qt(run_python: RunPython) -> None:
    names = sorted(file.stem for file in (Path(paths.__file__).parent / "engine").glob("*.py"))
    imports = "; ".join(f"import comparawatt.engine.{name}" for name in names if name != "__init__")
    assert not set(run_python(f"{imports}\n{MODULES}")) & HEAVY


def test_the_engine_works_where_qt_is_not_installed(run_python: RunPython) -> None:
    """An import of what is not there is an error: so is one of these."""
    block = "for name in ('PySide6', 'shiboken6', 'pyqtgraph', 'numpy'): sys.modules[name] = None"
    program = f"{block}\nimport comparawatt\nresult = comparawatt.compare('50 GWh').energy.central"
    assert run_python(program) == 50e9


def test_answers_are_the_same_on_every_start(run_python: RunPython) -> None:
    program = """
from comparawatt.engine.compiled import load_languages
from comparawatt.engine.amounts import read_energy
from comparawatt.errors import InputError
languages, result = load_languages(), []
for text in ('5 kwh', '5 mwh', '5 MWH', '3 kilowatheures', '2,5 kWh', '5 kwhh', '3 joul'):
    try:
        result.append(read_energy(text, languages, 'en').watt_hours)
    except InputError as error:
        result.append([error.key, *error.suggestions])
"""
    answers = [run_python(program, PYTHONHASHSEED=seed) for seed in ("0", "1", "12345")]
    assert answers[0] == answers[1] == answers[2]
    assert answers[0][:2] == [5000, ["amount.ambiguous_unit", "5 MWh", "5 mWh"]]


def test_a_checkout_that_is_not_installed_knows_its_version(run_python: RunPython) -> None:
    program = """
import contextlib, importlib.metadata, io
def missing(name): raise importlib.metadata.PackageNotFoundError(name)
importlib.metadata.version = missing
from comparawatt.cli import main
with contextlib.redirect_stdout(io.StringIO()) as output:
    status = main(["--version"])
result = [status, output.getvalue()]
"""
    status, output = run_python(program)
    assert status == 0
    assert output.removeprefix("Comparawatt ").strip().split(".")[0].isdigit()
