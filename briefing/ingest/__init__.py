"""One reader per format: files become drafts, or are refused with a reason."""
