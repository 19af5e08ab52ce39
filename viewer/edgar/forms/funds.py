"""Registration statements and reports of investment companies.

Sources: the instructions to Forms N-1A, N-2, N-14, N-4, N-CSR, N-Q, N-PX, 24F-2 (as it has read since 1997
and, for Items 5 to 13, before), N-17f-1, N-17f-2, N-8F and N-23c-3, with the numbers that Part C of Form N-1A
had before; Rules 8(c), 485 and 486 for the names of their amendments.
"""

from __future__ import annotations

from viewer.edgar.forms.form import Form, headings, items

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

_DEREGISTRATION = Form(
    "N-8F",
    ("N-8F", "N-8F NTC", "N-8F ORDR"),
    items(
        None,
        """
        1 Reason fund is applying to deregister
        2 Name of fund
        3 Securities and Exchange Commission File No.
        4 Is this an initial Form N-8F or an amendment to a previously filed Form N-8F?
        5 Address of Principal Executive Office
        6 Name, address, and telephone number of individual the Commission staff should contact with any questions
            regarding this form
        7 Name, address, and telephone number of individual or entity responsible for maintenance and preservation of
            fund records in accordance with rules 31a-1 and 31a-2 under the Act
        8 Classification of fund
        9 Subclassification if the fund is a management company
        10 State law under which the fund was organized or formed
        11 Provide the name and address of each investment adviser of the fund (including sub-advisers) during the
            last five years, even if the fund's contracts with those advisers have been terminated
        12 Provide the name and address of each principal underwriter of the fund during the last five years, even if
            the fund's contracts with those underwriters have been terminated
        13 If the fund is a unit investment trust provide
        14 Is there a UIT registered under the Act that served as a vehicle for investment in the fund
        15 Did the fund obtain approval from the board of directors concerning the decision to engage in a Merger,
            Liquidation or Abandonment of Registration?
        16 Has the fund distributed any assets to its shareholders in connection with the Merger or Liquidation?
        17 Closed-end funds only: Has the fund issued senior securities?
        18 Has the fund distributed all of its assets to the fund's shareholders?
        19 Are there any shareholders who have not yet received distributions in complete liquidation of their
            interests?
        20 Does the fund have any assets as of the date this form is filed?
        21 Does the fund have any outstanding debts or any other liabilities?
        22 List the expenses incurred in connection with the Merger or Liquidation
        23 Has the fund previously filed an application for an order of the Commission regarding the Merger or
            Liquidation?
        24 Is the fund a party to any litigation or administrative proceeding?
        25 Is the fund now engaged, or intending to engage, in any business activities other than those necessary for
            winding up its affairs?
        26 State the name of the fund surviving the Merger
        """,
    ),
    exhibits="own",
    numbers_alone=True,
    headings=headings(
        """
        I. General Identifying Information
        II. Distributions to Shareholders
        III. Assets and Liabilities
        IV. Information About Event(s) Leading to Request For Deregistration
        V. Conclusion of Fund Business
        VI. Mergers of Funds Only
        Verification
        """
    ),
)

_REPURCHASE = Form(
    "N-23C-3",
    ("N-23C3A", "N-23C3B", "N-23C3C", "N-23C-3"),
    items(
        None,
        """
        1 Investment Company Act File Number
        2 Exact name of investment company as specified in registration statement
        3 Address of principal executive office
        4 Check one of the following
        """,
    ),
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
    _DEREGISTRATION,
    _REPURCHASE,
    *_VARIABLE,
    *(Form(name, (name,), kind="registration statement", exhibits="own") for name in ("N-8A", "N-8B-2")),
    Form("N-SAR", ("NSAR-A", "NSAR-B", "NSAR-U", "NSAR-AT", "NSAR-BT"), kind="other report", is_periodic=True),
    *(
        Form(name, (name,), kind="other report", exhibits="own")
        for name in """N-CEN N-MFP N-MFP1 N-MFP2 N-PORT NPORT-P NPORT-EX N-CR N-30D N-30B-2""".split()
    ),
)
