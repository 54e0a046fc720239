"""What the options of a command let it know beyond what ships: profile, words, names."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ocrfix.cleaning import Profile, load_profile
from ocrfix.review.own_lists import OwnList, read_list
from ocrfix.words.lexicon import read_word_file


@dataclass(frozen=True, slots=True)
class OwnWords:
    """Words and names that come on top of the shipped lists.

    Attributes:
        words, names: Those of `ocrfix words`, then those of the files an option names.
    """

    words: tuple[str, ...]
    names: tuple[str, ...]


def own_words(arguments: argparse.Namespace) -> OwnWords:
    """Read the reader's own lists and the files that are named.

    Raises:
        InputError: One cannot be read.
    """
    own = not arguments.no_own_words
    return OwnWords(
        (*(read_list(OwnList.WORDS) if own else ()), *entries_of(arguments.words)),
        (*(read_list(OwnList.NAMES) if own else ()), *entries_of(arguments.names)),
    )


def entries_of(paths: Iterable[str]) -> Iterator[str]:
    """The entries of word files, one after the other.

    Raises:
        InputError: One cannot be read.
    """
    for path in paths:
        yield from read_word_file(Path(path))


def chosen_profile(arguments: argparse.Namespace) -> Profile:
    """The profile, with the choices of the command line on top.

    Raises:
        BadArgumentsError: There is no such profile or nothing of that name to accept.
        RulePackError: The profile is damaged.
    """
    return load_profile(arguments.profile).with_choices(
        only=arguments.only, disable=arguments.disable, accept=arguments.accept
    )
