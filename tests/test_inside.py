from __future__ import annotations

from importlib.metadata import version
from typing import TYPE_CHECKING

from comparawatt import inside, paths

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_all_that_is_needed_is_listed_once_with_version_and_licence() -> None:
    parts = {part.name.lower(): part for part in inside.parts()}
    assert len(parts) == len(inside.parts())
    wanted = {"python", "babel", "fontpkg-inter", "msgspec", "numpy", "pint", "pyside6_essentials", "shiboken6"}
    assert wanted <= set(parts)
    assert "pytest" not in parts
    assert parts["pint"].version == version("pint")
    assert all(part.licence for part in parts.values())


def test_the_list_of_a_build_goes_before_what_is_installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "LIST.txt").write_text("Python 3.11.2 (PSF-2.0)\nnumpy 2.0 (BSD-3-Clause AND (MIT))\n\nodd\n")
    monkeypatch.setattr(paths, "licences", lambda: tmp_path)
    assert inside.parts() == [
        inside.Part("Python", "3.11.2", "PSF-2.0"),
        inside.Part("numpy", "2.0", "BSD-3-Clause AND (MIT)"),
    ]
