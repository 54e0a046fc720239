"""Judgement on two halves with a hyphen between them: one word, a compound, or unsure.

A printer's hyphen is *soft* if it only marks a break and goes when the word is joined,
*hard* if it belongs to the word. Four things bear on it, in this order, and the reason
given to the reader names those that decided: how often each form stands in the document,
how often in the collection, whether the forms and the halves are words, and the parts of
which English makes compounds.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from ocrfix.evidence import NO_USE, Use, form_of
from ocrfix.rules.context import Context
from ocrfix.rules.joins.seam import Closing
from ocrfix.words.compounds import may_be_compound
from ocrfix.words.lexicon import Lexicon
from ocrfix.words.lists import counted_list, word_list
from ocrfix.words.near_words import NearWords

# The least number of times that one form must be commoner in the document to be the one meant.
_DOCUMENT_RATIO = 3
# Printers do not break a word of so few letters.
_SHORTEST_BROKEN = 4
# What both forms must show in the document before it outweighs that the whole is no word.
_LEAST_UNKNOWN = 2
_LEAST_HALF = 2
# In how many documents of the collection a form must stand; a whole that no list knows may
# be the same damage in two of them.
_LEAST_DOCUMENTS = 2
_LEAST_DOCUMENTS_UNKNOWN = 3
# What the time wrote both ways (“to-day”) a paper changed one year: its collection must be
# all but unanimous. In Overproof, of 1843 to 1954, it is 17 to 5 and says nothing.
_BOTH_FORMS_RATIO = 10
_BOTH_FORMS_COUNT = 10
# A word this common stands by itself far oftener than as the half of an unknown word.
_COMMON_PER_MILLION = 50.0
# Nor is one of so many letters such a half, common or not, where no word is like the whole:
# of eleven such in 453 front pages two were one word.
_WHOLE_WORD = 5
_LESS_COMMON_PER_MILLION = 5.0

_CAPITAL_PREFIXES = frozenset({"Mc", "Mac", "O'", "O’", "D'", "D’", "Fitz"})


@dataclass(frozen=True, slots=True)
class _Halves:
    """Two halves and the two ways to write them.

    Attributes:
        left, right: As printed, without the marks around them.
        whole: Both as one word, in the case in which it would be printed.
    """

    left: str
    right: str
    whole: str

    @property
    def compound(self) -> str:
        return f"{self.left}-{self.right}".lower()


def judge_hyphen(
    left: str, right: str, text: str, context: Context, *, inside_compound: bool = False
) -> Closing | None:
    """Decide on the hyphen between two halves: letters, apostrophes inside.

    ``inside_compound`` if another hyphen stands before the first, as in ``mother-in-`` / ``law``.

    Returns:
        Whether it goes or stays; it asks where the evidence does not decide, or speaks against
        itself. None where the halves do not belong together at all: a dash, a hole in the page.
    """
    if min(len(left), len(right)) < _LEAST_HALF:
        return None
    if right[:1].isupper() and not left.isupper():
        return _judge_capital(left, right, text, context)
    if inside_compound and is_known(left, context.lexicon) and is_known(right, context.lexicon):
        return Closing("-", f"“{left}-{right}” is part of a longer compound.", 0.95)
    return _judge_plain(_Halves(left, right, left + right), text, context)


def is_known(word: str, lexicon: Lexicon) -> bool:
    """Return whether a word is listed as printed or, with an apostrophe, may be a word."""
    if lexicon.knows(word):
        return True
    return ("'" in word or "’" in word) and word in lexicon


def _judge_capital(left: str, right: str, text: str, context: Context) -> Closing | None:
    """Decide where the second half has a capital and the first is not all in capitals."""
    halves = _Halves(left, right, left + right.lower())
    if left in _CAPITAL_PREFIXES:
        return Closing("", f"“{left}” and “{right}” are one name.", 0.97)
    where = _where_compound_stands(halves, text, context)
    if where:
        return _keep(halves, where)
    lexicon = context.lexicon
    first_parts = word_list(lexicon.language, "compound_first_parts")
    first_parts -= word_list(lexicon.language, "function_words")
    last_parts = word_list(lexicon.language, "compound_last_parts")
    if left.lower() in first_parts and lexicon.is_name(right) and lexicon.knows(right):
        part = left
    elif right.lower() in last_parts and lexicon.is_name(left):
        part = right
    else:
        return None
    reason = f"“{part}” is joined to a name with a hyphen: “{left}-{right}”."
    return Closing("-", reason, 0.95)


def _where_compound_stands(halves: _Halves, text: str, context: Context) -> str:
    """Return where a compound occurs, and how often, for a reason; empty if nowhere."""
    seen = context.words_of(text)[halves.compound]
    if seen:
        return f"{_times(seen)} in this document"
    use = NO_USE if context.evidence is None else context.evidence.use(halves.compound)
    if use.documents >= _LEAST_DOCUMENTS and not _is_chance(halves, context.lexicon.language):
        return in_collection(use)
    return _where_counted(halves, context.lexicon.language)


def _where_counted(halves: _Halves, language: str) -> str:
    """Return the same of the newspapers that were counted."""
    listed = counted_list(language, "compounds").get(halves.compound, 0)
    return f"{_times(listed)} in the newspapers counted for this program" if listed else ""


def _judge_plain(halves: _Halves, text: str, context: Context) -> Closing | None:
    whole, compound, language = halves.whole, halves.compound, context.lexicon.language
    if compound in word_list(language, "hyphen_matters"):
        reason = f"“{whole.lower()}” and “{compound}” are both words and mean different things."
        return Closing("", reason, 0.5, asks=True)
    if compound in word_list(language, "phrases"):
        return Closing("-", f"“{compound}” are two words.", 0.97)
    is_whole = is_known(whole, context.lexicon)
    judged = _judge_by_document(halves, context.words_of(text), is_whole=is_whole)
    if judged is None or judged.asks:
        judged = _judge_by_collection(halves, context, is_whole=is_whole) or judged
    if judged is not None:
        return judged
    return _judge_word(halves, context) if is_whole else _judge_no_word(halves, context)


def _judge_by_document(halves: _Halves, words: Counter[str], *, is_whole: bool) -> Closing | None:
    """Decide by how often the document has either form; None where it has none."""
    whole, compound = halves.whole, halves.compound
    whole_seen, compound_seen = words[whole.lower()], words[compound]
    # Of a whole that no list knows, one sighting may be the same hyphen lost elsewhere.
    enough = 1 if is_whole else _LEAST_UNKNOWN
    told = f"“{whole}” stands {_times(whole_seen)} in this document"
    if whole_seen >= max(enough, _DOCUMENT_RATIO * compound_seen):
        but = f"{' and' if compound_seen else ','} “{compound}” {_times(compound_seen)}"
        return Closing("", f"{told}{but}.", 0.99)
    if compound_seen and compound_seen >= _DOCUMENT_RATIO * whole_seen:
        return _keep(halves, f"{_times(compound_seen)} in this document")
    if whole_seen and compound_seen:
        reason = f"{told}, “{compound}” {_times(compound_seen)}."
        return Closing("", reason, 0.5, asks=True)
    return None


def _judge_by_collection(halves: _Halves, context: Context, *, is_whole: bool) -> Closing | None:
    """Decide by how often the collection has either form; None where that says nothing."""
    if context.evidence is None:
        return None
    whole, compound = map(context.evidence.use, (halves.whole, halves.compound))
    enough = _LEAST_DOCUMENTS if is_whole else _LEAST_DOCUMENTS_UNKNOWN
    ratio, least = _DOCUMENT_RATIO, 1
    if form_of(halves.compound) in word_list(context.lexicon.language, "both_forms"):
        ratio, least = _BOTH_FORMS_RATIO, _BOTH_FORMS_COUNT
    if whole.documents >= enough and whole.count >= max(ratio * compound.count, least):
        but = f", “{halves.compound}” {_times(compound.count)}"
        reason = f"“{halves.whole}” stands {in_collection(whole)}{but}."
        return Closing("", reason, 0.98)
    if (
        compound.documents >= _LEAST_DOCUMENTS
        and compound.count >= max(ratio * whole.count, least)
        and not _is_chance(halves, context.lexicon.language)
    ):
        return _keep(halves, in_collection(compound))
    if ratio == _BOTH_FORMS_RATIO and whole.count + compound.count:
        reason = (
            f"Both were written at the time; the collection has “{halves.whole}” "
            f"{_times(whole.count)}, “{halves.compound}” {_times(compound.count)}."
        )
        likelier = "-" if compound.count > whole.count else ""
        return Closing(likelier, reason, 0.5, asks=True)
    return None


def _is_chance(halves: _Halves, language: str) -> bool:
    """Return whether a speck rather joined two words: “he-said” stands in every collection."""
    functions = word_list(language, "function_words")
    left, right = halves.left.lower(), halves.right.lower()
    return (left in functions or right in functions) and not may_be_compound(left, right, language)


def in_collection(use: Use) -> str:
    """Return how often a form occurs in the collection, for a reason."""
    return f"{_times(use.count)} in {use.documents} documents of the collection"


def _judge_word(halves: _Halves, context: Context) -> Closing:
    """Decide where the whole is a word and the document shows neither form."""
    whole, compound = halves.whole, halves.compound
    right = halves.right.lower()
    if len(whole) <= _SHORTEST_BROKEN:
        reason = f"“{whole}” is a word, but too short for a printer to break."
        return Closing("", reason, 0.5, asks=True)
    knows_left = is_known(halves.left, context.lexicon)
    if not (knows_left and is_known(right, context.lexicon)):
        piece = right if knows_left else halves.left
        return Closing("", f"“{whole}” is a word; “{piece}” is none.", 0.99)
    if compound in word_list(context.lexicon.language, "both_forms"):
        reason = f"Both “{whole}” and “{compound}” were written at the time."
        return Closing("", reason, 0.5, asks=True)
    if compound in word_list(context.lexicon.language, "keeps_hyphen"):
        return Closing("-", f"“{compound}” is written with a hyphen.", 0.96)
    return Closing("", f"“{whole}” is a word.", 0.97)


def _judge_no_word(halves: _Halves, context: Context) -> Closing | None:
    """Decide where the whole is in no list and the document shows neither form."""
    whole, lexicon = halves.whole, context.lexicon
    left, right = halves.left.lower(), halves.right.lower()
    left_known, right_known = is_known(halves.left, lexicon), is_known(right, lexicon)
    language, both_known = lexicon.language, left_known and right_known
    if where := _where_counted(halves, language):
        return _keep(halves, where)
    if both_known and (part := _part_of_compounds(left, right, language)):
        reason = f"“{whole}” is no word, and “{part}” is joined with a hyphen."
        return Closing("-", reason, 0.96)
    functions = word_list(language, "function_words")
    if left in functions or right in functions:
        return None
    if both_known:
        reason = f"“{left}” and “{right}” are words, “{whole}” is none."
        return Closing("-", reason, 0.6, asks=True)
    piece, other = (right, left) if left_known else (halves.left, right)
    if lexicon.frequency(other) >= _COMMON_PER_MILLION and (left_known or right_known):
        reason = f"“{other}” is a common word, “{piece}” and “{whole}” are none."
    elif right_known and _is_word_apart(right, whole.lower(), lexicon):
        reason = f"“{right}” is a word by itself, and none is like “{whole}”."
    else:
        reason = f"“{piece}” is no word but the piece of one; “{whole}” is not in the lists."
        return Closing("", reason, 0.9)
    return Closing("", reason, 0.5, asks=True)


def _is_word_apart(right: str, whole: str, lexicon: Lexicon) -> bool:
    """Return whether the second half rather stands by itself, the line between being lost."""
    return (
        len(right) >= _WHOLE_WORD
        and lexicon.frequency(right) >= _LESS_COMMON_PER_MILLION
        and not NearWords.load(lexicon.language).near(whole)
    )


def _part_of_compounds(left: str, right: str, language: str) -> str:
    """Return the half that makes compounds with a hyphen; empty if neither does."""
    functions = word_list(language, "function_words")
    if left in word_list(language, "compound_first_parts"):
        return left if right not in functions else ""
    is_last = right in word_list(language, "compound_last_parts") and left not in functions
    return right if is_last else ""


def _keep(halves: _Halves, where: str) -> Closing:
    reason = f"“{halves.compound}” stands {where} with its hyphen."
    return Closing("-", reason, 0.98)


def _times(count: int) -> str:
    return {0: "never", 1: "once"}.get(count, f"{count} times")
