"""Which headings stand under which: recitals and clauses, questions, notes, a clause and its parts."""

from __future__ import annotations

from tests.building.trees import PROSE, SIGNED, ascii_page, b, c, i, page, tree, u


def _inside(*content: str) -> list[str]:
    """The headings inside Item 1, indented from its level."""
    lines = tree(page(b("Item 1. Business"), *content, *SIGNED)).splitlines()
    return [line[4:] for line in lines[2:] if not line.startswith(("[", "  #"))]


def test_the_clauses_of_a_contract_end_its_recitals():
    clauses = (u("1. Sale"), PROSE, u("2. Price"), PROSE, u("3. Term"), PROSE)
    assert tree(page(c("DEED OF SALE"), PROSE, c("WITNESSETH:"), PROSE, *clauses), None).splitlines()[1:] == [
        "# WITNESSETH:",
        "# 1. Sale",
        "# 2. Price",
        "# 3. Term",
    ]


def test_a_question_is_no_group_of_the_questions_after_it():
    headings = _inside(
        *(b("How do I vote?"), PROSE, b("What vote does each proposal need?"), b("Proposal 1: Directors"), PROSE),
        *(b("Proposal 2: Auditors"), PROSE, b("What is a quorum?"), PROSE, b("Householding"), PROSE),
    )
    assert headings == [
        "# How do I vote?",
        "# What vote does each proposal need?",
        "  # Proposal 1: Directors",
        "  # Proposal 2: Auditors",
        "# What is a quorum?",
        "# Householding",
    ]


def test_notes_of_an_exhibit_stand_under_their_heading():
    notes = ("1. Trade", PROSE, "2. Inventories", PROSE, i("Raw Metal"), PROSE, "3. Income Taxes", PROSE)
    blocks = page(i("Our Year"), PROSE, i("Notes to Financial Statements"), *notes, i("Other Matters"), PROSE)
    assert tree(blocks, None, "EX-13").splitlines() == [
        "# Our Year",
        "# Notes to Financial Statements",
        "  # 1. Trade",
        "  # 2. Inventories",
        "    # Raw Metal",
        "  # 3. Income Taxes",
        "# Other Matters",
    ]


def test_capitals_over_the_first_of_their_parts_are_a_title_by_themselves():
    run_in = f"<p><b>FURTHER PROVISIONS. Assignment.</b> {PROSE}</p>"
    assert _inside(c("TERMS"), run_in) == ["# TERMS", "  # FURTHER PROVISIONS"]
    assert _inside(c("TERMS"), f"<p><b>NOTE SEVEN. Taxes.</b> {PROSE}</p>") == ["# TERMS", "  # NOTE SEVEN. Taxes"]


def test_an_office_is_the_title_of_the_article_of_by_laws_over_it():
    blocks = page(c("Article V"), c("PRESIDENT"), PROSE, c("Article VA"), c("TREASURER"), PROSE)
    assert tree(blocks, None).splitlines() == ["# Article V PRESIDENT", "# Article VA TREASURER"]


def test_how_a_table_tells_its_figures_and_of_what_time_is_no_part_of_its_title():
    rows = "".join(f"     Works {number}     1,0{number}1     9{number}4\n" for number in range(1, 6))
    words = (
        f"Vane Works Reports\nMay 4, 2009\nPage 7\nLOANS\n(unaudited)\n\n<TABLE>\n{rows}</TABLE>\n\n"
        f"SCHEDULE OF RESERVES\nYears ended May 4, 2009, 2008 and 2007\n(in thousands)\n\n<TABLE>\n{rows}</TABLE>\n"
    )
    assert tree(ascii_page(words), None, is_plain=True).splitlines() == ["# LOANS", "# SCHEDULE OF RESERVES"]


def test_the_year_that_a_proposal_is_for_belongs_to_its_title():
    title = (c("PROPOSAL NO. 2"), c("RATIFICATION OF THE AUDITORS"), c("FOR THE FISCAL YEAR ENDING MAY 4, 2031"))
    assert tree(page(*title, PROSE), None).splitlines() == [
        "# PROPOSAL NO. 2 RATIFICATION OF THE AUDITORS FOR THE FISCAL YEAR ENDING MAY 4, 2031"
    ]


def test_a_schedule_ends_the_notes_before_it():
    named = ("DESCRIPTION OF THE PLAN", "ACCOUNTING POLICIES", "TAX STATUS")
    notes = [part for at, name in enumerate(named, 1) for part in (b(f"{at}.  {name}"), PROSE)]
    schedule = (c("SCHEDULE H, LINE 4i - ASSETS"), PROSE)
    told = tree(page(c("FORM 11-K"), PROSE, c("NOTES TO FINANCIAL STATEMENTS"), *notes, *schedule), "11-K").splitlines()
    assert told[-2:] == ["  # 3. TAX STATUS", "# SCHEDULE H, LINE 4i - ASSETS"]


def test_what_stands_before_the_risk_factors_of_a_prospectus_stands_under_its_summary():
    titles = ("PROSPECTUS SUMMARY", "THE COMPANY", "THE OFFERING", "RISK FACTORS", "USE OF PROCEEDS")
    told = _inside(*(part for title in titles for part in (c(title), PROSE)))
    assert told == [
        *("# PROSPECTUS SUMMARY", "  # THE COMPANY", "  # THE OFFERING"),
        *("# RISK FACTORS", "# USE OF PROCEEDS"),
    ]
