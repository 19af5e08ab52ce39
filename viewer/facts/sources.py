"""The bytes of a filing's files as they were before they were put into a submission."""

from viewer.filing.attachments import decoded
from viewer.filing.carriers.kinds import unwrapped
from viewer.filing.model import Document


def source_of(document: Document) -> bytes:
    """A document's own bytes, without what a submission wraps around it."""
    return unwrapped(decoded(document.payload))
