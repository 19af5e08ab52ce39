"""What lies between two numbers is told only where they count something."""

from tests.building.blocks import filing, table
from viewer.comparison.filings import compare_filings


def deltas(before, after):
    changes = compare_filings(filing([before]), (), filing([after], form="10-K/A"), ()).changes
    return [change.delta for change in changes]


def test_the_number_of_a_note_in_a_cell_has_no_difference():
    rows = [("Rents (see Note %s)", "1,200"), ("Royalties", "4,310"), ("Interest", "905")]
    before, after = ([(rows[0][0] % number, rows[0][1]), *rows[1:]] for number in ("15", "16"))
    assert deltas(table(*before), table(*after)) == [None]


def test_a_column_of_notes_or_pages_has_no_differences():
    head = (None, "Note", "1994")
    before = [head, ("Rents", "115", "1,200"), ("Royalties", "116", "4,310"), ("Interest", "118", "905")]
    after = [head, ("Rents", "125", "1,200"), ("Royalties", "116", "4,310"), ("Interest", "118", "906")]
    assert deltas(table(*before), table(*after)) == [None, 1]


def test_numbers_that_name_things_in_sentences_have_no_difference():
    said = "The leases of the mill in Boise, Idaho %s are told on page %s; call (%s) 555-1400 for %s tons of ore."
    assert deltas(said % ("83702", "115", "402", "1,500"), said % ("83705", "118", "403", "1,600")) == [None] * 3 + [
        100
    ]


def test_the_number_before_the_words_of_an_entry_has_no_difference():
    rows = [("31.1", "Certification of the chief executive officer"), ("32.1", "Certification under section 1350")]
    before, after = [*rows, ("31.2", "Certification of the chief financial officer")], rows
    assert deltas(table(*before), table(*after, ("31.9", before[2][1]))) == [None]
