"""Small reports of holdings on Form 13F: a cover and an information table, as EDGAR disseminates them."""

from __future__ import annotations

from pathlib import Path

_ROW = (
    "<infoTable><nameOfIssuer>{}</nameOfIssuer><titleOfClass>COM</titleOfClass><cusip>{}</cusip><value>{}</value>"
    "<shrsOrPrnAmt><sshPrnamt>{}</sshPrnamt><sshPrnamtType>SH</sshPrnamtType></shrsOrPrnAmt>{}</infoTable>"
)


def row(name: str, cusip: str, shares: int, value: int, option: str = "") -> str:
    """One record of an information table."""
    return _ROW.format(name, cusip, value, shares, f"<putCall>{option}</putCall>" if option else "")


def report(folder: Path, period: str, *rows: str) -> Path:
    """A report for a period, "20230331", filed by the same manager each time."""
    path = folder / f"13f-{period}.txt"
    cover = "<edgarSubmission><headerData><submissionType>13F-HR</submissionType></headerData></edgarSubmission>"
    documents = (("13F-HR", "primary_doc.xml", cover), ("INFORMATION TABLE", "table.xml", _table(rows)))
    body = "".join(
        f"<DOCUMENT>\n<TYPE>{kind}\n<FILENAME>{name}\n<TEXT>\n<XML>\n{xml}\n</XML>\n</TEXT>\n</DOCUMENT>\n"
        for kind, name, xml in documents
    )
    header = (
        f"<SEC-HEADER>\nACCESSION NUMBER:\t0000000009-{period[2:4]}-00{period[4:]}\n"
        "CONFORMED SUBMISSION TYPE:\t13F-HR\n"
        f"CONFORMED PERIOD OF REPORT:\t{period}\nFILED AS OF DATE:\t20240201\nFILER:\n\tCOMPANY DATA:\n"
        "\t\tCOMPANY CONFORMED NAME:\tVANE ADVISERS LLC\n\t\tCENTRAL INDEX KEY:\t0000000009\n</SEC-HEADER>\n"
    )
    path.write_text(f"<SEC-DOCUMENT>\n{header}{body}</SEC-DOCUMENT>\n", "utf-8")
    return path


def _table(rows: tuple[str, ...]) -> str:
    return f'<informationTable xmlns="urn:holdings">{"".join(rows)}</informationTable>'
