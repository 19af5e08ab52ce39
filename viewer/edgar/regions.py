"""States, provinces and countries by the codes that EDGAR's cover page facts use.

Sources: EDGAR Filer Manual, "State and Country Codes"; the postal codes of the United States and Canada; ISO 3166.
"""

from __future__ import annotations

import re

_STATES = (
    "Alabama AL|Alaska AK|Arizona AZ|Arkansas AR|California CA|Colorado CO|Connecticut CT|Delaware DE|"
    "District of Columbia DC|Florida FL|Georgia GA|Hawaii HI|Idaho ID|Illinois IL|Indiana IN|Iowa IA|Kansas KS|"
    "Kentucky KY|Louisiana LA|Maine ME|Maryland MD|Massachusetts MA|Michigan MI|Minnesota MN|Mississippi MS|"
    "Missouri MO|Montana MT|Nebraska NE|Nevada NV|New Hampshire NH|New Jersey NJ|New Mexico NM|New York NY|"
    "North Carolina NC|North Dakota ND|Ohio OH|Oklahoma OK|Oregon OR|Pennsylvania PA|Puerto Rico PR|Rhode Island RI|"
    "South Carolina SC|South Dakota SD|Tennessee TN|Texas TX|Utah UT|Vermont VT|Virginia VA|Washington WA|"
    "West Virginia WV|Wisconsin WI|Wyoming WY|Guam GU|American Samoa AS|Virgin Islands VI"
)
# Name, postal code, EDGAR's code.
_PROVINCES = (
    "Alberta AB A0|British Columbia BC A1|Manitoba MB A2|New Brunswick NB A3|Newfoundland and Labrador NL A4|"
    "Newfoundland NL A4|Nova Scotia NS A5|Ontario ON A6|Prince Edward Island PE A7|Quebec QC A8|Québec QC A8|"
    "Saskatchewan SK A9|Yukon YT B0"
)
# Name, ISO's code, EDGAR's code.
_COUNTRIES = (
    "Argentina AR C1|Australia AU C3|Austria AT C4|Bahamas BS C5|Belgium BE C9|Bermuda BM D0|Brazil BR D5|"
    "British Virgin Islands VG D8|Canada CA Z4|Cayman Islands KY E9|Chile CL F3|China CN F4|"
    "People's Republic of China CN F4|Colombia CO F8|Costa Rica CR G2|Cyprus CY G4|Denmark DK G7|"
    "Dominican Republic DO G8|Egypt EG H2|England and Wales GB X0|England GB X0|Finland FI H9|France FR I0|"
    "Germany DE 2M|Federal Republic of Germany DE 2M|Greece GR J3|Guernsey GG Y7|Hong Kong HK K3|Hungary HU K5|"
    "Iceland IS K6|India IN K7|Indonesia ID K8|Ireland IE L2|Isle of Man IM Y8|Israel IL L3|Italy IT L6|Japan JP M0|"
    "Jersey JE Y9|Kazakhstan KZ 1P|Korea KR M5|South Korea KR M5|Republic of Korea KR M5|Liberia LR N0|"
    "Liechtenstein LI N2|Luxembourg LU N4|Grand Duchy of Luxembourg LU N4|Malaysia MY N8|Malta MT O1|"
    "Marshall Islands MH 1T|Republic of the Marshall Islands MH 1T|Mauritius MU O4|Mexico MX O5|Monaco MC O9|"
    "Netherlands NL P7|New Zealand NZ Q2|Nigeria NG Q5|Norway NO Q8|Panama PA R1|Peru PE R5|Philippines PH R6|"
    "Poland PL R9|Portugal PT S1|Russia RU 1Z|Russian Federation RU 1Z|Scotland GB X0|Singapore SG U0|"
    "South Africa ZA T3|Spain ES U3|Sweden SE V7|Switzerland CH V8|Taiwan TW F5|Thailand TH W1|Turkey TR W8|"
    "United Arab Emirates AE C0|United Kingdom GB X0|United States US X1|United States of America US X1|"
    "Uruguay UY X3|Vietnam VN Q1"
)
_SIGNS = re.compile(r"[^\w' ]")


def _plain(name: str) -> str:
    return " ".join(_SIGNS.sub(" ", name.casefold().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")).split())


def _rows(written: str, codes: int) -> list[list[str]]:
    return [row.rsplit(" ", codes) for row in written.split("|")]


_POSTAL = {
    **{_plain(name): code for name, code in _rows(_STATES, 1)},
    **{_plain(name): postal for name, postal, _ in _rows(_PROVINCES, 2)},
}
_ISO = {_plain(name): iso for name, iso, _ in _rows(_COUNTRIES, 2)}
_EDGAR = {_plain(name): code for name, _, code in (*_rows(_COUNTRIES, 2), *_rows(_PROVINCES, 2))}
_ABBREVIATED = {"d c": "DC", "washington d c": "DC", "washington dc": "DC"}


def postal_code(name: str) -> str | None:
    """The two letters of a state or province, given by its name or already by them; None for others."""
    plain = _plain(name).removeprefix("the ").removeprefix("state of ").removeprefix("commonwealth of ")
    if len(plain) == 2 and plain.upper() in _POSTAL.values():
        return plain.upper()
    return _POSTAL.get(plain) or _ABBREVIATED.get(plain)


def country_code(name: str) -> str | None:
    """The two letters of ISO 3166 for a country; None for others."""
    plain = _plain(name).removeprefix("the ")
    if len(plain) == 2 and plain.upper() in _ISO.values():
        return plain.upper()
    return _ISO.get(plain)


def edgar_code(name: str) -> str | None:
    """EDGAR's code for a place: the two letters of a state, "E9" for the Cayman Islands; None for others."""
    plain = _plain(name).removeprefix("the ").removesuffix(" canada")
    return _EDGAR.get(plain) or postal_code(name)
