"""The pages that EDGAR's renderer makes of facts are read where they are all that is at hand of a filing."""

from __future__ import annotations

from pathlib import Path

from viewer.filing.reader import open_filing


def page(title: str, *rows: tuple[str, str, str]) -> str:
    said = "".join(
        f"""<tr><td class="pl"><a onclick="Show.showAR( this, 'defref_{concept}', window );">{label}</a></td>"""
        f'<td class="text">{value}<span></span></td></tr>'
        for concept, label, value in rows
    )
    head = f'<tr><th class="tl"><div><strong>{title}<br> $ in Millions</strong></div></th><th>Mar. 31, 2013</th></tr>'
    body = f'<body><table class="report">{head}{said}</table></body>'
    return f'<html><head><script src="Show.js"></script></head>{body}</html>'


COVER = page(
    "Cover Page - shares",
    ("dei_DocumentType", "Document Type", "10-Q"),
    ("dei_EntityRegistrantName", "Entity Registrant Name", "Alder Ridge Mining Co"),
    ("dei_DocumentPeriodEndDate", "Document Period End Date", "Mar. 31, 2013"),
)
SALES = page("SALES - Silver (Details) - USD ($)", ("us-gaap_Revenues", "Net sales", "1,204"))


def folder_of(folder: Path, **pages: str) -> Path:
    for name, text in pages.items():
        (folder / f"{name}.htm").write_text(text, encoding="utf-8")
    return folder


def test_a_folder_of_them_is_a_filing_called_by_its_cover_page(tmp_path: Path) -> None:
    filing = open_filing(folder_of(tmp_path, R1=COVER, R10=SALES, R2=SALES))
    header = filing.header
    assert (header.form, header.company, str(header.period)) == ("10-Q", "Alder Ridge Mining Co", "2013-03-31")
    assert [document.filename for document in filing.documents] == ["R1.htm", "R2.htm", "R10.htm"]
    assert filing.documents[1].description == "SALES - Silver (Details)"


def test_beside_a_report_they_are_data(tmp_path: Path) -> None:
    report = "<html><body><p>FORM 10-Q</p><p>We mine.</p></body></html>"
    filing = open_filing(folder_of(tmp_path, report=report, R1=COVER, R2=SALES))
    assert [(document.filename, document.media) for document in filing.documents] == [
        ("report.htm", "html"),
        ("R1.htm", "data"),
        ("R2.htm", "data"),
    ]


def test_one_alone_says_what_its_tags_say(tmp_path: Path) -> None:
    assert open_filing(folder_of(tmp_path, R1=COVER) / "R1.htm").header.company == "Alder Ridge Mining Co"
