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
        ("heading", "Holdings"),
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


def test_a_code_stands_with_what_it_means_and_amounts_have_their_thousands_apart() -> None:
    coding = "<transactionCoding><transactionCode>F</transactionCode></transactionCoding>"
    shares = "<transactionShares><value>10469</value><footnoteId id='F1'/></transactionShares>"
    record = f"<nonDerivativeTransaction>{coding}{shares}</nonDerivativeTransaction>"
    source = f"<r><nonDerivativeTable>{record}</nonDerivativeTable></r>"
    assert kinds(source)[-1][1].split("\n") == [
        "Transaction code\tMeaning of the code\tTransaction shares",
        "F\tExercise price or tax paid with securities\t10,469 [F1]",
    ]


def test_a_number_that_names_something_keeps_its_digits() -> None:
    source = "<r><cusip>464286640</cusip><rptOwnerZipCode>95014</rptOwnerZipCode><value>2049983.50</value></r>"
    assert kinds(source)[1][1] == "CUSIP\t464286640\nReporting owner zip code\t95014\nValue\t2,049,983.50"


def test_what_attributes_say_is_told_under_their_names() -> None:
    source = '<r><returns><month classId="C1" rtn1="1.81"/><month classId="C2" rtn1="1.87"/></returns></r>'
    assert kinds(source)[-1][1] == "Class ID\tRtn1\nC1\t1.81\nC2\t1.87"


def test_holdings_are_counted_and_added_above_their_table_but_not_in_the_text() -> None:
    holding = "<infoTable><nameOfIssuer>Vane</nameOfIssuer><value>{}</value></infoTable>"
    result = read(f"<informationTable>{holding.format(1200)}{holding.format(3400)}</informationTable>", "xml")
    assert "2 in the list, together 4,600" in page(result)
    assert "together" not in "".join(block.text for block in result.blocks)


def test_a_footnote_has_its_mark() -> None:
    source = (
        "<r><footnotes><footnote id='F1'>By trust.</footnote><footnote id='F2'>By child.</footnote></footnotes></r>"
    )
    assert kinds(source)[-1][1] == "Footnote F1\tBy trust.\nFootnote F2\tBy child."


def test_records_stand_under_heads_and_in_their_columns_on_the_page() -> None:
    source = "<r><row><a>1</a><b>2000</b></row><row><b>3</b></row></r>"
    html = page(read(source, "xml"))
    assert '<th id="b2r0c0">A</th>' in html
    assert '<tr id="b2r2"><td></td><td id="b2r2c1">3</td></tr>' in html


OFFERING = """<edgarSubmission><submissionType>D/A</submissionType>
<primaryIssuer><entityName>Alder Ridge</entityName>
<yearOfInc><withinFiveYears>true</withinFiveYears><value>2011</value></yearOfInc></primaryIssuer>
<offeringData><federalExemptionsExclusions><item>06b</item><item>3C.7</item></federalExemptionsExclusions>
<isAmendment>N</isAmendment></offeringData></edgarSubmission>"""


def test_parts_are_called_what_the_form_calls_them() -> None:
    assert [text for kind, text in kinds(OFFERING) if kind == "heading"] == [
        "Edgar submission",
        "Item 1. Issuer's identity",
        "Year of incorporation",
        "Items 4 to 16. The offering",
        "Item 6. Federal exemptions and exclusions claimed",
    ]


def test_what_another_form_calls_so_keeps_its_name() -> None:
    assert ("heading", "Primary issuer") in kinds(OFFERING.replace("D/A", "C"))


def test_the_value_of_a_choice_is_called_by_the_choice_and_a_year_keeps_its_digits() -> None:
    assert ("table", "Within five years\tYes\nYear of incorporation\t2011") in kinds(OFFERING)


def test_codes_in_a_list_are_told_with_what_they_mean() -> None:
    told = next(text for _, text in kinds(OFFERING) if text.startswith("Item\t06b"))
    assert told.splitlines() == [
        "Item\t06b",
        "Exemption or exclusion\tRule 506(b)",
        "Item\t3C.7",
        "Exemption or exclusion\tSection 3(c)(7)",
    ]


def test_a_letter_that_answers_a_question_is_told_in_words() -> None:
    assert ("table", "Is amendment\tNo") in kinds(OFFERING)
