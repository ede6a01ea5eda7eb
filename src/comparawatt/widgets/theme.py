"""The colour tokens of each theme, in one place (DESIGN.md section 3)."""

from __future__ import annotations

import msgspec
from PySide6.QtGui import QColor, QPalette


class Theme(msgspec.Struct, frozen=True):
    """The colours of one theme, as ``#RRGGBB``."""

    name: str
    bg: str
    surface: str
    sunken: str
    line: str
    edge: str
    ink: str
    ink2: str
    mark: str
    mark_fill: str
    on_mark: str
    mark_hover: str
    mark_pressed: str
    disabled: str
    home: str
    home_text: str
    city: str
    city_text: str
    phone: str
    phone_text: str
    danger: str
    danger_ground: str
    ok: str
    ok_ground: str
    on_shape: str
    cable_outlined: bool


LIGHT = Theme(
    name="light", bg="#F6F3EC", surface="#FFFFFF", sunken="#EBE6DA", line="#D9D2C3", edge="#857D6E",
    ink="#16202B", ink2="#4B5561", mark="#FFD23F", mark_fill="#FFE08A", on_mark="#16202B", mark_hover="#FFE08A",
    mark_pressed="#E0B000", disabled="#67635A", home="#D55E00", home_text="#A34700", city="#00508A",
    city_text="#00508A", phone="#009B70", phone_text="#006B4E", danger="#B3261E", danger_ground="#FBE9E5",
    ok="#00694C", ok_ground="#DDF0E7", on_shape="#FFFFFF", cable_outlined=True,
)  # fmt: skip
DARK = Theme(
    name="dark", bg="#0E1620", surface="#17222F", sunken="#0A1018", line="#2C3A4A", edge="#728499",
    ink="#F4F1EA", ink2="#B4C0CC", mark="#FFD23F", mark_fill="#4A4325", on_mark="#16202B", mark_hover="#FFE08A",
    mark_pressed="#E0B000", disabled="#8A97A6", home="#FF8B3D", home_text="#FFA468", city="#3A8FD0",
    city_text="#7CC6F2", phone="#56E3B4", phone_text="#56E3B4", danger="#FF8A80", danger_ground="#3A1E22",
    ok="#5FDDB5", ok_ground="#12332C", on_shape="#0E1620", cable_outlined=False,
)  # fmt: skip
CONTRAST = Theme(
    name="contrast", bg="#FFFFFF", surface="#FFFFFF", sunken="#E8E8E8", line="#BDBDBD", edge="#000000",
    ink="#000000", ink2="#1F1F1F", mark="#FFD400", mark_fill="#FFE359", on_mark="#000000", mark_hover="#FFE359",
    mark_pressed="#E0B000", disabled="#4A4A4A", home="#C24E00", home_text="#8F3B00", city="#00457A",
    city_text="#00457A", phone="#008A63", phone_text="#005A40", danger="#A0140C", danger_ground="#FFFFFF",
    ok="#005A40", ok_ground="#FFFFFF", on_shape="#FFFFFF", cable_outlined=True,
)  # fmt: skip

THEMES = {theme.name: theme for theme in (LIGHT, DARK, CONTRAST)}


def palette(theme: Theme) -> QPalette:
    """Return a theme as the palette that Qt's own widgets follow."""
    colors = QPalette()
    role = QPalette.ColorRole
    for which, color in (
        (role.Window, theme.bg),
        (role.WindowText, theme.ink),
        (role.Base, theme.surface),
        (role.AlternateBase, theme.sunken),
        (role.Text, theme.ink),
        (role.PlaceholderText, theme.ink2),
        (role.Button, theme.surface),
        (role.ButtonText, theme.ink),
        (role.ToolTipBase, theme.surface),
        (role.ToolTipText, theme.ink),
        (role.Highlight, theme.ink),
        (role.HighlightedText, theme.bg),
        (role.Link, theme.city_text),
    ):
        colors.setColor(which, QColor(color))
    for which in (role.WindowText, role.Text, role.ButtonText):
        colors.setColor(QPalette.ColorGroup.Disabled, which, QColor(theme.disabled))
    return colors
