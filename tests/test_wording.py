from datetime import date

import pytest

from viewer.filing.model import Company, Header
from viewer.wording import (
    amount,
    calm,
    claimed,
    company_name,
    cut,
    day,
    day_at_length,
    form_name,
    pair_title,
    plural,
    set_out,
    short_company,
    signed,
    size_text,
    tab_title,
    without_bullet,
)


@pytest.mark.parametrize(
    ("shouted", "said"),
    [
        ("ALDER RIDGE MINING CO", "Alder Ridge Mining Co"),
        ("MARKET FOR REGISTRANT’S COMMON EQUITY", "Market for Registrant’s Common Equity"),
        ("[RESERVED]", "[Reserved]"),
        ("U.S. GAAP AND THE SEC", "U.S. GAAP and the SEC"),
        ("FORM 10-K", "Form 10-K"),
        ("News release", "News release"),
        ("iRobot Corp", "iRobot Corp"),
        ("2014", "2014"),
        ("", ""),
    ],
)
def test_capitals_are_calmed_and_all_else_is_left_alone(shouted: str, said: str) -> None:
    assert calm(shouted) == said


def test_a_company_without_a_name_has_none() -> None:
    assert company_name(None) == ""


@pytest.mark.parametrize("name", ["Alder Ridge Mining Co", "Alder Ridge Mining Co /DE/", "Alder Ridge Mining, Inc."])
def test_a_tab_leaves_out_the_words_that_say_it_is_a_company(name: str) -> None:
    assert short_company(name) == "Alder Ridge Mining"


def test_what_an_ampersand_leads_to_is_part_of_the_name() -> None:
    assert short_company("Cole & Co Inc") == "Cole & Co"


def test_a_tab_is_called_by_company_form_and_date() -> None:
    header = Header(
        "html",
        "8-K",
        None,
        date(2014, 1, 29),
        companies=(Company("ALDER RIDGE MINING CO", spelled="Alder Ridge Mining Co"),),
    )
    assert tab_title(header, "x.htm") == "Alder Ridge Mining · 8-K · Jan 29, 2014"


def test_a_tab_of_a_filing_that_names_no_company_is_called_by_its_file() -> None:
    assert tab_title(Header("text", "8-K/A"), "letter.txt") == "letter.txt · 8-K/A"
    assert tab_title(Header("text"), "letter.txt") == "letter.txt"


def test_two_filings_are_called_by_their_company_once_where_it_is_one() -> None:
    one, other = "Alder Ridge · 8-K · Jan 29, 2014", "Alder Ridge · 8-K/A · Feb 21, 2014"
    assert pair_title(one, other) == "Alder Ridge · 8-K · Jan 29, 2014 beside 8-K/A · Feb 21, 2014"
    assert pair_title(one, "Alder · 8-K · Jan 29, 2014") == f"{one} beside Alder · 8-K · Jan 29, 2014"
    assert pair_title("letter.txt", "letter.txt") == "letter.txt beside letter.txt"


def test_a_difference_is_written_out_however_large() -> None:
    assert [signed(number) for number in (270000.0, -0.25, 2_700_000_000.0)] == ["+270,000", "−0.25", "+2,700,000,000"]


def test_dates_counts_and_sizes_are_words() -> None:
    assert day(date(2014, 1, 9)) == "Jan 9, 2014"
    assert day(None) == ""
    assert (plural(1, "finding"), plural(1200, "finding")) == ("1 finding", "1,200 findings")
    assert (size_text(1), size_text(48_000), size_text(3_900_000)) == ("1 byte", "48 kB", "3.9 MB")


def test_a_form_whose_name_is_a_number_is_called_a_form() -> None:
    told = {form: form_name(Header("submission", form=form)) for form in ("4", "4/A", "144", "10-K/A", "SC 13D", None)}
    assert list(told.values()) == ["Form 4", "Form 4/A", "Form 144", "10-K/A", "SC 13D", ""]


def test_text_that_is_too_long_is_cut_between_words() -> None:
    assert cut("Silver\n sold", 11) == "Silver sold"
    assert cut("Silver sold at the mill, and gold", 26) == "Silver sold at the mill…"
    assert cut("Incomprehensibilities", 8) == "Incompr…"
    assert cut(None, 8) == ""


def test_a_difference_of_percentages_is_in_points_and_has_no_percent() -> None:
    assert amount(-3600.0, -7.64) == ("−3,600", "−7.6 %")
    assert amount(0.5, None, "points") == ("+0.5 points", "")
    assert amount(None, None) == ("", "")


def test_the_notes_say_nothing_of_a_change_where_there_are_none() -> None:
    assert claimed("silent") == ""
    assert claimed("named") == "named in a note"


def test_a_quoted_sentence_has_no_bullet() -> None:
    assert without_bullet("• Item 7\nis corrected") == "Item 7 is corrected"
    assert without_bullet("Our Item 7") == "Our Item 7"


def test_a_date_is_short_in_a_list_and_whole_on_paper() -> None:
    assert (day(date(2014, 1, 29)), day_at_length(date(2014, 1, 29))) == ("Jan 29, 2014", "January 29, 2014")
    assert day_at_length(None) == ""


def test_an_item_set_out_in_full_says_over_how_many_pages():
    assert set_out("reference", 21) == "now set out in full, 21 pages"
    assert set_out("anew", 1) == "now set out in full"
    assert set_out("case", None) == ""
