"""Where the user was when she left: her place in each article, and the order of her lists."""

from collections.abc import Mapping

from briefing.catalogue.articles import number_of
from briefing.catalogue.catalogue import Catalogue


class Returning:
    """What brings the user back to where she was."""

    _catalogue: Catalogue

    def reading_place(self, article: str, revision: int) -> int | None:
        """The offset where she left a revision of an article; None where she read no further than its beginning."""
        return self._catalogue.reading_places.place(number_of(article), revision)

    def note_reading_places(self, places: Mapping[tuple[str, int], int]) -> None:
        """Notes offsets where articles were left, by id and revision; 0 takes the note away."""
        if places:
            noted = {(number_of(article), revision): place for (article, revision), place in places.items()}
            self._catalogue.reading_places.note(noted)

    def arrangement(self) -> str | None:
        """The id of the order that lists were in; None before one was chosen."""
        return self._catalogue.reading_places.arrangement()

    def note_arrangement(self, arrangement: str) -> None:
        """Notes the id of the order that lists are in."""
        self._catalogue.reading_places.note_arrangement(arrangement)
