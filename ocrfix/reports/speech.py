"""Sentences about changes, and the words for rules, in the language of whoever reads them.

Rules give their reasons in English sentences, which stand in every file that is data; here the
same sentences are found again and said in another language. The sentences, with fields for what
differs, lie in ``resources/translations``; one that nobody translated stays as it is.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, lru_cache, partial, reduce
from typing import Any, NamedTuple

import regex

from ocrfix.errors import BadArgumentsError
from ocrfix.intake import parse_toml
from ocrfix.resources import resource
from ocrfix.rules.info import RuleInfo
from ocrfix.words.language import KNOWN, primary

_FIELD = regex.compile(r"(“?)\\\{(\w)\\\}")
_ANYTHING = ".+?"
# A sentence may begin with the name of a file, but not with one that has a sentence of its own.
_NAME = "(?:(?!: ).)+?"
_FIGURE = regex.compile(r"[+-]?\d+(?:,\d{3})*(?:\.\d+)?%?")
_OPTION = "--"
_PARTING = "; "
_KEPT = 4096
_SENTENCE_END = regex.compile(r"(?<=\.)\s+")
# Between two sentences; what stands in quotation marks is none of ours.
_BETWEEN = regex.compile(r"“[^”]*”(*SKIP)(*FAIL)|(?<=\.)\s+(?=[“A-Z])")


class Sentence(NamedTuple):
    """A sentence or a part of one that is known.

    Attributes:
        english: Matches it; a field is a group of its name.
        said: The same in another language.
        phrases: Fields that hold words of the program and not of the text.
    """

    english: regex.Pattern[str]
    said: str
    phrases: frozenset[str]


class Speech:
    """The words of the program about a text in one language.

    Attributes:
        code: BCP 47 primary subtag.
    """

    def __init__(self, code: str = KNOWN) -> None:
        """Take a language; one that nobody translated into speaks English.

        Args:
            code: BCP 47.
        """
        self.code = primary(code)

    def sentence(self, english: str) -> str:
        """Return a sentence, or several, in the language; what is not known stays as it is."""
        return english if self.code == KNOWN else _said(english, self.code)

    def figure(self, english: str) -> str:
        """Return a figure as the language writes it: ``1,234.5%`` as “1.234,5 %”."""
        return _figure(english, self.code)

    def failure(self, english: str) -> str:
        """Return what a report or the command line says of what could not be read or written.

        As `error` does, but who reads it has given a command: what names an option of it stands
        among the words of reports.
        """
        if self.code == KNOWN:
            return english
        return self._told_behind_name(english, self._failure) or english

    def told(self, message: str, hint: str) -> str:
        """Return an error as the command line prints it: what happened, and what to do."""
        return " ".join(self.failure(it) for it in (message, hint) if it)

    def error(self, english: str) -> str:
        """Return what the window says of an error, perhaps behind the name of a file.

        In English too: it has no options of a command line. What is to be done may follow what
        happened, as a command prints both. What is not known stays as it is.
        """
        known, phrases = _errors(self.code)
        find = partial(_with_hint, known=known, phrases=phrases)
        return self._told_behind_name(english, find) or english

    def joined(self, *parts: str) -> str:
        """Put names and what is said of them together, with the colons of the language."""
        pair: str = _catalogue("errors.toml")["joined"][self.code]
        return reduce(lambda front, behind: pair.format(a=front, b=behind), parts)

    def _failure(self, english: str) -> str | None:
        said = self.sentence(english)
        return said if said != english else _whole(english, *_failures(self.code))

    def _told_behind_name(self, english: str, find: Callable[[str], str | None]) -> str | None:
        """Return what is found for a message, or for what it says behind the name of a file."""
        said = find(english)
        name, colon, rest = english.partition(": ")
        if said is None and colon and (told := find(rest)) is not None:
            said = self.joined(name, told)
        return said

    def title(self, info: RuleInfo) -> str:
        """Give the name of a rule; of a reader's own as it was written."""
        said: str = _catalogue("rules.toml").get(info.id, {}).get(self.code, info.title)
        return said

    def explanation(self, info: RuleInfo) -> str:
        """Give what a rule does and when it holds back; of a reader's own as it was written."""
        said: str = (
            _catalogue("explanations.toml").get(info.id, {}).get(self.code, info.explanation)
        )
        return said

    def aside(self, english: str) -> str:
        """Give where a rule comes from, or a note on an example of it; a reader's own as it is."""
        return english if self.code == KNOWN else _asides(self.code).get(english, english)

    def character(self, sign: str) -> str:
        """Give the name of a character; the one that Unicode has where nobody translated it."""
        said: str | None = _catalogue("characters.toml").get(sign, {}).get(self.code)
        return said or unicodedata.name(sign).capitalize()


ENGLISH = Speech()
"""The speech of the program itself."""


def speech_for(code: str) -> Speech:
    """Give the speech of a language that was asked for by name.

    Args:
        code: BCP 47.

    Raises:
        BadArgumentsError: Nothing is translated into it.
    """
    if primary(code) not in spoken():
        raise BadArgumentsError(
            f"Nothing is told in “{code}”.", hint=f"Choose one of {', '.join(spoken())}."
        )
    return Speech(code)


@cache
def spoken() -> Mapping[str, str]:
    """Give the names of the languages in which something is told, by their codes."""
    return _catalogue("languages.toml")


@cache
def _catalogue(name: str) -> Mapping[str, Any]:
    return parse_toml(resource("translations", name).read_text(encoding="utf-8"))


@cache
def _asides(language: str) -> Mapping[str, str]:
    rows = (it for entries in _catalogue("asides.toml").values() for it in entries)
    return {it[KNOWN]: it[language] for it in rows if language in it}


@lru_cache(_KEPT)
def _said(english: str, language: str) -> str:
    known = _sentences(language)
    parts = _BETWEEN.split(english)
    phrases = _phrases(language)
    return " ".join(_whole(it, known, phrases, language) or it for it in parts)


def _figure(english: str, language: str) -> str:
    """A figure with the signs of a language; anything else as it is."""
    if not _FIGURE.fullmatch(english):
        return english
    signs = _catalogue("figures.toml").get(language, {})
    return "".join(signs.get(it, it) for it in english)


@cache
def _sentences(language: str) -> tuple[Sentence, ...]:
    """Return the known sentences with their form in a language."""
    return tuple(_known(language, (("reasons.toml", "reason"), ("reports.toml", "sentence"))))


@cache
def _phrases(language: str) -> tuple[Sentence, ...]:
    """Return what may stand in a field of a sentence that is not in quotation marks."""
    return tuple(_known(language, (("reasons.toml", "phrase"),)))


@cache
def _errors(language: str) -> tuple[tuple[Sentence, ...], tuple[Sentence, ...]]:
    """Return the errors that are known in a language, and what may stand in their fields."""
    catalogue = _catalogue("errors.toml")
    # Reports have the sentences that tell why a batch stopped; an entry without a stop is a label.
    told = (it for it in _catalogue("reports.toml")["sentence"] if it[KNOWN].endswith("."))
    sentences = *catalogue["sentence"], *told
    if language == KNOWN:
        in_window = ({KNOWN: it[KNOWN], "window": it.get("window", it[KNOWN])} for it in sentences)
        return tuple(_sentences_of(in_window, "window")), ()
    faults = catalogue["fault"]
    # A fault stands in a list of them, or alone.
    sentences = *sentences, *map(_as_sentence, faults)
    phrases = *catalogue["phrase"], *faults
    return tuple(_sentences_of(sentences, language)), tuple(_sentences_of(phrases, language))


def _as_sentence(entry: Mapping[str, str]) -> Mapping[str, str]:
    """Return words in each language as sentences."""
    return {code: f"{words[:1].upper()}{words[1:]}." for code, words in entry.items()}


@cache
def _failures(language: str) -> tuple[tuple[Sentence, ...], tuple[Sentence, ...]]:
    """Return the errors that name no option of the command line, as `_errors` does."""
    alike = [it for it in _catalogue("errors.toml")["sentence"] if _OPTION not in it[KNOWN]]
    return tuple(_sentences_of(alike, language)), _errors(language)[1]


def _known(language: str, files: Iterable[tuple[str, str]]) -> Iterator[Sentence]:
    for name, key in files:
        yield from _sentences_of(_catalogue(name)[key], language)


def _sentences_of(entries: Iterable[Mapping[str, str]], language: str) -> Iterator[Sentence]:
    for entry in entries:
        if language in entry:
            yield _sentence(entry[KNOWN], entry[language])


def _sentence(english: str, said: str) -> Sentence:
    fields: set[str] = set()
    phrases: set[str] = set()

    def group(match: regex.Match[str]) -> str:
        mark, name = match.groups()
        if not mark:
            phrases.add(name)
        if name in fields:
            return f"{mark}(?P={name})"
        fields.add(name)
        return f"{mark}(?P<{name}>{_ANYTHING if match.start() else _NAME})"

    pattern = regex.compile(_FIELD.sub(group, regex.escape(english)), regex.DOTALL)
    return Sentence(pattern, said, frozenset(phrases))


def _with_hint(
    english: str, known: tuple[Sentence, ...], phrases: tuple[Sentence, ...]
) -> str | None:
    """Return what happened and what to do about it, if both are known, or what happened alone."""
    for end in _SENTENCE_END.finditer(english):
        parts = english[: end.start()], english[end.end() :]
        said = [told for part in parts if (told := _whole(part, known, phrases)) is not None]
        if len(said) == len(parts):
            return " ".join(said)
    return _whole(english, known, phrases)


def _whole(
    english: str,
    known: tuple[Sentence, ...],
    phrases: tuple[Sentence, ...],
    figures: str = KNOWN,
) -> str | None:
    """One sentence, or what looks like one.

    Args:
        english: The sentence.
        known: Those that are known.
        phrases: Words of the program in it.
        figures: The language whose signs figures in it get.
    """
    for sentence in known:
        match = sentence.english.fullmatch(english)
        if match is None:
            continue
        found = match.groupdict()
        for name in sentence.phrases:
            words = found[name].split(_PARTING)
            said = (_whole(it, phrases, phrases) or _figure(it, figures) for it in words)
            found[name] = _PARTING.join(said)
        return sentence.said.format(**found)
    return None
