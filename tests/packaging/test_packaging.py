"""What ships beside the code agrees with the code."""

from __future__ import annotations

import configparser
import re
import subprocess
import tomllib
from pathlib import Path
from xml.etree import ElementTree

import pytest

from viewer.cli.commands import COMMANDS

ROOT = Path(__file__).parent.parent.parent
PACKAGING = ROOT / "resources" / "packaging"
LINUX = PACKAGING / "linux"


def test_the_menu_entry_starts_the_program_that_is_installed() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.read(LINUX / "filing-viewer.desktop", encoding="utf-8")
    program = entry["Desktop Entry"]["Exec"].split()[0]
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["scripts"]
    assert program in scripts
    assert entry["Desktop Entry"]["Exec"].endswith("%U")


def test_the_icon_is_a_picture_with_a_square_view() -> None:
    icon = ElementTree.parse(PACKAGING / "filing-viewer.svg").getroot()
    left, top, width, height = map(int, icon.get("viewBox", "").split())
    assert (left, top, width) == (0, 0, height)


def test_every_line_of_the_libraries_names_a_library_and_a_package() -> None:
    lines = (PACKAGING / "libraries.txt").read_text("utf-8").splitlines()
    assert all(line.startswith("#") or re.fullmatch(r"(/\S+|lib\S+\.so\S*) [a-z0-9.+-]+", line) for line in lines)


def test_the_first_page_lists_the_commands_that_there_are() -> None:
    page = (ROOT / "README.md").read_text("utf-8")
    named = set(re.findall(r"^    filing-viewer ([a-z]+) ", page, re.MULTILINE))
    assert named == COMMANDS.keys()


@pytest.mark.parametrize(
    "script",
    [ROOT / ".ci" / "run", *sorted(ROOT.glob("resources/**/*.sh")), *sorted(ROOT.glob("tests/*.sh"))],
    ids=lambda path: path.name,
)
def test_every_script_is_written_as_bash_reads_it(script: Path) -> None:
    assert subprocess.run(["bash", "-n", script], capture_output=True, check=False).stderr == b""


def test_the_menu_entry_is_put_in_place_and_taken_out_again(tmp_path: Path) -> None:
    program = tmp_path / "filing-viewer"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    environment = {"PATH": f"{tmp_path}:/usr/bin:/bin", "XDG_DATA_HOME": str(tmp_path / "share"), "HOME": str(tmp_path)}

    def run(*arguments: str) -> None:
        subprocess.run(["bash", LINUX / "desktop-entry.sh", *arguments], env=environment, check=True)

    entry = tmp_path / "share" / "applications" / "filing-viewer.desktop"
    run()
    assert f'Exec="{program}" %U' in entry.read_text("utf-8")
    run("remove")
    assert not entry.exists()
