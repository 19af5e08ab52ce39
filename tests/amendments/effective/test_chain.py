from itertools import pairwise
from pathlib import Path

import pytest

from tests.building.annual_reports import ITEMS, SUBSIDIARIES, annual_report, chain
from tests.building.submissions import submit
from viewer.amendments.effective.model import EffectiveText, Origin
from viewer.filing.model import Place
from viewer.reading import AmendedReading, EffectiveReading, compare, effective, read


def amended(original: Path, *amendments: Path) -> EffectiveReading:
    first = read(original, with_pages=True)
    pairs: list[AmendedReading] = [compare(first, read(path, with_pages=True)) for path in amendments]
    return effective(first, pairs)


@pytest.fixture
def effective_chain(tmp_path: Path) -> EffectiveReading:
    return amended(*chain(tmp_path))


def origin(text: EffectiveText, name: str) -> Origin:
    return next(one for one in text.origins if one.name == name)


def kinds(text: EffectiveText) -> dict[str, str]:
    return {one.name: one.kind for one in text.origins}


def words(reading: EffectiveReading, place: Place) -> str:
    blocks = reading.reading.filing.documents[place.document].blocks
    return " ".join(block.text for block in blocks[place.block : place.block + 4])


def test_an_item_that_an_amendment_sets_out_takes_the_place_of_the_originals(effective_chain: EffectiveReading) -> None:
    found = origin(effective_chain.text, "Item 10")
    assert found.kind == "replaced"
    assert found.by == (1,)
    assert "Margaret Ellsworth" in words(effective_chain, found.place)
    assert "proxy statement" not in words(effective_chain, found.place)


def test_what_it_replaced_stays_where_it_was_in_the_original(effective_chain: EffectiveReading, tmp_path: Path) -> None:
    replaced = origin(effective_chain.text, "Item 10").replaced
    assert replaced is not None
    original = read(tmp_path / "report.txt")
    assert original.filing.documents[0].blocks[replaced.block].text.startswith("Item 10.")


def test_an_item_that_no_amendment_repeats_stands_as_it_was_filed(effective_chain: EffectiveReading) -> None:
    found = origin(effective_chain.text, "Item 9A")
    assert found.kind == "not-addressed"
    assert "Rule 12b-15" in found.evidence.why
    assert "effective" in words(effective_chain, found.place)


def test_each_amendment_of_a_chain_has_its_part(effective_chain: EffectiveReading) -> None:
    assert origin(effective_chain.text, "Item 7").by == (2,)
    assert "4,811" in words(effective_chain, origin(effective_chain.text, "Item 7").place)
    assert origin(effective_chain.text, "Exhibit 99.1").kind == "added"
    assert origin(effective_chain.text, "Exhibit 21").kind == "not-addressed"


def test_a_corrected_figure_is_told_where_it_stands(effective_chain: EffectiveReading) -> None:
    blocks = effective_chain.reading.filing.documents[0].blocks
    changed = [blocks[place.block].text[place.start : place.end] for place in effective_chain.text.changed]
    assert "4,811" in changed


def test_the_tree_is_the_originals_with_the_amendments_headings_in_it(effective_chain: EffectiveReading) -> None:
    outline = effective_chain.reading.outlines[0]
    labels = [section.label for section in outline.walk() if section.kind in ("part", "item")]
    expected = "Part I,Item 1,Item 2,Part II,Item 7,Item 9A,Part III,Item 10,Part IV,Item 15".split(",")
    assert labels == expected
    sections = outline.sections
    assert sections[0].place.block == 0
    assert all(one.end.block == following.place.block for one, following in pairwise(sections))
    assert sections[-1].end.block == len(effective_chain.reading.filing.documents[0].blocks)


def test_every_block_carries_its_own_number_in_the_page(effective_chain: EffectiveReading) -> None:
    for document in effective_chain.reading.filing.documents:
        for index, block in enumerate(document.blocks):
            assert f'id="b{index}"' in block.html


def test_frames_are_closed_where_the_text_of_another_filing_begins(tmp_path: Path) -> None:
    framed = {**ITEMS, "2": "<div><p>Our mines lie in</p><p>two states.</p></div>"}
    original = annual_report(tmp_path / "report.txt", framed)
    amendment = annual_report(
        tmp_path / "amendment.txt",
        {"7": "<div><div><p>Revenue was 4,811 in the year.</p></div></div>"},
        form="10-K/A",
        serial=2,
        filed="20140401",
    )
    document = amended(original, amendment).reading.filing.documents[0]
    html = "".join(block.lead + block.html for block in document.blocks) + document.tail
    assert html.count("<div") == html.count("</div>")
    depth = 0
    for piece in html.split("<")[1:]:
        depth += piece.startswith("div") - piece.startswith("/div")
        assert depth >= 0


def test_places_lead_to_the_filing_they_come_from_and_back(effective_chain: EffectiveReading) -> None:
    text = effective_chain.text
    place = origin(text, "Item 10").place
    found = text.source_of(place)
    assert found is not None
    assert found[0] == 1
    assert text.place_of(*found) == place
    replaced = origin(text, "Item 10").replaced
    assert replaced is not None
    assert text.place_of(0, replaced) is None
    inside = text.origin_at(Place(0, place.block + 1))
    assert inside is not None
    assert inside.name == "Item 10"


def test_a_later_amendment_replaces_an_earlier_ones_text(tmp_path: Path) -> None:
    original, first, _ = chain(tmp_path)
    again = annual_report(
        tmp_path / "again.txt", {"10": "<p>Our directors are four.</p>"}, form="10-K/A", serial=4, filed="20140601"
    )
    found = origin((read_again := amended(original, first, again)).text, "Item 10")
    assert found.by == (1, 2)
    assert "are four" in words(read_again, found.place)
    assert "are three" not in words(read_again, found.place)


def test_an_exhibit_list_of_new_exhibits_alone_is_added_to_the_originals(tmp_path: Path) -> None:
    original = annual_report(tmp_path / "report.txt")
    amendment = annual_report(
        tmp_path / "amendment.txt",
        {"15": "<p>Item 15 is hereby amended to add the following.</p><p>Exhibit 99.1 is a reconciliation.</p>"},
        form="10-K/A",
        serial=2,
        filed="20140401",
    )
    found = origin((made := amended(original, amendment)).text, "Item 15")
    assert found.kind == "supplemented"
    assert "hereby amended to add" in found.evidence.why
    text = " ".join(block.text for block in made.reading.filing.documents[0].blocks)
    assert "Exhibit 21 lists our subsidiaries" in text
    assert "Exhibit 99.1 is a reconciliation" in text


def test_an_item_that_is_repeated_as_it_was_is_the_originals(tmp_path: Path) -> None:
    original = annual_report(tmp_path / "report.txt")
    amendment = annual_report(
        tmp_path / "amendment.txt",
        {"7": ITEMS["7"].replace("4,118", "4,811"), "9A": ITEMS["9A"]},
        form="10-K/A",
        serial=2,
        filed="20140401",
    )
    text = amended(original, amendment).text
    assert origin(text, "Item 9A").kind == "repeated"
    assert origin(text, "Item 7").kind == "replaced"


def test_a_partial_amendment_has_a_cover_and_signatures_of_its_own(effective_chain: EffectiveReading) -> None:
    assert kinds(effective_chain.text)["the cover"] == "not-addressed"
    assert kinds(effective_chain.text)["the signatures"] == "not-addressed"
    assert "the explanatory note" not in kinds(effective_chain.text)


def test_an_exhibit_filed_again_takes_the_place_of_the_first(tmp_path: Path) -> None:
    original = annual_report(tmp_path / "report.txt", exhibits={"21": SUBSIDIARIES})
    amendment = annual_report(
        tmp_path / "amendment.txt",
        {"15": ITEMS["15"]},
        form="10-K/A",
        serial=2,
        filed="20140401",
        exhibits={"21": SUBSIDIARIES.replace("of Idaho", "of Montana")},
    )
    made = amended(original, amendment)
    found = origin(made.text, "Exhibit 21")
    assert found.kind == "replaced"
    assert found.replaced == Place(1, 0)
    assert "Montana" in words(made, found.place)


def test_certifications_of_an_amendment_stand_beside_the_originals(tmp_path: Path) -> None:
    certified = "<p>CERTIFICATION</p><p>I, Margaret Ellsworth, certify that I have reviewed this report.</p>"
    original = annual_report(tmp_path / "report.txt", exhibits={"31.1": certified})
    amendment = annual_report(
        tmp_path / "amendment.txt",
        {"15": ITEMS["15"]},
        form="10-K/A",
        serial=2,
        filed="20140401",
        exhibits={"31.1": certified.replace("this report", "this amendment")},
    )
    found = [one for one in amended(original, amendment).text.origins if one.name == "Exhibit 31.1"]
    assert [one.kind for one in found] == ["not-addressed", "added"]
    assert "Rule 12b-15" in found[1].evidence.why


def schedule_13d(path: Path, items: dict[str, str], serial: int = 1) -> Path:
    form = "SC 13D" if serial == 1 else "SC 13D/A"
    number = f"<p>(Amendment No. {serial - 1})</p>" if serial > 1 else ""
    body = f"<p><b>SCHEDULE 13D</b></p>{number}<p>Alder Ridge Mining Company</p><p>(Name of Issuer)</p>"
    body += "".join(f"<p><b>Item {name}</b></p>{text}" for name, text in items.items())
    body += "<p><b>SIGNATURE</b></p><p>After reasonable inquiry, I certify that this is true.</p>"
    return submit(path, form, (form, body), serial=serial, filed=f"2014030{serial}")


SCHEDULE = {
    "1. Security and Issuer": "<p>Common stock of Alder Ridge Mining Company, of Silverbrook, Idaho.</p>",
    "4. Purpose of Transaction": "<p>The shares were acquired for investment, in the ordinary course of business.</p>",
    "5. Interest in Securities of the Issuer": "<p>We own 1,000,000 shares, or 5.1% of the class.</p>",
}


def test_an_item_amended_and_supplemented_keeps_what_it_said(tmp_path: Path) -> None:
    original = schedule_13d(tmp_path / "one.txt", SCHEDULE)
    added = "<p>Item 4 is hereby amended and supplemented as follows:</p><p>On March 1 we wrote to the board.</p>"
    amendment = schedule_13d(tmp_path / "two.txt", {"4. Purpose of Transaction": added}, serial=2)
    made = amended(original, amendment)
    assert origin(made.text, "Item 4").kind == "supplemented"
    text = [block.text for block in made.reading.filing.documents[0].blocks]
    assert text.index("On March 1 we wrote to the board.") > text.index(
        "The shares were acquired for investment, in the ordinary course of business."
    )


def test_an_item_restated_in_its_entirety_is_replaced_though_its_form_may_supplement(tmp_path: Path) -> None:
    original = schedule_13d(tmp_path / "one.txt", SCHEDULE)
    restated = (
        "<p>Item 5 is hereby amended and restated in its entirety as follows:</p>"
        "<p>After the sale nothing is owned any more by anyone who signs below.</p>"
    )
    amendment = schedule_13d(tmp_path / "two.txt", {"5. Interest in Securities of the Issuer": restated}, serial=2)
    made = amended(original, amendment)
    assert origin(made.text, "Item 5").kind == "replaced"
    assert not any("1,000,000" in block.text for block in made.reading.filing.documents[0].blocks)


def proxy_statement(path: Path, paragraphs: list[str], serial: int = 1) -> Path:
    form = "DEF 14A" if serial == 1 else "DEF 14A/A"
    body = "<p><b>PROXY STATEMENT</b></p>" + "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return submit(path, form, (form, body), serial=serial, filed=f"2014030{serial}")


def test_a_document_without_items_that_is_repeated_takes_the_place_of_the_first(tmp_path: Path) -> None:
    said = [f"The board proposes matter {number} to the holders, and recommends a vote for it." for number in range(9)]
    original = proxy_statement(tmp_path / "one.txt", said)
    again = proxy_statement(tmp_path / "two.txt", [*said[:8], "The ninth matter was withdrawn."], serial=2)
    made = amended(original, again)
    assert {one.kind for one in made.text.origins} == {"replaced"}
    assert made.reading.filing.documents[0].blocks[-1].text == "The ninth matter was withdrawn."


def test_a_document_without_items_that_says_something_else_leaves_the_first_as_it_is(tmp_path: Path) -> None:
    said = [f"The board proposes matter {number} to the holders, and recommends a vote for it." for number in range(9)]
    original = proxy_statement(tmp_path / "one.txt", said)
    more = proxy_statement(tmp_path / "two.txt", ["Additional material: the meeting is put off until May."], serial=2)
    made = amended(original, more)
    assert {one.kind for one in made.text.origins} == {"not-addressed"}
    assert len(made.reading.filing.documents[0].blocks) == 10


def test_an_item_that_the_original_has_not_stands_where_the_amendment_has_it(tmp_path: Path) -> None:
    without = {item: text for item, text in ITEMS.items() if item != "9A"}
    original = annual_report(tmp_path / "one.txt", without)
    amendment = annual_report(
        tmp_path / "two.txt",
        {"7": ITEMS["7"].replace("4,118", "4,811"), "9A": ITEMS["9A"]},
        form="10-K/A",
        serial=2,
        filed="20140401",
    )
    made = amended(original, amendment)
    assert origin(made.text, "Item 9A").kind == "added"
    labels = [section.label for section in made.reading.outlines[0].walk() if section.kind == "item"]
    assert labels == ["Item 1", "Item 2", "Item 7", "Item 9A", "Item 10", "Item 15"]


def test_a_part_that_no_line_heads_stands_over_its_first_item_whoever_sets_that_out(tmp_path: Path) -> None:
    def report(serial: int, ore: str, form: str) -> Path:
        body = f"<p><b>FORM {form}</b></p><p>For the fiscal year ended December 31, 2013</p><p>Alder Ridge Mining</p>"
        body += "".join(
            f"<p><b>Item {item}. {title}</b></p><p>{said} The rest is as it was.</p>"
            for item, title, said in (
                ("1", "Business", f"We mine {ore} at three mines in two states, and mill it at the river."),
                ("2", "Properties", "Our mines lie in two states, and the mill lies at the river."),
                ("7", "Management’s Discussion and Analysis", "Revenue was 4,118 in the year, and 3,900 before."),
            )
        )
        return submit(tmp_path / f"{serial}.txt", form, (form, body), serial=serial, filed=f"2014030{serial}")

    made = amended(report(1, "silver", "10-K"), report(2, "silver and lead", "10-K/A"))
    assert origin(made.text, "Item 1").kind == "replaced"
    told = [(one.kind, one.label, [child.label for child in one.children]) for one in made.reading.outlines[0].sections]
    assert told == [
        ("cover", None, []),
        ("part", "Part I", ["Item 1", "Item 2"]),
        ("part", "Part II", ["Item 7"]),
    ]


def test_an_item_that_the_amendment_deletes_is_in_the_text_no_more(tmp_path: Path) -> None:
    original = annual_report(tmp_path / "one.txt")
    amendment = annual_report(
        tmp_path / "two.txt",
        {"7": ITEMS["7"].replace("4,118", "4,811")},
        form="10-K/A",
        serial=2,
        filed="20140401",
        note="The purpose of this Amendment No. 1 is to delete Item 2 of Part I, and to correct a figure in Item 7.",
    )
    made = amended(original, amendment)
    found = origin(made.text, "Item 2")
    assert found.kind == "removed"
    assert found.replaced is not None
    assert not any("two states" in block.text for block in made.reading.filing.documents[0].blocks)
