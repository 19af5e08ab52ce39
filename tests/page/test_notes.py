"""Notes and changes stand beside what they are about, each once."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from tests.building.readings import MadePair, note, place_of, reading, target
from tests.building.two_reports import report
from viewer.amendments.model import Note, Statement
from viewer.comparison.model import Change, ChangedPart, Claim, Comparison
from viewer.filing.model import Place
from viewer.page import compose
from viewer.page.model import Card, Page
from viewer.page.notes import annotate
from viewer.page.theme import LIGHT
from viewer.reading import Reading, compare, read

ROWS = "<tr><td>Silver</td><td>2,140</td></tr><tr><td>Gold</td><td>47</td></tr>"
RELEASE = f"<p>News</p><table>{ROWS}</table><p>Due on February 19, 2014 in the morning.</p>"
AMENDED = RELEASE.replace("2,140", "2,410").replace("19, 2014", "21, 2014")
QUOTE = "to correct an error in the table on page 1"
COVER = f"<p>Explanatory Note</p><p>This Amendment is filed {QUOTE}.</p>"


def pair(*changes: Change, notes: tuple[Note, ...] = (), unfound: tuple[int, ...] = ()) -> MadePair:
    original = reading("<p>Cover</p>", RELEASE)
    amendment = reading(COVER, AMENDED, form="8-K/A")
    return MadePair(amendment, original, Statement(notes, (), None), Comparison((), changes, (), unfound))


ORIGINAL, AMENDMENT = pair().original, pair().amendment
assert ORIGINAL is not None
OLD, NEW = place_of("2,140", ORIGINAL, 1), place_of("2,410", AMENDMENT, 1)
SAID = place_of(QUOTE, AMENDMENT)
ABOUT_TABLE = note(QUOTE, SAID, target(Place(1, OLD.block), Place(1, NEW.block)))


def cell_change(note: int | None = None, claim: Claim = "named") -> Change:
    return Change("cell", None, "2,140", "2,410", OLD, NEW, 1, 1, "Silver", "Q4", 270.0, 12.6168, claim, note)


def word_change() -> Change:
    assert ORIGINAL is not None
    old, new = place_of("19", ORIGINAL, 1), place_of("21", AMENDMENT, 1)
    return Change("text", None, "19", "21", old, new, 1, 1, claim="outside")


def shown(made: MadePair, side: Reading | None, document: int = 1) -> Page:
    assert side is not None
    return compose(side, document, theme=LIGHT, amended=made, with_notes=True)


def only(page: Page) -> Card:
    (card,) = page.cards
    return card


def marked_with(page: Page, card_id: str) -> list[str]:
    return re.findall(rf'<(\w+)[^>]*class="([^"]*)"[^>]*data-card="{card_id}"', page.html.partition("<aside")[0])


def test_a_note_about_a_change_is_one_card_with_old_and_new() -> None:
    made = pair(cell_change(0), notes=(ABOUT_TABLE,))
    card = only(shown(made, made.original))
    assert (card.quotes, card.before, card.after) == ((QUOTE,), "2,140", "2,410")
    assert card.place == OLD
    assert card.heading == "8-K/A · filed Jan 29, 2014"
    assert card.badge == "named in a note"


def test_the_changed_cell_is_marked_on_either_side() -> None:
    made = pair(cell_change())
    assert marked_with(shown(made, made.original), "change-0") == [("td", "change")]
    assert marked_with(shown(made, made.amendment), "change-0") == [("td", "change")]


def test_changed_words_are_shown_among_their_neighbours() -> None:
    made = pair(word_change())
    card = only(shown(made, made.original))
    assert (card.ahead, card.before, card.after, card.behind) == (
        "Due on February ",
        "19",
        "21",
        ", 2014 in the morning.",
    )
    assert card.badge == "outside the notes"


def test_words_that_only_the_other_filing_has_do_not_run_into_those_around_them() -> None:
    assert ORIGINAL is not None
    between = place_of("19", ORIGINAL, 1)
    between = replace(between, start=between.start, end=between.start)
    new = place_of("21", AMENDMENT, 1)
    made = pair(Change("text", None, "", "Friday,", between, new, 1, 1))
    (card,) = shown(made, made.original).cards
    assert card.behind.startswith(" 19")
    assert card.ahead.endswith(" ")
    ahead = replace(between, start=(between.start or 0) - 1, end=(between.start or 0) - 1)
    made = pair(Change("text", None, "", "Friday,", ahead, new, 1, 1))
    (card,) = shown(made, made.original).cards
    assert card.ahead.endswith("February ")


def test_delta_and_percent_are_written_for_a_reader() -> None:
    made = pair(cell_change())
    html = shown(made, made.original).html
    assert "+270 · +12.6 %" in html


def test_a_second_change_does_not_repeat_the_note() -> None:
    made = pair(cell_change(0), cell_change(0), notes=(ABOUT_TABLE,))
    assert [card.quotes for card in shown(made, made.original).cards] == [(QUOTE,), ()]


def test_what_was_written_anew_quotes_every_note_that_names_it() -> None:
    further = replace(ABOUT_TABLE, quote="It adds a discussion of the mill.")
    made = pair(replace(cell_change(0), how="rewritten", also=(1,)), notes=(ABOUT_TABLE, further))
    assert only(shown(made, made.original)).quotes == (QUOTE, further.quote)


def test_a_change_outside_the_notes_does_not_speak_for_a_note() -> None:
    made = pair(cell_change(claim="outside"), notes=(ABOUT_TABLE,), unfound=(0,))
    cards = shown(made, made.original).cards
    assert {str(card.ref) for card in cards} == {"change-0", "note-0"}
    assert {card.badge for card in cards} == {"outside the notes", "no such change found"}


def test_a_note_without_a_change_stands_at_its_target() -> None:
    made = pair(notes=(ABOUT_TABLE,))
    page = shown(made, made.original)
    assert only(page).place == Place(1, OLD.block)
    assert marked_with(page, "note-0") == [("table", "note")]


def test_an_amendment_shows_its_note_beside_itself() -> None:
    made = pair(cell_change(0), notes=(ABOUT_TABLE,))
    page = shown(made, made.amendment, document=0)
    assert only(page).place == SAID
    assert marked_with(page, "note-0")


def test_an_amendment_alone_shows_its_own_statement() -> None:
    alone = reading(COVER, form="8-K/A", statement=Statement((note(QUOTE, SAID),), (), None))
    page = compose(alone, 0, theme=LIGHT, with_notes=True)
    assert only(page).quotes == (QUOTE,)
    assert only(page).actions == (("why", "Why here?"),)


def test_what_only_the_amendment_has_is_not_forced_into_the_original() -> None:
    added = Change("inserted", None, "", "New words", None, NEW, None, 1)
    made = pair(added)
    assert not shown(made, made.original).cards
    assert only(shown(made, made.amendment)).after == "New words"


def test_what_only_the_amendment_has_stands_in_the_original_at_the_heading_of_its_item() -> None:
    item = ChangedPart("item", "Financial Statements", OLD, NEW)
    made = pair(Change("inserted", "Item 9.01", "", "New words", None, NEW, 1, 1, part=item))
    assert only(shown(made, made.original)).place == OLD


def test_what_stands_by_the_signatures_of_the_amendment_alone_has_no_place_in_the_original() -> None:
    signature = ChangedPart("signature", "Signatures", OLD, NEW)
    made = pair(Change("inserted", "Signatures", "", "New words", None, NEW, 1, 1, part=signature))
    assert not shown(made, made.original).cards


def test_as_filed_there_are_no_cards_and_no_marks() -> None:
    made = pair(cell_change(0), notes=(ABOUT_TABLE,))
    assert made.original is not None
    page = compose(made.original, 1, theme=LIGHT, amended=made)
    assert not page.cards
    assert "data-card" not in page.html


def test_a_hostile_quote_is_text() -> None:
    made = pair(notes=(note("</article><script>x</script>", SAID, target(OLD)),))
    assert "<script" not in shown(made, made.original).html


def test_cards_come_in_the_order_of_the_document() -> None:
    made = pair(word_change(), cell_change())
    assert [str(card.ref) for card in shown(made, made.original).cards] == ["change-1", "change-0"]


def test_a_card_between_two_periods_is_headed_by_the_period(tmp_path: Path) -> None:
    for year, metal in ((2012, "silver"), (2013, "copper")):
        text = report(year, f"<p>We mine {metal} ore for our own furnaces.</p>")
        (tmp_path / f"{year}.htm").write_text(text, encoding="utf-8")
    earlier, later = (read(tmp_path / f"{year}.htm") for year in (2012, 2013))
    periods = compare(earlier, later)
    headings = {card.heading for card in annotate(later, 0, periods).cards}
    assert headings == {"10-K · for Dec 31, 2013"}
