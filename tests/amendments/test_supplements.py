"""What supplements a prospectus or a proxy statement: its notes, its targets, what it is led to, what is none."""

from __future__ import annotations

import pytest

from tests.building.amendments import told
from tests.building.submissions import submit
from viewer.filing.reader import peek
from viewer.library.openers import open_path
from viewer.reading import read

PROSPECTUS = (
    "Filed Pursuant to Rule 424(b)(3)",
    "PROSPECTUS",
    "Alder Ridge Mining Company",
    "16,411,694 Shares of Common Stock",
    "The date of this prospectus is March 29, 2006. We may file a supplement to this prospectus.",
    "<b>RISK FACTORS</b>",
    "Investing in our shares involves risk. Our mines may close and our lenders may call the loans they made to us.",
    "The price of ore moves up and down, and we have no control over what smelters pay for it in a given year.",
    "<b>SELLING HOLDERS</b>",
    "The following table sets forth the holders and the shares that each of them may sell under this prospectus.",
    "<table><tr><td>Name</td><td>Shares</td></tr><tr><td>Bay Fund</td><td>400,000</td></tr></table>",
    "<b>PLAN OF DISTRIBUTION</b>",
    "The selling holders may sell the shares from time to time on any exchange on which they trade.",
)
STICKER = (
    "Filed Pursuant to Rule 424(b)(3)",
    "PROSPECTUS SUPPLEMENT NO. 1",
    "(to Prospectus dated March 29, 2006)",
    "This prospectus supplement amends and supplements the prospectus dated March 29, 2006 and should be read with it.",
    "The second paragraph under the heading “Risk Factors” is deleted in its entirety and replaced with the following:",
    "The price of ore moves up and down, and what smelters pay for it is set by contracts that we sign in May.",
    "The table under the caption “Selling Holders” is hereby amended and restated as follows:",
    "<table><tr><td>Name</td><td>Shares</td></tr><tr><td>Dover Fund</td><td>400,000</td></tr></table>",
)


def filed(path, form, *lines, **facts):
    """A filing of these lines on disk."""
    body = "".join(line if line.startswith("<table") else f"<p>{line}</p>" for line in lines)
    return submit(path, form, (form, body), **facts)


@pytest.fixture
def folder(tmp_path):
    filed(tmp_path / "prospectus.txt", "424B3", *PROSPECTUS, serial=1, filed="20060330")
    filed(tmp_path / "sticker.txt", "424B3", *STICKER, serial=2, filed="20061101")
    return tmp_path


def test_a_sticker_tells_what_is_done_to_the_prospectus(folder):
    statement = read(folder / "sticker.txt").statement
    assert sorted(told(statement)) == [
        "replace: paragraph second paragraph, paragraph Risk Factors",
        "restate: table Selling Holders",
    ]
    assert statement.original.dates == ("2006-03-29",)


def test_a_whole_prospectus_supplements_nothing_though_it_speaks_of_supplements(folder):
    assert read(folder / "prospectus.txt").statement is None


def test_a_sticker_opens_beside_the_prospectus_whose_date_it_gives(folder):
    opened = open_path(folder / "sticker.txt")
    original = opened.amended.original.filing
    assert original.path.name == "prospectus.txt"
    assert opened.amended.pairing.status == "paired"
    assert opened.comparison.relation == "amendment"
    assert not opened.comparison.unfound
    assert not any(change.after.startswith("This prospectus supplement") for change in opened.comparison.changes)
    by_label = {one.label: one for note in opened.amended.statement.notes for one in note.targets}
    blocks = original.documents[0].blocks
    assert blocks[by_label["second paragraph"].original.block].text.startswith("The price of ore")
    assert blocks[by_label["Selling Holders"].original.block].kind == "table"


def test_the_prospectus_opens_alone(folder):
    assert not peek(folder / "prospectus.txt").is_amendment
    assert open_path(folder / "prospectus.txt").amendment is None


FUND = "Supplement dated August 3, 2012 to the Fund's Prospectus dated April 30, 2012"
PROXY = "SUPPLEMENT TO PROXY STATEMENT DATED APRIL 3, 2014"
INSTRUCTIONS = (
    (
        "497",
        FUND,
        "The following information under “Pricing” in the “Buying Shares” sub-section replaces the existing paragraph:",
        "replace: paragraph Pricing, paragraph Buying Shares",
    ),
    (
        "497",
        FUND,
        "3. Under the heading entitled “What are the Risks?,” please insert the following:",
        "include: paragraph What are the Risks?",
    ),
    (
        "497",
        FUND,
        "Under “Fees,” please delete the second paragraph in its entirety and replace it with the following:",
        "replace: paragraph Fees, paragraph second paragraph",
    ),
    (
        "497",
        FUND,
        "All references to “Alder Bond Fund” are hereby deleted and replaced with “Birch Bond Fund.”",
        'replace: paragraph "Alder Bond Fund", paragraph "Birch Bond Fund."',
    ),
    (
        "497",
        FUND,
        "Effective October 1, 2012, the following replaces similar information under the “Part II: Fee Rates” section:",
        "replace: paragraph Part II: Fee Rates",
    ),
    ("497", FUND, "The Fund's Prospectus is hereby supplemented as follows:", "add"),
    (
        "DEFA14A",
        PROXY,
        "This supplement corrects an error in the Summary Compensation Table on page 27 of the proxy statement.",
        "correct: table Summary Compensation Table, page 27",
    ),
    (
        "DEFA14A",
        PROXY,
        "The section entitled “Opinion of Birch & Co.” on page 41 is hereby supplemented by adding the following:",
        "add: paragraph Opinion of Birch & Co, page 41",
    ),
)


@pytest.mark.parametrize(("form", "head", "words", "note"), INSTRUCTIONS, ids=[one[2][:50] for one in INSTRUCTIONS])
def test_an_instruction_gives_its_purpose_and_targets(tmp_path, form, head, words, note):
    statement = read(filed(tmp_path / "one.txt", form, head, words, "Words of the text.")).statement
    assert told(statement) == [note]


def test_a_list_that_an_instruction_announces_is_told_entry_by_entry(tmp_path):
    lines = (FUND, "The fee table on page 3 is amended by:", "adding the row “Other”; and", "deleting footnote 2.")
    statement = read(filed(tmp_path / "one.txt", "497", *lines)).statement
    assert [note.purpose for note in statement.notes] == ["add", "delete"]


def test_a_letter_to_holders_supplements_nothing(tmp_path):
    lines = (
        "Dear Shareholder:",
        "The proxy statement was mailed in May. Please vote. The table of votes is corrected.",
    )
    assert read(filed(tmp_path / "one.txt", "DEFA14A", *lines)).statement is None
