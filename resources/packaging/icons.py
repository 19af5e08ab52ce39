"""The program's icon as Windows and macOS want it, drawn from the one picture in SVG."""

from __future__ import annotations

import struct
import sys
from pathlib import Path

_WINDOWS_SIZES = (16, 24, 32, 48, 64, 128, 256)
_APPLE_SIZES = {b"icp4": 16, b"icp5": 32, b"ic07": 128, b"ic08": 256, b"ic09": 512, b"ic10": 1024}


def write(picture: Path, folder: Path) -> Path | None:
    """The icon of this system in ``folder``; None where the system takes the SVG itself."""
    folder.mkdir(parents=True, exist_ok=True)
    if sys.platform == "win32":
        icon = folder / "filing-viewer.ico"
        icon.write_bytes(windows_icon({size: drawn(picture, size) for size in _WINDOWS_SIZES}))
        return icon
    if sys.platform == "darwin":
        icon = folder / "filing-viewer.icns"
        icon.write_bytes(apple_icon({kind: drawn(picture, size) for kind, size in _APPLE_SIZES.items()}))
        return icon
    return None


def drawn(picture: Path, size: int) -> bytes:
    """The picture as a PNG of so many pixels each way."""
    from PySide6.QtCore import QBuffer, QIODevice
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(picture)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def windows_icon(pictures: dict[int, bytes]) -> bytes:
    """An ICO of PNGs by their size in pixels: a head, an entry for each, the pictures."""
    at = 6 + 16 * len(pictures)
    entries = b""
    for size, picture in pictures.items():
        # A byte cannot hold 256, which is written as 0.
        entries += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), at)
        at += len(picture)
    return struct.pack("<HHH", 0, 1, len(pictures)) + entries + b"".join(pictures.values())


def apple_icon(pictures: dict[bytes, bytes]) -> bytes:
    """An ICNS of PNGs by the four letters of their kind."""
    body = b"".join(kind + struct.pack(">I", len(picture) + 8) + picture for kind, picture in pictures.items())
    return b"icns" + struct.pack(">I", len(body) + 8) + body
