"""A checkout with one language more, in which each text is marked and longer by half: what is not marked was
forgotten. It is Esperanto by name, since the rules of plurals must be those of a language that there is."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import tomli
import tomli_w

CODE = "eo"
ROOT = Path(__file__).parents[1]


def mark(text: str) -> str:
    """Mark a text, and make it longer."""
    return f"⟦{text}{'~' * (len(text) // 2)}⟧"


def unmarked(text: str) -> str:
    """Return what is left of a text without what is marked."""
    before = None
    while before != text:
        before, text = text, re.sub("⟦[^⟦⟧]*⟧", " ", text)
    return re.sub("⟦.*…$", " ", text)  # it was too long to be shown whole


def build(root: Path) -> Path:
    """Build the checkout and return its folder."""
    for name in ("src", "resources", "translations"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", root)
    wording = tomli.loads((root / "translations" / "wording_en.toml").read_text(encoding="utf-8"))
    wording |= {"code": CODE, "name": "Esperanto"}
    for key in ("texts", "scales"):
        wording[key] = _marked(wording[key])
    for rule in (*wording["articles"], *wording["ones"]):
        rule["becomes"] = f"{mark(rule['becomes'].strip())} "
    (root / "translations" / f"wording_{CODE}.toml").write_text(tomli_w.dumps(wording), encoding="utf-8")
    for pack in (root / "resources").rglob("*.toml"):
        table = _with_language(tomli.loads(pack.read_text(encoding="utf-8")))
        pack.write_text(tomli_w.dumps(table), encoding="utf-8")
    _translate(root)
    return root


def extract(root: Path, target: Path, language: str) -> ET.ElementTree[ET.Element]:
    """Let lupdate read the sources, and return what it found."""
    lupdate = Path(sys.executable).parent / "pyside6-lupdate"
    sources = sorted(map(str, (root / "src").rglob("*.py")))
    options = ["-silent", "-locations", "none", "-source-language", "en", "-target-language", language]
    subprocess.run([lupdate, *options, *sources, "-ts", target], check=True, capture_output=True, timeout=60)
    return ET.parse(target)  # noqa: S314 # lupdate wrote it


def messages(tree: ET.ElementTree[ET.Element]) -> dict[tuple[str, str], ET.Element]:
    """Return the messages of a .ts file by context and source."""
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message
        for context in tree.iter("context")
        for message in context.iter("message")
    }


def _translate(root: Path) -> None:
    path = root / "translations" / f"comparawatt_{CODE}.ts"
    tree = extract(root, path, CODE)
    for (_, source), message in messages(tree).items():
        translation = message.find("translation")
        assert translation is not None
        translation.attrib.pop("type", None)
        translation.text = mark(source)
    tree.write(path, encoding="utf-8", xml_declaration=True)


def _marked(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _marked(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_marked(each) for each in value]
    return mark(value) if isinstance(value, str) else value


def _with_language(value: Any) -> Any:
    """Add the language to each text and each unit of a pack."""
    if isinstance(value, list):
        return [_with_language(each) for each in value]
    if not isinstance(value, dict):
        return value
    found = {key: _with_language(each) for key, each in value.items()}
    if "en" in value:
        found[CODE] = _marked(value["en"])
    return found
