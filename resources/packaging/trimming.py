"""What of Qt and of the system's libraries the program does not use, and so stays out of the bundle.

Folders go by rule; a library goes when everything that asked for it has gone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import PurePosixPath, PureWindowsPath

Entry = tuple[str, str, str]
"""A file as PyInstaller lists it: where it goes in the bundle, where it is, what it is (BINARY, EXTENSION, SYMLINK)."""

MODULES = ["tkinter", "unittest", "pydoc", "doctest", "lib2to3", "test", "ssl", "_ssl", "readline", "curses"]
"""Python's own that nothing here uses; the program never goes online, so that it needs no certificates either."""

UNUSED = ["PIL"]
"""What pikepdf needs only where pictures are taken out of a PDF."""

QT_MODULES = [f"PySide6.{name}" for name in ("QtOpenGL", "QtPositioning", "QtQml", "QtQuick", "QtQuickWidgets")]
"""What PyInstaller adds to the web engine's module, and that module does not import."""

_PLUGINS = {
    "iconengines",
    "imageformats",
    "platforminputcontexts",
    "platforms",
    "platformthemes",
    "printsupport",
    "styles",
    "wayland-decoration-client",
    "wayland-graphics-integration-client",
    "wayland-shell-integration",
    "xcbglintegrations",
}
_PLUGINS_LEFT_OUT = re.compile(
    # Screens without a window system, on-screen keyboards, GTK for file dialogs that portals give too.
    r"eglfs|linuxfb|minimal|vnc|vkkhrdisplay|virtualkeyboard|gtk3|icns|tga|tiff|wbmp|qpdf|fullscreen-shell|ivi-shell|"
    r"wl-shell|emulation-server|vulkan-server"
)
_LOCALE = "en-US"
_LEFT_OUT = re.compile(
    r"Qt/qml/|/QtQuick/|devtools_resources|\.debug\.|Qt/metatypes/|Qt/translations/(?!qtwebengine_locales)|"
    r"qtwebengine_dictionaries|PySide6/translations/(?!qtwebengine_locales)|PySide6/qml/|opengl32sw"
)
_LOCALES = re.compile(r"qtwebengine_locales/(?P<name>[^/]+)\.pak$")
_IN_PLUGINS = re.compile(r"/plugins/(?P<kind>[^/]+)/(?P<name>[^/]+)$")


def is_wanted(destination: str) -> bool:
    """Whether a file may stay, by where it stands in the bundle."""
    path = PureWindowsPath(destination).as_posix()
    locale = _LOCALES.search(path)
    if locale:
        return locale["name"] == _LOCALE
    plugin = _IN_PLUGINS.search(path)
    if plugin and "PySide6" in path:
        return plugin["kind"] in _PLUGINS and not _PLUGINS_LEFT_OUT.search(plugin["name"])
    return not _LEFT_OUT.search(path)


def trimmed(binaries: Iterable[Entry], needs: Callable[[str], Iterable[str]]) -> list[Entry]:
    """The binaries that stay; ``needs`` names the libraries that a file loads with itself.

    What no file of the whole lot asks for is loaded by its name at run time and is judged by its folder alone.
    """
    files = list(binaries)
    asked = {destination: set(map(_name, needs(source))) - {_name(destination)} for destination, source, _ in files}
    on_demand = set().union(*asked.values()) if asked else set()
    kept = {place for place in asked if is_wanted(place) and _name(place) not in on_demand}
    named = {_name(place): place for place in asked if is_wanted(place)}
    _add_needed(kept, asked, named)
    return [entry for entry in files if entry[0] in kept]


def leading_somewhere(data: Iterable[Entry], binaries: Iterable[Entry]) -> list[Entry]:
    """The data without links to libraries that did not stay."""
    names = {_name(destination) for destination, _, _ in binaries}
    return [entry for entry in data if entry[2] != "SYMLINK" or _name(entry[1]) in names]


def _add_needed(kept: set[str], asked: Mapping[str, set[str]], named: Mapping[str, str]) -> None:
    waiting = list(kept)
    while waiting:
        found = {named[name] for name in asked[waiting.pop()] if name in named} - kept
        kept |= found
        waiting.extend(found)


def _name(path: str) -> str:
    return PurePosixPath(PureWindowsPath(path).as_posix()).name.lower()
