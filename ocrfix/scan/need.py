"""The choice of the rows of the raw text that need a second look.

To read a row takes a fiftieth of a second, and a row that is not read cannot be mended. So only
rows are passed over in which all words are common and all marks are marks of print.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from ocrfix.language.language import Language
from ocrfix.words.language import is_installed, primary
from ocrfix.words.lexicon import Lexicon

_TOKEN = re.compile(r"\S+")
_EDGES = re.compile(r"^[^\w]+|[^\w]+$")
_PRINTED = re.compile(r"[(\"'“‘]*[^\W_]+(?:['’.,&/-][^\W_]+)*[)\"'”’.,;:!?-]*|[-—–&£$]")
"""A token as it is set: no odd signs in it or at its edges."""
_COMMON_PER_MILLION = 2.0
_HALF = re.compile(r"[-¬\u00ad]$")


def need_of(language: str) -> Callable[[str], bool] | None:
    """Give what says whether a row is doubtful: it holds something that is no word.

    Args:
        language: BCP 47.

    Returns:
        None where the words of the language are not known: then every row is read.
    """
    if not is_installed(language):
        return None
    lexicon = Language.load(primary(language)).lexicon
    return lambda row: any(_is_suspect(token, lexicon) for token in _TOKEN.findall(row))


def _is_suspect(token: str, lexicon: Lexicon) -> bool:
    if _PRINTED.fullmatch(token) is None:
        return True
    core = _EDGES.sub("", token)
    # Half a word at the end of its row is no word, and no sign of damage.
    if not core or _HALF.search(token):
        return False
    if core not in lexicon:
        return True
    return core.isalpha() and lexicon.frequency(core) < _COMMON_PER_MILLION
