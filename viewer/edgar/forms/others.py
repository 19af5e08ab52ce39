"""Registration statements, schedules of ownership and offers, reports of funds and of asset-backed issuers.

Sources: the instructions to Forms S-1, S-3, S-4, S-8, N-CSR, 8-A, 10, SD and 10-D; 17 CFR 240.13d-101 and 13d-102
for Schedules 13D and 13G; 240.14d-100, 14d-101 and 13e-100 for Schedules TO, 14D-9 and 13E-3.
"""

from __future__ import annotations

from viewer.edgar.forms.form import Form, items

S_1 = Form(
    "S-1",
    tuple(
        """S-1 S-1MEF S-3 S-3MEF S-3ASR S-3D S-4 S-4EF S-4MEF S-8 S-11 S-11MEF F-1 F-1MEF F-3 F-3ASR F-3D F-3MEF F-4
        F-4EF F-4MEF SB-2 SB-2MEF""".split()
    ),
    items(
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
    kind="registration statement",
    is_series=True,
    amended_as={"S-8 POS": "S-8", "S-4 POS": "S-4", "F-4 POS": "F-4", "S-3DPOS": "S-3D", "F-3DPOS": "F-3D"}
    | {"POSASR": "S-3ASR"},
)

SCHEDULE_13D = Form(
    "SC 13D",
    ("SC 13D", "SCHEDULE 13D", "SC 13D1"),
    items(
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
    kind="schedule",
    is_series=True,
    exhibits="letters",
)

SCHEDULE_13G = Form(
    "SC 13G",
    ("SC 13G", "SCHEDULE 13G"),
    items(
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
        3 If this statement is filed pursuant to Rule 13d-1(b), or 13d-2(b) or (c), check whether the person
            filing is a
        4 Ownership
        5 Ownership of Five Percent or Less of a Class
        6 Ownership of More than Five Percent on Behalf of Another Person
        7 Identification and Classification of the Subsidiary Which Acquired the Security Being Reported On
        8 Identification and Classification of Members of the Group
        9 Notice of Dissolution of Group
        10 Certification
        """,
    ),
    kind="schedule",
    is_series=True,
    exhibits="letters",
)

N_CSR = Form(
    "N-CSR",
    ("N-CSR", "N-CSRS"),
    items(
        None,
        """
        1 Reports to Stockholders | Report to Shareholders
        2 Code of Ethics
        3 Audit Committee Financial Expert
        4 Principal Accountant Fees and Services
        5 Audit Committee of Listed Registrants
        6 Investments | Schedule of Investments
        7 Disclosure of Proxy Voting Policies and Procedures for Closed-End Management Investment Companies |
            Financial Statements and Financial Highlights for Open-End Management Investment Companies
        8 Portfolio Managers of Closed-End Management Investment Companies | Changes in and Disagreements with
            Accountants for Open-End Management Investment Companies
        9 Purchases of Equity Securities by Closed-End Management Investment Company and Affiliated Purchasers |
            Proxy Disclosures for Open-End Management Investment Companies
        10 Submission of Matters to a Vote of Security Holders | Remuneration Paid to Directors, Officers, and
            Others of Open-End Management Investment Companies
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
    kind="annual report",
    is_periodic=True,
    exhibits="own",
)

TEN_D = Form(
    "10-D",
    ("10-D",),
    items(
        "I",
        """
        1 Distribution and Pool Performance Information
        1A Asset-Level Information
        1B Asset Representations Reviewer and Investor Communication
        """,
    )
    + items(
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
    kind="other report",
    is_periodic=True,
    sets_out_items=True,
)

EIGHT_A = Form(
    "8-A",
    ("8-A12B", "8-A12G", "8-A"),
    items(
        None,
        """
        1 Description of Registrant's Securities to be Registered
        2 Exhibits
        """,
    ),
    kind="registration statement",
)

SCHEDULE_TO = Form(
    "SC TO",
    ("SC TO-T", "SC TO-I", "SC TO-C", "SC TO", "SC 13E3"),
    items(
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
    kind="schedule",
    is_series=True,
    exhibits="letters",
)

SCHEDULE_14D_9 = Form(
    "SC 14D9",
    ("SC 14D9", "SC 14D9C"),
    items(
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
    kind="schedule",
    is_series=True,
    exhibits="letters",
)

FORM_10 = Form(
    "10",
    ("10-12G", "10-12B", "10SB12G", "10SB12B"),
    items(
        None,
        """
        1 Business | Description of Business
        1A Risk Factors
        2 Financial Information | Management's Discussion and Analysis or Plan of Operation
        3 Properties | Description of Property
        4 Security Ownership of Certain Beneficial Owners and Management
        5 Directors and Executive Officers
        6 Executive Compensation
        7 Certain Relationships and Related Transactions, and Director Independence
        8 Legal Proceedings
        9 Market Price of and Dividends on the Registrant's Common Equity and Related Stockholder Matters
        10 Recent Sales of Unregistered Securities
        11 Description of Registrant's Securities to be Registered
        12 Indemnification of Directors and Officers
        13 Financial Statements and Supplementary Data
        14 Changes in and Disagreements with Accountants on Accounting and Financial Disclosure
        15 Financial Statements and Exhibits
        """,
    ),
    kind="registration statement",
    is_series=True,
    sets_out_items=True,
    written={"10": "10-12G", "10-SB": "10SB12G"},
    called={"statements": "Item 13", "risk factors": "Item 1A", "compensation": "Item 6"},
)

FORM_SD = Form(
    "SD",
    ("SD",),
    items(
        None,
        """
        1.01 Conflict Minerals Disclosure and Report
        1.02 Exhibit | Exhibits
        2.01 Resource Extraction Issuer Disclosure and Report | Exhibits
        3.01 Exhibits
        """,
    ),
    kind="other report",
    is_periodic=True,
    exhibits="own",
)

ITEMISED = (S_1, SCHEDULE_13D, SCHEDULE_13G, N_CSR, TEN_D, EIGHT_A, SCHEDULE_TO, SCHEDULE_14D_9, FORM_10, FORM_SD)
