"""Loaded by the process whose copies clean for batches: what is known of English is there then.

Each copy would load it again, in a quarter of a second, for each of a hundred small batches.
"""

from __future__ import annotations

from ocrfix import Cleaner

_WARM = Cleaner()
_WARM.examine(_WARM.clean("The town clerk came ith his brother, and tho house was sold."))
