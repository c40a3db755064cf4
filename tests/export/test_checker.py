"""Every export of real libraries, read back: all sentences are spans, all are cited, all notes are led to and back."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from export.checker import READERS, check, shown
from export.hostile import MARKS, SENTENCES
from export.samples import make_brief, make_entry
from factories import SEEDS, make_article, make_statement, write_articles
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.core.briefs import Brief
from briefing.core.comparisons import Comparison
from briefing.export.escaping import one_line
from briefing.export.formats import FORMATS
from briefing.export.templates import BUILT_IN, apply_template
from briefing.library import Library

ISSUES = ("ukraine", "iran", "cybersecurity", "asean", "all")


@pytest.fixture(scope="module")
def starter(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    made = tmp_path_factory.mktemp("starter")
    articles = {path.name: path.read_text(encoding="utf-8") for path in SEEDS.glob("*.txt")}
    folder = write_articles(made / "articles", articles)
    places = {f"{name}_dir": made / name for name in ("data", "cache", "config")}
    with Library.open(folder, **places, now="2026-01-15", refresh=True) as library:
        yield library


@pytest.fixture
def hostile(tmp_path: Path) -> Iterator[Library]:
    paragraphs = [
        f"Freedonia said {' '.join(text.split())} again."
        for text in SENTENCES
        if text.strip() and not any(ord(char) < 32 or "\ud800" <= char <= "\udfff" for char in text)
    ]
    articles = {
        "one.txt": "Freedonia *today* [^1]\n\n" + "\n\n".join(paragraphs),
        "two.md": "---\ntitle: 'A: \"title\" # “x”'\nsource: <b>The</b> $Paper$\nurl: https://x.example/?a=1&b=<c>\n"
        "retrieved: 2026-01-10\n---\n\nFreedonia may answer [^2] tomorrow, it was `said`.\n",
    }
    folder = write_articles(tmp_path / "articles", articles)
    places = {f"{name}_dir": tmp_path / name for name in ("data", "cache", "config")}
    with Library.open(folder, **places, now="2026-01-15", refresh=True) as library:
        yield library


def checked(library: Library, value: Brief | Comparison, form: str) -> int:
    texts: dict[tuple[str, int], str] = {}

    def text_of(article: str, revision: int) -> str:
        if (article, revision) not in texts:
            texts[article, revision] = library.document(article, revision).text
        return texts[article, revision]

    return check(value, READERS[form](FORMATS[form].make(value)), text_of)


@pytest.mark.parametrize("form", READERS)
@pytest.mark.parametrize("issue", ISSUES)
def test_a_brief_reads_back_as_it_was_made(starter: Library, issue: str, form: str) -> None:
    assert checked(starter, starter.brief(issue), form) > 5


@pytest.mark.parametrize("form", READERS)
@pytest.mark.parametrize("issue", ISSUES)
def test_a_comparison_reads_back_as_it_was_made(starter: Library, issue: str, form: str) -> None:
    assert checked(starter, starter.compare(issue), form) > 5


@pytest.mark.parametrize("form", READERS)
@pytest.mark.parametrize("template", BUILT_IN, ids=lambda template: template.name)
def test_a_template_reads_back_as_it_was_made(starter: Library, template: object, form: str) -> None:
    assert checked(starter, apply_template(starter.brief("ukraine"), template), form) > 3  # type: ignore[arg-type]


@pytest.mark.parametrize("form", READERS)
@pytest.mark.parametrize("make", [lambda library: library.brief("all"), lambda library: library.compare("all")])
def test_hostile_articles_read_back_as_they_stand(
    hostile: Library, make: Callable[[Library], Brief | Comparison], form: str
) -> None:
    assert checked(hostile, make(hostile), form) > 20


@pytest.mark.parametrize("form", READERS)
def test_what_is_new_reads_back_with_the_texts_of_then(hostile: Library, tmp_path: Path, form: str) -> None:
    hostile.record_export(tmp_path / "x.md", hostile.brief("all"), "")
    path = hostile.folder / "two.md"
    path.write_text(path.read_text(encoding="utf-8").replace("tomorrow", "next year"), encoding="utf-8")
    (hostile.folder / "one.txt").unlink()
    hostile.refresh()
    brief = hostile.brief("all", since="last")
    assert brief.changes is not None
    assert brief.changes.changed
    assert brief.changes.removed
    assert checked(hostile, brief, form) > 20


texts = st.one_of(
    st.text(min_size=1, max_size=40), st.lists(st.sampled_from(MARKS), min_size=1, max_size=12).map("".join)
)


@pytest.mark.parametrize("form", READERS)
def test_any_words_read_back_as_they_stand(form: str) -> None:
    @settings(deadline=None, max_examples=15 if form == "docx" else 100)
    @given(texts.filter(one_line), texts, texts)
    def read_back(words: str, title: str, remark: str) -> None:
        sentence = f"It is said: {words} and no more"
        statement = make_statement(sentence, paragraph=7)
        article = make_article(1, title=title, source=remark, author=title, url=remark, path=f"{title}.txt")
        sections = ("bottom-line", "reported", "quotations", "timeline", "hedged")
        entries = {id: (make_entry(statement, group=title, label=remark),) for id in sections}
        brief = make_brief(entries, (article,), name=title or "x", rule=remark)
        assert check(brief, READERS[form](FORMATS[form].make(brief)), lambda *_: sentence) == len(sections)

    read_back()


def test_the_checker_finds_what_is_wrong(starter: Library) -> None:
    brief = starter.brief("iran")
    good = str(FORMATS["markdown"].make(brief))
    lead = one_line(brief.section("bottom-line").entries[0].statements[0].statement.text)
    word = max(lead.split(), key=len)
    assert shown(lead) == lead
    for bad in (
        good.replace(word, f"{word}x"),
        good.replace("[^", "[\\^", 60),
        good.replace(", paragraph ", ", paragraph 9", 1),
        good + "\n[^1-2]: Twice.\n",
    ):
        assert bad != good
        with pytest.raises(AssertionError):
            check(brief, READERS["markdown"](bad), lambda id, revision: starter.document(id, revision).text)
