"""The rule that made each statement what it is, told on request, so that a wrong one can be traced."""

from contract.asking import Ask


def test_every_statement_tells_its_rules_to_programs(ask: Ask, texts: dict[str, str]) -> None:
    for id in texts:
        assert all(each["rule"] for each in ask("show", id, "--statements", "--json").json["statements"])


def test_statements_tell_their_rules_to_people_only_on_request(ask: Ask, texts: dict[str, str]) -> None:
    for id in texts:
        assert "; rules: " in ask("show", id, "--statements", "--rules", "--plain").out
        assert "; rules: " not in ask("show", id, "--statements", "--plain").out


def test_rules_are_those_of_statements(ask: Ask, texts: dict[str, str]) -> None:
    assert ask("show", next(iter(texts)), "--rules").code == 2
