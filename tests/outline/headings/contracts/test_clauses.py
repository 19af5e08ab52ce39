"""The numbered clauses of contracts: told by numbers that count up, with titles before their text."""

from __future__ import annotations

import pytest

from tests.building.trees import PROSE, ascii_page, b, c, p, page, table, tree


def _plain(*paragraphs: str) -> list[str]:
    """The headings under the title of a plain-text contract."""
    blocks = ascii_page("\n\n".join(["                         SUPPLY AGREEMENT", *paragraphs]) + "\n")
    return [line.strip("# ") for line in tree(blocks, None, "EX-10.1", is_plain=True).splitlines()[1:]]


def _html(*content: str) -> list[str]:
    lines = tree(page(c("SUPPLY AGREEMENT"), PROSE, *content), None, "EX-10.1").splitlines()
    return [line.strip("# ") for line in lines if line.lstrip()[0] == "#"][1:]


@pytest.mark.parametrize(
    "numbers",
    [
        ("1.", "2.", "3."),
        ("5.01", "5.02", "5.03"),
        ("Section 1.", "Section 2.", "Section 3."),
        ("SECTION 2.1:", "SECTION 2.2:", "SECTION 2.3:"),
        ("I.", "II.", "III."),
        ("1)", "2)", "3)"),
    ],
)
def test_clauses_run_in_without_emphasis_are_headings(numbers):
    titles = ("Sale of vanes", "Price", "Terms of Payment")
    clauses = [f"     {number}  {title}.  {PROSE}" for number, title in zip(numbers, titles, strict=True)]
    assert _plain(*clauses) == [f"{number} {title}" for number, title in zip(numbers, titles, strict=True)]


def test_an_underlined_title_behind_its_number_is_the_clauses():
    clauses = [f"<p>Section 5.0{number} <u>Title {number}</u>. {PROSE}</p>" for number in (1, 2, 3)]
    assert _html(*clauses) == ["Section 5.01 Title 1", "Section 5.02 Title 2", "Section 5.03 Title 3"]


def test_a_number_in_a_cell_of_its_own_belongs_to_the_title_beside_it():
    rows = [table((f"{number}.", f"<u>Title {number}</u>. {PROSE}")) for number in (1, 2, 3)]
    assert _html(*rows) == ["1. Title 1", "2. Title 2", "3. Title 3"]


def test_numbered_sentences_are_no_clauses():
    sentences = [f"     {number}.  The seller shall deliver vane {number} in May.  {PROSE}" for number in range(1, 6)]
    assert _plain(*sentences) == []


def test_defined_terms_are_no_clauses():
    terms = [f'     1.{number}  "Vane {number}" means a vane that turns.  {PROSE}' for number in range(1, 6)]
    assert _plain(*terms) == []


def test_a_numbered_list_with_no_text_between_is_no_tree_of_clauses():
    assert _html(*(p(f"{number}. Vane {number}.") for number in range(1, 8)), PROSE) == []


def test_the_contents_of_a_contract_are_no_clauses():
    contents = [f"     {number}.  Title {number} . . . . . . . . . . . . {number}" for number in range(1, 6)]
    clauses = [f"     {number}.  Title {number}.  {PROSE}" for number in range(1, 6)]
    titles = [f"{number}. Title {number}" for number in range(1, 6)]
    assert _plain(*contents, *clauses) == ["[contents] Contents", *titles]


def test_sections_count_anew_in_every_article():
    articles = [
        part
        for article in ("I", "II")
        for part in (f"     Article {article}. Part {article}.", *(f"     Section {n}. Title. {PROSE}" for n in (1, 2)))
    ]
    assert tree(ascii_page("\n\n".join(["                 BYLAWS", *articles])), None, is_plain=True).splitlines() == [
        "# BYLAWS",
        "# Article I. Part I",
        "  # Section 1. Title",
        "  # Section 2. Title",
        "# Article II. Part II",
        "  # Section 1. Title",
        "  # Section 2. Title",
    ]


def test_an_abbreviation_ends_no_title():
    clauses = [f"     {n}.  Sale to Vane Co. of Ohio.  {PROSE}" for n in (1, 2, 3)]
    assert _plain(*clauses)[0] == "1. Sale to Vane Co. of Ohio"


def test_a_second_agreement_after_signatures_has_its_clauses():
    agreement = (
        b("1. Sale"),
        PROSE,
        b("2. Price"),
        PROSE,
        p("IN WITNESS WHEREOF, the parties sign."),
        p("By: /s/ Ada Vane"),
    )
    assert _html(*agreement, *agreement).count("2. Price") == 2


def test_a_number_with_nought_is_that_of_the_clause_above():
    clauses = (
        b("1.0 Sale"),
        f"<p>1.1 <u>Vanes</u>. {PROSE}</p>",
        f"<p>1.2 <u>Price</u>. {PROSE}</p>",
        b("2.0 Term"),
        PROSE,
    )
    lines = tree(page(c("SUPPLY AGREEMENT"), *clauses), None).splitlines()
    assert lines[1:] == ["  # 1.0 Sale", "    # 1.1 Vanes", "    # 1.2 Price", "  # 2.0 Term"]
