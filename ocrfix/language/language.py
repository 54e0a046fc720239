"""All that is known of one language, loaded once and owned by whoever made it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from ocrfix.errors import LexiconMissingError
from ocrfix.language.context import ContextModel
from ocrfix.resources import resource
from ocrfix.words.between import Between
from ocrfix.words.candidates import LIKELIEST
from ocrfix.words.channel import LetterChannel
from ocrfix.words.confusions import Confusions
from ocrfix.words.language import has_words_alone
from ocrfix.words.lexicon import Lexicon
from ocrfix.words.near_words import NearWords
from ocrfix.words.ranking import Ranker
from ocrfix.words.shapes import Shapes
from ocrfix.words.traits import Traits, traits_of
from ocrfix.words.undone_misreadings import Spelling

if TYPE_CHECKING:
    from ocrfix.language.network import Network


Made = TypeVar("Made")


class Language:
    """The knowledge of a language; each part is read when it is first asked for.

    Attributes:
        code: BCP 47 primary subtag.
        lexicon: What is a word, and how common; with the reader's own.
        kept: What is worked out of all this, by what works it out; see `kept_with`.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        """Take what is loaded already; use `load` to make one."""
        self.code = lexicon.language
        self.lexicon = lexicon
        self.kept: dict[Any, Any] = {}

    @classmethod
    def load(
        cls, code: str, *, user_words: Iterable[str] = (), names: Iterable[str] = ()
    ) -> Language:
        """Give what is known of a language, with the reader's own words and names.

        What hangs on none of these is there once for a whole process.

        Raises:
            LexiconMissingError: It is not installed.
        """
        if has_words_alone(code):
            # With it comes numpy, a third of the start of the window and of each command.
            from ocrfix.language.words_alone import learn  # noqa: PLC0415

            learn(code)
        plain = _plain(code)
        lexicon = Lexicon.load(code, user_words=user_words, names=names)
        return plain if lexicon is plain.lexicon else cls(lexicon)

    def derived(self, make: Callable[[Language], Made]) -> Made:
        """Give what is made of all this, made once."""
        if make not in self.kept:
            self.kept[make] = make(self)
        made: Made = self.kept[make]
        return made

    @property
    def traits(self) -> Traits:
        """The traits of its spelling: elisions, compounds, old spellings."""
        return traits_of(self.code)

    @cached_property
    def between(self) -> Between:
        """The fit of words between their neighbours."""
        return Between(self.lexicon, self.context if self.has_context else None)

    def common_words(self, per_million: float) -> Sequence[str]:
        """Give the words that stand at least so often in a million, commonest first."""
        return self.near.words[: self.number_common(per_million)]

    def number_common(self, per_million: float) -> int:
        """Give how many words there are that stand at least so often in a million."""
        often = self.lexicon.frequency
        return bisect_right(self.near.words, -per_million, key=lambda word: -often(word))

    @cached_property
    def confusions(self) -> Confusions:
        """The confusions of its letters."""
        return Confusions.load(self.code)

    @cached_property
    def near(self) -> NearWords:
        """Common words by their letters."""
        return NearWords.load(self.code)

    @cached_property
    def shapes(self) -> Shapes:
        """The shapes of its words, by letters alone."""
        return Shapes.load(self.code)

    @cached_property
    def ranker(self) -> Ranker:
        """Candidates for a reading, ranked."""
        return Ranker(self.lexicon, self.between, self.confusions, self.near)

    @cached_property
    def channel(self) -> LetterChannel:
        """The likelihood that a word is read as another."""
        return LetterChannel(self.confusions)

    @cached_property
    def likeliest(self) -> Ranker:
        """The likeliest candidates for a reading, the quick way."""
        return Ranker(self.lexicon, self.between, self.confusions, self.near, LIKELIEST)

    @cached_property
    def spelling(self) -> Spelling:
        """Names that stand in no list, spelt out."""
        return Spelling(self.confusions.undoing, self.shapes)

    @property
    def has_context(self) -> bool:
        """Return whether there is a model of context for it."""
        return _context_path(self.code).is_file()

    @cached_property
    def context(self) -> ContextModel:
        """The model of how likely a word is behind others.

        Raises:
            LexiconMissingError: There is none for this language.
        """
        return _context_model(self.code)

    @cached_property
    def network(self) -> Network | None:
        """The network that tells how well words fit between others; None where there is none."""
        return _network(self.code)


@cache
def _plain(code: str) -> Language:
    return Language(Lexicon.load(code))


def _context_path(code: str) -> Path:
    return resource("languages", code, "context.bin")


@cache
def _context_model(code: str) -> ContextModel:
    path = _context_path(code)
    if not path.is_file():
        raise LexiconMissingError.of("is no context model", code)
    return ContextModel(path)


@cache
def _network(code: str) -> Network | None:
    path: Path = resource("languages", code, "network.bin")
    if not path.is_file():
        return None
    from ocrfix.language.network import Network  # noqa: PLC0415 - numpy again

    return Network(path)
