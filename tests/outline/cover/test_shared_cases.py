"""The covers among the shared cases, each with what it says."""

from __future__ import annotations

import pytest

from tests.cases import case
from viewer.outline.cover.model import CoverFacts
from viewer.reading import facts_of, read


def _facts(name: str) -> CoverFacts:
    return facts_of(read(case(name)))


def _told(facts: CoverFacts) -> dict[str, str]:
    return {fact.name: fact.value for fact in reversed(facts.facts)}


RIGHT: dict[str, dict[str, str]] = {
    "forms/6k-registrant-name.htm": {
        "registrant": "TILDEN EYE INC.",
        "file number": "001-99123",
        "address": "Rue de la Pompe 12, 1204 Geneva, Switzerland",
        "period": "May 2021",
    },
    "forms/nt10k-cover.txt": {
        "registrant": "Harrow Pumps, Inc.",
        "former name": "Harrow Iron Works",
        "address": "12 Mill Street, Dayton, Ohio 45401",
        "period": "December 31, 1995",
        "file number": "0-99123",
        "CUSIP": "416999 10 8",
    },
    "forms/schedule13g-cover.txt": {
        "registrant": "HARROW PUMPS, INC.",
        "class of securities": "COMMON STOCK, NO PAR VALUE",
        "CUSIP": "416999108",
        "event date": "December 31, 2003",
        "reporting person": "Tilden Advisers LLC",
        "shares": "1,204,500",
        "percent": "6.1%",
        "member of a group": "(b)",
    },
    "forms/form-c.xml": {
        "registrant": "Harrow Pumps, Inc.",
        "state": "OH",
        "address": "12 Mill Street, Dayton, OH, 45401",
        "intermediary": "Tilden Portal LLC",
        "intermediary file number": "008-99123",
    },
    "forms/skeletons/10d.htm": {
        "registrant": "Harrow Auto Trust 2021-1",
        "file number": "333-999123-01",
        "period": "May 1, 2021 to May 31, 2021",
        "depositor": "Harrow Funding LLC",
        "depositor file number": "333-999123",
    },
    "forms/skeletons/11k.htm": {
        "registrant": "HARROW PUMPS, INC.",
        "plan": "HARROW PUMPS SAVINGS PLAN",
        "period": "December 31, 2020",
    },
    "forms/skeletons/25.htm": {
        "registrant": "Harrow Pumps, Inc.",
        "exchange": "New York Stock Exchange LLC",
        "file number": "001-99123",
        "class of securities": "Common Stock, no par value",
    },
    "forms/skeletons/npx.txt": {
        "registrant": "Harrow Funds Trust",
        "file number": "811-99123",
        "period": "07/01/2019 - 06/30/2020",
    },
    "forms/skeletons/sc14d9.htm": {
        "registrant": "HARROW PUMPS, INC.",
        "class of securities": "Common Stock, no par value",
        "CUSIP": "416999108",
    },
    "forms/skeletons/15.htm": {
        "registrant": "HARROW PUMPS, INC.",
        "file number": "000-99123",
        "address": "12 Mill Street, Dayton, Ohio 45401",
        "telephone": "(513) 555-0100",
        "class of securities": "Common Stock, no par value",
    },
    "forms/skeletons/sd.htm": {
        "registrant": "HARROW PUMPS, INC.",
        "state": "Ohio",
        "file number": "001-99123",
        "period": "January 1 to December 31, 2020",
    },
    "forms/skeletons/40f.htm": {"registrant": "TILDEN GOLD INC.", "period": "December 31, 2020"},
    "forms/skeletons/ncsr.htm": {
        "registrant": "Harrow Funds Trust",
        "file number": "811-99123",
        "period": "December 31, 2020",
    },
    **{
        f"forms/skeletons/{name}.htm": {"registrant": "HARROW PUMPS, INC."} for name in ("8a12b", "s4", "defm14a", "1a")
    },
    **{f"forms/{name}.htm": {"registrant": "TILDEN EYE LTD."} for name in ("skeletons/f1", "skeletons/f4", "f3-items")},
    "forms/skeletons/s11.htm": {"registrant": "HARROW REALTY TRUST"},
    "field/13f-list-after-signature.txt": {
        "registrant": "Brass Lantern Advisers",
        "address": "12 Wick Street, Albany, New York 12207",
        "file number": "28-00999",
        "period": "March 31, 2001",
    },
    "field/13g-item-then-item-a.txt": {
        "registrant": "BRASS LANTERN CORP",
        "class of securities": "Common Stock",
        "CUSIP": "000000000",
        "amendment number": "3",
        "reporting person": "Wick Advisers, Inc.",
        "type of person": "HC",
    },
    "field/20f-parts.htm": {
        "registrant": "Lumen Norte Ltd.",
        "state": "Ontario, Canada",
        "period": "December 31, 2020",
    },
    "field/6k-release-after-signature.htm": {"registrant": "OPTICA VERDE N.V."},
    "field/6k-registrant-name-label.htm": {
        "registrant": "OPTICA VERDE INC.",
        "file number": "001-31999",
        "address": "Rue du Lac 6, 1701 Fribourg, Switzerland",
    },
    "field/8k-former-name-no-paren.htm": {
        "registrant": "Brass Lantern Corp.",
        "state": "Delaware",
        "file number": "000-30999",
        "IRS number": "22-1234567",
        "address": "12 Wick Street, Albany, New York 12207",
        "period": "December 20, 2024",
    },
    "field/address-superscript.htm": {
        "registrant": "Brass Lantern Corp.",
        "address": "13-05 44th Ave., Long Island City, NY 11101",
        "period": "December 20, 2024",
    },
    "field/13f-title-of-class.txt": {
        "registrant": "Brass Lantern Advisers",
        "address": "12 Wick Street, Albany, NY 12207",
        "file number": "28-0999",
        "period": "March 31, 2013",
    },
    "field/def14a-blank-amendment-number.htm": {"registrant": "Brass Lantern Corp."},
    "forms/amendment-193.htm": {"registrant": "HARROW PUMPS, INC."},
}


@pytest.mark.parametrize("name", RIGHT)
def test_a_cover_gives_its_facts_and_no_other(name: str) -> None:
    assert _told(_facts(name)) == RIGHT[name]


BOXES: dict[str, list[tuple[str, bool]]] = {
    "forms/nt10k-cover.txt": [
        ("Form 10-K", True),
        ("Form 20-F", False),
        ("Form 11-K", False),
        ("Form 10-Q", False),
        ("The reasons described in Part III could not be eliminated without unreasonable effort or expense", True),
    ],
    "forms/schedule13g-cover.txt": [
        ("Rule 13d-1(b)", True),
        ("Rule 13d-1(c)", False),
        ("Rule 13d-1(d)", False),
        ("Check the Appropriate Box if a Member of a Group (a)", False),
        ("Check the Appropriate Box if a Member of a Group (b)", True),
    ],
    "forms/6k-registrant-name.htm": [("Form 20-F", True), ("Form 40-F", False)],
    "forms/amendment-193.htm": [
        ("Filed by the Registrant", True),
        ("Filed by a party other than the Registrant", False),
        ("Preliminary Proxy Statement", False),
        ("Definitive Proxy Statement", True),
        ("No fee required", True),
        ("Fee computed on table below per Exchange Act Rules 14a-6(i)(1) and 0-11", False),
    ],
    "field/13f-title-of-class.txt": [("Check here if Amendment", False)],
    "forms/skeletons/sd.htm": [
        (
            "Rule 13p-1 under the Securities Exchange Act (17 CFR 240.13p-1) "
            "for the reporting period from January 1 to December 31, 2020",
            True,
        )
    ],
    "forms/skeletons/40f.htm": [
        ("REGISTRATION STATEMENT PURSUANT TO SECTION 12 OF THE SECURITIES EXCHANGE ACT OF 1934", False),
        ("ANNUAL REPORT PURSUANT TO SECTION 13(a) OR 15(d) OF THE SECURITIES EXCHANGE ACT OF 1934", True),
    ],
    "forms/wingdings.htm": [
        ("ANNUAL REPORT PURSUANT TO SECTION 13 OR 15(d) OF THE SECURITIES EXCHANGE ACT OF 1934", True),
        ("TRANSITION REPORT PURSUANT TO SECTION 13 OR 15(d)", False),
        ("Large accelerated filer", False),
        ("Accelerated filer", True),
        ("Non-accelerated filer", False),
    ],
}


@pytest.mark.parametrize("name", BOXES)
def test_each_box_has_its_label_and_its_state(name: str) -> None:
    assert [(box.text, box.checked) for box in _facts(name).check_boxes] == BOXES[name]


def test_boxes_between_slashes_and_a_blank_behind_a_number() -> None:
    boxes = _facts("field/cover-slash-check-boxes.txt").check_boxes
    assert [(box.text.split()[0], box.checked) for box in boxes] == [
        ("ANNUAL", True),
        ("TRANSITION", False),
        ("Indicate", True),
        ("Indicate", True),
    ]


@pytest.mark.parametrize("name", ["forms/multi-registrant.htm", "field/8k-two-registrants-one-table.htm"])
def test_each_registrant_of_a_table_has_its_own_facts(name: str) -> None:
    facts = _facts(name)
    names = [fact.value for fact in facts.facts if fact.name == "registrant"]
    assert len(names) == 2
    for registrant in names:
        own = {fact.name for fact in facts.facts if fact.of == registrant}
        assert {"registrant", "state", "file number", "IRS number", "address", "telephone"} <= own


def test_securities_are_told_by_their_titles_with_whose_they_are() -> None:
    told = [(one.title, one.symbol, one.of) for one in _facts("forms/multi-registrant.htm").securities]
    assert told == [
        ("Common Stock, par value $5", "HRW", "Harrow Power Company"),
        ("5.00% Notes due 2077", "TILN", "Tilden Light Company"),
    ]


def test_a_class_to_be_registered_has_its_exchange() -> None:
    told = [(one.title, one.section, one.exchange) for one in _facts("forms/skeletons/8a12b.htm").securities]
    assert told == [("Common Stock, no par value", "12(b)", "New York Stock Exchange")]


def test_a_class_under_section_12g_stands_over_its_caption() -> None:
    told = [(one.title, one.section) for one in _facts("forms/20f-parts.htm").securities]
    assert told == [("Common Shares, no par value", "12(g)")]


@pytest.mark.parametrize("name", ["forms/amendment-193.htm", "field/def14a-blank-amendment-number.htm"])
def test_a_blank_is_no_amendment_number_and_a_fee_table_no_securities(name: str) -> None:
    reading = read(case(name))
    assert reading.filing.header.form == "DEF 14A"
    assert reading.filing.header.amendment_number is None
    assert facts_of(reading).securities == ()


@pytest.mark.parametrize("name", ["forms/6k-registrant-name.htm", "field/6k-registrant-name-label.htm"])
def test_where_there_is_no_header_none_is_said_to_say_so(name: str) -> None:
    facts = _facts(name)
    assert not any("header" in fact.evidence.why for fact in facts.facts)


@pytest.mark.parametrize(
    ("name", "form", "company"),
    [
        ("10-12G", "10-12G", "Brass Lantern Corp."),
        ("15-12G", "15-12G", "Brass Lantern Corp."),
        ("424B5", "424B5", "Brass Lantern Corp."),
        ("425", "425", "Brass Lantern Corp."),
        ("8-K12B", "8-K12B", "Brass Lantern Corp."),
        ("ARS", "ARS", "Brass Lantern Corp."),
        ("CORRESP", "CORRESP", "Brass Lantern Corp."),
        ("SD", "SD", "Brass Lantern Corp."),
        ("EX-99.1", None, None),
        ("release", None, None),
    ],
)
def test_a_cover_is_known_by_its_own_words(name: str, form: str | None, company: str | None) -> None:
    header = read(case(f"field/covers-refused/{name}.htm")).filing.header
    assert (header.form, header.company) == (form, company)
