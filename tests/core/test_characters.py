"""Which characters a text is made of."""

from hypothesis import given
from hypothesis import strategies as st

from briefing.core.characters import beyond_ascii


@given(st.text(st.characters()))
def test_each_character_beyond_ascii_is_told_once(text: str) -> None:
    assert sorted(beyond_ascii(text)) == sorted({character for character in text if ord(character) > 127})
