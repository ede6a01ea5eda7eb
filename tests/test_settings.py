from __future__ import annotations

import os
from typing import TYPE_CHECKING

import msgspec
import pytest
import tomli

from comparawatt.errors import FileError
from comparawatt.settings import Settings, SettingsFile, load

if TYPE_CHECKING:
    from pathlib import Path

CHOSEN = Settings(
    language="fr",
    theme="dark",
    width=1111,
    height=777,
    view="side-by-side",
    activity="image",
    amount={"number": 3.0},
    estimate="studio",
    lanes=("phone-t", "home-fr"),
)

BROKEN = {
    "the first half": b'language = "fr"\ntheme = "da',
    "all NUL": b"\0" * 200,
    "a list": b"[]",
    "JSON": b'{"language": "fr"}',
    "a number for a language": b"language = 42",
    "a text for a width": b'width = "wide"',
    "a theme that is none": b'theme = "purple"',
    "a view that is none": b'view = "pie"',
    "no UTF-8": b'language = "\xe9\xff"',
    "deep": b"a = " + b"[" * 20_000,
    "a list for a table": b"amount = [1]",
    "lanes of numbers": b"lanes = [1, 2]",
}

kinds = pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN.keys())


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where settings are kept; the folder is not there yet."""
    return tmp_path / "config" / "comparawatt" / "settings.toml"


def write(path: Path, content: bytes | str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_without_a_file_the_defaults_count(path: Path) -> None:
    file = SettingsFile(path)
    assert file.settings == Settings()
    assert (file.notice, file.set_aside) == (None, None)
    assert not path.exists()


def test_what_was_chosen_comes_back(path: Path) -> None:
    SettingsFile(path).save(CHOSEN)
    assert SettingsFile(path).settings == CHOSEN


def test_a_named_energy_comes_back_without_an_activity(path: Path) -> None:
    SettingsFile(path).save(msgspec.structs.replace(CHOSEN, activity=None, amount={}, estimate=None, energy=5e9))
    settings = SettingsFile(path).settings
    assert settings.energy == 5e9
    assert not settings.amount


@kinds
def test_f01_a_broken_file_is_set_aside_once(path: Path, content: bytes) -> None:
    write(path, content)
    file = SettingsFile(path)
    assert file.settings == Settings()
    assert file.notice is not None
    assert file.set_aside is not None
    assert file.set_aside.read_bytes() == content
    assert not path.exists()
    file.save(CHOSEN)
    again = SettingsFile(path)
    assert (again.settings, again.notice, again.set_aside) == (CHOSEN, None, None)
    assert file.set_aside.read_bytes() == content
    assert len(list(path.parent.iterdir())) == 2


def test_f01_an_empty_file_is_no_fault(path: Path) -> None:
    file = SettingsFile(write(path, b""))
    assert (file.settings, file.notice) == (Settings(), None)


def test_f01_what_a_newer_version_wrote_is_kept(path: Path) -> None:
    write(path, 'language = "fr"\nsound = "loud"\n[presenter]\nhands = 3\n')
    file = SettingsFile(path)
    assert file.settings == Settings(language="fr")
    file.save(CHOSEN)
    table = tomli.loads(path.read_text())
    assert (table["sound"], table["presenter"]) == ("loud", {"hands": 3})
    assert SettingsFile(path).settings == CHOSEN


def test_a_byte_order_mark_and_crlf_are_no_fault(path: Path) -> None:
    file = SettingsFile(write(path, b'\xef\xbb\xbflanguage = "fr"\r\ntheme = "dark"\r\n'))
    assert (file.settings.language, file.settings.theme) == ("fr", "dark")


@kinds
def test_f01_a_broken_file_of_the_machine_is_left_where_it_is(tmp_path: Path, path: Path, content: bytes) -> None:
    site = write(tmp_path / "site.toml", content)
    file = SettingsFile(path, site)
    assert file.settings == Settings()
    assert file.notice is None  # who sits there cannot mend it; `doctor` tells it to those who can
    assert file.site.error or file.site.faults
    assert site.read_bytes() == content


def test_the_user_s_settings_win_over_the_machine_s(tmp_path: Path, path: Path) -> None:
    site = write(tmp_path / "site.toml", 'language = "fr"\ntheme = "contrast"\nreduced_motion = true')
    write(path, 'theme = "dark"')
    settings = SettingsFile(path, site).settings
    assert (settings.language, settings.theme, settings.reduced_motion) == ("fr", "dark", True)


def test_saving_is_whole_or_not_at_all(path: Path) -> None:
    file = SettingsFile(path)
    file.save(CHOSEN)
    assert [each.name for each in path.parent.iterdir()] == ["settings.toml"]
    before = path.stat()
    file.save(CHOSEN)  # nothing changed, nothing is written
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == (before.st_mtime_ns, before.st_ino)


def test_f02_without_a_place_nothing_is_kept_and_nothing_is_wrong() -> None:
    file = SettingsFile(None)
    file.save(CHOSEN)
    assert (file.settings, file.notice) == (Settings(), None)


def test_f02_a_place_that_is_a_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "config").write_text("a file")
    file = SettingsFile(tmp_path / "config" / "settings.toml")
    assert file.settings == Settings()
    with pytest.raises(FileError) as caught:
        file.save(CHOSEN)
    assert caught.value.key == "file.unwritable"


def test_f02_a_place_that_is_a_folder_is_said(path: Path) -> None:
    path.mkdir(parents=True)
    file = SettingsFile(path)
    assert file.settings == Settings()
    assert file.notice is not None
    with pytest.raises(FileError):
        file.save(CHOSEN)
    assert path.is_dir()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_f02_a_folder_that_cannot_be_written_is_said(path: Path) -> None:
    write(path, 'language = "fr"')
    path.parent.chmod(0o500)
    try:
        file = SettingsFile(path)
        assert file.settings.language == "fr"
        with pytest.raises(FileError):
            file.save(CHOSEN)
    finally:
        path.parent.chmod(0o700)
    assert path.read_text() == 'language = "fr"'


def test_f03_a_link_stays_a_link(tmp_path: Path, path: Path) -> None:
    real = write(tmp_path / "elsewhere" / "mine.toml", 'language = "fr"')
    path.parent.mkdir(parents=True)
    path.symlink_to(real)
    file = SettingsFile(path)
    assert file.settings.language == "fr"
    file.save(CHOSEN)
    assert path.is_symlink()
    assert tomli.loads(real.read_text())["theme"] == "dark"


def test_f03_a_link_to_a_broken_file_stays_a_link(tmp_path: Path, path: Path) -> None:
    real = write(tmp_path / "elsewhere" / "mine.toml", b"[]")
    path.parent.mkdir(parents=True)
    path.symlink_to(real)
    file = SettingsFile(path)
    assert file.set_aside is not None
    assert file.set_aside.read_bytes() == b"[]"
    assert not file.set_aside.is_symlink()
    file.save(CHOSEN)
    assert path.is_symlink()
    assert SettingsFile(path).settings == CHOSEN


@pytest.mark.parametrize("target", ["/dev/zero", "loop", "folder", "pipe"])
def test_f03_what_is_no_file_is_not_read(tmp_path: Path, path: Path, target: str) -> None:
    path.parent.mkdir(parents=True)
    if target == "folder":
        (tmp_path / "folder").mkdir()
    elif target == "pipe":
        os.mkfifo(tmp_path / "pipe")
    path.symlink_to(path.name if target == "loop" else tmp_path / target)
    file = SettingsFile(path)
    assert file.settings == Settings()
    assert path.is_symlink()


def test_the_command_line_names_a_file(path: Path) -> None:
    write(path, 'language = "fr"')
    assert load(str(path)).settings.language == "fr"


def test_the_user_s_own_file_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    file = load()
    file.save(CHOSEN)
    assert (tmp_path / "comparawatt" / "settings.toml").is_file()
    assert load().settings == CHOSEN


def test_a_policy_goes_before_the_user_s_settings_and_leaves_them_in_their_file(
    tmp_path: Path, path: Path
) -> None:
    site = write(tmp_path / "site.toml", 'view = "pictograms"\n[policy]\nlanguage = "fr"\ntext_size = 150')
    write(path, 'language = "en"\ntext_size = 125\nactivity = "image"')
    file = SettingsFile(path, site)
    assert (file.settings.language, file.settings.text_size) == ("fr", 150)
    assert (file.settings.view, file.settings.activity) == ("pictograms", "image")
    file.save(msgspec.structs.replace(file.settings, theme="dark"))
    kept = SettingsFile(path).settings  # the day the policy is gone
    assert (kept.language, kept.text_size, kept.theme) == ("en", 125, "dark")


def test_a_policy_s_activity_comes_with_its_own_amount(tmp_path: Path, path: Path) -> None:
    site = write(tmp_path / "site.toml", '[policy]\nactivity = "prompt"')
    SettingsFile(path).save(CHOSEN)
    settings = SettingsFile(path, site).settings
    assert (settings.activity, settings.amount, settings.estimate) == ("prompt", {}, None)
    assert settings.theme == "dark"


def test_one_wrong_field_of_the_machine_s_file_takes_no_other_with_it(tmp_path: Path, path: Path) -> None:
    site = write(
        tmp_path / "site.toml", 'theme = "purple"\nlanguage = "fr"\n[policy]\nlinks = "no"\nfiles = false'
    )
    file = SettingsFile(path, site)
    assert (file.settings.theme, file.settings.language) == (None, "fr")
    assert (file.site.policy.links, file.site.policy.files) == (True, False)
    assert [fault.name for fault in file.site.faults] == ["policy.links", "theme"]


def test_whoever_has_kept_nothing_is_here_for_the_first_time(path: Path) -> None:
    file = SettingsFile(path)
    assert file.is_first
    file.save(CHOSEN)
    assert not SettingsFile(path).is_first
    assert not SettingsFile(None).is_first
