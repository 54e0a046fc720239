"""The words of a document's lines, for rules that look for words of some kind.

Half a dozen rules ask of every word whether it is one of theirs, and hardly one in fifty
is. Here each line is cut into words once, whichever rule asks first, and again only when
a rule changed it; a rule then looks closely at the lines that hold one of its words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import compress, islice

_LETTERS = re.compile(r"[^\W\d_]+")
# A text of one endless line would be kept once for every rule that changes it.
_LONGEST_LINE_KEPT = 4_000


class _TokensOfLines(dict[str, tuple[str, ...]]):
    """What stands between the blanks of each line that was asked for.

    Attributes:
        tokens: All different ones among them, each kept once, however often it stands.
    """

    def __init__(self) -> None:
        super().__init__()
        self.tokens: dict[str, str] = {}

    def __missing__(self, line: str) -> tuple[str, ...]:
        found = line.split()
        tokens = tuple(map(self.tokens.setdefault, found, found))
        if len(line) <= _LONGEST_LINE_KEPT:
            self[line] = tokens
        return tokens


class LineWords:
    """Finds words of some kind in one document, as it is edited.

    A word is the first run of letters in what stands between two blanks.
    """

    def __init__(self) -> None:
        """Begin with nothing known."""
        self._lines = _TokensOfLines()
        self._words: dict[str, str] = {}

    def matches(
        self, text: str, pattern: re.Pattern[str], is_wanted: Callable[[str], object]
    ) -> Iterator[re.Match[str]]:
        """Find the words of some kind.

        Args:
            text: The document.
            pattern: Matches a word as printed, the whole of it and nothing else, and looks
                no farther than the line ends around it.
            is_wanted: Whether a word is of that kind. It is asked of every different word
                of the document, so it should remember.

        Yields:
            The matches in the text that are such words, in order.
        """
        for start, end in self.lines_with(text, is_wanted):
            for match in pattern.finditer(text, start, end):
                if is_wanted(match[0]):
                    yield match

    def lines_with(
        self, text: str, is_wanted: Callable[[str], object]
    ) -> Iterator[tuple[int, int]]:
        """Where the lines begin and end that hold a word of some kind, in order."""
        lines = text.split("\n")
        tokens_of = list(map(self._lines.__getitem__, lines))
        self._let_go(lines)
        wanted = self._tokens_of_kind(is_wanted)
        start = 0
        for line, tokens in zip(lines, tokens_of, strict=True):
            end = start + len(line)
            if not wanted.isdisjoint(tokens):
                yield start, end
            start = end + 1

    def _tokens_of_kind(self, is_wanted: Callable[[str], object]) -> set[str]:
        words = self._words
        for token in islice(self._lines.tokens, len(words), None):
            letters = None if token.isalpha() else _LETTERS.search(token)
            words[token] = letters[0] if letters else token
        return set(compress(words, map(is_wanted, words.values())))

    def _let_go(self, lines: list[str]) -> None:
        """Forget lines that the text no longer has: a newspaper need not be kept twice."""
        if len(self._lines) > len(lines):
            for line in self._lines.keys() - set(lines):
                del self._lines[line]
