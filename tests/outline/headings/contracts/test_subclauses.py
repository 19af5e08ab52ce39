"""The subclauses of contracts: how deep they stand is told by their letters and Roman numbers."""

from __future__ import annotations

from tests.building.trees import PROSE, ascii_page, c, page, table, tree


def _plain(*paragraphs: str) -> list[str]:
    """The headings under the title of a plain-text contract, each with as many marks as it is deep."""
    blocks = ascii_page("\n\n".join(["                         SUPPLY AGREEMENT", *paragraphs]) + "\n")
    return _nested(tree(blocks, None, "EX-10.1", is_plain=True))


def _nested(lines: str) -> list[str]:
    headings = [line for line in lines.splitlines() if line.lstrip()[0] == "#"][1:]
    shallowest = min(line.index("#") for line in headings)
    return ["#" * ((line.index("#") - shallowest) // 2) + line.lstrip() for line in headings]


def _clauses(*under_the_second: str) -> tuple[str, ...]:
    second = "     2.  Price.  " + PROSE
    return (f"     1.  Sale of Vanes.  {PROSE}", second, *under_the_second, f"     3.  Notices.  {PROSE}")


def test_roman_subclauses_stand_under_their_letter():
    written = (
        f"     (a)  Invoices.  {PROSE}",
        f"     (b)  Payment.  {PROSE}",
        f"          (i)  Place of Payment.  {PROSE}",
        f"          (ii)  Late Payment.  {PROSE}",
        f"     (c)  Taxes.  {PROSE}",
    )
    assert _plain(*_clauses(*written)) == [
        "# 1. Sale of Vanes",
        "# 2. Price",
        "## (a) Invoices",
        "## (b) Payment",
        "### (i) Place of Payment",
        "### (ii) Late Payment",
        "## (c) Taxes",
        "# 3. Notices",
    ]


def test_the_ninth_letter_is_no_roman_number():
    letters = [f"     ({letter})  Kind {letter.upper()} of Vane.  {PROSE}" for letter in "abcdefghij"]
    assert _plain(*_clauses(*letters))[2:-1] == [
        f"## ({letter}) Kind {letter.upper()} of Vane" for letter in "abcdefghij"
    ]


def test_a_roman_number_after_the_eighth_letter_begins_a_list():
    letters = [f"     ({letter})  Kind {letter.upper()} of Vane.  {PROSE}" for letter in "abcdefgh"]
    numbers = [f"     ({number})  Colour {number.upper()} of Paint.  {PROSE}" for number in ("i", "ii", "iii")]
    last = f"     (i)  Vane of the Last Kind.  {PROSE}"
    found = _plain(*_clauses(*letters, *numbers, last))[2:-1]
    assert found[8:] == [
        "### (i) Colour I of Paint",
        "### (ii) Colour II of Paint",
        "### (iii) Colour III of Paint",
        "## (i) Vane of the Last Kind",
    ]


def test_titled_letters_go_on_after_a_list_of_letters_within_one_of_them():
    written = (
        f"     (a)  Invoices.  {PROSE}",
        f"     (b)  Payment.  {PROSE}",
        f"          (a)  in vanes; or  {PROSE.lower()}",
        f"          (b)  in money.  {PROSE.lower()}",
        f"     (c)  Taxes.  {PROSE}",
    )
    assert _plain(*_clauses(*written))[2:-1] == ["## (a) Invoices", "## (b) Payment", "## (c) Taxes"]


def test_lettered_sentences_are_no_subclauses():
    sentences = [f"     ({letter})  the seller shall deliver the vane.  {PROSE}" for letter in "abc"]
    assert _plain(*_clauses(*sentences)) == ["# 1. Sale of Vanes", "# 2. Price", "# 3. Notices"]


def test_letters_are_counted_anew_under_every_clause():
    written = [f"     ({letter})  Kind {letter.upper()} of Vane.  {PROSE}" for letter in "ab"]
    both = [
        f"     1.  Sale of Vanes.  {PROSE}",
        *written,
        f"     2.  Price.  {PROSE}",
        *written,
        f"     3.  Law.  {PROSE}",
    ]
    below = ["## (a) Kind A of Vane", "## (b) Kind B of Vane"]
    assert _plain(*both) == ["# 1. Sale of Vanes", *below, "# 2. Price", *below, "# 3. Law"]


def test_a_letter_in_a_cell_of_its_own_belongs_to_the_title_beside_it():
    rows = [table((f"{letter})", f"<u>Kind {letter.upper()} of Vane</u>. {PROSE}")) for letter in "ab"]
    clauses = [f"<p>Section {number}. <u>Title {number}</u>. {PROSE}</p>" for number in (1, 2, 3)]
    lines = tree(page(c("SUPPLY AGREEMENT"), PROSE, *clauses, *rows), None, "EX-10.1")
    assert _nested(lines)[-3:] == ["# Section 3. Title 3", "## a) Kind A of Vane", "## b) Kind B of Vane"]
