"""Articles in other languages in the app: searched as they are written, and opened at the match."""

from pathlib import Path

import pytest
from app.driving import WIDE, main_of, open_app, open_library, press, text_of, type_in
from factories import write_articles
from tongues import TEXTS

from briefing.languages import language_name

WORDS = {"de": "verhandlung", "ru": "переговоров", "zh": "谈判", "ar": "المفاوضات"}


@pytest.mark.parametrize("code", sorted(WORDS))
async def test_an_article_in_another_language_opens_at_its_match(code: str, tmp_path: Path) -> None:
    write_articles(tmp_path / "articles", {"one.txt": TEXTS[code] + "\n", "two.txt": TEXTS["en"] + "\n"})
    with open_library(tmp_path / "articles", tmp_path) as library:
        library.refresh()
        async with open_app(library, WIDE) as (app, pilot):
            await press(pilot, "/")
            await type_in(pilot, WORDS[code])
            await press(pilot, "enter enter")
            opened = main_of(app).opened
            assert opened is not None
            found = {opened.document.text[start:end] for start, end in opened.matches}
            assert any(WORDS[code][:5] in words.lower() for words in found)
            assert language_name(code) in text_of(app)
