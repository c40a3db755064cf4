"""Briefs, comparisons and all else as Markdown, HTML, JSON and plain text."""
