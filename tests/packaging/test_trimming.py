"""What stays out of the bundle, and what must not."""

from __future__ import annotations

import pytest

from resources.packaging.trimming import is_wanted, leading_somewhere, trimmed

QT = "PySide6/Qt"


@pytest.mark.parametrize(
    "place",
    [
        f"{QT}/translations/qtwebengine_locales/de.pak",
        f"{QT}/translations/qtbase_de.qm",
        f"{QT}/resources/qtwebengine_devtools_resources.pak",
        f"{QT}/qml/QtQuick/qmldir",
        f"{QT}/plugins/position/libqtposition_nmea.so",
        f"{QT}/plugins/platformthemes/libqgtk3.so",
        f"{QT}/plugins/platforms/libqvnc.so",
        "PySide6\\translations\\qtwebengine_locales\\fr.pak",
        "PySide6\\qml\\QtQuick\\qmldir",
    ],
)
def test_what_the_program_does_not_use_stays_out(place):
    assert not is_wanted(place)


@pytest.mark.parametrize(
    "place",
    [
        f"{QT}/translations/qtwebengine_locales/en-US.pak",
        f"{QT}/resources/qtwebengine_resources.pak",
        f"{QT}/resources/icudtl.dat",
        f"{QT}/libexec/QtWebEngineProcess",
        f"{QT}/plugins/platforms/libqxcb.so",
        f"{QT}/plugins/platforms/libqoffscreen.so",
        f"{QT}/plugins/platforms/libqwayland.so",
        f"{QT}/plugins/imageformats/libqjpeg.so",
        "PySide6\\translations\\qtwebengine_locales\\en-US.pak",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        "PySide6\\plugins\\styles\\qmodernwindowsstyle.dll",
        "resources/page/page.css",
    ],
)
def test_what_the_program_needs_comes_along(place):
    assert is_wanted(place)


def test_a_library_goes_when_all_that_asked_for_it_has_gone():
    needs = {
        "/qml/scene.so": ["libScene.so"],
        "/lib/libScene.so": ["libShared.so", "libDeep.so"],
        "/lib/libDeep.so": [],
        "/lib/libShared.so": [],
        "/window.so": ["libShared.so", "libc.so"],
        "/lib/libByName.so": [],
    }
    binaries = [
        (f"{QT}/qml/scene.so", "/qml/scene.so", "BINARY"),
        ("window.so", "/window.so", "EXTENSION"),
        *((f"{QT}/lib/{name}.so", f"/lib/{name}.so", "BINARY") for name in ("libScene", "libDeep", "libShared")),
        ("libByName.so", "/lib/libByName.so", "BINARY"),
    ]
    kept = [place for place, _, _ in trimmed(binaries, lambda source: needs[source])]
    assert kept == ["window.so", f"{QT}/lib/libShared.so", "libByName.so"]


def test_a_link_goes_with_the_library_that_it_leads_to():
    links = [(name, f"{QT}/lib/{name}", "SYMLINK") for name in ("libScene.so", "libShared.so")]
    kept = leading_somewhere([*links, ("page.css", "/page.css", "DATA")], [(f"{QT}/lib/libShared.so", "", "BINARY")])
    assert [place for place, _, _ in kept] == ["libShared.so", "page.css"]
