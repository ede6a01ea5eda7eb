from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from comparawatt.arguments import parse, picture_format
from comparawatt.errors import UsageError
from comparawatt.options import Options

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.command import Ended

    from comparawatt.engine.wording import Wording


def parsed(wording: Wording, *given: str) -> Options:
    options = parse(given, wording, ("en", "fr"))
    assert options is not None
    return options


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("bogus",), "bogus"),
        (("--bogus",), "--bogus"),
        (("compare",), "WHAT"),
        (("compare", "prompt", "--bogus"), "--bogus"),
        (("compare", "prompt", "image"), "image"),
        (("compare", "prompt", "--amount"), "--amount"),
        (("compare", "prompt", "--in"), "--in"),
        (("compare", "prompt", "--format", "xml"), "text, json, csv"),
        (("compare", "prompt", "--langauge", "fr"), "--langauge"),
        (("compare", "50 GWh", "--amount", "3"), "50 GWh"),
        (("compare", "prompt", "--without-built-in"), "--data"),
        (("list",), "WHAT"),
        (("list", "things"), "activities, equivalents, estimates, sources"),
        (("check",), "FILE"),
        (("picture", "prompt"), "-o FILE"),
        (("picture", "-o", "x.png"), "WHAT"),
        (("picture", "prompt", "-o", "x.jpg"), "x.jpg"),
        (("picture", "prompt", "-o", "x"), "x"),
        (("picture", "prompt", "-o", "x.pdf", "--paper", "a3"), "a3"),
        (("picture", "prompt", "-o", "x.png", "--size", "wide"), "wide"),
        (("picture", "prompt", "-o", "x.png", "--size", "319x240"), "319x240"),
        (("picture", "prompt", "-o", "x.png", "--size", "99999x99999"), "99999x99999"),
        (("picture", "prompt", "-o", "x.png", "--size", "0x0"), "0x0"),
        (("picture", "prompt", "-o", "x.png", "--size", "-5x400"), "5x400"),
        (("picture", "prompt", "-o", "x.png", "--view", "pie"), "pie"),
        (("picture", "prompt", "-o", "x.png", "--theme", "purple"), "purple"),
        (("--theme", "purple"), "light, dark, contrast"),
        (("--language", "de"), "en, fr"),
        (("--language",), "--language"),
        (("--settings",), "--settings"),
    ],
    ids=lambda value: value if isinstance(value, str) else " ".join(value),
)
def test_a_fault_of_the_command_line_is_one_line_and_status_2(
    run: Callable[..., Ended], given: tuple[str, ...], said: str
) -> None:
    ended = run(*given)
    assert (ended.status, ended.out) == (2, "")
    assert said in ended.err
    assert ended.err.count("\n") == 1
    if "--language" not in given:
        french = run("--language", "fr", *given)
        assert french.status == 2
        assert french.err != ended.err


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("compare", "nope"), "list activities"),
        (("compare", "promt"), "“prompt”"),
        (("compare", "prompt", "--estimate", "nope"), "list estimates"),
        (("compare", "prompt", "--in", "nope"), "list equivalents"),
        (("compare", "prompt", "--amount", "many"), "many"),
        (("compare", "prompt", "--amount", "-5"), "negative"),
        (("compare", "prompt", "--amount", ""), "Nothing was typed"),
        (("compare", "-5 kWh"), "negative"),
        (("compare", "--5 kWh"), "negative"),
        (("compare", "300 W"), "power"),
        (("compare", "1e999 kWh"), "1e999"),
        (("compare", "50 GWh", "--estimate", "x"), "--estimate"),
        (("compare", "prompt", "--data", "/nonexistent/x.toml"), "/nonexistent/x.toml"),
        (("check", "/nonexistent/x.toml"), "/nonexistent/x.toml"),
        (("picture", "nope", "-o", "x.png"), "nope"),
    ],
    ids=lambda value: value if isinstance(value, str) else " ".join(value),
)
def test_a_fault_of_the_input_is_status_1(run: Callable[..., Ended], given: tuple[str, ...], said: str) -> None:
    ended = run(*given)
    assert ended.status == 1
    assert said in ended.err
    assert "Traceback" not in ended.err
    french = run(*given, "--language", "fr")
    assert french.status == 1
    assert french.err != ended.err


def test_options_are_understood(english: Wording) -> None:
    options = parsed(
        english,
        *("compare", "prompt", "--amount=3", "--in", "a", "--in", "b", "--data", "x.toml", "--data=y.toml"),
        *("--estimate", "e", "--format", "csv", "--language", "fr", "--without-built-in"),
    )
    assert (options.command, options.what, options.amount, options.estimate) == ("compare", "prompt", "3", "e")
    assert (list(options.in_), list(options.data)) == (["a", "b"], ["x.toml", "y.toml"])
    assert (options.format, options.language, options.without_built_in) == ("csv", "fr", True)


def test_what_was_not_asked_keeps_its_default(english: Wording) -> None:
    options = parsed(english, "compare", "prompt")
    plain = Options()
    for name in ("amount", "estimate", "in_", "data", "format", "language", "size", "view", "theme", "settings"):
        assert getattr(options, name) == getattr(plain, name), name


def test_common_options_work_before_and_behind_the_command(english: Wording) -> None:
    for given in (("--language", "fr", "compare", "prompt"), ("compare", "prompt", "--language", "fr")):
        assert parsed(english, *given).language == "fr"
    before = parsed(english, "--data", "x.toml", "list", "activities")
    assert (list(before.data), before.what) == (["x.toml"], "activities")


def test_the_window_has_its_options(english: Wording) -> None:
    options = parsed(english, "--reduced-motion", "--theme", "dark", "--settings", "s.toml", "--screen", "HDMI-1")
    assert options.command is None
    assert (options.reduced_motion, options.theme) == (True, "dark")
    assert (options.settings, options.screen) == ("s.toml", "HDMI-1")


@pytest.mark.parametrize("text", ["-5", "-5kWh", "--5 kWh", "-.5", "- 5 kWh"])
def test_a09_a_negative_amount_is_no_option(english: Wording, text: str) -> None:
    options = parsed(english, "compare", "prompt", "--amount", text)
    assert options.amount is not None
    assert options.amount.replace("−", "-") == text


@pytest.mark.parametrize("text", ["1920x1080", "640x400", "7680x4320", "1080×1920"])
def test_a_size_is_understood(text: str) -> None:
    options = Options()
    options.size, options.output = text, "x.png"
    width, height = picture_format(options).size
    assert text.replace("×", "x") == f"{width}x{height}"


@pytest.mark.parametrize("text", ["x", "1920", "1920x", "1920 x 1080", "19.2x10", "1e3x1e3", "１９２０x１０８０ "])
def test_what_is_no_size_is_refused(text: str) -> None:
    options = Options()
    options.size, options.output = text, "x.png"
    with pytest.raises(UsageError):
        picture_format(options)


@pytest.mark.parametrize("size", ["639x400", "640x399", "320x240", "7681x4320"])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_size_in_which_nothing_can_be_read_is_refused_with_the_least(
    run: Callable[..., Ended], size: str, language: str
) -> None:
    ended = run("picture", "prompt", "-o", "x.png", "--size", size, "--language", language)
    assert ended.status == 2
    assert size in ended.err
    assert "640x400" in ended.err


@pytest.mark.parametrize("text", ["", "0", "0.5", "-1", "x", "2,5", "9", "1e1", "nan"])
def test_what_is_no_scale_is_refused(run: Callable[..., Ended], text: str) -> None:
    ended = run("picture", "prompt", "-o", "x.png", "--scale", text)
    assert ended.status == 2
    assert "scale" in ended.err


def test_a_poster_is_upright_and_has_the_size_that_was_asked() -> None:
    options = Options()
    options.output, options.poster = "x.PNG", True
    form = picture_format(options)
    assert (form.ending, form.size, form.theme) == ("png", (1240, 1754), "light")
    options.size = "1000x2000"
    assert picture_format(options).size == (1000, 2000)


def test_a_picture_is_not_begun_when_its_line_is_at_fault(run: Callable[..., Ended], tmp_path: Path) -> None:
    target = tmp_path / "x.png"
    assert run("picture", "prompt", "-o", str(target), "--size", "1x1").status == 2
    assert not target.exists()


def test_a_saved_comparison_opens_the_window(english: Wording) -> None:
    options = parse(["my été.comparawatt", "--theme", "dark"], english, ["en", "fr"])
    assert options is not None
    assert (options.command, options.open, options.theme) == (None, "my été.comparawatt", "dark")
