import pytest

from tests.building.annotated import SUBJECT, annotated
from tests.building.blocks import document
from viewer.annotations.web_annotation import as_web_annotation, collection, from_web_annotation, listed

ONE = annotated(document("We make vanes in two works."), "two works", note="Which two?")


def test_an_annotation_comes_back_as_it_was_written():
    assert from_web_annotation(as_web_annotation(ONE, SUBJECT)) == (ONE, SUBJECT)


def test_other_programs_find_the_quote_the_note_and_the_filing_where_the_standard_puts_them():
    row = as_web_annotation(ONE, SUBJECT)
    assert row["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert row["target"]["selector"]["exact"] == "two works"
    assert row["target"]["source"] == "urn:sec-accession:0000000000-14-000002"
    assert row["body"][0]["value"] == "Which two?"


def test_an_annotation_of_another_program_is_read_by_its_quote():
    theirs = {
        "type": "Annotation",
        "id": "https://example.com/1",
        "created": "2014-02-03T10:30:00Z",
        "body": "Which two?",
        "target": {"source": "https://example.com/report", "selector": [{"type": "TextQuoteSelector", "exact": "two"}]},
    }
    annotation, _ = from_web_annotation(theirs)
    assert (annotation.quote.exact, annotation.note, annotation.places) == ("two", "Which two?", ())
    assert from_web_annotation(theirs)[0].id == annotation.id


@pytest.mark.parametrize(
    "row",
    [None, [], "x", {}, {"type": "Annotation"}, {"type": "Annotation", "target": {"selector": {"type": "Other"}}}],
)
def test_what_is_no_annotation_or_quotes_nothing_is_refused_in_a_sentence(row: object):
    with pytest.raises(ValueError, match=r"\.$"):
        from_web_annotation(row)


def test_places_that_make_no_sense_are_left_out():
    row = as_web_annotation(ONE, SUBJECT)
    row["filing-viewer"]["places"] = [[0, -1, 2, 3], [0, "1", 2, 3], [0], [0, 1, None, None], [True, 1, 0, 1]]
    assert [(place.block, place.start) for place in from_web_annotation(row)[0].places] == [(1, None)]


def test_a_collection_lists_its_annotations():
    assert listed(collection([(ONE, SUBJECT)])) == [as_web_annotation(ONE, SUBJECT)]
    assert listed([1, 2]) == [1, 2]
    assert listed(7) == []
