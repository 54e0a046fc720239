"""The interface of rules: a description, and one function that proposes edits."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.text.edit import Edit


class Rule(Protocol):
    """Propose edits, and do nothing else: no change, no state, no reading of files."""

    @property
    def info(self) -> RuleInfo:
        """The description of the rule."""
        ...

    def find(self, text: str, context: Context) -> Iterator[Edit]:
        """Propose edits of ``text``.

        Args:
            text: The text as the rules before left it.
            context: Words, options and the article's outline; read only.

        Yields:
            Edits in any order, possibly overlapping; offsets are 0-based, half-open and
            count the code points of ``text``.
        """
        ...
