"""A pack of ten thousand activities: the start, the list and a search."""

from __future__ import annotations

import statistics
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication
from tests.bench.start import run

from comparawatt.engine.compiled import load_languages
from comparawatt.engine.own_data import load
from comparawatt.models.activity_model import ActivityModel
from comparawatt.models.language import LanguageSwitch
from comparawatt.models.session import Session
from comparawatt.widgets.activity_list import ActivityList
from comparawatt.widgets.look import Look

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEAD = """
[pack]
id = "big"
edition = 2026-11-25
name = { en = "Big", fr = "Grand" }
[[source]]
id = "big"
title = "Made for a benchmark"
publisher = "Comparawatt"
year = 2026
accessed = 2026-11-25
"""
_ENTRY = """
[[activity]]
id = "activity-{n}"
group = "ask"
icon = "ask"
name = {{ en = "activity number {n}", fr = "activité numéro {n}" }}
unit.en = {{ one = "prompt", other = "prompts" }}
unit.fr = {{ one = "requête", many = "de requêtes", other = "requêtes" }}
default_amount = "1"
[[estimate]]
id = "ours"
activity = "activity-{n}"
name = {{ en = "Ours", fr = "La nôtre" }}
energy = {{ central = "{n}.5 Wh" }}
year = 2026
confidence = "assumed"
scope = {{ en = "Benchmark", fr = "Mesure" }}
sources = ["big"]
"""


def ten_thousand_activities() -> Iterator[str]:
    """Measure in seconds; each stands beside its limit."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "big.toml"
        path.write_text(_HEAD + "".join(_ENTRY.format(n=n) for n in range(10_000)), encoding="utf-8")
        size = path.stat().st_size / 2**20
        first = statistics.median(run("real_window.py", "--data", str(path))["first"] for _ in range(3))
        yield f"a pack of 10,000 activities ({size:.1f} MiB): start {first:.2f} s (at most 3)"
        languages = load_languages()
        loaded = load(languages, [path])
    application = QApplication.instance() or QApplication([])
    language, look = LanguageSwitch(languages, "en"), Look("light")
    session = Session(loaded.catalogue)
    start = time.perf_counter()
    listed = ActivityList(ActivityModel(session, language), look)
    listed.resize(256, 700)
    listed.show()
    QApplication.processEvents()
    yield f"  list {time.perf_counter() - start:.2f} s (at most 0.5)"
    times = []
    for text in (
        "n",
        "nu",
        "num",
        "numb",
        "number",
        "number 9",
        "number 99",
        "number 9",
        "",
        "7",
        "77",
        "777",
        "77",
    ):
        start = time.perf_counter()
        listed.field.line.setText(text)
        QApplication.processEvents()
        times.append(time.perf_counter() - start)
    yield f"  a key of the search {max(times):.2f} s at worst (at most 0.2)"
    del application
