import json
from typing import Any

import pytest
from export.samples import COMPARISON, MATRIX, OPENED, make_brief, make_entry
from factories import make_article

from briefing.core.articles import Article
from briefing.core.errors import ExportError
from briefing.export import to_csl


def reference(**fields: object) -> dict[str, Any]:
    brief = make_brief({"reported": (make_entry(OPENED),)}, (make_article(1, **fields),))
    (found,) = json.loads(to_csl(brief))
    return dict(found)


def test_what_is_stated_is_told() -> None:
    assert reference(
        title="Freedonia and Sylvania meet",
        source="Freedonia Gazette",
        author="A. Writer",
        date="2024-03-05",
        url="https://gazette.example/meet",
        language="en",
        retrieved="2024-04",
    ) == {
        "id": "a1",
        "type": "webpage",
        "title": "Freedonia and Sylvania meet",
        "author": [{"literal": "A. Writer"}],
        "container-title": "Freedonia Gazette",
        "issued": {"date-parts": [[2024, 3, 5]]},
        "accessed": {"date-parts": [[2024, 4]]},
        "URL": "https://gazette.example/meet",
        "language": "en",
    }


def test_what_is_not_stated_is_left_out_and_what_is_inferred_is_said_to_be() -> None:
    found = reference(provenance={"title": "inferred"}, credit="Agency")
    assert found == {
        "id": "a1",
        "type": "document",
        "title": "Article 1",
        "note": "inferred, not stated: title; credit line, not confirmed as the source: Agency",
    }


@pytest.mark.parametrize(
    ("date", "parts"), [("2024", [2024]), ("2024-03", [2024, 3]), ("2024-03-05T09:00Z", [2024, 3, 5])]
)
def test_a_date_is_as_precise_as_it_is_stated(date: str, parts: list[int]) -> None:
    assert reference(date=date)["issued"] == {"date-parts": [parts]}


def test_mail_is_a_personal_communication() -> None:
    assert reference(path="letters/one.eml")["type"] == "personal_communication"


def test_only_what_is_cited_is_a_reference() -> None:
    silent: Article = make_article(2)
    brief = make_brief({"reported": (make_entry(OPENED),)}, (make_article(1), silent))
    assert [each["id"] for each in json.loads(to_csl(brief))] == ["a1"]
    assert [each["id"] for each in json.loads(to_csl(COMPARISON))] == ["a1", "a2"]


def test_the_matrix_has_none() -> None:
    with pytest.raises(ExportError, match="cites no article"):
        to_csl(MATRIX)
