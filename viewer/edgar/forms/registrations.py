"""Registration statements of companies: under the Securities Act and, by Forms 8-A and 10, under the Exchange Act.

Sources: the instructions to Forms S-1, S-3, S-4, S-8, S-11, F-1, F-3, F-4, F-6, F-10, SF-1, SF-3, 8-A and 10; of Forms
SB-2 and 10-SB as they read until 2008. The Items of the prospectus are left out: hardly a filer writes their numbers.
"""

from __future__ import annotations

from collections.abc import Mapping

from viewer.edgar.forms.form import Form, FormItem, items


def _registration(
    names: str,
    its_items: tuple[FormItem, ...] = (),
    parts: tuple[str, ...] = (),
    *,
    amended_as: Mapping[str, str] | None = None,
) -> Form:
    """A registration statement under the Securities Act, its own name first."""
    known = tuple(names.split())
    return Form(
        known[0],
        known,
        its_items,
        kind="registration statement",
        is_series=True,
        amended_as=amended_as or {},
        parts=parts,
    )


_S_1 = _registration(
    "S-1 S-1MEF",
    items(
        "II",
        """
        13 Other Expenses of Issuance and Distribution
        14 Indemnification of Directors and Officers
        15 Recent Sales of Unregistered Securities
        16 Exhibits and Financial Statement Schedules | Exhibits
        17 Undertakings
        """,
    ),
)

_S_3 = _registration(
    "S-3 S-3MEF S-3ASR S-3D S-2",
    items(
        "II",
        """
        14 Other Expenses of Issuance and Distribution
        15 Indemnification of Directors and Officers
        16 Exhibits
        17 Undertakings
        """,
    ),
    amended_as={"S-3DPOS": "S-3D", "POSASR": "S-3ASR"},
)

_S_4 = _registration(
    "S-4 S-4EF S-4MEF F-4 F-4EF F-4MEF",
    items(
        "II",
        """
        20 Indemnification of Directors and Officers
        21 Exhibits and Financial Statement Schedules
        22 Undertakings
        """,
    ),
    amended_as={"S-4 POS": "S-4", "F-4 POS": "F-4"},
)

_S_8 = _registration(
    "S-8",
    items(
        "I",
        """
        1 Plan Information
        2 Registrant Information and Employee Plan Annual Information
        """,
    )
    + items(
        "II",
        """
        3 Incorporation of Documents by Reference
        4 Description of Securities
        5 Interests of Named Experts and Counsel
        6 Indemnification of Directors and Officers
        7 Exemption from Registration Claimed
        8 Exhibits
        9 Undertakings
        """,
    ),
    ("I",),
    amended_as={"S-8 POS": "S-8"},
)

_S_11 = _registration(
    "S-11 S-11MEF",
    items(
        "II",
        """
        30 Other Expenses of Issuance and Distribution
        31 Other Expenses of Issuance and Distribution | Sales to Special Parties
        32 Sales to Special Parties | Recent Sales of Unregistered Securities
        33 Recent Sales of Unregistered Securities | Indemnification of Directors and Officers
        34 Indemnification of Directors and Officers | Treatment of Proceeds from Stock Being Registered
        35 Treatment of Proceeds from Stock Being Registered | Financial Statements and Exhibits
        36 Financial Statements and Exhibits | Undertakings
        37 Undertakings
        """,
    ),
)

_SB_2 = _registration(
    "SB-2 SB-2MEF",
    items(
        "II",
        """
        24 Indemnification of Directors and Officers
        25 Other Expenses of Issuance and Distribution
        26 Recent Sales of Unregistered Securities
        27 Exhibits
        28 Undertakings
        """,
    ),
)

_F_1 = _registration(
    "F-1 F-1MEF",
    items(
        "II",
        """
        6 Indemnification of Directors and Officers
        7 Recent Sales of Unregistered Securities
        8 Exhibits and Financial Statement Schedules
        9 Undertakings
        """,
    ),
)

_F_3 = _registration(
    "F-3 F-3ASR F-3D F-3MEF",
    items(
        "II",
        """
        8 Indemnification of Directors and Officers
        9 Exhibits
        10 Undertakings
        """,
    ),
    amended_as={"F-3DPOS": "F-3D"},
)

_F_6 = _registration(
    "F-6 F-6EF",
    items(
        "I",
        """
        1 Description of Securities to be Registered | Description of the Securities to be Registered
        2 Available Information
        """,
    )
    + items(
        "II",
        """
        3 Exhibits
        4 Undertakings
        """,
    ),
    amended_as={"F-6 POS": "F-6"},
)

_F_10 = _registration(
    "F-10 F-10EF F-7 F-8 F-9 F-80",
    items(
        "III",
        """
        1 Undertaking | Undertakings
        2 Consent to Service of Process
        """,
    ),
    ("I", "II"),
)

_SF_1 = _registration(
    "SF-1 SF-3",
    items(
        "II",
        """
        12 Other Expenses of Issuance and Distribution
        13 Indemnification of Directors and Officers | Other Expenses of Issuance and Distribution
        14 Exhibits | Indemnification of Directors and Officers
        15 Undertakings | Exhibits
        16 Undertakings
        """,
    ),
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

FORM_10 = Form(
    "10",
    ("10-12G", "10-12B"),
    items(
        None,
        """
        1 Business
        1A Risk Factors
        2 Financial Information
        3 Properties
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
    written={"10": "10-12G"},
    called={"statements": "Item 13", "risk factors": "Item 1A", "compensation": "Item 6"},
)

_FORM_10_SB = Form(
    "10-SB",
    ("10SB12G", "10SB12B"),
    items(
        "I",
        """
        1 Description of Business
        2 Management's Discussion and Analysis or Plan of Operation
        3 Description of Property
        4 Security Ownership of Certain Beneficial Owners and Management
        5 Directors and Executive Officers, Promoters and Control Persons
        6 Executive Compensation
        7 Certain Relationships and Related Transactions
        8 Description of Securities
        """,
    )
    + items(
        "II",
        """
        1 Market Price of and Dividends on the Registrant's Common Equity and Related Stockholder Matters
        2 Legal Proceedings
        3 Changes in and Disagreements with Accountants
        4 Recent Sales of Unregistered Securities
        5 Indemnification of Directors and Officers
        """,
    )
    + items(
        "III",
        """
        1 Index to Exhibits
        2 Description of Exhibits
        """,
    ),
    kind="registration statement",
    is_series=True,
    sets_out_items=True,
    written={"10-SB": "10SB12G"},
    called={"compensation": "Part I, Item 6"},
    parts=("F/S",),
)

REGISTRATIONS = (
    _S_1,
    _S_3,
    _S_4,
    _S_8,
    _S_11,
    _SB_2,
    _F_1,
    _F_3,
    _F_6,
    _F_10,
    _SF_1,
    EIGHT_A,
    FORM_10,
    _FORM_10_SB,
    *(_registration(name) for name in ("S-6", "S-20", "SB-1", "F-2")),
    # Which registration statement these amend, the file number tells alone.
    Form(
        "POS AM",
        (),
        kind="registration statement",
        is_series=True,
        amended_as={name: name for name in ("POS AM", "POS AMI", "POS EX", "POS462B", "POS462C")},
    ),
)
