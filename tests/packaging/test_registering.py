"""What each system is told of the program equals the one table of file kinds."""

from __future__ import annotations

import json
import plistlib
import re
import struct
from configparser import ConfigParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

from resources.packaging import icons, registering
from viewer.filing.file_kinds import FILE_KINDS, name_patterns
from viewer.telling.quoting.place_link import SCHEME

PACKAGING = Path(__file__).parent.parent.parent / "resources" / "packaging"
ENDINGS = [ending for kind in FILE_KINDS for ending in kind.endings]
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


def test_no_ending_stands_for_two_kinds_of_files():
    assert len(ENDINGS) == len(set(ENDINGS))
    assert name_patterns().split() == [f"*.{ending}" for ending in ENDINGS]


def test_linux_is_told_of_every_kind_and_of_the_links():
    entry = ConfigParser(interpolation=None)
    entry.read(PACKAGING / "linux" / "filing-viewer.desktop", encoding="utf-8")
    told = entry["Desktop Entry"]["MimeType"].rstrip(";").split(";")
    assert told == [*(kind.media_type for kind in FILE_KINDS), f"x-scheme-handler/{SCHEME}"]


def test_linux_gets_a_declaration_of_the_programs_own_kinds_alone():
    declared = ElementTree.parse(PACKAGING / "linux" / "filing-viewer.xml").getroot().findall(f"{MIME}mime-type")
    own = [kind for kind in FILE_KINDS if kind.is_own]
    assert [kind.get("type") for kind in declared] == [kind.media_type for kind in own]
    patterns = [glob.get("pattern") for kind in declared for glob in kind.findall(f"{MIME}glob")]
    assert patterns == [f"*.{ending}" for kind in own for ending in kind.endings]


def test_macos_is_told_of_every_kind_and_of_the_links():
    told = plistlib.loads(plistlib.dumps(registering.property_list()))
    kinds = told["CFBundleDocumentTypes"]
    assert [ending for kind in kinds for ending in kind["CFBundleTypeExtensions"]] == ENDINGS
    assert [kind["CFBundleTypeName"] for kind in kinds if kind["LSHandlerRank"] == "Owner"] == ["EDGAR submission"]
    assert told["CFBundleURLTypes"][0]["CFBundleURLSchemes"] == [SCHEME]


@pytest.mark.parametrize(
    "key",
    [
        r"Software\\Classes\\\.([a-z]+)\\OpenWithProgids",
        r"Software\\FilingViewer\\Capabilities\\FileAssociations.*\.([a-z]+)$",
        r"Software\\Classes\\Applications\\Filing Viewer\.exe\\SupportedTypes.*\.([a-z]+)$",
    ],
)
def test_windows_is_told_of_every_kind(key):
    told = (f"{value.key}\\{value.name}" for value in registering.registry_values())
    assert [match[1] for match in (re.match(key, each) for each in told) if match] == ENDINGS


def test_windows_is_told_of_the_links_and_how_to_open_them():
    told = {(value.key, value.name): value.value for value in registering.registry_values()}
    assert told[rf"Software\Classes\{SCHEME}", "URL Protocol"] == ""
    assert told[rf"Software\Classes\{SCHEME}\shell\open\command", ""].endswith('.exe" "%1"')


def test_what_windows_is_told_leaves_nothing_behind_and_takes_nothing_of_others():
    """The scripts write each value, and take out each value and then the program's own keys."""
    others = (r"Software\Classes\.txt\OpenWithProgids", "Another.Program", "")
    registry = {others}
    registry |= {(value.key, value.name, value.value) for value in registering.registry_values()}
    for value in registering.registry_values():
        registry.remove((value.key, value.name, value.value))
    assert registry == {others}
    # What stands under a key that stays is the program's by its name.
    for value in registering.registry_values():
        own = any(value.key == key or value.key.startswith(key + "\\") for key in registering.OWN_KEYS)
        assert own or value.name in ("FilingViewer.Filing", registering.NAME)


def test_the_scripts_for_windows_read_what_is_written(tmp_path):
    registering.write(tmp_path / "registration.json")
    told = json.loads((tmp_path / "registration.json").read_text("utf-8"))
    assert set(told) == {"own", "program", "values"}
    for script in ("install.ps1", "uninstall.ps1"):
        read = re.findall(r"\$told\.(\w+)", (PACKAGING / "windows" / script).read_text("utf-8"))
        assert set(read) <= set(told)


def test_an_icon_for_windows_tells_where_each_of_its_pictures_is():
    icon = icons.windows_icon({16: b"small", 256: b"large picture"})
    assert struct.unpack_from("<HHH", icon) == (0, 1, 2)
    for at, size, picture in ((6, 16, b"small"), (22, 0, b"large picture")):
        length, offset = struct.unpack_from("<II", icon, at + 8)
        assert icon[at] == size
        assert icon[offset : offset + length] == picture


def test_an_icon_for_macos_tells_how_long_it_and_its_pictures_are():
    icon = icons.apple_icon({b"ic07": b"picture"})
    assert icon == b"icns" + struct.pack(">I", 23) + b"ic07" + struct.pack(">I", 15) + b"picture"


def test_the_icon_is_drawn_in_the_size_that_is_asked_for(qapp):
    drawn = icons.drawn(PACKAGING / "filing-viewer.svg", 48)
    assert drawn.startswith(b"\x89PNG")
    assert struct.unpack_from(">II", drawn, 16) == (48, 48)
