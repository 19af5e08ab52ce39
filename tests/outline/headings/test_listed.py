"""What a contents list says of the headings that it lists, and the prospectuses of one document."""

from __future__ import annotations

from tests.building.trees import PROSE, ascii_page, b, c, link, p, page, table, tree

COVER = "A proxy statement, with a check the appropriate box cover."
BREAK = "<hr style='page-break-after:always'/>"
TITLES = ("WHO CAN VOTE", "WHAT IS PROPOSED", "WHO OWNS THE COMPANY", "OTHER BUSINESS")


def _contents(titles: tuple[str, ...] = TITLES) -> tuple[str, ...]:
    rows = [(link(title, f"a{number}"), str(number)) for number, title in enumerate(titles, 1)]
    return (c("TABLE OF CONTENTS"), table(*rows))


def test_headings_that_the_contents_list_are_of_one_level_however_they_are_set():
    setting = (
        'text-align:center"><font style="font-size: 10pt',
        'font: bold 12pt Times; text-align:center"><font style="',
        "",
        "",
    )
    body = [
        f'<a name="a{number}"></a><p style="{style}"><b>{title}</b></font></p><p style="font-size:10pt">{PROSE}</p>'
        for number, (title, style) in enumerate(zip(TITLES, setting, strict=True), 1)
    ]
    lines = tree(page(COVER, BREAK, *_contents(), BREAK, *body), "DEF 14A").splitlines()
    assert lines[2:] == [f"# {title}" for title in TITLES]


def test_what_the_contents_do_not_list_stands_under_what_they_list():
    body = [part for title in TITLES for part in (c(title), PROSE, c("MORE OF THIS"), PROSE)]
    lines = tree(page(COVER, BREAK, *_contents(), BREAK, *body), "DEF 14A").splitlines()
    assert lines[2:] == [line for title in TITLES for line in (f"# {title}", "  # MORE OF THIS")]


def test_a_line_that_the_contents_list_is_a_heading_though_nothing_sets_it_off():
    titles = ("Who can vote", "What is proposed", "Who owns the company")
    body = [part for title in titles for part in (p(title), PROSE)]
    lines = tree(page(COVER, BREAK, *_contents(titles), BREAK, *body), "DEF 14A").splitlines()
    assert lines[2:] == [f"# {title}" for title in titles]


def test_the_contents_of_an_exhibit_are_a_section():
    titles = ["1. PURPOSE", "2. AWARDS", "3. SHARES", "4. TERM"]
    contents = "\n".join(f"     {title} . . . . . . . . . . . . . {number}" for number, title in enumerate(titles, 2))
    body = "\n\n".join(f"{title}\n\n     {PROSE}" for title in titles)
    blocks = ascii_page(f"     INCENTIVE PLAN\n\n     TABLE OF CONTENTS\n\n{contents}\n<PAGE>\n\n{body}\n")
    assert tree(blocks, None, "EX-10.1", is_plain=True).splitlines() == [
        "# INCENTIVE PLAN",
        "[contents] TABLE OF CONTENTS",
        *(f"# {title}" for title in titles),
    ]


def test_the_link_back_to_the_contents_on_every_page_is_no_list():
    back = f"<p>{link('Table of Contents', 'toc')}</p>"
    figures = table(("Sales", "12"), ("Costs", "9"), ("Profit", "3"))
    pages = [part for number in range(4) for part in (BREAK, back, b(f"Part {number}"), figures, PROSE)]
    assert "[contents]" not in tree(page(COVER, *pages), "DEF 14A")


def test_a_supplement_and_its_prospectus_each_have_their_own_sections():
    sections = ("RISK FACTORS", "USE OF PROCEEDS", "UNDERWRITING")
    body = [part for title in sections for part in (c(title), PROSE, BREAK)]
    covers = [
        (c(title), b("Alder Vane Company"), b("Common Stock"), BREAK)
        for title in ("PROSPECTUS SUPPLEMENT", "PROSPECTUS")
    ]
    assert tree(page(*covers[0], *body, *covers[1], *body), "424B5").splitlines() == [
        line
        for title in ("PROSPECTUS SUPPLEMENT", "PROSPECTUS")
        for line in (f"# {title}", *(f"  # {section}" for section in sections))
    ]


def test_a_lone_prospectus_is_not_put_under_its_title():
    body = [part for title in ("RISK FACTORS", "USE OF PROCEEDS") for part in (c(title), PROSE * 2)]
    assert tree(page(c("PROSPECTUS"), BREAK, *body), "424B3").splitlines()[-2:] == [
        "# RISK FACTORS",
        "# USE OF PROCEEDS",
    ]


def test_what_stands_on_the_cover_page_of_a_prospectus_heads_nothing():
    cover = (c("PROSPECTUS"), b("Common Stock"), b("Warrants"), p("The date of this prospectus is May 2, 2022."), BREAK)
    body = [part for title in ("RISK FACTORS", "USE OF PROCEEDS") for part in (c(title), PROSE * 2)]
    assert tree(page(*cover, *body), "424B3").splitlines() == ["# PROSPECTUS", "# RISK FACTORS", "# USE OF PROCEEDS"]


def test_a_list_that_sets_in_no_line_does_not_make_titles_of_what_stands_under_them():
    titles = ("Trading", "How orders are settled", "Taxes", "Sale of shares", "Miscellany")
    rows = [(link(title, f"a{number}"), str(number)) for number, title in enumerate(titles, 1)]
    large = '<p style="font-size:24pt">{}</p>'
    small = '<p style="font-size:10pt"><b>{}</b></p>'
    body = [
        f'<a name="a{number}"></a>{(small if number in (2, 4) else large).format(title)}'
        f'<p style="font-size:10pt">{PROSE}</p>'
        for number, title in enumerate(titles, 1)
    ]
    listed = (c("TABLE OF CONTENTS"), table(*rows))
    assert tree(page(COVER, BREAK, *listed, BREAK, *body), "DEF 14A").splitlines()[2:] == [
        "# Trading",
        "  # How orders are settled",
        "# Taxes",
        "  # Sale of shares",
        "# Miscellany",
    ]


def test_a_title_before_the_place_that_the_list_links_to_is_another():
    titles = ("Management", "Distribution", "Miscellany")
    early = [part for title in ("Objective", "Management", "Tax Information") for part in (b(title), PROSE)]
    body = [part for number, title in enumerate(titles, 1) for part in (f'<a name="a{number}"></a>{c(title)}', PROSE)]
    blocks = page(COVER, BREAK, *_contents(titles), BREAK, c("Fund Overview"), *early, BREAK, *body)
    lines = tree(blocks, "485BPOS").splitlines()
    assert lines[-7:] == [
        "# Fund Overview",
        "  # Objective",
        "  # Management",
        "  # Tax Information",
        *(f"# {title}" for title in titles),
    ]


def test_the_address_under_a_list_is_not_of_it():
    street = p("2400 Ridge Road, Suite 208", "text-align:center")
    body = [part for title in TITLES for part in (c(title), PROSE)]
    blocks = page(COVER, BREAK, *_contents(), BREAK, c("ALDER VANE COMPANY"), street, *body, p("Alder Vane Company"))
    assert tree(blocks, "DEF 14A").splitlines()[-4:] == [f"# {title}" for title in TITLES]


def test_a_statement_of_additional_information_in_larger_type_is_a_division():
    def part(title: str) -> tuple[str, ...]:
        big, text = '<p style="font-size:18pt">{}</p>', f'<p style="font-size:10pt">{PROSE * 2}</p>'
        return (big.format(title), BREAK, big.format("Taxes"), text, BREAK)

    names = ("2031 Prospectus", "Statement of Additional Information")
    blocks = page(*(line for name in names for line in part(name)))
    assert tree(blocks, "485BPOS").splitlines() == [line for name in names for line in (f"# {name}", "  # Taxes")]


def test_a_heading_that_the_contents_name_in_part_is_of_the_level_of_those_set_like_it():
    longer = ("WHO CAN VOTE", "WHAT IS PROPOSED AND WHY THE BOARD PROPOSES IT", *TITLES[2:])
    body = [part for title in longer for part in (c(title), PROSE, b("More of this"), PROSE)]
    lines = tree(page(COVER, BREAK, *_contents(), BREAK, *body), "DEF 14A").splitlines()
    assert lines[2:] == [line for title in longer for line in (f"# {title}", "  # More of this")]


def test_titles_that_a_supplement_and_its_base_prospectus_share_are_those_of_both():
    shared = ("THE OFFERING", "RISK FACTORS", "USE OF PROCEEDS", "EXPERTS")
    listed = [table(*[(link(title, f"{of}{title[:3]}"), "4") for title in shared]) for of in "sb"]
    lists = (c("TABLE OF CONTENTS"), c("PROSPECTUS SUPPLEMENT"), listed[0], c("PROSPECTUS"), listed[1])
    texts = [
        [part for title in shared for part in (f'<a name="{of}{title[:3]}"></a>{c(title)}', p("A term"), PROSE)]
        for of in "sb"
    ]
    texts[0][1] = p("Use of Proceeds")  # a term of the offering, far above the heading that the list leads to
    supplement = (c("PROSPECTUS SUPPLEMENT"), PROSE, PROSE, BREAK, *lists, BREAK, *texts[0], BREAK)
    base = (c("PROSPECTUS"), PROSE, PROSE, BREAK, c("TABLE OF CONTENTS"), listed[1], BREAK, *texts[1])
    divided = [f"  # {title}" for title in shared]
    assert tree(page(COVER, BREAK, *supplement, *base), "424B5").splitlines()[1:] == [
        *("# PROSPECTUS SUPPLEMENT", "  [contents] TABLE OF CONTENTS", *divided),
        *("# PROSPECTUS", "  [contents] TABLE OF CONTENTS", *divided),
    ]
