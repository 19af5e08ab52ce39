"""Reports and registrations of foreign private issuers under the Exchange Act: Forms 20-F, 40-F, 6-K and 18-K.

Sources: the instructions to Form 20-F, as they have read since 1999 and, for Items 13 to 19, before; to Form 40-F;
Form 18-K.
"""

from __future__ import annotations

from dataclasses import replace

from viewer.edgar.forms.form import Form, items

# The order is such that both eras of the form go up in it: until 1999 Item 13 ended Part I, and Part IV began at 17.
TWENTY_F = Form(
    "20-F",
    ("20-F",),
    items(
        "I",
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
        13 Interest of Management in Certain Transactions
        """,
    )
    + items(
        "II",
        """
        13 Defaults, Dividend Arrearages and Delinquencies
        14 Material Modifications to the Rights of Security Holders and Use of Proceeds | Description of Securities
            to be Registered
        """,
    )
    + items(
        "III",
        """
        15 Defaults upon Senior Securities
        16 Changes in Securities and Changes in Security for Registered Securities
        """,
    )
    + items(
        "IV",
        """
        17 Financial Statements
        18 Financial Statements
        19 Financial Statements and Exhibits
        """,
    )
    + items(
        "II",
        """
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
        """,
    )
    + items(
        "III",
        """
        17 Financial Statements
        18 Financial Statements
        19 Exhibits
        """,
    ),
    kind="annual report",
    is_periodic=True,
    sets_out_items=True,
    exhibits="20-F",
    called={"statements": "Item 18", "discussion": "Item 5", "controls": "Item 15"},
)

# The same form registers securities under section 12 of the Exchange Act.
TWENTY_F_REGISTRATION = replace(
    TWENTY_F,
    base_forms=("20FR12B", "20FR12G", "20-FR"),
    kind="registration statement",
    is_periodic=False,
)

_18_K = Form(
    "18-K",
    ("18-K",),
    items(
        None,
        """
        1 In respect of each issue of securities of the registrant registered, a brief statement as to
        2 A statement as of the close of the last fiscal year of the registrant giving the total outstanding of
        3 A statement giving the title, date of issue, date of maturity, interest rate and amount outstanding of each
            issue of funded debt
        4 As to each issue of securities of the registrant which is registered, a breakdown of the total amount
            outstanding
        5 A statement as of the close of the last fiscal year of the registrant giving the estimated total of
        6 Statements of the receipts, classified by source, and of the expenditures, classified by purpose
        7 If any foreign exchange control, not previously reported, has been established by the registrant
        8 Brief statements in respect of the note issue and gold reserves of the central bank of issue
        9 Statements of imports and exports of merchandise for each year
        10 The balances of international payments of the registrant for each year
        """,
    ),
    kind="annual report",
    is_periodic=True,
    numbers_alone=True,
)

FOREIGN = (
    TWENTY_F,
    TWENTY_F_REGISTRATION,
    Form("40-F", ("40-F",), kind="annual report", is_periodic=True, sets_out_items=True, exhibits="own"),
    Form("40-F", ("40FR12B", "40FR12G"), kind="registration statement", exhibits="own"),
    _18_K,
    Form("6-K", ("6-K",), kind="current report", exhibits="letters"),
)
