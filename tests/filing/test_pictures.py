"""What a picture says of its size decides whether it is drawn; its first bytes say what it is."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest

from tests.building.submissions import HEADER, document, submission, uuencoded, write
from viewer.export.kinds import filing_as
from viewer.filing.pictures import Size, media_of, too_large
from viewer.reading import read

_VAST = 60_000


def png(width: int, height: int) -> bytes:
    """The beginning of a picture of that size, whose points are all that is left out."""
    told = b"IHDR" + struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + told + struct.pack(">I", zlib.crc32(told))


def gif(screen: tuple[int, int], frame: tuple[int, int]) -> bytes:
    """A picture whose first frame comes behind a table of colours and an extension."""
    colours, extension = bytes(6), b"\x21\xf9\x04\x00\x00\x00\x00\x00"
    told = b"GIF89a" + struct.pack("<HHBBB", *screen, 0x80, 0, 0)
    return told + colours + extension + b"\x2c" + struct.pack("<HHHHB", 0, 0, *frame, 0)


def jpeg(width: int, height: int) -> bytes:
    """A picture whose size stands behind what a camera writes of itself."""
    camera = b"\xff\xe1" + struct.pack(">H", 5_000) + bytes(4_998)
    return b"\xff\xd8" + camera + b"\xff\xc0" + struct.pack(">HBHHB", 11, 8, height, width, 1)


def bmp(width: int, height: int) -> bytes:
    """A picture that is told from the top down, as a negative height says."""
    return b"BM" + bytes(16) + struct.pack("<ii", width, -height) + bytes(28)


@pytest.mark.parametrize(
    ("picture", "media"),
    [
        (png(800, 600), "image/png"),
        (gif((800, 600), (800, 600)), "image/gif"),
        (jpeg(800, 600), "image/jpeg"),
        (bmp(800, 600), "image/bmp"),
    ],
)
def test_a_picture_is_what_its_first_bytes_say(picture: bytes, media: str) -> None:
    assert (media_of(picture), too_large(picture)) == (media, None)


@pytest.mark.parametrize(
    "picture", [png(_VAST, _VAST), gif((1, 1), (_VAST, _VAST)), gif((_VAST, _VAST), (1, 1)), jpeg(_VAST, _VAST)]
)
def test_a_picture_of_billions_of_points_is_not_drawn(picture: bytes) -> None:
    assert (media_of(picture), too_large(picture)) == (None, Size(_VAST, _VAST))


def test_a_bitmap_that_is_told_from_the_top_is_as_large() -> None:
    assert too_large(bmp(_VAST, _VAST)) == Size(_VAST, _VAST)


@pytest.mark.parametrize("whole", [png(8, 8), gif((8, 8), (8, 8)), jpeg(8, 8), bmp(8, 8)])
def test_a_picture_that_is_cut_off_says_no_size(whole: bytes) -> None:
    for length in range(len(whole)):
        assert too_large(whole[:length]) is None


@pytest.mark.parametrize("other", [b"", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"RIFF0000WEBP", b"II*\0"])
def test_what_the_program_does_not_draw_is_no_picture(other: bytes) -> None:
    assert media_of(other) is None


def test_a_filing_says_which_of_its_pictures_is_left_out(tmp_path: Path) -> None:
    body = '<html><body><p>FORM 8-K</p><img src="vast.png"><img src="small.png"></body></html>'
    attached = (("vast.png", png(_VAST, _VAST)), ("small.png", png(8, 8)))
    graphics = [document(uuencoded(held, name), "GRAPHIC", at, name) for at, (name, held) in enumerate(attached, 2)]
    whole = submission(document(body, "8-K", 1, "d1.htm"), *graphics, header=HEADER)
    reading = read(write(tmp_path, "filing.txt", whole), with_pages=True)
    (told,) = [one.what for one in reading.filing.findings if "left out" in one.what]
    assert told == "The picture vast.png is left out: it has 60,000 by 60,000 points."
    assert str(filing_as("html", reading)).count("data:image/png") == 1
