"""The harms that suggestions undo: how much rarer each is in the document than on scans.

The weights of suggestions were set on scans.
"""

from __future__ import annotations

from collections.abc import Iterator

from ocrfix.evidence.channel import Channel, Harm
from ocrfix.text.tokens import HYPHENS
from ocrfix.words.forms import letters_of


class Rarer:
    """Weigh what suggestions undo by the channel of their document.

    Attributes:
        is_nothing: Whether it weighs nothing, as on every scan.
    """

    def __init__(self, channel: Channel | None) -> None:
        """Take the channel; None for a scan."""
        self._nats = {} if channel is None else {harm: channel.rarer(harm) for harm in Harm}
        self.is_nothing = not any(self._nats.values())

    def nats(self, stands: str, meant: str, *, is_joined: bool = False) -> float:
        """Give how many nats rarer than on scans a word is read so; below 0 for what is commoner.

        ``stands`` is replaced, as printed; ``meant``, in small letters, is put there.
        """
        if self.is_nothing:
            return 0.0
        return sum(self._nats[harm] for harm in harms_of(stands, meant, is_joined=is_joined))


def harms_of(stands: str, meant: str, *, is_joined: bool) -> Iterator[Harm]:
    """Give the harms by which a word is read so, marks as misreadings; see `Rarer.nats`."""
    read, whole = letters_of(stands.lower()), letters_of(meant.lower())
    if is_joined:
        # Behind a hyphen the print itself broke the word.
        if not any(char in HYPHENS for char in stands):
            yield Harm.APART if len(letters_of(stands.split(maxsplit=1)[0])) == 1 else Harm.SPLIT
    elif " " in meant:
        yield Harm.RUN_TOGETHER
    elif read == whole:
        yield Harm.MISREAD
    elif not whole:
        yield Harm.SPECK
    if read == whole or not whole:
        return
    lost = len(whole) - len(read)
    if lost > 0 and read and (whole.endswith(read) or whole.startswith(read)):
        yield Harm.LOST_FIRST if whole.endswith(read) else Harm.LOST_LAST
        yield from (lost - 1) * (Harm.FURTHER,)
    else:
        yield Harm.MISREAD
