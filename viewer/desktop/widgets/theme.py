"""The window's appearance: light or dark, style sheet, palette and icons, all from the page's own colours."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from dataclasses import asdict
from functools import cache, lru_cache
from string import Template

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from viewer.page.theme import DARK, LIGHT, Theme
from viewer.resources import resource

_ICON_SIZE = 16
_TEXT = 13
_USUAL = {"win32": 12.0, "darwin": 13.0}.get(sys.platform, 11 * 96 / 72)
"""Pixels of the system's interface font where nobody asks for larger ones: on Windows 9 points, on Linux 11 at most."""
_FRAME = QSize(16, 48)
"""What a window's own frame takes of the screen."""
_FONT_SIZE = re.compile(r"font-size: (\d+)px")
_PLAIN_FAMILIES = ["Inter", "Noto Sans", "Liberation Sans", "Arial"]


class Appearance(QObject):
    """The theme in force; ``changed`` tells everything that paints by itself to do so again.

    The application looks like it from ``apply`` on: a style sheet is read long after a bare frame can be painted.
    """

    changed = Signal()

    def __init__(self, application: QApplication, choice: str) -> None:
        super().__init__(application)
        self._application = application
        self._choice = choice
        self.theme = self._chosen()
        self._is_applied = False
        set_font(application)  # before the engine starts, which sets its pages' cards in it

    @property
    def choice(self) -> str:
        """What the reader chose: "system", "light" or "dark"."""
        return self._choice

    def apply(self) -> None:
        """Give the application its style, palette and style sheet, and follow the system; again does nothing."""
        if not self._is_applied:
            self._is_applied = True
            self._application.setStyle("Fusion")
            self._dress()
            self._application.styleHints().colorSchemeChanged.connect(self._on_system_changed)

    def choose(self, choice: str) -> None:
        """Use another theme from now on."""
        self._choice = choice
        self._renew()

    def color(self, role: str) -> QColor:
        """One of the colours of the style sheet, by its name there."""
        return QColor(colors(self.theme)[role])

    def icon(self, name: str) -> QIcon:
        """An icon in the theme's ink, fainter where it is disabled."""
        tones = colors(self.theme)
        icon = QIcon(_drawn(name, tones["ink"]))
        icon.addPixmap(_drawn(name, tones["faint"]), QIcon.Mode.Disabled)
        return icon

    def dress(self, button: QAbstractButton, icon: str) -> None:
        """Give a button an icon that follows the theme."""
        _Dress(self, button, icon).renew()

    def _on_system_changed(self) -> None:
        if self._choice == "system":
            self._renew()

    def _renew(self) -> None:
        chosen = self._chosen()
        if chosen != self.theme:
            self.theme = chosen
            self._dress()
            self.changed.emit()

    def _chosen(self) -> Theme:
        if self._choice == "system":
            return DARK if QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark else LIGHT
        return DARK if self._choice == "dark" else LIGHT

    def _dress(self) -> None:
        self._application.setPalette(_palette(self.theme))
        self._application.setStyleSheet(style_sheet(self.theme))


class _Dress(QObject):
    """Gives one button its icon anew with each theme; it goes when the button does."""

    def __init__(self, appearance: Appearance, button: QAbstractButton, icon: str) -> None:
        super().__init__(button)
        self._appearance = appearance
        self._button = button
        self._icon = icon
        appearance.changed.connect(self.renew)

    def renew(self) -> None:
        """Use the icon in the theme's ink."""
        self._button.setIcon(self._appearance.icon(self._icon))


# Asked for by every line that is painted.
@cache
def colors(theme: Theme) -> Mapping[str, str]:
    """The theme's tokens, and the few shades that only the window needs, mixed from them."""
    return asdict(theme) | {
        "field": theme.sheet,
        "faint": mixed(theme.soft, theme.window, 0.55),
        "hover": mixed(theme.ink, theme.side, 0.06),
        "pressed": mixed(theme.ink, theme.side, 0.12),
        "scroll": mixed(theme.soft, theme.window, 0.4),
    }


def mixed(color: str, ground: str, share: float) -> str:
    """``share`` (0 to 1) of a colour on a ground, as #rrggbb."""
    above, below = QColor(color), QColor(ground)
    parts = zip(above.getRgb()[:3], below.getRgb()[:3], strict=True)  # type: ignore[index]
    return "#" + "".join(f"{round(one * share + other * (1 - share)):02x}" for one, other in parts)


def style_sheet(theme: Theme) -> str:
    """The window's style sheet in a theme's colours, its letters as large as the interface font asks for."""
    template = Template(resource("desktop", "style.qss").read_text(encoding="utf-8"))
    sized = _FONT_SIZE.sub(lambda found: f"font-size: {scaled(int(found[1]))}px", template.template)
    return Template(sized).substitute(colors(theme))


def set_font(application: QApplication) -> None:
    """The system's interface font at 13 pixels, larger where that is; a plain one where the system names none."""
    font = application.font()
    if font.family() in ("Sans Serif", "Sans", "DejaVu Sans", ""):
        font.setFamilies([*_PLAIN_FAMILIES, font.family()])
    wanted = _pixels(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))
    font.setPixelSize(round(_TEXT * max(1.0, wanted / _USUAL)))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    application.setFont(font)


def _pixels(font: QFont) -> int:
    """The size that a font asks for; the one that is found for it is looked for longer than a frame takes to paint."""
    screen = QGuiApplication.primaryScreen()
    return font.pixelSize() if font.pixelSize() > 0 else round(font.pointSizeF() * screen.logicalDotsPerInchY() / 72)


def scaled(pixels: float) -> int:
    """A length that goes with the letters: so many pixels, or more where the interface font is larger than usual."""
    size = QApplication.font().pixelSize()
    return round(pixels * size / _TEXT) if size > 0 else round(pixels)


def give_size(window: QWidget, width: float, height: float) -> None:
    """Make a window so large, in lengths that go with the letters, and no larger than its screen has room for."""
    wanted = QSize(scaled(width), scaled(height))
    window.resize(wanted.boundedTo(window.screen().availableSize() - _FRAME))


def _palette(theme: Theme) -> QPalette:
    tones = colors(theme)
    palette = QPalette()
    roles = QPalette.ColorRole
    for role, name in (
        (roles.Window, "window"),
        (roles.WindowText, "ink"),
        (roles.Base, "sheet"),
        (roles.AlternateBase, "side"),
        (roles.Text, "ink"),
        (roles.Button, "window"),
        (roles.ButtonText, "ink"),
        (roles.ToolTipBase, "sheet"),
        (roles.ToolTipText, "ink"),
        (roles.PlaceholderText, "soft"),
        (roles.Highlight, "selected"),
        (roles.HighlightedText, "ink"),
        (roles.Link, "blue"),
        (roles.LinkVisited, "blue"),
        (roles.Mid, "line"),
    ):
        palette.setColor(role, QColor(tones[name]))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tones["faint"]))
    return palette


@lru_cache(maxsize=128)
def _drawn(name: str, color: str) -> QPixmap:
    source = resource("desktop", "icons", f"{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(source.replace("currentColor", color).encode()))
    ratio = max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)
    pixmap = QPixmap(round(_ICON_SIZE * ratio), round(_ICON_SIZE * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, _ICON_SIZE, _ICON_SIZE))
    painter.end()
    return pixmap
