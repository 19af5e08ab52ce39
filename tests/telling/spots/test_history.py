import pytest

from viewer.filing.model import Place
from viewer.telling.spots.history import History, Spot


class Clock:
    now = 0.0

    def __call__(self) -> float:
        self.now += 10
        return self.now


def spot(block: int, document: int = 0) -> Spot:
    return Spot("original", Place(document, block))


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def history(clock: Clock) -> History:
    return History(clock)


def test_there_is_no_way_back_from_the_beginning(history: History) -> None:
    history.jump(spot(0))
    assert not history.can_go_back
    assert history.back() is None


def test_back_leads_where_the_jump_began_and_forward_where_it_led(history: History) -> None:
    history.jump(spot(0))
    history.jump(spot(7))
    assert history.back() == spot(0)
    assert history.forward() == spot(7)
    assert history.forward() is None


def test_back_leads_where_the_reader_had_scrolled_to(history: History) -> None:
    history.jump(spot(0))
    history.drift(spot(4))
    history.jump(spot(9))
    assert history.back() == spot(4)


def test_a_jump_forgets_what_lay_ahead(history: History) -> None:
    for block in (0, 1, 2):
        history.jump(spot(block))
    history.back()
    history.jump(spot(5))
    assert not history.can_go_forward
    assert history.back() == spot(1)


def test_jumps_less_than_two_seconds_apart_are_undone_together(history: History, clock: Clock) -> None:
    history.jump(spot(0))
    history.jump(spot(1))
    clock.now -= 9
    history.jump(spot(2))
    clock.now -= 9
    history.jump(spot(3))
    assert history.back() == spot(0)


def test_where_a_quick_run_of_jumps_began_is_kept(history: History, clock: Clock) -> None:
    history.jump(spot(0))
    clock.now -= 9
    history.jump(spot(1))
    assert history.back() == spot(0)


def test_a_quick_jump_to_another_document_is_a_step_of_its_own(history: History, clock: Clock) -> None:
    history.jump(spot(0))
    history.jump(spot(5))
    clock.now -= 9
    history.jump(spot(0, document=1))
    assert history.back() == spot(5)


def test_a_jump_to_where_one_is_adds_no_step(history: History) -> None:
    history.jump(spot(0))
    history.jump(spot(0))
    assert not history.can_go_back


def test_the_way_back_spans_documents_and_both_filings(history: History) -> None:
    history.jump(spot(3))
    history.jump(spot(0, document=1))
    history.jump(Spot("amendment", Place(0, 1)))
    assert history.back() == spot(0, document=1)
    assert history.back() == spot(3)


def test_points_that_are_gone_are_forgotten_and_the_present_one_stays(history: History) -> None:
    history.jump(spot(3))
    history.jump(Spot("amendment", Place(0, 1)))
    history.jump(spot(5))
    history.move(lambda spot: spot if spot.side == "original" else None)
    assert history.present == spot(5)
    assert history.back() == spot(3)
    assert not history.can_go_back


def test_where_the_present_point_is_gone_the_one_before_it_is_the_present(history: History) -> None:
    history.jump(spot(3))
    history.jump(Spot("amendment", Place(0, 1)))
    history.move(lambda spot: spot if spot.side == "original" else None)
    assert history.present == spot(3)
    history.move(lambda _spot: None)
    assert history.present is None
    assert not history.can_go_back
    assert not history.can_go_forward


def test_where_a_search_leads_is_a_step_and_where_the_reader_was_the_one_before(history: History) -> None:
    history.jump(spot(0))
    history.drift(spot(4))
    history.depart()
    history.drift(spot(9))
    assert history.back() == spot(4)
    assert history.forward() == spot(9)


def test_a_search_that_finds_nothing_is_no_step(history: History) -> None:
    history.jump(spot(0))
    history.depart()
    assert not history.can_go_back
    assert history.back() is None


def test_matches_one_after_another_are_undone_in_one_step(history: History, clock: Clock) -> None:
    history.jump(spot(1))
    for block in (5, 7, 9):
        history.depart()
        history.drift(spot(block))
        clock.now -= 9.5
    assert history.back() == spot(1)


def test_a_history_comes_back_as_it_was(history: History) -> None:
    history.restore([spot(1), spot(2), spot(3)], 1)
    assert (history.points, history.at) == ((spot(1), spot(2), spot(3)), 1)
    assert history.back() == spot(1)
    history.restore([], 0)
    assert history.present is None
