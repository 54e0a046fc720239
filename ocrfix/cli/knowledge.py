"""What the options of a command let it know beyond what ships: profile, rules, words, names."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from ocrfix.cleaning import Profile, load_profile
from ocrfix.review import open_project
from ocrfix.review.own_evidence import evidence_of
from ocrfix.review.own_lists import OwnList, read_list
from ocrfix.review.store import DEFAULT_PROFILE, profile_of
from ocrfix.rules.pack import parse_pack, text_of_pack
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


def own_packs(arguments: argparse.Namespace) -> tuple[str, ...]:
    """The texts of the rule packs that are named.

    Raises:
        RulePackError: One cannot be read, or breaks the rules for packs.
    """
    packs = []
    for path in map(Path, arguments.rules):
        text = text_of_pack(path)
        parse_pack(text, str(path), is_own=True)
        packs.append(text)
    return tuple(packs)


def profile_name(arguments: argparse.Namespace) -> str:
    """The profile that was asked for, or else the project's, or else the usual one.

    Raises:
        InputError: The project cannot be read.
    """
    project = getattr(arguments, "project", None)
    if arguments.profile is not None:
        return str(arguments.profile)
    if project is None:
        return DEFAULT_PROFILE
    with open_project(Path(project), read_only=True) as opened:
        return profile_of(opened)


def chosen_profile(arguments: argparse.Namespace) -> Profile:
    """The profile, with the choices of the command line on top.

    Raises:
        BadArgumentsError: There is no such profile or nothing of that name to accept.
        InputError: The project whose profile it is cannot be read.
        RulePackError: The profile is damaged.
    """
    return load_profile(profile_name(arguments)).with_choices(
        only=arguments.only,
        disable=arguments.disable,
        accept=arguments.accept,
        evidence=_evidence(arguments),
    )


def _evidence(arguments: argparse.Namespace) -> str | None:
    """The evidence file that was asked for, or else the project's; None for the profile's."""
    project = getattr(arguments, "project", None)
    if arguments.evidence is not None or project is None:
        return cast("str | None", arguments.evidence)
    with open_project(Path(project), read_only=True) as opened:
        found = evidence_of(opened)
    return None if found is None else str(found)
