"""The other filings that the Contents panel lists: what is amended, what amends it, the whole chain; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.filing.model import Header, Place
from viewer.language import translated
from viewer.library.opening import Opened, Side
from viewer.telling.contents.entry import Badge, Entry, group
from viewer.telling.spots.history import Spot
from viewer.wording import day, form_name, original_named, pairing_named

if TYPE_CHECKING:
    from viewer.library.scanning.scan import Scanned

_A_DOZEN = 12
_SHOWN = Badge("shown", tip=translated("This is the one that is read now"))


def other_filings(opened: Opened, side: Side) -> tuple[Entry, ...]:
    """The filings that belong to the one shown, grouped by what they are to it."""
    if opened.amended is None:
        return group(translated("Amended by"), _other_amendments(opened))
    pairing = opened.amended.pairing
    status = Badge(pairing_named(pairing), tip=pairing.evidence.why)
    if opened.amendment is None:
        named = opened.amended.statement.original
        title = original_named(named)
        amends = group(translated("Amends"), [Entry("", title, None, badges=(status,), tip=pairing.evidence.why)])
        return (*amends, *_chain(opened))
    other: Side = "original" if side == "amendment" else "amendment"
    header = opened.shown(other).filing.header
    badges = (_SHOWN, status) if side == "original" and len(opened.amendments) > 1 else (status,)
    entry = Entry(
        form_name(header) or translated("Filing"),
        _filed(header),
        Spot(other, Place(0, 0)),
        badges=badges,
        tip=status.tip,
    )
    if side == "amendment":
        also = group(translated("Also amended by"), _other_amendments(opened))
        return (*group(translated("Amends"), [entry]), *also, *_chain(opened))
    return (*group(translated("Amended by"), _in_order(opened, entry)), *_chain(opened))


def _in_order(opened: Opened, shown: Entry) -> list[Entry]:
    """Every amendment as it was filed, the one that is shown among them."""
    others = _other_amendments(opened)
    position = _position(opened)
    return [*others[:position], shown, *others[position:]]


def _position(opened: Opened) -> int:
    """Where the shown amendment stands among all; after them when it lies elsewhere."""
    paths = [one.path for one in opened.amendments]
    own = opened.amendment.filing.path.absolute() if opened.amendment else None
    return paths.index(own) if own in paths else len(paths)


def _other_amendments(opened: Opened) -> list[Entry]:
    position = _position(opened)
    return [
        Entry(
            form_name(one.header) or translated("Filing"),
            _filed(one.header),
            None,
            tip=translated("Read the filing with this amendment instead\n{path}", path=one.path),
            amendment=one.path,
        )
        for index, one in enumerate(opened.amendments)
        if index != position
    ]


def _chain(opened: Opened) -> tuple[Entry, ...]:
    """The first filing and all that follow, where that is more than an original and what amends it."""
    sides: tuple[Side, ...] = ("original", "amendment") if opened.amendment else ("original",)
    shown = {opened.shown(side).filing.path.absolute(): side for side in sides}
    told = {*shown, *(one.path for one in opened.amendments)}
    if all(one.path in told for one in opened.chain):
        return ()
    listed = [_link(one, shown.get(one.path)) for one in opened.chain]
    if len(listed) > _A_DOZEN:
        listed = [Entry("", translated("{len} filings", len=len(listed)), None, children=tuple(listed))]
    return group(translated("The whole chain"), listed)


def _link(one: Scanned, side: Side | None) -> Entry:
    """One filing of the chain, which is shown on a side or opened by a click."""
    form, filed = form_name(one.header) or translated("Filing"), _filed(one.header)
    if side is not None:
        return Entry(form, filed, Spot(side, Place(0, 0)), badges=(_SHOWN,))
    why = f"\n{one.pairing.evidence.why}" if one.pairing else ""
    badges = (Badge("candidate"),) if one.pairing and one.pairing.status == "candidate" else ()
    return Entry(
        form,
        filed,
        None,
        badges=badges,
        tip=translated("Open this filing\n{path}{why}", path=one.path, why=why),
        filing=one.path,
    )


def _filed(header: Header) -> str:
    number = (
        translated("No. {amendment_number}", amendment_number=header.amendment_number)
        if header.amendment_number
        else ""
    )
    filed = translated("filed {filed}", filed=day(header.filed)) if header.filed else ""
    return ", ".join(part for part in (number, filed) if part)
