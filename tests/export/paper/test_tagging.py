"""A PDF that is written as the engine writes one is tagged; what cannot be stays as it is, and one sentence says so."""

from __future__ import annotations

import logging
from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from tests.building.tagged_faults import faults
from tests.building.tagged_pdf import TaggedPdf
from viewer.export.paper.completing import completed
from viewer.export.paper.printable import Printable
from viewer.export.paper.tagging import UntaggablePdf, tagged
from viewer.filing.errors import Cancelled

HTML = '<body><main><article class="document" id="d0"><h1>8-K</h1>{}</article></main></body>'
TABLE = (
    "<table><thead><tr><th>Year</th></tr></thead><tbody><tr><td>2013</td></tr><tr><td>2012</td></tr></tbody></table>"
)


def run(text: str, y: int = 700, x: int = 72) -> str:
    return f"BT\n/F1 10 Tf\n1 0 0 1 {x} {y} Tm\n({text}) Tj\nET\n"


def engine_pdf(*pages: str) -> bytes:
    """Pages with a font whose codes are letters, a form that paints text, and a picture."""
    pdf = pikepdf.new()
    for content in pages:
        font = pdf.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
        form = pdf.make_stream(run("in a form", 0, 0).encode(), Type=Name.XObject, Subtype=Name.Form)
        form.BBox, form.Resources = Array([0, 0, 100, 20]), Dictionary(Font=Dictionary(F1=font))
        picture = pdf.make_stream(b"\xff\xff\xff", Type=Name.XObject, Subtype=Name.Image, Width=1, Height=1)
        picture.ColorSpace, picture.BitsPerComponent = Name.DeviceRGB, 8
        page = pdf.add_blank_page(page_size=(612, 792))
        page.Resources = Dictionary(Font=Dictionary(F1=font), XObject=Dictionary(X1=form, X2=picture))
        page.Contents = pdf.make_stream(content.encode())
    out = BytesIO()
    pdf.Root.Lang = pikepdf.String("en-US")
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    pdf.save(out)
    return out.getvalue()


def read(body: str, *pages: str) -> TaggedPdf:
    made = TaggedPdf(tagged(engine_pdf(*pages), Printable(HTML.format(body), "8-K")))
    assert faults(made) == []
    return made


def test_text_that_is_none_of_the_words_is_a_paragraph_where_it_stands() -> None:
    made = read("<p>First.</p><p>Second.</p>", run("8-K") + run("First.", 680) + run("Odd", 660) + run("Second.", 640))
    assert made.outline() == ["Document", "  Sect", "    H1 8-K", "    P First.", "    P Odd", "    P Second."]


def test_a_heading_of_a_table_that_goes_on_is_an_artifact_the_second_time() -> None:
    pages = (run("8-K") + run("Year", 680) + run("2013", 660), run("Year") + run("2012", 680))
    made = read(TABLE, *pages)
    assert made.table() == [["Year [Column]"], ["2013"], ["2012"]]
    assert made.artifacts == ["Year"]


def test_what_is_drawn_and_what_stands_in_the_margins_are_artifacts() -> None:
    drawn = "0 0 0 rg\n72 600 100 1 re\nf\n72 500 m\n90 500 l\nS\n72 400 10 10 re\nW n\n"
    made = read("", drawn + run("8-K") + run("page 1 of 1", 20))
    assert made.outline() == ["Document", "  Sect", "    H1 8-K"]
    assert made.artifacts == ["f", "S", "page 1 of 1"]


def test_a_paragraph_goes_on_over_pages_and_is_one() -> None:
    made = read("<p>Sales rose by a tenth.</p>", run("8-K") + run("Sales rose", 680), run("by a tenth."))
    assert made.outline()[-1] == "    P Sales rose by a tenth."


def test_a_form_is_of_the_words_that_it_paints() -> None:
    made = read("<p>Set in a form</p>", run("8-K") + run("Set", 680) + "q\n1 0 0 1 100 680 cm\n/X1 Do\nQ\n")
    (paragraph,) = made.having("P")
    assert len(list(made.sequences(paragraph))) == 2


def test_a_picture_is_the_one_between_the_words_around_it_and_an_unknown_one_is_a_picture_too() -> None:
    body = '<p>One</p><p><img src="data:," alt="A vane"></p><p>Two</p>'
    drawn = "q\n40 0 0 40 72 600 cm\n/X2 Do\nQ\n"
    made = read(body, run("8-K") + run("One", 680) + drawn + run("Two", 500) + drawn)
    assert [str(one.Alt) for one in made.having("Figure")] == ["A vane", "Picture"]


@pytest.mark.parametrize(
    "content",
    ["q\n" + run("8-K"), run("8-K") + "Q\n", "/Span << /MCID 0 >> BDC\n" + run("8-K") + "EMC\n", "BT\n/F9 9 Tf\nET\n"],
)
def test_a_page_that_is_not_as_the_engine_writes_it_is_told(content: str, caplog: pytest.LogCaptureFixture) -> None:
    pdf, made = engine_pdf(content), Printable(HTML.format(""), "8-K")
    with pytest.raises(UntaggablePdf):
        tagged(pdf, made)
    with caplog.at_level(logging.WARNING):
        whole = completed(pdf, made)
    assert whole.lacks == "A screen reader is told nothing of its headings and tables."
    assert "not tagged" in caplog.text
    assert whole.pdf == pdf


def test_what_is_no_pdf_stays_as_it_is() -> None:
    assert completed(b"%PDF-1.4", Printable("", "8-K")).pdf == b"%PDF-1.4"


def test_it_can_be_stopped_at_any_page() -> None:
    told: list[float] = []

    def report(share: float) -> None:
        told.append(share)
        if share > 0:
            raise Cancelled

    with pytest.raises(Cancelled):
        completed(engine_pdf(*[run("8-K")] * 4), Printable(HTML.format(""), "8-K"), (), report)
    assert told == [0, 0.25]
