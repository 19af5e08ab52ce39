import pytest

from tests.corpus import CORPUS, needs_corpus
from tests.tables.measure.tagged import Score, score

_TAGGED = """<html><body><p>Sales (in millions):</p>
<xbrli:context id="c1"><xbrli:startDate>2024-01-01</xbrli:startDate><xbrli:endDate>2024-12-31</xbrli:endDate>
</xbrli:context>
<table><tr><td></td><td>Year ended December 31, 2024</td></tr>
<tr><td>Flour</td><td><ix:nonFraction contextRef="c1" scale="6" format="ixt:num-dot-decimal">12</ix:nonFraction></td>
</tr></table></body></html>"""


def test_a_tagged_number_is_held_against_its_cell_and_column():
    found = score(_TAGGED.encode())
    assert (found.tagged, found.value, found.dated, found.period) == (1, 1.0, 1, 1.0)


@needs_corpus
def test_the_cells_of_real_reports_say_what_their_filers_tagged():
    paths = (
        sorted((CORPUS / "sections" / "10-Q").glob("*.html"))[:6]
        + sorted((CORPUS / "sections" / "10-K").glob("*.html"))[:2]
    )
    if not paths:
        pytest.skip("no tagged reports in the corpus")
    whole = Score()
    for path in paths:
        whole.add(score(path.read_bytes()))
    assert whole.value >= 0.995
    assert whole.period >= 0.98
