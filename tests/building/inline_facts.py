"""An inline XBRL document as small as a test needs."""

from __future__ import annotations

from pathlib import Path

from viewer.facts import FilingFacts, facts_of_filing
from viewer.filing.model import Filing
from viewer.filing.reader import open_filing

NAMES = (
    'xmlns="http://www.w3.org/1999/xhtml" xmlns:ix="http://www.xbrl.org/2013/inlineXBRL" '
    'xmlns:xbrli="http://www.xbrl.org/2003/instance" xmlns:xbrldi="http://xbrl.org/2006/xbrldi" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:alder="http://alder.example/2013"'
)
RESOURCES = """
<xbrli:context id="y"><xbrli:entity><xbrli:identifier scheme="s">17</xbrli:identifier></xbrli:entity>
<xbrli:period><xbrli:startDate>2013-01-01</xbrli:startDate><xbrli:endDate>2013-12-31</xbrli:endDate></xbrli:period>
</xbrli:context>
<xbrli:context id="silver"><xbrli:entity><xbrli:identifier scheme="s">17</xbrli:identifier><xbrli:segment>
<xbrldi:explicitMember dimension="alder:MetalAxis">alder:SilverMember</xbrldi:explicitMember></xbrli:segment>
</xbrli:entity><xbrli:period><xbrli:instant>2013-12-31T00:00:00</xbrli:instant></xbrli:period></xbrli:context>
<xbrli:unit id="usd"><xbrli:measure>iso4217:USD</xbrli:measure></xbrli:unit>
<xbrli:unit id="each"><xbrli:divide><xbrli:unitNumerator><xbrli:measure>iso4217:USD</xbrli:measure>
</xbrli:unitNumerator><xbrli:unitDenominator><xbrli:measure>xbrli:shares</xbrli:measure></xbrli:unitDenominator>
</xbrli:divide></xbrli:unit>"""


def inline_page(body: str, hidden: str = "") -> str:
    """A page with a body and hidden facts; contexts ``y`` and ``silver``, units ``usd`` and ``each``."""
    header = f"<ix:header><ix:hidden>{hidden}</ix:hidden><ix:resources>{RESOURCES}</ix:resources></ix:header>"
    cover = "<p>FORM 10-K</p><p>For the fiscal year ended December 31, 2013</p>"
    return f'<html {NAMES}><body><div style="display:none">{header}</div>{cover}{body}</body></html>'


def number(shown: str, **attributes: str) -> str:
    """A tagged number of the year, in dollars unless said otherwise."""
    said = {"name": "alder:Sales", "contextRef": "y", "unitRef": "usd", "decimals": "0"} | attributes
    return f"<ix:nonFraction {_written(said)}>{shown}</ix:nonFraction>"


def words(shown: str, **attributes: str) -> str:
    """A tagged text of the year."""
    said = {"name": "alder:Policy", "contextRef": "y"} | attributes
    return f"<ix:nonNumeric {_written(said)}>{shown}</ix:nonNumeric>"


def _written(attributes: dict[str, str]) -> str:
    return " ".join(f'{name.replace("__", ":")}="{value}"' for name, value in attributes.items())


def read_facts(folder: Path, page: str, **files: str) -> tuple[Filing, FilingFacts]:
    """The filing whose page is given, with files beside it, and its facts."""
    (folder / "alder.htm").write_text(page, encoding="utf-8")
    for name, content in files.items():
        (folder / name.replace("__", ".")).write_text(content, encoding="utf-8")
    filing = open_filing(folder if files else folder / "alder.htm")
    return filing, facts_of_filing(filing)
