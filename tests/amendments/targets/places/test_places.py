"""A target lies where a filing holds it, and has no place in a filing that does not."""

from tests.building.blocks import Head, document, filing, outline, table
from viewer.amendments.targets.places.found import Context
from viewer.amendments.targets.places.locating import Finder


def found(of, kind, label, heads=(), context=None):
    outlines = [outline(of.documents[0], *heads)] if heads else []
    return Finder(of, outlines).find(kind, label, label, context or Context())


def text_at(of, place):
    return of.documents[place.document].blocks[place.block].text if place else None


LISTED = ("Item 15. Exhibits", "27 Financial Data Schedule", "SIGNATURES")


def test_an_exhibit_is_where_a_list_names_it():
    report = filing(["10-K", *LISTED])
    heads: tuple[Head, ...] = (("cover", None, 0), ("item", "Item 15", 1), ("signature", None, 3))
    assert text_at(report, found(report, "exhibit", "27", heads).place) == "27 Financial Data Schedule"


def test_an_exhibits_number_within_a_figure_or_among_a_tables_numbers_is_no_exhibit():
    numbers = table(["", "2014", "2013"], ["Federal tax", "$29,248", "$27,885"], ["27", "27.5", "27"])
    report = filing(["10-K", "27,885 shares are held by officers.", numbers, "He is 27 years old."])
    assert found(report, "exhibit", "27").place is None


def test_a_note_to_the_statements_is_no_other_numbered_paragraph():
    lines = ("5. Name of each exchange on which registered", "Consolidated Balance Sheets")
    report = filing(["10-K", *lines, "NOTES TO CONSOLIDATED FINANCIAL STATEMENTS", "5. Income Taxes"])
    assert text_at(report, found(report, "paragraph", "Note 5").place) == "5. Income Taxes"
    assert found(filing(["10-K", *lines]), "paragraph", "Note 5").place is None


def test_a_schedule_is_not_another_whose_number_begins_alike():
    report = filing(["SC 13D/A", "SCHEDULE II", "Trades", "Schedule I", "Directors"])
    assert text_at(report, found(report, "paragraph", "Schedule I").place) == "Schedule I"


def test_a_figure_that_stands_in_several_places_is_the_one_in_the_item_named():
    blocks = document("We own 1,412 acres.", "Item 2. Properties", "The mill has 1,412 acres.", "Item 3. Proceedings")
    report = filing(blocks)
    heads: tuple[Head, ...] = (("cover", None, 0), ("item", "Item 2", 1), ("item", "Item 3", 3))
    item = outline(report.documents[0], *heads).sections[1]
    assert found(report, "paragraph", "1,412", heads).place is None
    inside = found(report, "paragraph", "1,412", heads, Context(section=item))
    assert text_at(report, inside.place) == "The mill has 1,412 acres."
