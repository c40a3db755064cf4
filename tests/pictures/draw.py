"""Draws the README's picture from the app itself: `python -m pictures.draw` in the folder of the tests."""

import asyncio
import re
import shutil
import tempfile
from pathlib import Path

from app.driving import open_app, open_library
from factories import SEEDS

SIZE = (124, 34)
PICTURE = Path(__file__).with_name("library.svg")
_REMOTE_FONT = re.compile(r"\s*@font-face \{.*?\}", re.DOTALL)


async def draw(folder: Path) -> str:
    """The library with an issue's articles and one of them open, as SVG that loads nothing from elsewhere."""
    shutil.copytree(SEEDS, folder / "library")
    with open_library(folder / "library", folder) as library:
        library.refresh()
        async with open_app(library, SIZE) as (app, pilot):
            for key in ("j", "j", "j", "j", "enter", "j", "enter", "space"):
                await pilot.press(key)
                await app.workers.wait_for_complete()
                await pilot.pause()
            return _REMOTE_FONT.sub("", app.export_screenshot(title="Briefing"))


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        PICTURE.write_text(asyncio.run(draw(Path(folder))), encoding="utf-8")
