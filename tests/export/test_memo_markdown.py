"""A memo as Markdown."""

from __future__ import annotations

from dataclasses import replace

from viewer.export import memo_markdown
from viewer.filing.model import Finding
from viewer.reading import AmendedReading


def test_markdown_strikes_out_the_old_words(report: AmendedReading) -> None:
    lines = memo_markdown(report).splitlines()
    assert (
        "**1–2.** The Company operates ~~three~~ **four** mines in the northern district. It sells silver to ~~two~~ "
        "refiners in Idaho. *(page 4; page 2 of the amendment, outside the notes)*" in lines
    )
    assert "| 4 | Revenues | 2013 | 1,200 | 1,250 | +50 | +4.2 % |" in lines


def test_what_is_odd_about_the_files_stands_at_the_end(amended: AmendedReading) -> None:
    filing = replace(amended.amendment.filing, findings=(Finding("warning", "The file may be cut off."),))
    odd = replace(amended, amendment=replace(amended.amendment, filing=filing))
    assert memo_markdown(odd).endswith("## What is odd about the files\n\n- The amendment: The file may be cut off.\n")
