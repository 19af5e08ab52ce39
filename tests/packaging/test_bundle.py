"""The bundle itself, made and put into a home and out again: only where it is asked for, FILING_BUNDLE=1."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
SAMPLE = ROOT / "resources" / "samples" / "alder-ridge-8-k.txt"
BUILD = ROOT / "build" / "bundle"

pytestmark = pytest.mark.skipif(
    not os.environ.get("FILING_BUNDLE") or sys.platform != "linux", reason="made only where FILING_BUNDLE asks for it"
)


@pytest.fixture(scope="module")
def bundle() -> Path:
    if os.environ["FILING_BUNDLE"] != "made":
        subprocess.run(["bash", ROOT / "resources" / "packaging" / "bundle.sh"], check=True)
    return BUILD / "filing-viewer"


@pytest.fixture
def home(tmp_path):
    (tmp_path / "home").mkdir()
    return tmp_path / "home"


def run(*arguments: object, home: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """The command as a person without this checkout would run it."""
    around = {"HOME": str(home), "PATH": "/usr/bin:/bin", **environment}
    return subprocess.run(
        [str(each) for each in arguments], env=around, capture_output=True, text=True, check=True, timeout=400, cwd=home
    )


def test_the_command_line_reads_a_filing(bundle, home):
    assert "Item 9.01" in run(bundle / "filing-viewer", "outline", SAMPLE, home=home).stdout


def test_the_program_runs_its_own_modules_as_any_python_does(bundle, home):
    told = run(bundle / "filing-viewer", "-m", "viewer", "--version", home=home).stdout
    assert told.startswith("filing-viewer ")
    assert "window: can open" in run(bundle / "filing-viewer", "doctor", home=home).stdout


def test_a_page_is_drawn_without_a_display_and_on_one(bundle, home):
    for program in ([], [shutil.which("xvfb-run") or pytest.skip("there is no virtual display"), "-a"]):
        picture = home / f"picture-{len(program)}.png"
        run(*program, bundle / "filing-viewer", SAMPLE, "--screenshot", picture, home=home)
        assert picture.stat().st_size > 50_000


def test_the_web_engine_has_its_process_its_locale_and_no_tools(bundle):
    held = [str(each.relative_to(bundle)) for each in bundle.rglob("*")]
    assert any(each.endswith("libexec/QtWebEngineProcess") for each in held)
    assert [each.rpartition("/")[2] for each in held if "qtwebengine_locales/" in each] == ["en-US.pak"]
    assert not any("devtools" in each or "/qml/" in each for each in held)
    assert not [each for each in bundle.rglob("*") if each.is_symlink() and not each.exists()]


def test_the_licences_lie_in_it(bundle):
    texts = bundle / "_internal" / "licences"
    assert "PySide6" in (texts / "NOTICE.txt").read_text("utf-8")
    assert (texts / "Qt-and-Chromium.txt").exists()


def test_the_archive_installs_into_a_home_and_goes_without_a_trace(bundle, home, tmp_path):
    archive = max(BUILD.glob("*.tar.*"), key=lambda path: path.stat().st_mtime)
    subprocess.run(["tar", "-C", tmp_path, "-xf", archive], check=True)
    run("bash", tmp_path / "filing-viewer" / "install.sh", home=home)
    shutil.rmtree(tmp_path / "filing-viewer")
    entry = (home / ".local/share/applications/filing-viewer.desktop").read_text("utf-8")
    program = entry.partition('Exec="')[2].partition('"')[0]
    assert Path(program) == home / ".local/bin/filing-viewer"
    assert "Item 9.01" in run(program, "outline", SAMPLE, home=home).stdout
    for kind in ("application/x-edgar-submission", "x-scheme-handler/filing-viewer"):
        asked = run("xdg-mime", "query", "default", kind, home=home, XDG_DATA_DIRS="/usr/share").stdout
        assert asked.strip() == "filing-viewer.desktop"
    run("bash", home / ".local/lib/filing-viewer/uninstall.sh", "--with-settings", home=home)
    left = [each for each in home.rglob("*") if each.is_file() and "filing-viewer" in str(each.relative_to(home))]
    assert left == []


def test_the_package_holds_the_program_its_entry_its_kind_and_its_icon(bundle, home, tmp_path):
    package = max(BUILD.glob("*.deb"), key=lambda path: path.stat().st_mtime)
    subprocess.run(["dpkg-deb", "-x", package, tmp_path / "root"], check=True)
    usr = tmp_path / "root" / "usr"
    for place in (
        "share/applications/filing-viewer.desktop",
        "share/mime/packages/filing-viewer.xml",
        "share/icons/hicolor/scalable/apps/filing-viewer.svg",
        "share/doc/filing-viewer/copyright",
    ):
        assert (usr / place).exists(), place
    assert "filing-viewer" in run(usr / "bin" / "filing-viewer", "--version", home=home).stdout
    told = subprocess.run(["dpkg-deb", "-f", package, "Depends"], capture_output=True, text=True, check=True).stdout
    assert "libnss3 | libnss3t64" in told
