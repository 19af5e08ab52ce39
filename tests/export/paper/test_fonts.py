"""Codes of a font are letters by its ToUnicode map."""

from __future__ import annotations

import pikepdf

from viewer.export.paper.fonts import decoder, meanings_of

MAP = b"""/CIDInit /ProcSet findresource begin
2 beginbfchar
<0003> <0020>
<0059> <D835DC00>
endbfchar
2 beginbfrange
<0024> <0026> <0041>
<0030> <0031> [<00660069> <0066>]
endbfrange
endcmap"""


def test_single_codes_ranges_and_lists_have_their_letters() -> None:
    found = meanings_of(MAP)
    assert [found[code] for code in (3, 0x24, 0x25, 0x26, 0x30, 0x31, 0x59)] == [" ", "A", "B", "C", "fi", "f", "𝐀"]


def test_a_range_that_never_ends_takes_no_more_than_there_are_codes() -> None:
    assert len(meanings_of(b"1 beginbfrange <0000> <FFFFFFFF> <0041> endbfrange")) <= 65_537


def test_codes_of_two_bytes_and_of_one_are_read_and_unknown_ones_told() -> None:
    pdf = pikepdf.new()
    map_ = pdf.make_stream(MAP)
    assert decoder(pikepdf.Dictionary(Subtype=pikepdf.Name.Type0, ToUnicode=map_))(b"\0\x24\0\x03\0\x99") == "A \ufffd"
    assert decoder(pikepdf.Dictionary(Subtype=pikepdf.Name.Type3, ToUnicode=map_))(b"\x24\x26") == "AC"
    assert decoder(pikepdf.Dictionary(Subtype=pikepdf.Name.Type1))(b"plain") == "plain"
    assert decoder(pikepdf.Dictionary(Subtype=pikepdf.Name.Type0))(b"\0\x24") == "\ufffd"
