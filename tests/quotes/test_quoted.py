from viewer.quotes.quoted import quotations


def texts(memo: str) -> list[str]:
    return [one.text for one in quotations(memo)]


def test_words_between_quotation_marks_of_any_style_are_quotations():
    memo = 'It says “net sales fell sharply” and "gross margin rose a little".'
    assert texts(memo) == ["net sales fell sharply", "gross margin rose a little"]


def test_a_term_is_no_quotation():
    assert not texts("(the “Company”), (“R&D”) and 6'2\" tall")


def test_a_block_quote_is_one_quotation_without_its_own_marks():
    memo = "As it says:\n\n> “Net sales fell sharply\n> in every region.”\n\nIndeed."
    assert texts(memo) == ["Net sales fell sharply\nin every region."]


def test_what_is_quoted_inside_a_quotation_is_part_of_it():
    assert texts("He wrote “the ‘first true’ test of all”.") == ["the ‘first true’ test of all"]


def test_a_quotation_knows_where_it_stands_in_the_text():
    memo = "See “net sales fell sharply”."
    (one,) = quotations(memo)
    assert memo[one.start : one.end] == "“net sales fell sharply”"


def test_a_quotation_mark_that_is_never_closed_is_read_in_no_time():
    assert not quotations("“never closed " * 20_000)
