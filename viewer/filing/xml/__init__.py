"""Forms that are XML (ownership reports, 13F holdings, Form D): elements become headings and readable tables."""

from viewer.filing.xml.reader import read_xml

__all__ = ["read_xml"]
