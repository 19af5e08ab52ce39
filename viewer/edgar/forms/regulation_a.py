"""Offerings under Regulation A and the reports that follow them: Forms 1-A, 1-K, 1-SA and 1-U.

Source: the instructions to these forms. Part I of Forms 1-A and 1-K is a notification that EDGAR takes as data.
"""

from __future__ import annotations

from viewer.edgar.forms.form import Form, items

_ONE_A = Form(
    "1-A",
    ("1-A",),
    items(
        "II",
        """
        1 Cover Page of Offering Circular
        2 Table of Contents
        3 Summary and Risk Factors
        4 Dilution
        5 Plan of Distribution and Selling Securityholders
        6 Use of Proceeds to Issuer
        7 Description of Business
        8 Description of Property
        9 Management's Discussion and Analysis of Financial Condition and Results of Operations
        10 Directors, Executive Officers and Significant Employees
        11 Compensation of Directors and Executive Officers
        12 Security Ownership of Management and Certain Securityholders
        13 Interest of Management and Others in Certain Transactions
        14 Securities Being Offered
        15 Financial Statements
        """,
    )
    + items(
        "III",
        """
        16 Index to Exhibits
        17 Description of Exhibits
        """,
    ),
    kind="registration statement",
    amended_as={"1-A POS": "1-A"},
    parts=("I", "F/S"),
)

_ONE_K = Form(
    "1-K",
    ("1-K",),
    items(
        "II",
        """
        1 Business
        2 Management's Discussion and Analysis of Financial Condition and Results of Operations
        3 Directors and Officers
        4 Security Ownership of Management and Certain Securityholders
        5 Interest of Management and Others in Certain Transactions
        6 Other Information
        7 Financial Statements
        8 Exhibits
        """,
    ),
    kind="annual report",
    is_periodic=True,
    parts=("I",),
)

_ONE_SA = Form(
    "1-SA",
    ("1-SA",),
    items(
        None,
        """
        1 Management's Discussion and Analysis of Financial Condition and Results of Operations
        2 Other Information
        3 Financial Statements
        4 Exhibits
        """,
    ),
    kind="other report",
    is_periodic=True,
)

_ONE_U = Form(
    "1-U",
    ("1-U",),
    items(
        None,
        """
        1 Fundamental Changes
        2 Bankruptcy or Receivership
        3 Material Modification to Rights of Securityholders
        4 Changes in Issuer's Certifying Accountant
        5 Non-Reliance on Previously Issued Financial Statements or a Related Audit Report or Completed Interim Review
        6 Changes in Control of Issuer
        7 Departure of Certain Officers
        8 Certain Unregistered Sales of Equity Securities
        9 Other Events
        """,
    ),
    kind="current report",
)

REGULATION_A = (_ONE_A, _ONE_K, _ONE_SA, _ONE_U)
