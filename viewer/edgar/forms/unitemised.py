"""Forms whose Items the program does not look for: of funds and offerings, of proxies, of owners and managers, notices.

Sources: EDGAR Filer Manual, Volume II, its index of submission types; Rules 8(c), 485 and 486 of the Securities Act
for the amendments of funds, Rule 462 for those of offerings.
"""

from __future__ import annotations

from viewer.edgar.forms.form import Form, Kind, Numbering


def _plain(
    names: str, kind: Kind = "other", exhibits: Numbering = "item 601", *, series: bool = False
) -> tuple[Form, ...]:
    """Rows of forms that share these facts and are each a form of its own."""
    return tuple(Form(name, (name,), kind=kind, exhibits=exhibits, is_series=series) for name in names.split())


_FUNDS = (
    Form(
        "N-1A",
        ("N-1A", "N-1"),
        kind="registration statement",
        is_series=True,
        exhibits="own",
        amended_as={"485APOS": "N-1A", "485BPOS": "N-1A", "485BXT": "N-1A"},
    ),
    Form(
        "N-2",
        ("N-2", "N-2ASR", "N-2MEF"),
        kind="registration statement",
        is_series=True,
        exhibits="own",
        amended_as={"POS 8C": "N-2", "486APOS": "N-2", "486BPOS": "N-2", "486BXT": "N-2", "N-2 POSASR": "N-2ASR"},
    ),
    Form(
        "N-14", ("N-14", "N-14 8C", "N-14AE", "N-14MEF"), kind="registration statement", is_series=True, exhibits="own"
    ),
    *_plain("N-3 N-4 N-5 N-6 N-8A N-8B-2", "registration statement", "own"),
    Form("N-Q", ("N-Q",), kind="quarterly report", is_periodic=True, exhibits="own"),
    Form("N-PX", ("N-PX",), kind="annual report", is_periodic=True, exhibits="own"),
    Form("N-SAR", ("NSAR-A", "NSAR-B", "NSAR-U", "NSAR-AT", "NSAR-BT"), kind="other report", is_periodic=True),
    *_plain(
        "N-CEN N-MFP N-MFP1 N-MFP2 N-PORT NPORT-P NPORT-EX N-CR N-17F-1 N-17F-2 N-30D N-30B-2", "other report", "own"
    ),
)

_OFFERINGS = (
    # Which registration statement these amend, the file number tells alone.
    Form(
        "POS AM",
        (),
        kind="registration statement",
        is_series=True,
        amended_as={name: name for name in ("POS AM", "POS AMI", "POS EX", "POS462B", "POS462C")},
    ),
    *_plain(
        "S-2 S-6 S-20 SB-1 SF-1 SF-3 F-2 F-6 F-6EF F-7 F-8 F-9 F-10 F-10EF F-80", "registration statement", series=True
    ),
    Form("1-A", ("1-A",), kind="registration statement", amended_as={"1-A POS": "1-A"}),
    *_plain("424A 424B1 424B2 424B3 424B4 424B5 424B7 424B8 497 497K", "prospectus"),
    *_plain("ARS", "annual report"),
    *_plain("FWP D C CB 144 T-1 T-3 ABS-15G ABS-EE"),
)

_PROXIES = tuple(
    Form(f"{words}14{letter}", (f"{words}14{letter}",), kind="proxy statement")
    for letter in "AC"
    for words in ("PRE ", "DEF ", "DEFA", "DEFM", "PREM", "PREC", "DEFC", "DEFN", "DEFR", "PRER", "DFAN", "DFRN")
)

_OWNERS = (
    *_plain("3 4 5"),
    Form(
        "13F",
        ("13F-HR", "13F-NT", "13F-E"),
        kind="other report",
        is_periodic=True,
        written={"13F": "13F-HR"},
        has_boxes=True,
    ),
    *(
        Form(name, (name,), kind="schedule", is_series=name.startswith(("SC 13", "SC 14D")), exhibits="letters")
        for name in ("SC 13E1", "SC 13E4", "SC 14D1", "SC 14F1", "SC 14N")
    ),
)

_NOTICES = (
    Form("NT 10-K", ("NT 10-K", "NT 10-Q", "NT 20-F", "NT 11-K", "NT 10-D"), written={"12b-25": "NT 10-K"}),
    *_plain("15 15-12B 15-12G 15-15D 15F-12B 15F-12G 25 25-NSE 24F-2NT 24F-2 U-1 U5S U-3A-2 U-13-60"),
)

UNITEMISED = (*_FUNDS, *_OFFERINGS, *_PROXIES, *_OWNERS, *_NOTICES)
