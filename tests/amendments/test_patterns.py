"""Every pattern in which amendments state their purpose, one row each: the words, and what must come of them."""

import pytest

from tests.building.amendments import amendment, cover, stated, told

ITEMS = {
    "8-K/A": ("Item 9.01. Financial Statements and Exhibits", "(d) Exhibits"),
    "10-K/A": ("PART I", "Item 1. Business", "We mine."),
    "10-Q/A": ("PART I", "Item 1. Financial Statements", "None."),
}
LETTER, RELEASE, CONSENT = ("EX-16.1", "Letter"), ("EX-99.1", "News Release"), ("EX-23.1", "Consent")
CERTIFICATIONS = (("EX-31.1", "Certification"), ("EX-31.2", "Certification"), ("EX-32", "Certification"))


def read(folder, form, words, exhibits=(), **how):
    lines = (*cover(form), "EXPLANATORY NOTE", words, *ITEMS.get(form, ("Item 1. General", "Text.")), "SIGNATURES")
    return stated(amendment(folder, form, *lines, exhibits=exhibits, **how))


PATTERNS = [
    # Openers: which filing is amended, and nothing of what for.
    (
        "opener: amends the report originally filed",
        "10-K/A",
        "This Amendment No. 1 on Form 10-K/A (this “Amendment”) amends the Annual Report on Form 10-K for "
        "the fiscal year "
        "ended December 31, 2013, originally filed with the Commission on March 3, 2014 (the “Original Form 10-K”).",
        (),
        [],
    ),
    (
        "opener: amends and supplements",
        "8-K/A",
        "This Form 8-K/A amends and supplements Item 2.01 of the Current Report on Form 8-K filed on January 29, 2014.",
        (),
        ["add: Item 2.01"],
    ),
    (
        "opener: an informal amendment to an 8k",
        "8-K/A",
        "This is an amendment to an 8k filed January 29, 2014 regarding the sale of a mine.",
        (),
        [],
    ),
    (
        "opener: hereby amends an Item to read in its entirety",
        "8-K/A",
        "Alder hereby amends Item 2.05 of its Form 8-K dated January 29, 2014 to read in its entirety as follows:",
        (),
        ["replace: Item 2.05"],
    ),
    (
        "opener: amends Items for the purpose of including",
        "8-K/A",
        "This filing amends Items 4.01(a) and 9.01 of the Form 8-K filed on January 29, 2014 for the purpose "
        "of including "
        "the letter of the former auditor.",
        (LETTER,),
        ["include: Item 4.01, Item 9.01, exhibit 16.1"],
    ),
    ("opener: only the amendment's number", "S-3/A", "AMENDMENT NO. 2 TO FORM S-3", (), []),
    # Verbs and their targets.
    (
        "provide the financial statements of an acquired business",
        "8-K/A",
        "This Amendment is being filed to provide the financial statements of Birch Mining required by Item 9.01(a).",
        (),
        ["include: Item 9.01"],
    ),
    (
        "provide pro forma information",
        "8-K/A",
        "The purpose of this amendment is to provide the pro forma financial information that Item 9.01(b) calls for.",
        (),
        ["include: Item 9.01"],
    ),
    (
        "include statements that the original lacked",
        "8-K/A",
        "We file this Form 8-K/A in order to include the financial statements that were not included in the original.",
        (),
        ["include: Item 9.01"],
    ),
    (
        "file what the instructions let one omit",
        "8-K/A",
        "It is being filed solely to file the pro forma information omitted as permitted by the instructions "
        "to Item 9.01.",
        (),
        ["file: Item 9.01"],
    ),
    (
        "file such required information, under the Items before 2004",
        "8-K/A",
        "Alder hereby files such required financial information under Item 7(a) and (b) of its report.",
        (),
        ["file: Item 7"],
    ),
    (
        "revise what the first amendment gave, to address comments of the staff",
        "8-K/A",
        "This Amendment No. 2 revises the pro forma information in Amendment No. 1 to address comments of the staff.",
        (),
        ["update: Item 9.01"],
    ),
    (
        "include a corrected release that replaces another",
        "8-K/A",
        "This Amendment is being filed to include as an exhibit a corrected news release, which replaces the news "
        "release of January 29, 2014.",
        (RELEASE,),
        ["include: exhibit 99.1"],
    ),
    (
        "correct an error in the release",
        "8-K/A",
        "The purpose of this Amendment is to correct an error in the press release attached as Exhibit 99.1.",
        (RELEASE,),
        ["correct: exhibit 99.1"],
    ),
    (
        "correct a charge reported before",
        "8-K/A",
        "This Form 8-K/A corrects under Item 2.02 the previously reported charge of $35.0 million.",
        (),
        ["correct: Item 2.02, paragraph $35.0 million"],
    ),
    (
        "correct a caption and conform a reference",
        "8-K/A",
        "This amendment is filed to correct the caption of the disclosure to Item 7.01 and to make a "
        "conforming change "
        "to the exhibit reference.",
        (),
        ["correct: Item 7.01", "conform: exhibit exhibit index"],
    ),
    (
        "include the auditor's letter",
        "8-K/A",
        "The sole purpose of this Amendment is to include the auditor's letter as Exhibit 16.1.",
        (LETTER,),
        ["include: exhibit 16.1"],
    ),
    (
        "respond to the staff",
        "8-K/A",
        "Amendment No. 1 is being filed to respond to the request of the staff for the reasons of the resignation.",
        (),
        ["respond"],
    ),
    (
        "update an Item and file a letter",
        "8-K/A",
        "This amendment updates Item 5.02 with information that is now available and files the letter as Exhibit 99.1.",
        (RELEASE,),
        ["update: Item 5.02", "file: exhibit 99.1"],
    ),
    (
        "amend and restate an Item to give estimates",
        "8-K/A",
        "Alder is filing this Amendment to amend and restate Item 2.05 to give the estimated costs.",
        (),
        ["restate: Item 2.05"],
    ),
    (
        "file again what the agent failed to submit",
        "8-K/A",
        "The report under Item 4.02 is filed again because the filing agent failed to submit it whole.",
        (),
        ["file: Item 4.02"],
    ),
    (
        "report compensation set later",
        "8-K/A",
        "Amendment No. 2 is being filed to report under Item 5.02(e) the bonus of Ms. Birch, which was not "
        "known before.",
        (),
        ["include: Item 5.02"],
    ),
    (
        "disclose how often holders will vote",
        "8-K/A",
        "Pursuant to Item 5.07(d), the sole purpose of this Amendment is to disclose how often holders will "
        "vote on pay.",
        (),
        ["include: Item 5.07"],
    ),
    (
        "include Part III",
        "10-K/A",
        "We are filing this Amendment to include Part III, Items 10 through 14, previously omitted in "
        "reliance on General "
        "Instruction G(3), as the proxy statement will not be filed within 120 days.",
        (),
        ["include: Item 10, Item 11, Item 12, Item 13, Item 14"],
    ),
    (
        "replace Part III",
        "10-K/A",
        "This Form 10-K/A is being filed solely to replace Part III, Items 10 to 12 of the Original Filing.",
        (),
        ["replace: Item 10, Item 11, Item 12"],
    ),
    (
        "delete a reference on the cover",
        "10-K/A",
        "This Amendment is filed to delete the reference on the cover page to the incorporation of the proxy "
        "statement.",
        (),
        ["delete: cover"],
    ),
    (
        "correct a statement included in error",
        "10-K/A",
        "It is filed to correct a statement in the “Liquidity” section of Item 7 that was included in error.",
        (),
        ["correct: paragraph Liquidity, Item 7"],
    ),
    (
        "correct figures in the discussion and analysis",
        "10-K/A",
        "Its purpose is solely to correct certain numbers in Management’s Discussion and Analysis.",
        (),
        ["correct: Item 7"],
    ),
    (
        "restate the financial statements of a period",
        "10-K/A",
        "This Amendment restates our consolidated financial statements as of and for the year ended December 31, 2013.",
        (),
        ["restate: Item 8"],
    ),
    (
        "amend a titled Item",
        "10-K/A",
        "The registrant hereby amends “Item 6. Selected Financial Data” as set forth below.",
        (),
        ["update: Item 6"],
    ),
    (
        "amend the auditors' report to cover another period",
        "10-K/A",
        "We amend the auditors’ report in Item 8 so that it covers the period since inception; this "
        "Amendment only amends "
        "Item 8 of Part II and Item 15 of Part IV.",
        (),
        ["update: paragraph report of independent, Item 8", "update: Item 8, Item 15"],
    ),
    (
        "replace an audit report that is not the right one",
        "10-K/A",
        "The purpose of this Amendment is to replace the audit report in Item 8, which was that of another "
        "year, and to "
        "add the signature of the audit firm.",
        (),
        ["replace: paragraph report of independent, Item 8", "add: signature"],
    ),
    (
        "include certifications that were omitted",
        "10-K/A",
        "This Amendment is filed solely to include Exhibits 31 and 32, which were inadvertently omitted.",
        CERTIFICATIONS,
        ["include: exhibit 31, exhibit 32"],
    ),
    (
        "include a certification and a section, enumerated",
        "10-K/A",
        "This Amendment No. 2 is being filed (i) to include the certification of the chief financial officer "
        "missing from "
        "Amendment No. 1, and (ii) to provide executive compensation under Item 11.",
        (("EX-31.2", "Certification"),),
        ["include: exhibit 31.2", "include: Item 11"],
    ),
    (
        "include exhibits and correct a hyperlink",
        "10-K/A",
        "It is filed solely to (i) include Exhibit 10.7, which was omitted, and (ii) correct a hyperlink in "
        "the exhibit index.",
        (("EX-10.7", "Lease"),),
        ["include: exhibit 10.7", "correct: hyperlink, exhibit exhibit index"],
    ),
    (
        "correct the hyperlink of an exhibit",
        "10-K/A",
        "The purpose of this filing is to correct the hyperlink for Exhibit 3.2.",
        (),
        ["correct: hyperlink, exhibit 3.2"],
    ),
    (
        "correct a scrivener's error in the index",
        "10-K/A",
        "This Amendment corrects a scrivener’s error: the exhibit index did not mark Exhibit 10(t) as confidential.",
        (),
        ["correct: exhibit exhibit index, exhibit 10(t)"],
    ),
    (
        "furnish XBRL",
        "10-Q/A",
        "The purpose of this Amendment No. 1 is to furnish Exhibit 101. No other changes have been made.",
        (),
        ["furnish: exhibit 101"],
    ),
    (
        "correct XBRL that was furnished before",
        "10-Q/A",
        "This Amendment is being filed to correct errors in the XBRL data furnished with the Form 10-Q.",
        (),
        ["correct: exhibit 101"],
    ),
    (
        "provide statements of an investee",
        "10-K/A",
        "This Amendment is filed to provide the financial statements of Cedar Pipeline LLC required by Rule 3-09.",
        (),
        ["include: Item 8"],
    ),
    (
        "substitute an exhibit",
        "10-K/A",
        "It is being filed for the limited purpose of substituting Exhibit 99.3, the report of the audit committee.",
        (),
        ["replace: exhibit 99.3"],
    ),
    (
        "file servicing exhibits",
        "10-K/A",
        "This Form 10-K/A is filed in order to file Exhibits 33.1, 34.1 and 35.1.",
        (),
        ["file: exhibit 33.1, exhibit 34.1, exhibit 35.1"],
    ),
    (
        "address a formatting defect of the tables on a page",
        "10-K/A",
        "This Amendment is being filed to correct the format of the tables on page 3, lost when it was sent to EDGAR.",
        (),
        ["correct: table 1, page 3"],
    ),
    (
        "include and adjust",
        "10-K/A",
        "This Amendment is filed to include Part III and to adjust the assets of two segments in Note 9.",
        (),
        ["include: part Part III", "update: paragraph Note 9"],
    ),
    (
        "change, add and revise, lettered",
        "10-K/A",
        "It is made to (a) change the cover page from Form 10-KSB, (b) add Item 6, (c) revise Note 9 and (d) "
        "revise Item 9A.",
        (),
        ["update: cover", "add: Item 6", "update: paragraph Note 9", "update: Item 9A"],
    ),
    (
        "correct a date in the audit report",
        "10-K/A",
        "This Amendment is being filed solely to correct the date of the report of our independent registered public "
        "accounting firm.",
        (),
        ["correct: paragraph report of independent"],
    ),
    (
        "provide the holders of record",
        "10-K/A",
        "This Amendment is filed to provide the number of holders of record.",
        (),
        ["include: Item 5"],
    ),
    (
        "restore what was lost on the way",
        "10-K/A",
        "This Amendment is being filed to restore Note 4 and Exhibit 21, which were lost when the report was "
        "transmitted.",
        (),
        ["include: paragraph Note 4, exhibit 21"],
    ),
    (
        "an exhibit-only filing",
        "10-K/A",
        "This Amendment is an exhibit-only filing to file Exhibit 23.1.",
        (CONSENT,),
        ["file: exhibit 23.1"],
    ),
    (
        "the form of a contract: replacing words with words",
        "8-K/A",
        "Item 5.02 is amended by replacing “June” with “July”.",
        (),
        ['replace: Item 5.02, paragraph "June", paragraph "July"'],
    ),
    (
        "an Item amended and restated in its entirety",
        "8-K/A",
        "Item 8.01 is amended and restated in its entirety to read as follows:",
        (),
        ["restate: Item 8.01"],
    ),
    (
        "supersedes and replaces in its entirety",
        "8-K/A",
        "This Amendment supersedes and replaces in its entirety Item 1.01 of the Original Filing.",
        (),
        ["replace: Item 1.01"],
    ),
]


@pytest.mark.parametrize("as_text", [False, True], ids=["html", "text"])
@pytest.mark.parametrize(
    ("form", "words", "exhibits", "notes"), [row[1:] for row in PATTERNS], ids=[row[0] for row in PATTERNS]
)
def test_a_pattern_gives_its_purposes_and_targets(tmp_path, form, words, exhibits, notes, as_text):
    assert told(read(tmp_path, form, words, exhibits, as_text=as_text)) == notes


SCOPE = [
    "Except as described above, this Amendment does not amend, modify or update any other disclosure in the "
    "Original Filing.",
    "This Amendment does not reflect events occurring after the filing of the Original Filing.",
    "The Original Filing continues to speak as of its date.",
    "This Amendment should be read in conjunction with the Original Filing and our other filings.",
    "No other changes have been made to the Original Filing.",
    "There is no other material change to the 10-K for the year ended December 31, 2013.",
    "There is no change in previously reported results.",
    "Because no financial statements are included, paragraphs 3, 4 and 5 of the certifications have been omitted.",
    "This Amendment consists solely of the cover page, this note, the exhibit index, Item 9A and the signature page.",
    "For the convenience of the reader, this Amendment sets forth the Original Filing in its entirety.",
    "All other Items of the Original Filing remain in effect.",
]


@pytest.mark.parametrize("words", SCOPE)
def test_a_scope_clause_is_scope_and_gives_no_target(tmp_path, words):
    purpose = "This Amendment is being filed solely to include Exhibit 23.1."
    statement = read(tmp_path, "10-K/A", f"{purpose} {words}", (CONSENT,))
    assert told(statement) == ["include: exhibit 23.1"]
    assert [clause.quote for clause in statement.scope] == [words]


def test_a_scope_clause_that_names_an_item_makes_no_target_of_it(tmp_path):
    words = "It is being filed solely to file Exhibit 23.1 and this Amendment does not amend Item 9A or any other Item."
    statement = read(tmp_path, "10-K/A", words, (CONSENT,))
    assert told(statement) == ["file: exhibit 23.1"]
    assert [clause.quote for clause in statement.scope] == ["this Amendment does not amend Item 9A or any other Item."]
