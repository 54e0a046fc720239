"""The bytes of a document that was ordered, and of the files it names."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from ocrfix.batch.archives import why_unsafe
from ocrfix.batch.finds import folder_of
from ocrfix.batch.orders import Order
from ocrfix.batch.remote import Remote
from ocrfix.errors import InputError


def bytes_of(order: Order) -> bytes:
    """The bytes of a document.

    Raises:
        InputError: They cannot be read.
    """
    if order.data is not None:
        return order.data
    try:
        if order.remote is not None:
            return order.remote.read(order.name)
        if order.path is None:
            raise InputError(f"{order.name} has no content.")
        return order.path.read_bytes()
    except FileNotFoundError as exc:
        raise InputError(
            "The file is gone.", hint="Put it back and run the same command again."
        ) from exc
    except PermissionError as exc:
        raise InputError(
            "Reading the file is not allowed.", hint="Change its permissions."
        ) from exc
    except OSError as exc:
        raise InputError(
            f"The file cannot be read: {exc.strerror}.", hint="Check the disk or the network."
        ) from exc


def sibling_of(order: Order) -> Callable[[str], bytes]:
    """What gives the bytes of files beside a document; see ``formats.read``."""
    if order.path is not None:
        return partial(_beside, order.path)
    if order.remote is not None:
        return partial(_beside_at_address, order.remote, order.name)
    return partial(_in_archive, order)


def _beside(path: Path, name: str) -> bytes:
    """A file named by another, below its folder and nowhere else."""
    folder = path.resolve().parent
    if why_unsafe(name):
        raise InputError(f"It names {name}, which is not in its own folder.")
    wanted = (folder / name).resolve()
    if not wanted.is_relative_to(folder) or not wanted.is_file():
        raise FileNotFoundError(name)
    return wanted.read_bytes()


def _beside_at_address(remote: Remote, name: str, sibling: str) -> bytes:
    """A file named by another at the same address, below its folder and nowhere else."""
    if why_unsafe(sibling):
        raise InputError(f"It names {sibling}, which is not in its own folder.")
    return remote.read(f"{folder_of(name)}{sibling}")


def _in_archive(order: Order, name: str) -> bytes:
    """A file beside another in the same archive."""
    if name not in order.pages:
        raise FileNotFoundError(name)
    data = order.pages[name]
    if isinstance(data, InputError):
        raise data
    return data
