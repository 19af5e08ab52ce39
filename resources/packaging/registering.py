"""What Windows and macOS are told of the program: its kinds of files, its links, its name; all from one table.

On Linux the same stands in ``linux/filing-viewer.desktop`` and ``.xml``, which a test holds to the table.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from viewer import __version__
from viewer.filing.file_kinds import FILE_KINDS
from viewer.telling.quoting.place_link import SCHEME

NAME = "Filing Viewer"
IDENTIFIER = "org.filing-viewer.FilingViewer"
WINDOWS_PROGRAM = "Filing Viewer"

_CLASSES = r"Software\Classes"
_KIND = "FilingViewer.Filing"
_PROGRAM = f"{WINDOWS_PROGRAM}.exe"
_CAPABILITIES = r"Software\FilingViewer\Capabilities"
_UNINSTALL = r"Software\Microsoft\Windows\CurrentVersion\Uninstall\FilingViewer"
_OPEN = r'"{folder}\Filing Viewer.exe" "%1"'
_ICON = r'"{folder}\Filing Viewer.exe",0'


@dataclass(frozen=True, slots=True)
class RegistryValue:
    """A value under ``HKEY_CURRENT_USER``; ``{folder}`` stands for where the program lies."""

    key: str
    name: str
    value: str


OWN_KEYS = (
    rf"{_CLASSES}\{_KIND}",
    rf"{_CLASSES}\{SCHEME}",
    rf"{_CLASSES}\Applications\{_PROGRAM}",
    r"Software\FilingViewer",
    _UNINSTALL,
)
"""Keys that are the program's alone and go with it, with all that is under them."""


def registry_values() -> list[RegistryValue]:
    """All that the installer writes; values outside ``OWN_KEYS`` are taken out one by one."""
    return [*_program(), *_links(), *_kinds(), *_uninstalling()]


def _program() -> list[RegistryValue]:
    return [
        RegistryValue(rf"{_CLASSES}\{_KIND}", "", "EDGAR filing"),
        RegistryValue(rf"{_CLASSES}\{_KIND}\DefaultIcon", "", _ICON),
        RegistryValue(rf"{_CLASSES}\{_KIND}\shell\open\command", "", _OPEN),
        RegistryValue(rf"{_CLASSES}\Applications\{_PROGRAM}", "FriendlyAppName", NAME),
        RegistryValue(rf"{_CLASSES}\Applications\{_PROGRAM}\shell\open\command", "", _OPEN),
        RegistryValue(_CAPABILITIES, "ApplicationName", NAME),
        RegistryValue(_CAPABILITIES, "ApplicationDescription", "Reads EDGAR filings from your own disk"),
        RegistryValue(r"Software\RegisteredApplications", NAME, _CAPABILITIES),
    ]


def _links() -> list[RegistryValue]:
    return [
        RegistryValue(rf"{_CLASSES}\{SCHEME}", "", f"URL:{NAME}"),
        RegistryValue(rf"{_CLASSES}\{SCHEME}", "URL Protocol", ""),
        RegistryValue(rf"{_CLASSES}\{SCHEME}\shell\open\command", "", _OPEN),
        RegistryValue(rf"{_CAPABILITIES}\URLAssociations", SCHEME, SCHEME),
    ]


def _kinds() -> list[RegistryValue]:
    """The program stands under "Open with" for each; the default stays what the person chose."""
    return [
        value
        for kind in FILE_KINDS
        for ending in kind.endings
        for value in (
            RegistryValue(rf"{_CLASSES}\.{ending}\OpenWithProgids", _KIND, ""),
            RegistryValue(rf"{_CLASSES}\Applications\{_PROGRAM}\SupportedTypes", f".{ending}", ""),
            RegistryValue(rf"{_CAPABILITIES}\FileAssociations", f".{ending}", _KIND),
        )
    ]


def _uninstalling() -> list[RegistryValue]:
    told = {
        "DisplayName": NAME,
        "DisplayVersion": __version__,
        "DisplayIcon": _ICON,
        "InstallLocation": "{folder}",
        "Publisher": NAME,
        "UninstallString": r'powershell -ExecutionPolicy Bypass -File "{folder}\_internal\uninstall.ps1"',
    }
    return [RegistryValue(_UNINSTALL, name, value) for name, value in told.items()]


def write(target: Path) -> None:
    """The registration as the scripts of ``windows/`` read it."""
    told = {"own": OWN_KEYS, "program": _PROGRAM, "values": [asdict(value) for value in registry_values()]}
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps(told, indent=1), encoding="utf-8")


def property_list() -> dict[str, Any]:
    """What the ``Info.plist`` of macOS says beside what PyInstaller writes: document types, the links' scheme."""
    return {
        "CFBundleDisplayName": NAME,
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": kind.name,
                "CFBundleTypeRole": "Viewer",
                "CFBundleTypeExtensions": list(kind.endings),
                "CFBundleTypeMIMETypes": [kind.media_type],
                "LSHandlerRank": "Owner" if kind.is_own else "Alternate",
            }
            for kind in FILE_KINDS
        ],
        "CFBundleURLTypes": [{"CFBundleURLName": IDENTIFIER, "CFBundleURLSchemes": [SCHEME]}],
        "LSApplicationCategoryType": "public.app-category.finance",
        "NSHighResolutionCapable": True,
        "NSRequiresAquaSystemAppearance": False,
    }
