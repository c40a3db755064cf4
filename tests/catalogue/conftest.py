"""A new catalogue for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.catalogue.catalogue import Catalogue


@pytest.fixture
def catalogue(tmp_path: Path) -> Iterator[Catalogue]:
    made = Catalogue(tmp_path / "catalogue.sqlite")
    yield made
    made.close()
