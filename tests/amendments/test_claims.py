"""Declared against actual: what a note covers, what comes with any amendment, and what nobody announced."""

from tests.amendments.written_amendments import amendment, cover, stated, told
from tests.corpus import CORPUS, needs_corpus
from viewer.amendments.comparing import compare_amendment
from viewer.amendments.statement import resolve_in_original
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


def outcome(original, amended):
    """What was found, in short: (kind or words, declared), and the notes that no change answers."""
    outlines, others = outline_filing(original), outline_filing(amended)
    statement = resolve_in_original(stated(amended), original, outlines, amended)
    compared = compare_amendment(original, outlines, amended, others, statement)
    return [(change.after or change.before, change.declared) for change in compared.changes], compared.unfound


def test_inside_a_target_is_declared_and_what_nobody_announced_is_not(tmp_path):
    note = ("This Amendment is being filed to revise the conclusion in Item 9A.",)
    before = report(tmp_path / "o", "10-K")
    after = report(tmp_path / "a", "10-K/A", note=note, people="95", controls="not effective")
    changes, unfound = outcome(before, after)
    assert dict(changes)["95"] is False
    assert dict(changes)["not"] is True
    assert unfound == ()


def test_what_comes_with_any_amendment_is_not_announced_and_not_undeclared(tmp_path):
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
    changes, _ = outcome(before, after)
    assert [words for words, declared in changes if declared is False] == []
    assert [words for words, declared in changes if declared] == ["not"]


def test_the_entry_of_an_exhibit_belongs_to_the_note_that_adds_it_and_other_entries_do_not(tmp_path):
    note = ("This Amendment is being filed solely to file Exhibit 23.1.",)
    before = report(
        tmp_path / "o", "10-K", entries=("10.1 Lease of the mine at Silverbrook, Idaho, dated May 4, 2010",)
    )
    entries = ("10.1 Lease of the mine at Silverbrook, Idaho, dated June 4, 2010", "23.1 Consent of Cedar LLP")
    after = report(tmp_path / "a", "10-K/A", note=note, entries=entries, attached=(("EX-23.1", "Consent"),))
    changes, _ = outcome(before, after)
    assert dict(changes) == {"June": False, "23.1 Consent of Cedar LLP": True, "Consent": True}


def test_a_note_about_the_item_with_the_exhibits_speaks_of_what_they_add(tmp_path):
    note = ("This Amendment is being filed to amend Item 15 to provide the financial statements of Cedar LLC.",)
    before = report(tmp_path / "o", "10-K", entries=("10.1 Lease",))
    entries = ("10.1 Lease", "99.1 Financial statements of Cedar LLC")
    after = report(tmp_path / "a", "10-K/A", note=note, entries=entries, attached=(("EX-99.1", "Statements"),))
    changes, _ = outcome(before, after)
    assert {declared for _, declared in changes} == {True}


def test_a_full_restatement_declares_everything_inside(tmp_path):
    note = ("This Amendment amends and restates the Form 10-K in its entirety.",)
    before = report(tmp_path / "o", "10-K")
    after = report(tmp_path / "a", "10-K/A", note=note, people="95", controls="not effective")
    changes, _ = outcome(before, after)
    assert dict(changes)["95"] is dict(changes)["not"] is True


def test_conforming_changes_without_a_place_may_be_anywhere(tmp_path):
    note = ("This Amendment is filed to revise Item 9A and to make conforming changes.",)
    before = report(tmp_path / "o", "10-K")
    after = report(tmp_path / "a", "10-K/A", note=note, people="95", controls="not effective")
    assert dict(outcome(before, after)[0])["95"] is True


def test_a_note_whose_target_did_not_change_is_listed_and_one_without_a_place_is_not(tmp_path):
    note = ("This Amendment is filed to revise Item 9A and to correct Exhibit 99.7.",)
    before = report(tmp_path / "o", "10-K")
    after = report(tmp_path / "a", "10-K/A", note=note, people="95")
    assert outcome(before, after)[1] == (0,)


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
    assert dict(changes)["11.00"] is True


@needs_corpus
def test_what_real_amendments_change_is_what_they_say_they_change():
    """As it was checked by eye: only the notes that no change answers differ between what is said and what is done."""
    unanswered = {}
    for folder in sorted((CORPUS / "pairs").iterdir()):
        original, amended = (open_filing(next(folder.glob(f"{name}.*"))) for name in ("original", "amendment"))
        if sum(len(document.blocks) for document in (*original.documents, *amended.documents)) < SMALL:
            changes, unfound = outcome(original, amended)
            assert [words for words, declared in changes if declared is False] == [], folder.name
            if unfound:
                unanswered[folder.name] = [told(stated(amended))[at] for at in unfound]
    assert unanswered == {
        "gamco-commsystems-13da-14-15": ["update: Item 2"],
        "gamco-omnova-13da-19-20": ["update: Item 2"],
        "mbia-form4-2020-young": ["correct: paragraph footnote 1"],
    }
