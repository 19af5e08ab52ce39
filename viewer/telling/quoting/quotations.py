"""What is said of a quotation that was looked for in filings; pure text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from viewer.language import translated
from viewer.wording import company_name, cut, day, flat, form_name, plural

if TYPE_CHECKING:
    from viewer.library.quotations import CheckedMemo, CheckedQuotation
    from viewer.quotes.checking import Difference, Verdict

VERDICTS: dict[Verdict, str] = {
    "exact": "exact",
    "altered": translated("exact but for what the quotation marks as altered"),
    "differs": translated("differs here"),
    "not-found": translated("not found in these filings"),
}
_SHORT: dict[Verdict, str] = {
    "exact": "exact",
    "altered": translated("altered by its own marks"),
    "differs": "differing",
    "not-found": translated("not found"),
}
_SHOWN, _LONGEST = 6, 80


def verdict_told(one: CheckedQuotation) -> str:
    """What was found of a quotation, in a sentence: "differs here: “may” is “may not”"."""
    said = VERDICTS[one.checked.verdict]
    told = "; ".join(difference_told(difference) for difference in one.checked.differences[:_SHOWN])
    left = len(one.checked.differences) - _SHOWN
    more = translated("; and {count}", count=plural(left, "more difference")) if left > 0 else ""
    besides = translated(", and {count}", count=plural(one.checked.others, "more time")) if one.checked.others else ""
    return f"{said}{besides}: {told}{more}" if told else f"{said}{besides}"


def difference_told(difference: Difference) -> str:
    """What differs: the words quoted, and those of the filing."""
    quoted, filed = (cut(flat(words), _LONGEST) for words in (difference.quoted, difference.filed))
    if not filed:
        return translated("the filing does not have “{quoted}”", quoted=quoted)
    return (
        translated("the filing has “{filed}” for “{quoted}”", filed=filed, quoted=quoted)
        if quoted
        else translated("the filing also has “{filed}”", filed=filed)
    )


def filing_told(one: CheckedQuotation) -> str:
    """The filing that a quotation was found in."""
    if one.filing is None:
        return ""
    header = one.filing.header
    dated = day(header.filed or header.period)
    company = company_name(header.company_as_spelled) or one.filing.path.name
    return " · ".join(filter(None, (company, form_name(header), dated)))


def counted(memo: CheckedMemo) -> str:
    """The whole in a line: "4 quotations: 2 exact, 1 differing, 1 not found in 12 filings"."""
    if not memo.quotations:
        return translated("There is no quotation of three words or more in this text.")
    parts = [f"{memo.count(verdict)} {said}" for verdict, said in _SHORT.items() if memo.count(verdict)]
    return translated(
        "{count}: {join} in {count_2}",
        count=plural(len(memo.quotations), "quotation"),
        join=", ".join(parts),
        count_2=plural(memo.searched, "filing"),
    )


def lines(memo: CheckedMemo) -> Iterable[str]:
    """The whole as lines for a terminal."""
    for one in memo.quotations:
        yield f"“{cut(flat(one.quotation.text), _LONGEST)}”"
        where = f" [{filing_told(one)}]" if one.filing else ""
        yield f"→ {verdict_told(one)}{where}"
    yield counted(memo)
