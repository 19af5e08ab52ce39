"""One filing in every shape in which people keep filings on their disks; each made anew from the same few bytes."""

from __future__ import annotations

import gzip
import io
import json
import plistlib
import tarfile
import zipfile
from base64 import encodebytes
from binascii import b2a_uu
from collections.abc import Callable, Mapping
from email.message import EmailMessage
from email.mime.multipart import MIMEMultipart
from email.mime.nonmultipart import MIMENonMultipart
from pathlib import Path

from tests.building.submissions import ACCESSION, COVER, PIXEL, RELEASE, amendment, write

ADDRESS = f"https://www.sec.gov/Archives/edgar/data/17/{ACCESSION.replace('-', '')}"
FEED = amendment().replace(b"<SEC-DOCUMENT>0000000000-14-000002.txt : 20140130\n", b"")
MENUS = "<nav><ul><li>Menu</li><li>Sections</li><li>Tags</li></ul></nav>"
PICTURED = COVER.replace("</body>", f'<img src="{ADDRESS}/logo.gif"></body>')
ITEMS = {
    "cik": "17",
    "company": "Alder Ridge Mining Co",
    "filing_type": "10-K",
    "filing_date": "2014-03-01",
    "filename": "17_10K_2013_0000000000-14-000009.htm",
    "item_1": "Item 1. Business\nWe mine silver.",
    "item_1A": "Item 1A. Risk Factors\nOre may run out.",
    "item_7": "",
}
CORPUS_ITEMS = {
    "filename": "17_2013.txt",
    "cik": "17",
    "year": "2013",
    "section_1": "We mine silver.",
    "section_7A": "ITEM 7A. MARKET RISK\nSilver falls.",
}
MANIFEST = {
    "accession-number": ACCESSION,
    "type": "8-K/A",
    "period": "20140129",
    "filing-date": "20140130",
    "filer": {"company-data": {"conformed-name": "ALDER RIDGE MINING CO", "cik": "17"}},
    "documents": [
        {"type": "8-K/A", "sequence": "1", "filename": "1.htm"},
        {"type": "EX-99.1", "sequence": "2", "filename": "2.htm"},
    ],
}


def zipped(files: Mapping[str, bytes | str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def taped(files: Mapping[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as archive:
        for name, content in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    return buffer.getvalue()


def single_file(page: str, *, encoding: str = "quoted-printable", picture: bytes | None = PIXEL) -> bytes:
    """A page as Chromium and Edge save it in one file."""
    message = MIMEMultipart("related", type="text/html")
    message["From"] = "<Saved by Blink>"
    message["Snapshot-Content-Location"] = f"{ADDRESS}/a8ka.htm"
    message["Subject"] = "8-K/A"
    part = EmailMessage()
    part.set_content(page, subtype="html", cte=encoding)
    part["Content-Location"] = f"{ADDRESS}/a8ka.htm"
    message.attach(part)
    if picture is not None:
        shown = MIMENonMultipart("image", "gif")
        shown.set_payload(picture)
        shown["Content-Location"] = f"{ADDRESS}/logo.gif"
        from email.encoders import encode_base64

        encode_base64(shown)
        message.attach(shown)
    return message.as_bytes()


def uuencoded(content: bytes) -> bytes:
    """A file as the submissions of the 1990s carry it in their text."""
    lines = [b2a_uu(content[at : at + 45]) for at in range(0, len(content), 45)]
    return b"begin 644 a8ka.htm\n" + b"".join(lines) + b"`\nend\n"


def posted(files: Mapping[str, bytes], text: str = "Please find the filing attached.", kind: str = "plain") -> bytes:
    """A letter with files attached."""
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "a@example.com", "b@example.com", "The filing"
    message["Message-ID"], message["MIME-Version"] = "<1@example.com>", "1.0"
    message.set_content(text, subtype=kind)
    for name, content in files.items():
        message.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()


def web_archive(page: str, *, binary: bool = True) -> bytes:
    """A page as Safari saves it."""
    resource = {"WebResourceData": page.encode(), "WebResourceURL": f"{ADDRESS}/a8ka.htm"}
    picture = {"WebResourceData": PIXEL, "WebResourceURL": f"{ADDRESS}/logo.gif", "WebResourceMIMEType": "image/gif"}
    kept = {"WebMainResource": resource | {"WebResourceMIMEType": "text/html"}, "WebSubresources": [picture]}
    return plistlib.dumps(kept, fmt=plistlib.FMT_BINARY if binary else plistlib.FMT_XML)


def in_viewer(page: str, tag: str = "div") -> str:
    """A page inside EDGAR's inline viewer, as a browser saves it."""
    body = page.partition("<body>")[2].partition("</body>")[0]
    return (
        f"<!DOCTYPE html>\n<!-- saved from url=(0099)https://www.sec.gov/ix?doc=/Archives/edgar/data/17/"
        f"{ACCESSION.replace('-', '')}/a8ka.htm -->\n<html><head><meta charset='utf-8'></head><body>{MENUS}"
        f'<{tag} id="dynamic-xbrl-form" class="col"><{tag}>{body}</{tag}></{tag}>'
        '<div id="fact-modal"><h5>Attributes</h5><div>Labels</div></div></body></html>'
    )


def saved_from(page: str) -> str:
    return f"<!-- saved from url=(0079){ADDRESS}/a8ka.htm -->\n{page}"


def one(name: str, content: bytes | str) -> Callable[[Path], Path]:
    return lambda folder: write(folder, name, content)


def many(files: Mapping[str, bytes | str], opened: str = "") -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        for name, content in files.items():
            write(folder, name, content)
        return folder / opened if opened else folder

    return make


_PARTS: dict[str, bytes | str] = {"a8ka.htm": COVER, "ex991.htm": RELEASE}
_TOLD = json.dumps(MANIFEST)
_FRAMED = "<html><head><title>8-K/A</title></head><body><iframe width=100% src='a8ka.htm'></iframe></body></html>"
_FRAMESET = "<html><frameset cols='20%,*'><frame src='menu.htm'><frame src='./a8ka.htm#top'></frameset></html>"
FILINGS: dict[str, Callable[[Path], Path]] = {
    "submission": one("x.txt", amendment()),
    "submission of any name": one("download", amendment()),
    "submission with a mark of its encoding": one("x.txt", b"\xef\xbb\xbf" + amendment()),
    "submission in UTF-16": one("x.txt", amendment().decode().encode("utf-16")),
    "submission in gzip": one("x.txt.gz", gzip.compress(amendment())),
    "submission in gzip under a plain name": one("x.txt", gzip.compress(amendment())),
    "submission in two runs of gzip": one(
        "x.txt.gz", gzip.compress(amendment()[:300]) + gzip.compress(amendment()[300:])
    ),
    "submission with the lines of an old Mac": one("x.txt", amendment().replace(b"\n", b"\r")),
    "submission with the lines of Windows": one("X.TXT", amendment().replace(b"\n", b"\r\n")),
    "submission below blank lines": one("x.txt", b"\n\n\n" + amendment()),
    "feed file": one("x.nc", FEED),
    "feed file in gzip": one("x.nc.gz", gzip.compress(FEED)),
    "bare page": one("a8ka.htm", COVER),
    "bare page of a long name without an ending": one("Form 8-K (amended) – " + "März " * 30, COVER),
    "bare page in UTF-16 without a mark": one("A8KA.HTM", COVER.encode("utf-16-le")),
    "bare page in gzip": one("a8ka.htm.gz", gzip.compress(COVER.encode())),
    "page saved from an address": one("a8ka.htm", saved_from(COVER)),
    "page saved by SingleFile": one(
        "a8ka.html", COVER.replace("<head>", f"<head><!--\n Page saved with SingleFile \n url: {ADDRESS}/a8ka.htm -->")
    ),
    "page out of the inline viewer": one("a8ka.htm", in_viewer(COVER)),
    "page out of a viewer of sections": one("a8ka.htm", in_viewer(COVER, "section")),
    "complete page": many({"a8ka.htm": COVER, "a8ka_files/logo.gif": PIXEL}, "a8ka.htm"),
    "single-file page": one("x.mhtml", single_file(PICTURED)),
    "single-file page in base64": one("x.mht", single_file(PICTURED, encoding="base64")),
    "single-file page without pictures": one("x.mhtml", single_file(COVER, picture=None)),
    "single-file page in gzip": one("x.mhtml.gz", gzip.compress(single_file(PICTURED))),
    "web archive": one("x.webarchive", web_archive(PICTURED)),
    "web archive as text": one("x.webarchive", web_archive(PICTURED, binary=False)),
    "letter with a submission": one("x.eml", posted({"x.txt": amendment()})),
    "letter with the documents": one("x.eml", posted({"a8ka.htm": COVER.encode(), "ex991.htm": RELEASE.encode()})),
    "letter in a mailbox": one("x.mbox", b"From a@example.com Thu Jan 30 2014\n" + posted({"x.txt": amendment()})),
    "letter with a zip": one("x.eml", posted({"x.zip": zipped(_PARTS)})),
    "letter that is the filing": one("x.eml", posted({}, COVER, kind="html")),
    "letter that is the filing, with a picture": one("x.eml", posted({"logo.gif": PIXEL}, COVER, kind="html")),
    "page that shows the filing in a frame": many({"x.htm": _FRAMED, "a8ka.htm": COVER}, "x.htm"),
    "page that shows the filing in a set of frames": many(
        {"x.htm": _FRAMESET, "menu.htm": MENUS, "a8ka.htm": COVER}, "x.htm"
    ),
    "submission whose text is in base64": one(
        "x.txt", amendment().replace(COVER.encode(), encodebytes(COVER.encode()))
    ),
    "submission whose text is uuencoded": one("x.txt", amendment().replace(COVER.encode(), uuencoded(COVER.encode()))),
    "page in base64": one("a8ka.htm", encodebytes(COVER.encode())),
    "folder": many(_PARTS),
    "folder with a submission": many({"x.txt": amendment()}),
    "folder with a submission in gzip": many({"x.nc.gz": gzip.compress(FEED)}),
    "folder with a submission and its primary document": many(
        {"full-submission.txt": amendment(), "primary-document.html": COVER}
    ),
    "folder with a submission and its documents": many({"x.txt": amendment(), **_PARTS}),
    "folder with what systems leave in it": many(
        {**_PARTS, "Thumbs.db": bytes(60), "desktop.ini": "[x]", "~$a8ka.htm": bytes(9), ".DS_Store": bytes(9)}
    ),
    "folder with a manifest": many({"metadata.json": _TOLD, "1.htm": COVER, "2.htm": RELEASE}),
    "folder with a single-file page": many({"x.mhtml": single_file(PICTURED)}),
    "zip": one("x.zip", zipped(_PARTS)),
    "zip of a submission": one("x.zip", zipped({"x.txt": amendment()})),
    "zip with a folder": one("x.zip", zipped({f"000/{name}": content for name, content in _PARTS.items()})),
    "zip of a zip": one("x.zip", zipped({"inner.zip": zipped(_PARTS)})),
    "zip in gzip": one("x.zip.gz", gzip.compress(zipped(_PARTS))),
    "zip of a submission in gzip": one("x.zip", zipped({"x.nc.gz": gzip.compress(FEED)})),
    "tar of a submission": one("x.tar", taped({"x.nc": FEED})),
    "tar in gzip": one("x.tar.gz", gzip.compress(taped({"x.nc": FEED}))),
    "tar in gzip under its short name": one("x.tgz", gzip.compress(taped({"x.nc": FEED}))),
    "tar of a folder": one(
        "x.tar",
        taped({"0/metadata.json": _TOLD.encode(), "0/1.htm": COVER.encode(), "0/2.htm": RELEASE.encode()}),
    ),
    "one of a day's feed": many({"day.tar.gz": gzip.compress(taped({"1.nc": FEED, "2.nc": FEED}))}, "day.tar.gz/2.nc"),
    "one folder of a batch": many(
        {"batch.tar": taped({f"{at}/a8ka.htm": COVER.encode() + b" " * at for at in (1, 2)})}, "batch.tar/2"
    ),
    "one of a zip of many": many({"many.zip": zipped({"1.txt": amendment(), "2.txt": FEED})}, "many.zip/1.txt"),
}
COLLECTED: dict[str, tuple[Callable[[Path], Path], list[str]]] = {
    "items of a crawler": (one("x.json", json.dumps(ITEMS)), ["Item 1", "Item 1A"]),
    "items of a corpus": (one("x.json", json.dumps(CORPUS_ITEMS)), ["Item 1", "Item 7A"]),
    "items of a crawler, indented": (one("x.json", json.dumps(ITEMS, indent=1)), ["Item 1", "Item 1A"]),
    "items of a crawler in a list": (one("x.json", json.dumps([ITEMS])), ["Item 1", "Item 1A"]),
    "one line of a data set": (
        many({"train.jsonl": f"{json.dumps(ITEMS)}\n{json.dumps(CORPUS_ITEMS)}\n"}, "train.jsonl/2 17_2013.txt"),
        ["Item 1", "Item 7A"],
    ),
}
NAMED: dict[str, tuple[Callable[[Path], Path], str]] = {
    "Word draft as RTF": (one("x.rtf", r"{\rtf1\ansi FORM 8-K}"), "is a Word draft"),
    "Word draft": (one("x.docx", zipped({"[Content_Types].xml": "", "word/document.xml": ""})), "an Office document"),
    "old Word draft": (one("x.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)), "is a Word, Excel or Outlook"),
    "table of a data set": (one("x.parquet", b"PAR1" + bytes(90)), "is a table of a data set"),
    "Zstandard": (one("x.zst", b"\x28\xb5\x2f\xfd" + bytes(90)), "is compressed by Zstandard"),
    "bzip2": (one("x.txt.bz2", b"BZh91AY" + bytes(90)), "is compressed by bzip2"),
    "xz": (one("x.txt.xz", b"\xfd7zXZ\0" + bytes(90)), "is compressed by xz"),
    "7-Zip": (one("x.7z", b"7z\xbc\xaf\x27\x1c" + bytes(90)), "is a 7-Zip archive"),
    "RAR": (one("x.rar", b"Rar!\x1a\x07\0" + bytes(90)), "is a RAR archive"),
    "database": (one("x.db", b"SQLite format 3\0" + bytes(90)), "is a database"),
    "gzip cut off": (one("x.gz", gzip.compress(amendment())[:200]), "is a gzip file that is cut off"),
    "gzip damaged": (one("x.gz", b"\x1f\x8b\x08" + b"\xff" * 99), "is a gzip file that is damaged"),
    "tar cut off": (one("x.tar", taped({"x.nc": FEED})[:900]), "is a tar archive that is damaged"),
    "tar in gzip of many": (
        one("x.tar.gz", gzip.compress(taped({"1.nc": FEED, "2.nc": FEED.replace(b"000002", b"000003")}))),
        "holds 2 filings",
    ),
    "data set of many": (one("x.jsonl", f"{json.dumps(ITEMS)}\n{json.dumps(ITEMS)}"), "holds 2 filings"),
    "letter without attachments": (one("x.eml", posted({})), "is a letter without attachments"),
    "page of a frame that is not here": (one("x.htm", _FRAMED), "only shows another page in a frame, a8ka.htm"),
    "crawl of web pages": (one("x.warc", b"WARC/1.0\r\nWARC-Type: response\r\n\r\n"), "is a crawl of web pages (WARC)"),
    "crawl of web pages in gzip": (one("x.warc.gz", gzip.compress(b"WARC/1.1\r\n" * 9)), "is a crawl of web pages"),
    "web archive damaged": (one("x.webarchive", b"bplist00WebMainResource" + bytes(60)), "that is damaged"),
    "nothing": (one("x.txt", b""), "is empty"),
    "folder of nothing": (many({}), "is an empty folder"),
    "folder of folders": (many({"a/b/x.txt": amendment()}), "is a folder of folders"),
    "bytes": (one("x.bin", bytes(range(256)) * 9), "it holds data, not text"),
    "what is not in an archive": (many({"x.zip": zipped({"x.txt": "FORM 8-K"})}, "x.zip/y.txt"), "is not in x.zip"),
}
