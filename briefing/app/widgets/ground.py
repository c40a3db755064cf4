"""Containers that are all ground: one row of them is like the other, so only one is made for a paint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Horizontal, Vertical
from textual.geometry import Region

if TYPE_CHECKING:
    from textual.strip import Strip


class Across(Horizontal):
    """Widgets side by side, without a border around them."""

    BLANK = True


class Column(Vertical):
    """Widgets one below the other, perhaps with a border at a side, but none above or below."""

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rows of a region, each like the first."""
        return super().render_lines(Region(crop.x, crop.y, crop.width, min(1, crop.height))) * crop.height
