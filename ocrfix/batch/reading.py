"""The bytes of a document that was ordered, and of the files it names."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from ocrfix.batch.archives import why_unsafe
from ocrfix.batch.inputs import folder_of
from ocrfix.batch.jobs import Order
from ocrfix.batch.remote import Remote
from ocrfix.errors import InputError
from ocrfix.formats.read import beside
from ocrfix.text.wording import shortened


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
    """Return the function that reads the files beside a document; see ``formats.read``."""
    if order.path is not None:
        return partial(beside, order.path)
    if order.remote is not None:
        return partial(_beside_at_address, order.remote, order.name)
    return partial(_in_archive, order)


def _beside_at_address(remote: Remote, name: str, sibling: str) -> bytes:
    """A file named by another at the same address, below its folder and nowhere else."""
    if why_unsafe(sibling):
        raise InputError(f"It names {shortened(sibling)}, which is not in its own folder.")
    return remote.read(f"{folder_of(name)}{sibling}")


def _in_archive(order: Order, name: str) -> bytes:
    """A file beside another in the same archive."""
    if name not in order.pages:
        raise FileNotFoundError(name)
    data = order.pages[name]
    if isinstance(data, InputError):
        raise data
    return data
