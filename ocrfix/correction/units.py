"""Arithmetic of costs, as the whole package uses it: see `ocrfix.language.costs`."""

from ocrfix.language.costs import IMPOSSIBLE, UNIT, Sums, cost_of

__all__ = ["IMPOSSIBLE", "UNIT", "Sums", "cost_of"]
