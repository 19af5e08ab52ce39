"""Registration statements and reports of investment companies.

Sources: the instructions to Forms N-1A, N-2, N-14, N-4, N-CSR, N-Q, N-PX, 24F-2 (as it has read since 1997
and, for Items 5 to 13, before), N-17f-1 and N-17f-2, with the numbers that Part C of Form N-1A
had before; Rules 8(c), 485 and 486 for the names of their amendments.
"""

from __future__ import annotations

from viewer.edgar.forms.form import Form, items

_N_1A = Form(
    "N-1A",
    ("N-1A", "N-1"),
    items(
        "C",
        """
        22 Financial Statements
        23 Exhibits
        24 Financial Statements and Exhibits | Persons Controlled by or Under Common Control with the Fund
        25 Indemnification | Persons Controlled by or Under Common Control with Registrant
        26 Business and Other Connections of the Investment Adviser | Number of Holders of Securities
        27 Principal Underwriters | Indemnification
        28 Exhibits | Location of Accounts and Records | Business and Other Connections of Investment Adviser
        29 Persons Controlled by or Under Common Control with the Fund | Management Services | Principal Underwriters
        30 Indemnification | Undertakings | Location of Accounts and Records
        31 Business and Other Connections of Investment Adviser | Management Services
        32 Principal Underwriters | Undertakings
        33 Location of Accounts and Records
        34 Management Services
        35 Undertakings
        """,
    ),
    kind="registration statement",
    is_series=True,
    exhibits="own",
    amended_as={"485APOS": "N-1A", "485BPOS": "N-1A", "485BXT": "N-1A"},
    parts=("A", "B"),
)

_N_2 = Form(
    "N-2",
    ("N-2", "N-2ASR", "N-2MEF"),
    items(
        "C",
        """
        24 Financial Statements and Exhibits
        25 Financial Statements and Exhibits | Marketing Arrangements
        26 Marketing Arrangements | Other Expenses of Issuance and Distribution
        27 Other Expenses of Issuance and Distribution | Persons Controlled by or Under Common Control
        28 Persons Controlled by or Under Common Control | Number of Holders of Securities
        29 Number of Holders of Securities | Indemnification
        30 Indemnification | Business and Other Connections of Investment Adviser
        31 Business and Other Connections of Investment Adviser | Location of Accounts and Records
        32 Location of Accounts and Records | Management Services
        33 Management Services | Undertakings
        34 Undertakings
        """,
    ),
    kind="registration statement",
    is_series=True,
    exhibits="own",
    amended_as={"POS 8C": "N-2", "486APOS": "N-2", "486BPOS": "N-2", "486BXT": "N-2", "N-2 POSASR": "N-2ASR"},
    parts=("A", "B"),
)

_N_14 = Form(
    "N-14",
    ("N-14", "N-14 8C", "N-14AE", "N-14MEF"),
    items(
        "C",
        """
        15 Indemnification
        16 Exhibits
        17 Undertakings
        """,
    ),
    kind="registration statement",
    is_series=True,
    exhibits="own",
    parts=("A", "B"),
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

_N_Q = Form(
    "N-Q",
    ("N-Q",),
    items(
        None,
        """
        1 Schedule of Investments
        2 Controls and Procedures
        3 Exhibits
        """,
    ),
    kind="quarterly report",
    is_periodic=True,
    exhibits="own",
)

_N_PX = Form(
    "N-PX",
    ("N-PX",),
    items(None, "1 Proxy Voting Record"),
    kind="annual report",
    is_periodic=True,
    exhibits="own",
)

_24F_2 = Form(
    "24F-2NT",
    ("24F-2NT", "24F-2", "24F-2EL", "24F-2TM"),
    items(
        None,
        """
        1 Name and address of issuer
        2 The name of each series or class of securities for which this Form is filed | Name of each series or class
            of funds for which this notice is filed
        3 Investment Company Act File Number
        4 Last day of fiscal year for which this Form is filed | Last day of fiscal year for which this notice is filed
        5 Calculation of registration fee | Check box if this notice is being filed more than 180 days after the close
            of the issuer's fiscal year
        6 Prepaid Shares | Date of termination of issuer's declaration under rule 24f-2(a)(1)
        7 Interest due | Number and amount of securities of the same class or series which had been registered other
            than pursuant to rule 24f-2 in a prior fiscal year, but which remained unsold
        8 Total of the amount of the registration fee due plus any interest due | Number and amount of securities
            registered during the fiscal year other than pursuant to rule 24f-2
        9 Date the registration fee and any interest payment was sent to the Commission's lockbox depository |
            Number and aggregate sale price of securities sold during the fiscal year
        10 Number and aggregate sale price of securities sold during the fiscal year in reliance upon registration
            pursuant to rule 24f-2
        11 Number and aggregate sale price of securities issued during the fiscal year in connection with dividend
            reinvestment plans
        12 Calculation of registration fee
        13 Check box if fees are being remitted to the Commission's lockbox depository
        """,
    ),
    numbers_alone=True,
)

_CUSTODY = Form(
    "N-17F-2",
    ("N-17F-2", "N-17F-1"),
    items(
        None,
        """
        1 Investment Company Act File Number
        2 State Identification Number
        3 Exact name of investment company as specified in registration statement
        4 Address of principal executive office
        """,
    ),
    kind="other report",
    exhibits="own",
    numbers_alone=True,
)

_VARIABLE = tuple(
    Form(name, (name,), kind="registration statement", exhibits="own", parts=("A", "B", "C"))
    for name in ("N-3", "N-4", "N-5", "N-6")
)

FUNDS = (
    _N_1A,
    _N_2,
    _N_14,
    N_CSR,
    _N_Q,
    _N_PX,
    _24F_2,
    _CUSTODY,
    *_VARIABLE,
    *(Form(name, (name,), kind="registration statement", exhibits="own") for name in ("N-8A", "N-8B-2")),
    Form("N-SAR", ("NSAR-A", "NSAR-B", "NSAR-U", "NSAR-AT", "NSAR-BT"), kind="other report", is_periodic=True),
    *(
        Form(name, (name,), kind="other report", exhibits="own")
        for name in """N-CEN N-MFP N-MFP1 N-MFP2 N-PORT NPORT-P NPORT-EX N-CR N-30D N-30B-2""".split()
    ),
)
