"""The exchanges by the codes that EDGAR's cover page facts use (dei: SecurityExchangeName)."""

from __future__ import annotations

import re

_CODES = {
    "nasdaq": "NASDAQ",
    "nyse": "NYSE",
    "newyorkstockexchange": "NYSE",
    "nyseamerican": "NYSEAMER",
    "nysemkt": "NYSEAMER",
    "amex": "NYSEAMER",
    "americanstockexchange": "NYSEAMER",
    "nysearca": "NYSEArca",
    "nysenational": "NYSENAT",
    "nysechicago": "CHX",
    "nysetexas": "CHX",
    "chicagostockexchange": "CHX",
    "cboe": "CboeBZX",
    "cboebzx": "CboeBZX",
    "cboebyx": "CboeBYX",
    "cboeedga": "CboeEDGA",
    "cboeedgx": "CboeEDGX",
    "bats": "CboeBZX",
    "batsbzx": "CboeBZX",
    "iex": "IEX",
    "investorsexchange": "IEX",
    "longterm": "LTSE",
    "longtermstockexchange": "LTSE",
    "memx": "MEMX",
    "miax": "MIAX",
    "phlx": "PHLX",
    "boxexchange": "BOX",
    "nasdaqbx": "BX",
    "none": "NONE",
}
_LEGAL = re.compile(r"\b(?:the|llc|inc|incorporated|corporation|corp|u\.?s)\b\.?|[^a-z ]")
_MARKETS = re.compile(r"(?:global|select|capital|national|stock|securities|market|exchange)+$")


def exchange_code(name: str) -> str | None:
    """EDGAR's code for an exchange as covers name it: "The Nasdaq Stock Market LLC" is NASDAQ; None for others."""
    plain = _LEGAL.sub(" ", name.casefold()).replace(" ", "")
    return _CODES.get(plain) or _CODES.get(_MARKETS.sub("", plain))
