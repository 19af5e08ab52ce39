"""One fact told twice, a calculation that is off, a tag unlike its text; and nothing of a filing that ties."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.building.inline_facts import inline_page, number, read_facts
from tests.building.tables import html_rows
from viewer.outline.outliner import outline_filing
from viewer.ties.checking import untied_in
from viewer.ties.model import Untied
from viewer.wording import untied_said

_MILLIONS = {"scale": "6", "decimals": "-6"}


def untied(folder: Path, body: str, **files: str) -> tuple[Untied, ...]:
    filing, told = read_facts(folder, inline_page(body), **files)
    return untied_in(filing, outline_filing(filing), told)


def test_one_fact_with_two_values_is_told_with_both_places(tmp_path: Path) -> None:
    body = f"<p>Sales of ${number('1,204', **_MILLIONS)} million.</p><p>Sales: {number('1,240', **_MILLIONS)}.</p>"
    (found,) = untied(tmp_path, body)
    assert found.kind == "repeated"
    assert abs(found.difference) == 36_000_000
    assert found.place is not None
    assert found.other_place is not None
    assert "told as" in untied_said(found)


def test_what_most_of_its_repeats_say_is_not_the_odd_one(tmp_path: Path) -> None:
    body = "".join(f"<p>Sales: {number(shown, **_MILLIONS)}</p>" for shown in ("1,204", "1,214", "1,204"))
    (found,) = untied(tmp_path, body)
    assert (found.said, found.other) == (1_214_000_000, 1_204_000_000)


def test_a_value_rounded_otherwise_is_the_same(tmp_path: Path) -> None:
    billions = number("1.2", scale="9", decimals="-8")
    assert not untied(tmp_path, f"<p>${billions} billion, or ${number('1,204', **_MILLIONS)} million.</p>")


def test_other_periods_dimensions_and_units_are_other_facts(tmp_path: Path) -> None:
    body = f"<p>{number('1,204')} and {number('987', contextRef='silver')} and {number('5', unitRef='each')}</p>"
    assert not untied(tmp_path, body)


def test_a_tag_unlike_the_word_behind_the_number_is_told(tmp_path: Path) -> None:
    (found,) = untied(tmp_path, f"<p>Debt of ${number('6.9', scale='6', decimals='5')} billion.</p>")
    assert found.kind == "printed"
    assert untied_said(found) == "The page says 6,900,000,000; its tag says 6,900,000."


@pytest.mark.parametrize("word", ["million", "in debt", "to $7.1 billion"])
def test_a_tag_that_agrees_or_cannot_be_held_against_a_word_is_not(tmp_path: Path, word: str) -> None:
    assert not untied(tmp_path, f"<p>Debt of ${number('6.9', scale='6', decimals='5')} {word}.</p>")


def test_a_cell_tagged_in_another_scale_than_its_row_and_column_is_told(tmp_path: Path) -> None:
    def cell(shown: str, name: str, scale: str = "6") -> str:
        return number(shown, name=f"alder:{name}", scale=scale, decimals=f"-{scale}")

    rows = [
        (name, cell(f"{100 + 7 * at},{211 + at}", name), cell(f"{90 + 3 * at},{417 + at}", f"{name}Before"))
        for at, name in enumerate(("Ore", "Metal", "Freight", "Rent", "Power"))
    ]
    rows[2] = ("Freight", cell("114,213", "Freight", "3"), rows[2][2])
    body = f"<p>(In millions)</p>{html_rows(('', '2013', '2012'), *rows)}"
    (found,) = untied(tmp_path, body)
    assert (found.kind, found.said, found.other) == ("printed", 114_213_000_000, 114_213_000)


_LINKBASE = """<linkbase xmlns="http://www.xbrl.org/2003/linkbase" xmlns:xlink="http://www.w3.org/1999/xlink">
<calculationLink xlink:role="sales">
<loc xlink:href="alder.xsd#alder_Sales" xlink:label="total"/><loc xlink:href="alder.xsd#alder_Ore" xlink:label="ore"/>
<loc xlink:href="alder.xsd#alder_Rebates" xlink:label="rebates"/>
<calculationArc xlink:from="total" xlink:to="ore" weight="1.0"/>
<calculationArc xlink:from="total" xlink:to="rebates" weight="-1.0"/>
</calculationLink></linkbase>"""


def _three(context: str, total: str) -> str:
    told = (("Ore", "1,900"), ("Rebates", "300"), ("Sales", total))
    return "".join(f"<p>{name}: {number(shown, name=f'alder:{name}', contextRef=context)}</p>" for name, shown in told)


def test_a_calculation_that_holds_elsewhere_and_is_off_here_is_told(tmp_path: Path) -> None:
    (found,) = untied(tmp_path, _three("y", "1,600") + _three("silver", "1,650"), alder_cal__xml=_LINKBASE)
    assert (found.kind, found.said, found.other) == ("calculation", 1650, 1600)
    assert {(addend.label, addend.sign) for addend in found.addends} == {("Ore", 1), ("Rebates", -1)}


def test_a_calculation_that_holds_nowhere_else_accuses_nobody(tmp_path: Path) -> None:
    assert not untied(tmp_path, _three("y", "1,650"), alder_cal__xml=_LINKBASE)


def test_a_calculation_of_which_an_addend_is_not_told_says_nothing(tmp_path: Path) -> None:
    part = f"<p>Ore: {number('1,900', name='alder:Ore', contextRef='silver')}</p>"
    part += f"<p>Sales: {number('1,650', contextRef='silver')}</p>"
    assert not untied(tmp_path, _three("y", "1,600") + part, alder_cal__xml=_LINKBASE)
