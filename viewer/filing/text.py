"""From bytes to text: UTF-8 where the bytes are valid UTF-8, else Windows-1252, which EDGAR's filers write."""

from __future__ import annotations

import codecs

_UTF_8_MARK = codecs.BOM_UTF8
_WIDE_MARKS = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}

# Windows-1252 leaves five bytes undefined; they read as Latin-1's control characters, so that every file has a text.
_WINDOWS_1252 = "".join(bytes([value]).decode("cp1252", "ignore") or chr(value) for value in range(256))

_MANY_WORDS = _PART = 1 << 20

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
        text = codecs.charmap_decode(source, "strict", _WINDOWS_1252)[0]
    return text


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


def narrow(source: bytes) -> bytes:
    """The same text in an encoding whose markup is ASCII: UTF-16 becomes UTF-8, a byte order mark goes."""
    if _wide_encoding(source):
        return decode(source).encode("utf-8", "replace")
    return source.removeprefix(_UTF_8_MARK)


def is_binary(head: bytes) -> bool:
    """Whether the bytes are no text: NULs, or more control characters than any text has."""
    if _wide_encoding(head):
        return False
    if b"\0" in head:
        return True
    controls = len(head) - len(head.translate(None, _CONTROLS))
    return controls > _BINARY_SHARE * len(head)


def _wide_encoding(source: bytes) -> str | None:
    for mark, encoding in _WIDE_MARKS.items():
        if source.startswith(mark):
            return encoding
    if source.startswith(b"<\0"):
        return "utf-16-le"
    return "utf-16-be" if source.startswith(b"\0<") else None
