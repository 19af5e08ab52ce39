import pytest

from viewer.edgar.exhibit_names import exhibit_type, heading_type, name_type


@pytest.mark.parametrize(
    ("name", "exhibit"),
    [
        ("dex991.htm", "EX-99.1"),
        ("ex99-1.htm", "EX-99.1"),
        ("ex99_1.htm", "EX-99.1"),
        ("exv99w1.htm", "EX-99.1"),
        ("c50093exv10w72.htm", "EX-10.72"),
        ("a2124888zex-31_1.htm", "EX-31.1"),
        ("tm2011039d1_ex99-1.htm", "EX-99.1"),
        ("d123dex1041.htm", "EX-10.41"),
        ("exhibit991.htm", "EX-99.1"),
        ("ex10amendment.htm", "EX-10"),
        ("movtexhibit32.htm", "EX-32"),
        ("a8-kex991.htm", "EX-99.1"),
        ("form10kex21_082410.htm", "EX-21"),
        ("abc-8k_20140129.htm", None),
        ("index.htm", None),
    ],
)
def test_file_names_tell_the_exhibit_in_each_agents_way(name: str, exhibit: str | None):
    assert name_type(name, "10-K") == exhibit


def test_two_digits_mean_what_the_form_can_have():
    assert name_type("d454539dex31.htm", "8-K") == "EX-3.1"
    assert name_type("d454539dex31.htm", "10-K") == "EX-31"


@pytest.mark.parametrize(
    ("lines", "exhibit"),
    [
        (["Exhibit 99.1"], "EX-99.1"),
        (["Exhibit 99.1 NEWS RELEASE ALDER RIDGE REPORTS PRODUCTION"], "EX-99.1"),
        (["ALDER RIDGE", "EXHIBIT 10.1(c)"], "EX-10.1(C)"),
        (["EX-99.(a)(5)(C)"], "EX-99.(A)(5)(C)"),
        (["Exhibit 31(1)"], "EX-31.1"),
        (["Execution Version Exhibit 10.1"], "EX-10.1"),
        (["The parties agree", "as Exhibit 99.1 to the Form 8-K of last year says"], None),
        (["Example 99.1"], None),
    ],
)
def test_a_documents_own_heading_tells_the_exhibit(lines: list[str], exhibit: str | None):
    assert heading_type(lines) == exhibit


def test_the_heading_wins_over_the_name():
    assert exhibit_type(["Exhibit 10.22"], "form10kex_1022082410.htm", "10-K") == "EX-10.22"
