"""The JSON shapes of comparisons and of the matrix."""

from briefing.core.comparisons import Balance, Comparison, Matrix, Phrasing, Row, Voice, Wording
from briefing.export.parts import Shape, article_shape, span_shape, statement_shape


def comparison_shape(value: Comparison) -> Shape:
    """The shape of sources side by side."""
    return {
        "issue": value.issue,
        "name": value.name,
        "rule": value.rule,
        "sources": list(value.sources),
        "articles": {source: [article_shape(each) for each in value.articles[source]] for source in value.articles},
        "rows": [_row(each) for each in value.rows],
        "wording": [_wording(each) for each in value.wording],
        "balance": {source: _balance(each) for source, each in value.balance.items()},
        "others": dict(value.others),
        "silent": list(value.silent),
        "not_analysed": dict(value.not_analysed),
        "titles": dict(value.titles),
        "notices": list(value.notices),
    }


def matrix_shape(value: Matrix) -> Shape:
    """The shape of every issue by every source."""
    return {
        "issues": list(value.issues),
        "names": dict(value.names),
        "sources": list(value.sources),
        "titles": dict(value.titles),
        "cells": {
            issue: {
                source: {"level": cell.level, "statements": cell.statements, "articles": cell.articles}
                for source, cell in row.items()
            }
            for issue, row in value.cells.items()
        },
        "unevenness": dict(value.unevenness),
        "not_analysed": dict(value.not_analysed),
        "notices": list(value.notices),
    }


def _row(row: Row) -> Shape:
    shape: Shape = {
        "relation": row.relation,
        "group": row.group or None,
        "cells": {source: [statement_shape(each) for each in row.cells[source]] for source in row.cells},
        "phrasings": [_phrasing(each) for each in row.phrasings],
    }
    if row.difference is not None:
        values = row.difference.values
        shape["difference"] = {"what": row.difference.what, "values": {key: span_shape(values[key]) for key in values}}
    return shape


def _phrasing(phrasing: Phrasing) -> Shape:
    return {source: span_shape(span) for source, span in phrasing.words.items()}


def _wording(wording: Wording) -> Shape:
    return {
        "kind": wording.kind,
        "terms": {
            source: [
                {"term": each.term, "count": each.count, "spans": [span_shape(span) for span in each.spans]}
                for each in terms
            ]
            for source, terms in wording.terms.items()
        },
    }


def _balance(balance: Balance) -> Shape:
    """Statements stand as spans: they are among the rows in full."""
    return {
        "statements": balance.statements,
        "kinds": {kind: [span_shape(each) for each in held] for kind, held in balance.kinds.items()},
        "voices": [_voice(each) for each in balance.voices],
        "sides": [{"side": side, "quoted": quoted, "told": told} for side, (quoted, told) in balance.sides.items()],
    }


def _voice(voice: Voice) -> Shape:
    return {
        "speaker": voice.speaker,
        "role": voice.role,
        "side": voice.side,
        "quoted": voice.quoted,
        "told": voice.told,
        "statements": [span_shape(each) for each in voice.statements],
    }
