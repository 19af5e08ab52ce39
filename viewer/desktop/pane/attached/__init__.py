"""Attachments that are no text: PDF documents, pictures, a card for any other."""
