"""Which paper a country prints on; it knows no Qt."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from comparawatt.exports.subject import Paper

_LETTER = frozenset(("US", "CA", "MX", "BZ", "CL", "CO", "CR", "GT", "NI", "PA", "PH", "PR", "SV", "VE"))
"""Territories that print on Letter, after the CLDR; all others print on A4."""


def paper_of_system(environment: Mapping[str, str] = os.environ) -> Paper:
    """Return the paper of the system's territory.

    It reads the variables that POSIX names, and the system's own setting where there are none.
    """
    name = next((environment[v] for v in ("LC_ALL", "LC_PAPER", "LANG") if environment.get(v)), "")
    if not name and sys.platform in ("win32", "darwin"):
        from PySide6.QtCore import QLocale

        name = QLocale.system().name()
    territory = name.split(".")[0].split("@")[0].replace("-", "_").split("_")[-1]
    return "letter" if territory in _LETTER else "a4"
