"""Read a document's scan again, as far as it needs it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median

from ocrfix.errors import InputError
from ocrfix.scan.align import align
from ocrfix.scan.engine import Engine, SeenLine, SeenWord
from ocrfix.scan.kept import Kept
from ocrfix.scan.need import need_of
from ocrfix.scan.picture import Fit, Picture
from ocrfix.scan.pictures import ScanPlaces, Sheet, no_scan, sheets_of, spread, with_parts
from ocrfix.scan.placing import MOST_LETTERS, SeenPage, found_on
from ocrfix.scan.rows import Row, rows_of, strips_of
from ocrfix.scan.tesseract import tesseract_for
from ocrfix.text.document import Document, Page, SecondReading, SeenPicture, SeenPlace, disjoint

LIKED_HEIGHT_PX = 40
"""Height of a row, from the top of its capitals to the foot of its descenders, that Tesseract
reads best: measured on made pages."""
_MOST_ENLARGED = 4.0
_MARGIN_ROWS = 0.35
_TRIAL_ROWS = 8
_NEIGHBOURS = 2
"""Rows above and below that are read with a single one."""
_MOST_STRIP_PIXELS = 40_000_000
_WORTH_ENLARGING = 1.5
"""A whole page is read again larger only where its print is as much too small."""

Engines = Callable[[str], Sequence[Engine]]


@dataclass(frozen=True, slots=True)
class _Strip:
    """Rows that are read at once, and the part of the picture they stand in, in pixels."""

    rows: Sequence[Row]
    box: tuple[int, int, int, int]
    scale: float


class ScanReader:
    """Read scans again; to be made once and kept for any number of documents."""

    def __init__(
        self,
        places: ScanPlaces,
        *,
        engines: Engines = tesseract_for,
        kept: Path | None = None,
        every_row: bool = False,
    ) -> None:
        """Note how to read.

        Args:
            places: Where pictures lie.
            engines: Give what can read a language, of which the surest reads.
            kept: The folder of readings that are kept; None to keep none.
            every_row: Read all rows, not only those with something that is no word.
        """
        self._places = places
        self._engines = engines
        self._kept = Kept(kept)
        self._every_row = every_row
        self._loaded: dict[str, Sequence[Engine]] = {}
        self._opened: tuple[tuple[Path, int, int], Picture] | None = None  # the last one

    def read_again(
        self,
        document: Document,
        path: Path,
        language: str,
        sheets: Sequence[Sheet] | None = None,
        tell: Callable[[int, int], None] = lambda *_: None,
    ) -> Document:
        """Give a document with what a second reading of its scan saw.

        Args:
            document: The document.
            path: Its file.
            language: What it is written in, BCP 47.
            sheets: Its pages with their pictures; None to look for them.
            tell: Told how many pages are read, and of how many.

        Returns:
            The same text with ``second`` set. A scan that is missing or not to be read is
            among its notes.

        Raises:
            InputError: What reads scans is not installed, or not for this language.
        """
        self._load(language)
        engine = self._loaded[language][0]
        pictures: list[SeenPicture] = []
        places: list[SeenPlace] = []
        notes: list[str] = []
        versions: dict[str, None] = {}
        sheets = self.sheets(document, path) if sheets is None else sheets
        layout = document.layout
        if not layout:
            sheets = self._placed(document, sheets, language, notes)
            parts = (part for sheet in sheets for part in sheet.parts)
            layout = tuple(sorted(parts, key=lambda it: it.start))
        of_page = {page.start: it for it in sheets for page in it.parts}
        for number, page in enumerate(layout):
            tell(number, len(layout))
            try:
                picture = self._picture_of(of_page[page.start])
                found, engine = self._read_page(document, page, picture, language)
            except InputError as exc:
                notes.append(str(exc))
                continue
            pictures.append(SeenPicture(picture.name, picture.sha256))
            versions[engine.version] = None
            places += found
        second = SecondReading(
            engine.name,
            "; ".join(versions) or engine.version,
            tuple(dict.fromkeys(pictures)),
            disjoint(places),
            tuple(dict.fromkeys(notes)),
            () if document.layout else layout,
        )
        return replace(document, second=second)

    def _placed(
        self, document: Document, sheets: Sequence[Sheet], language: str, notes: list[str]
    ) -> list[Sheet]:
        """The pages of a text that says nothing of where it stands, with what was found on each."""
        if len(document.text) > MOST_LETTERS:
            notes.append("The text is too long to be looked for on its scan.")
            return []
        seen = []
        sheets = spread(sheets)
        for sheet in sheets:
            try:
                picture = self._picture_of(sheet)
            except InputError as exc:
                notes.append(str(exc))
                continue
            lines = self._read_whole(picture, self._loaded[language])
            size = picture.width, picture.height
            seen.append(SeenPage(sheet.number, picture.name, *size, lines))
        found = found_on(document.text, seen)
        if seen and not found:
            notes.append(f"The text was not found on the scan {seen[0].image}.")
        return with_parts(sheets, found)

    def _read_whole(self, picture: Picture, engines: Sequence[Engine]) -> Sequence[SeenLine]:
        """Read a page as a whole, enlarged where its print is small; by the surest of engines."""
        box = (0, 0, picture.width, picture.height)
        most = min(_MOST_ENLARGED, (_MOST_STRIP_PIXELS / (picture.width * picture.height)) ** 0.5)

        def read(engine: Engine) -> Sequence[SeenLine]:
            strip = _Strip((), box, round(min(1.0, most), 3))
            lines = self._read(strip, picture, engine, is_page=True)
            heights = [word.bottom - word.top for line in lines for word in line]
            wanted = LIKED_HEIGHT_PX / max(median(heights), 1.0) if heights else most
            scale = round(min(wanted, most), 3)
            if scale < _WORTH_ENLARGING:
                return lines
            return self._read(_Strip((), box, scale), picture, engine, is_page=True)

        return max(map(read, engines), key=_mean_sureness)

    def sheets(self, document: Document, path: Path) -> list[Sheet]:
        """The pages of a document, with their pictures."""
        return sheets_of(document, path, self._places)

    def read_row(
        self, document: Document, sheet: Sheet, offset: int, language: str
    ) -> tuple[int, int, SecondReading]:
        """Read the row of print that a place of the text stands on.

        Args:
            document: The document; of its layout only the page is looked at.
            sheet: The page, with its picture.
            offset: The place, in the raw text.
            language: What it is written in, BCP 47.

        Returns:
            Where the row begins and ends in the raw text, and what was seen on it. Its
            neighbours are read with it, which Tesseract reads better, and forgotten.

        Raises:
            InputError: The scan is missing, not to be read or of another page; nothing is
                known of where the row stands; or what reads scans is not installed.
        """
        self._load(language)
        page, rows, number = _row_at(document, sheet, offset)
        picture = self._picture_of(sheet)
        fit = picture.fit(page)
        near = rows[max(0, number - _NEIGHBOURS) : number + _NEIGHBOURS + 1]
        strip = _strip(near, fit, median(row.box.height * fit.down for row in near))
        engine = self._surest([strip], fit, picture, self._loaded[language])
        seen = [_laid(it, fit) for it in self._read(strip, picture, engine)]
        row = rows[number]
        places = [it for it in align(near, seen) if row.start <= it.start and it.end <= row.end]
        inside = [it for it in places if "\n" not in it.text]
        pictures = (SeenPicture(picture.name, picture.sha256),)
        second = SecondReading(engine.name, engine.version, pictures, disjoint(inside))
        return row.start, row.end, second

    def _load(self, language: str) -> None:
        if language not in self._loaded:
            self._loaded[language] = self._engines(language)

    def _picture_of(self, sheet: Sheet) -> Picture:
        """Open the picture of a page; the text may return to it again and again."""
        if sheet.path is None:
            raise no_scan(sheet)
        stamp = sheet.path.stat().st_mtime_ns if sheet.path.is_file() else 0
        key = sheet.path, sheet.frame, stamp
        if self._opened is None or self._opened[0] != key:
            self._opened = key, Picture(sheet.path, sheet.frame)
        return self._opened[1]

    def _read_page(
        self, document: Document, page: Page, picture: Picture, language: str
    ) -> tuple[list[SeenPlace], Engine]:
        """Read a page: the places seen, and by which engine."""
        fit = picture.fit(page)
        strips = list(self._strips(document, page, fit, language))
        engine = self._surest(strips, fit, picture, self._loaded[language])
        places: list[SeenPlace] = []
        for strip in strips:
            places += align(
                strip.rows, [_laid(it, fit) for it in self._read(strip, picture, engine)]
            )
        return places, engine

    def _strips(self, document: Document, page: Page, fit: Fit, language: str) -> Iterator[_Strip]:
        need = None if self._every_row else need_of(language)

        def wanted(row: Row) -> bool:
            return need is None or need(document.text[row.start : row.end])

        blocks = [rows_of(block, document.text) for block in page.blocks]
        heights = [row.box.height * fit.down for rows in blocks for row in rows]
        if not heights:
            return
        usual = median(heights)
        for rows in blocks:
            for strip in strips_of(rows, wanted):
                yield _strip(strip, fit, usual)

    def _surest(
        self, strips: Sequence[_Strip], fit: Fit, picture: Picture, engines: Sequence[Engine]
    ) -> Engine:
        """The engine that is surest of some rows in the middle of what is to be read."""
        if len(engines) == 1 or not strips:
            return engines[0]
        longest = max(strips, key=lambda it: len(it.rows))
        middle = max(0, len(longest.rows) // 2 - _TRIAL_ROWS // 2)
        trial = longest.rows[middle : middle + _TRIAL_ROWS]
        strip = _strip(trial, fit, median(row.box.height * fit.down for row in trial))
        return max(engines, key=lambda it: _mean_sureness(self._read(strip, picture, it)))

    def _read(
        self, strip: _Strip, picture: Picture, engine: Engine, *, is_page: bool = False
    ) -> Sequence[SeenLine]:
        """Read a strip, or take what is kept of it; in pixels of the whole picture."""
        what: tuple[object, ...] = (
            engine.version,
            picture.sha256,
            picture.frame,
            picture.made_by,
            strip.box,
            strip.scale,
            *(("page",) if is_page else ()),
        )
        lines = self._kept.find(*what)
        if lines is None:
            cut = picture.cut(strip.box, strip.scale)
            lines = tuple(
                tuple(_moved(word, strip.scale, cut.left, cut.top) for word in line)
                for line in (engine.read_page if is_page else engine.read)(cut.image)
            )
            self._kept.keep(lines, *what)
        return lines


def _row_at(document: Document, sheet: Sheet, offset: int) -> tuple[Page, list[Row], int]:
    """The page and the rows of the block that a place stands in, and the number of its row."""
    for page in sheet.parts:
        for block in page.blocks:
            if not block.start <= offset <= block.end:
                continue
            rows = rows_of(block, document.text)
            numbers = [n for n, row in enumerate(rows) if row.start <= offset <= row.end]
            if numbers:
                return page, rows, numbers[0]
    raise InputError("The text does not say where on the scan this line stands.")


def _strip(rows: Sequence[Row], fit: Fit, usual: float) -> _Strip:
    """Cut out rows with a margin, so large that their letters are of the height that is liked."""
    boxes = [row.box for row in rows]
    margin = _MARGIN_ROWS * usual
    left = min(it.left for it in boxes) * fit.across + fit.left - margin
    top = min(it.top for it in boxes) * fit.down + fit.top - margin
    right = max(it.left + it.width for it in boxes) * fit.across + fit.left + margin
    bottom = max(it.top + it.height for it in boxes) * fit.down + fit.top + margin
    height = median(it.height for it in boxes) * fit.down
    scale = min(_MOST_ENLARGED, LIKED_HEIGHT_PX / max(height, 1.0))
    pixels = max(1.0, (right - left) * (bottom - top))
    scale = min(scale, (_MOST_STRIP_PIXELS / pixels) ** 0.5)
    box = (round(left), round(top), round(right), round(bottom))
    return _Strip(rows, box, round(scale, 3))


def _moved(word: SeenWord, scale: float, left: int, top: int) -> SeenWord:
    """Lay a word of a strip on the whole picture."""
    return SeenWord(
        word.text,
        word.confidence,
        round(word.left / scale + left, 1),
        round(word.top / scale + top, 1),
        round(word.right / scale + left, 1),
        round(word.bottom / scale + top, 1),
    )


def _laid(line: SeenLine, fit: Fit) -> SeenLine:
    """Lay a line of the picture on the page."""
    return tuple(
        SeenWord(
            word.text,
            word.confidence,
            (word.left - fit.left) / fit.across,
            (word.top - fit.top) / fit.down,
            (word.right - fit.left) / fit.across,
            (word.bottom - fit.top) / fit.down,
        )
        for word in line
    )


def _mean_sureness(lines: Sequence[SeenLine]) -> float:
    sure = [word.confidence for line in lines for word in line]
    return sum(sure) / len(sure) if sure else 0.0
