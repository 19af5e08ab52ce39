"""From bytes to text: UTF-8 where the bytes are valid UTF-8, else Windows-1252, which EDGAR's filers write.

A page that its markup declares to be in an encoding of another script is read in that, where its bytes are.
"""

from __future__ import annotations

import codecs
import html
import re

_UTF_8_MARK = codecs.BOM_UTF8
_WIDE_MARKS = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}

# Windows-1252 leaves five bytes undefined; they read as Latin-1's control characters, so that every file has a text.
_WINDOWS_1252 = "".join(bytes([value]).decode("cp1252", "ignore") or chr(value) for value in range(256))

_MANY_WORDS = _PART = 1 << 20

_HEAD = 4_096
"""So many bytes of a page may stand before its declaration."""
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w:.-]{2,40})", re.IGNORECASE)
# The names of the Encoding Standard (whatwg.org), by the codec that reads them.
_OTHER_SCRIPTS = {
    name: codec
    for codec, names in {
        "big5hkscs": "big5 big5-hkscs cn-big5 x-x-big5",
        "gb18030": "gb2312 gb_2312 gb_2312-80 gbk x-gbk gb18030 chinese hz-gb-2312",
        "cp932": "shift_jis shift-jis sjis x-sjis ms_kanji windows-31j ms932",
        "euc_jp": "euc-jp x-euc-jp",
        "cp949": "euc-kr ks_c_5601-1987 ksc5601 korean windows-949",
        "cp1250": "windows-1250 cp1250 x-cp1250",
        "iso8859-2": "iso-8859-2 latin2",
        "cp1251": "windows-1251 cp1251 x-cp1251",
        "koi8-r": "koi8-r koi8 koi",
        "cp1253": "windows-1253 cp1253",
        "iso8859-7": "iso-8859-7 greek",
        "cp1254": "windows-1254 iso-8859-9 latin5",
        "cp1255": "windows-1255 cp1255",
        "iso8859-8": "iso-8859-8 iso-8859-8-i hebrew",
        "cp1256": "windows-1256 cp1256",
        "iso8859-6": "iso-8859-6 arabic",
        "cp874": "windows-874 tis-620 iso-8859-11",
    }.items()
    for name in names.split()
}
_LETTERS = "\u0370-\u1fff\u3040-\ud7ff\uf900-\ufaff"
_FOREIGN = re.compile(f"[{_LETTERS}]")
_ALONE_AFTER_LATIN = re.compile(f"[A-Za-z][{_LETTERS}](?![{_LETTERS}])")

_ENDLESS_REFERENCE = re.compile(r"&#\d{20,};?")

_HOLE = re.compile(rb"\0{64,}")
_CONTROLS = bytes(value for value in range(32) if value not in b"\b\t\n\v\f\r\x1a\x1b") + b"\x7f"
_BINARY_SHARE = 0.02


def decode(source: bytes, *, cut: bool = False) -> str:
    """The text of a document; ``cut`` allows that the bytes end inside a character, as those of a file's head may."""
    encoding = _wide_encoding(source)
    if encoding:
        return source.decode(encoding, "replace").removeprefix("\ufeff")
    try:
        text = codecs.utf_8_decode(source.removeprefix(_UTF_8_MARK), "strict", not cut)[0]
    except UnicodeDecodeError:
        text = _as_declared(source, cut=cut) or codecs.charmap_decode(source, "strict", _WINDOWS_1252)[0]
    return text


def _as_declared(source: bytes, *, cut: bool) -> str | None:
    """The text in the encoding that the page's head declares; None for one of Western Europe, or where it is wrong.

    Single letters of another script behind Latin ones show that the bytes are curly quotes of Windows-1252 after all.
    """
    declared = _CHARSET.search(source, 0, _HEAD)
    encoding = _OTHER_SCRIPTS.get(declared[1].decode("ascii").lower()) if declared else None
    if encoding is None:
        return None
    try:
        text = codecs.getincrementaldecoder(encoding)("strict").decode(source, final=not cut)
    except UnicodeDecodeError:
        return None
    return text if 2 * len(_ALONE_AFTER_LATIN.findall(text)) <= len(_FOREIGN.findall(text)) else None


def is_utf8(source: bytes) -> bool:
    """Whether the bytes are UTF-8, found out part by part: no second copy of a large filing is made."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for start in range(0, len(source), _PART):
            decoder.decode(source[start : start + _PART])
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def as_utf8(source: bytes) -> bytes:
    """The source as UTF-8; itself where it is that already."""
    return source if source.isascii() or is_utf8(source) else decode(source).encode("utf-8", "replace")


def single_spaced(text: str) -> str:
    """The words of a text with one space between them; a text of megabytes is gone through part by part."""
    if len(text) < _MANY_WORDS:
        return " ".join(text.split())
    parts = []
    start = 0
    while start < len(text):
        end = text.find(" ", start + _MANY_WORDS)
        end = len(text) if end < 0 else end
        parts.append(" ".join(text[start:end].split()))
        start = end
    return " ".join(filter(None, parts))


def unescaped(text: str) -> str:
    """A text with its character references read; a number without end, which Python reads none of, is no character."""
    return html.unescape(_ENDLESS_REFERENCE.sub("\N{REPLACEMENT CHARACTER}", text)) if "&" in text else text


def narrow(source: bytes) -> bytes:
    """The same text in an encoding whose markup is ASCII: UTF-16 becomes UTF-8, a byte order mark goes."""
    if _wide_encoding(source):
        return decode(source).encode("utf-8", "replace")
    return source.removeprefix(_UTF_8_MARK)


def is_binary(head: bytes) -> bool:
    """Whether the bytes are no text: NULs, or more control characters than any text has.

    A long run of NULs is a hole, as a disk or a download that failed leaves it: what stands around it tells.
    """
    if _wide_encoding(head):
        return False
    head = _HOLE.sub(b"", head) or head
    if b"\0" in head:
        return True
    controls = len(head) - len(head.translate(None, _CONTROLS))
    return controls > _BINARY_SHARE * len(head)


def missing_in(source: bytes) -> int:
    """How many bytes are missing from a text: those of the long runs of NULs that stand in their place."""
    if b"\0" not in source or _wide_encoding(source):
        return 0
    return sum(len(hole[0]) for hole in _HOLE.finditer(source))


def _wide_encoding(source: bytes) -> str | None:
    for mark, encoding in _WIDE_MARKS.items():
        if source.startswith(mark):
            return encoding
    if source.startswith(b"<\0"):
        return "utf-16-le"
    return "utf-16-be" if source.startswith(b"\0<") else None
