from viewer.tables.factors import factor_of
from viewer.tables.scales import scale_of


def test_what_the_scale_excepts_is_told_as_it_is_printed():
    scale = scale_of("(In millions, except share and per share amounts)")
    assert factor_of(scale, "Net income", "", "2024", "12") == 1_000_000
    assert factor_of(scale, "Diluted", "Earnings per share:", "2024", "6.11") == 1
    assert factor_of(scale, "Shares used in computing earnings per share", "", "2024", "1,204,300") == 1
    assert factor_of(scale, "Common stock, $1 par value: 900 shares authorized", "", "2024", "77") == 1_000_000


def test_numbers_of_shares_may_have_a_scale_of_their_own():
    scale = scale_of("(In millions, except number of shares, which are reflected in thousands, and per-share amounts)")
    assert factor_of(scale, "Basic", "Shares used in computing earnings per share:", "2024", "15,343,783") == 1_000
    assert factor_of(scale, "Basic", "Earnings per share:", "2024", "$6.11") == 1


def test_a_scale_of_dollars_behind_one_of_shares_is_that_of_amounts():
    scale = scale_of("SALES - USD ($) shares in Thousands, $ in Millions")
    assert factor_of(scale, "Net sales", "", "2024", "95,359") == 1_000_000
    assert factor_of(scale, "Basic (in shares)", "", "2024", "14,994") == 1_000


def test_words_behind_a_number_are_its_own_scale():
    thousands = scale_of("(In thousands)")
    assert factor_of(thousands, "Revenue", "", "2031", "$1,060.0 million") == 1_000_000
    assert factor_of(thousands, "Revenue", "", "2031", "$1,060.0") == 1_000
