from viewer.filing.model import Block
from viewer.filing.paper.pages import PrintedPages


def paper(*pages: tuple[str, ...]) -> list[Block]:
    """Pages with the lines that stand on each."""
    return [Block("paragraph", line, page=page) for page, lines in enumerate(pages, 1) for line in lines]


def numbers(blocks: list[Block]) -> list[str | None]:
    """The number of each counted page."""
    pages = PrintedPages(blocks)
    return [pages.at(next(at for at, one in enumerate(blocks) if one.page == page)) for page in _counted(blocks)]


def _counted(blocks: list[Block]) -> range:
    return range(1, blocks[-1].page + 1)


def body(*footers: str, head: str = "") -> list[tuple[str, ...]]:
    return [tuple(filter(None, (head, "Some text of the page.", "More of it.", footer))) for footer in footers]


def test_the_number_at_the_foot_is_the_pages():
    assert numbers(paper(("Cover", "Of a company"), *body("- 1 -", "- 2 -", "- 3 -"))) == [None, "1", "2", "3"]


def test_numbers_stand_in_running_lines_too():
    blocks = paper(*body("A Company | 2019 Form 10-K | 7", "8 | A Company", "A Company | 2019 Form 10-K | 9"))
    assert numbers(blocks) == ["7", "8", "9"]


def test_the_filers_number_at_the_foot_goes_before_the_agents_at_the_head():
    prose = ("Some text of the page.", "More of it.")
    agent = [(str(page), *prose, str(page - 1) if page > 1 else "") for page in range(1, 9)]
    blocks = paper(*(tuple(filter(None, page)) for page in agent))
    assert numbers(blocks)[1:] == ["1", "2", "3", "4", "5", "6", "7"]
    assert PrintedPages(blocks).blocks("3") == range(11, 15)


def test_a_page_left_out_of_the_count_shifts_only_those_after_it():
    blocks = paper(*body("1", "2", "3", "5", "6", "7"))
    assert numbers(blocks) == ["1", "2", "3", "5", "6", "7"]
    assert PrintedPages(blocks).blocks("4") is None


def test_pages_with_letters_between_numbered_ones_keep_their_own():
    blocks = paper(*body("1", "2", "", "F-2", "F-3", "3", "4"))
    assert numbers(blocks) == ["1", "2", "F-1", "F-2", "F-3", "3", "4"]
    assert PrintedPages(blocks).blocks("F - 1") == range(6, 8)


def test_a_dash_with_spaces_makes_no_plain_number():
    blocks = paper(*body("1", "2", "3"), *body("F - 1", "F - 2", "F - 3", "F - 4"))
    assert numbers(blocks) == ["1", "2", "3", "F-1", "F-2", "F-3", "F-4"]


def test_a_page_without_a_number_has_the_one_its_neighbours_leave():
    assert numbers(paper(*body("4", "5", "", "7", "8"))) == ["4", "5", "6", "7", "8"]


def test_the_first_pages_are_counted_back_to_one_where_there_is_room():
    assert numbers(paper(*body("", "", "3", "4", "5"))) == ["1", "2", "3", "4", "5"]
    assert numbers(paper(*body("", "45", "46", "47"))) == [None, "45", "46", "47"]


def test_a_single_number_among_others_is_no_page_number():
    assert numbers(paper(*body("May 13", "7", "8", "9"))) == [None, "7", "8", "9"]


def test_of_pages_numbered_anew_the_one_that_goes_on_is_meant():
    blocks = paper(*body("1", "2", "3"), *body("1", "2", "3"))
    pages = PrintedPages(blocks)
    assert pages.first("2") is None
    assert pages.first("2", near=0) == 3
    assert pages.first("2", near=14) == 12


def test_one_of_two_is_no_page_of_the_report():
    blocks = paper(*body("1", "2", *map(str, range(3, 13))), *body("", "", head="1 of 2")[:1], *body("", head="2 of 2"))
    assert PrintedPages(blocks).first("2") == 3


def test_a_document_without_numbers_has_none():
    pages = PrintedPages(paper(*body("", "", "")))
    assert not pages
    assert pages.blocks("2") is None
    assert pages.counted(2) == range(2, 4)
    assert pages.counted(9) is None
