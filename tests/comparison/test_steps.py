from viewer.comparison.model import Comparison, DocumentMatch
from viewer.comparison.steps import Point, Step, Steps


def _steps(*blocks: tuple[int, int]) -> Steps:
    return Steps(Comparison((), (), (), (), matches=(DocumentMatch(0, 0, blocks), DocumentMatch(2, 1))))


def _there(block: int, share: float) -> Step:
    return Step(0, Point(block, share), Point(block, share))


def test_a_point_of_a_matched_block_is_as_far_down_its_match() -> None:
    steps = _steps((4, 7), (5, 9))
    assert steps.across("original", 0, Point(5, 0.25)) == _there(9, 0.25)
    assert steps.across("amendment", 0, Point(7, 0.5)) == _there(4, 0.5)


def test_text_that_only_one_side_has_lies_between_its_neighbours() -> None:
    steps = _steps((1, 1), (4, 2))
    assert steps.across("original", 0, Point(3, 0.0)) == Step(0, Point(1, 1.0), Point(2, 0.0), 0.5)


def test_text_before_the_first_match_begins_where_the_other_document_does() -> None:
    assert _steps((2, 6)).across("original", 0, Point(1, 0.0)) == Step(0, Point(0, 0.0), Point(6, 0.0), 0.5)


def test_text_after_the_last_match_stays_at_its_end() -> None:
    assert _steps((2, 6)).across("original", 0, Point(9, 0.5)) == _there(6, 1.0)


def test_moved_text_is_followed_to_where_it_went() -> None:
    steps = _steps((1, 8), (2, 3))
    assert steps.across("original", 0, Point(1, 0.5)) == _there(8, 0.5)
    assert steps.across("original", 0, Point(2, 0.5)) == _there(3, 0.5)


def test_between_text_that_was_moved_nothing_is_made_up() -> None:
    assert _steps((1, 8), (3, 2)).across("original", 0, Point(2, 0.5)) == _there(8, 1.0)


def test_a_paragraph_set_in_several_lines_is_followed_line_by_line() -> None:
    steps = _steps((3, 10), (3, 11), (3, 12), (3, 13))
    assert steps.across("original", 0, Point(3, 0.5)) == _there(12, 0.0)
    assert steps.across("original", 0, Point(3, 1.0)) == _there(13, 1.0)
    assert steps.across("amendment", 0, Point(11, 0.0)) == _there(3, 0.25)


def test_a_document_that_is_not_repeated_has_no_twin() -> None:
    steps = _steps((1, 1))
    assert steps.twin("original", 2) == 1
    assert steps.twin("original", 1) is None
    assert steps.across("original", 1, Point(0, 0.0)) is None
