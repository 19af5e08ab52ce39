"""Messages as they are written, in brackets, or from a catalogue that is there."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from viewer import language
from viewer.language import counted, translated


@pytest.fixture(autouse=True)
def afresh() -> Iterator[None]:
    """The language is settled once: here before and after each test."""
    language._catalogue.cache_clear()
    yield
    language._catalogue.cache_clear()


def test_without_a_catalogue_words_are_those_of_the_sources(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FILING_VIEWER_LANGUAGE", "xx")
    assert translated("Saved as {name}.", name="a {b}.pdf") == "Saved as a {b}.pdf."
    assert (translated("All {of} it"), translated("")) == ("All {of} it", "")
    assert [counted(count, "finding", "findings") for count in (0, 1, 1200)] == [
        "0 findings",
        "1 finding",
        "1,200 findings",
    ]


def test_the_language_for_tests_puts_every_message_in_brackets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FILING_VIEWER_LANGUAGE", language.PSEUDO)
    assert translated("Saved as {name}.", name="a.pdf") == "⟦Saved as a.pdf.⟧"
    assert counted(2, "finding", "findings") == "⟦2 findings⟧"
