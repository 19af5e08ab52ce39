"""Forms without Items of their own in the table: prospectuses, proxies, reports of owners and managers, notices.

Sources: EDGAR Filer Manual, Volume II, its index of submission types; the cover and summary pages of Form 13F;
Forms 3, 4 and 5.
"""

from __future__ import annotations

from viewer.edgar.forms.form import Form, Kind, Numbering, headings


def _plain(
    names: str,
    kind: Kind = "other",
    exhibits: Numbering = "item 601",
    *,
    series: bool = False,
    supplements: bool = False,
) -> tuple[Form, ...]:
    """Rows of forms that share these facts and are each a form of its own."""
    return tuple(
        Form(name, (name,), kind=kind, exhibits=exhibits, is_series=series, may_supplement=supplements)
        for name in names.split()
    )


_OFFERINGS = (
    *_plain("424A 424B1 424B2 424B4 424B5 424B8", "prospectus"),
    *_plain("424B3 424B7 497 497K", "prospectus", supplements=True),
    *_plain("ARS", "annual report"),
    *_plain("FWP 425 D C CB 144 T-1 T-3 ABS-EE"),
)

_REVISED = {"PRE": "PRER", "DEF": "DEFR"}
_PROXIES = tuple(
    Form(
        f"{words}14{letter}",
        (f"{words}14{letter}",),
        kind="proxy statement",
        # A revised statement amends one that may have been filed for a merger or a contest, too.
        family=f"{words[:3]}14{letter}" if words[:3] in _REVISED and words != "DEFA" else None,
        may_supplement=words == "DEFA",
        amended_as={f"{revised}14{letter}": f"{words}14{letter}"} if (revised := _REVISED.get(words.strip())) else {},
    )
    for letter in "AC"
    for words in ("PRE ", "DEF ", "DEFA", "DEFM", "PREM", "PREC", "DEFC", "DEFN", "DFAN", "DFRN")
)

_OWNERS = (
    *(
        Form(
            name,
            (name,),
            headings=headings(
                """
                Table I - Non-Derivative Securities...
                Table II - Derivative Securities | Table II - Derivative Securitites...
                Explanation of Responses
                Signature of Reporting Person
                """
            ),
        )
        for name in "345"
    ),
    Form(
        "13F",
        ("13F-HR", "13F-NT", "13F-E"),
        kind="other report",
        is_periodic=True,
        written={"13F": "13F-HR"},
        has_boxes=True,
        # A filing may hold the reports of several managers, one behind another.
        headings=headings(
            """
            Form 13F Cover Page*
              Institutional Investment Manager Filing this Report
              Person Signing this Report on Behalf of Reporting Manager
              Signature, Place, and Date of Signing
              Report Type
              List of Other Managers Reporting for this Manager
            Form 13F Summary Page
              Report Summary
              List of Other Included Managers
            Form 13F Information Table
            """
        ),
    ),
    *(
        Form(name, (name,), kind="schedule", is_series=name.startswith(("SC 13", "SC 14D")), exhibits="letters")
        for name in ("SC 13E1", "SC 13E4", "SC 14D1", "SC 14F1", "SC 14N")
    ),
)

_NOTICES = _plain("15 15-12B 15-12G 15-15D 15F-12B 15F-12G 25 25-NSE U-1 U5S U-3A-2 U-13-60")

_LETTERS = (
    *_plain("CORRESP UPLOAD LETTER DRSLTR IRANNOTICE RW AW", "letter"),
    *(Form(name, (name,), kind="letter") for name in ("RW WD", "AW WD")),
)

UNITEMISED = (*_OFFERINGS, *_PROXIES, *_OWNERS, *_NOTICES, *_LETTERS)
