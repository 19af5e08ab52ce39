import base64

from hypothesis import given
from hypothesis import strategies as some

from tests.building.submissions import PIXEL, uuencoded
from viewer.filing.attachments import decoded, is_complete, is_uuencoded, uuencoded_name
from viewer.filing.model import Payload


@given(some.binary(max_size=500))
def test_what_was_uuencoded_comes_back(content: bytes):
    assert decoded(Payload(uuencoded(content).encode(), "uuencode")) == content


def test_windows_line_ends_and_lost_trailing_blanks_do_no_harm():
    lines = [line.rstrip() for line in uuencoded(b"\0" * 100).splitlines()]
    assert decoded(Payload("\r\n".join(lines).encode(), "uuencode")) == b"\0" * 100


def test_a_checksum_after_each_line_is_left_out():
    lines = uuencoded(PIXEL).splitlines()
    with_sums = [lines[0], *(line + "X" for line in lines[1:-2]), *lines[-2:]]
    assert decoded(Payload("\n".join(with_sums).encode(), "uuencode")) == PIXEL


def test_an_attachment_without_an_end_gives_what_is_there():
    raw = uuencoded(PIXEL, end=False).encode()
    assert not is_complete(raw)
    assert decoded(Payload(raw, "uuencode")) == PIXEL


def test_no_more_is_decoded_than_the_limit():
    assert len(decoded(Payload(uuencoded(b"x" * 4000).encode(), "uuencode"), limit=1000)) == 1000


def test_base64_comes_back_and_damage_costs_only_itself():
    assert decoded(Payload(base64.encodebytes(PIXEL), "base64")) == PIXEL
    assert decoded(Payload(b"!!!", "base64")) == b""


def test_plain_bytes_are_themselves():
    assert decoded(Payload(PIXEL)) == PIXEL


def test_a_sentence_that_begins_with_begin_is_no_attachment():
    assert is_uuencoded(b"\nbegin 644 logo.gif\n")
    assert not is_uuencoded(b"begin with the annual report\n")


def test_the_name_is_the_begin_lines():
    assert uuencoded_name(b"begin 644 chart one.jpg\r\nM") == "chart one.jpg"
