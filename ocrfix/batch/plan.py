"""The work of a batch: the documents of a folder, pattern, archive or list, in order."""

from __future__ import annotations

import fnmatch
import glob
import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path, PurePath, PurePosixPath

from ocrfix.batch.archives import (
    is_archive,
    is_named_archive,
    open_archive,
    why_unsafe,
)
from ocrfix.batch.inputs import (
    OPEN_THE_FOLDER,
    Found,
    Item,
    PassedOver,
    Stamp,
    check_folder,
    folder_above,
    folder_of,
    found_file,
    is_folder,
    replace_crowded,
    stamp_of,
)
from ocrfix.batch.issues import (
    is_issue,
    issues_at,
    issues_in,
    pages_beside,
    stamp_at,
    with_pages,
)
from ocrfix.batch.limits import Limits
from ocrfix.batch.mets_pages import MetsPages
from ocrfix.batch.names import crowded_stems, is_reserved, why_passed_over
from ocrfix.batch.remote import Remote, is_address, store_at
from ocrfix.batch.store import FolderStore, Store
from ocrfix.errors import BadArgumentsError, InputError
from ocrfix.intake import read_stream

LIST_SIGN = "@"
_PROBED_LINES = 20


@dataclass(frozen=True)
class Plan:
    """The source of the documents and the place of the outputs.

    Attributes:
        kind: ``folder``, ``files`` (a pattern or list), ``archive`` or ``address``.
        root: The folder names are relative to, or the archive; absolute. Of an address the
            same, but not on the disk.
        out: The output folder, absolute, or its address; it is never an input.
        store: The same place, to write to.
        remote: The input at an address.
        files: The files of a pattern or list.
        include, exclude: Patterns of names; without ``include`` all.
        limits: What a file may use up of which must be known what others it speaks for.
    """

    kind: str
    root: PurePath
    out: PurePath
    store: Store
    remote: Remote | None = None
    files: tuple[Path, ...] = ()
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    limits: Limits = field(default_factory=Limits)

    def __iter__(self) -> Iterator[Found]:
        walk = {
            "folder": self._folder,
            "files": self._files,
            "archive": self._archive,
            "address": self._address,
        }
        claimed: set[str] = set()
        with MetsPages(self.limits) as mets:
            for found in walk[self.kind](claimed, mets):
                yield self._judged(found, claimed)

    def count(self) -> int | None:
        """Return the number of finds; None where counting means unpacking or asking twice."""
        return None if self.kind in {"archive", "address"} else sum(1 for _ in self)

    def is_input(self, name: str) -> bool:
        """Return whether to write an output of that name would overwrite what is to be read."""
        path = self.out.joinpath(*name.split("/"))
        if self.kind in {"folder", "address"}:
            # Where the output lies within the input, it is no input.
            return self.root.is_relative_to(self.out) and path.is_relative_to(self.root)
        return path == self.root or path in self._resolved_files

    @cached_property
    def _resolved_files(self) -> frozenset[PurePath]:
        return frozenset(path.resolve() for path in self.files)

    def _judged(self, found: Found, claimed: set[str]) -> Found:
        if isinstance(found, PassedOver):
            return found
        reason = why_passed_over(found.name)
        if not reason and is_reserved(found.name):
            reason = "it lies where the report goes; give its folder another name"
        if not reason and not self._is_wanted(found.name):
            reason = "left out by --include or --exclude"
        if not reason and found.name in claimed:
            reason = "a page of an issue, cleaned with it"
        return PassedOver(found.name, reason) if reason else found

    def _is_wanted(self, name: str) -> bool:
        if self.include and not _matches(name, self.include):
            return False
        return not _matches(name, self.exclude)

    # --- folders -------------------------------------------------------------------------

    def _folder(self, claimed: set[str], mets: MetsPages) -> Iterator[Found]:
        yield from self._below(Path(self.root), "", claimed, mets)

    def _below(
        self, folder: Path, prefix: str, claimed: set[str], mets: MetsPages
    ) -> Iterator[Found]:
        try:
            with os.scandir(folder) as scanned:
                entries = sorted(scanned, key=lambda entry: entry.name)
        except OSError as exc:
            yield PassedOver(
                prefix.rstrip("/") or ".",
                f"The folder cannot be opened: {exc.strerror}.",
                is_failure=True,
                hint=OPEN_THE_FOLDER,
            )
            return
        files = [entry for entry in entries if not is_folder(entry)]
        crowded = crowded_stems(
            f"{prefix}{entry.name}" for entry in files if not why_passed_over(entry.name)
        )
        issues = {entry.name: self._pages(Path(entry.path), prefix, mets) for entry in files}
        claimed |= {f"{prefix}{page}" for page in _spoken_for(issues)}
        for entry in files:
            found = found_file(f"{prefix}{entry.name}", Path(entry.path), issues[entry.name])
            yield replace_crowded(found, crowded)
        for entry in entries:
            if is_folder(entry) and not self._is_out(entry):
                yield from self._below(Path(entry.path), f"{prefix}{entry.name}/", claimed, mets)

    def _is_out(self, entry: os.DirEntry[str]) -> bool:
        return entry.name == self.out.name and Path(entry.path).resolve() == self.out

    def _pages(self, path: Path, prefix: str, mets: MetsPages) -> tuple[str, ...]:
        """The pages that a METS file speaks for, relative to its folder."""
        return pages_beside(path, mets) if self._is_wanted(f"{prefix}{path.name}") else ()

    # --- lists ---------------------------------------------------------------------------

    def _files(self, claimed: set[str], mets: MetsPages) -> Iterator[Found]:
        names = [
            (os.path.relpath(path, self.root).replace(os.sep, "/"), path) for path in self.files
        ]
        crowded = crowded_stems(name for name, _ in names if not why_passed_over(name))
        issues = {name: self._pages(path, folder_of(name), mets) for name, path in names}
        claimed |= _spoken_for(
            {name: [f"{folder_of(name)}{it}" for it in pages] for name, pages in issues.items()}
        )
        for name, path in names:
            if path.is_dir():
                yield PassedOver(name, "a folder; give it as the input itself")
            else:
                yield replace_crowded(found_file(name, path, issues[name]), crowded)

    # --- archives ------------------------------------------------------------------------

    def _archive(self, claimed: set[str], mets: MetsPages) -> Iterator[Found]:
        with open_archive(Path(self.root)) as archive:
            members = archive.members(is_issue)
            for member in members:
                if member.refused:
                    yield PassedOver(member.name, member.refused)
            kept = {member.name: member for member in members if not member.refused}
            marked = frozenset(it.name for it in kept.values() if it.is_marked)
            issues = issues_in(archive, frozenset(filter(self._is_wanted, marked)), kept, mets)
            claimed |= _spoken_for(issues)
            judged = {name: self._judged(Item(name, None), claimed) for name in kept}
            yield from (it for it in judged.values() if isinstance(it, PassedOver))
            wanted = claimed.union(name for name, it in judged.items() if isinstance(it, Item))
            crowded = crowded_stems(name for name in kept if not why_passed_over(name))
            for item in with_pages(archive.contents(frozenset(wanted)), issues):
                yield replace(item, stamp=self._stamp_in_archive(item), crowded=crowded)

    def _stamp_in_archive(self, item: Item) -> Stamp | None:
        stamp = stamp_of(Path(self.root))
        try:
            size = len(item.load()) if item.load else -1
        except InputError:
            size = -1
        size += sum(len(it) for it in item.pages.values() if isinstance(it, bytes))
        return replace(stamp, size=size) if stamp else None

    # --- addresses -----------------------------------------------------------------------

    def _address(self, claimed: set[str], mets: MetsPages) -> Iterator[Found]:
        if self.remote is not None:
            yield from self._below_address(self.remote, "", claimed, mets)

    def _below_address(
        self, remote: Remote, folder: str, claimed: set[str], mets: MetsPages
    ) -> Iterator[Found]:
        prefix = f"{folder}/" if folder else ""
        listed = remote.listed(folder)
        files = {f"{prefix}{it.name}": it.standing for it in listed if not it.is_folder}
        unsafe = {name: why_unsafe(name) for name in files}
        names = [name for name in files if not unsafe[name]]
        crowded = crowded_stems(name for name in names if not why_passed_over(name))
        issues = issues_at(remote, [name for name in names if self._is_wanted(name)], mets)
        claimed |= _spoken_for(issues)
        for name, standing in files.items():
            if unsafe[name]:
                yield PassedOver(name, unsafe[name])
                continue
            stamp = Stamp(standing.size, standing.modified_ns, standing.modified_ns)
            stamp = stamp_at(remote, stamp, issues.get(name, ()))
            yield Item(name, stamp, remote=remote, crowded=crowded, is_issue=name in issues)
        for it in listed:
            name = f"{prefix}{it.name}"
            # A name such as ".." would lead out of the address.
            if it.is_folder and not why_unsafe(name) and self.root / name != self.out:
                yield from self._below_address(remote, name, claimed, mets)


def _spoken_for(issues: Mapping[str, Sequence[str]]) -> set[str]:
    """The pages of issues; those that name each other, or themselves, stay issues."""
    pages = {page for named in issues.values() for page in named}
    return pages - {name for name, named in issues.items() if named}


def make_plan(
    source: str,
    out: str | Path,
    *,
    include: Sequence[str] = (),
    exclude: Sequence[str] = (),
    limits: Limits | None = None,
) -> Plan:
    """Find out what an input is.

    Args:
        source: A folder, a zip or tar file, a pattern with ``*``, ``?`` or ``[]``
            (``**`` for any folders), ``@`` and the name of a list, a list of files, or
            ``-`` for a list on standard input; or the address of a folder.
        out: Where outputs go: a folder or an address.
        include: Patterns of names to take, as in a shell; ``*`` also matches ``/``.
        exclude: Patterns of names to leave out.
        limits: What may be used up to find out what one file speaks for; None for the usual.

    Raises:
        BadArgumentsError: It is none of these, or the input lies in the output.
        InputError: There is no such file, or it cannot be read.
    """
    _refuse_empty(source, str(out))
    store = store_at(str(out))
    plan = Plan(
        kind="files",
        root=Path.cwd(),
        out=store.folder if isinstance(store, FolderStore) else _place(store.address),
        store=store,
        include=tuple(include),
        exclude=tuple(exclude),
        limits=limits or Limits(),
    )
    if is_address(source):
        return _of_address(plan, Remote(source))
    path = Path(source)
    if source == "-" or source.startswith(LIST_SIGN):
        return _of_files(plan, _listed(source))
    if path.is_dir():
        root = path.resolve()
        if root == plan.out:
            raise _both(source)
        check_folder(root, source)
        return replace(plan, kind="folder", root=root)
    if path.is_file():
        return _of_file(plan, path, source)
    if glob.has_magic(source):
        found = sorted(glob.glob(source, recursive=True, include_hidden=False))  # noqa: PTH207
        if not found:
            raise InputError(f"No file matches {source}.", hint="Check the pattern.")
        return _of_files(plan, [Path(it) for it in found if not Path(it).is_dir()], _base(source))
    raise InputError(f"There is no folder or file {source}.", hint="Check the name.")


def _of_file(plan: Plan, path: Path, source: str) -> Plan:
    if is_archive(path):
        return replace(plan, kind="archive", root=path.resolve())
    if _looks_like_list(path):
        return _of_files(plan, _listed(LIST_SIGN + source))
    if is_named_archive(path):
        raise InputError(
            f"The archive {source} is damaged: it is no zip and no tar, or cut off.",
            hint="Get it again, or mend it.",
        )
    raise BadArgumentsError(
        f"{source} is a single document.",
        hint=f"Name a folder, pattern, archive or list; for one file use: ocrfix clean {source}",
    )


def _refuse_empty(source: str, out: str) -> None:
    """Refuse empty names, which the system takes for the folder one is in."""
    for name, what in ((source, "IN"), (out, "OUT")):
        if not name:
            raise BadArgumentsError(f"{what} is empty.", hint="Name a folder.")


def _of_address(plan: Plan, remote: Remote) -> Plan:
    root = _place(remote.address)
    if root == plan.out:
        raise _both(remote.address)
    if not remote.listed(""):
        raise InputError(f"There is no folder {remote.address}.", hint="Check the address.")
    return replace(plan, kind="address", root=root, remote=remote)


def _place(address: str) -> PurePath:
    """An address as a path, to be compared; nothing on the disk has that name."""
    return PurePosixPath(address)


def _both(source: str) -> BadArgumentsError:
    return BadArgumentsError(
        f"{source} is input and output at once.", hint="Name another folder for OUT."
    )


def _of_files(plan: Plan, files: Iterable[Path], root: Path | None = None) -> Plan:
    absolute = tuple(dict.fromkeys(Path(os.path.abspath(path)) for path in files))  # noqa: PTH100
    inside = plan.out
    outside = tuple(path for path in absolute if not path.is_relative_to(inside))
    if root is None:
        root = folder_above({path.parent for path in outside} or {Path.cwd()})
    if absolute and not outside:
        raise BadArgumentsError(
            f"All files of the input lie in the output folder {inside}, and nothing there is "
            "an input.",
            hint="Name another folder for OUT.",
        )
    return replace(plan, files=tuple(sorted(outside)), root=Path(os.path.abspath(root)))  # noqa: PTH100


def _base(pattern: str) -> Path:
    """The folder above the first sign of a pattern: names are relative to it."""
    parts = []
    for part in Path(pattern).parts:
        if glob.has_magic(part):
            break
        parts.append(part)
    return Path(*parts) if parts else Path()


def _listed(source: str) -> list[Path]:
    """The files a list names, one a line, or separated by NUL as ``find -print0`` does."""
    name = source.removeprefix(LIST_SIGN)
    try:
        with sys.stdin.buffer if source == "-" else Path(name).open("rb") as stream:
            data = read_stream(stream)
    except OSError as exc:
        raise InputError(
            f"The list {name} cannot be read: {exc.strerror}.", hint="Check the name."
        ) from exc
    lines = data.split(b"\0") if b"\0" in data else data.splitlines()
    return [Path(os.fsdecode(line)) for line in lines if line.strip()]


def _looks_like_list(path: Path) -> bool:
    with path.open("rb") as stream:
        head = stream.read(1 << 16)
    lines = head.split(b"\0") if b"\0" in head else head.splitlines()
    try:
        return any(
            line.strip() and Path(os.fsdecode(line)).exists() for line in lines[:_PROBED_LINES]
        )
    except (OSError, ValueError):
        return False


def _matches(name: str, patterns: Iterable[str]) -> bool:
    last = name.rpartition("/")[2]
    return any(
        fnmatch.fnmatchcase(name, pattern) or fnmatch.fnmatchcase(last, pattern)
        for pattern in patterns
    )
