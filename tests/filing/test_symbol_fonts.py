"""What Wingdings and Symbol draw is read and shown as the signs that are meant."""

import pytest

from viewer.filing.html.reader import read_html
from viewer.filing.symbol_fonts import as_shown, signs_of


def shown(html: str) -> tuple[str, str]:
    blocks, _, _ = read_html(html.encode(), with_page=True)
    return "\n".join(block.text for block in blocks), "".join(block.html for block in blocks)


@pytest.mark.parametrize(
    ("font", "letters", "signs"),
    [
        ("Wingdings", "oxþý¨ü§Øà", "☐☒☒☒☐✓▪➢→"),
        ("'WINGDINGS', sans-serif", "\uf0a8\uf0fe", "☐☒"),
        ("Wingdings 2", "£RT", "☐☑☒"),
        ("Webdings", "ca", "☐✔"),
        ("Monotype Sorts", "on4", "❏■✔"),
        ("Symbol, serif", "·®£³¾ÒÓÔaW", "•→≤≥―®©™αΩ"),
        ("Times New Roman, Symbol", "·", "·"),
    ],
)
def test_letters_in_a_font_of_signs_are_the_signs(font: str, letters: str, signs: str) -> None:
    for element in (
        f'<p style="font-family:{font}">{letters}</p>',
        f'<font face="{font}">{letters}</font>',
        f'<p style="font: bold 10pt/12pt {font}"><b>{letters}</b></p>',
    ):
        text, html = shown(element)
        assert text == signs
        assert signs in html


def test_the_signs_need_no_font() -> None:
    text, html = shown(
        '<p><font face="Wingdings">þ</font> Yes <span style="font-family: Wingdings; color: red">o</span> No</p>'
    )
    assert text == "☒ Yes ☐ No"
    assert "ingdings" not in html
    assert "color:red" in html


def test_a_font_of_letters_inside_one_of_signs_shows_letters() -> None:
    assert shown('<p style="font-family:Wingdings">x <font face="Arial">x</font> x</p>')[0] == "☒ x ☒"
    assert shown('<p style="font-family:Wingdings">x <font color="red">o</font></p>')[0] == "☒ ☐"


def test_words_in_a_font_of_signs_stay_words() -> None:
    signs = signs_of("Wingdings")
    assert signs is not None
    assert as_shown("¨ Written communications", signs) == "☐ Written communications"


def test_a_private_character_is_its_sign_without_a_font_too() -> None:
    assert shown("<p>\uf0b7 One \uf0a7 two \uf0a8 three</p>")[0] == "• One ▪ two ☐ three"


def test_cells_and_boxes_of_a_cover_are_read_as_what_they_show() -> None:
    cell = '<td><font face="Wingdings">{}</font></td>'
    text, _ = shown(f"<table><tr><td>Large filer</td>{cell.format('x')}<td>Other</td>{cell.format('o')}</tr></table>")
    assert [part.strip() for part in text.replace("\n", "\t").split("\t")] == ["Large filer", "☒", "Other", "☐"]
