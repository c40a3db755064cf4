"""The issues of a library: the tree, which articles are on which issue, and the counts that the tree is shown with."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from pathlib import Path

from briefing.catalogue.articles import number_of
from briefing.catalogue.catalogue import Catalogue
from briefing.catalogue.coverage import Covered
from briefing.catalogue.records import RuleMatch
from briefing.core.errors import NotKnownError
from briefing.core.topics import Issue, Topic, TopicCount
from briefing.languages import is_analysed
from briefing.library.matching import Matching, Rule, build_rules, rule_key
from briefing.query.synonyms import Synonyms
from briefing.query.tree import Node
from briefing.topics import Tree, find_node, ids, walk_issues

Candidates = Callable[[Node], frozenset[int]]
"""The articles that may hold a statement which a tree matches, from the index; more than do is fine."""
ALL = "all"
"""What stands for the whole library where an issue is asked for."""
_NEAR = 85
"""How alike (rapidfuzz, of 100) a known issue must be to be named in a hint."""
_WORTH_ASKING = 200
"""From how many articles on the index is asked which of them a new rule can match at all."""
_AT_ONCE = 100
"""How many articles' texts are held at once while they are matched."""


class Issues:
    """The tree with what is kept of each rule."""

    def __init__(self, catalogue: Catalogue, tree: Tree, synonyms: Synonyms, config: Path) -> None:
        self._catalogue = catalogue
        self.tree = tree
        """Topics and issues."""
        self.synonyms = synonyms
        """The spellings that rules are widened with."""
        self.config = config
        """The config folder."""
        self.all = tuple(walk_issues(tree))
        """The issues in the order of the tree."""
        self._keys = {issue.id: rule_key(issue, synonyms) for issue in self.all}

    def keys(self) -> tuple[str, ...]:
        """What the rules' results are kept under, each once."""
        return tuple(dict.fromkeys(self._keys.values()))

    def key(self, issue: Issue) -> str:
        """What one rule's results are kept under."""
        return self._keys[issue.id]

    def node(self, id: str) -> Topic | Issue:
        """The topic or issue of an id; raises NotKnownError with a hint that names a near one."""
        found = find_node(self.tree, id)
        if found is None:
            from rapidfuzz import process  # noqa: PLC0415  (only for hints, and slow to load)

            near = process.extractOne(id.lower(), ids(self.tree), score_cutoff=_NEAR)
            mend = f"did you mean {near[0]}? " if near else ""
            raise NotKnownError(f"there is no issue {id}", f"{mend}`briefing topics` lists them; or use --query")
        return found

    def issues(self, id: str) -> tuple[Issue, ...]:
        """The issues that an id stands for: the issue itself, or those of a branch."""
        node = self.node(id)
        return (node,) if isinstance(node, Issue) else tuple(walk_issues(node.children))

    def catch_up(self, candidates: Candidates) -> None:
        """Matches each rule against the articles that were analysed since it was matched last."""
        reached = self._catalogue.coverage.generation()
        rules = build_rules([issue for issue in self.all if self._behind(issue)], self.synonyms)
        for rule in rules:
            generation, numbers = self._catalogue.coverage.behind(rule.key)
            if generation < 0 and len(numbers) >= _WORTH_ASKING:
                possible = candidates(rule.matcher.widened)
                numbers_to_match: Sequence[int] = [number for number in numbers if number in possible]
            else:
                numbers_to_match = numbers
            self._catalogue.coverage.store(rule.key, numbers, self._matches(rule, numbers_to_match), reached)
        if rules:
            self._catalogue.coverage.prune(self.keys())

    def _behind(self, issue: Issue) -> bool:
        generation, numbers = self._catalogue.coverage.behind(self.key(issue))
        return generation < 0 or bool(numbers)

    def _matches(self, rule: Rule, numbers: Sequence[int]) -> list[RuleMatch]:
        found: list[RuleMatch] = []
        for first in range(0, len(numbers), _AT_ONCE):
            part = numbers[first : first + _AT_ONCE]
            known = self._catalogue.articles.some(f"a{number}" for number in part).values()
            articles = [article for article in known if is_analysed(article.language)]
            statements = self._catalogue.statements.some(dict.fromkeys(part))
            for id, document in self._catalogue.articles.documents(articles).items():
                match = Matching(document, statements.get(number_of(id), ())).match(rule)
                if match:
                    found.append(match)
        return found

    def covered(self, issues: Iterable[Issue]) -> dict[str, list[Covered]]:
        """Issue id to how articles treat it, silent ones left out."""
        wanted = list(issues)
        by_key: dict[str, list[Covered]] = {self.key(issue): [] for issue in wanted}
        for covered in self._catalogue.coverage.of_rules(list(by_key)):
            by_key[covered.rule].append(covered)
        return {issue.id: by_key[self.key(issue)] for issue in wanted}

    def numbers(self, id: str) -> frozenset[int]:
        """The articles that are not silent on an issue or branch."""
        covered = self.covered(self.issues(id))
        return frozenset(each.number for several in covered.values() for each in several)

    def statements(self, id: str, numbers: Iterable[int]) -> dict[int, frozenset[int]]:
        """Of each article, the statements (from 0) that are on an issue or branch."""
        keys = frozenset(map(self.key, self.issues(id)))
        return {
            number: frozenset[int]().union(*(listed for key, listed in held.items() if key in keys))
            for number, held in self._catalogue.coverage.of_articles(numbers).items()
        }

    def labels(self, wanted: Mapping[int, AbstractSet[int] | None]) -> dict[int, dict[int, tuple[str, ...]]]:
        """Of each article, statement number (from 0) to the ids of the issues that it is on, in the tree's order.

        Of the statements wanted, or of all where None.
        """
        found: dict[int, dict[int, tuple[str, ...]]] = {}
        keys = [(issue.id, self.key(issue)) for issue in self.all]
        for number, held in self._catalogue.coverage.of_articles(wanted).items():
            labels = found.setdefault(number, {})
            some = wanted[number]
            for id, key in keys:
                statements = held.get(key)
                if statements:
                    for statement in statements if some is None else statements & some:
                        labels[statement] = (*labels.get(statement, ()), id)
        return found

    def counts(self) -> tuple[TopicCount, ...]:
        """The tree with its counts."""
        with self._catalogue.snapshot():
            covered = self.covered(self.all)
            standing = self._catalogue.articles.standing()
        on = {id: frozenset(each.number for each in several) for id, several in covered.items()}
        return tuple(_count(node, on, standing)[0] for node in self.tree)


def _count(
    node: Topic | Issue, on: Mapping[str, frozenset[int]], standing: Mapping[int, tuple[int, bool]]
) -> tuple[TopicCount, frozenset[int]]:
    """A node with its counts, and the articles on it."""
    children: list[TopicCount] = []
    if isinstance(node, Issue):
        numbers = on[node.id]
    else:
        below = [_count(child, on, standing) for child in node.children]
        children = [count for count, _ in below]
        numbers = frozenset().union(*(found for _, found in below))
    there = [standing[number] for number in numbers if number in standing]
    origins = len({origin for origin, _ in there})
    unread = sum(not read for _, read in there)
    rule = node.rule if isinstance(node, Issue) else None
    return TopicCount(node.id, node.name, rule, len(there), origins, unread, tuple(children)), numbers
