from tests.building.submissions import (
    ACCESSION,
    COVER,
    HEADER,
    PIXEL,
    RELEASE,
    amendment,
    document,
    submission,
    uuencoded,
)
from viewer.filing.attachments import decoded
from viewer.filing.carriers.submission import read_submission


def said(source: bytes) -> list[str]:
    return [finding.what for finding in read_submission(source, "submission").findings]


def test_documents_have_their_labels_and_their_own_bytes():
    carried = read_submission(amendment(), "submission")
    first, second = carried.documents
    assert (first.type, first.sequence, first.filename, first.description) == ("8-K/A", 1, "a8ka.htm", "FORM 8-K/A")
    assert (second.type, second.media, second.payload.raw.strip()) == ("EX-99.1", "html", RELEASE.strip().encode())
    assert carried.header.accession == ACCESSION
    assert carried.findings == ()


def test_the_mail_envelope_of_the_1990s_is_seen_through():
    mail = b"-----BEGIN PRIVACY-ENHANCED MESSAGE-----\nProc-Type: 2001,MIC-CLEAR\nMIC-Info: RSA-MD5,RSA,\n AAAA==\n\n"
    sealed = mail + amendment().replace(b"SEC-", b"IMS-") + b"-----END PRIVACY-ENHANCED MESSAGE-----\n"
    carried = read_submission(sealed, "submission")
    assert [item.type for item in carried.documents] == ["8-K/A", "EX-99.1"]
    assert carried.header.form == "8-K/A"


def test_documents_without_a_header_are_read_all_the_same():
    carried = read_submission(document(COVER).encode(), "submission")
    assert (carried.header.form, carried.documents[0].type) == (None, "8-K/A")


def test_media_are_told_from_the_bytes_and_wrappers_seen_through():
    source = submission(
        document(COVER),
        document("<PAGE>\n<TABLE>\n<S> <C>\nSilver 10\n</TABLE>\n", "EX-27", 2),
        document("<XML>\n<?xml version='1.0'?><ownershipDocument/>\n</XML>\n", "4", 3),
        document(uuencoded(PIXEL), "GRAPHIC", 4, "logo.gif"),
        document("<PDF>\n" + uuencoded(b"%PDF-1.4\n%...", "paper.pdf") + "</PDF>\n", "EX-99", 5),
        document("<XBRL>\n<?xml version='1.0'?><xbrl></xbrl>\n</XBRL>\n", "EX-101.INS", 6, "a.xml"),
        document("body { }\n", "XML", 7, "report.css"),
    )
    documents = read_submission(source, "submission").documents
    assert [item.media for item in documents] == ["html", "text", "xml", "image", "pdf", "data", "data"]
    assert decoded(documents[3].payload) == PIXEL
    assert decoded(documents[4].payload).startswith(b"%PDF-")


def test_a_name_that_leads_out_of_its_folder_is_made_harmless_and_told():
    source = submission(document(COVER, name="../../x"), document(COVER, "EX-99", 2, "..\\..\\evil\u202egpj.htm"))
    carried = read_submission(source, "submission")
    assert [item.filename for item in carried.documents] == ["x", "evil_gpj.htm"]
    assert said(source) == [
        'The file name "../../x" leads out of its folder.',
        'The file name "..\\..\\evil gpj.htm" leads out of its folder.',
    ]


def test_half_a_submission_gives_what_is_there_and_says_so():
    source = amendment()
    half = source[: source.index(b"reports production")]
    carried = read_submission(half, "submission")
    assert [item.type for item in carried.documents] == ["8-K/A", "EX-99.1"]
    assert carried.documents[1].payload.raw.strip().endswith(b"Alder Ridge")
    assert said(half) == ["The document ex991.htm has no end: the submission may be cut off."]


def test_a_document_that_never_closes_ends_where_the_next_begins():
    source = submission(document(COVER).replace("</DOCUMENT>\n", ""), document(RELEASE, "EX-99.1", 2))
    carried = read_submission(source, "submission")
    assert [item.type for item in carried.documents] == ["8-K/A", "EX-99.1"]
    assert said(source) == ["The document 8-K/A has no end: the submission may be cut off."]


def test_a_file_that_holds_the_same_submission_five_times_is_read_once():
    assert len(read_submission(amendment() * 5, "submission").documents) == 2
    assert said(amendment() * 5) == ["The file holds the same submission 5 times; it is read once."]


def test_of_several_submissions_in_a_file_the_first_is_shown():
    other = amendment().replace(ACCESSION.encode(), b"0000000000-14-000003")
    assert said(amendment() + other) == ["The file holds 2 submissions; only the first is shown."]


def test_an_envelope_inside_a_documents_text_is_opened():
    inner = document(RELEASE, "EX-99.1", 2)
    source = submission(document(COVER), document(inner, "EX-99.1", 2))
    carried = read_submission(source, "submission")
    assert len(carried.documents) == 2
    assert carried.documents[1].payload.raw.strip() == RELEASE.strip().encode()
    small = submission(document(COVER), document(inner.lower(), "EX-99.1", 2))
    assert read_submission(small, "submission").documents[1].payload.raw.strip() == RELEASE.strip().lower().encode()


def test_tags_in_small_letters_are_tags():
    carried = read_submission(document(COVER).lower().encode(), "submission")
    assert [item.type for item in carried.documents] == ["8-k/a"]


def test_fewer_documents_than_the_header_announces_is_told():
    assert said(submission(document(COVER))) == ["The header announces 2 documents; the file holds 1."]


def test_edgar_counts_one_more_where_there_is_xbrl():
    data = document("<schema/>", "EX-101.SCH", 2, "a.xsd")
    assert said(submission(document(COVER), data)) == []
    three = submission(document(COVER), data).replace(b"DOCUMENT COUNT:\t\t2", b"DOCUMENT COUNT:\t\t3")
    assert said(three) == []


def test_uuencode_that_never_ends_is_told():
    cut = document(uuencoded(PIXEL, end=False), "GRAPHIC", 2, "logo.gif")
    assert "The attachment logo.gif has no end: it may be cut off." in said(submission(document(COVER), cut))


def test_only_the_head_of_a_file_is_no_reason_to_speak_of_damage():
    carried = read_submission(amendment()[: len(HEADER) + 200], "submission", whole=False)
    assert (carried.header.form, carried.findings) == ("8-K/A", ())


def test_lines_that_end_as_on_old_macs_are_lines_though_one_of_them_ends_otherwise():
    source = submission(document(COVER), document(RELEASE, "EX-99.1", 2)).replace(b"\n", b"\r")
    for ends in (source, source.replace(b"\r", b"\n", 1), b"\r\n" + source):
        assert [item.type for item in read_submission(ends, "submission").documents] == ["8-K/A", "EX-99.1"]


def test_a_hole_in_a_document_is_told_and_the_rest_is_read():
    source = amendment()
    at = source.index(b"Item", source.index(b"<TEXT>"))
    carried = read_submission(source[:at] + b"\0" * 500 + source[at:], "submission")
    assert [item.media for item in carried.documents] == ["html", "html"]
    assert said(source[:at] + b"\0" * 500 + source[at:]) == [
        "In the document a8ka.htm 500 bytes are empty: what stood there is missing from the file."
    ]


def test_a_hole_in_the_header_is_told_too():
    source = amendment()
    at = source.index(b"<DOCUMENT>")
    holed = source[:at] + b"\0" * 100 + b"\n" + source[at:]
    assert said(holed) == ["In the header 100 bytes are empty: what stood there is missing from the file."]
