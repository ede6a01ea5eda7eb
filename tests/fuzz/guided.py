"""Lets atheris look for inputs that reach code which none has reached: ``python -m tests.fuzz.guided TARGET``.

Atheris is no dependency: install it first. Options behind the target are libFuzzer's, such as ``-runs=20000``.
What it has learnt is kept in ``build/fuzz/TARGET``, so that the next run goes on from there; what breaks something
lies in ``build/fuzz``.
"""

from __future__ import annotations

import contextlib
import json
import random
import sys
import tempfile
from pathlib import Path

import atheris
import tomli

with atheris.instrument_imports(include=["comparawatt"]):
    from tests.fuzz.mutation import hostile
    from tests.fuzz.targets import TARGETS

    from comparawatt.errors import ComparawattError

_KEPT = Path(__file__).parents[2] / "build" / "fuzz"
_LARGEST = 100_000


def main() -> None:
    """Read inputs of a target until the options say that it is enough, or something breaks."""
    name, options = sys.argv[1], sys.argv[2:]
    target = TARGETS[name]
    path = Path(tempfile.mkdtemp(prefix="guided-")) / f"input{target.ending}"
    learnt = _KEPT / name
    learnt.mkdir(parents=True, exist_ok=True)
    for number, tables in enumerate(target.seeds()):
        (learnt / f"seed-{number}").write_text(target.dump(tables), encoding="utf-8")
    load = json.loads if target.ending == ".json" else tomli.loads

    def read(content: bytes) -> None:
        path.write_bytes(content)
        with contextlib.suppress(ComparawattError):
            target.read(path)

    def mutate(content: bytes, largest: int, seed: int) -> bytes:
        """Change the fields of what can be read, and the bytes of all else."""
        try:
            tables = load(content.decode())
        except (ValueError, RecursionError):
            tables = None
        if not isinstance(tables, dict):
            return bytes(atheris.Mutate(content, largest))
        return hostile(tables, random.Random(seed), target.dump)[:largest]  # noqa: S311

    limits = [f"-max_len={_LARGEST}", "-timeout=5", "-rss_limit_mb=1024", f"-artifact_prefix={_KEPT}/"]
    atheris.Setup([sys.argv[0], str(learnt), *limits, *options], read, custom_mutator=mutate)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
