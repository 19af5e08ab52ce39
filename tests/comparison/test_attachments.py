from dataclasses import replace

from tests.building.blocks import document, filing
from viewer.amendments.comparing import compare_amendment
from viewer.comparison.filings import compare_filings
from viewer.filing.model import Block, Document, Payload


def chart(content, name="chart.jpg", index=1):
    return Document(index, "GRAPHIC", name, "", "image", Payload(content))


def shown(*names):
    return ["Production by month", *(Block("image", "", images=(name,)) for name in names)]


def told(before, after):
    return [(one.kind, one.before, one.after) for one in compare_amendment(before, (), after, (), None).changes]


def test_an_image_with_another_content_is_told():
    before, after = filing(shown("chart.jpg"), chart(b"one")), filing(shown("chart.jpg"), chart(b"two"))
    assert told(before, after) == [("exhibit", "chart.jpg", "chart.jpg")]


def test_an_image_under_another_name_is_the_same():
    before, after = filing(shown("a.jpg"), chart(b"one", "a.jpg")), filing(shown("b.jpg"), chart(b"one", "b.jpg"))
    assert told(before, after) == []


def test_images_of_which_the_amendment_shows_a_part_are_not_guessed_at():
    images = [chart(b"one", "a.jpg"), chart(b"two", "b.jpg", 2)]
    before, after = filing(shown("a.jpg", "b.jpg"), *images), filing(shown("b.jpg"), chart(b"three", "b.jpg"))
    assert told(before, after) == []


def attachment(content, media):
    return replace(document(type="EX-99.1", index=1), media=media, payload=Payload(content))


def test_a_report_in_pdf_with_another_content_is_told():
    before, after = filing(["Report"], attachment(b"one", "pdf")), filing(["Report"], attachment(b"two", "pdf"))
    assert told(before, after) == [("exhibit", "d1.htm", "d1.htm")]
    assert told(before, before) == []


def test_data_written_anew_says_nothing():
    before, after = filing(["Report"], attachment(b"one", "data")), filing(["Report"], attachment(b"two", "data"))
    assert told(before, after) == []


def test_a_pdf_that_is_new_is_told_by_its_name():
    main = document("Form 8-K")
    pdf = Document(1, "SC 13D/A", "letter.pdf", "", "pdf", Payload(b"%PDF-1.4 a letter"))
    before, after = filing(main), filing(main, pdf)
    (change,) = compare_filings(before, (), after, ()).changes
    assert (change.kind, change.section, change.before, change.after) == ("exhibit", "letter.pdf", "", "letter.pdf")
    assert compare_filings(after, (), after, ()).changes == ()
    other = filing(main, replace(pdf, payload=Payload(b"%PDF-1.4 another letter")))
    assert [change.kind for change in compare_filings(after, (), other, ()).changes] == ["exhibit"]
