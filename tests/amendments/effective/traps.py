"""Pairs in which a careless reader would lose text of the original: each named for its trap."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from tests.building.submissions import submit

COVER = (
    "FORM {form}|For the fiscal year ended December 31, 2013|ALDER RIDGE MINING COMPANY"
    "|(Exact name of registrant as specified in its charter)"
)
SIGNED = "SIGNATURES|Pursuant to the requirements of the Act, the registrant has signed.|By: /s/ An Officer"
BUSINESS = (
    "PART I|Item 1. Business|We mine silver at three mines in two states.|We sell our ore to one smelter at Juniper."
    "|A union speaks for our miners, and its contract ends next year."
)
PROPERTIES = "Item 2. Properties|Our three mines lie in two states and cover 9,000 acres of patented claims."
CONTROLS = "PART II|Item 9. Changes in and Disagreements with Accountants|None.|Item 9A. Controls and Procedures"
EXHIBITS = "PART IV|Item 15. Exhibits|3.1 Articles of incorporation|10.1 Lease of the north vein|21 Subsidiaries"
TOGETHER = (
    "PART III|Items 10, 11, 12 and 13. Directors, Compensation, Ownership and Transactions"
    "|What these Items ask for is incorporated by reference to the proxy statement."
)
DIRECTORS = "Item 10. Directors, Executive Officers and Corporate Governance|Ada Vane, 61, is a director since 2009."
PAY = "Item 11. Executive Compensation|Ada Vane was paid $410,000."
OWNERS = "Item 12. Security Ownership of Certain Beneficial Owners|Ada Vane owns 12,000 shares."
RELATED = "Item 13. Certain Relationships and Related Transactions|Ada Vane leases us the north vein."
STATEMENTS = (
    "REPORT OF INDEPENDENT AUDITORS|To the Board of Directors|We have audited the balance sheet of the Company.{more}"
    "|CONSOLIDATED STATEMENTS OF OPERATIONS|Net loss of the year was {loss}."
    "|NOTES TO CONSOLIDATED FINANCIAL STATEMENTS|1. Taxes. An allowance of 3,552 was made."
)


class Trap(NamedTuple):
    """Two documents of paragraphs, with bars between them, and the form of the first."""

    form: str
    original: Sequence[str]
    amendment: Sequence[str]

    def write(self, folder: Path) -> tuple[Path, Path]:
        """The two as filings on disk."""
        form = self.form
        later = form if form.endswith("/A") else f"{form}/A"
        return (
            submit(folder / "original.txt", form, (form, _html(self.original, form))),
            submit(folder / "amendment.txt", later, (later, _html(self.amendment, later)), serial=2, filed="20140401"),
        )


def _html(parts: Sequence[str], form: str) -> str:
    paragraphs = "|".join(parts).replace("{form}", form).split("|")
    return "".join(f"<p>{_bold(paragraph)}</p>" for paragraph in paragraphs)


def _bold(text: str) -> str:
    is_heading = text.startswith(("PART", "Item", "FORM", "SCHEDULE")) or text.isupper()
    return f"<b>{text}</b>" if is_heading else text


_13D = "SCHEDULE 13D|(Amendment No. {number})|ALDER RIDGE MINING COMPANY|(Name of Issuer)|11 Aggregate owned {owned}"
_PURPOSE = "Item 4. Purpose of Transaction|The shares were bought for investment.|We wrote to the board on March 1."
_INTEREST = "Item 5. Interest in Securities of the Issuer|(a) We own {owned} shares.|(c) No trade was made."
_CERTIFIED = "SIGNATURE|After reasonable inquiry, I certify that this is true."

_TRADES = (
    "SCHEDULE I|Schedule I to Schedule 13D is amended, in pertinent part, as follows:"
    "|The following sets forth as to each of the officers and directors of the undersigned his name and office."
    "|Harbor Partners. Directors: Ann Reed, chairman; Paul Birch, treasurer of a bank; Jane Cedar, of a law firm."
    "|SCHEDULE II|Information with respect to transactions effected since the most recent filing|{trade}"
)


def _schedule(number: int, owned: str) -> str:
    return _13D.format(number=number, owned=owned)


TRAPS = {
    "a-note-in-place-of-an-item": Trap(
        "10-K",
        (COVER, BUSINESS, PROPERTIES, EXHIBITS, SIGNED),
        (COVER, "Item 1. Amendment to file Exhibit 27, which was left out.", SIGNED),
    ),
    "an-item-said-to-be-replaced": Trap(
        "10-K",
        (COVER, BUSINESS, PROPERTIES, EXHIBITS, SIGNED),
        (
            COVER,
            "EXPLANATORY NOTE|This Amendment replaces Item 2 in its entirety.|PART I|Item 2. Properties|None.",
            SIGNED,
        ),
    ),
    "a-paragraph-said-to-be-replaced-in-its-entirety": Trap(
        "10-K",
        (COVER, BUSINESS, PROPERTIES, EXHIBITS, SIGNED),
        (
            COVER,
            "EXPLANATORY NOTE|This Amendment replaces the second paragraph of Item 1 in its entirety.",
            "PART I|Item 1. Business|We sell our ore to one smelter at Cedar.",
            SIGNED,
        ),
    ),
    "a-piece-of-an-item": Trap(
        "10-K",
        (COVER, BUSINESS, PROPERTIES, EXHIBITS, SIGNED),
        (COVER, "PART I|Item 1. Business|We sell our ore to one smelter at Cedar.", SIGNED),
    ),
    "asterisks-for-what-is-left-out": Trap(
        "10-K",
        (COVER, BUSINESS, PROPERTIES, EXHIBITS, SIGNED),
        (COVER, f"{BUSINESS.replace('three mines', 'four mines').rpartition('|')[0]}|* * *", SIGNED),
    ),
    "one-paragraph-amended": Trap(
        "10-K",
        (COVER, BUSINESS, PROPERTIES, EXHIBITS, SIGNED),
        (
            COVER,
            "PART I|Item 1. Business|The second paragraph of Item 1 is hereby amended to read as follows:"
            "|We sell our ore to two smelters, at Juniper and at Cedar.",
            SIGNED,
        ),
    ),
    "a-number-that-the-form-has-not": Trap(
        "10-K",
        (COVER, CONTROLS, "Our controls were effective.|Item 9B. Other Information|None.", EXHIBITS, SIGNED),
        (
            COVER,
            CONTROLS.replace("Item 9A.", "Item 8A."),
            "Our controls were not effective.|Item 9B. Other Information|None.",
            SIGNED,
        ),
    ),
    "the-number-of-another-item": Trap(
        "10-K",
        (COVER, BUSINESS, PROPERTIES, "Item 3. Legal Proceedings|We are a party to one suit over water.", SIGNED),
        (COVER, "PART I|Item 2. Legal Proceedings|We are a party to two suits over water and timber.", SIGNED),
    ),
    "statements-behind-the-signatures": Trap(
        "10-K",
        (COVER, BUSINESS, EXHIBITS, SIGNED, STATEMENTS.format(loss="(5,212)", more="")),
        (COVER, EXHIBITS, SIGNED, STATEMENTS.format(loss="5,212", more=" Note 1 tells of a change.")),
    ),
    "a-list-of-the-exhibits-filed-with-it": Trap(
        "10-K",
        (COVER, BUSINESS, PROPERTIES, EXHIBITS, SIGNED),
        (COVER, "PART IV|Item 15. Exhibits|23 Consent of auditors", SIGNED),
    ),
    "in-pertinent-part": Trap(
        "SC 13D/A",
        (_schedule(1, "304,200"), _PURPOSE, _INTEREST.format(owned="304,200"), _CERTIFIED),
        (
            _schedule(2, "307,000"),
            "Item 4. Purpose of Transaction|Item 4 is amended, in pertinent part, as follows:|We named two directors.",
            "Item 5. Interest in Securities of the Issuer|Item 5 is amended, in pertinent part, as follows:"
            "|(a) We own 307,000 shares.",
            _CERTIFIED,
        ),
    ),
    "a-schedule-set-out-again": Trap(
        "SC 13D/A",
        (_schedule(1, "304,200"), _INTEREST.format(owned="304,200"), _CERTIFIED, _TRADES.format(trade="3/05/20 5,100")),
        (_schedule(2, "307,000"), _INTEREST.format(owned="307,000"), _CERTIFIED, _TRADES.format(trade="3/24/20 2,800")),
    ),
    "an-item-added-in-the-second-part": Trap(
        "10-Q",
        (
            COVER,
            "PART I|Item 1. Financial Statements|Revenue was 4,118.|Item 2. Management’s Discussion and Analysis"
            "|Revenue rose.|PART II|Item 1. Legal Proceedings|We are a party to no suit.|Item 6. Exhibits|None.",
            SIGNED,
        ),
        (COVER, "PART II|Item 4. Submission of Matters to a Vote|The holders elected three directors.", SIGNED),
    ),
    "items-that-the-original-has-together": Trap(
        "10-K",
        (COVER, BUSINESS, PROPERTIES, TOGETHER, EXHIBITS, SIGNED),
        (COVER, "PART III", DIRECTORS, PAY, OWNERS, RELATED, SIGNED),
    ),
    "some-of-the-items-that-the-original-has-together": Trap(
        "10-K",
        (COVER, BUSINESS, PROPERTIES, TOGETHER, EXHIBITS, SIGNED),
        (COVER, "PART III", DIRECTORS, PAY, SIGNED),
    ),
    "items-had-together-that-come-in-two-places": Trap(
        "10-K",
        (COVER, BUSINESS, PROPERTIES, TOGETHER, EXHIBITS, SIGNED),
        (COVER, "PART III", PAY, PROPERTIES.replace("three", "four"), OWNERS, SIGNED),
    ),
    "items-that-the-amendment-has-together": Trap(
        "10-K",
        (COVER, BUSINESS, PROPERTIES, "PART III", DIRECTORS, PAY, OWNERS, RELATED, EXHIBITS, SIGNED),
        (COVER, TOGETHER, SIGNED),
    ),
    "some-of-the-items-whose-text-the-original-has-together": Trap(
        "10-K",
        (
            COVER,
            BUSINESS,
            "PART III|Items 10, 11, 12 and 13. Directors, Compensation, Ownership and Transactions"
            "|Our director is Ada Vane, who is 61.|Ada Vane was paid $390,000.|Ada Vane owns 11,000 shares."
            "|Ada Vane leases us the north vein.",
            EXHIBITS,
            SIGNED,
        ),
        (COVER, "PART III", PAY, OWNERS, SIGNED),
    ),
    "a-prospectus-under-no-heading-of-the-form": Trap(
        "S-1",
        (
            COVER,
            "PROSPECTUS SUMMARY|We mine silver.|THE OFFERING|We offer 1,000,000 shares at $10.00 a share."
            "|RISK FACTORS|Silver may fall in price.|PART II|Item 16. Exhibits|3.1 Articles|Item 17. Undertakings"
            "|The registrant undertakes.",
            SIGNED,
        ),
        (
            COVER,
            "EXPLANATORY NOTE|This Amendment is filed solely to file Exhibit 5.1; the prospectus is not changed."
            "|PART II|Item 16. Exhibits|3.1 Articles|5.1 Opinion|Item 17. Undertakings|The registrant undertakes.",
            SIGNED,
        ),
    ),
}
