"""The forms as data: which Items each has, in which Part, under which titles through the years.

Sources: Form 8-K, 10-K, 10-Q, 20-F and S-1 instructions; Regulation S-B for 10-KSB and 10-QSB; 17 CFR 240.13d-101 and
240.13d-102 for Schedules 13D and 13G; 240.14d-100, 240.14d-101 and 240.13e-100 for Schedules TO, 14D-9 and 13E-3. A
new form is a new entry of ``FORMS``.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True, slots=True)
class FormItem:
    """One Item: its number as the form writes it, its Part, the titles it has had, and whether it furnishes."""

    number: str
    titles: tuple[str, ...]
    part: str | None = None
    furnished: bool = False

    @property
    def key(self) -> tuple[str | None, str]:
        """What tells it from the form's other Items: 10-Qs use the same numbers in both Parts."""
        return self.part, self.number


@dataclass(frozen=True)
class Form:
    """A family of forms that share their Items, in the order of the form."""

    name: str
    base_forms: tuple[str, ...]
    items: tuple[FormItem, ...]
    any_order: bool = False

    @cached_property
    def position(self) -> dict[tuple[str | None, str], int]:
        """Where each Item stands in the form's order."""
        return {item.key: place for place, item in enumerate(self.items)}

    @cached_property
    def by_number(self) -> dict[str, tuple[FormItem, ...]]:
        """The Items that have a number: two where both Parts of the form use it."""
        found: dict[str, tuple[FormItem, ...]] = {}
        for item in self.items:
            found[item.number] = (*found.get(item.number, ()), item)
        return found

    @cached_property
    def has_parts(self) -> bool:
        """Whether the form's Items stand in Parts."""
        return any(item.part for item in self.items)


def _items(part: str | None, text: str) -> tuple[FormItem, ...]:
    """Items written one a line: the number, then its titles separated by bars; a number ending in * furnishes."""
    found = []
    for line in text.strip().splitlines():
        number, _, titles = line.strip().partition(" ")
        furnished = number.endswith("*")
        found.append(FormItem(number.rstrip("*"), tuple(title.strip() for title in titles.split("|")), part, furnished))
    return tuple(found)


EIGHT_K = Form(
    "8-K",
    ("8-K", "8-K12B", "8-K12G3", "8-K15D5"),
    _items(
        None,
        """
        1 Changes in Control of Registrant
        2 Acquisition or Disposition of Assets
        3 Bankruptcy or Receivership
        4 Changes in Registrant's Certifying Accountant
        5 Other Events | Other Events and Regulation FD Disclosure | Other Materially Important Events
        6 Resignations of Registrant's Directors
        7 Financial Statements and Exhibits | Financial Statements, Pro Forma Financial Information and Exhibits
        8 Change in Fiscal Year
        9* Regulation FD Disclosure | Sales of Equity Securities Pursuant to Regulation S
        10 Amendments to the Registrant's Code of Ethics
        11 Temporary Suspension of Trading Under Registrant's Employee Benefit Plans
        12* Results of Operations and Financial Condition
        1.01 Entry into a Material Definitive Agreement
        1.02 Termination of a Material Definitive Agreement
        1.03 Bankruptcy or Receivership
        1.04 Mine Safety Reporting of Shutdowns and Patterns of Violations
        1.05 Material Cybersecurity Incidents
        2.01 Completion of Acquisition or Disposition of Assets
        2.02* Results of Operations and Financial Condition
        2.03 Creation of a Direct Financial Obligation or an Obligation under an Off-Balance Sheet Arrangement of a Registrant
        2.04 Triggering Events That Accelerate or Increase a Direct Financial Obligation or an Obligation
        2.05 Costs Associated with Exit or Disposal Activities
        2.06 Material Impairments
        3.01 Notice of Delisting or Failure to Satisfy a Continued Listing Rule or Standard; Transfer of Listing
        3.02 Unregistered Sales of Equity Securities
        3.03 Material Modification to Rights of Security Holders
        4.01 Changes in Registrant's Certifying Accountant
        4.02 Non-Reliance on Previously Issued Financial Statements or a Related Audit Report or Completed Interim Review
        5.01 Changes in Control of Registrant
        5.02 Departure of Directors or Certain Officers; Election of Directors; Appointment of Certain Officers; Compensatory Arrangements of Certain Officers | Departure of Directors or Principal Officers; Election of Directors; Appointment of Principal Officers
        5.03 Amendments to Articles of Incorporation or Bylaws; Change in Fiscal Year
        5.04 Temporary Suspension of Trading Under Registrant's Employee Benefit Plans
        5.05 Amendments to the Registrant's Code of Ethics, or Waiver of a Provision of the Code of Ethics
        5.06 Change in Shell Company Status
        5.07 Submission of Matters to a Vote of Security Holders
        5.08 Shareholder Director Nominations
        6.01 ABS Informational and Computational Material
        6.02 Change of Servicer or Trustee
        6.03 Change in Credit Enhancement or Other External Support
        6.04 Failure to Make a Required Distribution
        6.05 Securities Act Updating Disclosure
        6.06 Static Pool
        7.01* Regulation FD Disclosure
        8.01 Other Events
        9.01 Financial Statements and Exhibits
        """,
    ),
    any_order=True,
)

TEN_K = Form(
    "10-K",
    ("10-K", "10-K405", "10-KT", "10-KT405", "10-KT40"),
    _items(
        "I",
        """
        1 Business | Description of Business | Business and Properties
        1A Risk Factors
        1B Unresolved Staff Comments
        1C Cybersecurity
        2 Properties | Description of Property
        3 Legal Proceedings
        4 Mine Safety Disclosures | Submission of Matters to a Vote of Security Holders | (Removed and Reserved) | Reserved
        4A Executive Officers of the Registrant | Information about our Executive Officers
        """,
    )
    + _items(
        "II",
        """
        5 Market for Registrant's Common Equity, Related Stockholder Matters and Issuer Purchases of Equity Securities | Market for the Company's Common Stock and Related Security Holder Matters
        6 Selected Financial Data | Reserved
        7 Management's Discussion and Analysis of Financial Condition and Results of Operations
        7A Quantitative and Qualitative Disclosures About Market Risk
        8 Financial Statements and Supplementary Data
        9 Changes in and Disagreements with Accountants on Accounting and Financial Disclosure | Disagreements on Accounting and Financial Disclosure
        9A Controls and Procedures
        9B Other Information
        9C Disclosure Regarding Foreign Jurisdictions that Prevent Inspections
        """,
    )
    + _items(
        "III",
        """
        10 Directors, Executive Officers and Corporate Governance | Directors and Executive Officers of the Registrant
        11 Executive Compensation
        12 Security Ownership of Certain Beneficial Owners and Management and Related Stockholder Matters
        13 Certain Relationships and Related Transactions, and Director Independence
        14 Principal Accountant Fees and Services | Principal Accounting Fees and Services | Controls and Procedures
        """,
    )
    + _items(
        "IV",
        """
        14 Exhibits, Financial Statement Schedules, and Reports on Form 8-K
        15 Exhibits, Financial Statement Schedules | Exhibits and Financial Statement Schedules | Exhibits, Financial Statement Schedules, and Reports on Form 8-K
        16 Form 10-K Summary | Principal Accountant Fees and Services
        """,
    ),
)

TEN_KSB = Form(
    "10-KSB",
    ("10-KSB", "10-KSB40", "10KSB", "10KSB40", "10-KTSB", "10KTSB"),
    _items(
        "I",
        """
        1 Description of Business | Business
        1A Risk Factors
        2 Description of Property | Properties
        3 Legal Proceedings
        4 Submission of Matters to a Vote of Security Holders
        """,
    )
    + _items(
        "II",
        """
        5 Market for Common Equity, Related Stockholder Matters and Small Business Issuer Purchases of Equity Securities
        6 Management's Discussion and Analysis or Plan of Operation
        7 Financial Statements
        8 Changes in and Disagreements with Accountants on Accounting and Financial Disclosure
        8A Controls and Procedures
        8B Other Information
        """,
    )
    + _items(
        "III",
        """
        9 Directors, Executive Officers, Promoters, Control Persons and Corporate Governance; Compliance with Section 16(a)
        10 Executive Compensation
        11 Security Ownership of Certain Beneficial Owners and Management and Related Stockholder Matters
        12 Certain Relationships and Related Transactions, and Director Independence
        13 Exhibits | Exhibits and Reports on Form 8-K
        14 Principal Accountant Fees and Services
        """,
    ),
)

TEN_Q = Form(
    "10-Q",
    ("10-Q", "10-QT", "10-Q405", "10-QSB", "10QSB", "10-QSB40"),
    _items(
        "I",
        """
        1 Financial Statements | Condensed Consolidated Financial Statements
        2 Management's Discussion and Analysis of Financial Condition and Results of Operations | Plan of Operation
        3 Quantitative and Qualitative Disclosures About Market Risk | Controls and Procedures
        4 Controls and Procedures
        """,
    )
    + _items(
        "II",
        """
        1 Legal Proceedings
        1A Risk Factors
        2 Unregistered Sales of Equity Securities, Use of Proceeds, and Issuer Purchases of Equity Securities | Changes in Securities and Use of Proceeds
        3 Defaults Upon Senior Securities
        4 Mine Safety Disclosures | Submission of Matters to a Vote of Security Holders | (Removed and Reserved) | Reserved
        5 Other Information
        6 Exhibits | Exhibits and Reports on Form 8-K
        """,
    ),
)

TWENTY_F = Form(
    "20-F",
    ("20-F", "20FR12B", "20FR12G", "20-FR"),
    _items(
        None,
        """
        1 Identity of Directors, Senior Management and Advisers | Description of Business
        2 Offer Statistics and Expected Timetable | Description of Property
        3 Key Information | Legal Proceedings
        4 Information on the Company | Control of Registrant
        4A Unresolved Staff Comments
        5 Operating and Financial Review and Prospects | Nature of Trading Market
        6 Directors, Senior Management and Employees | Exchange Controls
        7 Major Shareholders and Related Party Transactions | Taxation
        8 Financial Information | Selected Financial Data
        9 The Offer and Listing | Management's Discussion and Analysis
        9A Quantitative and Qualitative Disclosures About Market Risk
        10 Additional Information | Directors and Officers of Registrant
        11 Quantitative and Qualitative Disclosures About Market Risk | Compensation of Directors and Officers
        12 Description of Securities Other than Equity Securities | Options to Purchase Securities
        12A Debt Securities
        12B Warrants and Rights
        12C Other Securities
        12D American Depositary Shares
        13 Defaults, Dividend Arrearages and Delinquencies | Interest of Management in Certain Transactions
        14 Material Modifications to the Rights of Security Holders and Use of Proceeds
        15 Controls and Procedures
        16 Reserved
        16A Audit Committee Financial Expert
        16B Code of Ethics
        16C Principal Accountant Fees and Services
        16D Exemptions from the Listing Standards for Audit Committees
        16E Purchases of Equity Securities by the Issuer and Affiliated Purchasers
        16F Change in Registrant's Certifying Accountant
        16G Corporate Governance
        16H Mine Safety Disclosure
        16I Disclosure Regarding Foreign Jurisdictions that Prevent Inspections
        16J Insider Trading Policies
        16K Cybersecurity
        17 Financial Statements
        18 Financial Statements
        19 Exhibits | Financial Statements and Exhibits
        """,
    ),
)

S_1 = Form(
    "S-1",
    ("S-1", "S-1MEF", "S-3", "S-3ASR", "S-4", "S-8", "S-11", "F-1", "F-3", "F-4", "SB-2"),
    _items(
        "II",
        """
        3 Incorporation of Documents by Reference
        4 Description of Securities
        5 Interests of Named Experts and Counsel
        6 Indemnification of Directors and Officers
        7 Exemption from Registration Claimed
        8 Exhibits
        9 Undertakings
        13 Other Expenses of Issuance and Distribution
        14 Other Expenses of Issuance and Distribution | Indemnification of Directors and Officers
        15 Recent Sales of Unregistered Securities | Indemnification of Directors and Officers
        16 Exhibits and Financial Statement Schedules | Exhibits
        17 Undertakings
        20 Indemnification of Directors and Officers
        21 Exhibits and Financial Statement Schedules
        22 Undertakings
        24 Indemnification of Directors and Officers
        25 Other Expenses of Issuance and Distribution
        26 Recent Sales of Unregistered Securities
        27 Exhibits
        28 Undertakings
        """,
    ),
)

SCHEDULE_13D = Form(
    "SC 13D",
    ("SC 13D", "SCHEDULE 13D", "SC 13D1"),
    _items(
        None,
        """
        1 Security and Issuer
        2 Identity and Background
        3 Source and Amount of Funds or Other Consideration
        4 Purpose of Transaction
        5 Interest in Securities of the Issuer
        6 Contracts, Arrangements, Understandings or Relationships with Respect to Securities of the Issuer
        7 Material to be Filed as Exhibits
        """,
    ),
)

SCHEDULE_13G = Form(
    "SC 13G",
    ("SC 13G", "SCHEDULE 13G"),
    _items(
        None,
        """
        1 Issuer
        1(a) Name of Issuer
        1(b) Address of Issuer's Principal Executive Offices
        2 Person Filing
        2(a) Name of Person Filing
        2(b) Address of Principal Business Office or, if None, Residence
        2(c) Citizenship
        2(d) Title of Class of Securities
        2(e) CUSIP Number
        3 If this statement is filed pursuant to Rule 13d-1(b), or 13d-2(b) or (c), check whether the person filing is a
        4 Ownership
        5 Ownership of Five Percent or Less of a Class
        6 Ownership of More than Five Percent on Behalf of Another Person
        7 Identification and Classification of the Subsidiary Which Acquired the Security Being Reported On
        8 Identification and Classification of Members of the Group
        9 Notice of Dissolution of Group
        10 Certification
        """,
    ),
)

N_CSR = Form(
    "N-CSR",
    ("N-CSR", "N-CSRS"),
    _items(
        None,
        """
        1 Reports to Stockholders | Report to Shareholders
        2 Code of Ethics
        3 Audit Committee Financial Expert
        4 Principal Accountant Fees and Services
        5 Audit Committee of Listed Registrants
        6 Investments | Schedule of Investments
        7 Disclosure of Proxy Voting Policies and Procedures for Closed-End Management Investment Companies | Financial Statements and Financial Highlights for Open-End Management Investment Companies
        8 Portfolio Managers of Closed-End Management Investment Companies | Changes in and Disagreements with Accountants for Open-End Management Investment Companies
        9 Purchases of Equity Securities by Closed-End Management Investment Company and Affiliated Purchasers | Proxy Disclosures for Open-End Management Investment Companies
        10 Submission of Matters to a Vote of Security Holders | Remuneration Paid to Directors, Officers, and Others of Open-End Management Investment Companies
        11 Controls and Procedures | Statement Regarding Basis for Approval of Investment Advisory Contract
        12 Disclosure of Securities Lending Activities for Closed-End Management Investment Companies | Exhibits
        13 Exhibits | Portfolio Managers of Closed-End Management Investment Companies
        14 Purchases of Equity Securities by Closed-End Management Investment Company and Affiliated Purchasers
        15 Submission of Matters to a Vote of Security Holders
        16 Controls and Procedures
        17 Disclosure of Securities Lending Activities for Closed-End Management Investment Companies
        18 Recovery of Erroneously Awarded Compensation
        19 Exhibits
        """,
    ),
)

TEN_D = Form(
    "10-D",
    ("10-D",),
    _items(
        "I",
        """
        1 Distribution and Pool Performance Information
        1A Asset-Level Information
        1B Asset Representations Reviewer and Investor Communication
        """,
    )
    + _items(
        "II",
        """
        2 Legal Proceedings
        3 Sales of Securities and Use of Proceeds
        4 Defaults Upon Senior Securities
        5 Submission of Matters to a Vote of Security Holders
        6 Significant Obligors of Pool Assets
        7 Change in Sponsor Interest in the Securities | Significant Enhancement Provider Information
        8 Significant Enhancement Provider Information | Other Information
        9 Other Information | Exhibits
        10 Exhibits
        """,
    ),
)

EIGHT_A = Form(
    "8-A",
    ("8-A12B", "8-A12G"),
    _items(
        None,
        """
        1 Description of Registrant's Securities to be Registered
        2 Exhibits
        """,
    ),
)

SCHEDULE_TO = Form(
    "SC TO",
    ("SC TO-T", "SC TO-I", "SC TO-C", "SC 13E3"),
    _items(
        None,
        """
        1 Summary Term Sheet
        2 Subject Company Information
        3 Identity and Background of Filing Person
        4 Terms of the Transaction
        5 Past Contacts, Transactions, Negotiations and Agreements
        6 Purposes of the Transaction and Plans or Proposals
        7 Source and Amount of Funds or Other Consideration | Purposes, Alternatives, Reasons and Effects
        8 Interest in Securities of the Subject Company | Fairness of the Transaction
        9 Persons/Assets Retained, Employed, Compensated or Used | Reports, Opinions, Appraisals and Negotiations
        10 Financial Statements | Source and Amounts of Funds or Other Consideration
        11 Additional Information | Interest in Securities of the Subject Company
        12 Exhibits | The Solicitation or Recommendation
        13 Information Required by Schedule 13E-3 | Financial Statements
        14 Persons/Assets Retained, Employed, Compensated or Used
        15 Additional Information
        16 Exhibits
        """,
    ),
)

SCHEDULE_14D_9 = Form(
    "SC 14D9",
    ("SC 14D9", "SC 14D9C"),
    _items(
        None,
        """
        1 Subject Company Information
        2 Identity and Background of Filing Person
        3 Past Contacts, Transactions, Negotiations and Agreements
        4 The Solicitation or Recommendation
        5 Persons/Assets Retained, Employed, Compensated or Used
        6 Interest in Securities of the Subject Company
        7 Purposes of the Transaction and Plans or Proposals
        8 Additional Information
        9 Exhibits
        """,
    ),
)

FORMS = (
    EIGHT_K,
    TEN_K,
    TEN_KSB,
    TEN_Q,
    TWENTY_F,
    S_1,
    SCHEDULE_13D,
    SCHEDULE_13G,
    N_CSR,
    TEN_D,
    EIGHT_A,
    SCHEDULE_TO,
    SCHEDULE_14D_9,
)
_BY_BASE_FORM = {base: form for form in FORMS for base in form.base_forms}


def form_of(base_form: str | None) -> Form | None:
    """The form's table; None for forms that have no Items (then cover, headings and signature make the tree)."""
    return _BY_BASE_FORM.get(base_form.upper()) if base_form else None
