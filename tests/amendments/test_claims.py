"""What the notes say of a change: they name it, they amend what it lies in, or they speak of other things."""

from tests.building.amendments import amendment, cover, stated, told
from tests.building.submissions import submit
from tests.corpus import CORPUS, needs_corpus
from viewer.amendments.comparing import compare_amendment
from viewer.amendments.in_original import resolve_in_original
from viewer.filing.reader import open_filing
from viewer.outline.outliner import outline_filing

PROSE = "We mine silver at two sites in Idaho, and have done so since the company was founded, with {} people in all."
CONTROLS = "Our management, with our chief executive officer, concluded that our controls and procedures were {}."
SIGNED = (
    "SIGNATURES",
    "Pursuant to the requirements of the Securities Exchange Act of 1934, the registrant has signed this report.",
    "Date: {}",
    "/s/ Ann Birch",
    "Ann Birch, Chief Executive Officer",
)
SMALL = 1000
"""Blocks of both filings together, above which a pair takes too long for a test of every day."""
CERTIFIED = ("31.1 Certification of the Chief Executive Officer", "32.1 Certification under Section 1350")


def report(folder, form, *, note=(), people="90", controls="effective", entries=(), day="March 3, 2014", attached=()):
    lines = [
        *(line.replace("10-K/A", form) for line in cover("10-K/A")),
        *(("EXPLANATORY NOTE", *note) if note else ()),
        *("PART I", "Item 1. Business", PROSE.format(people)),
        *("PART II", "Item 9A. Controls and Procedures", CONTROLS.format(controls)),
        *("PART IV", "Item 15. Exhibits, Financial Statement Schedules", *entries),
        *(line.format(day) for line in SIGNED),
    ]
    folder.mkdir(exist_ok=True)
    return amendment(folder, form, *lines, exhibits=attached)


def compared(original, amended):
    """The comparison of two filings with all claims."""
    outlines, others = outline_filing(original), outline_filing(amended)
    statement = resolve_in_original(stated(amended), original, outlines, amended)
    return compare_amendment(original, outlines, amended, others, statement)


def outcome(original, amended):
    """What was found, in short: words with their claim, and the notes that no change answers."""
    found = compared(original, amended)
    return [(change.after or change.before, change.claim) for change in found.changes], found.unfound


def about_9a(tmp_path, note, **changed):
    """The claims on two changes: the conclusion in Item 9A, and how many people there are in Item 1."""
    before = report(tmp_path / "o", "10-K")
    after = report(tmp_path / "a", "10-K/A", note=note, people="95", controls="not effective", **changed)
    told = dict(outcome(before, after)[0])
    return told["not"], told["95"]


def test_inside_a_target_is_within_it_and_what_nobody_announced_is_outside(tmp_path):
    note = ("This Amendment is being filed to revise the conclusion in Item 9A.",)
    assert about_9a(tmp_path, note) == ("within", "outside")


def test_a_note_on_the_first_item_of_a_part_speaks_of_no_other_item_of_it(tmp_path):
    def filed(name, form, people, pay, note=()):
        (tmp_path / name).mkdir()
        lines = (*cover(form), *note, "Item 10. Directors, Executive Officers and Corporate Governance")
        lines += (PROSE.format(people), "Item 11. Executive Compensation", f"Ann Birch was paid {pay} for the year.")
        return amendment(tmp_path / name, form, *lines, *SIGNED)

    note = ("EXPLANATORY NOTE", "This Amendment is being filed to amend and restate Item 10.")
    told = dict(outcome(filed("o", "10-K", "90", "monthly"), filed("a", "10-K/A", "95", "weekly", note))[0])
    assert told["95"] == "within"
    assert told["weekly"] == "outside"


def test_what_is_new_in_an_item_that_now_follows_another_is_not_within_a_note_on_that_one(tmp_path):
    def filed(name, form, *items, note=()):
        (tmp_path / name).mkdir()
        return amendment(
            tmp_path / name, form, *cover(form), *note, *(line for item in items for line in item), *SIGNED
        )

    business = ("PART I", "Item 1. Business", PROSE.format("90"))
    rest = [f"Test {number} of the controls over the assay office was made in month {number}." for number in range(6)]
    controls = ("PART II", "Item 9A. Controls and Procedures", CONTROLS.format("effective"), *rest)
    changed = ("PART II", "Item 9A. Controls and Procedures", CONTROLS.format("not effective"), *rest)
    note = ("EXPLANATORY NOTE", "This Amendment is being filed to revise the conclusion in Item 9A.")
    more = "A third site was opened in the spring of the year."
    told = dict(
        outcome(filed("o", "10-K", business, controls), filed("a", "10-K/A", changed, (*business, more), note=note))[0]
    )
    assert told["not"] == "within"
    assert told[more] == "outside"


def test_a_phrase_that_only_calls_the_filing_by_a_name_declares_nothing(tmp_path):
    note = (
        "This Amendment is being filed to correct certain errors in the Original Filing.",
        "This Form 10-K/A only amends the Original Filing in the following respect: Item 9A has been corrected.",
        "No other information in the Original Filing is amended hereby.",
    )
    assert about_9a(tmp_path, note) == ("within", "outside")


def test_an_instruction_of_the_form_is_no_target(tmp_path):
    note = (
        "The purpose of this Amendment is to amend and restate Item 9A, to include information previously omitted in "
        "reliance on General Instruction G to Form 10-K.",
    )
    assert about_9a(tmp_path, note) == ("within", "outside")


def test_the_filing_set_out_again_for_convenience_is_not_amended_throughout(tmp_path):
    note = (
        "This Amendment is being filed to correct Item 9A.",
        "For the convenience of the reader, this Amendment sets forth the Original Filing in its entirety.",
    )
    assert about_9a(tmp_path, note) == ("within", "outside")


def test_notes_that_name_no_part_at_all_speak_of_the_whole_filing(tmp_path):
    note = ("This Amendment is being filed to correct typographical errors.",)
    assert about_9a(tmp_path, note) == ("within", "within")


def test_a_full_restatement_speaks_of_everything_inside(tmp_path):
    note = ("This Amendment amends and restates the Form 10-K in its entirety.",)
    assert about_9a(tmp_path, note) == ("within", "within")


def test_conforming_changes_without_a_place_may_be_anywhere(tmp_path):
    note = ("This Amendment is filed to revise Item 9A and to make conforming changes.",)
    assert about_9a(tmp_path, note) == ("within", "within")


def test_no_note_is_silent(tmp_path):
    assert about_9a(tmp_path, ()) == ("silent", "silent")


def test_old_and_new_words_in_a_note_name_the_change(tmp_path):
    note = ("This Amendment is being filed to correct the number of people in Item 1 from 90 to 95.",)
    assert about_9a(tmp_path, note) == ("outside", "named")


def test_a_matter_told_at_length_names_the_sentence_that_tells_it(tmp_path):
    attested = "Elm and Oak LLP, an independent registered public accounting firm, issued an attestation report."
    note = (
        "This Amendment is being filed to include the statement in Item 9A that our registered public accounting firm "
        "had issued an attestation report, and to revise Item 1.",
    )
    before = report(tmp_path / "o", "10-K")
    after = report(tmp_path / "a", "10-K/A", note=note, people="95", controls=f"effective. {attested}")
    told = outcome(before, after)[0]
    assert [claim for words, claim in told if "attestation" in words] == ["named"]
    assert dict(told)["95"] == "within"


def test_what_comes_with_any_amendment_is_outside_its_notes_and_quiet(tmp_path):
    note = ("This Amendment is being filed to revise the conclusion in Item 9A.",)
    certificates = (("EX-31.1", "Certification"), ("EX-32.1", "Certification"))
    before = report(tmp_path / "o", "10-K", entries=("10.1 Lease",))
    after = report(
        *(tmp_path / "a", "10-K/A"),
        note=note,
        controls="not effective",
        entries=("10.1 Lease", *CERTIFIED),
        day="May 5, 2014",
        attached=certificates,
    )
    found = compared(before, after)
    assert found.undeclared == ()
    assert {change.claim for change in found.changes if change.is_quiet} == {"outside"}
    assert [change.after for change in found.changes if not change.is_quiet] == ["not"]


def test_the_entry_of_an_exhibit_belongs_to_the_note_that_adds_it_and_other_entries_do_not(tmp_path):
    note = ("This Amendment is being filed solely to file Exhibit 23.1.",)
    before = report(
        tmp_path / "o", "10-K", entries=("10.1 Lease of the mine at Silverbrook, Idaho, dated May 4, 2010",)
    )
    entries = ("10.1 Lease of the mine at Silverbrook, Idaho, dated June 4, 2010", "23.1 Consent of Cedar LLP")
    after = report(tmp_path / "a", "10-K/A", note=note, entries=entries, attached=(("EX-23.1", "Consent"),))
    changes, _ = outcome(before, after)
    assert dict(changes) == {"June": "outside", "23.1 Consent of Cedar LLP": "named", "Consent": "named"}


def test_a_note_about_the_item_with_the_exhibits_speaks_of_what_they_add(tmp_path):
    note = ("This Amendment is being filed to amend Item 15 to provide the financial statements of Cedar LLC.",)
    before = report(tmp_path / "o", "10-K", entries=("10.1 Lease",))
    entries = ("10.1 Lease", "99.1 Financial statements of Cedar LLC")
    after = report(tmp_path / "a", "10-K/A", note=note, entries=entries, attached=(("EX-99.1", "Statements"),))
    changes, _ = outcome(before, after)
    assert {claim for _, claim in changes} <= {"named", "within"}


def test_a_note_whose_target_did_not_change_is_listed_and_one_without_a_place_is_not(tmp_path):
    note = ("This Amendment is filed to revise Item 9A and to correct Exhibit 99.7.",)
    before = report(tmp_path / "o", "10-K")
    after = report(tmp_path / "a", "10-K/A", note=note, people="95")
    assert outcome(before, after)[1] == (0,)


SALES = (
    ("", "2013", "2012"),
    ("Sales", "9,204", "8,102"),
    ("Net income (loss)", "{}", "(11,023)"),
    ("Cash", "{}", "77"),
)


def statements(folder, form, figures, *, note=(), item="Item 6. Selected Financial Data", caption="", behind=False):
    """A report with a table of figures in an Item, or behind the signatures."""
    values = iter(figures)
    rows = [[next(values) if cell == "{}" else cell for cell in row] for row in SALES]
    cells = ("".join(f"<td>{cell}</td>" for cell in row) for row in rows)
    table = f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"
    shown = (*((caption,) if caption else ()), table)
    said = "The statements are filed as pages F-1 to F-4 of this report." if behind else "Figures of two years."
    lines = [
        *(line.replace("10-K/A", form) for line in cover("10-K/A")),
        *(("EXPLANATORY NOTE", *note) if note else ()),
        *("PART II", item, said),
        *(() if behind else shown),
        *(line.format("March 3, 2014") for line in SIGNED),
        *(shown if behind else ()),
    ]
    folder.mkdir()
    return amendment(folder, form, *lines)


def claims_of_figures(tmp_path, *note, **options):
    """The claims on the net income and on the cash, which both are other figures in the amendment."""
    before = statements(tmp_path / "o", "10-K", ("(5,212)", "300"), **options)
    after = statements(tmp_path / "a", "10-K/A", ("5,212", "350"), note=note, **options)
    told = {change.row: change.claim for change in compared(before, after).changes}
    return told["Net income (loss)"], told["Cash"]


def test_a_row_in_quotation_marks_is_named_and_no_other_row(tmp_path):
    note = "This Amendment is being filed solely to correct the amount reported for “Net income (loss)”."
    assert claims_of_figures(tmp_path, note) == ("named", "outside")


def test_a_row_that_the_note_calls_by_its_words_is_named_where_the_note_says_it_stands(tmp_path):
    note = "This Amendment is being filed to correct the net income (loss) for 2013 in Item 6."
    assert claims_of_figures(tmp_path, note) == ("named", "within")


def test_a_figure_in_the_note_names_the_cell_that_had_it(tmp_path):
    note = "This Amendment is being filed to correct an error in Item 6, where (5,212) should have read 5,212."
    assert claims_of_figures(tmp_path, note)[0] == "named"


def test_a_table_that_the_note_calls_by_its_heading_is_named(tmp_path):
    note = "This Amendment is being filed to correct an error in the Statements of Operations in Item 8."
    options = {"item": "Item 8. Financial Statements", "caption": "<b>CONSOLIDATED STATEMENTS OF OPERATIONS</b>"}
    assert claims_of_figures(tmp_path, note, **options)[0] == "named"


def test_statements_behind_the_signatures_belong_to_the_item_that_says_so_and_are_not_quiet(tmp_path):
    note = "This Amendment amends Item 15 to correct a typographical error."
    item = "Item 15. Exhibits and Financial Statement Schedules"
    options = {"item": item, "caption": "<b>STATEMENTS OF OPERATIONS</b>", "behind": True}
    assert claims_of_figures(tmp_path, note, **options) == ("within", "within")


def test_a_label_with_an_alternative_is_called_by_either(tmp_path):
    note = "This Amendment is being filed to correct the net loss for 2013 set forth in Item 6."
    assert claims_of_figures(tmp_path, note) == ("named", "within")


def test_a_row_named_in_a_named_table_leaves_the_other_rows_within(tmp_path):
    note = (
        "This Amendment is being filed to correct an error in the table of Selected Financial Data, where net income "
        "(loss) for 2013 was shown as (5,212) and should have been 5,212."
    )
    assert claims_of_figures(tmp_path, note) == ("named", "within")


def test_a_table_named_by_its_order_is_named_as_a_whole(tmp_path):
    note = "This Amendment is being filed to correct the first table in Item 6, which contained errors."
    assert claims_of_figures(tmp_path, note) == ("named", "named")


def test_a_note_about_an_exhibit_that_is_not_attached_still_speaks_of_nothing_else(tmp_path):
    note = "This Amendment is being filed to furnish Exhibit 101."
    assert claims_of_figures(tmp_path, note) == ("outside", "outside")


def test_a_definition_of_the_note_is_no_quotation(tmp_path):
    note = "This amendment (the “Cash” amendment) is being filed to correct “Net income (loss)”."
    assert claims_of_figures(tmp_path, note) == ("named", "outside")


def test_a_cover_changed_in_one_respect_is_not_declared_in_another(tmp_path):
    def filed(name, form, shares, box, note=()):
        lines = (
            *(line.replace("10-K/A", form) for line in cover("10-K/A")),
            f"As of March 3, 2014 there were {shares} outstanding shares of common stock.",
            f"Indicate by check mark whether the registrant is a shell company. {box}",
            *(("EXPLANATORY NOTE", *note) if note else ()),
            *("PART I", "Item 1. Business", PROSE.format("90")),
        )
        (tmp_path / name).mkdir()
        return amendment(tmp_path / name, form, *lines)

    note = (
        "This Amendment updates, on the cover page, the number of outstanding shares of common stock.",
        "No other changes have been made.",
    )
    found = compared(filed("o", "10-K", "1,200,000", "No"), filed("a", "10-K/A", "1,300,000", "Yes", note))
    assert {change.after: change.claim for change in found.changes} == {"1,300,000": "named", "Yes": "outside"}
    assert found.undeclared == ()


def test_what_an_item_says_is_annexed_belongs_to_it(tmp_path):
    def schedule(name, form, price):
        item = "Information on transactions is set forth on Schedule II annexed hereto and incorporated herein."
        said = ("Item 5 is amended as follows:",) if form.endswith("/A") else ()
        lines = ("SCHEDULE 13D", *cover("SC 13D/A")[1:], "Item 1. Security and Issuer", "Common stock.")
        tail = ("Item 5. Interest in Securities of the Issuer", *said, item, *(line.format("May 5") for line in SIGNED))
        annex = (
            "<b>SCHEDULE II</b>",
            "<b>INFORMATION WITH RESPECT TO TRANSACTIONS</b>",
            f"Shares were bought on May 5 at {price}.",
        )
        (tmp_path / name).mkdir()
        return amendment(tmp_path / name, form, *lines, *tail, *annex)

    changes, _ = outcome(schedule("o", "SC 13D", "$10.00"), schedule("a", "SC 13D/A", "$11.00"))
    assert dict(changes)["11.00"] == "within"


@needs_corpus
def test_what_real_amendments_change_is_what_they_say_they_change():
    """As it was checked by eye: only the notes that no change answers differ between what is said and what is done."""
    unanswered = {}
    for folder in sorted((CORPUS / "pairs").iterdir()):
        original, amended = (open_filing(next(folder.glob(f"{name}.*"))) for name in ("original", "amendment"))
        if sum(len(document.blocks) for document in (*original.documents, *amended.documents)) < SMALL:
            found = compared(original, amended)
            unfound = found.unfound
            assert [found.changes[at].after for at in found.undeclared] == [], folder.name
            if unfound:
                unanswered[folder.name] = [told(stated(amended))[at] for at in unfound]
    assert unanswered == {
        "gamco-commsystems-13da-14-15": ["update: Item 2", "update: paragraph Schedule I"],
        "gamco-omnova-13da-19-20": ["update: Item 2", "update: paragraph Schedule I"],
    }


def test_old_and_new_word_in_quotation_marks_name_the_change_however_common_they_are(tmp_path):
    words = "This Amendment replaces the word “prior” with “following”. No other changes are made."
    original = amendment(tmp_path / "o", "10-K", "Item 1. Business", f"{PROSE} In the prior year it was the same.")
    amended = amendment(
        tmp_path / "a",
        "10-K/A",
        *("EXPLANATORY NOTE", words),
        *("Item 1. Business", f"{PROSE} In the following year it was the same."),
    )
    assert dict(outcome(original, amended)[0])["following"] == "named"


def test_that_value_is_the_one_of_the_sentence_before(tmp_path):
    note = (
        "The original filing reported an incorrect value for net income (loss). "
        "This Amendment restates the table to correct that value only; nothing else is changed."
    )
    assert claims_of_figures(tmp_path, note) == ("named", "outside")


def test_a_paragraph_is_named_by_the_words_that_it_begins_with(tmp_path):
    gone = "In connection with the audits of the two most recent years there have been no disagreements at all."
    note = "The paragraph that begins with “In connection with the audits of” has been removed."
    original = amendment(tmp_path / "o", "8-K", "Item 4.01 Changes", PROSE, gone, PROSE.replace("silver", "tin"))
    after = ("EXPLANATORY NOTE", note, "Item 4.01 Changes", PROSE, PROSE.replace("silver", "tin"))
    assert outcome(original, amendment(tmp_path / "a", "8-K/A", *after))[0] == [(gone, "named")]


def test_what_the_original_says_of_what_it_amends_is_no_note_of_the_amendment(tmp_path):
    said = "This supplement amends and restates the table of fees on page 4 of the prospectus."
    original = amendment(tmp_path / "o", "8-K", "Item 8.01 Other Events", said, PROSE)
    amended = amendment(tmp_path / "a", "8-K/A", "Item 8.01 Other Events", said, PROSE.replace("two", "three"))
    assert resolve_in_original(stated(amended), original, outline_filing(original), amended).notes == ()


def test_the_line_on_which_an_exhibit_is_signed_and_dated_comes_with_any_filing(tmp_path):
    def consenting(path, form, day, statement):
        said = f"We consent to the use of our report in the Registration Statement on Form S-8, No. {statement}."
        lines = (said, "/s/ Cedar & Elm LLP", f"Boise, Idaho {day}")
        return open_filing(submit(path, form, (form, PROSE), ("EX-23", "".join(f"<p>{line}</p>" for line in lines))))

    before = consenting(tmp_path / "o.txt", "10-K", "March 3, 2014", "333-1")
    after = consenting(tmp_path / "a.txt", "10-K/A", "May 5, 2014", "333-2")
    assert [change.is_quiet for change in compared(before, after).changes] == [False, True]
