"""The licences of all parts come along."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from resources.packaging import licences

ROOT = Path(__file__).parent.parent.parent


def test_every_part_is_named_with_its_licence(tmp_path):
    licences.gather(tmp_path / "licences")
    notice = (tmp_path / "licences" / "NOTICE.txt").read_text("utf-8")
    needed = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    for requirement in needed:
        name = re.split(r"[^\w-]", requirement)[0]
        assert re.search(rf"^{name} \S+: \S", notice, re.MULTILINE | re.IGNORECASE), name
    assert all(licences.licence_of(name) for name in licences.distributions())


def test_qt_comes_with_the_texts_of_its_licence_and_a_word_on_chromium(tmp_path):
    licences.gather(tmp_path / "licences")
    names = {each.name for each in (tmp_path / "licences").iterdir()}
    assert {"LGPL-3.txt", "GPL-3.txt", "Qt-and-Chromium.txt"} <= names
    assert list((tmp_path / "licences" / "lxml").iterdir())


def test_what_only_developers_need_is_not_named():
    assert not {"pytest", "ruff", "mypy", "pyinstaller"} & set(licences.distributions())


def test_a_place_that_is_no_packages_has_no_licence():
    assert licences.of_the_system([str(ROOT / "nothing.so")]) == []
