from __future__ import annotations

import os
import stat
import time
from pathlib import Path

import pytest

from comparawatt.errors import FileError
from comparawatt.files import file_name, read_text, reason, write_bytes

LARGEST = 1000
not_as_root = pytest.mark.skipif(os.geteuid() == 0, reason="root may read and write everything")


def refusal(path: Path) -> str:
    started = time.monotonic()
    with pytest.raises(FileError) as error:
        read_text(path, LARGEST)
    assert time.monotonic() - started < 1
    assert error.value.values["path"] == str(path)
    return error.value.key


@pytest.mark.parametrize("content", [b"\xc3\xa9t\xc3\xa9\r\n", b"\xef\xbb\xbf\xc3\xa9t\xc3\xa9\r\n"])
def test_a_byte_order_mark_is_passed_over(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a").write_bytes(content)
    assert read_text(tmp_path / "a", LARGEST) == "été\r\n"


def test_a_file_may_have_the_largest_size_and_no_more(tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.write_bytes(b"x" * LARGEST)
    assert len(read_text(file, LARGEST)) == LARGEST
    file.write_bytes(b"x" * (LARGEST + 1))
    assert refusal(file) == "file.too_big"


@pytest.mark.parametrize(
    "content", ["é".encode("cp1252"), "é".encode("utf-16"), b"\xff\xfe", b"\xc3", b"\xed\xa0\x80"]
)
def test_another_encoding_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a").write_bytes(content)
    assert refusal(tmp_path / "a") == "file.encoding"


def test_what_is_not_there_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path / "none") == "file.missing"
    assert refusal(tmp_path / "none" / "a") == "file.missing"
    (tmp_path / "file").write_bytes(b"")
    assert refusal(tmp_path / "file" / "a") == "file.unreadable"
    assert refusal(Path(f"{tmp_path}/a\0b")) == "file.unreadable"
    assert refusal(tmp_path / ("x" * 5000)) == "file.unreadable"


def test_f03_bad_targets_are_refused_without_hanging(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    (tmp_path / "folder").symlink_to(tmp_path)
    (tmp_path / "zeros").symlink_to("/dev/zero")
    (tmp_path / "broken").symlink_to(tmp_path / "none")
    keys = {name: refusal(tmp_path / name) for name in ("pipe", "loop", "folder", "zeros", "broken")}
    assert keys == {
        "pipe": "file.not_a_file",
        "loop": "file.unreadable",
        "folder": "file.not_a_file",
        "zeros": "file.not_a_file",
        "broken": "file.missing",
    }


def test_f03_a_link_is_read_through(tmp_path: Path) -> None:
    (tmp_path / "target").write_text("content", encoding="utf-8")
    (tmp_path / "link").symlink_to("target")
    assert read_text(tmp_path / "link", LARGEST) == "content"


def test_f03_a_link_stays_and_its_target_is_replaced(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    target = elsewhere / "settings.toml"
    target.write_bytes(b"old")
    target.chmod(0o640)
    link = tmp_path / "settings.toml"
    link.symlink_to(target)
    write_bytes(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert sorted(file.name for file in elsewhere.iterdir()) == ["settings.toml"]


def test_f03_bad_targets_are_not_written(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    (tmp_path / "folder").symlink_to(tmp_path)
    (tmp_path / "file").write_bytes(b"old")
    for name in ("loop", "folder", "none/a", "file/a", "a\0b"):
        with pytest.raises(FileError) as error:
            write_bytes(tmp_path / name, b"new")
        assert error.value.key == "file.unwritable"
        assert error.value.values["path"] == str(tmp_path / name)
    assert (tmp_path / "file").read_bytes() == b"old"
    assert sorted(file.name for file in tmp_path.iterdir()) == ["file", "folder", "loop"]


def test_f03_a_device_is_not_replaced_by_a_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(FileError):
        write_bytes(tmp_path / "pipe", b"new")
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)


def test_a_new_file_is_readable_as_the_system_wants(tmp_path: Path) -> None:
    mask = os.umask(0o027)
    try:
        write_bytes(tmp_path / "é è ü.png", b"content")
    finally:
        os.umask(mask)
    assert (tmp_path / "é è ü.png").read_bytes() == b"content"
    assert stat.S_IMODE((tmp_path / "é è ü.png").stat().st_mode) == 0o640


def test_a_name_of_the_longest_length_can_be_written(tmp_path: Path) -> None:
    write_bytes(tmp_path / ("é" * 127), b"content")
    assert [file.name for file in tmp_path.iterdir()] == ["é" * 127]


def test_nothing_is_left_beside_a_file_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(FileError):
        write_bytes(tmp_path / ("x" * 300), b"content")
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_program_left_behind_goes_with_the_next_save(tmp_path: Path) -> None:
    file = tmp_path / "[my] settings.toml"
    long_ago = time.time() - 3600
    left = [tmp_path / f".{name}-abcd1234.comparawatt-part" for name in (file.name, "other.toml")]
    busy = tmp_path / f".{file.name}-efgh5678.comparawatt-part"
    others = [tmp_path / ".film-abcd1234.part", tmp_path / "mine.comparawatt-part", tmp_path / f".{file.name}-x"]
    for each in (*left, busy, *others):
        each.write_bytes(b"half")
    for each in (*left, *others):
        os.utime(each, (long_ago, long_ago))
    write_bytes(file, b"whole")
    assert set(tmp_path.iterdir()) == {file, busy, *others}  # whoever writes now is not disturbed


@pytest.mark.skipif(not hasattr(os, "O_DIRECTORY"), reason="folders cannot be synced here")
def test_a_file_is_on_the_disk_before_it_has_its_name_and_its_name_after(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a"
    file.write_bytes(b"old")
    seen: list[tuple[str, bytes]] = []
    sync = os.fsync

    def note(handle: int) -> None:
        kind = "folder" if stat.S_ISDIR(os.fstat(handle).st_mode) else "file"
        seen.append((kind, file.read_bytes()))
        sync(handle)

    monkeypatch.setattr(os, "fsync", note)
    write_bytes(file, b"new")
    assert seen == [("file", b"old"), ("folder", b"new")]


@not_as_root
def test_a_read_only_file_is_left_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.write_bytes(b"old")
    file.chmod(0o400)
    with pytest.raises(FileError) as error:
        write_bytes(file, b"new")
    refused = error.value.values["reason"]
    assert isinstance(refused, OSError)
    assert reason(refused) == "denied"
    assert file.read_bytes() == b"old"


@not_as_root
def test_what_may_not_be_read_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.write_bytes(b"x")
    file.chmod(0)
    assert refusal(file) == "file.unreadable"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Énergie : ChatGPT / 2,5 Md?", "Énergie ChatGPT 2,5 Md.x"),
        ("CON", "_CON.x"),
        ("con.fig", "_con.fig.x"),
        ("", "comparawatt.x"),
        (" . ", "comparawatt.x"),
        ("E\u0301te\u0301", "Été.x"),
        ("a\nb\x00c", "a b c.x"),
        ("é" * 300, "é" * 80 + ".x"),
        ("..\\..\\boot", "boot.x"),
    ],
)
def test_i06_a_title_becomes_a_name_that_every_system_takes(title: str, name: str) -> None:
    assert file_name(title, ".x") == name
