"""As amended never takes out what an amendment only leaves out."""

from pathlib import Path

import pytest

from tests.amendments.effective.random_pairs import random_pair
from tests.amendments.effective.traps import COVER, OWNERS, PAY, RELATED, SIGNED, TRAPS, Trap
from tests.building.annual_reports import ITEMS, annual_report
from tests.corpus import CORPUS, needs_corpus
from viewer.amendments.effective.model import EffectiveText, Origin
from viewer.amendments.effective.parts import called
from viewer.amendments.quoting import quoted
from viewer.comparison.blocks.normal import key
from viewer.comparison.blocks.parts import Parts
from viewer.filing.model import Place
from viewer.reading import AmendedReading, EffectiveReading, Reading, compare, effective, read

_PAIRS = 40
TAKES_OUT = ("replaced", "removed")
PAIRS = sorted(CORPUS.glob("pairs/*")) if CORPUS.is_dir() else []


def made(original: Path, amendment: Path) -> tuple[AmendedReading, EffectiveReading]:
    first = read(original)
    pair = compare(first, read(amendment))
    return pair, effective(first, [pair])


def trapped(name: str, folder: Path) -> EffectiveReading:
    return made(*TRAPS[name].write(folder))[1]


def text(reading: EffectiveReading) -> str:
    return "\n".join(block.text for block in reading.reading.filing.documents[0].blocks)


def origin(reading: EffectiveReading, name: str) -> Origin:
    return next(one for one in reading.text.origins if one.name == name)


def lost(pair: AmendedReading, reading: EffectiveReading) -> list[str]:
    """The paragraphs of the original that the text as amended has not, though nothing shows that they are gone."""
    assert pair.original is not None
    assert pair.comparison is not None
    document = pair.original.filing.documents[0]
    parts = Parts(document, pair.original.outlines[0])
    kept = {key(block.text) for block in reading.reading.filing.documents[0].blocks}
    deleted = {one.name for one in reading.text.origins if one.evidence.rule in ("said-deleted", "caption")}
    unrepeated = set(pair.comparison.matches[0].unrepeated)
    taken = {(one.replaced.document, one.replaced.block) for one in taken_out(reading.text) if one.replaced}
    found = []
    for at, block in enumerate(document.blocks):
        if not key(block.text) or key(block.text) in kept:
            continue
        part = parts.parts[parts.at(at) or 0]
        is_taken = (0, part.first) in taken
        if not is_taken or (at in unrepeated and called(part) not in deleted):
            found.append(block.text)
    return found


def left_behind(pair: AmendedReading, reading: EffectiveReading) -> list[str]:
    """The paragraphs of the amendment's Items that the text as amended has not, its notes on itself apart."""
    assert pair.original is not None
    document = pair.amendment.filing.documents[0]
    parts = Parts(document, pair.amendment.outlines[0])
    documents = reading.reading.filing.documents[0], pair.original.filing.documents[0]
    kept = {key(block.text).casefold() for one in documents for block in one.blocks}
    spoken = quoted(pair.statement, document) if pair.statement else frozenset()
    return [
        block.text
        for at, block in enumerate(document.blocks)
        if key(block.text) and key(block.text).casefold() not in kept and at not in spoken
        if parts.parts[parts.at(at) or 0].section.kind == "item"
    ]


def falsely_unchanged(pair: AmendedReading) -> list[str]:
    """The Items that are told as unchanged though their words are others."""
    assert pair.original is not None
    assert pair.comparison is not None
    ours, theirs = said_by_part(pair.original), said_by_part(pair.amendment)
    return [
        one.label or one.title
        for one in pair.comparison.sections
        if one.status == "unchanged"
        and one.label
        and not one.supplements
        and ours.get(one.original) != theirs.get(one.amendment)
    ]


def said_by_part(reading: Reading) -> dict[Place | None, list[str]]:
    """What stands under the heading of each Item."""
    document = reading.filing.documents[0]
    return {
        part.section.place: [key(block.text) for block in document.blocks[part.first + 1 : part.end]]
        for part in Parts(document, reading.outlines[0]).parts
        if part.section.kind == "item"
    }


def taken_out(made_of: EffectiveText) -> list[Origin]:
    return [one for one in made_of.origins if one.kind in TAKES_OUT and one.evidence.why]


@pytest.mark.parametrize("name", TRAPS)
def test_what_an_amendment_only_leaves_out_stands(name: str, tmp_path: Path) -> None:
    assert lost(*made(*TRAPS[name].write(tmp_path))) == []


@pytest.mark.parametrize("name", TRAPS)
def test_what_an_amendment_sets_out_is_in_the_text_as_amended(name: str, tmp_path: Path) -> None:
    assert left_behind(*made(*TRAPS[name].write(tmp_path))) == []


@pytest.mark.parametrize("seed", range(_PAIRS))
def test_a_random_pair_keeps_what_it_promises(seed: int, tmp_path: Path) -> None:
    pair, reading = made(*random_pair(seed).write(tmp_path))
    assert lost(pair, reading) == []
    assert left_behind(pair, reading) == []
    assert falsely_unchanged(pair) == []


@needs_corpus
@pytest.mark.parametrize("folder", PAIRS, ids=lambda folder: folder.name)
def test_what_a_real_amendment_only_leaves_out_stands(folder: Path) -> None:
    pair, reading = made(*_files(folder))
    if not any(one.evidence.rule == "restated" for one in reading.text.origins):
        assert lost(pair, reading) == []


def _files(folder: Path) -> tuple[Path, Path]:
    return next(folder.glob("original.*")), next(folder.glob("amendment.*"))


def test_a_note_in_place_of_an_item_leaves_the_item(tmp_path: Path) -> None:
    reading = trapped("a-note-in-place-of-an-item", tmp_path)
    assert origin(reading, "Item 1").kind in ("not-addressed", "unclear")
    assert "one smelter at Juniper" in text(reading)


def test_a_piece_of_an_item_is_shown_beside_the_item_as_unclear(tmp_path: Path) -> None:
    reading = trapped("a-piece-of-an-item", tmp_path)
    found = origin(reading, "Item 1")
    assert found.kind == "unclear"
    assert "both stand" in found.evidence.why
    assert text(reading).index("smelter at Juniper") < text(reading).index("smelter at Cedar")


def test_an_item_that_is_said_to_be_replaced_in_its_entirety_is_replaced_by_however_little(tmp_path: Path) -> None:
    reading = trapped("an-item-said-to-be-replaced", tmp_path)
    assert origin(reading, "Item 2").kind == "replaced"
    assert "9,000 acres" not in text(reading)


def test_a_paragraph_that_is_replaced_in_its_entirety_replaces_no_item(tmp_path: Path) -> None:
    reading = trapped("a-paragraph-said-to-be-replaced-in-its-entirety", tmp_path)
    assert origin(reading, "Item 1").kind == "unclear"
    assert "contract ends next year" in text(reading)


def test_asterisks_stand_for_what_is_left_out(tmp_path: Path) -> None:
    reading = trapped("asterisks-for-what-is-left-out", tmp_path)
    assert origin(reading, "Item 1").kind == "unclear"
    assert "contract ends next year" in text(reading)


def test_a_paragraph_amended_is_shown_beside_the_item(tmp_path: Path) -> None:
    reading = trapped("one-paragraph-amended", tmp_path)
    assert origin(reading, "Item 1").kind == "unclear"
    assert "The second paragraph of Item 1" in origin(reading, "Item 1").evidence.why


@pytest.mark.parametrize(
    ("name", "item", "old", "new"),
    [
        ("a-number-that-the-form-has-not", "Item 9A", "controls were effective", "controls were not effective"),
        ("the-number-of-another-item", "Item 3", "one suit", "two suits"),
    ],
)
def test_an_item_under_a_mistyped_number_is_known_by_its_caption(
    name: str, item: str, old: str, new: str, tmp_path: Path
) -> None:
    reading = trapped(name, tmp_path)
    assert origin(reading, item).kind == "replaced"
    assert new in text(reading)
    assert old not in text(reading)
    labels = [section.label for section in reading.reading.outlines[0].walk() if section.kind == "item"]
    assert item in labels
    assert len(labels) == len(set(labels))


def test_statements_behind_the_signatures_take_the_place_of_those_before(tmp_path: Path) -> None:
    reading = trapped("statements-behind-the-signatures", tmp_path)
    assert "(5,212)" not in text(reading)
    assert "Note 1 tells of a change" in text(reading)
    assert "three mines" in text(reading)


def test_a_schedule_set_out_again_is_not_carried_twice(tmp_path: Path) -> None:
    reading = trapped("a-schedule-set-out-again", tmp_path)
    assert text(reading).count("Harbor Partners. Directors") == 1
    assert "2,800" in text(reading)


def test_items_that_the_original_has_together_are_replaced_by_all_that_the_amendment_has(tmp_path: Path) -> None:
    reading = trapped("items-that-the-original-has-together", tmp_path)
    assert origin(reading, "Items 10, 11, 12 and 13").kind == "replaced"
    assert "proxy statement" not in text(reading)


@pytest.mark.parametrize(
    "name", ["some-of-the-items-that-the-original-has-together", "items-had-together-that-come-in-two-places"]
)
def test_where_only_some_of_them_are_set_out_what_was_filed_of_the_others_stands(name: str, tmp_path: Path) -> None:
    reading = trapped(name, tmp_path)
    assert origin(reading, "Items 10, 11, 12 and 13").kind == "supplemented"
    assert "proxy statement" in text(reading)


def test_an_item_that_the_original_has_with_others_is_not_told_as_added(tmp_path: Path) -> None:
    pair, _ = made(*TRAPS["items-that-the-original-has-together"].write(tmp_path))
    assert pair.comparison is not None
    assert {one.status for one in pair.comparison.sections if one.label in ("Item 11", "Item 13")} == {"amended"}


def test_items_that_the_amendment_has_together_are_not_told_as_unchanged(tmp_path: Path) -> None:
    pair, reading = made(*TRAPS["items-that-the-amendment-has-together"].write(tmp_path))
    assert pair.comparison is not None
    assert {one.status for one in pair.comparison.sections if one.label in ("Item 11", "Item 13")} == {"amended"}
    assert origin(reading, "Item 11").kind == "unclear"


def test_what_the_original_says_of_other_items_under_the_same_heading_is_not_told_as_removed(tmp_path: Path) -> None:
    pair, reading = made(*TRAPS["some-of-the-items-whose-text-the-original-has-together"].write(tmp_path))
    assert pair.comparison is not None
    assert not [one.before for one in pair.comparison.changes if one.kind == "deleted"]
    assert origin(reading, "Items 10, 11, 12 and 13").kind == "unclear"


def test_of_items_set_out_one_by_one_the_last_that_is_filed_counts(tmp_path: Path) -> None:
    (tmp_path / "first").mkdir()
    original, amendment = TRAPS["some-of-the-items-that-the-original-has-together"].write(tmp_path)
    later = PAY.replace("410,000", "430,000")
    whole = Trap("10-K", (COVER, SIGNED), (COVER, "PART III", later, OWNERS, RELATED, SIGNED))
    first, second = read(original), whole.write(tmp_path / "first")[1]
    chain = effective(first, [compare(first, read(path)) for path in (amendment, second)])
    assert origin(chain, "Items 10, 11, 12 and 13").kind == "replaced"
    said = text(chain)
    assert "410,000" not in said
    assert "proxy statement" not in said
    assert said.index("since 2009") < said.index("430,000") < said.index("12,000 shares") < said.index("north vein.")


def test_a_list_of_the_exhibits_filed_with_it_adds_to_the_list(tmp_path: Path) -> None:
    reading = trapped("a-list-of-the-exhibits-filed-with-it", tmp_path)
    found = origin(reading, "Item 15")
    assert found.kind == "supplemented"
    (place,) = found.added
    source = reading.text.source_of(place)
    assert source is not None
    assert source[0] == 1
    assert "10.1 Lease" in text(reading)
    assert "23 Consent" in text(reading)


def test_a_lettered_paragraph_amended_in_part_takes_its_place_and_the_rest_stands(tmp_path: Path) -> None:
    reading = trapped("in-pertinent-part", tmp_path)
    assert origin(reading, "Item 4").kind == "supplemented"
    assert "bought for investment" in text(reading)
    assert "named two directors" in text(reading)
    assert "304,200" not in text(reading)
    assert text(reading).index("(a) We own 307,000") < text(reading).index("(c) No trade")


def test_the_cover_of_a_13d_has_what_is_held_now(tmp_path: Path) -> None:
    reading = trapped("in-pertinent-part", tmp_path)
    assert origin(reading, "the cover").kind == "replaced"
    assert origin(reading, "the cover").place == Place(0, 0)
    assert "11 Aggregate owned 307,000" in text(reading)


def test_an_amendment_of_exhibits_alone_leaves_the_prospectus(tmp_path: Path) -> None:
    reading = trapped("a-prospectus-under-no-heading-of-the-form", tmp_path)
    assert "$10.00 a share" in text(reading)
    assert origin(reading, "Item 16").kind == "replaced"


def test_an_item_added_stands_where_the_form_puts_it(tmp_path: Path) -> None:
    reading = trapped("an-item-added-in-the-second-part", tmp_path)
    labels = [
        section.label
        for part in reading.reading.outlines[0].sections
        if part.label == "Part II"
        for section in part.children
    ]
    assert labels == ["Item 1", "Item 4", "Item 6"]
    assert origin(reading, "Item 4").kind == "added"


def test_an_exhibit_filed_again_under_another_number_has_that_number(tmp_path: Path) -> None:
    plan = "<p>Bonus plan of the year</p><p>Each officer is paid six percent of what the mines earn.</p>"
    before = annual_report(tmp_path / "report.txt", exhibits={"10.21": plan})
    after = annual_report(
        tmp_path / "again.txt", {"15": ITEMS["15"]}, form="10-K/A", serial=2, exhibits={"10.20": plan}
    )
    reading = made(before, after)[1]
    found = origin(reading, "Exhibit 10.20")
    assert found.kind == "replaced"
    assert found.evidence.why == "The amendment files Exhibit 10.21 again as Exhibit 10.20."
