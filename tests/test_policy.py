from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from comparawatt.policy import Policy, read_site, takes
from comparawatt.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return where a site file is; it is not there yet."""
    return tmp_path / "settings.toml"


def test_without_a_file_nothing_is_held(site: Path) -> None:
    found = read_site(site, Settings)
    assert not found.is_there
    assert (found.policy, found.defaults, found.faults, found.error) == (Policy(), {}, (), None)
    assert found.policy.in_force == {}
    assert found.policy.settings == {}


def test_what_is_set_is_in_force(site: Path) -> None:
    site.write_text('theme = "dark"\n[policy]\nreduced_motion = false\nkiosk = "site"\nlinks = true')
    found = read_site(site, Settings)
    assert found.defaults == {"theme": "dark"}
    assert found.policy.in_force == {"reduced_motion": False, "kiosk": "site"}  # links are open anyway
    assert found.policy.settings == {"reduced_motion": False}


@pytest.mark.parametrize("content", ["policy = 3", 'policy = "none"', "[[policy]]\nlinks = false", "policy = []"])
def test_a_policy_that_is_no_table_is_a_fault_and_stops_nobody(site: Path, content: str) -> None:
    site.write_text(f'theme = "dark"\n{content}')
    found = read_site(site, Settings)
    assert [fault.name for fault in found.faults] == ["policy"]
    assert found.policy == Policy()
    assert found.defaults == {"theme": "dark"}


@pytest.mark.parametrize("name", Policy.__struct_fields__)
def test_a_wrong_value_of_any_field_is_named_with_what_it_takes(site: Path, name: str) -> None:
    site.write_text(f"[policy]\n{name} = [1.5]")
    found = read_site(site, Settings, ("en", "fr"))
    (fault,) = found.faults
    assert (fault.name, fault.value) == (f"policy.{name}", "[1.5]")
    assert fault.takes
    assert found.policy == Policy()


@pytest.mark.parametrize("content", [b"\xff", b"[policy", b"\0" * 100, b"a = " + b"[" * 20_000])
def test_a_file_of_no_use_says_why(site: Path, content: bytes) -> None:
    site.write_bytes(content)
    found = read_site(site, Settings)
    assert found.error is not None
    assert (found.policy, found.defaults) == (Policy(), {})


def test_a_folder_in_its_place_says_why(site: Path) -> None:
    site.mkdir()
    assert read_site(site, Settings).error is not None


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("language", '"…"'),
        ("theme", '"light" | "dark" | "contrast"'),
        ("text_size", "100 | 125 | 150 | 200"),
        ("links", "true | false"),
        ("reduced_motion", "true | false"),
        ("activity", '"…"'),
        ("kiosk", '"any" | "site" | "none"'),
    ],
)
def test_what_a_field_takes_is_said_as_toml_writes_it(name: str, said: str) -> None:
    assert takes(Policy, name) == said
