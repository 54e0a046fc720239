r"""Make newspaper pages whose truth is known: set, printed, worn, scanned and read once.

    python tests/bench/made_pages.py FOLDER --texts FILE [--pages N] [--first NUMBER]

A page is text set in narrow columns in a face of the period, printed with worn type on
paper through which the other side shows, and scanned small and a little askew. It is then
read by an OCR program of the past, that of GOCR and Ocrad which fares better. That gives the folder for each
page a picture (``made-0001.png``), what was read with its boxes (``made-0001.xml``, ALTO)
and the truth (``made-0001.txt``; a hyphen at a line end that is the printer's is ``¬``).

The wear was fixed before anything was tuned: 15 to 30 % of the words are read wrong. All
of it hangs on the number of the page alone.

Needs Debian's ``gocr``, ``ocrad`` and the fonts named in ``FACES``, and numpy and Pillow.
"""

from __future__ import annotations

import argparse
import io
import lzma
import random
import re
import subprocess
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import chain
from pathlib import Path
from xml.sax.saxutils import quoteattr

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

FACES = (
    "/usr/share/fonts/opentype/sortsmill/GoudyBookletter1911.otf",
    "/usr/share/texmf/fonts/opentype/public/tex-gyre/texgyreschola-regular.otf",
    "/usr/share/fonts/opentype/didot/GFSDidot.otf",
    "/usr/share/fonts/truetype/fonts-century-catalogue/Century-Catalogue.ttf",
)
EM_PX = 54
"""Height of the type before it is scanned: 13 points at 300 dots to the inch, to be made small."""
COLUMNS, LINES, COLUMN_EMS = 3, 56, 16
_GUTTER_PX, _MARGIN_PX = 70, 110
WEAR = (1.0, 0.8, 0.6, 0.4, 0.2, 0.0)
"""Degrees to which a page is worn, worst first."""
MOST_WRONG = 0.28
"""A page is as worn as it can be with no larger share of its first column read wrong."""
_VOWELS = frozenset("aeiouyäöüéèàáíóúâêô")


@dataclass(slots=True)
class SetLine:
    """A line of print.

    Attributes:
        words: As they are printed, the hyphen at the end included.
        truth: The same, ``¬`` for a hyphen that is the printer's.
        ends: Whether a paragraph ends here: then it is not spread over the column.
    """

    words: list[str]
    truth: str
    ends: bool = False


@dataclass(slots=True)
class ReadWord:
    """A word as the first program read it, in pixels of the scan."""

    text: str
    left: int
    top: int
    right: int
    bottom: int
    confidence: float | None = None


@dataclass(slots=True)
class Made:
    """A page, made.

    Attributes:
        picture: The scan.
        columns: What the first program read: lines of words, column by column.
        truth: The truth, line by line.
        history: What read it once, and how worn it is.
    """

    picture: Image.Image
    columns: list[list[list[ReadWord]]]
    truth: list[str]
    history: str


def set_lines(
    paragraphs: Iterator[str], face: ImageFont.FreeTypeFont, width: int
) -> Iterator[SetLine]:
    """Set paragraphs in lines of a column, words broken where the line asks for it."""
    for paragraph in paragraphs:
        words = [it.strip("¬") for it in paragraph.split()]
        line: list[str] = []
        while words:
            word = words.pop(0)
            if face.getlength(" ".join([*line, word])) <= width:
                line.append(word)
                continue
            head = _broken(word, line, face, width)
            if head:
                words.insert(0, word[len(head) :])
                soft = not head.endswith("-")
                printed = [*line, head + "-" * soft]
                yield SetLine(printed, " ".join(printed)[:-1] + ("¬" if soft else "-"))
            elif line:
                words.insert(0, word)
                yield SetLine(line, " ".join(line))
            line = []
        if line:
            yield SetLine(line, " ".join(line), ends=True)


def _broken(word: str, line: Sequence[str], face: ImageFont.FreeTypeFont, width: int) -> str:
    """The longest first part of a word that fits; empty if it may not be broken."""
    for end in range(len(word) - 3, 2, -1):
        head = word[:end]
        if head.endswith("-"):
            is_seam = head[:-1].isalpha()
        else:
            is_seam = (
                word.isalpha() and word[end - 1] in _VOWELS and word[end].lower() not in _VOWELS
            )
        if is_seam and face.getlength(" ".join([*line, head + "-"])) <= width:
            return head
    return ""


def printed(columns: Sequence[Sequence[SetLine]], face: ImageFont.FreeTypeFont) -> Image.Image:
    """Print columns: white paper, black ink, rules between the columns."""
    width, pitch = COLUMN_EMS * EM_PX, int(EM_PX * 1.12)
    size = (
        2 * _MARGIN_PX + len(columns) * width + (len(columns) - 1) * _GUTTER_PX,
        2 * _MARGIN_PX + LINES * pitch,
    )
    page = Image.new("L", size, 255)
    draw = ImageDraw.Draw(page)
    for number, lines in enumerate(columns):
        left = _MARGIN_PX + number * (width + _GUTTER_PX)
        if number:
            x = left - _GUTTER_PX // 2
            draw.line([(x, _MARGIN_PX), (x, size[1] - _MARGIN_PX)], fill=0, width=3)
        for row, line in enumerate(lines):
            _print_line(draw, line, (left, _MARGIN_PX + row * pitch), face, width)
    return page


def _print_line(
    draw: ImageDraw.ImageDraw,
    line: SetLine,
    at: tuple[int, int],
    face: ImageFont.FreeTypeFont,
    width: int,
) -> None:
    x = float(at[0])
    gaps = len(line.words) - 1
    ink = sum(face.getlength(word) for word in line.words)
    gap = EM_PX * 0.28 if line.ends or not gaps else (width - ink) / gaps
    for word in line.words:
        draw.text((x, at[1]), word, font=face, fill=0)
        x += face.getlength(word) + gap


def _clouds(rng: np.random.Generator, size: tuple[int, int], grain: int) -> np.ndarray:
    """Smooth noise, 0..1, whose spots are about so many pixels wide; size is width, height."""
    small = rng.random((max(2, size[1] // grain), max(2, size[0] // grain)))
    picture = Image.fromarray((small * 255).astype(np.uint8))
    return np.asarray(picture.resize(size, Image.Resampling.BICUBIC), float) / 255


def worn(page: Image.Image, other_side: Image.Image, seed: int, wear: float) -> Image.Image:
    """Wear a page and scan it.

    Args:
        page: As printed.
        other_side: What is printed on the other side.
        seed: Decides where it is worn, and how askew it lies.
        wear: How much, 0..1.
    """
    rng = np.random.default_rng(seed)
    size = page.size
    # Type that prints here too fat and there not at all.
    ink = np.asarray(page.filter(ImageFilter.GaussianBlur(1.1)), float) / 255
    threshold = 0.76 - 0.06 * wear
    threshold += (0.10 + 0.12 * wear) * (_clouds(rng, size, 150) - 0.5)
    threshold += (0.08 + 0.18 * wear) * (_clouds(rng, size, 7) - 0.5)
    grey = np.where(ink < threshold, 0.12, 1.0)
    # Paper, yellow in spots, with the other side in it.
    through = np.asarray(
        other_side.transpose(Image.Transpose.FLIP_LEFT_RIGHT).filter(ImageFilter.GaussianBlur(3.2)),
        float,
    )
    through = 1 - rng.uniform(0.04, 0.06 + 0.18 * wear) * (1 - through / 255)
    paper = 0.74 + 0.16 * _clouds(rng, size, 420) + 0.05 * _clouds(rng, size, 12)
    grey = np.minimum(grey, 1.0) * paper * through
    scan = Image.fromarray((grey * 255).clip(0, 255).astype(np.uint8))
    scan = scan.rotate(rng.uniform(-0.35, 0.35), Image.Resampling.BICUBIC, fillcolor=205)
    scale = rng.uniform(0.78, 0.86) - 0.26 * wear
    scan = scan.resize((int(size[0] * scale), int(size[1] * scale)), Image.Resampling.BOX)
    scan = scan.filter(ImageFilter.GaussianBlur(rng.uniform(0.35, 0.75)))
    pixels = np.asarray(scan, float) + rng.normal(0, rng.uniform(2, 4 + 5 * wear), scan.size[::-1])
    specks = rng.random(pixels.shape)
    pixels[specks < 0.0003] = 30
    pixels[specks > 0.9996] = 225
    scan = Image.fromarray(pixels.clip(0, 255).astype(np.uint8))
    packed = io.BytesIO()
    scan.save(packed, "JPEG", quality=int(rng.integers(40, 75)))
    return Image.open(packed).convert("L")


def read_once(scan: Image.Image, columns: int, program: str) -> list[list[list[ReadWord]]]:
    """Read the first columns of a scan by an OCR program of the past."""
    width = scan.width / (2 * _MARGIN_PX + COLUMNS * (COLUMN_EMS * EM_PX + _GUTTER_PX) - _GUTTER_PX)
    found = []
    for number in range(columns):
        left = (_MARGIN_PX + number * (COLUMN_EMS * EM_PX + _GUTTER_PX) - _GUTTER_PX * 0.32) * width
        right = left + (COLUMN_EMS * EM_PX + _GUTTER_PX * 0.64) * width
        box = (int(left), 0, int(right), scan.height)
        lines = _PROGRAMS[program](scan.crop(box))
        for line in lines:
            for word in line:
                word.left += box[0]
                word.right += box[0]
        found.append(lines)
    return found


def _run(command: Sequence[str], picture: Image.Image) -> str:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "column.pgm"
        picture.save(path)
        run = subprocess.run(
            [it.format(path) for it in command], capture_output=True, check=False, timeout=300
        )
        return run.stdout.decode("utf-8", "replace")


def _gocr(column: Image.Image) -> list[list[ReadWord]]:
    """Read a column by GOCR."""
    text = re.sub(r"&(?!\w+;|#)", "&amp;", _run(["gocr", "-f", "XML", "-i", "{}"], column))
    lines = []
    for piece in re.findall(r"<line.*?</line>", text, re.DOTALL):
        words: list[ReadWord] = []
        is_open = False
        for tag, body in re.findall(r"<(box|space)\s(.*?)/>", piece, re.DOTALL):
            values = dict(re.findall(r'(\w+)="(.*?)"(?=\s|$)', body, re.DOTALL))
            letter = _unescaped(values.get("value", "_"))
            if tag == "space" or not letter.strip():
                is_open = False
                continue
            x, y, dx, dy = (int(values[it]) for it in ("x", "y", "dx", "dy"))
            sure = int(values.get("weights", "50").split(",")[0] or 50) / 100
            _add_letter(words, is_open, (letter, x, y, x + dx, y + dy, sure))
            is_open = True
        if words:
            lines.append(words)
    return lines


def _unescaped(value: str) -> str:
    try:
        return ET.fromstring(f"<a>{value}</a>").text or ""  # noqa: S314 - our own program's
    except ET.ParseError:
        return value


def _add_letter(
    words: list[ReadWord], is_open: bool, letter: tuple[str, int, int, int, int, float | None]
) -> None:
    sign, left, top, right, bottom, sure = letter
    if not is_open:
        words.append(ReadWord(sign, left, top, right, bottom, sure))
        return
    word = words[-1]
    word.text += sign
    word.left, word.top = min(word.left, left), min(word.top, top)
    word.right, word.bottom = max(word.right, right), max(word.bottom, bottom)
    if sure is not None and word.confidence is not None:
        word.confidence = min(word.confidence, sure)


def _ocrad(column: Image.Image) -> list[list[ReadWord]]:
    """Read a column by Ocrad, which tells of no confidence."""
    text = _run(["ocrad", "--format=utf8", "-x", "-", "{}"], column)
    lines: list[list[ReadWord]] = []
    is_open = False
    for row in text.splitlines():
        if row.startswith("line "):
            lines.append([])
            is_open = False
            continue
        match = re.match(r"\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+); (\d+)(?:, '(.)')?", row)
        if match is None or not lines:
            continue
        x, y, dx, dy = map(int, match.group(1, 2, 3, 4))
        letter = (match[6] or "_") if match[5] != "0" else "_"
        if not letter.strip():
            is_open = False
            continue
        _add_letter(lines[-1], is_open, (letter, x, y, x + dx, y + dy, None))
        is_open = True
    return [line for line in lines if line]


_PROGRAMS = {"gocr": _gocr, "ocrad": _ocrad}


def make(paragraphs: Iterator[str], number: int, most_wrong: float = MOST_WRONG) -> Made | None:
    """Make the page of a number, as worn as it can be with no more read wrong; None if it cannot."""
    # The face, the wear and the program change independently of each other.
    face = ImageFont.truetype(FACES[number % len(FACES)], EM_PX)
    lines = set_lines(paragraphs, face, COLUMN_EMS * EM_PX)
    columns = [[next(lines) for _ in range(LINES)] for _ in range(COLUMNS)]
    shuffled = [list(column) for column in columns]
    for column in shuffled:
        random.Random(number).shuffle(column)  # noqa: S311 - no secret
    front, back = printed(columns, face), printed(shuffled, face)
    truth = [[line.truth for line in column] for column in columns]
    for wear in WEAR:
        scan = worn(front, back, number, wear)
        wrong = {it: _share_wrong(read_once(scan, 1, it)[0], truth[0]) for it in _PROGRAMS}
        best = min(wrong, key=wrong.__getitem__)
        if wrong[best] <= most_wrong:
            read = read_once(scan, COLUMNS, best)
            return Made(scan, read, [*chain(*truth)], f"{best}, worn {wear}")
    return None


def _share_wrong(read: Sequence[Sequence[ReadWord]], truth: Sequence[str]) -> float:
    """The share of the printed words of a column that were not read as printed."""
    words = " ".join(truth).replace("¬", "-").split()
    found = [word.text for line in read for word in line]
    blocks = SequenceMatcher(None, words, found, autojunk=False).get_matching_blocks()
    return 1 - sum(block.size for block in blocks) / len(words)


def as_alto(made: Made, image: str, language: str) -> str:
    """Write what was read once as ALTO."""
    head = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<alto xmlns="http://www.loc.gov/standards/alto/ns-v3#"><Description>'
        "<MeasurementUnit>pixel</MeasurementUnit><sourceImageInformation>"
        f"<fileName>{image}</fileName></sourceImageInformation></Description><Layout>"
        f'<Page ID="P1" WIDTH="{made.picture.width}" HEIGHT="{made.picture.height}"><PrintSpace>'
    )
    parts = [head]
    for number, lines in enumerate(made.columns):
        words = [word for line in lines for word in line]
        if not words:
            continue
        parts.append(f'<TextBlock ID="B{number}" LANG="{language}" {_box(words)}>\n')
        for line in lines:
            parts.append(f"<TextLine {_box(line)}>")
            for word in line:
                sure = "" if word.confidence is None else f' WC="{word.confidence:.2f}"'
                parts.append(f"<String CONTENT={quoteattr(word.text)} {_box([word])}{sure}/>")
            parts.append("</TextLine>\n")
        parts.append("</TextBlock>\n")
    return "".join([*parts, "</PrintSpace></Page></Layout></alto>\n"])


def _box(words: Sequence[ReadWord]) -> str:
    left, top = min(it.left for it in words), min(it.top for it in words)
    right, bottom = max(it.right for it in words), max(it.bottom for it in words)
    return f'HPOS="{left}" VPOS="{top}" WIDTH="{right - left}" HEIGHT="{bottom - top}"'


def paragraphs_of(path: Path, first: int) -> Iterator[str]:
    """Give paragraphs of a text, from a place that hangs on the number; round and round."""
    opened = lzma.open if path.suffix == ".xz" else open
    with opened(path, "rt", encoding="utf-8") as file:
        found = [line.strip() for line in file if 12 <= len(line.split()) <= 150]
    at = first * 7919 % len(found)
    while True:
        yield found[at % len(found)]
        at += 1


def main() -> None:
    """Make pages as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--texts", type=Path, required=True, help="a paragraph a line, or .xz")
    parser.add_argument("--pages", type=int, default=8)
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("--language", default="en")
    parser.add_argument("--most-wrong", type=float, default=MOST_WRONG, metavar="SHARE")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    for number in range(options.first, options.first + options.pages):
        made = make(paragraphs_of(options.texts, number), number, options.most_wrong)
        path = options.folder / f"made-{number:04}.png"
        if made is None:
            print(f"{path}: neither program reads it, however little worn", flush=True)
            continue
        made.picture.save(path)
        path.with_suffix(".xml").write_text(as_alto(made, path.name, options.language), "utf-8")
        path.with_suffix(".txt").write_text("\n".join(made.truth) + "\n", "utf-8")
        print(f"{path}: {made.history}", flush=True)


if __name__ == "__main__":
    main()
