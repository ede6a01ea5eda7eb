"""The bill of materials and the list of licences that a build makes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("cyclonedx", reason="the packaging group is not installed")

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder that a build writes into."""
    folder = tmp_path_factory.mktemp("dist")
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1764028800"}
    subprocess.run([sys.executable, "packaging/sbom.py", str(folder)], cwd=ROOT, env=environment, check=True)
    return folder


@pytest.fixture(scope="module")
def bill(built: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((built / "sbom.cdx.json").read_text(encoding="utf-8"))
    return content


def test_it_is_cyclonedx(built: Path) -> None:
    from cyclonedx.schema import SchemaVersion
    from cyclonedx.validation.json import JsonStrictValidator

    text = (built / "sbom.cdx.json").read_text(encoding="utf-8")
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None


def test_it_names_all_that_is_inside_and_nothing_else(bill: dict[str, Any]) -> None:
    assert bill["metadata"]["component"]["name"] == "comparawatt"
    named = {each["name"].replace("_", "-").lower(): each for each in bill["components"]}
    needed = {
        "babel", "fontpkg-inter", "msgspec", "numpy", "pint", "platformdirs", "pyqtgraph", "pyside6-essentials",
        "segno", "tomli", "tomli-w", "shiboken6", "python", "qt",
    }  # fmt: skip
    assert needed <= named.keys()
    assert {"pytest", "hypothesis", "ruff", "mypy", "build", "hatchling"}.isdisjoint(named)
    assert named["msgspec"]["version"] == version("msgspec")
    assert all(each["licenses"] for each in named.values())


def test_two_builds_are_alike(built: Path, tmp_path: Path) -> None:
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1764028800"}
    subprocess.run([sys.executable, "packaging/sbom.py", str(tmp_path)], cwd=ROOT, env=environment, check=True)
    for name in ("sbom.cdx.json", "LICENSES.txt"):
        assert (tmp_path / name).read_bytes() == (built / name).read_bytes()


def test_licences_are_listed_with_their_texts(built: Path, bill: dict[str, Any]) -> None:
    text = (built / "LICENSES.txt").read_text(encoding="utf-8")
    for each in bill["components"]:
        assert f"\n{each['name']} {each['version']}: " in text
    assert "SIL OPEN FONT LICENSE" in text
    assert "Permission is hereby granted" in text
