"""What the package's first page says holds between two events of the parser, tried on elements in any order."""

from hypothesis import given, settings
from hypothesis import strategies as st

from viewer.filing.html.reader import PageReader

TAGS = st.sampled_from("p div b a font table tbody tr td br hr pre img span script".split())
VOID = {"br", "hr", "img"}
EVENTS = st.lists(st.one_of(TAGS, st.just("/"), st.sampled_from(["words", " ", "\xa0\xa0", " more\n"])), max_size=60)


@given(EVENTS, st.booleans())
@settings(max_examples=150, deadline=None)
def test_what_the_package_says_of_its_fields_holds_between_events(events: list[str], with_page: bool) -> None:
    reader = PageReader(with_page)
    depth: list[str] = []
    for event in events:
        if event == "/":
            if depth:
                reader.end(depth.pop())
        elif event.strip() in {"words", "more", ""} or "\xa0" in event:
            reader.data(event)
        else:
            reader.start(event, {})
            if event in VOID:
                reader.end(event)
            else:
                depth.append(event)
        assert 0 <= reader._base <= len(reader._stack)
        assert not (reader._leading and reader._open is not None)
        assert with_page or not reader._leading
        assert len(depth) == len(reader._stack) + reader._skipping
    while depth:
        reader.end(depth.pop())
    reader.close()
    assert reader._open is None
    assert not reader._stack
