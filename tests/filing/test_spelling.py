"""Names are spelt as the filing spells them; what it writes nowhere else keeps its capitals."""

from __future__ import annotations

from pathlib import Path

import pytest

from viewer.filing.reader import open_filing, peek
from viewer.filing.spelling import NO_TEXT, Spelling

TEXT = Spelling(
    [
        "BY&L INC. AND METALIFE CORP",
        "Subsidiaries of AQP that file with MetaLife Corp under Regulation FD, by BY&L Inc.",
        "The report of DeMarle and MacNaught, for the form of a note, is a letter of our own.",
        "Exhibit A is the note of Cole-Palmer Company & Co.",
    ]
)


@pytest.mark.parametrize(
    ("shouted", "said"),
    [
        ("SUBSIDIARIES OF AQP", "Subsidiaries of AQP"),
        ("BY&L INC", "BY&L Inc"),
        ("METALIFE CORP", "MetaLife Corp"),
        ("REGULATION FD", "Regulation FD"),
        ("DEMARLE AND MACNAUGHT", "DeMarle and MacNaught"),
        ("COLE-PALMER & CO.", "Cole-Palmer & Co."),
        ("EXHIBIT A FORM OF NOTE", "Exhibit A Form of Note"),
        ("A LETTER", "A Letter"),
        ("LETTER REPORT on NOTE", "Letter Report on Note"),
        ("FULL-YEAR", "Full-Year"),
        ("Our own NOTE", "Our own NOTE"),
    ],
)
def test_words_in_capitals_are_spelt_as_the_text_spells_them(shouted: str, said: str) -> None:
    assert TEXT.calm(shouted) == said


def test_a_short_word_that_the_text_has_not_keeps_its_capitals() -> None:
    assert NO_TEXT.calm("SUBSIDIARIES OF AQP") == "Subsidiaries of AQP"
    assert NO_TEXT.calm("BY&L") == "BY&L"
    assert NO_TEXT.calm("NEWS RELEASE") == "News Release"


def test_a_name_that_the_text_has_not_keeps_its_capitals_as_a_whole() -> None:
    assert TEXT.name("METALIFE CORP") == "MetaLife Corp"
    assert TEXT.name("METALIFE HOLDINGS CORP") == "METALIFE HOLDINGS CORP"
    assert NO_TEXT.name("AQP ENERGY INC") == "AQP ENERGY INC"


def test_a_filing_spells_the_company_of_its_header(tmp_path: Path) -> None:
    path = tmp_path / "filing.txt"
    path.write_text(
        "<SEC-HEADER>\nACCESSION NUMBER:\t0000000000-14-000001\nCONFORMED SUBMISSION TYPE:\t8-K\n"
        "FILER:\n\tCOMPANY DATA:\n\t\tCOMPANY CONFORMED NAME:\tMETALIFE INC /DE/\n\t\tCENTRAL INDEX KEY:\t0000000009\n"
        "</SEC-HEADER>\n<DOCUMENT>\n<TYPE>8-K\n<TEXT>\nFORM 8-K\n\nMETALIFE, INC.\n\n(Exact name of registrant)\n\n"
        "MetaLife issued a release.\n</TEXT>\n</DOCUMENT>\n"
    )
    for header in (peek(path), open_filing(path).header):
        assert header.company == "METALIFE INC /DE/"
        assert header.company_as_spelled == "MetaLife Inc /DE/"
