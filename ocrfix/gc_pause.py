"""The collector of cyclic garbage, at rest while a document is cleaned or a program loaded.

A cleaning makes edits and spans by the hundred thousand, nearly all of which stay and none of
which refer to each other in a circle. The collector looks at all of them again and again: in a
text of ten megabytes that took a seventh of the time, in one of a tenth of a megabyte hardly any.
Of loading a window it took a tenth.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Let the collector of cyclic garbage rest meanwhile, unless it rests already."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
