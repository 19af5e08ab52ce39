"""The tree of a form that is XML is that of its elements."""

from __future__ import annotations

from tests.building.trees import written
from viewer.edgar.forms import form_of
from viewer.filing.blocks import read_blocks
from viewer.filing.model import Document, Payload
from viewer.outline.model import Outline
from viewer.outline.outliner import outline_document

_FORM_C = b"""<?xml version="1.0"?>
<edgarSubmission><headerData><submissionType>C</submissionType></headerData><formData>
<issuerInformation><nameOfIssuer>Vane Works</nameOfIssuer><commissionFileNumber>008-99123</commissionFileNumber>
<issuerAddress><city>Reno</city></issuerAddress></issuerInformation>
<offeringInformation><price>5</price><person><name>Ada</name></person><person><name>Ben</name></person></offeringInformation>
</formData></edgarSubmission>"""

_FORM_D = b"""<?xml version="1.0"?>
<edgarSubmission><schemaVersion>X0708</schemaVersion><submissionType>D</submissionType>
<primaryIssuer><entityName>Vane Works</entityName>
<issuerAddress><street1>4 Ridge Road</street1><city>Reno</city></issuerAddress>
<yearOfInc><value>2031</value><withinFiveYears>true</withinFiveYears></yearOfInc></primaryIssuer>
<offeringData><industryGroup><industryGroupType>Pooled Investment Fund</industryGroupType></industryGroup>
<issuerSize><revenueRange>Decline to Disclose</revenueRange></issuerSize>
<minimumInvestmentAccepted>25000</minimumInvestmentAccepted><salesCompensationList/>
<signatureBlock><authorizedRepresentative>false</authorizedRepresentative></signatureBlock></offeringData></edgarSubmission>"""


def _outline(form: str, source: bytes) -> Outline:
    blocks = read_blocks("xml", source, 0, with_page=False).blocks
    document = Document(0, form, "form.xml", "", "xml", Payload(source), blocks=blocks)
    return outline_document(document, form_of(form), is_primary=True)


def test_a_fact_that_covers_bear_makes_no_cover():
    outline = _outline("C", _FORM_C)
    assert written(outline.sections).splitlines() == [
        "# Edgar submission",
        "# Header data",
        "# Issuer information",
        "  # Issuer address",
        "# Offering information",
        "  # Person",
    ]


def test_the_items_of_a_form_stand_side_by_side_though_its_schema_holds_one_in_another():
    outline = _outline("D", _FORM_D)
    assert written(outline.sections).splitlines() == [
        "# Edgar submission",
        "# Item 1. Issuer's identity",
        "# Item 2. Principal place of business",
        "# Item 4. Industry group",
        "# Item 5. Issuer size",
        "# Item 11. Minimum investment",
        "# Item 12. Sales compensation",
        "# Signature and submission",
    ]
