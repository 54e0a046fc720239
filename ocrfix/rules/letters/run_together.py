"""Words whose blanks were lost: ``ofthe``, ``wasapremeditated``, ``theytwere``.

A form that is no word is parted where its letters and the words around leave hardly a doubt that it
is several: what two words make together may be a compound or a name (``policecourt``).
"""

from __future__ import annotations

from collections.abc import Iterator

from ocrfix.evidence.channel import Harm
from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.rules.misread.search import doubtful_forms, edits
from ocrfix.text.edit import Edit


def find_run_together(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose to put back the blanks in each form that is several words."""
    return edits(text, doubtful_forms(text, context), context, info, harm=Harm.RUN_TOGETHER)
