"""Forms that are XML: headings and readable tables out of elements."""

from __future__ import annotations

from tests.building.read_pages import blocks, grid, only, page, parsed, read

REPORT = """<?xml version="1.0"?>
<ownershipDocument>
  <documentType>4/A</documentType>
  <issuer><issuerName>Example &amp; Sons</issuerName><issuerCIK>0000000001</issuerCIK></issuer>
  <transaction><security><value>Common</value></security>
    <shares><value>100</value><footnoteId id="F1"/></shares></transaction>
  <transaction><security><value>Common</value></security><shares><value>250</value></shares></transaction>
</ownershipDocument>"""


def kinds(source: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in blocks(source, "xml")]


def test_elements_become_headings_values_and_grids() -> None:
    assert kinds(REPORT) == [
        ("heading", "Ownership document"),
        ("table", "Document type\t4/A"),
        ("heading", "Issuer"),
        ("table", "Issuer name\tExample & Sons\nIssuer CIK\t0000000001"),
        ("heading", "Transaction"),
        ("table", "Security\tShares\nCommon\t100 [F1]\nCommon\t250"),
    ]


def test_repeated_parts_stand_in_the_columns_of_their_names() -> None:
    source = "<r><row><a><x>1</x></a><b><y>2</y></b></row><row><b><y>3</y></b></row></r>"
    assert grid(blocks(source, "xml")[-1])[2:] == [(1, 0, 1, "1"), (1, 1, 1, "2"), (2, 1, 1, "3")]


def test_the_page_is_balanced_numbered_and_escaped() -> None:
    result = read(REPORT, "xml")
    found = parsed(page(result))
    assert found.faults == []
    assert found.block_ids == [f"b{index}" for index in range(len(result.blocks))]
    assert found.under["b3r0c1"].strip() == "Example & Sons"
    assert "Example &amp; Sons" in page(result)


def test_namespaces_are_not_shown() -> None:
    assert kinds('<n:infoTable xmlns:n="urn:x"><n:nameOfIssuer>Example</n:nameOfIssuer></n:infoTable>') == [
        ("heading", "Information table"),
        ("table", "Name of issuer\tExample"),
    ]


def test_xml_that_is_cut_off_is_read_as_far_as_it_goes() -> None:
    assert ("table", "Document type\t4/A") in kinds(REPORT[: REPORT.index("<issuer>") + 20])


def test_what_is_no_xml_is_shown_as_text_with_a_finding() -> None:
    result = read("no markup at all", "xml")
    assert [block.text for block in result.blocks] == ["no markup at all"]
    assert result.findings[0].severity == "warning"


def test_entities_are_neither_fetched_nor_blown_up() -> None:
    bomb = '<!DOCTYPE r [<!ENTITY a "xxxxxxxxxx"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>'
    text = "".join(block.text for block in blocks(f"{bomb}<r><v>&b;&f;seen</v></r>", "xml"))
    assert "root:" not in text
    assert "xxxx" not in text


def test_an_element_of_text_alone_is_a_heading_and_nothing_more() -> None:
    assert only("<note/>", "xml").text == "Note"


def test_abbreviated_names_are_written_out_and_flags_answered() -> None:
    flags = "<isDirector>1</isDirector><isOther>false</isOther>"
    source = f"<r><rptOwnerCik>0000000007</rptOwnerCik>{flags}<shares>1</shares></r>"
    assert kinds(source)[1] == (
        "table",
        "Reporting owner CIK\t0000000007\nIs director\tYes\nIs other\tNo\nShares\t1",
    )
