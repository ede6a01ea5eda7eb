"""The file of a kiosk: whatever stands in it a kiosk comes of it, and what is wrong is named in both languages."""

from __future__ import annotations

import datetime as dt
import re
import string
from typing import TYPE_CHECKING, Any

import pytest
import tomli_w
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from comparawatt import paths
from comparawatt.engine.kiosk import Hours, Kiosk
from comparawatt.engine.kiosk_fit import fit, unknown_ids
from comparawatt.engine.kiosk_reader import KioskFile, is_kiosk, kiosk_path, read_kiosk
from comparawatt.engine.kiosk_values import LONGEST_IDLE, MOST_IDS
from comparawatt.engine.messages import say_error, say_problem
from comparawatt.engine.pin import hash_pin
from comparawatt.engine.problems import MOST

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.languages import Languages
    from comparawatt.engine.wording import Wording

HOURS = "Write for example “10:00-18:00”, “20:00-02:00” for beyond midnight, “00:00-24:00”, or “closed”."
FOLDER = paths.resources() / "kiosk"


@pytest.fixture
def read(tmp_path: Path, languages: Languages) -> Callable[..., KioskFile]:
    """Return what writes a kiosk's file and reads it on a computer of a name."""

    def read_it(text: str | bytes, host: str = "pc") -> KioskFile:
        path = tmp_path / "kiosk.toml"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return read_kiosk(path, languages, host)

    return read_it


@pytest.fixture
def faults(read: Callable[..., KioskFile], english: Wording) -> Callable[[str], list[str]]:
    """Return what says the faults of a kiosk's file in English, without its path."""

    def say(text: str) -> list[str]:
        file = read(text)
        return [say_problem(problem, english).removeprefix(f"{file.path}: ") for problem in file.problems]

    return say


def test_no_file_is_a_kiosk_as_it_is_made(languages: Languages) -> None:
    assert read_kiosk(None, languages, "pc") == KioskFile()
    assert KioskFile().kiosk == Kiosk()


def test_all_fields_are_read(read: Callable[..., KioskFile], tmp_path: Path) -> None:
    hashed = hash_pin("1234")
    file = read(f"""
        format = 1
        [kiosk]
        language = "fr"
        theme = "contrast"
        screen = "HDMI-1"
        idle_seconds = 30
        activities = ["image", "prompt"]
        main = "train-gpt4"
        everyday = ["ev-km"]
        attract = ["prompt"]
        what_if = "smaller-model"
        link = "https://museum.example/ai"
        pin = "{hashed}"
        outside = "dim"
        content = "content"
        built_in = false
        counters = false
        health = "/run/health.json"
        reduced_motion = true
        [kiosk.hours]
        "every day" = "10:00-18:00"
        fri = "20:00 – 02:00"
        sat = "00:00-24:00"
        mon = "Closed"
        """)
    day = Hours(dt.time(10), dt.time(18))
    assert file.problems == ()
    assert file.kiosk == Kiosk(
        language="fr", theme="contrast", screen="HDMI-1", idle_seconds=30.0, activities=("image", "prompt"),
        main="train-gpt4", everyday=("ev-km",), attract=("prompt",), what_if="smaller-model",
        link="https://museum.example/ai", pin=hashed, outside="dim", content=str(tmp_path / "content"),
        built_in=False, counters=False, health="/run/health.json", reduced_motion=True,
        hours={0: None, 1: day, 2: day, 3: day, 4: Hours(dt.time(20), dt.time(2)),
               5: Hours(dt.time(), dt.time()), 6: day},
    )  # fmt: skip


def test_each_fault_is_one_sentence_with_its_table_and_its_mend(faults: Callable[[str], list[str]]) -> None:
    assert faults("""
        format = 2
        language = "fr"
        [kiosk]
        langage = "fr"
        theme = "drak"
        screen = 1
        activities = []
        main = 3
        what_if = ["x"]
        link = "http://museum.example"
        pin = "1234"
        content = "~/content"
        built_in = "no"
        hours = { mon = "10h-18h", tues = "closed", wed = "10:00-25:00", thu = "09:00-09:00" }
        [kioks]
        [hosts."hall-*"]
        everyday = ["a", "a"]
        """) == [
        "format: the file is of format 2, for a newer Comparawatt. It is read as far as this one knows it.",
        "language: this field stands outside a table: write it below the line [kiosk].",
        'kioks: this is unknown here; known are format, [kiosk] and [hosts."…"]. Did you mean “kiosk”?',
        "[kiosk]: theme: “drak” is none of light, dark, contrast.",
        "[kiosk]: screen: what is needed here is a text, in quotes.",
        "[kiosk]: activities: it is empty.",
        "[kiosk]: main: what is needed here is a text, in quotes.",
        "[kiosk]: what_if: what is needed here is a text, in quotes.",
        "[kiosk]: link: “http://museum.example” is no https address.",
        "[kiosk]: pin: this is no hash of a PIN. “comparawatt kiosk --hash-pin” asks for a PIN and prints what to "
        "write here.",
        "[kiosk]: content: “~/content” is no path that can be used. Write it whole, from the root or the drive "
        "on, without ~.",
        "[kiosk]: built_in: what is needed here is true or false, without quotes.",
        f"[kiosk]: hours.mon: “10h-18h” are no hours. {HOURS}",
        f"[kiosk]: hours.wed: “10:00-25:00” are no hours. {HOURS}",
        f"[kiosk]: hours.thu: “09:00-09:00” are no hours. {HOURS}",
        "[kiosk]: hours.tues: this day is unknown; known are every day, mon, tue, wed, thu, fri, sat, sun. Did "
        "you mean “tue”?",
        "[kiosk]: langage: this field is unknown; remove it, or look for a slip in its name. Did you mean "
        "“language”?",
        '[hosts."hall-*"]: everyday: “a” stands there more than once, and counts once.',
    ]


def test_what_is_at_fault_is_as_if_it_were_not_there(read: Callable[..., KioskFile]) -> None:
    file = read(
        '[kiosk]\ntheme = "drak"\nidle_seconds = "x"\nlanguage = "fr"\nhours = 5\nactivities = [1, "image"]'
    )
    assert file.kiosk == Kiosk(language="fr")


def test_what_is_empty_takes_away_what_would_be_there(read: Callable[..., KioskFile], built_in: Catalogue) -> None:
    top = '[kiosk]\nmain = ""\nwhat_if = ""\neveryday = []\nlink = "https://a.example"\n[hosts.pc]\nlink = ""'
    file = read(top)
    assert (file.problems, file.kiosk) == ((), Kiosk(main=None, what_if=None, everyday=()))
    assert fit(file.kiosk, built_in) == file.kiosk


@pytest.mark.parametrize(
    ("written", "counts", "said"),
    [
        ("0", 0.0, ""),
        ("15", 15.0, ""),
        ("86400", LONGEST_IDLE, ""),
        ("-1", 45.0, "from 15 to 86400"),
        ("0.1", 45.0, "from 15 to 86400"),
        ("nan", 45.0, "from 15 to 86400"),
        ("-inf", 45.0, "from 15 to 86400"),
        ('"abc"', 45.0, "a number of seconds"),
        ("true", 45.0, "a number of seconds"),
        ("2592000", LONGEST_IDLE, "more than a day: 86400 seconds count"),
        ("inf", LONGEST_IDLE, "more than a day: 86400 seconds count"),
        ("9" * 400, LONGEST_IDLE, "more than a day: 86400 seconds count"),
    ],
)
def test_e11_idle_seconds(
    read: Callable[..., KioskFile], faults: Callable[[str], list[str]], written: str, counts: float, said: str
) -> None:
    text = f"[kiosk]\nidle_seconds = {written}"
    assert read(text).kiosk.idle_seconds == counts
    messages = faults(text)
    assert len(messages) == bool(said)
    assert all(said in each for each in messages)


def test_hosts_say_what_is_otherwise_there(read: Callable[..., KioskFile]) -> None:
    text = """
        [kiosk]
        idle_seconds = 20
        theme = "light"
        [hosts.Hall-1]
        idle_seconds = 40
        [hosts."hall-*"]
        idle_seconds = 30
        screen = "HDMI-2"
        [hosts."HALL-?.museum.example"]
        theme = "contrast"
        [hosts.other]
        theme = "drak"
        """
    hall = read(text, "HALL-1.museum.example")
    assert hall.matched == ("hall-*", "HALL-?.museum.example", "Hall-1")
    assert hall.kiosk == Kiosk(idle_seconds=40.0, screen="HDMI-2", theme="contrast")
    assert read(text, "hall-2").kiosk == Kiosk(idle_seconds=30.0, screen="HDMI-2", theme="light")
    alone = read(text, "pc")
    assert (alone.matched, alone.kiosk) == ((), Kiosk(idle_seconds=20.0, theme="light"))
    assert [problem.entry for problem in alone.problems] == ['[hosts."other"]']  # a fault elsewhere is one, too


@pytest.mark.parametrize(
    ("content", "key"),
    [(b"[kiosk", "file.toml"), (b"\xff\xfe", "file.encoding"), (b"\x00" * 100, "file.toml"),
     (b"# " + b"x" * (16 * 2**20), "file.too_big"), (b"x = " + b"[" * 10_000, "file.toml_unplaced")],
    ids=["no toml", "no utf-8", "nulls", "too big", "too deep"],
)  # fmt: skip
def test_a_file_of_no_use_gives_a_kiosk_as_it_is_made(
    read: Callable[..., KioskFile], content: bytes, key: str
) -> None:
    file = read(content)
    assert (file.kiosk, file.problems) == (Kiosk(), ())
    assert file.refused is not None
    assert file.refused.key == key


def test_a_file_that_is_missing_or_a_folder(tmp_path: Path, languages: Languages) -> None:
    for path, key in ((tmp_path / "x.toml", "file.missing"), (tmp_path, "file.not_a_file")):
        file = read_kiosk(path, languages, "pc")
        assert (file.kiosk, file.refused and file.refused.key) == (Kiosk(), key)


@pytest.mark.parametrize(
    "text", ["", "[story]", "kiosk = 5", "hosts = 5", "[[kiosk]]", "[hosts]\nx = 1", "format = []"]
)
def test_a_file_of_another_shape_says_so(read: Callable[..., KioskFile], text: str) -> None:
    file = read(text)
    assert file.kiosk == Kiosk()
    assert file.problems


def test_faults_without_end_are_not_named_without_end(read: Callable[..., KioskFile]) -> None:
    fields = "\n".join(f"x{each} = 1" for each in range(5000))
    hosts = "\n".join(f"[hosts.h{each}]\ny = 1" for each in range(2000))
    file = read(f'[kiosk]\n{fields}\nlanguage = "fr"\n{hosts}\n[hosts.pc]\ntheme = "light"')
    assert file.kiosk == Kiosk(language="fr", theme="light")
    assert len(file.problems) == MOST + 1
    assert file.problems[-1].key == "too_many"


def test_more_tiles_than_find_room(read: Callable[..., KioskFile]) -> None:
    file = read(f"[kiosk]\nactivities = {[f'a{each}' for each in range(MOST_IDS + 1)]}")
    assert (file.kiosk.activities, len(file.problems)) == (Kiosk().activities, 1)


# Tables that look like a kiosk's more often than chance would have it.
WORDS = st.sampled_from([*Kiosk.__struct_fields__, "kiosk", "hosts", "format", "mon", "every day", "*", "pc"])
KEYS = WORDS | st.text(string.printable, max_size=8)
LEAVES: st.SearchStrategy[Any] = (
    st.booleans() | st.integers(-(2**62), 2**62) | st.floats() | st.text(max_size=12) | st.dates() | st.times()
    | st.sampled_from(["", "fr", "dark", "dim", "10:00-18:00", "closed", "prompt", "https://a.example", "scrypt$"])
)  # fmt: skip
TABLES = st.dictionaries(
    KEYS,
    st.recursive(LEAVES, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=6)),
    max_size=8,
)


@given(TABLES, TABLES, TABLES)
@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_any_table_gives_a_kiosk_that_can_be_used(
    read: Callable[..., KioskFile],
    built_in: Catalogue,
    english: Wording,
    french: Wording,
    table: dict[str, Any],
    kiosk: dict[str, Any],
    host: dict[str, Any],
) -> None:
    file = read(tomli_w.dumps({**table, "kiosk": {**kiosk}, "hosts": {"p*": host, **table}}))
    assert file.refused is None or file.refused.key.startswith("file.toml")
    for problem in (*file.problems, *unknown_ids(file, built_in)):
        for wording in (english, french):
            assert say_problem(problem, wording)
    assert 15 <= file.kiosk.idle_seconds <= LONGEST_IDLE or file.kiosk.idle_seconds == 0
    assert file.kiosk.theme in ("light", "dark", "contrast")
    fitted = fit(file.kiosk, built_in)
    assert fitted.activities
    assert fitted.attract
    assert {*fitted.activities, *fitted.attract, *fitted.everyday} <= set(built_in.activities)


@given(st.binary(max_size=300))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_give_a_kiosk(read: Callable[..., KioskFile], content: bytes) -> None:
    file = read(content)
    assert isinstance(file.kiosk, Kiosk)


def test_ids_that_the_data_do_not_hold(
    read: Callable[..., KioskFile], built_in: Catalogue, english: Wording
) -> None:
    file = read("""
        [kiosk]
        activities = ["promt", "image"]
        main = "x"
        attract = ["y"]
        [hosts.other]
        what_if = "fewer-request"
        """)
    said = [say_problem(each, english).removeprefix(f"{file.path}: ") for each in unknown_ids(file, built_in)]
    assert said[0] == (
        "[kiosk]: activities: There is no activity called “promt”. “comparawatt list activities” shows them all. "
        "Did you mean “prompt”?"
    )
    assert [each.split(": There")[0].split(": No")[0] for each in said[1:]] == [
        "[kiosk]: attract", "[kiosk]: main", '[hosts."other"]: what_if',
    ]  # fmt: skip
    assert fit(file.kiosk, built_in) == Kiosk(activities=("image",))


def test_data_without_any_of_the_defaults_show_what_they_have(fixture_t: Catalogue) -> None:
    fitted = fit(Kiosk(), fixture_t)
    assert fitted.activities
    assert fitted.attract
    assert set(fitted.activities) <= set(fixture_t.activities)
    assert (fitted.what_if, fitted.everyday) == (None, ())


def test_the_site_s_file_goes_before_the_user_s(
    alone: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    site = tmp_path / "site.toml"
    monkeypatch.setattr(paths, "site_kiosk", lambda: site)
    assert kiosk_path() is None
    own = paths.user_kiosk()
    assert own is not None
    own.parent.mkdir(parents=True)
    own.write_text("[kiosk]", encoding="utf-8")
    assert kiosk_path() == own
    site.write_text("[kiosk]", encoding="utf-8")
    assert kiosk_path() == site
    assert kiosk_path(str(tmp_path / "x.toml")) == tmp_path / "x.toml"


def test_a_site_s_file_that_may_not_be_looked_at_is_named(
    alone: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, languages: Languages
) -> None:
    loop = tmp_path / "loop.toml"
    loop.symlink_to(loop)
    monkeypatch.setattr(paths, "site_kiosk", lambda: loop)
    assert kiosk_path() == loop
    assert read_kiosk(loop, languages, "pc").refused is not None


def test_the_example_has_no_fault_and_says_every_field(languages: Languages, built_in: Catalogue) -> None:
    path = FOLDER / "kiosk.toml"
    assert is_kiosk(path)
    file = read_kiosk(path, languages, "hall-entrance")
    assert (file.problems, file.refused, unknown_ids(file, built_in)) == ((), None, ())
    assert file.matched == ("hall-*", "hall-entrance")
    assert set(file.sections[0].values) == set(Kiosk.__struct_fields__)


def test_the_readme_tells_every_field_and_its_default() -> None:
    text = (FOLDER / "README.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"(?m)^\| `(\w+)` \| (.+?) \|", text))
    assert set(rows) == set(Kiosk.__struct_fields__)
    made = Kiosk()
    for name, said in rows.items():
        value = getattr(made, name)
        if value is not None and name != "hours":
            written = re.sub(
                r"^x = |\s+", "", tomli_w.dumps({"x": list(value) if isinstance(value, tuple) else value})
            )
            shown = re.sub(r"\s", "", said).strip("`")
            assert shown in (written, written.replace(",]", "]"), written.removesuffix(".0")), name


def test_what_is_shown_in_the_readme_can_be_read(read: Callable[..., KioskFile]) -> None:
    text = (FOLDER / "README.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```toml\n(.+?)```", text, re.DOTALL)
    assert len(blocks) == 2
    for block in blocks:
        file = read(block)
        assert (file.problems, file.refused) == ((), None)


def test_errors_are_said_in_both_languages(
    read: Callable[..., KioskFile], english: Wording, french: Wording
) -> None:
    refused = read(b"[kiosk").refused
    assert refused is not None
    assert "line 1" in say_error(refused, english)
    assert "ligne 1" in say_error(refused, french)
