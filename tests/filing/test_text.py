import pytest

from viewer.filing.text import decode, is_binary, is_utf8, narrow, single_spaced


def test_text_is_utf_8_where_its_bytes_are():
    assert decode("Résumé — “quoted”".encode()) == "Résumé — “quoted”"


def test_text_is_windows_1252_where_its_bytes_are_not_utf_8():
    assert decode(b"the \x93Company\x94 \x97 caf\xe9") == "the “Company” — café"


def test_the_five_bytes_that_windows_1252_leaves_undefined_have_a_text_too():
    assert decode(b"\xe9 \x81\x8d\x8f\x90\x9d") == "é \x81\x8d\x8f\x90\x9d"


def test_byte_order_marks_are_no_text():
    assert decode(b"\xef\xbb\xbfForm 8-K") == "Form 8-K"
    assert decode("Form 8-K".encode("utf-16")) == "Form 8-K"


def test_utf_16_is_known_without_a_mark():
    assert decode("<html>".encode("utf-16-le")) == "<html>"
    assert narrow("<html>".encode("utf-16-be")) == b"<html>"


def test_a_head_that_ends_inside_a_character_is_still_utf_8():
    assert decode("naïve “".encode()[:-1], cut=True) == "naïve "


def test_random_bytes_are_no_text_and_form_feeds_are():
    assert is_binary(bytes(range(256)))
    assert not is_binary(b"page one\f\r\npage two\x1a")


def test_words_of_a_text_of_megabytes_are_spaced_like_those_of_a_short_one():
    text = "one  two\n\tthree\xa0\xa0four " * 60_000
    assert len(text) > 1 << 20
    assert single_spaced(text) == " ".join(text.split())
    assert single_spaced("x" * (3 << 20)) == "x" * (3 << 20)


def test_bytes_are_known_for_utf_8_also_where_a_part_ends_inside_a_character():
    text = ("é" * ((1 << 20) // 2 - 1) + "x" + "é" * 10).encode()
    assert is_utf8(text)
    assert not is_utf8(text + b"\xe9")
    assert not is_utf8(b"caf\xe9 ")
    assert is_utf8(b"")


@pytest.mark.parametrize(
    ("charset", "codec", "text"),
    [
        ("big5", "big5", "第三季度業績公告"),
        ("gb2312", "gb2312", "第三季度业绩公告"),
        ("Shift_JIS", "shift_jis", "第三四半期の決算"),
        ("windows-1255", "cp1255", "דוח רבעוני"),
        ("windows-1254", "cp1254", "Işık Değirmeni"),
    ],
)
def test_a_page_is_read_in_the_encoding_that_it_declares(charset, codec, text):
    page = f'<html><head><meta charset="{charset}"></head><body><p>{text}</p></body></html>'
    assert text in decode(page.encode(codec))


def test_curly_quotes_under_a_wrong_declaration_stay_quotes():
    page = b'<html><head><meta charset="gb2312"></head><body><p>The mill\x92s sheds don\x92t leak</p></body></html>'
    assert "mill’s sheds don’t" in decode(page)
