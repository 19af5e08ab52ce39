"""The tree of a form that is XML is that of its elements."""

from __future__ import annotations

from tests.building.trees import written
from viewer.edgar.forms import form_of
from viewer.filing.blocks import read_blocks
from viewer.filing.model import Document, Payload
from viewer.outline.outliner import outline_document

_FORM_C = b"""<?xml version="1.0"?>
<edgarSubmission><headerData><submissionType>C</submissionType></headerData><formData>
<issuerInformation><nameOfIssuer>Vane Works</nameOfIssuer><commissionFileNumber>008-99123</commissionFileNumber>
<issuerAddress><city>Reno</city></issuerAddress></issuerInformation>
<offeringInformation><price>5</price><person><name>Ada</name></person><person><name>Ben</name></person></offeringInformation>
</formData></edgarSubmission>"""


def test_a_fact_that_covers_bear_makes_no_cover():
    blocks = read_blocks("xml", _FORM_C, 0, with_page=False).blocks
    document = Document(0, "C", "form.xml", "", "xml", Payload(_FORM_C), blocks=blocks)
    outline = outline_document(document, form_of("C"), is_primary=True)
    assert written(outline.sections).splitlines() == [
        "# Edgar submission",
        "  # Header data",
        "  # Form data",
        "    # Issuer information",
        "      # Issuer address",
        "    # Offering information",
        "      # Person",
    ]
