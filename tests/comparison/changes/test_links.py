import pytest

from tests.building.blocks import BY_HAND, filing
from viewer.amendments.comparing import compare_amendment
from viewer.amendments.model import Note, Statement, Target
from viewer.amendments.targets.places.found import Context
from viewer.amendments.targets.places.locating import Finder
from viewer.comparison.changes.links import relinked
from viewer.filing.model import Block, Hyperlink, Place

FIRST = "https://www.sec.gov/Archives/edgar/data/1/000000000114000001/bylaws.htm"
SECOND = "https://www.sec.gov/Archives/edgar/data/1/000000000115000002/bylaws.htm"
OF_A_LINK = Statement(
    (
        Note(
            "To correct the hyperlink for Exhibit 3.2.",
            Place(0, 0),
            "correct",
            (Target("the hyperlink", "hyperlink", None, Place(0, 1), Place(0, 1), BY_HAND),),
            BY_HAND,
        ),
    ),
    (),
    None,
)


def entry(href):
    return Block("paragraph", "3.2 Bylaws of the Company as amended", hyperlinks=(Hyperlink(4, 10, href),))


def links(before, after, *, spoken_of=False):
    found = relinked(entry(before), entry(after), spoken_of=spoken_of)
    return [(one.before.href, one.after.href) for one in found]


def test_a_link_that_leads_to_another_filing_is_told():
    assert links(FIRST, SECOND) == [(FIRST, SECOND)]


def test_a_link_that_leads_to_another_file_is_told():
    other = FIRST.replace("bylaws", "articles")
    assert links(FIRST, other) == [(FIRST, other)]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (FIRST, FIRST.replace("https://www.sec.gov", "http://sec.gov").replace("bylaws.htm", "Bylaws.htm")),
        (FIRST, FIRST.replace("000000000114000001", "0000000001-14-000001")),
        ("d1ex32.htm", "d2ex32.htm"),
        ("d1ex32.htm", FIRST),
        ("#toc1", "#toc2"),
    ],
)
def test_the_same_filing_or_a_new_file_beside_the_amendment_is_no_change(before, after):
    assert links(before, after) == []


def test_where_the_amendment_speaks_of_its_links_every_address_counts():
    assert links("d1ex32.htm", "d2ex32.htm", spoken_of=True) == [("d1ex32.htm", "d2ex32.htm")]
    assert links("#toc1", "#toc2", spoken_of=True) == []


def test_a_corrected_link_is_a_declared_change_of_text():
    original, amendment = filing(["Exhibits", entry("d1ex32.htm")]), filing(["Exhibits", entry("d2ex32.htm")])
    (change,) = compare_amendment(original, (), amendment, (), OF_A_LINK).changes
    assert (change.kind, change.before, change.after, change.declared) == ("text", "d1ex32.htm", "d2ex32.htm", True)
    assert change.original == change.amendment == Place(0, 1, 4, 10)


def test_a_note_of_a_link_leads_to_the_very_link():
    other = Block("paragraph", "3.1 Articles of the Company", hyperlinks=(Hyperlink(4, 12, FIRST),))
    finder = Finder(filing(["Exhibits", other, entry(SECOND)]), ())
    found = finder.find("hyperlink", None, "the hyperlink", Context(exhibit="3.2"))
    assert found.place == Place(0, 2, 4, 10)
