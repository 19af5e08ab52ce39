"""Reports under the Exchange Act: Forms 8-K, 10-K, 10-Q and their kin.

Sources: the instructions to Forms 8-K, 10-K and 10-Q; Regulation S-B for 10-KSB and 10-QSB.
"""

from __future__ import annotations

from viewer.edgar.forms.form import Form, items

EIGHT_K = Form(
    "8-K",
    ("8-K", "8-K12B", "8-K12G3", "8-K15D5"),
    items(
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
        2.03 Creation of a Direct Financial Obligation or an Obligation under an Off-Balance Sheet Arrangement
            of a Registrant
        2.04 Triggering Events That Accelerate or Increase a Direct Financial Obligation or an Obligation
        2.05 Costs Associated with Exit or Disposal Activities
        2.06 Material Impairments
        3.01 Notice of Delisting or Failure to Satisfy a Continued Listing Rule or Standard; Transfer of Listing
        3.02 Unregistered Sales of Equity Securities
        3.03 Material Modification to Rights of Security Holders
        4.01 Changes in Registrant's Certifying Accountant
        4.02 Non-Reliance on Previously Issued Financial Statements or a Related Audit Report or Completed
            Interim Review
        5.01 Changes in Control of Registrant
        5.02 Departure of Directors or Certain Officers; Election of Directors; Appointment of Certain Officers;
            Compensatory Arrangements of Certain Officers | Departure of Directors or Principal Officers; Election
            of Directors; Appointment of Principal Officers
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
    kind="current report",
    any_order=True,
    family="8-K",
    called={"statements": "Item 9.01", "pro forma": "Item 9.01", "say on pay": "Item 5.07"},
)

TEN_K = Form(
    "10-K",
    ("10-K", "10-K405", "10-KT", "10-KT405", "10-KT40"),
    items(
        "I",
        """
        1 Business | Description of Business | Business and Properties
        1A Risk Factors
        1B Unresolved Staff Comments
        1C Cybersecurity
        2 Properties | Description of Property
        3 Legal Proceedings
        4 Mine Safety Disclosures | Submission of Matters to a Vote of Security Holders | (Removed and Reserved)
            | Reserved
        4A Executive Officers of the Registrant | Information about our Executive Officers
        """,
    )
    + items(
        "II",
        """
        5 Market for Registrant's Common Equity, Related Stockholder Matters and Issuer Purchases of Equity
            Securities | Market for the Company's Common Stock and Related Security Holder Matters
        6 Selected Financial Data | Reserved
        7 Management's Discussion and Analysis of Financial Condition and Results of Operations
        7A Quantitative and Qualitative Disclosures About Market Risk
        8 Financial Statements and Supplementary Data
        9 Changes in and Disagreements with Accountants on Accounting and Financial Disclosure | Disagreements
            on Accounting and Financial Disclosure
        9A Controls and Procedures
        9B Other Information
        9C Disclosure Regarding Foreign Jurisdictions that Prevent Inspections
        """,
    )
    + items(
        "III",
        """
        10 Directors, Executive Officers and Corporate Governance | Directors and Executive Officers of the Registrant
        11 Executive Compensation
        12 Security Ownership of Certain Beneficial Owners and Management and Related Stockholder Matters
        13 Certain Relationships and Related Transactions, and Director Independence
        14 Principal Accountant Fees and Services | Principal Accounting Fees and Services | Controls and Procedures
        """,
    )
    + items(
        "IV",
        """
        14 Exhibits, Financial Statement Schedules, and Reports on Form 8-K
        15 Exhibits, Financial Statement Schedules | Exhibits and Financial Statement Schedules | Exhibits,
            Financial Statement Schedules, and Reports on Form 8-K
        16 Form 10-K Summary | Principal Accountant Fees and Services
        """,
    ),
    kind="annual report",
    is_periodic=True,
    sets_out_items=True,
    family="10-K",
    called={
        "statements": "Item 8",
        "statement schedules": "Item 15",
        "discussion": "Item 7",
        "controls": "Item 9A",
        "risk factors": "Item 1A",
        "compensation": "Item 11",
        "selected data": "Item 6",
        "holders": "Item 5",
        "ownership": "Item 12",
        "related persons": "Item 13",
        "accountants' fees": "Item 14",
        "legal proceedings": "Item 3",
    },
)

TEN_KSB = Form(
    "10-KSB",
    ("10-KSB", "10-KSB40", "10KSB", "10KSB40", "10-KTSB", "10KTSB"),
    items(
        "I",
        """
        1 Description of Business | Business
        1A Risk Factors
        2 Description of Property | Properties
        3 Legal Proceedings
        4 Submission of Matters to a Vote of Security Holders
        """,
    )
    + items(
        "II",
        """
        5 Market for Common Equity, Related Stockholder Matters and Small Business Issuer Purchases of Equity
            Securities
        6 Management's Discussion and Analysis or Plan of Operation
        7 Financial Statements
        8 Changes in and Disagreements with Accountants on Accounting and Financial Disclosure
        8A Controls and Procedures
        8B Other Information
        """,
    )
    + items(
        "III",
        """
        9 Directors, Executive Officers, Promoters, Control Persons and Corporate Governance; Compliance with
            Section 16(a)
        10 Executive Compensation
        11 Security Ownership of Certain Beneficial Owners and Management and Related Stockholder Matters
        12 Certain Relationships and Related Transactions, and Director Independence
        13 Exhibits | Exhibits and Reports on Form 8-K
        14 Principal Accountant Fees and Services
        """,
    ),
    kind="annual report",
    is_periodic=True,
    sets_out_items=True,
    family="10-K",
    called={
        "statements": "Item 7",
        "statement schedules": "Item 13",
        "discussion": "Item 6",
        "controls": "Item 8A",
        "risk factors": "Item 1A",
        "compensation": "Item 10",
        "holders": "Item 5",
        "ownership": "Item 11",
        "related persons": "Item 12",
        "accountants' fees": "Item 14",
        "legal proceedings": "Item 3",
    },
)

TEN_Q = Form(
    "10-Q",
    ("10-Q", "10-QT", "10-Q405", "10-QSB", "10QSB", "10-QSB40"),
    items(
        "I",
        """
        1 Financial Statements | Condensed Consolidated Financial Statements
        2 Management's Discussion and Analysis of Financial Condition and Results of Operations | Plan of Operation
        3 Quantitative and Qualitative Disclosures About Market Risk | Controls and Procedures
        4 Controls and Procedures
        """,
    )
    + items(
        "II",
        """
        1 Legal Proceedings
        1A Risk Factors
        2 Unregistered Sales of Equity Securities, Use of Proceeds, and Issuer Purchases of Equity Securities |
            Changes in Securities and Use of Proceeds
        3 Defaults Upon Senior Securities
        4 Mine Safety Disclosures | Submission of Matters to a Vote of Security Holders | (Removed and Reserved)
            | Reserved
        5 Other Information
        6 Exhibits | Exhibits and Reports on Form 8-K
        """,
    ),
    kind="quarterly report",
    is_periodic=True,
    sets_out_items=True,
    family="10-Q",
    called={
        "statements": "Part I, Item 1",
        "discussion": "Part I, Item 2",
        "controls": "Part I, Item 4",
        "risk factors": "Part II, Item 1A",
    },
)

REPORTS = (
    EIGHT_K,
    TEN_K,
    TEN_KSB,
    TEN_Q,
    Form("11-K", ("11-K", "11-KT"), kind="annual report", is_periodic=True, sets_out_items=True),
)
