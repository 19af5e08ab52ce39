import pytest

from viewer.tables.scales import factor_of, says_only_scale, scale_of


@pytest.mark.parametrize(
    ("text", "factor"),
    [
        ("(In millions, except per share amounts)", 1_000_000),
        ("(Dollars in thousands)", 1_000),
        ("($000)", 1_000),
        ("(000's omitted)", 1_000),
        ("£ million", 1_000_000),
        ("(in thousands of U.S. dollars)", 1_000),
        ("Our sales were as follows (in billions):", 1_000_000_000),
        ("We sold the mill for $5 million in June.", None),
        ("Years ended December 31,", None),
    ],
)
def test_the_scale_that_a_text_states(text, factor):
    scale = scale_of(text)
    assert (scale.factor if scale else None) == factor


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


def test_a_unit_alone_is_no_caption():
    assert says_only_scale("(In thousands, except per share data)")
    assert not says_only_scale("Sales of flour (in thousands)")
