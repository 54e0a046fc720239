"""``tho`` for ``the``, where the document plainly reads ``e`` as ``o``.

``tho`` was printed too, for ``though``; what a single one is, no neighbour can tell. But
scans that read one ``e`` as ``o`` do so all over the page: ``havo``, ``wero``, ``bo``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from ocrfix.rules.company import (
    NEXT,
    SMALL_WORD,
    as_meant,
    follows_title,
    is_piece,
    is_though,
    spelt_simply,
)
from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.rules.tokens import WORD_BEGINS, WordSearch
from ocrfix.text.edit import Edit
from ocrfix.text.tokens import LINE_END
from ocrfix.words.cache import kept_with
from ocrfix.words.confusions import Confusions
from ocrfix.words.lexicon import Lexicon
from ocrfix.words.lists import word_list
from ocrfix.words.neighbours import word_after, word_before

# As `SMALL_WORD`, with a capital in front: it stands after what opens a sentence.
_CAPITAL_WORD = re.compile(WORD_BEGINS + r"([A-Z][a-z]{1,23})(?=\s|\Z)")
_OPENS_SENTENCE = re.compile(rf"(?:\A|[.!?]|{LINE_END}[^\S\r\n]*{LINE_END})[\s“‘\"(]*\Z")
# More than any marks and blanks between two sentences, wide ones between columns included.
_WINDOW = 32
_PRINTED_TOO = "tho"
# “Ho” and “Wo” are names too.
_NO_NAME = _PRINTED_TOO.capitalize()
# A form counts if it stood for the word in so many of ten places of the mined counts.
_LEAST_SHARE = 0.7
_SHOWN = 4
# This is “be” as well: behind “will” it is hardly ever “he”.
_FORM_OF_BE = "ho"
# Beside one other form, which may be anything, “tho” may stand so many times.
_MOST_BESIDE_ONE = 5


def find_o_for_e(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose the words if the document bears out that it misreads them."""
    if _PRINTED_TOO not in text:
        return
    forms, search = _forms(context.lexicon), _search(context.lexicon)
    unknown = context.unknown_tokens(text)
    places = [*search.matches(text, unknown)]
    if len(places) < context.option(info, "min_places"):
        return
    seen = Counter(match[0] for match in places)
    others = [form for form, _ in seen.most_common() if form != _PRINTED_TOO]
    if len(others) < context.option(info, "min_forms") or _is_spelt_so(text, seen, context):
        return
    shown = ", ".join(f"“{form}”" for form in sorted(seen, key=lambda it: (-seen[it], it))[:_SHOWN])
    why = f"this document reads “e” as “o” in {len(places)} places ({shown})."
    found = [it for it in places if not _is_part(it, forms, context)]
    # One among small words does not tell that the document misreads them; where it does,
    # those with a capital are misread too.
    capitals = _search_capitals(context.lexicon).matches(text, unknown)
    found += [it for it in capitals if _may_be_capital(it, context)]
    for match in found:
        word = forms[match[0].lower()]
        if not _may_be_other(match, context):
            after = word.capitalize() if match[0][0].isupper() else word
            reason = f"“{match[0]}” stands for “{word}”: {why}"
            yield info.edit(text, match.span(), after, reason)


def _is_spelt_so(text: str, seen: Counter[str], context: Context) -> bool:
    """Return whether “tho” is the spelling of the document, and other forms are few beside it.

    A single “thru” of an advertisement says nothing of a page that misreads ten words.
    """
    others = seen.total() - seen[_PRINTED_TOO]
    is_alone = others == 1 and seen[_PRINTED_TOO] > _MOST_BESIDE_ONE
    return is_alone or spelt_simply(text, context) >= others


def _is_part(match: re.Match[str], forms: Mapping[str, str], context: Context) -> bool:
    """Return whether a form in small letters may be a part of a broken word, or opens a sentence.

    Then its capital is lost too, and more is amiss than one letter.
    """
    is_first = word_before(match.string, match.start()) is None and _opens_sentence(match)
    return is_first or is_piece(match, forms[match[0]], context)


def _may_be_capital(match: re.Match[str], context: Context) -> bool:
    """Return whether a form with a capital may be a word that opens a sentence.

    Not behind an abbreviated title or an initial, nor where no word follows or it makes one with
    what follows. What may be a name must have a word in small letters behind it.
    """
    if follows_title(match, context.lexicon.language):
        return False
    after = NEXT.match(match.string, match.end())
    if after is None or context.lexicon.knows(match[0] + after[1]):
        return False
    return match[0] == _NO_NAME or (_opens_sentence(match) and after[1].islower())


def _opens_sentence(match: re.Match[str]) -> bool:
    # Searched in place: a piece cut out of the text would begin anywhere like a text.
    start = match.start()
    return _OPENS_SENTENCE.search(match.string, max(0, start - _WINDOW), start) is not None


def _may_be_other(match: re.Match[str], context: Context) -> bool:
    """Return whether a form is rather “though”, or “be” where it looks like “he”."""
    start, end = match.span()
    left, right = (
        as_meant(it, context)
        for it in (word_before(match.string, start), word_after(match.string, end))
    )
    if match[0].lower() == _PRINTED_TOO:
        return is_though(left, right, context.lexicon.language)
    fit = context.spoken.between.log_fit
    return match[0] == _FORM_OF_BE and fit(left, "be", right) > fit(left, "he", right)


@kept_with("lexicon")
def _search(lexicon: Lexicon) -> WordSearch:
    return WordSearch(SMALL_WORD, _forms(lexicon).__contains__)


@kept_with("lexicon")
def _search_capitals(lexicon: Lexicon) -> WordSearch:
    """Small words of the grammar with a capital; others may be names."""
    forms, small = _forms(lexicon), word_list(lexicon.language, "function_words")
    return WordSearch(_CAPITAL_WORD, lambda form: forms.get(form.lower()) in small)


@kept_with("lexicon")
def _forms(lexicon: Lexicon) -> Mapping[str, str]:
    """Forms that are no words, and the words whose ``e`` they have as ``o``."""
    found, confusions = {}, Confusions.load(lexicon.language)
    # A row is read when it is asked for: of most the form alone tells that it is none.
    for form in (it for it in confusions.words if "o" in it and not lexicon.knows(it)):
        likeliest = confusions.meanings(form)[0]
        meant = likeliest.meant
        if (
            form != meant
            and len(form) == len(meant)
            and likeliest.share >= _LEAST_SHARE
            and all(a == b or (a, b) == ("o", "e") for a, b in zip(form, meant, strict=True))
        ):
            found[form] = meant
    return found
