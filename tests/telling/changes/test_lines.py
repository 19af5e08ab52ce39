from dataclasses import replace

from tests.building import corrected_release
from viewer.library.opening import Opened
from viewer.telling.changes.lines import change_spot
from viewer.telling.spots.history import Spot


def two_reports() -> Opened:
    pair = corrected_release.pair()
    assert pair.amended is not None
    assert pair.amended.comparison is not None
    comparison = replace(pair.amended.comparison, relation="next-period")
    return replace(pair, amended=replace(pair.amended, comparison=comparison))


def test_a_change_by_an_amendment_stands_in_the_original():
    assert change_spot(corrected_release.pair(), 1) == Spot("original", corrected_release.DAY)


def test_a_change_between_two_reports_stands_in_the_later_one():
    assert change_spot(two_reports(), 1) == Spot("amendment", corrected_release.DAY)
