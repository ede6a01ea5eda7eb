"""How everything looks: the theme in use, the font and the icons, handed down to each widget."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import get_args

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from comparawatt import paths
from comparawatt.policy import Policy, TextSize
from comparawatt.widgets.theme import CONTRAST, DARK, LIGHT, THEMES, Theme

TEXT_SIZES = get_args(TextSize)

_FREE = Policy()

_WEIGHT = QFont.Tag("wght")
_OPTICAL_SIZE = QFont.Tag("opsz")
_TABULAR = QFont.Tag("tnum")
_OUTLINE = 'fill="none" stroke="currentColor" stroke-width="0.6" stroke-linejoin="round"'


class Look(QObject):
    """The theme, the font and the icons.

    Args:
        theme: Name of the theme, or None to follow the system's.
        text_size: In percent, one of `TEXT_SIZES`.
        scale: How many times larger everything is than the design's, beside the size of text.
        dresses: Whether Qt's own widgets follow the size of text, too.
        policy: What an administrator has set of all this, which stays.

    Attributes:
        theme_is_set: Whether an administrator has set the theme.
        text_size_is_set: Whether an administrator has set the size of text.
        theme_changed: Emitted when another theme is in use.
        text_size_changed: Emitted when text has another size: what has a size by it is laid out anew.
    """

    theme_changed = Signal()
    text_size_changed = Signal()

    def __init__(
        self,
        theme: str | None = None,
        parent: QObject | None = None,
        *,
        text_size: TextSize = 100,
        scale: float = 1.0,
        dresses: bool = True,
        policy: Policy = _FREE,
    ) -> None:
        super().__init__(parent)
        self.theme_is_set = policy.theme is not None
        self.text_size_is_set = policy.text_size is not None
        self._dresses = dresses
        self.family = _load_font()
        self._text_size = policy.text_size or text_size
        self._scale = scale
        self._chosen = policy.theme or theme
        self._theme = self._find()
        self._colors: dict[str, QColor] = {}
        self._sources: dict[str, str] = {}
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}
        self._fonts: dict[tuple[int, int, bool, bool], QFont] = {}
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._on_system_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self._on_system_changed)

    @property
    def theme(self) -> Theme:
        """The theme in use."""
        return self._theme

    @property
    def chosen(self) -> str | None:
        """Name of the theme that somebody chose, or None where the system's is followed."""
        return self._chosen

    def choose(self, name: str | None) -> None:
        """Use a theme, or follow the system where None."""
        if not self.theme_is_set:
            self._chosen = name
            self._renew()

    @property
    def text_size(self) -> TextSize:
        """How large text is, in percent of the design's."""
        return self._text_size

    def choose_text_size(self, percent: TextSize) -> None:
        """Draw text larger or smaller.

        Args:
            percent: One of `TEXT_SIZES`.
        """
        if percent != self._text_size and not self.text_size_is_set:
            self._text_size = percent
            self._fonts.clear()
            if self._dresses:
                # Qt sends QEvent.FontChange to each widget without a font of its own, and lays it out anew.
                QApplication.setFont(self.font(15, 500))
            self.text_size_changed.emit()

    @property
    def grown(self) -> float:
        """How many times larger text is than the design's."""
        return self._scale * self._text_size / 100

    def magnify(self, scale: float) -> None:
        """Draw everything larger or smaller, as a screen of another size needs it.

        Args:
            scale: How many times larger than the design's.
        """
        if scale != self._scale:
            self._scale = scale
            self._fonts.clear()
            self.text_size_changed.emit()

    def step_text_size(self, steps: int) -> None:
        """Draw text so many steps larger, or smaller where negative, as far as there are sizes."""
        place = TEXT_SIZES.index(self._text_size) + steps
        self.choose_text_size(TEXT_SIZES[min(max(place, 0), len(TEXT_SIZES) - 1)])

    def px(self, size: float) -> int:
        """Return a length of the design that grows with the text, in logical pixels."""
        return round(size * self.grown)

    def color(self, token: str) -> QColor:
        """Return a colour of the theme by its token."""
        found = self._colors.get(token)
        if found is None:
            found = self._colors[token] = QColor(getattr(self._theme, token))
        return found

    def font(self, size: int, weight: int = 500, *, display: bool = False, tabular: bool = False) -> QFont:
        """Return the font.

        Args:
            size: In pixels of the design, which grow with the text.
            weight: From 100 to 900; set by the axis alone, since Qt would embolden a second time.
            display: The cut for sentences and counts, a little tighter.
            tabular: Digits of one width, for numbers that move.
        """
        key = (size, weight, display, tabular)
        found = self._fonts.get(key)
        if found is not None:
            return found
        font = QFont(self.family)
        font.setPixelSize(self.px(size))
        font.setVariableAxis(_WEIGHT, weight)
        font.setVariableAxis(_OPTICAL_SIZE, 32 if display else 14)
        if display:
            font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 98)
        if tabular:
            font.setFeature(_TABULAR, 1)
        self._fonts[key] = font
        return font

    def icon(self, name: str, color: str, size: int) -> QIcon:
        """Return an icon in a colour token, for Qt's own widgets."""
        return QIcon(self.pixmap(name, color, size, 2.0))

    def pixmap(self, name: str, color: str, size: int, ratio: float = 1.0) -> QPixmap:
        """Return an icon as a picture.

        Args:
            name: Of a file of ``resources/icons``.
            color: A token of the theme.
            size: In logical pixels.
            ratio: Device pixels for each of them.
        """
        key = (name, self.color(color).name(), size, ratio)
        found = self._pixmaps.get(key)
        if found is None:
            found = QPixmap(QSize(size, size) * ratio)
            found.setDevicePixelRatio(ratio)
            found.fill(Qt.GlobalColor.transparent)
            painter = QPainter(found)
            self.draw_icon(painter, name, color, QRectF(0, 0, size, size))
            painter.end()
            self._pixmaps[key] = found
        return found

    def draw_icon(
        self, painter: QPainter, name: str, color: str, target: QRectF, *, outlined: bool = False
    ) -> None:
        """Draw an icon in a colour token; a name that is not there draws the bolt.

        Args:
            painter: Where to draw.
            name: Of a file of ``resources/icons``.
            color: A token of the theme.
            target: Where on it.
            outlined: Whether what is solid is drawn as its outline.
        """
        source = self._sources.get(name)
        if source is None:
            path = paths.resources() / "icons" / f"{Path(name).name}.svg"
            if not path.is_file():
                path = path.with_name("bolt.svg")
            source = self._sources[name] = path.read_text(encoding="utf-8")
        if outlined:
            source = source.replace('fill="currentColor"', _OUTLINE)
        tinted = source.replace("currentColor", self.color(color).name())
        QSvgRenderer(QByteArray(tinted.encode())).render(painter, target)

    def _find(self) -> Theme:
        if self._chosen in THEMES:
            return THEMES[self._chosen]
        hints = QGuiApplication.styleHints()
        if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            return CONTRAST
        return DARK if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT

    def _on_system_changed(self) -> None:
        if self._chosen is None:
            self._renew()

    def _renew(self) -> None:
        theme = self._find()
        if theme is not self._theme:
            self._theme = theme
            self._colors.clear()
            self._pixmaps.clear()
            self.theme_changed.emit()


def _load_font() -> str:
    """Load Inter from its package and return its family, or that of the fallback."""
    # Only its place is needed: importing the package would read it for nothing.
    spec = importlib.util.find_spec("fontpkg_inter")
    if spec is not None and spec.origin is not None:
        file = Path(spec.origin).parent / "files" / "Inter[opsz,wght].ttf"
        families = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(file)))
        if families:
            return families[0]
    return "DejaVu Sans"
