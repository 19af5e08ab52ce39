"""Schedules of ownership, of offers and of what is said of them.

Sources: 17 CFR 240.13d-101 and 13d-102 for Schedules 13D and 13G; 240.14d-100, 14d-101 and 13e-100 for Schedules TO,
14D-9 and 13E-3.
"""

from __future__ import annotations

from viewer.edgar.forms.form import Form, items

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

SCHEDULES = (SCHEDULE_13D, SCHEDULE_13G, SCHEDULE_TO, SCHEDULE_14D_9)
