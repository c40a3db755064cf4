"""Logistic regression with few features, in plain Python: for weights that ship as data.

Newton's method on the penalised likelihood (Cox 1958; le Cessie and van Houwelingen, "Ridge Estimators in Logistic
Regression", Applied Statistics 41, 1992). Features are scaled to one spread first: the penalty treats all alike.
"""

from collections.abc import Sequence
from math import exp, sqrt

RIDGE = 3.0
"""The penalty: a weight is drawn towards nothing as if by so many pairs that tell nothing."""
STEPS = 30
"""Steps of Newton's method, which has long settled by then."""


def fit(rows: Sequence[Sequence[float]], truths: Sequence[bool]) -> tuple[float, ...]:
    """The weights of features, after what is added to all."""
    means, spreads = zip(*(_spread(column) for column in zip(*rows, strict=True)), strict=True)
    scaled = [[1.0, *((x - m) / s for x, m, s in zip(row, means, spreads, strict=True))] for row in rows]
    weights = [0.0] * (len(means) + 1)
    for _ in range(STEPS):
        odds = [1 / (1 + exp(-sum(w * x for w, x in zip(weights, row, strict=True)))) for row in scaled]
        slope = [
            sum((truth - p) * row[k] for truth, p, row in zip(truths, odds, scaled, strict=True))
            - (RIDGE * weights[k] if k else 0)
            for k in range(len(weights))
        ]
        bend = [
            [
                sum(p * (1 - p) * row[k] * row[j] for p, row in zip(odds, scaled, strict=True)) + (RIDGE * (k == j > 0))
                for j in range(len(weights))
            ]
            for k in range(len(weights))
        ]
        weights = [w + step for w, step in zip(weights, solve(bend, slope), strict=True)]
    own = [weight / spread for weight, spread in zip(weights[1:], spreads, strict=True)]
    return (weights[0] - sum(w * m for w, m in zip(own, means, strict=True)), *own)


def _spread(column: Sequence[float]) -> tuple[float, float]:
    """The mean of a feature and its standard deviation."""
    mean = sum(column) / len(column)
    return mean, sqrt(sum((x - mean) ** 2 for x in column) / len(column)) or 1.0


def solve(matrix: list[list[float]], right: list[float]) -> list[float]:
    """What a symmetric positive matrix takes to the right side: Gaussian elimination."""
    size = len(right)
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for k in range(size):
        for j in range(k + 1, size):
            share = rows[j][k] / rows[k][k]
            rows[j] = [a - share * b for a, b in zip(rows[j], rows[k], strict=True)]
    found = [0.0] * size
    for k in reversed(range(size)):
        found[k] = (rows[k][size] - sum(rows[k][j] * found[j] for j in range(k + 1, size))) / rows[k][k]
    return found
