import pytest

from viewer.filing.model import Block
from viewer.filing.paper.furniture import goes_on, is_furniture, is_page_number, page_furniture

PROSE = "Text of the page that is not like any other: "


def paper(*pages: tuple[str, ...]) -> list[Block]:
    """Pages with the lines that stand on each, and some text of their own between head and foot."""
    return [
        Block("paragraph", line, page=page)
        for page, (head, foot) in enumerate(pages, 1)
        for line in (head, *(f"{PROSE}{chr(96 + page)}{each}" for each in "abcd"), foot)
        if line
    ]


def furniture(blocks: list[Block]) -> list[str]:
    return [blocks[at].text for at in sorted(page_furniture(blocks).blocks)]


@pytest.mark.parametrize(
    "text", ["12", "- F-3 -", "F - 3", "S-ii", "iv", "Page 4 of 118", "page 4", "| 7 |", "II-5", "4/118", ""]
)
def test_a_page_number_is_told_in_any_dress(text: str):
    assert is_page_number(text)


@pytest.mark.parametrize("text", ["x", "X", "II", "Item 4", "2014", "10-K", "I", "1.", "(a)"])
def test_what_may_be_text_is_no_page_number(text: str):
    assert not is_page_number(text)


def test_links_to_the_contents_are_furniture_wherever_they_stand():
    assert is_furniture("Back to Table of Contents")
    assert is_furniture("(continued)")
    assert goes_on("NOTES TO FINANCIAL STATEMENTS (Continued)")
    assert not is_furniture("Contents of the trust")


def test_a_footer_is_furniture_from_its_first_page_on():
    blocks = paper(*((("", f"A Company 2019 Form 10-K {page}")) for page in range(1, 5)))
    assert furniture(blocks) == [f"A Company 2019 Form 10-K {page}" for page in range(1, 5)]


def test_left_and_right_pages_have_headers_of_their_own():
    heads = ["A COMPANY AND SUBSIDIARIES", "Management’s Discussion and Analysis"] * 4
    assert furniture(paper(*((head, "") for head in heads))) == heads


def test_a_heading_that_goes_on_as_a_header_is_text_where_it_first_stands():
    heads = ["RISK FACTORS"] * 4
    others = [(f"A page on {subject}", "") for subject in ("dogs", "cats", "cows", "hens", "pigs")]
    blocks = paper(("SUMMARY", "1"), *((head, "") for head in heads), *others)
    found = page_furniture(blocks)
    assert [blocks[at].text for at in sorted(found.blocks)] == ["1", "RISK FACTORS", "RISK FACTORS", "RISK FACTORS"]
    assert blocks.index(next(one for one in blocks if one.text == "RISK FACTORS")) not in found.blocks
    assert found.running == {"risk factors"}


def test_what_heads_a_chapter_of_each_prospectus_is_text_each_time():
    chapters = ["RISK FACTORS", "USE OF PROCEEDS", "UNDERWRITING", "LEGAL MATTERS"] * 3
    assert furniture(paper(*((chapter, "") for chapter in chapters))) == []


def test_a_contracts_articles_are_text_though_each_begins_a_page():
    assert furniture(paper(*((f"ARTICLE {number}", "") for number in range(1, 6)))) == []


def test_a_line_that_goes_on_from_the_page_before_is_furniture_however_rare():
    assert furniture(paper(("BALANCE SHEET", ""), ("BALANCE SHEET (Continued)", ""))) == ["BALANCE SHEET (Continued)"]


def test_what_stands_more_often_within_the_text_is_no_header():
    blocks = [
        *paper(*(("Not applicable", "") for _ in range(4))),
        *(Block("paragraph", text, page=5) for _ in range(16) for text in (PROSE * 3, "Not applicable", PROSE * 3)),
    ]
    assert furniture(blocks) == []


def test_the_pages_of_an_index_and_of_a_schedule_are_counted_by_themselves():
    assert all(map(is_furniture, ("Exhibit Index-1", "Schedule 1 – Page 1 of 1", "Annex B, page 12")))
    assert not any(map(is_furniture, ("Exhibit Index", "Schedule 1 – Prices", "Page of honour")))
