"""Lines that are set off like headings and are none, as a table: what kind of line, its pattern, an example.

A row says one thing of how filings are written. A line that only one filing has is no row; each row's example is held
by no other row, and a test walks them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

Where = Literal["words", "sign", "anywhere", "address", "colon", "bracket"]
"""Where a pattern is tried: at the first words (past signs), at the very first sign, anywhere (in addresses too).

Some are tried only on lines that end with a colon, or that hold a bracket or a box.
"""


class Never(NamedTuple):
    """One row: the kind of line, where its pattern is tried (letters in any case), an example of it."""

    kind: str
    where: Where
    pattern: str
    example: str


NEVER = (
    Never("page number", "words", r"(?:page\s*)?[\divxlc\W]{0,8}$", "- xiv -"),
    Never("page number in a line", "words", r"page\s+\d", "Page 4 of the Plan"),
    Never("filing agent's banner", "words", r"quicklinks\b", "QuickLinks -- Click here to rapidly navigate"),
    Never("salutation", "words", r"dear\b", "Dear Stockholder"),
    # AS 3101.07 has the auditor's report addressed to both.
    Never(
        "addressee of a report",
        "words",
        r"(?:to\s+)?(?:the\s+)?(?:(?:share|stock)holders?\W+and\W+(?:the\s+)?board\s+of\s+directors|board\s+of\s+directors"
        r"\W+and\W+(?:the\s+)?(?:share|stock)holders?|(?:share|stock)holders?\s+of\s+.{2,60}\b(?:inc|corp|ltd|limited|llc|plc)\W*$)",
        "The Stockholders and Board of Directors of Vane Works",
    ),
    Never("pointer", "words", r"see\b", "See accompanying notes"),
    Never("source of a table", "words", r"(?:source|via)\b", "Source: Bureau of Labor"),
    Never(
        "legend of a financial data schedule",
        "words",
        r"(?:this\s+(?:financial\s+data\s+)?schedule\s+contains|extracted\s+from)\b",
        "EXTRACTED FROM THE BALANCE SHEET",
    ),
    Never(
        "stock exchange",
        "words",
        r"(?:nyse|nasdaq|otc)\b(?!.{0,40}\b(?:governance|rules?|(?:de)?listing|requirements?|standards?|disclosures?)\b)",
        "NYSE: ALDR",
    ),
    Never("link to the parties", "words", r"(?:by\s+and\s+)?(?:among|between)\W*$", "by and among"),
    Never(
        "legend of a request under Rule 83",
        "words",
        r"(?:foia\s+)?confidential\s+treatment\s+request",
        "Confidential Treatment Requested by Vane Works",
    ),
    Never("date of an instrument", "words", r"dated\s+(?:as\s+)?of\b", "Dated as of Closing"),
    Never("date of a document alone", "words", r"dated:?\s+[A-Z]\w{2,8}\s+\d{1,2},?\s+\d{4}\W*$", "Dated May 14, 2031"),
    Never(
        "appeal to keep a paper",
        "words",
        r"(?:please\s+)?(?:retain|keep)\s+this\s+(?:supplement|notice|document|paper)\b",
        "PLEASE RETAIN THIS SUPPLEMENT",
    ),
    Never("date of a supplement", "words", r"supplement\s+dated\b", "Supplement dated May 3 to the Prospectus"),
    Never("field of a signature", "words", r"(?:by|name|title|dated?|its)\s*:", "Name: Ada Vane"),
    Never("field of a letter", "words", r"(?:to|from|re|attn|attention|cc)\s*:", "Attention: The Secretary"),
    Never(
        "caption of the Commission",
        "words",
        r"(?:united\s+states(?:\s+of\s+america)?|before\s+the(?:\s+securities\b.{0,40})?"
        r"|(?:united\s+states\s+|u\.?\s?s\.?\s+)?securities\s+and\s+exchange\s+commission(?:\W+washington\b.{0,20})?)\W*$",
        "UNITED STATES OF AMERICA",
    ),
    Never("whom to ask", "colon", r"(?:[\w&]+\s+){0,4}contacts?\s*:", "Investor Relations Contact:"),
    Never(
        "series of a trust", "words", r"(?:an?|each,?\s+an?)\s+(?:separate\s+)?series\s+of\b", "A Series of Vane Trust"
    ),
    Never(
        "what a supplement supplements",
        "words",
        r"to\s+(?:the|its|each)\b.{0,160}\bdated\b",
        "to the Prospectus, dated May 4",
    ),
    Never("field with its figure", "words", r"[^:\n]{8,60}:\s+\$?\d[\d,.]*\W*$", "Total of Entries: 65"),
    Never("field of an address", "words", r"(?:address|phone|tel|telephone|fax|e-?mail)\s*:", "Telephone: as above"),
    Never("joining word alone", "words", r"(?:and|or|between|among|to|the|with|as|of|for)\W*$", "- and -"),
    Never(
        "number of securities offered",
        "words",
        r"(?:up\s+to\s+)?\d[\d,]{2,}\s+(?:\w+\s+){0,4}(?:shares|units|warrants|ADSs?)\b",
        "4,000,000 Shares of Common Stock",
    ),
    Never(
        "answer that denies",
        "words",
        r"(?:there\s+(?:are|is|were)\s+)?no\s+(?:such|transactions?)\b",
        "NO TRANSACTIONS.",
    ),
    Never("answer alone", "words", r"(?:none|n/?a|not\s+applicable|yes|no|true)\W*$", "Not Applicable"),
    Never("total of a table", "words", r"(?:total|costs?\s+and\s+expenses)\W*$", "COSTS AND EXPENSES"),
    Never(
        "version of a document",
        "words",
        r"(?:execution|conformed|final|draft)\s+(?:version|copy|form)",
        "EXECUTION COPY",
    ),
    Never("release time", "words", r"for\s+(?:immediate\s+)?release", "FOR IMMEDIATE RELEASE"),
    Never(
        "close of a letter",
        "words",
        r"(?:very\s+truly\s+yours|sincerely|respectfully|yours)\b.{0,40}$",
        "Very truly yours,",
    ),
    Never(
        "answer in a letter",
        "words",
        r"(?:(?:the\s+)?(?:company|registrant|management|staff)(?:['’]s)?\s+)?(?:response|answer|reply)s?"
        r"(?:\s+to\s+(?:staff\s+)?comments?)?(?:\s+(?:no\.?\s*)?\d{1,2})?\W*$",
        "The Company’s Response to Comment 4",
    ),
    Never(
        "assent over a signature",
        "words",
        r"(?:agreed|accepted|acknowledged|confirmed|witness(?:ed)?|attest)\b.{0,40}$",
        "ACCEPTED AND AGREED",
    ),
    Never(
        "recommendation of a vote",
        "words",
        r"(?:(?:therefore|accordingly),?\s+)?(?:the|our|your)\s+board(?:\s+of\s+(?:directors|trustees))?\s+(?:unanimously\s+)?recommends?\b",
        "THE BOARD RECOMMENDS A VOTE FOR THEM",
    ),
    Never(
        "draft of a document",
        "words",
        r"(?:preliminary\s?(?:copy|copies|prospectus(?:\s+supplement)?|proxy\s+(?:statement|materials?))?(?:/prospectus)?\W{1,5})?subject\s+to\s+completion\b.{0,60}$|preliminary\s+cop(?:y|ies)\W*$",
        "PRELIMINARY COPY - SUBJECT TO COMPLETION",
    ),
    Never(
        "legend of an information statement",
        "words",
        r"we\s+are\s+not\s+asking\s+you\s+for\s+a\s+proxy\b",
        "WE ARE NOT ASKING YOU FOR A PROXY AND ASK YOU TO SEND NONE",
    ),
    Never(
        "appeal to vote",
        "words",
        r"(?:(?:\w+\s+){0,2}propos(?:al|ed)\W{1,3})?your\s+vote\b.{0,60}\bimportant\b|(?:please\s+)?vote\s+(?:now|today)\b",
        "YOUR VOTE IS IMPORTANT",
    ),
    Never(
        "date of a meeting",
        "words",
        r"(?:(?:the\s+)?(?:\d{4}\s+)?(?:annual|special)\s+(?:general\s+)?meeting\s+of\s+\w+\s+)?to\s+be\s+held\b.{0,60}\d{4}$",
        "To Be Held in May of 2031",
    ),
    Never(
        "choices of a ballot",
        "words",
        r"(?=.{0,40}\b(?:for|against|abstain|withh[eo]ld)\b)(?:(?:for|against|abstain|withh[eo]ld|vote|all|except|nominees?)"
        r"\b\W*){2,6}$|(?:against|abstain|withh[eo]ld|all)\W*$",
        "FOR ALL EXCEPT",
    ),
    Never(
        "what a ballot asks for", "words", r"(?:please\s+)?mark\b.{0,40}\bhere\b", "MARK “X” HERE IF YOU WILL ATTEND"
    ),
    Never(
        "name that is given a short name",
        "bracket",
        r"\((?:the|each,?\s+an?|collectively,?\s+the)\s+[\"“'‘]?(?:\w+\s+)?(?:fund|trust|portfolio|company|corporation|registrant)s?[\"”'’]?\)",
        "Vane Growth Fund (the “Fund”)",
    ),
    Never(
        "legend of a prospectus",
        "words",
        r"the\s+information\s+(?:contained\s+)?in\s+this\b.{0,80}\bis\s+not\s+complete\b",
        "The information in this prospectus is not complete",
    ),
    Never(
        "securities offered with their sum",
        "sign",
        r"(?:US)?\$\s?(?:\[.{0,12}\]|[\d,.]+)\s.{0,90}\b(?:notes|shares|securities|certificates|bonds|debentures)\b",
        "$40,000,000 Asset-Backed Notes, Class A",
    ),
    Never("class of shares with its ticker", "anywhere", r"[|:/–-]\s*(?-i:[A-Z]{4}X)\W*$", "Class A | VANAX"),
    Never("date of a document", "words", r"the\s+date\s+of\s+this\b", "The date of this prospectus"),
    Never(
        "underwriter on a cover",
        "words",
        r"(?:sole|joint|lead|active|co-?|and\s)*\s*(?:book-?\s?running\s+|lead\s+)+managers?\W*$",
        "Joint Book-Running Managers",
    ),
    Never(
        "authority of a notice",
        "words",
        r"by\s+(?:order|direction|authority)\s+of\s+(?:the|our)\b.{0,60}$",
        "BY ORDER OF THE BOARD OF DIRECTORS",
    ),
    Never("words before a resolution", "words", r"(?:now,?\s+)?therefore,\s", "NOW, THEREFORE, BE IT"),
    Never(
        "sentence that a list completes",
        "colon",
        r"(?=.{60}).{0,300}\b(?:will|may|shall|is|are|was|were|has|have)\b",
        "On each such date the holders of notes will be paid an amount as follows:",
    ),
    Never(
        "legend of a proxy card", "words", r"(?:this|the)\s+proxy\s+is\s+solicited\b", "THIS PROXY IS SOLICITED BY US"
    ),
    Never("empty page", "words", r"(?:the\s+)?remainder\s+of\s+this", "The remainder of this page is blank"),
    Never("exhibit number", "words", r"(?:exhibit|ex)[-\s]*\d[\d.()a-z-]*\W*$", "EXHIBIT 10.1"),
    Never(
        "side of a balance sheet",
        "words",
        r"(?:total\s+|current\s+)?(?:assets|liabilities)\b(?:\s+and\s.{0,60}(?:equity|deficit|capital|deficiency).{0,12})?\W*$",
        "LIABILITIES AND STOCKHOLDERS' EQUITY",
    ),
    Never(
        "part of a statement of cash flows",
        "words",
        r"(?:net\s+)?cash\s+flows?\s+(?:from|provided|used).{0,50}activities\W*$",
        "CASH FLOWS FROM OPERATING ACTIVITIES",
    ),
    Never("aside", "sign", r"\(.{0,80}\)$", "(in thousands of dollars)"),
    Never(
        "sum of a note with its date", "sign", r"\$[\d,.]+\s.{0,80}\b\d{4}\W*$", "$400,000.00 Alder Ridge May 4, 2031"
    ),
    Never("footnote with its number", "sign", r"\d{1,2}[A-Z][a-z]", "2Includes shares held in trust"),
    Never(
        "footnote in brackets that says something",
        "sign",
        r"\(\d{1,2}\)\s.{0,60}\b(?:unless|excludes?|includes?|represents?|reflects?|consists?|based\s+on|net\s+of)\b",
        "(1) PRICE EXCLUDES COMMISSION",
    ),
    Never("footnote with a star", "sign", r"\*", "* Filed herewith"),
    Never("box to check", "bracket", r"\[\s?X?\s?\]|[☐☒☑]", "HOLDINGS REPORT [X]"),
    Never("words to be filled in", "sign", r"\W*\[.{0,120}\]\W*$", "[Signature Page Follows]"),
    Never("code of a document", "sign", r"(?=\S*\d)(?=\S*[A-Z])[A-Z\d_-]{6,}$", "ADM-4471_2"),
    Never("signature", "anywhere", r"/s/", "Officer /s/ Ada Vane"),
    Never("line to write on", "anywhere", r"___", "Signed ______"),
    Never(
        "columns of a comparison", "anywhere", r"\b(?:increase|decrease|change)\s+percent\b", "Amount Change Percent"
    ),
    Never(
        "header of a page that goes on",
        "anywhere",
        r"\bcont(?:inued|['’]?d)\b\.?\)?\W*$|\(cont",
        "Risk Factors (Cont'd)",
    ),
    Never("way to the contents", "anywhere", r"table\s+of\s+contents", "Back to the Table of Contents"),
    Never(
        "name of a partnership",
        "anywhere",
        r"^(?!.*\b(?:ratif|appoint|approv|elect|select)).*\bl\.?l\.?p\.?\W*(?:\[.{1,12}\]\W*)?$",
        "VANE & RIDGE L.L.P.",
    ),
    Never("number of a file", "anywhere", r"\bfile\s+(?:number|no)\b", "Commission File Number"),
    Never(
        "field of a cover", "anywhere", r"\bname\s+of\s+(?:the\s+)?(?:registrant|issuer)\b", "Exact Name of Registrant"
    ),
    Never("mail address", "address", r"@\w", "ada@alder"),
    Never("web address", "address", r"https?:|\bwww\.", "www.alder/ridge"),
    Never("web site", "address", r"\.(?:com|org|net)\W*$", "Alder.com"),
    Never("telephone number", "address", r"\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}\b", "(212) 555-0100 x"),
    Never("post box", "address", r"\bP\.?\s?O\.?\s+Box\b", "P.O. Box 4"),
    Never("postal code", "address", r"[A-Za-z.],?\s+\d{5}(?:-\d{4})?\W*$", "Alder Ridge, NV 89501"),
)


def _joined(where: Where) -> str:
    return "|".join(f"(?:{row.pattern})" for row in NEVER if row.where == where)


_BEGINNING = re.compile(rf"\W*(?:{_joined('words')})|{_joined('sign')}", re.IGNORECASE)
_ANYWHERE = re.compile(_joined("anywhere"), re.IGNORECASE)
_ADDRESS = re.compile(_joined("address"), re.IGNORECASE)
_COLON = re.compile(rf"\W*(?:{_joined('colon')})", re.IGNORECASE)
_BRACKET = re.compile(_joined("bracket"), re.IGNORECASE)
_HOLDS_BRACKET = re.compile(r"[(\[☐☒☑]")
_ASIDE = re.compile(r"\s*\([^)]{1,60}\)\W*$")
_IN_ADDRESSES = re.compile(r"[\d.@]")


def never(text: str) -> bool:
    """Whether a line, with its last aside or without, is of a kind that never heads anything."""
    return _is_of_a_kind(text) or (")" in text and _is_of_a_kind(_ASIDE.sub("", text)))


def is_address(text: str) -> bool:
    """Whether a line holds a mail or web address, a telephone number or a postal code."""
    return _IN_ADDRESSES.search(text) is not None and _ADDRESS.search(text) is not None


def kinds_of(text: str) -> Iterator[str]:
    """The kinds of the rows that hold of a line, each tried by itself."""
    for row in NEVER:
        if row.where == "colon" and not _ends_with_colon(text):
            continue
        tried = re.compile(rf"\W*(?:{row.pattern})" if row.where in ("words", "colon") else row.pattern, re.IGNORECASE)
        if (tried.match if row.where in ("words", "sign", "colon") else tried.search)(text):
            yield row.kind


def _is_of_a_kind(text: str) -> bool:
    if _BEGINNING.match(text) or _ANYWHERE.search(text) or (_ends_with_colon(text) and _COLON.match(text)):
        return True
    return _HOLDS_BRACKET.search(text) is not None and _BRACKET.search(text) is not None


def _ends_with_colon(text: str) -> bool:
    return text.rstrip()[-1:] == ":"
