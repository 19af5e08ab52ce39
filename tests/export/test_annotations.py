"""What the reader added leaves the program in a form that any browser and other programs read."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.building.annotated import SUBJECT, annotated
from tests.building.submissions import page, submit
from viewer import export
from viewer.annotations.anchoring import anchor
from viewer.annotations.model import Anchored
from viewer.reading import Reading, read

TABLE = "<table><tr><td>Silver</td><td>412</td></tr><tr><td>Gold</td><td>47</td></tr></table>"


@pytest.fixture
def reading(tmp_path: Path) -> Reading:
    body = page("FORM 10-K", "Item 1. Business", "We make vanes <b>in two</b> works &amp; sell them.", TABLE)
    return read(submit(tmp_path / "filing.txt", "10-K", ("10-K", body)), with_pages=True)


@pytest.fixture
def marks(reading: Reading) -> tuple[Anchored, ...]:
    document = reading.filing.documents[0]
    works = annotated(document, "in two works & sell", note="Which <two>?")
    silver = replace(annotated(document, "412", number=2), colour="green")
    return anchor((works, silver), reading.filing.documents)


def test_in_the_page_the_words_are_set_off_in_their_colour_and_the_note_stands_beside(
    reading: Reading, marks: tuple[Anchored, ...]
):
    written = export.annotations_as("html", reading, SUBJECT, marks)
    assert '<span class="own-yellow" title="Your note: Which &lt;two&gt;?">' in written
    note = '<span class="heading">Note</span>Which &lt;two&gt;?'
    assert f'<aside class="margin own yellow" role="note">{note}</aside>' in written
    assert "own-green" in written
    assert "<script" not in written


def test_in_markdown_each_quote_stands_with_its_note_and_a_link(reading: Reading, marks: tuple[Anchored, ...]):
    written = export.annotations_as("md", reading, SUBJECT, marks)
    assert written.startswith("# Alder Ridge Mining Company · 10-K")
    assert "> in two works & sell\n\nWhich \\<two\\>?" in written
    assert "(filing-viewer:0000000000-14-000002#0." in written


def test_as_json_they_are_a_collection_of_web_annotations(reading: Reading, marks: tuple[Anchored, ...]):
    stored = json.loads(export.annotations_as("json", reading, SUBJECT, marks))
    assert [one["target"]["selector"]["exact"] for one in stored["first"]["items"]] == ["in two works & sell", "412"]
