"""The line that a museum's monitoring reads."""

from __future__ import annotations

import datetime as dt
import json

from comparawatt import health


def test_a_line_is_json_in_one_line_with_a_time_that_can_be_read() -> None:
    line = health.Health(
        time=health.now(),
        host="hall-2",
        version="1.0",
        uptime_s=60,
        memory_mb=health.memory_mb(),
        frame_age_s=0.4,
        screen="HDMI-1 1080 × 1920",
        state="attract",
        language="fr",
        visits=3,
        faults=0,
    ).line()
    assert "\n" not in line
    read = json.loads(line)
    assert read["screen"] == "HDMI-1 1080 × 1920"
    assert dt.datetime.fromisoformat(read["time"]).tzinfo is not None
    assert read["memory_mb"] is None or read["memory_mb"] > 5
