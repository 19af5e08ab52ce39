"""Writes a 10-K as filers' tools do today: inline XBRL, every run of text in a styled span, tables of spaced columns.

The share of tags, attributes, text, exhibits and references in each megabyte is that of large filings, so that ratios
carry over.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

MEGABYTE = 1_000_000

_FONT = "font-family:'Times New Roman',sans-serif;font-size:10pt"
_ENDINGS = (". ", ". ", "&#8217;s. ", ".&#160; ")
_REFERENCES = (
    "as described in Part I, Item 1A, &#8220;Risk Factors,&#8221; of this report. ",
    "see Item 7A of Part II of this Annual Report on Form 10-K. ",
    "discussed in Note 9 to the financial statements in Item 8. ",
    "under the agreement filed as Exhibit 10.12 to this report. ",
)
_EXHIBITS_TO_A_MEGABYTE = 40
_RUN = f"color:#000000;{_FONT};font-weight:400;line-height:120%"
_BOLD = f"color:#000000;{_FONT};font-weight:700;line-height:120%"
_PARAGRAPH = "padding-left:0;padding-right:0;text-align:justify;text-indent:27pt"
_LABEL = "background-color:#cceeff;padding:2px 1pt;text-align:left;text-indent:-9pt;vertical-align:bottom"
_EDGE = "background-color:#cceeff;padding:2px 0 2px 1pt;text-align:left;vertical-align:bottom"
_FIGURE = "background-color:#cceeff;padding:2px 0 2px 1pt;text-align:right;vertical-align:bottom"
_SPACER = "background-color:#ffffff;padding:0 1pt"

_ITEMS = (
    (
        "Part I",
        (("1", "Business"), ("1A", "Risk Factors"), ("1B", "Unresolved Staff Comments"), ("1C", "Cybersecurity")),
    ),
    ("", (("2", "Properties"), ("3", "Legal Proceedings"), ("4", "Mine Safety Disclosures"))),
    (
        "Part II",
        (("5", "Market for Registrant&#8217;s Common Equity, Related Stockholder Matters"), ("6", "[Reserved]")),
    ),
    ("", (("7", "Management&#8217;s Discussion and Analysis of Financial Condition and Results of Operations"),)),
    ("", (("7A", "Quantitative and Qualitative Disclosures About Market Risk"),)),
    ("", (("8", "Financial Statements and Supplementary Data"), ("9A", "Controls and Procedures"))),
    ("Part III", (("10", "Directors, Executive Officers and Corporate Governance"), ("11", "Executive Compensation"))),
    ("Part IV", (("15", "Exhibit and Financial Statement Schedules"), ("16", "Form 10-K Summary"))),
)
_WEIGHTS = {"1": 6, "1A": 10, "7": 14, "8": 52, "7A": 2, "15": 3, "9A": 1, "2": 1, "5": 1}
_WORDS = (
    "the company revenue net income cash operations segment interest rate foreign currency tax assets liabilities fair "
    "value goodwill lease pension customers products services agreement credit facility notes due shares stock award "
    "material adverse effect regulation cost of sales increase decrease compared with year ended December estimate and "
    "of in for to a our we that which as by on with from its are was been under these other including related"
).split()


def annual_report(size: int = 4 * MEGABYTE, seed: int = 1) -> bytes:
    """A 10-K of about ``size`` bytes, the same for the same seed."""
    return "".join(_pieces(random.Random(seed), size)).encode()


def _pieces(chance: random.Random, size: int) -> Iterator[str]:
    yield (
        "<?xml version='1.0' encoding='utf-8'?>\n"
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:ix="http://www.xbrl.org/2013/inlineXBRL">'
        "<head><title>annual-20231231</title></head><body>"
    )
    yield _hidden_header(round(size / MEGABYTE * 170))
    yield _cover()
    body = size * 0.89
    total = sum(_WEIGHTS.get(number, 0.5) for _, items in _ITEMS for number, _ in items)
    page = 1
    for part, items in _ITEMS:
        if part:
            yield _line(part.upper(), _BOLD, "text-align:center")
        for number, title in items:
            yield _line(f"Item {number}. {title}", _BOLD, "margin-bottom:9pt;text-align:left")
            if number == "15":
                yield _exhibit_index(chance, round(size / MEGABYTE * _EXHIBITS_TO_A_MEGABYTE))
            room = body * _WEIGHTS.get(number, 0.5) / total
            while room > 0:
                filled = _page(chance, page, financial=number in ("7", "8"))
                page += 1
                room -= len(filled)
                yield filled
    yield _line("SIGNATURES", _BOLD, "text-align:center")
    yield "</body></html>"


def _hidden_header(contexts: int) -> str:
    facts = "".join(
        f'<xbrli:context id="c-{number}"><xbrli:entity><xbrli:identifier scheme="http://www.sec.gov/CIK">0000000000'
        "</xbrli:identifier><xbrli:segment>"
        '<xbrldi:explicitMember dimension="us-gaap:StatementEquityComponentsAxis">us-gaap:CommonStockMember'
        "</xbrldi:explicitMember></xbrli:segment></xbrli:entity><xbrli:period><xbrli:startDate>2023-01-01"
        "</xbrli:startDate><xbrli:endDate>2023-12-31</xbrli:endDate></xbrli:period></xbrli:context>"
        for number in range(contexts)
    )
    return f'<div style="display:none"><ix:header><ix:resources>{facts}</ix:resources></ix:header></div>'


def _cover() -> str:
    lines = (
        "UNITED STATES",
        "SECURITIES AND EXCHANGE COMMISSION",
        "Washington, D.C. 20549",
        "FORM 10-K",
        "For the fiscal year ended December 31, 2023",
        "NO SUCH HOLDINGS, INC.",
        "(Exact name of registrant as specified in its charter)",
    )
    return "".join(_line(text, _BOLD, "text-align:center") for text in lines) + _contents()


def _contents() -> str:
    rows = "".join(
        f'<tr><td style="{_LABEL}"><a href="#i{number}"><span style="{_RUN}">Item {number}.</span></a></td>'
        f'<td style="{_LABEL}"><span style="{_RUN}">{title}</span></td>'
        f'<td style="{_FIGURE}"><span style="{_RUN}">{4 + index * 9}</span></td></tr>'
        for index, (number, title) in enumerate(item for _, items in _ITEMS for item in items)
    )
    return f"{_line('TABLE OF CONTENTS', _BOLD, 'text-align:center')}<table>{rows}</table>{_PAGE_BREAK}"


_PAGE_BREAK = '<hr style="page-break-after:always"/>'


def _page(chance: random.Random, number: int, *, financial: bool) -> str:
    running = _line("NO SUCH HOLDINGS, INC.", _RUN, "text-align:right")
    parts = [f'<div style="min-height:54pt;width:100%">{running}</div>']
    parts.append(_line(_words(chance, 5).title(), _BOLD, "margin-bottom:6pt"))
    parts.extend(_prose(chance) for _ in range(4 if financial else 7))
    for _ in range(3 if financial else 0):
        parts.append(_table(chance, rows=chance.randint(6, 18), columns=chance.randint(2, 5)))
    parts.append(_line(str(number), _RUN, "text-align:center"))
    return "".join(parts) + _PAGE_BREAK


def _prose(chance: random.Random) -> str:
    runs = "".join(
        f'<span style="{_RUN}">{_words(chance, chance.randint(8, 26)).capitalize()}{_ending(chance)}</span>'
        for _ in range(chance.randint(1, 3))
    )
    return f'<div style="margin-bottom:{chance.randint(4, 12)}pt;{_PARAGRAPH}">{runs}</div>'


def _ending(chance: random.Random) -> str:
    return f", {chance.choice(_REFERENCES)}" if chance.random() < 0.02 else chance.choice(_ENDINGS)


def _exhibit_index(chance: random.Random, count: int) -> str:
    """Rows of exhibits filed earlier, each with the filer's own hyperlink."""
    heads = "".join(
        f'<td style="{_LABEL}"><span style="{_BOLD}">{name}</span></td>'
        for name in ("Exhibit No.", "Description", "Form", "Exhibit", "Filing Date")
    )
    rows = "".join(_exhibit_row(chance, f"{(3, 4, 10)[row % 3]}.{row // 3 + 1}") for row in range(count))
    return f"{_line('EXHIBIT INDEX', _BOLD, 'text-align:center')}<table><tr>{heads}</tr>{rows}</table>{_PAGE_BREAK}"


def _exhibit_row(chance: random.Random, number: str) -> str:
    address = f"https://www.sec.gov/Archives/edgar/data/0/0/ex{number.replace('.', '-')}.htm"
    title = f"{_words(chance, 12).capitalize()}, dated as of May {chance.randint(1, 31)}, {chance.randint(2001, 2022)}"
    cells = (
        f'<a href="{address}"><span style="{_RUN}">{number}</span></a>',
        f'<a href="{address}"><span style="{_RUN}">{title}</span></a>',
        f'<span style="{_RUN}">8-K</span>',
        f'<span style="{_RUN}">10.{chance.randint(1, 9)}</span>',
        f'<span style="{_RUN}">{chance.randint(1, 12)}/{chance.randint(1, 28)}/{chance.randint(2001, 2022)}</span>',
    )
    opened = f'<td style="{_LABEL}">'
    return f"<tr>{''.join(f'{opened}{cell}</td>' for cell in cells)}</tr>"


def _table(chance: random.Random, rows: int, columns: int) -> str:
    widths = '<td style="width:1.0%"/><td style="width:46.646%"/><td style="width:0.1%"/>' + "".join(
        f'<td style="width:1.0%"/><td style="width:{chance.uniform(0.5, 9):.3f}%"/><td style="width:0.1%"/>'
        for _ in range(columns * 2)
    )
    heads = "".join(
        f'<td colspan="3" style="{_FIGURE}"><span style="{_BOLD}">{2023 - column}</span></td>'
        f'<td colspan="3" style="{_SPACER}"/>'
        for column in range(columns)
    )
    body = "".join(_row(chance, columns, shaded=row % 2 == 0) for row in range(rows))
    return (
        '<div style="margin-bottom:6pt;margin-top:2pt;text-align:center"><table style="border-collapse:collapse;'
        f'display:inline-table;vertical-align:text-bottom;width:100.000%"><tr>{widths}</tr>'
        f'<tr><td colspan="3" style="{_SPACER}"/>{heads}</tr>{body}</table></div>'
    )


def _row(chance: random.Random, columns: int, *, shaded: bool) -> str:
    label = _words(chance, chance.randint(2, 6)).capitalize()
    figures = "".join(_figure(chance) for _ in range(columns))
    row = f'<tr><td colspan="3" style="{_LABEL}"><span style="{_RUN}">{label}</span></td>{figures}</tr>'
    return row if shaded else row.replace("background-color:#cceeff;", "")


def _figure(chance: random.Random) -> str:
    amount = f"{chance.randint(1, 99_999):,}"
    fact = (
        f'<ix:nonFraction unitRef="usd" contextRef="c-{chance.randint(0, 500)}" decimals="-6" '
        f'name="us-gaap:Assets" format="ixt:num-dot-decimal" scale="6" id="f-{chance.randint(1, 99_999)}">'
        f"{amount}</ix:nonFraction>"
    )
    if chance.random() < 0.2:
        cells = (
            f'<td colspan="2" style="{_FIGURE}"><span style="{_RUN}">({fact}</span></td>'
            f'<td style="{_EDGE}"><span style="{_RUN}">)</span></td>'
        )
    elif chance.random() < 0.3:
        cells = (
            f'<td style="{_EDGE}"><span style="{_RUN}">$</span></td>'
            f'<td style="{_FIGURE}"><span style="{_RUN}">{fact}</span></td><td style="{_FIGURE}"/>'
        )
    else:
        cells = f'<td colspan="2" style="{_FIGURE}"><span style="{_RUN}">{fact}</span></td><td style="{_FIGURE}"/>'
    return f'{cells}<td style="{_SPACER}"/><td colspan="2" style="{_SPACER}"/>'


def _line(text: str, run: str, frame: str) -> str:
    return f'<div style="{frame}"><span style="{run}">{text}</span></div>'


def _words(chance: random.Random, count: int) -> str:
    return " ".join(chance.choices(_WORDS, k=count))
