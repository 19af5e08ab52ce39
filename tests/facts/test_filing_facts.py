"""Facts are told in full, with their period, unit and dimensions, and stand where the reader sees them."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from tests.building.inline_facts import NAMES, RESOURCES, inline_page, number, read_facts, words
from viewer import automation
from viewer.facts.model import Fact
from viewer.filing.model import Filing


def only(folder: Path, body: str, hidden: str = "") -> Fact:
    _, told = read_facts(folder, inline_page(body, hidden))
    (fact,) = told.facts
    return fact


def text_at(filing: Filing, fact: Fact) -> str:
    assert fact.place is not None
    return filing.documents[fact.place.document].blocks[fact.place.block].text[fact.place.start : fact.place.end]


def test_a_number_is_told_in_full_with_its_sign_and_scale(tmp_path: Path) -> None:
    loss = number("1,204.5", scale="6", sign="-", decimals="-5", format="ixt:num-dot-decimal")
    fact = only(tmp_path, f"<p>A loss of ${loss} million</p>")
    assert (fact.value, fact.shown, fact.unit) == ("-1204500000", "1,204.5", "USD")
    assert (fact.scale, fact.decimals, fact.hidden) == (6, "-5", False)
    assert fact.period == ("2013-01-01", "2013-12-31")


def test_a_fact_stands_at_its_characters_in_a_table_and_in_a_sentence(tmp_path: Path) -> None:
    table = f"<table><tr><td>Sales</td><td>$</td><td>{number('1,204')}</td><td>{number('987')}</td></tr></table>"
    page = inline_page(f"<p>Sales of\n  {number('1,204')} and {number('2')} more.</p>{table}")
    filing, told = read_facts(tmp_path, page)
    assert [text_at(filing, fact) for fact in told.facts] == ["1,204", "2", "1,204", "987"]
    first, _, third, _ = told.facts
    assert first.place
    assert third.place
    assert first.place < third.place


@pytest.mark.parametrize("odd", ["--6", "9" * 5_000])
def test_a_scale_or_decimals_that_are_no_number_are_none(odd: str, tmp_path: Path) -> None:
    fact = only(tmp_path, f"<p>A loss of ${number('1,204', scale=odd, decimals=odd)}</p>")
    assert (fact.scale, fact.shown) == (None, "1,204")


def test_dimensions_and_instants_come_from_the_context(tmp_path: Path) -> None:
    fact = only(tmp_path, f"<p>Silver: {number('7', contextRef='silver', unitRef='each')}</p>")
    assert fact.dimensions == (("alder:MetalAxis", "alder:SilverMember"),)
    assert fact.period is not None
    assert fact.period.is_instant
    assert fact.period.end == "2013-12-31"
    assert fact.unit == "USD/shares"


def test_a_hidden_fact_has_no_place(tmp_path: Path) -> None:
    fact = only(tmp_path, "<p>Nothing.</p>", words("0000000017", name="dei:EntityCentralIndexKey"))
    assert (fact.value, fact.hidden, fact.place) == ("0000000017", True, None)


def test_a_fact_that_is_not_displayed_is_hidden(tmp_path: Path) -> None:
    assert only(tmp_path, f'<div style="display: none">{number("5")}</div><p>Text.</p>').hidden


def test_a_fact_that_is_nil_has_no_value(tmp_path: Path) -> None:
    fact = only(tmp_path, f"<p>Sales: {number('—', xsi__nil='true')}</p>")
    assert fact.value is None
    assert fact.shown == "—"


def test_text_goes_on_where_its_continuation_stands(tmp_path: Path) -> None:
    body = (
        f"<div>{words('We sell <ix:exclude>Page 5</ix:exclude>silver, ', continuedAt='c1')}</div><p>Between.</p>"
        '<div><ix:continuation id="c1">and lead.</ix:continuation></div>'
    )
    assert only(tmp_path, body).value == "We sell silver, and lead."


def test_continuations_in_a_circle_end(tmp_path: Path) -> None:
    body = f'<p>{words("A", continuedAt="c1")}<ix:continuation id="c1" continuedAt="c1">B</ix:continuation></p>'
    assert only(tmp_path, body).value == "AB"


def test_text_that_is_markup_keeps_the_characters_of_markup(tmp_path: Path) -> None:
    assert only(tmp_path, f"<p>{words('Alder &amp; Sons', escape='true')}</p>").value == "Alder &amp; Sons"


def test_what_its_format_does_not_fit_is_said_and_told_as_shown(tmp_path: Path) -> None:
    _, told = read_facts(tmp_path, inline_page(f"<p>{words('next week', format='ixt:date-month-day-year')}</p>"))
    assert told.facts[0].value == "next week"
    assert told.facts[0].evidence.confidence < 1
    assert "alder:Policy is not what its format says" in told.findings[0].what


def test_a_mark_that_the_page_shows_otherwise_does_not_shift_what_follows(tmp_path: Path) -> None:
    body = f'<p><font style="font-family:Wingdings">&#254;</font> Yes</p><script>x</script><p>Sales {number("12")}</p>'
    filing, told = read_facts(tmp_path, inline_page(body))
    assert text_at(filing, told.facts[0]) == "12"


def test_a_separate_instance_is_read_where_nothing_is_tagged_on_the_page(tmp_path: Path) -> None:
    instance = (
        f"<?xml version='1.0'?><xbrli:xbrl {NAMES}>{RESOURCES}"
        '<alder:Sales contextRef="y" unitRef="usd" decimals="0">1204</alder:Sales>'
        '<alder:Policy contextRef="y">Sold.</alder:Policy></xbrli:xbrl>'
    )
    page = "<html><body><p>FORM 10-K</p><p>For the fiscal year ended December 31, 2013</p></body></html>"
    _, told = read_facts(tmp_path, page, alder_htm__xml=instance)
    assert [(fact.concept, fact.value, fact.unit) for fact in told.facts] == [
        ("alder:Sales", "1204", "USD"),
        ("alder:Policy", "Sold.", None),
    ]


def test_labels_and_definitions_are_the_filers_own(tmp_path: Path) -> None:
    roles = {"label": "Sales, Net", "documentation": "What was sold."}
    links = {
        "version": "2.2",
        "instance": {"alder.htm": {"tag": {"alder_Sales": {"lang": {"en-us": {"role": roles}}}}}},
    }
    filing, told = read_facts(tmp_path, inline_page(f"<p>{number('5')}</p>"), MetaLinks__json=json.dumps(links))
    concept = told.concept(told.facts[0])
    assert (concept.label, concept.definition) == ("Sales, Net", "What was sold.")
    shape = json.loads(json.dumps(automation.facts(filing, told)))["facts"][0]
    assert shape["label"] == "Sales, Net"
    assert shape["period"] == {"start": "2013-01-01", "end": "2013-12-31"}


def test_a_concept_without_a_label_is_called_by_its_own_words(tmp_path: Path) -> None:
    _, told = read_facts(tmp_path, inline_page(f"<p>{number('5', name='us-gaap:NetIncomeLoss')}</p>"))
    assert told.concept(told.facts[0]).label == "Net Income Loss"


def test_a_damaged_page_gives_the_facts_that_can_be_read(tmp_path: Path) -> None:
    page = inline_page(f"<p>{number('5')}</p><p>{number('6')}</p>")
    _, told = read_facts(tmp_path, page[: page.index("6</ix")])
    assert told.facts[0].value == "5"


@pytest.mark.timed
def test_headers_that_never_close_take_no_longer_than_others(tmp_path: Path) -> None:
    page = inline_page(f"<p>{number('5')}</p>" + "<a:header >" * 100_000)
    started = time.process_time()
    read_facts(tmp_path, page)
    assert time.process_time() - started < 5
