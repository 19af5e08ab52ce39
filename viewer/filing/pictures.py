"""What kind of picture some bytes are, and how large it says that it is, from its first bytes alone.

A file of a few hundred kilobytes may say that it is 60,000 points wide and high, and take gigabytes to draw.
"""

from __future__ import annotations

import struct
from typing import NamedTuple

from viewer.filing import limits

_KINDS = ((b"\x89PNG", "image/png"), (b"\xff\xd8", "image/jpeg"), (b"GIF8", "image/gif"), (b"BM", "image/bmp"))
HEAD = 1 << 16
"""A picture's size stands within so many bytes, behind what cameras write of themselves."""
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""The markers of JPEG behind which a frame's size stands (ISO/IEC 10918-1, table B.1)."""
_IMAGE, _EXTENSION = 0x2C, 0x21


class Size(NamedTuple):
    """A picture's points, across and down."""

    width: int
    height: int

    @property
    def is_shown(self) -> bool:
        """Whether the program draws as many."""
        return self.width * self.height <= limits.PICTURE_POINTS


def media_of(picture: bytes) -> str | None:
    """The media type of a picture that can be shown; None for what is none of the kinds shown, or too large."""
    media = next((media for magic, media in _KINDS if picture.startswith(magic)), None)
    size = _size(picture)
    return media if size is None or size.is_shown else None


def too_large(picture: bytes) -> Size | None:
    """The size that a picture, or its first ``HEAD`` bytes, says it has, where that is more than is shown."""
    size = _size(picture)
    return size if size is not None and not size.is_shown else None


def _size(picture: bytes) -> Size | None:
    """How large a picture says that it is; None where it does not say."""
    head = picture[:HEAD]
    try:
        if head.startswith(b"\x89PNG"):
            return Size(*struct.unpack_from(">II", head, 16))
        if head.startswith(b"GIF8"):
            return _of_gif(head)
        if head.startswith(b"BM"):
            return Size(*map(abs, struct.unpack_from("<ii", head, 18)))
        return _of_jpeg(head) if head.startswith(b"\xff\xd8") else None
    except (struct.error, IndexError):
        return None


def _of_gif(head: bytes) -> Size:
    """The screen, or the first frame where that is larger: programs draw on a screen that holds it."""
    width, height, flags = struct.unpack_from("<HHB", head, 6)
    at = 13 + _colours(flags)
    while at < len(head) and head[at] == _EXTENSION:
        at += 2
        while head[at]:
            at += 1 + head[at]
        at += 1
    if at + 9 <= len(head) and head[at] == _IMAGE:
        left, top, across, down = struct.unpack_from("<HHHH", head, at + 1)
        return Size(max(width, left + across), max(height, top + down))
    return Size(width, height)


def _colours(flags: int) -> int:
    """How many bytes a table of colours has, by the flags before it."""
    return 3 << (flags & 7) + 1 if flags & 0x80 else 0


def _of_jpeg(head: bytes) -> Size | None:
    at = 2
    while head[at] == 0xFF:
        if head[at + 1] in _FRAMES:
            height, width = struct.unpack_from(">HH", head, at + 5)
            return Size(width, height)
        (length,) = struct.unpack_from(">H", head, at + 2)
        at += 2 + max(length, 2)
    return None
