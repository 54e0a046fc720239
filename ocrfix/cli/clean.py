"""``ocrfix clean``: clean texts and print them, or write them elsewhere."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from ocrfix.cleaning import Cleaned
from ocrfix.cli.arguments import (
    add_cleaning_arguments,
    add_own_words_argument,
    add_reading_arguments,
    add_speech_argument,
)
from ocrfix.cli.knowledge import choices_asked, profile_name
from ocrfix.cli.scans import add_scans_arguments, with_scan
from ocrfix.cli.streams import standard_input
from ocrfix.errors import BadArgumentsError, ExitCode, OcrfixError, OutputError
from ocrfix.formats import encode, fitting_name, read, same_file, write_atomic
from ocrfix.formats.atomic import make_folder
from ocrfix.forms.table import COLLECTIONS, FORMS, SOURCE, Asked, Form, this_moment
from ocrfix.reports.changes import explain
from ocrfix.reports.diff import unified_diff
from ocrfix.reports.document import as_json, document_as_data
from ocrfix.reports.speech import Speech, speech_for
from ocrfix.review import way_to_clean
from ocrfix.text.document import Document
from ocrfix.text.wording import as_utf8, counted, shown

EXAMPLE = """\
examples:
  ocrfix clean article.txt                      print the cleaned text
  ocrfix clean article.txt --explain            print every change and its reason
  ocrfix clean article.txt --explain --speak de  the same in German, or in es or fr
  ocrfix clean article.txt -o cleaned.txt       write the cleaned text to a file
  ocrfix clean *.txt -o cleaned/                clean several files into a folder
  ocrfix clean a.txt --project town.ocrfix      replay what was decided in the window
  ocrfix clean a.txt --rules mine.toml          with rules of your own
  ocrfix clean page.xml -f markdown --articles 2-4   three articles of a page
  ocrfix clean page.xml --scans beside          read the scan beside the ALTO file again
  cat article.txt | ocrfix clean - --diff       read standard input, print a diff

Exit codes: 0 done, 2 bad arguments, 3 input, 4 output, 5 rule pack, 6 some files failed."""

_LONGEST_SPAN = 20
_MOST_ARTICLES = 100_000
_REPORTS: Mapping[str, tuple[Callable[[Cleaned, Speech], str], str]] = MappingProxyType(
    {
        "explain": (explain, ".changes.txt"),
        "diff": (lambda cleaned, _speech: unified_diff(cleaned), ".diff"),
    }
)
"""Option -> what it prints, and the ending of a file that holds it."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare options and operands."""
    parser.add_argument("files", nargs="+", metavar="FILE", help="a text file; - reads stdin")
    out = parser.add_argument_group("output")
    out.add_argument(
        "-o",
        "--output",
        type=_output,
        metavar="FILE|DIR",
        help="write there instead of printing, as - does; never an input; folders are made",
    )
    out.add_argument("--overwrite", action="store_true", help="replace an output that exists")
    out.add_argument(
        "-f",
        "--format",
        type=_form,
        choices=tuple(FORMS),
        default="text",
        metavar="FORM",
        help="; ".join(f"{name}: {form.told}" for name, form in FORMS.items()),
    )
    out.add_argument(
        "--articles",
        metavar="LIST",
        help="these articles of a page alone, by number in reading order: 1,3-5; of --format "
        + ", ".join(name for name, form in FORMS.items() if form.is_of_articles),
    )
    printed = out.add_mutually_exclusive_group()
    printed.add_argument("--explain", action="store_true", help="print the changes, not the text")
    printed.add_argument("--diff", action="store_true", help="print a unified diff, not the text")
    add_speech_argument(out)
    add_reading_arguments(parser)
    add_scans_arguments(parser)
    parser.add_argument(
        "--output-encoding",
        default="utf-8",
        metavar="NAME",
        help="“same” for that of the input; default utf-8, with a byte order mark where it had one",
    )
    add_own_words_argument(add_cleaning_arguments(parser))
    parser.add_argument(
        "--project",
        metavar="FILE",
        help="replay the decisions, words and names of a review (*.ocrfix), which the window makes",
    )


def _output(name: str) -> str | None:
    """Return where to write; None for standard output."""
    return None if name == "-" else name


def _way_to_clean(arguments: argparse.Namespace) -> Callable[[Document], Cleaned]:
    """Prepare the cleaning that the options ask for, with a review's decisions or without."""
    clean = way_to_clean(
        choices_asked(arguments),
        project=None if arguments.project is None else Path(arguments.project),
        strict=arguments.strict,
    )

    def replay(document: Document) -> Cleaned:
        cleaned, lost, is_foreign = clean(document)
        source = document.meta.source
        if is_foreign:
            foreign = f"the project {shown(arguments.project)} holds decisions on other documents"
            _tell(f"{foreign} and none on this one.", arguments, of=source)
        for decision in lost:
            gone = f"“{decision.before}” was decided on and is gone from the file."
            _tell(gone, arguments, of=source)
        return cleaned

    return replay


def _chosen_articles(arguments: argparse.Namespace) -> frozenset[int] | None:
    """The numbers of the articles that are asked for, from 0; None for all.

    Raises:
        BadArgumentsError: They are no numbers, or the form holds whole documents.
    """
    if arguments.articles is None:
        return None
    form = FORMS[arguments.format]
    if not form.is_of_articles or arguments.explain or arguments.diff:
        asked = "--explain" if arguments.explain else "--diff" if arguments.diff else form.name
        raise BadArgumentsError(
            f"--articles does not go with {asked}: it tells of whole documents."
        )
    numbers: set[int] = set()
    for span in arguments.articles.split(","):
        first, dash, last = span.strip().partition("-")
        if not (first.isdecimal() and (last.isdecimal() or not dash)) or len(span) > _LONGEST_SPAN:
            raise BadArgumentsError(
                f"--articles {shown(arguments.articles)} are no numbers of articles.",
                hint="Name them as in 1,3-5.",
            )
        numbers.update(range(int(first) - 1, min(int(last or first), _MOST_ARTICLES)))
    return frozenset(numbers)


def _with_articles(cleaned: Cleaned, chosen: frozenset[int]) -> Cleaned:
    """A document with the articles chosen.

    Raises:
        BadArgumentsError: It has none of them.
    """
    some = cleaned.with_articles(chosen)
    if not some.articles:
        name = shown(cleaned.document.meta.source) or "the input"
        number = counted(len(cleaned.articles), "article")
        raise BadArgumentsError(f"{name} has {number}, and none of these.")
    return some


def run(arguments: argparse.Namespace) -> ExitCode:
    """Clean the files one by one; one that fails does not stop the others."""
    if arguments.format != "text" and (arguments.explain or arguments.diff):
        raise BadArgumentsError(
            f"--format {arguments.format} and --{'explain' if arguments.explain else 'diff'} "
            "exclude each other.",
            hint="The JSON document holds every change.",
        )
    chosen = _chosen_articles(arguments)
    targets = _targets(arguments)
    if arguments.output is None:
        _check_printable(FORMS[arguments.format], len(targets))
    clean = _way_to_clean(arguments)
    # Asked for once: a project is read whole to say it.
    arguments.profile = profile_name(arguments)
    failed: list[OcrfixError] = []
    data: list[dict[str, Any]] = []
    printed = 0
    for name, target in targets.items():
        try:
            document = read_input(name, arguments)
            is_behind = target is None and printed > 0
            cleaned = clean(_without_mark(document) if is_behind else document)
            if chosen is not None:
                cleaned = _with_articles(cleaned, chosen)
            if arguments.format == "json" and target is None:
                data.append(document_as_data(cleaned, profile_name(arguments)))
            else:
                rendered = _rendered(cleaned, arguments)
                if target is None and printed:
                    rendered = (FORMS[arguments.format].parting or b"") + rendered
                _put(rendered, target, arguments.overwrite)
                printed += 1
        except OcrfixError as exc:
            if len(targets) == 1:
                raise
            tell_error(exc, arguments)
            error = {"message": exc.message, "hint": exc.hint}
            data.append({"source": as_utf8(name), "error": error})
            failed.append(exc)
    if arguments.format == "json" and arguments.output is None:
        _put(as_json(data[0] if len(targets) == 1 else data), None, overwrite=False)
    return ExitCode.SOME_FAILED if failed else ExitCode.DONE


def _check_printable(form: Form, inputs: int) -> None:
    """Refuse to print what nobody could read: documents in a row, or bytes on a screen.

    Raises:
        BadArgumentsError: It would be so.
    """
    if inputs > 1 and form.parting is None:
        raise BadArgumentsError(
            f"{inputs} inputs as {form.name} make as many files, which cannot be printed as one.",
            hint=f"Name a folder for them: -o FOLDER{os.sep}",
        )
    if not form.is_text and sys.stdout.isatty():
        raise BadArgumentsError(
            f"{form.name} ({form.told}) cannot be shown on a terminal.",
            hint=f"Name a file: -o FILE{form.ending}",
        )


def _targets(arguments: argparse.Namespace) -> Mapping[str, Path | None]:
    """Return the output of each input; None for standard output.

    Raises:
        BadArgumentsError: Two inputs would go to the same output.
        OutputError: An output exists, or is an input.
    """
    files = list(dict.fromkeys(arguments.files))
    if arguments.output is None:
        return dict.fromkeys(files)
    output = Path(arguments.output)
    # Not the questions of pathlib, which raise for a name that is too long.
    is_folder = os.path.isdir(output) or arguments.output.endswith(("/", "\\"))  # noqa: PTH112
    if len(files) > 1 and not is_folder:
        raise BadArgumentsError(
            f"{len(files)} inputs cannot go to the one file {output}.",
            hint=f"Name a folder: -o {output}/",
        )
    targets = {name: _target_in(output, name, arguments) if is_folder else output for name in files}
    taken: dict[Path, str] = {}
    for name, target in targets.items():
        if target in taken:
            raise BadArgumentsError(
                f"{taken[target]} and {name} would both be written to {target}.",
                hint="Clean them into different folders.",
            )
        taken[target] = name
        _refuse_input(target, files)
        if os.path.exists(target) and not arguments.overwrite:  # noqa: PTH110
            raise OutputError(
                f"{target} exists and was left as it is.",
                hint="Pass --overwrite to replace it, or choose another name.",
            )
    return targets


def _target_in(folder: Path, name: str, arguments: argparse.Namespace) -> Path:
    base = Path("stdin.txt" if name == "-" else name)
    endings = [ending for name, (_, ending) in _REPORTS.items() if getattr(arguments, name)]
    if not endings and arguments.format == "text":
        return folder / base.name
    ending = endings[0] if endings else FORMS[arguments.format].ending
    return folder / fitting_name(base.stem + ending)


def _refuse_input(target: Path, files: list[str]) -> None:
    for name in files:
        if name != "-" and same_file(target, name):
            raise OutputError(
                f"{target} is an input, and inputs are never written.",
                hint="Choose another name or folder for the output.",
            )


def _form(name: str) -> str:
    """Take the name of a form.

    Raises:
        ArgumentTypeError: It is one of another command.
    """
    if name in {SOURCE, *COLLECTIONS}:
        raise argparse.ArgumentTypeError(
            f"{name} is a form of ocrfix batch (of a folder or pattern: "
            f"ocrfix batch IN OUT -f {name})"
        )
    return name


def read_input(name: str, arguments: argparse.Namespace) -> Document:
    """Read a file, or standard input if its name is ``-``, and its scan if that is asked for.

    Says so if its encoding is a guess.
    """
    if name == "-":
        document = read(standard_input(), encoding=arguments.encoding, language=arguments.language)
    else:
        document = read(name, encoding=arguments.encoding, language=arguments.language)
    if document.meta.encoding_guessed:
        encoding = document.meta.encoding
        guess = f"read as {encoding}, which is a guess; --encoding NAME forces another."
        _tell(guess, arguments, of=name)
    return with_scan(document, name, arguments)


def _without_mark(document: Document) -> Document:
    """Return a document that is printed behind another: a byte order mark begins a stream."""
    return replace(document, meta=replace(document.meta, bom=b""))


def _tell(told: str, arguments: argparse.Namespace, of: str = "") -> None:
    """Tell a sentence in the reader's language, perhaps of a document."""
    speech = speech_for(arguments.speak)
    said = speech.sentence(told)
    sys.stderr.write(f"ocrfix: {speech.joined(shown(of), said) if of else said}\n")


def tell_error(error: OcrfixError, arguments: argparse.Namespace) -> None:
    """Tell why one of several files failed."""
    told = speech_for(arguments.speak).told(error.message, error.hint)
    sys.stderr.write(f"ocrfix: {shown(told)}\n")


def tell_notes(cleaned: Cleaned, arguments: argparse.Namespace) -> None:
    """Tell what should be known of a document; of which one, where several are cleaned."""
    is_one_of_many = len(set(arguments.files)) > 1
    for note in cleaned.notes:
        _tell(note, arguments, of=cleaned.document.meta.source if is_one_of_many else "")


def _rendered(cleaned: Cleaned, arguments: argparse.Namespace) -> bytes:
    """The product for one input, as bytes."""
    speech = speech_for(arguments.speak)
    for failure in cleaned.failures:
        _tell(f"The rule {failure.rule_id} failed: {failure.message}", arguments)
    # Those two tell of them themselves.
    if not arguments.explain and arguments.format != "json":
        tell_notes(cleaned, arguments)
    for name, (report, _) in _REPORTS.items():
        if getattr(arguments, name):
            return encode(report(cleaned, speech))
    asked = Asked(profile_name(arguments), arguments.output_encoding, this_moment(), speech.code)
    return FORMS[arguments.format].write(cleaned, asked)


def _put(data: bytes, target: Path | None, overwrite: bool) -> None:
    if target is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    is_new = not os.path.isdir(target.parent)  # noqa: PTH112
    make_folder(target.parent, "Choose another place with -o.")
    if is_new:
        sys.stderr.write(f"ocrfix: made the folder {shown(str(target.parent))}.\n")
    write_atomic(target, data, overwrite=overwrite)
