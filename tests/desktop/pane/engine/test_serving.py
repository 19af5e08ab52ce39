"""What is served is served for a view, and let go of with it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from viewer.desktop.pane.engine.guarded import GuardedPage
from viewer.desktop.pane.engine.serving import safe_profile
from viewer.page.model import Page


def test_a_page_whose_view_goes_without_a_word_is_served_no_longer(qtbot: QtBot) -> None:
    profile = safe_profile()
    before = profile.shelf.hosts
    page = GuardedPage(profile, profile)
    with qtbot.waitSignal(page.loadFinished):
        page.show_page(Page("<p>A report.</p>", ""))
    assert len(profile.shelf.hosts - before) == 1
    page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert profile.shelf.hosts == before


def test_of_two_pages_shown_one_after_the_other_one_is_served(qtbot: QtBot) -> None:
    profile = safe_profile()
    before = profile.shelf.hosts
    page = GuardedPage(profile, profile)
    for words in ("A report.", "Another report."):
        with qtbot.waitSignal(page.loadFinished):
            page.show_page(Page(f"<p>{words}</p>", ""))
    assert len(profile.shelf.hosts - before) == 1
    page.forget()
    assert profile.shelf.hosts == before
    page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
