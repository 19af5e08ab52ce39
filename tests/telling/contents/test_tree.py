from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.building import corrected_release
from viewer.amendments.model import Pairing
from viewer.exhibits.model import Exhibits
from viewer.filing.model import Place
from viewer.library.opening import Opened, Side
from viewer.library.scanning.scan import Scanned
from viewer.page.model import CardRef
from viewer.reading import read
from viewer.telling.contents.entry import Entry
from viewer.telling.contents.tree import entries
from viewer.telling.headings.where import breadcrumb, heading
from viewer.telling.ledger import ledger_lines
from viewer.telling.notes_order import NoteOrder, stops
from viewer.telling.spots.counterparts import counterpart
from viewer.telling.spots.history import Spot


def said(listed: tuple[Entry, ...], depth: int = 0) -> list[str]:
    lines = []
    for entry in listed:
        badges = "".join(f" [{badge.text}]" for badge in entry.badges)
        words = f"{entry.label} {entry.title}".strip()
        lines.append("  " * depth + (f"– {words}" if entry.kind == "group" else words) + badges)
        lines += said(entry.children, depth + 1)
    return lines


def test_the_tree_lists_sections_exhibits_and_what_amends_the_filing() -> None:
    assert said(entries(corrected_release.pair(), "original")) == [
        "Cover",
        "Item 2.02 Results of Operations [furnished]",
        "Item 9.01 Financial Statements and Exhibits",
        "  (d) Exhibits",
        "Signature",
        "– Exhibits",
        "99.1 News release [furnished] [2]",
        "  Preliminary production [2]",
        "  Outlook",
        "10.1 Credit agreement [missing]",
        "– Amended by",
        "8-K/A filed Jan 30, 2014 [paired]",
    ]


def test_the_amendments_own_tree_leads_back_to_the_original() -> None:
    *_, group, last = entries(corrected_release.pair(), "amendment")
    assert (group.title, last.label, last.spot) == ("Amends", "8-K", Spot("original", Place(0, 0)))


def several_amendments() -> Opened:
    opened = corrected_release.pair()
    header = corrected_release.amendment().filing.header
    first = Scanned(Path("/filings/first.txt"), replace(header, amendment_number=1))
    shown = Scanned(corrected_release.AMENDMENT, replace(header, amendment_number=2))
    third = Scanned(Path("/filings/third.txt"), replace(header, amendment_number=3, filed=date(2014, 3, 1)))
    return replace(opened, amendments=(first, shown, third))


def test_every_amendment_of_the_filing_is_listed_as_it_was_filed_and_leads_to_its_reading() -> None:
    listed = entries(several_amendments(), "original")
    titles = [entry.title for entry in listed]
    amended_by = listed[titles.index("Amended by") + 1 :]
    assert [(entry.title, entry.amendment) for entry in amended_by] == [
        ("No. 1, filed Jan 30, 2014", Path("/filings/first.txt")),
        ("filed Jan 30, 2014", None),
        ("No. 3, filed Mar 1, 2014", Path("/filings/third.txt")),
    ]
    assert amended_by[1].spot == Spot("amendment", Place(0, 0))
    assert [badge.text for badge in amended_by[1].badges] == ["shown", "paired"]


def test_an_amendment_names_the_original_first_and_then_the_other_amendments() -> None:
    listed = entries(several_amendments(), "amendment")
    titles = [entry.title for entry in listed]
    assert titles[titles.index("Amends") :] == [
        "Amends",
        "filed Jan 29, 2014",
        "Also amended by",
        "No. 1, filed Jan 30, 2014",
        "No. 3, filed Mar 1, 2014",
    ]


def in_a_chain(length: int) -> Opened:
    """A pair of which the original is itself an amendment, in a chain of so many filings."""
    opened = corrected_release.pair()
    header = corrected_release.amendment().filing.header
    sure = Pairing("paired", corrected_release.SURE)
    chain = [Scanned(Path("/filings/first.txt"), replace(header, form="8-K"))]
    chain += [
        Scanned(Path(f"/filings/{number}.txt"), replace(header, amendment_number=number), pairing=sure)
        for number in range(1, length - 2)
    ]
    chain += [
        Scanned(corrected_release.ORIGINAL, replace(header, amendment_number=length - 2), pairing=sure),
        Scanned(corrected_release.AMENDMENT, replace(header, amendment_number=length - 1), pairing=sure),
    ]
    return replace(opened, amendments=(chain[-1],), chain=tuple(chain))


@pytest.mark.parametrize("side", ["original", "amendment"])
def test_an_amendment_of_an_amendment_shows_the_whole_chain(side: Side) -> None:
    listed = entries(in_a_chain(4), side)
    titles = [entry.title for entry in listed]
    chain = listed[titles.index("The whole chain") + 1 :]
    assert said(chain) == [
        "8-K filed Jan 30, 2014",
        "8-K/A No. 1, filed Jan 30, 2014",
        "8-K/A No. 2, filed Jan 30, 2014 [shown]",
        "8-K/A No. 3, filed Jan 30, 2014 [shown]",
    ]
    assert [entry.filing for entry in chain[:2]] == [Path("/filings/first.txt"), Path("/filings/1.txt")]
    assert [entry.spot for entry in chain[2:]] == [Spot("original", Place(0, 0)), Spot("amendment", Place(0, 0))]


def test_a_long_chain_is_one_line_until_it_is_unfolded() -> None:
    *_, group, last = entries(in_a_chain(16), "original")
    assert (group.title, last.title, len(last.children)) == ("The whole chain", "16 filings", 16)


def test_an_original_and_what_amends_it_need_no_second_list() -> None:
    opened = several_amendments()
    original = Scanned(corrected_release.ORIGINAL, opened.first.filing.header)
    listed = entries(replace(opened, chain=(original, *opened.amendments)), "original")
    assert "The whole chain" not in [entry.title for entry in listed]


def test_an_original_that_is_read_alone_still_lists_its_amendments() -> None:
    opened = replace(corrected_release.alone(), amendments=several_amendments().amendments, is_chosen=True)
    listed = entries(opened, "original")
    titles = [entry.title for entry in listed]
    assert [entry.amendment for entry in listed[titles.index("Amended by") + 1 :]] == [
        one.path for one in opened.amendments
    ]


def test_a_pair_that_is_not_certain_or_that_the_reader_made_says_so() -> None:
    opened = corrected_release.pair()
    assert opened.amended is not None
    for pairing, word in (
        (Pairing("candidate", corrected_release.SURE), "candidate"),
        (Pairing("candidate", corrected_release.SURE, is_chosen=True), "chosen by you"),
    ):
        shown = replace(opened, amended=replace(opened.amended, pairing=pairing))
        assert [badge.text for badge in entries(shown, "original")[-1].badges] == [word]


def test_an_amendment_alone_names_the_original_that_is_not_at_hand() -> None:
    *_, group, last = entries(corrected_release.amendment_alone(), "original")
    assert (group.title, last.title, last.spot) == ("Amends", "8-K of Jan 29, 2014", None)
    assert [badge.text for badge in last.badges] == ["not at hand"]


def test_a_hundred_incorporated_exhibits_are_one_line_until_it_is_unfolded() -> None:
    opened = corrected_release.alone()
    row = replace(opened.first.exhibits.ledger[1], status="incorporated", treatment="incorporated")
    many = Exhibits((), tuple(replace(row, label=f"10.{number}") for number in range(100)))
    listed = entries(replace(opened, first=replace(opened.first, exhibits=many)), "original")
    folded = listed[-1]
    assert folded.title == "100 incorporated by reference"
    assert len(folded.children) == 100


def test_a_filing_without_sections_still_has_a_line_to_click() -> None:
    opened = corrected_release.alone()
    bare = replace(opened, first=replace(opened.first, outlines=()))
    assert entries(bare, "original")[0].spot == Spot("original", Place(0, 0))


def read_letter(tmp_path: Path, *paragraphs: str) -> Opened:
    path = tmp_path / "letter.htm"
    path.write_text("".join(f"<p>{words}</p>" for words in paragraphs), encoding="utf-8")
    return Opened(path, read(path))


def test_a_letter_without_a_heading_goes_by_its_first_words_and_not_by_its_date(tmp_path: Path) -> None:
    opened = read_letter(tmp_path, "February 3, 2014", "We send you the report of the mine.", "Sincerely,", "A. Person")
    assert said(entries(opened, "original"))[0] == "“We send you the report of the mine.”"
    assert breadcrumb(opened.first, Place(0, 1)).endswith("› “We send you the report of the mine.”")


def test_text_between_the_contents_and_the_first_item_goes_by_its_first_words(tmp_path: Path) -> None:
    path = tmp_path / "report.htm"
    cover = "<p>FORM 10-K</p><p>ALDER RIDGE MINING COMPANY</p><p>(Exact name of registrant)</p>"
    rows = "<tr><td>Item 1.</td><td>Business</td><td>3</td></tr><tr><td>Item 2.</td><td>Properties</td><td>9</td></tr>"
    between = "<p>This report speaks of what the mine may yield, and nobody knows that yet.</p>" * 12
    items = "<p><b>Item 1. Business</b></p><p>We mine.</p><p><b>Item 2. Properties</b></p><p>One shaft.</p>"
    contents = f"<p><b>Table of Contents</b></p><table>{rows}</table>"
    path.write_text(f"{cover}{contents}{between}{items}", encoding="utf-8")
    titles = said(entries(Opened(path, read(path)), "original"))
    assert any(title.startswith("“This report speaks of what the mine may yield") for title in titles)
    assert "Text" not in titles


def test_the_stops_of_next_note_are_the_cards_of_the_page_in_the_order_of_the_text() -> None:
    found = stops(corrected_release.pair(), "original")
    assert [(stop.card, stop.place) for stop in found] == [
        (CardRef("change", 0), corrected_release.CELL),
        (CardRef("change", 1), corrected_release.DAY),
    ]


def test_a_filing_that_nobody_amends_has_no_stops() -> None:
    assert stops(corrected_release.alone(), "original") == ()
    assert NoteOrder().nearest(Place(0, 0), 1) is None


def test_stepping_goes_on_from_where_the_reader_is_and_around_the_end() -> None:
    order = NoteOrder(stops(corrected_release.pair(), "original"))
    assert order.nearest(Place(0, 0), 1) == 0
    assert order.nearest(corrected_release.CELL, 1) == 1
    assert order.nearest(Place(1, 5), 1) == 0
    assert order.nearest(Place(0, 0), -1) == 1


def test_a_card_leads_to_the_same_thing_in_the_other_filing() -> None:
    opened = corrected_release.pair()
    assert counterpart(opened, "original", CardRef("change", 1)) == Spot("amendment", corrected_release.DAY)
    assert counterpart(opened, "amendment", CardRef("change", 1)) == Spot("original", corrected_release.DAY)
    assert counterpart(opened, "original", CardRef("note", 0)) == Spot("amendment", Place(0, 1))
    assert counterpart(opened, "amendment", CardRef("note", 0)) == Spot("original", corrected_release.CELL)


def test_a_card_of_a_page_that_is_gone_leads_nowhere() -> None:
    assert counterpart(corrected_release.pair(), "original", CardRef("change", 99)) is None
    assert counterpart(corrected_release.amendment_alone(), "original", CardRef("note", 0)) is None


def test_the_breadcrumb_names_the_document_and_the_sections_around_a_place() -> None:
    reading = corrected_release.original()
    assert breadcrumb(reading, Place(0, 6)) == "8-K › Item 9.01 › (d) Exhibits"
    assert breadcrumb(reading, Place(1, 5)) == "Exhibit 99.1 › Outlook"


def test_an_exhibit_says_what_it_is_attached_to_and_how_often_it_is_mentioned() -> None:
    reading = corrected_release.original()
    shown = heading(reading, 1)
    assert (shown.title, shown.attached) == ("Exhibit 99.1 · News release", "attached to 8-K, mentioned once")
    assert shown.mentions == (Place(0, 3, 32, 44),)
    assert heading(reading, 0).title == "8-K"


def test_the_header_of_an_exhibit_counts_the_mentions_that_the_ledger_counts() -> None:
    reading = corrected_release.original()
    link = next(one for one in reading.exhibits.links if one.role == "mention" and one.label == "99.1")
    by_other_number = replace(link, label="99", place=Place(0, 4, 0, 4))
    exhibits = replace(reading.exhibits, links=(*reading.exhibits.links, by_other_number))
    reading = replace(reading, exhibits=exhibits)
    line = next(line for line in ledger_lines(reading) if line.row.document == 1)
    assert heading(reading, 1).mentions == line.mentions
    assert heading(reading, 1).attached.endswith("mentioned twice")


def test_an_item_that_is_answered_in_another_document_says_so() -> None:
    opened = corrected_release.pair()
    outline = opened.first.outlines[0]
    item = replace(outline.sections[1], treatment=None, incorporated="incorporated by reference to the proxy statement")
    told = replace(outline, sections=(outline.sections[0], item, *outline.sections[2:]))
    reading = replace(opened.first, outlines=(told, *opened.first.outlines[1:]))
    listed = entries(replace(opened, first=reading), "original")
    assert said(listed)[1] == "Item 2.02 Results of Operations [elsewhere]"
    assert "proxy statement" in listed[1].badges[0].tip
