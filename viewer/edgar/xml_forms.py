"""What EDGAR's XML forms abbreviate: names of elements, codes, and which values are amounts.

Sources: Forms 3, 4 and 5, General Instructions (transaction codes, Rule 16b-3); Form 13F, Special Instructions; Form
N-PORT, Items C.4 and C.11; Schedules 13D and 13G, cover page instructions (type of reporting person); and EDGAR's
technical specifications of the schemas.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple


class Codes(NamedTuple):
    """What the codes of an element mean, and how that is headed beside them."""

    head: str
    meanings: Mapping[str, str]


TRANSACTIONS = {
    "P": "Open market or private purchase",
    "S": "Open market or private sale",
    "V": "Reported voluntarily, earlier than required",
    "A": "Grant, award or other acquisition from the issuer",
    "D": "Disposition to the issuer",
    "F": "Exercise price or tax paid with securities",
    "I": "Discretionary transaction under a plan",
    "M": "Exercise or conversion of an exempt derivative",
    "C": "Conversion of a derivative",
    "E": "Expiration of a short derivative position",
    "H": "Expiration of a long derivative position, with value received",
    "O": "Exercise of an out-of-the-money derivative",
    "X": "Exercise of an in-the-money or at-the-money derivative",
    "G": "Gift",
    "L": "Small acquisition",
    "W": "Acquisition or disposition by will or inheritance",
    "Z": "Deposit into or withdrawal from a voting trust",
    "J": "Other, as a footnote describes",
    "K": "Equity swap or similar instrument",
    "U": "Tender of shares in a change of control",
}
_PERSONS = {
    "BD": "Broker-dealer",
    "BK": "Bank",
    "IC": "Insurance company",
    "IV": "Investment company",
    "IA": "Investment adviser",
    "EP": "Employee benefit plan",
    "HC": "Parent holding company or control person",
    "SA": "Savings association",
    "CP": "Church plan",
    "CO": "Corporation",
    "PN": "Partnership",
    "IN": "Individual",
    "FI": "Non-U.S. institution",
    "OO": "Other",
}
_ASSETS = {
    "STIV": "Short-term investment vehicle",
    "RA": "Repurchase agreement",
    "EC": "Equity, common",
    "EP": "Equity, preferred",
    "DBT": "Debt",
    "DCO": "Derivative, commodity",
    "DCR": "Derivative, credit",
    "DE": "Derivative, equity",
    "DFE": "Derivative, foreign exchange",
    "DIR": "Derivative, interest rate",
    "DO": "Derivative, other",
    "SN": "Structured note",
    "LON": "Loan",
    "ABS-MBS": "Mortgage-backed security",
    "ABS-APCP": "Asset-backed commercial paper",
    "ABS-CBDO": "Collateralized bond or debt obligation",
    "ABS-O": "Asset-backed security, other",
    "COMM": "Commodity",
    "RE": "Real estate",
}
_ISSUERS = {
    "CORP": "Corporate",
    "UST": "U.S. Treasury",
    "USGA": "U.S. government agency",
    "USGSE": "U.S. government sponsored entity",
    "MUN": "Municipal",
    "NUSS": "Non-U.S. sovereign",
    "PF": "Private fund",
    "RF": "Registered fund",
}
_DISCRETION = {"SOLE": "Sole", "DFND": "Shared, as defined", "OTR": "Shared, other"}

_EXEMPTIONS = {
    "04": "Rule 504",
    "04.1": "Rule 504(b)(1)(i)",
    "04.2": "Rule 504(b)(1)(ii)",
    "04.3": "Rule 504(b)(1)(iii)",
    "05": "Rule 505",
    "06": "Rule 506",
    "06b": "Rule 506(b)",
    "06c": "Rule 506(c)",
    "46": "Securities Act Section 4(a)(6)",
    "4a5": "Securities Act Section 4(a)(5)",
    "3C": "Investment Company Act Section 3(c)",
    **{f"3C.{number}": f"Section 3(c)({number})" for number in range(1, 15)},
}

CODES = {
    "transactionCode": Codes("Meaning of the code", TRANSACTIONS),
    "typeOfReportingPerson": Codes("Meaning of the type", _PERSONS),
    "assetCat": Codes("Meaning of the asset category", _ASSETS),
    "issuerCat": Codes("Meaning of the issuer category", _ISSUERS),
    "federalExemptionsExclusions": Codes("Exemption or exclusion", _EXEMPTIONS),
    "investmentDiscretion": Codes("Meaning of the discretion", _DISCRETION),
}
"""By the local name of the element, or of the one that holds its ``item``s."""

NAMES = {
    "nonDerivativeTable": "Table I: non-derivative securities",
    "nonDerivativeTransaction": "Non-derivative transactions",
    "nonDerivativeHolding": "Non-derivative holdings",
    "derivativeTable": "Table II: derivative securities",
    "derivativeTransaction": "Derivative transactions",
    "derivativeHolding": "Derivative holdings",
    "transactionAcquiredDisposedCode": "Acquired (A) or disposed (D)",
    "notSubjectToSection16": "Not subject to Section 16",
    "infoTable": "Holdings",
    "sshPrnamt": "Shares or principal amount",
    "sshPrnamtType": "Shares (SH) or principal (PRN)",
    "form13FFileNumber": "Form 13F file number",
    "putCall": "Put or call",
    "Sole": "Sole voting authority",
    "Shared": "Shared voting authority",
    "None": "No voting authority",
    "invstOrSecs": "Schedule of investments",
    "invstOrSec": "Investments",
    "valUSD": "Value in USD",
    "pctVal": "Percent of net assets",
    "curCd": "Currency",
    "assetCat": "Asset category",
    "issuerCat": "Issuer category",
    "invCountry": "Country",
    "fairValLevel": "Fair value level",
    "maturityDt": "Maturity",
    "annualizedRt": "Annual rate",
    "totAssets": "Total assets",
    "totLiabs": "Total liabilities",
    "netAssets": "Net assets",
    "noOfUnitsSold": "Units to be sold",
    "noOfUnitsOutstanding": "Units outstanding",
    "approxSaleDate": "Approximate date of sale",
    "securitiesToBeSold": "Table I: securities to be sold",
    "securitiesSoldInPast3Months": "Table II: securities sold during the past 3 months",
    "nameOfPersonForWhoseAccountTheSecuritiesAreToBeSold": "Person for whose account they are to be sold",
    "nameOfPersonfromWhomAcquired": "Acquired from",
    "donarAcquiredDate": "Acquired by the donor",
    "securitiesClassTitle": "Class of securities",
    "yearOfInc": "Year of incorporation",
    "jurisdictionOfInc": "Jurisdiction of incorporation",
    "issuerPreviousNameList": "Previous names of the issuer",
    "edgarPreviousNameList": "Previous names on EDGAR",
    "relatedPersonRelationshipList": "Relationship",
    "crdNumber": "CRD number",
    "isReportPeriodLt12": "Period of less than 12 months",
    "investmentCompFileNo": "Investment Company Act file number",
    "booksRecordsDesc": "Books and records kept there",
    "aggregateMarketValue": "Aggregate market value",
}
"""Words for elements whose own names say too little, by the local name."""

HEADINGS: Mapping[str, Mapping[str, str]] = {
    "D": {
        "primaryIssuer": "Item 1. Issuer's identity",
        "issuerAddress": "Item 2. Principal place of business",
        "relatedPersonsList": "Item 3. Related persons",
        "offeringData": "Items 4 to 16. The offering",
        "industryGroup": "Item 4. Industry group",
        "issuerSize": "Item 5. Issuer size",
        "federalExemptionsExclusions": "Item 6. Federal exemptions and exclusions claimed",
        "typeOfFiling": "Item 7. Type of filing",
        "durationOfOffering": "Item 8. Duration of offering",
        "typesOfSecuritiesOffered": "Item 9. Types of securities offered",
        "businessCombinationTransaction": "Item 10. Business combination transaction",
        "minimumInvestmentAccepted": "Item 11. Minimum investment",
        "salesCompensationList": "Item 12. Sales compensation",
        "offeringSalesAmounts": "Item 13. Offering and sales amounts",
        "investors": "Item 14. Investors",
        "salesCommissionsFindersFees": "Item 15. Sales commissions and finders' fees",
        "useOfProceeds": "Item 16. Use of proceeds",
        "signatureBlock": "Signature and submission",
    },
    "N-CEN": {
        "generalInfo": "Part A. General information",
        "registrantInfo": "Part B. Information about the registrant",
        "managementInvestmentQuestionSeriesInfo": "Part C. Management investment companies",
        "closedEndManagementInvestment": "Part D. Closed-end and small business investment companies",
        "exchangeSeriesInfo": "Part E. Exchange-traded funds and managed funds",
        "unitInvestmentTrust": "Part F. Unit investment trusts",
        "attachmentsTab": "Part G. Attachments",
    },
}
"""What a form itself calls the parts that these elements are, by the form and their local names."""

CHOICES = frozenset({"yearOfInc", "dateOfFirstSale"})
"""Elements that hold a ``value`` or, in its place, an element that says why there is none."""

LAST = ("Transaction form type", "Equity swap involved")
"""Columns of Forms 4 and 5 that most often say nothing: they stand behind the others."""

TOTALLED = {"infoTable": "value", "invstOrSec": "valUSD"}
"""The records that are holdings, each with the element that tells its value."""

_AMOUNTS = re.compile(
    r"(?:shares?|value|val|amounts?|amt|amnt|price|prnamt|assets?|assts|liabs?|balance|power|sole|shared|none|tot|totals?"
    r"|usd|gain|appr|sold|proceeds|outstanding|commissions?|fees?|owned|acquired|offering|remaining|units?)"
)
_NO_AMOUNTS = re.compile(r"(?:date|code|type|title|name|number|id|cik|cusip|flag|indicator|description|year)")
_CENTS = 2
_PARTS = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|_")
_DIGITS = re.compile(r"-?\d{4,}(?:\.\d+)?|-?\d+\.\d{3,}")


def shown_amount(element: str, value: str) -> str:
    """A value with its thousands set apart and without idle noughts, where the element's name says it is an amount."""
    if not _DIGITS.fullmatch(value):
        return value
    parts = [part.lower() for part in _PARTS.split(element) if part]
    is_count = parts[:2] in (["no", "of"], ["number", "of"]) or parts[-3:-1] == ["number", "of"]
    if not any(map(_AMOUNTS.fullmatch, parts)) or (any(map(_NO_AMOUNTS.fullmatch, parts)) and not is_count):
        return value
    whole, _, rest = value.partition(".")
    rest = rest.rstrip("0") if len(rest) > _CENTS else rest
    return f"{'-' if whole == '-0' else ''}{int(whole):,}" + (f".{rest}" if rest else "")
