from tests.building.blocks import document, outline
from viewer.comparison.changes.listed_exhibits import with_entries_that_stand
from viewer.comparison.exhibit_lists import ExhibitLists, exhibit_lists
from viewer.comparison.model import Change
from viewer.filing.model import Document, Place

FIRST = "23(1) Consent of the auditor.\n23(2) Consent of the engineer dated May 1."
LIST = document("Exhibit Index", FIRST, "31(1) Certification.")


def lists_of(of: Document) -> ExhibitLists:
    return exhibit_lists(of.blocks, outline(of, ("exhibit-index", None, 0)).sections)


def told(new: str) -> list[tuple[str, str]]:
    later = document("Exhibit Index", new)
    added = Change("inserted", None, "", new, None, Place(0, 1, 0, len(new)), None, 0)

    def tell(before: str, after: str, place: Place, other: Place) -> Change:
        return Change("text", None, before, after, place, other, 0, 0)

    kept = with_entries_that_stand([added], 0, lists_of(LIST), lists_of(later), tell)
    return [(change.before, change.after) for change in kept]


def test_an_entry_that_the_list_before_has_on_another_page_is_not_added():
    assert told("31(1)  Certification.") == []


def test_an_entry_that_reads_otherwise_is_told_with_what_it_said():
    now = "23(2) Consent of the engineer dated June 2."
    assert told(now) == [("23(2) Consent of the engineer dated May 1.", now)]


def test_an_exhibit_that_is_new_stays_added():
    assert told("99.1 News release.") == [("", "99.1 News release.")]


def test_a_sentence_that_begins_with_a_number_outside_the_lists_is_left_alone():
    later = document("31(1) Certification.", "Exhibit Index")
    added = Change("inserted", None, "", "31(1) Certification.", None, Place(0, 0, 0, 20), None, 0)
    lists = exhibit_lists(later.blocks, outline(later, ("cover", None, 0), ("exhibit-index", None, 1)).sections)
    assert with_entries_that_stand([added], 0, lists_of(LIST), lists, lambda *_: added) == [added]
