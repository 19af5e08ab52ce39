"""The licences of all that a bundle holds, gathered from what is installed where it is made."""

from __future__ import annotations

import re
import shutil
import subprocess
import sysconfig
import tomllib
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path

_PROJECT = Path(__file__).parent.parent.parent / "pyproject.toml"
_REQUIREMENT = re.compile(r"[A-Za-z0-9._-]+")
_LICENCE = re.compile(r"licen[cs]e|copying|notice|authors", re.IGNORECASE)
_TEXTS = Path(__file__).parent / "licences"
_HEAD = """Filing Viewer is put together with the parts below. Each is under its own licence, whose text is in the
folder of its name where its maker ships one. Qt and its bindings are used under the GNU Lesser General Public License,
version 3: the libraries lie in the folder PySide6 as files of their own and may be exchanged for others that fit.
Qt-and-Chromium.txt says what the web engine holds.
"""


def distributions() -> list[str]:
    """The distributions that the program needs, those that they need, and so on; sorted."""
    found: set[str] = set()
    waiting: list[str] = tomllib.loads(_PROJECT.read_text("utf-8"))["project"]["dependencies"]
    while waiting:
        requirement = waiting.pop()
        match = _REQUIREMENT.match(requirement)
        if match is None or "extra ==" in requirement or not _is_installed(match[0]):
            continue
        name = metadata.metadata(match[0])["Name"]
        if name not in found:
            found.add(name)
            waiting += metadata.requires(name) or []
    return sorted(found, key=str.lower)


def gather(folder: Path) -> None:
    """Write NOTICE.txt and a folder of licences for each part."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    names = distributions()
    (folder / "NOTICE.txt").write_text("\n".join([_HEAD, _python(), *map(_line, names), ""]), encoding="utf-8")
    for name in names:
        _copy_own(name, folder / name)
    licence = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    if licence.exists():
        _copy(licence, folder / "Python" / licence.name)
    for text in _TEXTS.glob("*.txt"):
        _copy(text, folder / text.name)


def of_the_system(libraries: Iterable[str]) -> list[tuple[str, str]]:
    """The licences of the system's own libraries that come along: each with its folder in the bundle.

    Debian and its kin say which package a file is of; elsewhere nothing is found.
    """
    if shutil.which("dpkg-query") is None:
        return []
    # A library is known by where it was put, which links such as /lib to /usr/lib hide.
    wanted = sorted({place for library in libraries for place in _places(library)})
    asked = subprocess.run(["dpkg-query", "--search", *wanted], capture_output=True, text=True, check=False)
    packages = {line.partition(": ")[0].partition(":")[0] for line in asked.stdout.splitlines()}
    texts = {package: Path("/usr/share/doc", package, "copyright") for package in sorted(packages)}
    return [(str(text), f"licences/system/{package}") for package, text in texts.items() if text.exists()]


def _places(library: str) -> set[str]:
    places = {library, str(Path(library).resolve())}
    return places | {place.removeprefix("/usr") for place in places if place.startswith("/usr/lib")}


def _is_installed(name: str) -> bool:
    try:
        metadata.version(name)
    except metadata.PackageNotFoundError:
        return False
    return True


def _python() -> str:
    return f"Python {sysconfig.get_python_version()}: Python Software Foundation License, https://www.python.org/"


def _line(name: str) -> str:
    about = metadata.metadata(name)
    urls = [url.partition(", ")[2] for url in about.get_all("Project-URL") or []]
    home = _said(about, "Home-page") or next(iter(urls), "")
    return ": ".join((f"{about['Name']} {about['Version']}", ", ".join(filter(None, (licence_of(name), home)))))


def licence_of(name: str) -> str:
    """What a distribution says its licence is; its classifiers where it says nothing else."""
    about = metadata.metadata(name)
    said = _said(about, "License-Expression") or _said(about, "License").partition("\n")[0]
    classified = [line for line in about.get_all("Classifier") or [] if line.startswith("License")]
    return said or ", ".join(line.rpartition(" :: ")[2] for line in classified)


def _said(about: metadata.PackageMetadata, field: str) -> str:
    return "".join(map(str, about.get_all(field) or []))


def _copy_own(name: str, folder: Path) -> None:
    for file in metadata.files(name) or []:
        inside = file.parts[0].endswith(".dist-info")
        if inside and ("licenses" in file.parts or _LICENCE.search(file.name)):
            below = file.parts[file.parts.index("licenses") + 1 :] if "licenses" in file.parts else (file.name,)
            _copy(Path(str(file.locate())), folder.joinpath(*below))


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
