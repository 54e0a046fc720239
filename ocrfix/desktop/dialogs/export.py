"""Export: where to, as what; the same bytes as the command line writes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from ocrfix.cleaning import Cleaned
from ocrfix.desktop.dialogs.saving import ends_in, may_write, with_ending
from ocrfix.desktop.languages import format_word
from ocrfix.desktop.reasons import window_speech
from ocrfix.errors import OutputError
from ocrfix.formats import WRITABLE, same_file, write_atomic, write_back
from ocrfix.forms.table import FORMS, Asked, Form
from ocrfix.progress import Tell, between, unheard
from ocrfix.text.wording import noop

_MADE_SHARE = 0.95  # of an export, before it is written to the disk


@dataclass(frozen=True, slots=True)
class Kind:
    """One form of export.

    Attributes:
        title: What the dialog calls it.
        suffix: What its files end in.
        write: Makes the bytes of a cleaned document, and tells the share that is done.
        format: What the title calls the format, where it names one.
    """

    title: str
    suffix: str
    write: Callable[[Cleaned, Asked, Tell], bytes]
    format: str = ""

    @classmethod
    def of(cls, form: Form) -> Kind:
        """A form of the table."""
        return cls(form.title, form.ending, form.write)


KINDS = tuple(map(Kind.of, FORMS.values()))
OF_ARTICLES = tuple(Kind.of(form) for form in FORMS.values() if form.is_of_articles)
"""The forms that can hold some articles of a document alone."""


def kinds_for(source: Path | None, document_format: str) -> tuple[Kind, ...]:
    """The forms that a document can be exported in.

    Args:
        source: Its file; None for pasted text.
        document_format: What it was read as. One that can be written back, with corrected
            words and every other byte kept, is offered as well.
    """
    if source is None or document_format not in WRITABLE or document_format == "plain":
        return KINDS

    def write(cleaned: Cleaned, _asked: Asked, tell: Tell) -> bytes:
        edits = [change.as_edit() for change in cleaned.changes]
        return write_back(cleaned.document, source.read_bytes(), edits, tell)

    title = noop("export", "{format}, corrected")
    return (*KINDS, Kind(title, source.suffix or ".xml", write, format_word(document_format)))


def ask_where(
    source: Path | None, kinds: Sequence[Kind], parent: QWidget
) -> tuple[Path, Kind] | None:
    """Ask where to write, and as what; None if the reader thought better of it.

    Nothing that exists is replaced without a question.
    """
    translate = QCoreApplication.translate
    titles = (translate("export", it.title).format(format=it.format) for it in kinds)
    filters = [f"{title} (*{kind.suffix})" for title, kind in zip(titles, kinds, strict=True)]
    stem = f"{source.stem}.cleaned" if source is not None else "cleaned"
    folder = source.parent if source is not None else Path.home()
    name, chosen = QFileDialog.getSaveFileName(
        parent, translate("export", "Export"), str(folder / f"{stem}.txt"), ";;".join(filters)
    )
    if not name:
        return None
    kind = kinds[filters.index(chosen)] if chosen in filters else kinds[0]
    path, kind = _settled(Path(name), kind, kinds)
    return (path, kind) if may_write(path, Path(name), parent) else None


def _settled(path: Path, kind: Kind, kinds: Sequence[Kind]) -> tuple[Path, Kind]:
    """Settle on a name and a kind where the two do not go together.

    A name that ends as another kind does is believed, but for the one that was offered
    first: that still stands there when only the kind was chosen.
    """
    first = kinds[0]
    meant = [it for it in kinds if ends_in(path, it.suffix)]
    if kind in meant:
        return path, kind
    if meant and (first not in meant or kind is first):
        return path, meant[0]
    if first in meant:
        path = path.with_suffix("")
    return with_ending(path, kind.suffix), kind


def export(
    cleaned: Cleaned,
    profile: str,
    path: Path,
    kind: Kind,
    source: Path | None,
    may_write: Callable[[], bool] = lambda: True,
    tell: Tell = unheard,
    moment: str = "",
) -> None:
    """Write an export, whole or not at all.

    Args:
        cleaned: What to export.
        profile: The name of the profile it was cleaned with.
        path: Where to.
        kind: As what.
        source: The file of the document; None for pasted text.
        may_write: Asked once, when all that is left is to write.
        tell: Is told the share that is done.
        moment: What is given for when it was made; empty for nothing.

    Raises:
        OutputError: It would overwrite the document, or cannot be written.
    """
    if source is not None and same_file(path, source):
        raise OutputError(
            f"{path} is the document itself, which is never written.", hint="Choose another name."
        )
    data = kind.write(
        cleaned,
        Asked(profile, moment=moment, speech=window_speech().code),
        between(tell, 0.0, _MADE_SHARE),
    )
    if may_write():
        write_atomic(path, data, overwrite=True)
        tell(1.0)
