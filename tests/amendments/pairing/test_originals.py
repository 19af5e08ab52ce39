import pytest

from viewer.amendments.pairing.originals import original_named, submission_date
from viewer.amendments.sentences import sentences


def named(text, form="10-K"):
    found = original_named(sentences(text, 0, 0), form)
    return (found.form, found.dates, found.number) if found else None


@pytest.mark.parametrize(
    ("text", "original"),
    [
        (
            "This Form 8-K/A is being filed as an amendment to the Current Report on Form 8-K filed by Alder "
            "(the “Company”) with the U.S. Securities and Exchange Commission on January 29, 2014.",
            ("8-K", ("2014-01-29",), None),
        ),
        (
            "This Amendment No. 1 on Form 10-K/A amends the Annual Report on Form 10-K for the year ended December 31, "
            "2008, originally filed on March 30, 2009.",
            ("10-K", ("2008-12-31", "2009-03-30"), None),
        ),
        (
            "On January 30, 2025, Alder filed our Annual Report on Form 10-K (the “Original Form 10-K”).",
            ("10-K", ("2025-01-30",), None),
        ),
        ("The Company hereby amends Item 2.05 of its Form 8-K dated March 3, 2006.", ("8-K", ("2006-03-03",), None)),
        ("This is an amendment to an 8k filed June 2, 2001 regarding the sale.", ("8-K", ("2001-06-02",), None)),
        ("It amends the Form 10KT filed on March 14, 2013.", ("10-KT", ("2013-03-14",), None)),
        ("It amends the Form 10–K filed on March 14, 2013.", ("10-K", ("2013-03-14",), None)),
        ("It amends the Company 10-K filed on March 14, 2013.", ("10-K", ("2013-03-14",), None)),
        (
            "This Amendment No. 28 to Schedule 13D amends the Schedule 13D originally filed on November 22, 2000.",
            ("SC 13D", ("2000-11-22",), None),
        ),
        ("This report on Form 4/A amends the Form 4 filed on 3/6/20.", ("4", ("2020-03-06",), None)),
        (
            "It amends its Amendment No. 1 of Annual Report on Form 10-KSB for the year ended May 31, 2007 (filed with "
            "the Commission on September 19, 2007).",
            ("10-KSB/A", ("2007-05-31", "2007-09-19"), 1),
        ),
    ],
)
def test_the_original_is_named_by_form_date_and_number(text, original):
    assert named(text) == original


def test_each_date_is_told_as_the_day_of_filing_or_the_end_of_a_period_where_the_words_say_so():
    text = "It amends the 10-K for the year ended December 31, 2008, originally filed on March 30, 2009."
    found = original_named(sentences(text, 0, 0), "10-K")
    assert (found.filed, found.periods) == (("2009-03-30",), ("2008-12-31",))
    found = original_named(sentences("It amends Item 2.05 of its Form 8-K dated March 3, 2006.", 0, 0), "8-K")
    assert (found.dates, found.filed, found.periods) == (("2006-03-03",), (), ())


def test_the_date_of_an_event_is_not_the_originals():
    text = "In connection with the change in control on August 26, 2013, this amends the original filing on Form 10-K."
    assert named(text) == ("10-K", (), None)


def test_the_sentence_that_dates_the_original_wins():
    text = "It reports as the 10-K filed on March 6, 2020 does. It amends the 10-K originally filed on May 1, 2007."
    assert named(text) == ("10-K", ("2007-05-01",), None)


@pytest.mark.parametrize(
    "text",
    ["FORM 10-K/A (Amendment No. 1)", "Reports on Form 8-K", "Form 13F File Number: 28-4545", "Part III of Form 10-K"],
)
def test_a_forms_own_name_names_no_original(text):
    assert named(text) is None


def test_an_ownership_report_gives_its_originals_date_in_a_field():
    assert submission_date("Document Type\t4/A\nDate Of Original Submission\t2020-03-06") == ("2020-03-06", 18, 56)
