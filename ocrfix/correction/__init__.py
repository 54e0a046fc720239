"""Corrections of damaged words: every reading of a stretch of text weighed by one sum.

`corrector` is what others ask. A `stretch` is a block as tokens; `generators` propose a `reading`
of some of them each, `lattice` puts these side by side, `decode` weighs all ways through. What
`features` and `fit` tell, the trees of `sureness` judge; `ruins` and `on_purpose` forbid what is
sure all the same. `place` shows all that of one word. Marks between words go their own way:
`mark_gaps`, `mark_rates`, `marks`, `mark_sureness`, `lost_stops`. Numbers are `weights`.
"""

from ocrfix.correction.corrector import Correction, Corrector
from ocrfix.correction.place import Place, PlaceReading

__all__ = ["Correction", "Corrector", "Place", "PlaceReading"]
