from factories import SEEDS, make_article, make_document

from briefing.app.widgets.pieces import build_pieces, build_raw_pieces, describe, describe_apart
from briefing.core.articles import Block, Boilerplate, Document


def test_a_heading_that_is_the_title_is_shown_once_and_from_the_text() -> None:
    document = make_document("# Talks end\n\nThey ended.", article=make_article(title="Talks end"))
    pieces = build_pieces(document)
    assert [(piece.look, piece.own) for piece in pieces if piece.look in ("title", "heading")] == [("title", None)]
    assert document.text[pieces[0].start : pieces[0].end] == "Talks end"


def test_a_title_that_no_heading_holds_is_shown_as_own_words() -> None:
    pieces = build_pieces(make_document("They ended.", article=make_article(title="Talks end")))
    assert pieces[0].own == "Talks end"


def test_an_article_without_a_title_is_called_by_its_path() -> None:
    pieces = build_pieces(make_document("Text.", article=make_article(title=None, path="a/b.txt")))
    assert pieces[0].own == "a/b.txt"


def test_metadata_tells_what_is_unknown_and_what_was_inferred() -> None:
    article = make_article(provenance={"title": "inferred"}, words=1)
    assert describe(article) == "source unknown · undated · 1 word · title inferred"
    article = make_article(
        source="The Freedonia Post",
        date="2023-06",
        words=1200,
        copies=3,
        starred=True,
        tags=("a", "b"),
        provenance={"source": "inferred", "date": "user", "title": "stated"},
    )
    assert describe(article) == (
        "The Freedonia Post (inferred) · 2023-06 (yours) · 1,200 words · one of 3 copies · ★ starred · tags: a, b"
    )


def test_a_credit_line_is_told_and_not_taken_for_the_source() -> None:
    article = make_article(credit="An Agency", provenance={"credit": "stated"})
    assert describe(article).startswith("source unknown · undated · credit line: An Agency · ")


def test_items_stand_close_together_and_text_under_its_heading() -> None:
    text = "Head\nfirst\nsecond\nlast"
    blocks = (
        Block("heading", 1, 0, 4),
        Block("item", 1, 5, 10, ("Head",), 1),
        Block("item", 2, 11, 17, ("Head",), 2),
        Block("paragraph", 0, 18, 22, ("Head",), 3),
    )
    pieces = build_pieces(Document(make_article(), text, blocks, ()))
    assert [piece.look for piece in pieces] == ["title", "meta", "gap", "heading", "item", "item", "gap", "paragraph"]
    assert [piece.first for piece in pieces if piece.look == "item"] == ["• ", "  • "]


def test_what_was_set_apart_is_told_with_its_reasons() -> None:
    apart = (Boilerplate(0, 4, "tag line"), Boilerplate(5, 9, "credit"), Boilerplate(10, 14, "tag line"))
    document = Document(make_article(), "Tags\nTags\nTags", (), apart)
    assert describe_apart(document) == "Set apart, not shown here: tag line (2), credit."
    assert build_pieces(document)[-1].own == describe_apart(document)


def test_the_raw_pieces_hold_every_line_and_mark_what_was_set_apart() -> None:
    text = "One.\n\nTags\nMore tags\nTwo."
    document = Document(make_article(), text, (), (Boilerplate(6, 20, "tag line"),))
    pieces = build_raw_pieces(document)
    assert [text[piece.start : piece.end] for piece in pieces if piece.own is None and piece.look != "gap"] == [
        "One.",
        "Tags",
        "More tags",
        "Two.",
    ]
    assert [piece.own for piece in pieces if piece.look == "note"] == ["Set apart as tag line:"]
    assert [piece.look for piece in pieces if piece.first] == ["apart", "apart"]


def test_the_starter_articles_lose_no_line_in_the_raw_view() -> None:
    for path in SEEDS.glob("*.txt"):
        text = path.read_text(encoding="utf-8")
        pieces = build_raw_pieces(Document(make_article(), text, (), ()))
        shown = [text[piece.start : piece.end] for piece in pieces if piece.own is None and piece.look != "gap"]
        assert shown == [line for line in text.split("\n") if line]
