"""Plain text set on other lines: what re-wrapping may do to a text is no change, and nothing else is taken for it."""

import textwrap

import pytest

from viewer.reading import compare, read

HEAD = "                 FORM 10-K\n\n               ALDER MILLS INC\n    (Exact name of registrant)\n\n<PAGE>\n\n"
LEAD = "ITEM 8.  FINANCIAL STATEMENTS\n\nThe statements follow.\n\n"
VOTE = (
    "Messrs. Alder and Birch did not resign at the meeting of the board in March and were re-elected for another "
    "term of three years, and the trustees of the plan agreed with the long-term lenders of the Company."
)
SALES = """<TABLE>
<CAPTION>
                                   1994            1993
                                 --------        --------
<S>                              <C>             <C>
Wool sales                       $ 9,204         $ 8,102
Cotton sales                       4,310           4,001
Net income (loss)                $ (5,212)       $(11,023)
                                 ========        ========
</TABLE>
"""


@pytest.fixture
def told(tmp_path):
    def compared(before, after):
        pair = tmp_path / "original.txt", tmp_path / "amendment.txt"
        for path, text in zip(pair, (before, after), strict=True):
            path.write_text(f"{HEAD}{LEAD}{text}\n", "ascii")
        return [(one.before, one.after) for one in compare(read(pair[0]), read(pair[1])).comparison.changes]

    return compared


def wrapped(text, width):
    return textwrap.fill(text, width, break_on_hyphens=False)


def test_lines_broken_elsewhere_are_no_change(told):
    assert told(wrapped(VOTE, 74), wrapped(VOTE, 50)) == []


def test_a_hyphen_at_the_end_of_a_line_is_no_change(told):
    assert told(wrapped(VOTE, 60), wrapped(VOTE, 74).replace("trustees", "trus-\ntees")) == []
    assert told(wrapped(VOTE, 60), wrapped(VOTE, 74).replace("long-term", "long-\nterm")) == []


def test_a_word_that_moved_within_its_sentence_is_told(told):
    after = VOTE.replace("did not resign", "did resign").replace("were re-elected", "were not re-elected")
    assert told(wrapped(VOTE, 74), wrapped(after, 66)) == [("not", ""), ("", "not")]


def test_names_exchanged_over_other_lines_are_told(told):
    after = VOTE.replace("Alder", "X").replace("Birch", "Alder").replace("X", "Birch")
    assert told(wrapped(VOTE, 74), wrapped(after, 66)) == [("Alder and Birch", "Birch and Alder")]


def test_a_loss_that_lost_its_parentheses_is_told_as_a_figure(told):
    assert told(SALES, SALES.replace("(5,212)", " 5,212 ")) == [("$ (5,212)", "$ 5,212")]
    assert told("It lost (5,212) in the year.", "It lost 5,212 in the year.") == [("(5,212)", "5,212")]


def test_a_dash_that_makes_a_figure_negative_is_its_sign(told):
    assert told("It had a result of -5,212 in 1994.", "It had a result of 5,212 in 1994.") == [("-5,212", "5,212")]
    assert told("The years 1993 - 1994 are shown.", "The years 1993 -1994 are shown.") == []


def test_a_unit_that_changed_is_told_with_its_figure(told):
    assert told("A loss of 5,212% was met.", "A loss of $5,212 was met.") == [("5,212%", "$5,212")]


def test_figures_exchanged_between_rows_are_told_cell_by_cell(told):
    after = SALES.replace("9,204", "4,310", 1).replace("  4,310 ", "  9,204 ", 1)
    assert told(SALES, after) == [("$ 9,204", "$ 4,310"), ("4,310", "9,204")]


def test_figures_exchanged_between_neighbouring_columns_are_one_change_of_their_row(told):
    after = SALES.replace("4,310           4,001", "4,001           4,310")
    assert told(SALES, after) == [("4,310 4,001", "4,001 4,310")]


def test_two_short_paragraphs_that_exchange_what_they_say_are_told(told):
    before = "Dover mill: 120 looms are leased.\n\nSalem mill: 450 looms are owned."
    after = "Dover mill: 450 looms are owned.\n\nSalem mill: 120 looms are leased."
    assert [pair for pair in told(before, after) if "120" in pair[0]] == [("120", "450")]


def test_boxes_drawn_with_strokes_are_boxes(told):
    assert told("Annual report /X/  Transition report / /", "Annual report [X]  Transition report") == []
    assert told("Annual report / /", "Annual report /X/") == [("", "X")]


def test_a_word_of_the_running_header_that_goes_from_a_sentence_is_told(told):
    page = "Alder Mills Company annual report\n\n{}\n\n<PAGE>\n\n"
    sentences = [
        f"The {name} mill of the Company makes {name} cloth for its own account." for name in ("wool", "silk", "felt")
    ]
    before = "".join(page.format(sentence) for sentence in sentences) + wrapped(VOTE, 74)
    after = "".join(page.format(sentence) for sentence in sentences) + wrapped(
        VOTE.replace(" of the Company.", "."), 60
    )
    assert told(before, after) == [("of the Company", "")]
