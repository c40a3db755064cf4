"""The index: the only room that knows Whoosh. Import its modules where a search begins: Whoosh takes long to load."""

import os

INDEX_VERSION = 3
"""Raised when what is written changes, so that older indexes are made anew."""

# Columns are numpy's, which loads a library for linear algebra that starts a thread for each processor. Nothing here
# multiplies matrices, and starting them would take as long as all else of numpy.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
