from viewer.edgar.securities import cusip_in


def test_a_cusip_number_is_found_with_its_blanks_and_without_the_figures_behind_it():
    assert cusip_in("Elder Oil Co COM 390909104 1,200 30,000") == "390909104"
    assert cusip_in("Gap Inc 364760 10 8 12,440") == "364760108"


def test_words_and_amounts_are_no_cusip_number():
    assert cusip_in("ELDER OIL COMMON 12,440 310,000") is None
