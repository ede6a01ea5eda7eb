"""Feeds everything that reads files with hostile ones: ``python -m tests.fuzz --inputs 100000 --seed 1``.

Nothing but a `ComparawattError` may come of an input, within 2 s, and all of them may take 100 MB more than the
first ones. Each input follows from the seed, the target and its number alone. What fails is kept in
``build/fuzz``; ``--only TARGET --first N --inputs 1`` runs it again. Inputs go to processes of their own, a chunk
each, so that a crash of a library is noticed too.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tests.fuzz.mutation import hostile
from tests.fuzz.targets import TARGETS

from comparawatt.errors import ComparawattError

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 2.0
"""Seconds of the processor that an input may take."""
MOST_GROWTH = 100
"""Megabytes by which a process may grow after its first inputs."""
CHUNK = 2500
_WARM = 100
"""Inputs after which everything that is loaded once is there."""
_PATIENCE = 20.0
"""Seconds after which an input hangs that waits for something."""
_ROOT = Path(__file__).parents[2]
_KEPT = _ROOT / "build" / "fuzz"


class HangError(BaseException):
    """An input takes too long; no reader catches it."""


class Chunk(NamedTuple):
    """Inputs of a target: from the first of them on."""

    target: str
    first: int
    number: int


def chunks(inputs: int, only: str | None, first: int) -> Iterator[Chunk]:
    """Share inputs out to the targets."""
    for name, target in TARGETS.items():
        if only not in (None, name):
            continue
        share = inputs if only else -(-inputs * target.share // 100)
        for begin in range(first, first + share, CHUNK):
            yield Chunk(name, begin, min(CHUNK, first + share - begin))


def run_here(chunk: Chunk, seed: int, folder: Path) -> dict[str, object]:
    """Run inputs in this process, and return how it went."""
    target = TARGETS[chunk.target]
    seeds = list(target.seeds())
    path = folder / f"input{target.ending}"
    failures: list[str] = []
    outcomes: Counter[str] = Counter()
    slowest, before = 0.0, _megabytes()
    for number in range(chunk.first, chunk.first + chunk.number):
        chance = random.Random(f"{seed} {chunk.target} {number}")  # noqa: S311 # it decides what to break
        content = hostile(chance.choice(seeds), chance, target.dump)
        path.write_bytes(content)
        if number == chunk.first + _WARM:
            before = _megabytes()
        started = time.process_time()
        outcome, trace = _outcome(chunk.target, path)
        took = time.process_time() - started
        slowest = max(slowest, took)
        if took > LONGEST:
            outcome, trace = "hang", f"{took:.1f} s of the processor"
        outcomes[outcome] += 1
        if trace:
            failures.append(f"{chunk.target} {number}: {outcome}: {trace}")
            _keep(content, f"{chunk.target}-{number}{target.ending}")
    grown = _megabytes() - before
    if grown > MOST_GROWTH:
        failures.append(f"{chunk.target} {chunk.first}: {grown:.0f} MB more than at the start")
    return {"outcomes": outcomes, "slowest": slowest, "grown": grown, "failures": failures}


def _outcome(name: str, path: Path) -> tuple[str, str]:
    """Read a file; return what came of it, and the traceback of what must not come."""
    signal.setitimer(signal.ITIMER_REAL, _PATIENCE)
    try:
        TARGETS[name].read(path)
    except ComparawattError as error:
        return error.key, ""
    except HangError:
        return "hang", traceback.format_exc(limit=-8)
    except Exception as error:  # noqa: BLE001 # whatever it is, it is what is looked for
        return type(error).__name__, traceback.format_exc(limit=-8)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    return "read", ""


def _on_alarm(*_: object) -> None:
    raise HangError


def _megabytes() -> float:
    """Return the most memory that the process ever took, in MB."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1e6 if sys.platform == "darwin" else 1e3)


def _keep(content: bytes, name: str) -> None:
    _KEPT.mkdir(parents=True, exist_ok=True)
    (_KEPT / name).write_bytes(content)


def run_apart(chunk: Chunk, seed: int) -> dict[str, object]:
    """Run inputs in a process of their own, and return how it went."""
    with tempfile.TemporaryDirectory(prefix="fuzz-") as folder:
        command = [
            sys.executable,
            "-m",
            "tests.fuzz",
            "--seed",
            str(seed),
            "--here",
            folder,
            "--only",
            chunk.target,
        ]
        command += ["--first", str(chunk.first), "--inputs", str(chunk.number)]
        environment = {**os.environ, "PYTHONPATH": f"{_ROOT / 'src'}{os.pathsep}{_ROOT}", "HOME": folder}
        ended = subprocess.run(command, cwd=_ROOT, env=environment, capture_output=True, text=True, check=False)
        if ended.returncode == 0:
            report: dict[str, object] = json.loads(ended.stdout)
            for failure in report["failures"]:  # type: ignore[attr-defined]
                print(str(failure).partition("\n")[0], file=sys.stderr, flush=True)
            return report
        for path in Path(folder).glob("input.*"):
            _keep(path.read_bytes(), f"{chunk.target}-{chunk.first}{path.suffix}")
        died = f"{chunk.target} {chunk.first}: the process ended with {ended.returncode}: {ended.stderr[-2000:]}"
        return {"outcomes": {}, "slowest": 0.0, "grown": 0.0, "failures": [died]}


def main() -> int:
    """Run inputs; return 1 where something came of them that must not."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--inputs", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", choices=tuple(TARGETS))
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--here", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.here:
        signal.signal(signal.SIGALRM, _on_alarm)
        chunk = Chunk(options.only, options.first, options.inputs)
        json.dump(run_here(chunk, options.seed, options.here), sys.stdout)
        return 0
    wanted = sorted(chunks(options.inputs, options.only, options.first), key=lambda each: each.first)
    started = time.monotonic()
    with ThreadPoolExecutor(options.jobs) as pool:
        reports = list(pool.map(lambda each: run_apart(each, options.seed), wanted))
    _say(wanted, reports)
    total = sum(each.number for each in wanted)
    failures = [str(each) for report in reports for each in report["failures"]]  # type: ignore[attr-defined]
    print(f"{total} inputs in {time.monotonic() - started:.0f} s, {len(failures)} failures")
    for failure in {_place(each): each for each in reversed(failures)}.values():
        print(failure)
    return 1 if failures else 0


def _place(failure: str) -> str:
    """Return where something failed, so that each fault is shown once."""
    lines = [line for line in failure.splitlines() if line.startswith("  File ")]
    return lines[-1] if lines else failure


def _say(wanted: list[Chunk], reports: list[dict[str, object]]) -> None:
    """Say for each target what came of its inputs."""
    for name in TARGETS:
        outcomes: Counter[str] = Counter()
        slowest = grown = 0.0
        for chunk, report in zip(wanted, reports, strict=True):
            if chunk.target == name:
                outcomes.update(report["outcomes"])  # type: ignore[call-overload]
                slowest = max(slowest, float(str(report["slowest"])))
                grown = max(grown, float(str(report["grown"])))
        if outcomes:
            said = ", ".join(f"{key} {count}" for key, count in outcomes.most_common())
            print(f"{name}: {sum(outcomes.values())}, slowest {slowest:.2f} s, {grown:.0f} MB more; {said}")


if __name__ == "__main__":
    sys.exit(main())
