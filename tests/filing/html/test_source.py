"""Text of the years of ASCII inside HTML keeps its lines, whether ``<pre>`` says so or nothing does."""

from __future__ import annotations

import pytest

from tests.building.trees import tree
from viewer.filing.blocks import read_blocks
from viewer.filing.cover.front import first_lines
from viewer.filing.html.source import is_set_with_spaces

REPORT = """
                                   FORM 10-K

                  FOR THE FISCAL YEAR ENDED JUNE 30, 1999

                             ALDER VANE COMPANY
             (Exact name of registrant as specified in its charter)

                                     PART I

ITEM 1.  BUSINESS

     The company makes barometers.

ITEM 2.  PROPERTIES

     The company owns two works.

                                   SIGNATURES

     Pursuant to the requirements of the Securities Exchange Act of 1934, the
registrant has duly caused this report to be signed.

                                             By: /s/ Ada Vane
"""


@pytest.mark.parametrize(("opening", "closing"), [("<pre>", "</pre>"), ("<div>", "</div>"), ("<title>a</title>", "")])
def test_lines_in_html_are_read_as_in_plain_text(opening: str, closing: str) -> None:
    source = f"<html><body>{opening}{REPORT}{closing}</body></html>".encode()
    read = read_blocks("html", source, 0, with_page=False).blocks
    plain = read_blocks("text", REPORT.encode(), 0, with_page=False).blocks
    assert [block.text for block in read] == [block.text for block in plain]
    assert tree(read) == tree(plain)
    assert first_lines(source, "html")[-20:] == first_lines(REPORT.encode(), "text")[-20:]


def test_markup_written_over_many_lines_is_no_ascii() -> None:
    rows = "".join(f"<tr>\n    <td>\n        {number}\n    </td>\n</tr>\n" for number in range(40))
    assert not is_set_with_spaces(f"<html>\n<body>\n<table>\n{rows}</table>\n</body>\n</html>".encode())
    paragraphs = "".join(f"    <p>\n        Vane {number}\n    </p>\n" for number in range(40))
    assert not is_set_with_spaces(f"<html>\n<body>\n{paragraphs}</body>\n</html>".encode())
