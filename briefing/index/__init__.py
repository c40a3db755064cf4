"""The index: the only room that knows Whoosh. Import its modules where a search begins: Whoosh takes long to load."""

INDEX_VERSION = 2
"""Raised when what is written changes, so that older indexes are made anew."""
