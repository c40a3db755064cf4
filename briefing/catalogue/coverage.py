"""How articles treat rules, kept under each rule's key and brought up to date only for what changed."""

import sqlite3
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from briefing.catalogue.articles import chunks
from briefing.catalogue.database import Database
from briefing.catalogue.records import RuleMatch

_MAIN, _MENTIONED = 2, 1
_KEPT = 300
"""How many rules' results are kept; users edit rules, and the results of what they tried are of no use for long."""


class Covered(NamedTuple):
    """How one article treats one rule that it is not silent on."""

    rule: str
    """What the rule's results are kept under."""
    number: int
    """The article's number."""
    main: bool
    """Whether it is on it in the main."""
    statements: int
    """How many of its statements match."""


def store_matches(connection: sqlite3.Connection, matches: Iterable[RuleMatch]) -> None:
    """Keeps how articles treat rules, within a transaction."""
    connection.executemany(
        "INSERT OR REPLACE INTO coverage VALUES (?, ?, ?, ?, ?)",
        [
            (
                match.rule,
                match.number,
                _MAIN if match.main else _MENTIONED,
                len(match.numbers),
                ",".join(map(str, match.numbers)),
            )
            for match in matches
        ],
    )


class CoverageTable:
    """The table of coverage; only articles that are in the library are told of."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def behind(self, rule: str) -> tuple[int, list[int]]:
        """The generation up to which a rule was matched, -1 when it never was; and the articles analysed since."""
        reached = self._database.value("SELECT generation FROM rules WHERE rule = ?", (rule,))
        generation = reached if isinstance(reached, int) else -1
        rows = self._database.rows(
            "SELECT number FROM articles WHERE live AND analysed > ? ORDER BY number", (max(generation, 0),)
        )
        return generation, [number for (number,) in rows]

    def store(self, rule: str, numbers: Sequence[int], matches: Iterable[RuleMatch], generation: int) -> None:
        """Keeps the results of matching these articles against a rule, which has then reached that generation."""
        with self._database.write() as connection:
            connection.executemany(
                "DELETE FROM coverage WHERE rule = ? AND article = ?", [(rule, number) for number in numbers]
            )
            store_matches(connection, matches)
            connection.execute("INSERT OR REPLACE INTO rules VALUES (?, ?)", (rule, generation))

    def generation(self) -> int:
        """The generation of the last analysis."""
        return self._database.number("SELECT max(analysed) FROM articles")

    def of_rules(self, rules: Sequence[str]) -> list[Covered]:
        """How articles treat these rules."""
        marks = ", ".join("?" * len(rules))
        rows = self._database.rows(
            f"""SELECT rule, article, level, count FROM coverage JOIN articles ON number = article
            WHERE live AND rule IN ({marks})""",
            rules,
        )
        return [Covered(rule, number, level == _MAIN, count) for rule, number, level, count in rows]

    def numbers(self, rules: Sequence[str]) -> dict[int, set[int]]:
        """Of each article that is not silent, the statements that match one of these rules."""
        marks = ", ".join("?" * len(rules))
        found: dict[int, set[int]] = {}
        for number, listed in self._database.rows(
            f"SELECT article, numbers FROM coverage JOIN articles ON number = article WHERE live AND rule IN ({marks})",
            rules,
        ):
            found.setdefault(number, set()).update(map(int, filter(None, listed.split(","))))
        return found

    def of_articles(self, numbers: Iterable[int]) -> dict[int, dict[str, frozenset[int]]]:
        """Of each article that a rule was found in: rule to the matching statements."""
        found: dict[int, dict[str, frozenset[int]]] = {}
        for part, marks in chunks(numbers):
            for article, rule, listed in self._database.rows(
                f"SELECT article, rule, numbers FROM coverage WHERE article IN ({marks})", part
            ):
                found.setdefault(article, {})[rule] = frozenset(map(int, filter(None, listed.split(","))))
        return found

    def prune(self, rules: Sequence[str]) -> None:
        """Forgets the results of rules that are not among these, when there are many."""
        held = [rule for (rule,) in self._database.rows("SELECT rule FROM rules ORDER BY generation DESC")]
        spare = [rule for rule in held if rule not in set(rules)][_KEPT:]
        if spare:
            with self._database.write() as connection:
                for table in ("coverage", "rules"):
                    connection.executemany(f"DELETE FROM {table} WHERE rule = ?", [(rule,) for rule in spare])
