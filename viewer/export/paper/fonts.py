"""What the codes of a PDF's fonts mean in letters (ISO 32000-1, 9.10.3)."""

from __future__ import annotations

import re
import struct
from collections.abc import Callable
from typing import Final

import pikepdf

Decode = Callable[[bytes], str]

_BLOCK: Final = re.compile(rb"begin(bfchar|bfrange)(.*?)endbf(?:char|range)", re.S)
_CHAR: Final = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f\s]+)>")
_RANGE: Final = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f\s]+)>|\[([^\]]*)\])")
_HEX: Final = re.compile(rb"<([0-9A-Fa-f\s]+)>")
_MOST: Final = 65_536


def decoder(font: pikepdf.Object) -> Decode:
    """What turns a string that is shown in a font into its letters; a code without meaning is U+FFFD."""
    width = 2 if font.get("/Subtype") == "/Type0" else 1
    map_ = font.get("/ToUnicode")
    if not isinstance(map_, pikepdf.Stream):
        return (lambda shown: shown.decode("latin-1")) if width == 1 else (lambda shown: "\ufffd" * (len(shown) // 2))
    meanings = meanings_of(map_.read_bytes())

    def decode(shown: bytes) -> str:
        codes = shown if width == 1 else struct.unpack(f">{len(shown) // 2}H", shown[: len(shown) // 2 * 2])
        return "".join([meanings.get(code, "\ufffd") for code in codes])

    return decode


def meanings_of(map_: bytes) -> dict[int, str]:
    """The letters of each code, by a ToUnicode map."""
    found: dict[int, str] = {}
    for kind, content in _BLOCK.findall(map_):
        if kind == b"bfchar":
            found |= {int(code, 16): _letters(meaning) for code, meaning in _CHAR.findall(content)}
            continue
        for first, last, meaning, listed in _RANGE.findall(content):
            codes = range(int(first, 16), min(int(last, 16), int(first, 16) + _MOST) + 1)
            if listed:
                found |= dict(zip(codes, map(_letters, _HEX.findall(listed)), strict=False))
            else:
                found |= {code: _shifted(_letters(meaning), code - codes.start) for code in codes}
    return found


def _letters(meaning: bytes) -> str:
    digits = b"".join(meaning.split())
    return bytes.fromhex(digits.decode().zfill(-(-len(digits) // 4) * 4)).decode("utf-16-be", "replace")


def _shifted(letters: str, by: int) -> str:
    """A range's letters go on with the last of them."""
    return letters[:-1] + chr(min(ord(letters[-1]) + by, 0x10FFFF)) if letters else ""
