"""XBRL facts of a filing: inline ones where they stand on the page, those of a separate instance as a list."""

from viewer.facts.calculation import Calculation, calculations_of
from viewer.facts.filing_facts import FilingFacts, facts_of_filing
from viewer.facts.model import Concept, Fact, Period

__all__ = ["Calculation", "Concept", "Fact", "FilingFacts", "Period", "calculations_of", "facts_of_filing"]
