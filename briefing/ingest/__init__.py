"""Reads files into articles: one reader a format, structure, metadata, and what is set apart."""

from briefing.ingest.copies import Sketch, alike, resemblance, same_text, sketch
from briefing.ingest.reading import READER_VERSION, capabilities, read
from briefing.ingest.readings import Reading

__all__ = [
    "READER_VERSION",
    "Reading",
    "Sketch",
    "alike",
    "capabilities",
    "read",
    "resemblance",
    "same_text",
    "sketch",
]
