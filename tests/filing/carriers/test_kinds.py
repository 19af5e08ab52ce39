import pytest

from tests.building.submissions import COVER, HEADER, PIXEL, amendment, document, uuencoded
from viewer.filing.carriers.kinds import kind_of, media_of


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        (amendment(), "submission"),
        (b"-----BEGIN PRIVACY-ENHANCED MESSAGE-----\n\n<IMS-DOCUMENT>x\n<DOCUMENT>", "submission"),
        (HEADER.encode(), "header"),
        (b"\n\nACCESSION NUMBER:\t1\n\nCONFORMED SUBMISSION TYPE:\t8-K\n", "header"),
        (b"<SUBMISSION>\n<ACCESSION-NUMBER>1", "feed"),
        (document(COVER).encode(), "envelope"),
        (b"<TITLE>ALDER</TITLE>\n" + document(COVER).encode(), "envelope"),
        (b"PK\x03\x04", "zip"),
        (b"%PDF-1.4", "pdf"),
        (PIXEL, "image"),
        (b"BMW AG reports\n", "text"),
        (COVER.encode(), "html"),
        (b"\xef\xbb\xbf<html><p>x</p></html>", "html"),
        (b"\0\1\2", "data"),
    ],
)
def test_a_carrier_is_told_from_its_first_bytes(source: bytes, kind: str):
    assert kind_of(source) == kind


@pytest.mark.parametrize(
    ("source", "media"),
    [
        (b"<PAGE>\n<TABLE>\n<S> <C>\nSilver 10\n</TABLE>\n", "text"),
        (b"<p>A fragment</p><p>of markup</p>", "html"),
        (b'<?xml version="1.0"?>\n<!-- made by -->\n<html xmlns="x"><body/></html>', "html"),
        (b'<?xml version="1.0"?><edgarSubmission/>', "xml"),
        (b"<XML>\n<informationTable></informationTable>\n</XML>", "xml"),
        (b'<?xml version="1.0"?><link:linkbase></link:linkbase>', "data"),
        (b'{"instance": {"a": 1}}', "data"),
        (uuencoded(PIXEL).encode(), "image"),
        (b"<PDF>\n" + uuencoded(b"%PDF-1.4").encode() + b"</PDF>", "pdf"),
        (uuencoded(b"PK\x03\x04").encode(), "data"),
        (b"Prices were 3 < 4 and 5 > 2.", "text"),
    ],
)
def test_a_documents_media_is_told_from_its_bytes(source: bytes, media: str):
    assert media_of(source) == media
