"""Ownership reports (Forms 3, 4, 5) are compared transaction by transaction, however many there are."""

from pathlib import Path

from viewer.comparison.filings import compare_filings
from viewer.filing.reader import open_filing

VALUE = "<{0}><value>{1}</value></{0}>"


def transaction(date: str, shares: str, after: str) -> str:
    amounts = VALUE.format("transactionShares", shares) + VALUE.format("transactionPricePerShare", "7.95")
    return (
        "<nonDerivativeTransaction>"
        + VALUE.format("securityTitle", "Common Stock")
        + VALUE.format("transactionDate", date)
        + f"<transactionAmounts>{amounts}</transactionAmounts>"
        + f"<postTransactionAmounts>{VALUE.format('sharesOwnedFollowingTransaction', after)}</postTransactionAmounts>"
        + "</nonDerivativeTransaction>"
    )


MARCH = [
    transaction("2020-03-03", "1200", "50100"),
    transaction("2020-03-04", "800", "49300"),
    transaction("2020-03-05", "455", "48845"),
]


def report(folder: Path, form: str, *transactions: str):
    path = folder / f"form{form[0]}{len(form)}.txt"
    path.write_text(
        f"<SEC-DOCUMENT>\n<SEC-HEADER>\nCONFORMED SUBMISSION TYPE:\t{form}\n</SEC-HEADER>\n<DOCUMENT>\n<TYPE>{form}\n"
        "<FILENAME>form4.xml\n<TEXT>\n<XML>\n<ownershipDocument><issuer><issuerName>Alder Mills</issuerName></issuer>"
        f"<nonDerivativeTable>{''.join(transactions)}</nonDerivativeTable></ownershipDocument>\n</XML>\n</TEXT>\n"
        "</DOCUMENT>\n</SEC-DOCUMENT>\n"
    )
    return open_filing(path)


def told(original, amendment):
    changes = compare_filings(original, (), amendment, ()).changes
    return [(change.kind, change.column, change.before, change.after, change.delta) for change in changes]


def test_one_transaction_of_three_stands_against_its_own(tmp_path: Path) -> None:
    original = report(tmp_path, "4", *MARCH)
    amendment = report(tmp_path, "4/A", transaction("2020-03-04", "880", "49300"))
    assert told(original, amendment) == [
        ("deleted", None, "Common Stock 2020-03-03 1,200 7.95 50,100", "", None),
        ("cell", "Transaction shares", "800", "880", 80),
        ("deleted", None, "Common Stock 2020-03-05 455 7.95 48,845", "", None),
    ]


def test_a_transaction_alone_is_compared_by_the_names_of_its_values(tmp_path: Path) -> None:
    original = report(tmp_path, "4", MARCH[0])
    amendment = report(tmp_path, "4/A", transaction("2020-03-03", "1200", "50136"))
    assert told(original, amendment) == [("cell", "Shares owned following transaction", "50,100", "50,136", 36)]
