"""Prints what the program costs, each time as a ratio to a floor that was measured in the same run.

``python tests/bench [start|memory|frame|pictogram|engine|language|growth|pack|levers|plot|presenter|story|
attract|press|visits|frozen]...``; without a name it runs all.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

# The folder of this file is what Python was given to run; its neighbours are imported from the checkout's root.
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
# The offscreen platform's own screen is 800 x 800, in which no desktop window unfolds.
os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={Path(__file__).parent / 'screen.json'}")

from tests.bench import (
    attract,
    engine,
    frame,
    frozen,
    kiosk_press,
    levers,
    pack,
    pictogram,
    presenter,
    start,
    switches,
    visits,
)

BENCHMARKS = {
    "start": start.first_frame,
    "memory": start.memory,
    "frame": frame.one_frame,
    "pictogram": pictogram.one_frame,
    "engine": engine.thirty_equivalents,
    "language": switches.language_switch,
    "growth": switches.growth,
    "levers": levers.first_changed_frame,
    "plot": levers.first_plot,
    "pack": pack.ten_thousand_activities,
    "presenter": presenter.first_changed_frame,
    "story": presenter.long_story,
    "attract": attract.attract_loop,
    "press": kiosk_press.first_changed_frame,
    "frozen": frozen.first_frame_and_size,
    "visits": visits.growth,
}


def main() -> None:
    """Run the benchmark that was named, or all, each in a process of its own so that none pays for another."""
    if len(sys.argv) == 2:
        for line in BENCHMARKS[sys.argv[1]]():
            print(line, flush=True)
        return
    for name in sys.argv[1:] or BENCHMARKS:
        subprocess.run([sys.executable, str(Path(__file__).parent), name], check=True)


main()
