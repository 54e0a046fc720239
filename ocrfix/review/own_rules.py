"""The reader's own rules: on their machine, and in the projects they open.

As with words, the reader's file is never looked at when a document is cleaned: its rules
are written into the project when it is opened, and the project's are what runs.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from ocrfix.formats import write_atomic
from ocrfix.own_folder import data_folder
from ocrfix.review.store import Project
from ocrfix.rules.own_pack import Entry, entries_of, pack_of, rule_id
from ocrfix.rules.pack import OwnPack, text_of_pack

_SETTING = "rules"

Kept = tuple[tuple[Entry, ...], tuple[Entry, ...]]
"""The rules of the reader's file, and those of a project."""


def rules_path() -> Path:
    """Return the path of the reader's rules; the file need not exist."""
    return data_folder() / "rules.toml"


def packs_of(project: Project) -> tuple[OwnPack, ...]:
    """The packs that run in a project besides those that ship."""
    text = project.setting(_SETTING)
    name = "in the project" if project.path is None else f"in {project.path}"
    return (OwnPack(text, name),) if text else ()


def rules_in(project: Project) -> tuple[Entry, ...]:
    """The reader's rules that a project holds.

    Raises:
        RulePackError: They are damaged.
    """
    return tuple(it for pack in packs_of(project) for it in entries_of(pack))


def lay_rules_in(project: Project) -> None:
    """Write the reader's rules into a project; of one id, the reader's is taken.

    Raises:
        RulePackError: The reader's file is damaged.
        OutputError: The project cannot be written.
    """
    if not project.read_only:
        _write(project, _merged(rules_in(project), _read()))


def put_rules(project: Project, entries: Iterable[Entry]) -> None:
    """Keep rules, new or changed, in the reader's file and in the project that is open.

    Raises:
        OutputError: One of them cannot be written.
        RulePackError: The reader's file is damaged.
    """
    wanted = tuple(entries)
    _write_file(_merged(_read(), wanted))
    _write(project, _merged(rules_in(project), wanted))


def put_in_project(project: Project, entries: Iterable[Entry]) -> None:
    """Keep rules, new or changed, in a project alone.

    Raises:
        OutputError: It cannot be written.
    """
    _write(project, _merged(rules_in(project), entries))


def drop_rule(project: Project, dropped: str) -> None:
    """Forget a rule, in the reader's file and in the project that is open.

    Raises:
        OutputError: One of them cannot be written.
        RulePackError: The reader's file is damaged.
    """
    _write_file([it for it in _read() if rule_id(it) != dropped])
    _write(project, [it for it in rules_in(project) if rule_id(it) != dropped])


def rules_kept(project: Project) -> Kept:
    """The reader's rules as they stand: in the file, and in the project."""
    return _read(), rules_in(project)


def keep_rules(project: Project, kept: Kept) -> None:
    """Restore the reader's rules.

    Raises:
        OutputError: One of them cannot be written.
    """
    in_file, in_project = kept
    _write_file(in_file)
    _write(project, in_project)


def _merged(entries: Iterable[Entry], wanted: Iterable[Entry]) -> list[Entry]:
    return list(({rule_id(it): it for it in entries} | {rule_id(it): it for it in wanted}).values())


def _read() -> tuple[Entry, ...]:
    path = rules_path()
    text = text_of_pack(path) if path.is_file() else ""
    return entries_of(OwnPack(text, str(path))) if text.strip() else ()


def _write_file(entries: Iterable[Entry]) -> None:
    path = rules_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomic(path, pack_of(entries).encode(), overwrite=True)


def _write(project: Project, entries: Iterable[Entry]) -> None:
    text = pack_of(entries)
    if text != project.setting(_SETTING):
        project.set_setting(_SETTING, text)
