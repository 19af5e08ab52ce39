import pytest

from viewer.filing.model import Place
from viewer.telling.quoting.place_link import is_link, link_to, read_link


@pytest.mark.parametrize("place", [None, Place(0, 12), Place(3, 12, 41, 50)])
@pytest.mark.parametrize("key", ["0000000000-14-000002", "sha256:00ff"])
def test_a_link_leads_to_the_place_that_it_was_made_of(key: str, place: Place | None):
    assert read_link(link_to(key, place)) == (key, place)


def test_a_link_that_a_browser_wrote_with_strokes_is_the_same():
    assert read_link("filing-viewer://0000000000-14-000002/#0.12") == ("0000000000-14-000002", Place(0, 12))


@pytest.mark.parametrize(
    "text", ["", "filing-viewer:", "file:///etc/passwd", "filing-viewer:../../x#1", "filing-viewer:a b"]
)
def test_what_is_no_link_leads_nowhere(text: str):
    assert read_link(text) is None


def test_a_path_is_not_taken_for_a_link():
    assert not is_link("/filings/filing-viewer.txt")
    assert is_link("Filing-Viewer:0000000000-14-000002")
