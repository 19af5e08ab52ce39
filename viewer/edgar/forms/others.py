"""Reports of asset-backed issuers and specialised disclosure, notices of late filing.

Sources: the instructions to Forms 10-D, ABS-15G, SD and 12b-25.
"""

from __future__ import annotations

from viewer.edgar.forms.form import Form, items

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

_ABS_15G = Form(
    "ABS-15G",
    ("ABS-15G",),
    items(
        "I",
        """
        1.01 Initial Filing of Rule 15Ga-1 Representations and Warranties Disclosure
        1.02 Periodic Filing of Rule 15Ga-1 Representations and Warranties Disclosure
        1.03 Notice of Termination of Duty to File Reports under Rule 15Ga-1
        """,
    )
    + items(
        "II",
        """
        2.01 Findings and Conclusions of a Third Party Due Diligence Report Obtained by the Issuer
        2.02 Findings and Conclusions of a Third-Party Due Diligence Report Obtained by the Underwriter
        """,
    ),
)

_TWELVE_B_25 = Form(
    "NT 10-K",
    ("NT 10-K", "NT 10-Q", "NT 20-F", "NT 11-K", "NT 10-D", "NT N-SAR", "NT-NCSR"),
    written={"12b-25": "NT 10-K"},
    parts=("I", "II", "III", "IV"),
)

OTHERS = (TEN_D, FORM_SD, _ABS_15G, _TWELVE_B_25)
