"""What is shown on the page into the value that it stands for: the inline XBRL transformation registries.

Sources: XBRL International, Transformation Registry 1 to 5, whose names differ by hyphens alone where they mean the
same; SEC, Inline XBRL transformation rules ("ixt-sec").
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal, InvalidOperation

from viewer.edgar.exchanges import exchange_code
from viewer.edgar.regions import country_code, edgar_code, postal_code
from viewer.facts.dates import DATES, quarter_end
from viewer.facts.number_words import duration_in_words, number_in_words

_NO_DIGITS = re.compile(r"[^\d.]")
_CHECKED = re.compile(r"[☑☒✓✔✗✘xXþýRüûTQ\uf0fe\uf0fd\uf0fc\uf0fb\uf052\uf053\uf054\uf051]")
_UNIT_DIGITS = re.compile(r"(\d[\d.,\s\xa0]*)\D+(\d*)\D*$")
_BETWEEN = re.compile("[-\\s\xa0\u2010-\u2015]+")
_FILERS = {
    "large accelerated filer": "Large Accelerated Filer",
    "accelerated filer": "Accelerated Filer",
    "non accelerated filer": "Non-accelerated Filer",
}


class NotTransformed(ValueError):
    """What is shown cannot be what its format says."""


def transformed(name: str | None, shown: str) -> str:
    """The value of what is shown under a format, named with or without its prefix; itself where there is no format.

    Raises ``NotTransformed``.
    """
    if name is None:
        return shown
    rule = _RULES.get(name.rpartition(":")[2].replace("-", "").lower())
    if rule is None:
        raise NotTransformed(name)
    value = rule(shown.strip())
    if value is None:
        raise NotTransformed(f"{name}: {shown}")
    return value


def number(value: str, sign: str | None, scale: str | None) -> str:
    """A number in full, from its digits, sign ("-" or None) and power of ten; raises ``NotTransformed``."""
    try:
        power = int(scale or 0)
        if abs(power) > 99:
            raise NotTransformed(f"scale {scale}")
        found = Decimal(value.replace(",", "").strip()).scaleb(power)
    except (InvalidOperation, ValueError) as error:
        raise NotTransformed(value) from error
    text = format(-found if sign == "-" else found, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _decimal_point(shown: str) -> str | None:
    return _NO_DIGITS.sub("", shown) or None


def _decimal_comma(shown: str) -> str | None:
    return _NO_DIGITS.sub("", shown.replace(".", "").replace(",", ".")) or None


def _with_unit(shown: str) -> str | None:
    found = _UNIT_DIGITS.match(shown)
    if not found:
        return None
    whole = re.sub(r"\D", "", found[1])
    return f"{whole}.{found[2]}" if found[2] else whole


def _box(shown: str, checked: str, empty: str) -> str:
    return checked if _CHECKED.search(shown) else empty


def _filer(shown: str) -> str | None:
    return _FILERS.get(" ".join(_BETWEEN.sub(" ", shown.casefold()).split()))


def _fraction(shown: str, letter: str) -> str | None:
    """A number of years, months or days as ISO 8601 has it: "2.5" years are P2Y6M."""
    try:
        count = Decimal(shown.replace(",", ""))
    except InvalidOperation:
        return None
    whole = int(count)
    rest = count - whole
    if letter == "Y":
        months = rest * 12
        days = (months - int(months)) * Decimal("30.4375")
        return f"P{whole}Y" + (f"{int(months)}M{int(days)}D" if rest else "")
    if letter == "M":
        return f"P{whole}M" + (f"{int(rest * Decimal('30.4375'))}D" if rest else "")
    return f"P{whole}{letter}"


def _hours(shown: str) -> str | None:
    return f"PT{shown}H" if shown.isdecimal() else None


_Rule = Callable[[str], str | None]
_RULES: dict[str, _Rule] = {
    **dict.fromkeys(
        ("numdotdecimal", "numcommadot", "numspacedot", "numdotdecimalin", "numdotdecimalapos"), _decimal_point
    ),
    **dict.fromkeys(
        ("numcommadecimal", "numdotcomma", "numspacecomma", "numcomma", "numcommadecimalapos"), _decimal_comma
    ),
    **dict.fromkeys(("numunitdecimal", "numunitdecimalin"), _with_unit),
    **dict.fromkeys(("zerodash", "fixedzero", "numdash"), lambda _: "0"),
    **dict.fromkeys(("nocontent", "fixedempty"), lambda _: ""),
    **dict.fromkeys(("booleantrue", "fixedtrue"), lambda _: "true"),
    **dict.fromkeys(("booleanfalse", "fixedfalse"), lambda _: "false"),
    "boolballotbox": lambda shown: _box(shown, "true", "false"),
    "yesnoballotbox": lambda shown: _box(shown, "Yes", "No"),
    "numwordsen": number_in_words,
    "durwordsen": duration_in_words,
    "duryear": lambda shown: _fraction(shown, "Y"),
    "durmonth": lambda shown: _fraction(shown, "M"),
    "durday": lambda shown: _fraction(shown, "D"),
    "durweek": lambda shown: _fraction(shown, "W"),
    "durhour": _hours,
    "datequarterend": quarter_end,
    "stateprovnameen": postal_code,
    "countrynameen": country_code,
    "edgarprovcountryen": edgar_code,
    "exchnameen": exchange_code,
    "entityfilercategoryen": _filer,
    **DATES,
}
