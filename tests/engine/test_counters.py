"""Counters: no more than a minute is lost, by no fault of a file, a disk or another process."""

from __future__ import annotations

import datetime as dt
import errno
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from comparawatt import files
from comparawatt.engine import counters as module
from comparawatt.engine.counters import (
    MOST_DAYS,
    MOST_NAMES,
    OTHERS,
    Counters,
    Row,
    counters_path,
    read_days,
    rows_of,
)
from comparawatt.errors import FileError

if TYPE_CHECKING:
    from pathlib import Path
    from typing import NoReturn

DAY = dt.date(2026, 11, 25)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kiosk" / "counters.json"


def today() -> dt.date:
    return DAY


def saved(path: Path) -> list[Row]:
    return rows_of(read_days(path))


def test_what_is_counted_is_kept_by_day(path: Path) -> None:
    days = [DAY]
    counters = Counters(path, lambda: days[0])
    counters.count("visit")
    counters.count("visit")
    counters.count("choice", "prompt")
    assert not path.exists()
    assert counters.save() is None
    days[0] = DAY + dt.timedelta(days=1)
    counters.count("guess", "right")
    expected = [
        Row("2026-11-26", "guess", "right", 1),
        Row("2026-11-25", "choice", "prompt", 1),
        Row("2026-11-25", "visit", "", 2),
    ]
    assert counters.rows() == expected
    assert saved(path) == expected[1:]
    assert counters.save() is None
    assert saved(path) == Counters(path).rows() == expected


def test_where_there_is_no_home_it_is_counted_in_memory() -> None:
    counters = Counters(None, today)
    counters.count("visit")
    assert counters.save() is None
    counters.count("visit")
    assert counters.rows() == [Row("2026-11-25", "visit", "", 2)]


def test_nothing_is_written_where_nothing_was_counted(path: Path) -> None:
    assert Counters(path).save() is None
    assert not path.exists()


def test_old_days_and_too_many_names_make_room(path: Path) -> None:
    days = [DAY]
    counters = Counters(path, lambda: days[0])
    for number in range(MOST_NAMES + 50):
        counters.count("choice", f"activity {number} {'x' * 500}")
    counters.count("visit")
    names = counters.rows()
    assert sum(row.times for row in names) == MOST_NAMES + 51
    assert len(names) <= MOST_NAMES + 2
    assert {row.times for row in names if row.name == OTHERS and row.event == "choice"} == {50}
    assert max(len(row.name) for row in names) <= 80
    for number in range(1, MOST_DAYS + 30):
        days[0] = DAY + dt.timedelta(days=number)
        counters.count("visit")
    counters.save()
    kept = {row.day for row in saved(path)}
    assert (len(kept), max(kept)) == (MOST_DAYS, days[0].isoformat())


@given(
    st.binary(max_size=80)
    | st.sampled_from(
        [
            b"[]",
            b"{}",
            b"\0" * 40,
            b'{"days": {"x": {}}}',
            b'{"days": 1}',
            b'{"days": {}, "format": 2}',
            b'{"days": {"2026-11-25": 1}}',
        ]
    )
)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])  # fmt: skip
def test_a_broken_file_is_set_aside_and_counting_goes_on(path: Path, content: bytes) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)
    counters = Counters(path, today)
    assert counters.set_aside == path.with_name("counters.json.broken")
    assert counters.set_aside.read_bytes() == content
    counters.count("visit")
    assert counters.save() is None
    assert saved(path) == [Row("2026-11-25", "visit", "", 1)]


def test_two_processes_lose_none_of_each_other_s_counts(path: Path) -> None:
    first, second = Counters(path, today), Counters(path, today)
    for counters in (first, second, first, second):
        counters.count("visit")
        counters.count("language", "fr")
        assert counters.save() is None
    assert saved(path) == [Row("2026-11-25", "language", "fr", 4), Row("2026-11-25", "visit", "", 4)]
    assert second.rows() == saved(path)


VISITOR = """
import sys
from pathlib import Path
from comparawatt.engine.counters import Counters
counters = Counters(Path(sys.argv[1]))
print("counting", flush=True)
while True:
    counters.count("visit")
    counters.save({patience})
    if {times} and sum(row.times for row in counters.rows()) >= {times}:
        break
"""


def visitor(path: Path, **values: float) -> subprocess.Popen[str]:
    program = VISITOR.format(**values)
    return subprocess.Popen([sys.executable, "-c", program, str(path)], stdout=subprocess.PIPE, text=True)


@pytest.mark.slow
def test_processes_that_save_at_once(path: Path) -> None:
    counters = Counters(path, dt.date.today)
    with visitor(path, patience=5, times=60) as other:
        for _ in range(40):
            counters.count("choice", "prompt")
            assert counters.save(patience=5) is None
        assert other.wait(30) == 0
    times = {row.event: row.times for row in saved(path)}
    assert times["choice"] == 40
    assert times["visit"] >= 20


@pytest.mark.slow
def test_killed_while_saving_the_file_is_whole(path: Path) -> None:
    before = 0
    for wait in (0.01, 0.03, 0.05, 0.08, 0.13):
        with visitor(path, patience=1, times=0) as process:
            assert process.stdout is not None
            process.stdout.readline()
            until = time.monotonic() + 30
            while not (path.exists() and saved(path)[0].times > before) and time.monotonic() < until:
                time.sleep(0.01)
            time.sleep(wait)
            process.kill()
        (row,) = saved(path)
        assert row.times > before
        before = row.times
    counters = Counters(path)
    assert counters.set_aside is None
    counters.count("visit")
    assert counters.save() is None  # no lock was left behind


def test_e10_a_full_disk_is_said_once_and_nothing_is_lost(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    counters = Counters(path, today)
    counters.count("visit")
    assert counters.save() is None

    def full(*_: object) -> NoReturn:
        raise FileError("file.unwritable", path=str(path), reason=OSError(errno.ENOSPC, "full"))

    monkeypatch.setattr(module, "write_bytes", full)
    for number in range(3):
        counters.count("visit")
        error = counters.save()
        assert (error is not None) == (number == 0)
    assert saved(path)[0].times == 1
    assert counters.rows()[0].times == 4
    monkeypatch.setattr(module, "write_bytes", files.write_bytes)
    assert counters.save() is None
    assert saved(path)[0].times == 4
    monkeypatch.setattr(module, "write_bytes", full)
    counters.count("visit")
    assert counters.save() is not None  # full again is said again


def test_a_home_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    counters = Counters(tmp_path / "file" / "counters.json", today)
    counters.count("visit")
    assert counters.save() is not None
    assert counters.save() is None
    assert counters.rows()[0].times == 1


def test_a_file_of_minus_and_old_counts_is_read_as_far_as_it_makes_sense(path: Path) -> None:
    path.parent.mkdir()
    path.write_text('{"days": {"20261125": {"visit": {"": -5}, "choice": {"prompt": 2}}}}', encoding="utf-8")
    assert saved(path) == [Row("2026-11-25", "choice", "prompt", 2), Row("2026-11-25", "visit", "", 0)]


def test_the_file_lies_in_the_state_of_the_user(alone: Path) -> None:
    assert counters_path() == alone / "XDG_STATE_HOME" / "comparawatt" / "kiosk" / "counters.json"


EVENTS = st.lists(
    st.tuples(st.dates(), st.sampled_from(["visit", "choice", "guess"]), st.text(max_size=5)), max_size=40
)


@given(EVENTS)
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_counts_come_back_as_they_were(
    tmp_path_factory: pytest.TempPathFactory, events: list[tuple[dt.date, str, str]]
) -> None:
    path = tmp_path_factory.mktemp("counted") / "counters.json"
    day = [DAY]
    counters = Counters(path, lambda: day[0])
    for day[0], event, name in events:
        counters.count(event, name)
        counters.save()
    held = counters.rows()
    assert sum(row.times for row in held) == len(events)
    assert (saved(path) if events else []) == held
