"""The language of a document, and the notes about it for the reader."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from ocrfix.cleaning.languages import Languages
from ocrfix.rules.rule import Rule
from ocrfix.text.document import Document
from ocrfix.text.stretches import Stretches
from ocrfix.words.foreign import foreign_bounds
from ocrfix.words.language import (
    KNOWN,
    UNKNOWN,
    detect_language,
    has_words_alone,
    installed,
    is_installed,
    primary,
)

# Fewer letters in a row may be a ruin as well, and a note on it would puzzle the reader.
_WORTH_TELLING = 120
_SHOWN = 40
# A shorter text is taken for the first language though its words say little.
_LEAST_TOLD = 120
_STILL_DONE = (
    "its letters and hyphens stay, and what needs no words is done: encoding, signs, what is "
    "printed around articles, the scan"
)


def language_of(document: Document, languages: Languages | None = None) -> str:
    """Tell the language of a document.

    What the reader says counts; what the format says, unless hardly a word agrees. Where nobody
    says anything the words decide; a text too short to tell is taken for the language that is
    taken first, since its reader sees at once what was done to it.

    Args:
        document: The document.
        languages: Those that are known; None for what ships, without words of the reader's own.

    Returns:
        A BCP 47 tag; ``und`` if nobody knows.
    """
    said, text = document.meta.language, document.text
    if document.meta.chosen_language:
        return document.meta.chosen_language
    if said != UNKNOWN and not is_installed(said):
        return said
    bounds = foreign_bounds()
    taken = KNOWN if said == UNKNOWN else said
    languages = languages or _shipped()
    weight = languages.of(taken).finder.weigh(text)
    if weight.total < bounds.sure and weight.is_own:
        return taken
    # A language that nobody speaks of is asked only where too little speaks for the first.
    found = detect_language(text)
    if found is None and weight.is_unsure:
        found = languages.likeliest(text, (primary(taken),)) or languages.most_of(text)
    is_nobodys = said == UNKNOWN and not (found and is_installed(found))
    if is_nobodys and len(text) >= _LEAST_TOLD and weight.per_word > bounds.unclaimed:
        return found or UNKNOWN
    if weight.total < (bounds.text if said == UNKNOWN else bounds.declared):
        # Two languages may share many words; then the one is told by knowing them better.
        lead = bounds.lead if said == UNKNOWN else bounds.better
        is_better = (
            found is not None
            and found != primary(taken)
            and is_installed(found)
            and languages.of(found).finder.weigh(text).total < weight.total - lead
        )
        return found if is_better and found is not None else taken
    return UNKNOWN if found is None or found == primary(taken) else found


def tongues_of(
    document: Document, languages: Languages | None = None
) -> list[tuple[int, int, str]]:
    """Tell which language each part of a document is read in, before anything is mended.

    Args:
        document: The document.
        languages: Those that are known; None for what ships.

    Returns:
        Start, end and BCP 47 tag of each part, in order and without gaps; ``und`` for what
        nobody reads.
    """
    languages = languages or _shipped()
    text, language = document.text, language_of(document, languages)
    foreign = languages.stretches(text, language)
    told = {first: it for it in languages.passages(text, foreign, language) for first in it[:1]}
    parts, at = [], 0
    for start, end in foreign.spans():
        parts.append((at, start, language))
        at = start
        for first in sorted(it for it in told if start <= it < end):
            parts += [(at, first, UNKNOWN), told[first]]
            at = told[first][1]
        parts.append((at, end, UNKNOWN))
        at = end
    parts.append((at, len(text), language))
    return [it for it in parts if it[0] < it[1]]


@cache
def _shipped() -> Languages:
    return Languages()


def language_notes(
    language: str, foreign: Stretches, document: Document, rules: Iterable[Rule]
) -> Iterator[str]:
    """Yield notes: that a language has no rules of its own, and which passages were left alone.

    Args:
        language: What ``language_of`` gave.
        foreign: The stretches of the raw text that are in another language.
        document: The document.
        rules: All rules.
    """
    with_rules = {rule.info.language for rule in rules if rule.info.language is not None}
    said = document.meta.chosen_language or document.meta.language
    if language == UNKNOWN and said == UNKNOWN:
        yield f"The language of this text is not known: {_STILL_DONE}. Say it with --language."
    elif language == UNKNOWN:
        yield f"This text is said to be in “{said}”, but its words are not: {_STILL_DONE}."
    elif not (is_installed(language) or primary(language) in with_rules):
        has, way = ", ".join(installed()), _way_to_install(primary(language))
        yield f"“{language}” is not installed, only {has}: {_STILL_DONE}.{way}"
    elif has_words_alone(language):
        yield (
            f"Of “{language}” only words are known: doubtful ones are shown, hyphens at line ends "
            "go where they make a word, and nothing else is corrected unasked."
            f"{_way_to_install(primary(language))}"
        )
    elif said not in {language, UNKNOWN}:
        yield (
            f"This text is said to be in “{said}”, but its words are “{language}”; it was read so."
        )
    yield from _left_alone(foreign, document.text)


def _way_to_install(code: str) -> str:
    """Return how to install a language, in a sentence; empty if the package has no such extra."""
    # Hardly ever asked for, and takes three megabytes.
    from importlib import metadata  # noqa: PLC0415

    try:
        extras = metadata.metadata("ocrfix").get_all("Provides-Extra") or ()
    except metadata.PackageNotFoundError:
        return ""
    return f" It comes with: pip install 'ocrfix[{code}]'." if code in extras else ""


def _left_alone(foreign: Stretches, text: str) -> Iterator[str]:
    passages = (text[start:end] for start, end in zip(foreign.starts, foreign.ends, strict=True))
    told = [it for it in passages if sum(map(str.isalpha, it)) >= _WORTH_TELLING]
    if told:
        first = _beginning(told[0])
        number = "One passage" if len(told) == 1 else f"{len(told)} passages"
        was = "was" if len(told) == 1 else "were"
        alone = f"{number} in another language {was} left alone by the rules of this one"
        yield f"{alone}, beginning with “{first}”."


def _beginning(passage: str) -> str:
    """The first few words of a passage, whole."""
    words, shown = passage.split(), ""
    for word in words:
        if shown and len(shown) + len(word) >= _SHOWN:
            return f"{shown} …"
        shown = f"{shown} {word}".strip()
    return shown
