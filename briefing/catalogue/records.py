"""What goes into the catalogue: files as they were seen and read."""

from dataclasses import dataclass

from briefing.core.articles import Draft


@dataclass(frozen=True, slots=True)
class SeenFile:
    """A file of the folder as a look at the folder shows it."""

    path: str
    """Relative to the folder, with forward slashes."""
    size: int
    """In bytes."""
    mtime_ns: int
    """When it was last changed; -1 when that was so lately that another change might bear the same time."""


@dataclass(frozen=True, slots=True)
class KnownFile:
    """A file as the catalogue knows it."""

    seen: SeenFile
    """As it was when it was read."""
    digest: str
    """SHA-256 of its bytes, hexadecimal; empty when they could not be read."""
    reader: int
    """The version of what read it."""
    refused: str | None
    """If it was refused, what could be read then: when that changes, it is tried again."""
    gone: bool
    """Whether it is no longer there."""


@dataclass(frozen=True, slots=True)
class ReadDraft:
    """An article as it was read, with what makes copies of it meet."""

    draft: Draft
    """The article."""
    words: int
    """Words of its text, boilerplate not counted."""
    sketch: bytes
    """What tells how alike two texts are."""
    keys: tuple[int, ...]
    """Signed 64-bit numbers of which near copies share at least one."""


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file that was read, or refused."""

    seen: SeenFile
    """As it was when it was read."""
    digest: str
    """SHA-256 of its bytes, hexadecimal; empty when they could not be read."""
    drafts: tuple[ReadDraft, ...]
    """Its articles in order."""
    reasons: tuple[str, ...] = ()
    """Why it, or entries of it, were refused."""
    refused: str | None = None
    """If it was refused whole, what can be read at present."""
    passing: bool = False
    """Whether it holds but the latest of its articles, as a feed does: those that fall out of it stay."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many articles a piece of work changed."""

    added: int = 0
    """New, or back again."""
    updated: int = 0
    """With another text or other metadata."""
    removed: int = 0
    """Whose file or entry is gone."""
    moved: int = 0
    """Whose file stands elsewhere now."""

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.added + other.added,
            self.updated + other.updated,
            self.removed + other.removed,
            self.moved + other.moved,
        )


@dataclass(frozen=True, slots=True)
class PackedStatements:
    """What analysis made of one article, ready to be stored."""

    number: int
    """The article's."""
    revision: int
    """The revision analysed; when the article has another by now, the result is dropped."""
    count: int
    """How many statements."""
    kinds: tuple[str, ...]
    """The kinds of the statements, each once."""
    speakers: tuple[str, ...]
    """The names of who is quoted or reported, each once."""
    packed: str
    """The statements, packed."""
    matches: tuple["RuleMatch", ...]
    """How it treats each rule that it is not silent on."""


@dataclass(frozen=True, slots=True)
class RuleMatch:
    """How one article treats one rule."""

    rule: str
    """What the rule's results are kept under."""
    number: int
    """The article's."""
    main: bool
    """Whether it is on it in the main; otherwise the rule is mentioned."""
    numbers: tuple[int, ...]
    """The matching statements, from 0."""
