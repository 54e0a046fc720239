"""Issues: a METS file speaks for its pages, which are then no documents of their own."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path, PurePosixPath

from ocrfix.batch.archives import Archive, why_unsafe
from ocrfix.batch.inputs import Item, Stamp, folder_of
from ocrfix.batch.jobs import Order
from ocrfix.batch.mets_pages import MetsPages
from ocrfix.batch.remote import Remote
from ocrfix.errors import InputError
from ocrfix.formats import detect
from ocrfix.formats.safe_xml import MAX_BYTES

_HELD_BYTES = 1 << 30
"""The bytes of an archive that are held until the pages of its open issues are together; a large
issue has 30 MB."""
_HEAD_BYTES = 1 << 12
"""The bytes at the head of a file that are enough to tell its format."""
_ASKED_TOGETHER = 500
_ENDINGS = frozenset({".xml", ".mets"})


def is_issue(name: str, head: Callable[[], bytes]) -> bool:
    """Return whether a file is a METS.

    Args:
        name: Its name.
        head: Gives its first ``_HEAD_BYTES``; asked only if the name may be one.
    """
    return PurePosixPath(name).suffix.casefold() in _ENDINGS and detect(head()) == "mets"


def pages_of_issue(
    order: Order, mets: MetsPages, is_there: Callable[[str], bool]
) -> tuple[str, ...]:
    """The pages a METS file names that are there, relative to its folder.

    Args:
        order: The file.
        mets: Reads it.
        is_there: Whether there is a file of a name relative to that folder.

    Returns:
        Nothing if it cannot be read: that is told when it is cleaned.
    """
    named = mets.page_names(order)
    # As the reader looks for them: under the name given, or beside the METS.
    found = (next(filter(is_there, (name, name.rpartition("/")[2])), "") for name in named)
    return tuple(dict.fromkeys(filter(None, found)))


def pages_beside(path: Path, mets: MetsPages) -> tuple[str, ...]:
    """The pages of a file that lie below its folder; nothing if it is no METS."""

    def head() -> bytes:
        # Opening a pipe would wait for ever.
        if not path.is_file():
            return b""
        with path.open("rb") as stream:
            return stream.read(_HEAD_BYTES)

    try:
        if not is_issue(path.name, head):
            return ()
    except OSError:
        return ()
    order = Order(path.name, {}, path=path)
    return pages_of_issue(order, mets, lambda name: _is_file(path.parent / name))


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        # Too long a name, or a NUL in it.
        return False


def issues_in(
    archive: Archive, wanted: frozenset[str], kept: Container[str], mets: MetsPages
) -> dict[str, tuple[str, ...]]:
    """The METS files of an archive, and those of their pages that are in it.

    Args:
        archive: It is not read another time where there is none.
        wanted: The names of the METS files.
        kept: All names in it that may be read.
        mets: Reads them.
    """
    issues = {}
    for name, data in archive.contents(wanted) if wanted else ():
        if isinstance(data, InputError):
            continue
        folder = folder_of(name)
        order = Order(name, {}, data=data)
        pages = pages_of_issue(order, mets, lambda page, at=folder: f"{at}{page}" in kept)  # type: ignore[misc]
        if pages:
            issues[name] = tuple(f"{folder}{page}" for page in pages)
    return issues


def issues_at(remote: Remote, names: Sequence[str], mets: MetsPages) -> dict[str, tuple[str, ...]]:
    """The METS files among files of one folder at an address, and their pages that are there."""
    issues = {}
    candidates = [it for it in names if PurePosixPath(it).suffix.casefold() in _ENDINGS]
    for start in range(0, len(candidates), _ASKED_TOGETHER):
        heads = remote.heads(candidates[start : start + _ASKED_TOGETHER], _HEAD_BYTES)
        for name in (it for it, head in heads.items() if detect(head) == "mets"):
            folder = folder_of(name)
            standing = remote.standing(name)
            if standing is None or standing.size > MAX_BYTES:
                continue
            try:
                order = Order(name, {}, data=remote.read(name))
            except (InputError, FileNotFoundError):
                continue
            pages = pages_of_issue(
                order,
                mets,
                lambda page, at=folder: _is_at(remote, f"{at}{page}"),  # type: ignore[misc]
            )
            if pages:
                issues[name] = tuple(f"{folder}{page}" for page in pages)
    return issues


def _is_at(remote: Remote, name: str) -> bool:
    return not why_unsafe(name) and remote.standing(name) is not None


def stamp_at(remote: Remote, stamp: Stamp, pages: Sequence[str]) -> Stamp:
    """The stamp of an issue at an address, which is that of all its files."""
    for page in pages:
        standing = remote.standing(page)
        if standing is not None:
            mark = stamp.modified_ns ^ standing.modified_ns
            stamp = Stamp(stamp.size + standing.size, mark, mark)
    return stamp


def with_pages(
    contents: Iterable[tuple[str, bytes | InputError]], issues: Mapping[str, tuple[str, ...]]
) -> Iterator[Item]:
    """The documents of an archive; an issue comes once all its pages have."""
    waiting = {name: {name, *pages} for name, pages in issues.items()}
    speakers: dict[str, list[str]] = {}
    for issue, names in waiting.items():
        for name in names:
            speakers.setdefault(name, []).append(issue)
    held: dict[str, dict[str, bytes | InputError]] = {}
    size = 0
    for name, data in contents:
        if name not in speakers:
            yield Item(name, None, load=partial(_loaded, data))
            continue
        size += len(data) if isinstance(data, bytes) else 0
        for issue in speakers[name]:
            held.setdefault(issue, {})[name] = data if size < _HELD_BYTES else _too_far_apart()
            waiting[issue].discard(name)
            if not waiting[issue]:
                complete = held.pop(issue)
                size -= sum(len(it) for it in complete.values() if isinstance(it, bytes))
                yield _issue_item(issue, complete)
    # What an archive that is damaged further on still gave.
    for issue, some in held.items():
        yield _issue_item(issue, some)


def _issue_item(name: str, files: dict[str, bytes | InputError]) -> Item:
    data = files.pop(name, InputError("It is missing in the archive.", hint="Get it again."))
    folder = folder_of(name)
    pages = {page.removeprefix(folder): it for page, it in files.items()}
    return Item(name, None, load=partial(_loaded, data), is_issue=True, pages=pages)


def _too_far_apart() -> InputError:
    return InputError(
        "The pages of this issue lie too far apart in the archive to be held in memory.",
        hint="Unpack it, and give the folder.",
    )


def _loaded(data: bytes | InputError) -> bytes:
    if isinstance(data, InputError):
        raise data
    return data
