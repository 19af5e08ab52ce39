"""What exhibit numbers stand for: the exhibit table of Regulation S-K, Item 601 (17 CFR 229.601), as data."""

from __future__ import annotations

from viewer.edgar.exhibit_numbers import Label
from viewer.edgar.forms import form_of

NAMES = {
    "1": "Underwriting agreement",
    "2": "Plan of acquisition, reorganization, arrangement, liquidation or succession",
    "3": "Articles of incorporation and bylaws",
    "4": "Instruments defining the rights of security holders, including indentures",
    "5": "Opinion regarding legality",
    "6": "Opinion regarding discount on capital shares",
    "7": "Correspondence from an independent accountant regarding non-reliance",
    "8": "Opinion regarding tax matters",
    "9": "Voting trust agreement",
    "10": "Material contract",
    "11": "Computation of per-share earnings",
    "12": "Computation of ratios",
    "13": "Annual report to security holders",
    "14": "Code of ethics",
    "15": "Letter regarding unaudited interim financial information",
    "16": "Letter regarding change in certifying accountant",
    "17": "Correspondence on departure of a director",
    "18": "Letter regarding change in accounting principles",
    "19": "Insider trading policies",
    "20": "Other documents or statements to security holders",
    "21": "Subsidiaries of the registrant",
    "22": "Subsidiary guarantors and issuers of guaranteed securities",
    "23": "Consents of experts and counsel",
    "24": "Power of attorney",
    "25": "Statement of eligibility of trustee",
    "26": "Invitation for competitive bids",
    "27": "Financial data schedule",
    "28": "Information from reports furnished to state insurance authorities",
    "31": "Certification required by Rule 13a-14(a) or 15d-14(a)",
    "32": "Section 1350 certification",
    "33": "Report on assessment of compliance with servicing criteria",
    "34": "Attestation report on assessment of compliance with servicing criteria",
    "35": "Servicer compliance statement",
    "36": "Depositor certification for shelf offerings",
    "95": "Mine safety disclosure",
    "96": "Technical report summary",
    "97": "Policy relating to recovery of erroneously awarded compensation",
    "98": "Reports, opinions or appraisals in de-SPAC transactions",
    "99": "Additional exhibit",
    "100": "XBRL-related documents",
    "101": "Interactive data file",
    "102": "Asset data file",
    "103": "Asset related document",
    "104": "Cover page interactive data file",
    "105": "Static pool information",
    "106": "Static pool PDF",
    "107": "Filing fee table",
}

# Before 2001 the financial data schedule was 27; these numbers changed their meaning later still.
OLD_NAMES = {
    "19": "Report furnished to security holders",
    "22": "Published report regarding matters submitted to a vote",
}
CHANGED = {"19": 2023, "22": 2021}

# Form 20-F, Instructions as to Exhibits: the form numbers its exhibits in its own way.
NAMES_20F = {
    "1": "Articles of incorporation or association and bylaws",
    "2": "Instruments defining the rights of security holders",
    "3": "Voting trust agreements",
    "4": "Material contracts",
    "5": "List of patents",
    "6": "Calculation of earnings per share",
    "7": "Calculation of ratios",
    "8": "List of subsidiaries",
    "9": "Statement regarding selected financial data",
    "10": "Other document",
    "11": "Code of ethics",
    "12": "Certification required by Rule 13a-14(a) or 15d-14(a)",
    "13": "Section 1350 certification",
    "14": "Legal opinion",
    "15": "Additional exhibit",
    "16": "Mine safety disclosure",
}

FURNISHED = frozenset({"32"})
"""Furnished and not filed whatever the filing says: Item 601(b)(32)(ii)."""

INTERACTIVE_DATA = frozenset({"100", "101", "104"})


def name_of(label: Label, base_form: str | None = None, year: int | None = None) -> str | None:
    """The name that the form's exhibit table gives a number; None for lettered and reserved ones."""
    numbering = form_of(base_form).exhibits
    if numbering == "20-F" and label.family in NAMES_20F:
        return NAMES_20F[label.family]
    if numbering in ("own", "letters") and label.family != "99":
        return None
    if year is not None and label.family in CHANGED and year < CHANGED[label.family]:
        return OLD_NAMES[label.family]
    return NAMES.get(label.family)
