import pytest

from viewer.tables.scales import says_only_scale, scale_of


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


def test_a_unit_alone_is_no_caption():
    assert says_only_scale("(In thousands, except per share data)")
    assert not says_only_scale("Sales of flour (in thousands)")
