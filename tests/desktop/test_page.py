"""The page of print in the window: found, framed, marked, moved, and leading to the text."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtWidgets import QApplication

from ocrfix.desktop.dialogs.choose_scan import ChooseScanDialog
from ocrfix.desktop.views.page_geometry import FitTo
from ocrfix.desktop.views.page_view import PageView
from ocrfix.desktop.views.scanned import BOTH, PAGE, TEXT
from ocrfix.outline import Placing

from .conftest import Desk
from .hands import CTRL, KEY, SHIFT, click, dialog_of, press

DATA = Path(__file__).parents[1] / "scan" / "data"
ACCENT = "#1f5f8b"


@pytest.fixture
def ferry(tmp_path: Path) -> Path:
    """An article with its scan beside it: 639 × 695 pixels."""
    for name in ("ferry.xml", "ferry.png"):
        shutil.copy(DATA / name, tmp_path / name)
    return tmp_path / "ferry.xml"


def show(desk: Desk, path: Path, face: int = PAGE) -> PageView:
    """Open a document and look at its page."""
    desk.open(path)
    click(desk, desk.window.panes.scanned.face_button(face))
    return sharp(desk)


def sharp(desk: Desk) -> PageView:
    view = desk.window.panes.page.view
    desk.settle()
    desk.wait_until(lambda: view.is_sharp)
    return view


def framed(view: PageView) -> list[tuple[float, float]]:
    """Return the places of the words that are framed, in pixels of the picture."""
    assert view.spot is not None
    return [(it.left(), it.top()) for it in view.spot.words]


def looks(view: PageView) -> QImage:
    return view.viewport().grab().toImage()


def has(image: QImage, rect: QRectF, colour: str) -> bool:
    area = rect.toAlignedRect().intersected(image.rect())
    return any(
        image.pixelColor(x, y).name() == colour
        for x in range(area.left(), area.right() + 1)
        for y in range(area.top(), area.bottom() + 1)
    )


def test_the_page_shows_instead_of_the_text_or_beside_it(desk: Desk, ferry: Path) -> None:
    view = show(desk, ferry)
    panes = desk.window.panes
    assert view.isVisible()
    assert not panes.raw.isVisible()
    assert desk.window.panes.page.note.text() == "ferry.png"
    press(desk, KEY.Key_5, CTRL | Qt.KeyboardModifier.AltModifier)
    assert view.isVisible()
    assert panes.raw.isVisible()
    press(desk, KEY.Key_3, CTRL | Qt.KeyboardModifier.AltModifier)
    assert not view.isVisible()
    assert panes.raw.isVisible()


def test_what_is_shown_is_remembered(desk: Desk, ferry: Path) -> None:
    show(desk, ferry, BOTH)
    desk.restart()
    desk.open(ferry)
    assert sharp(desk).isVisible()
    assert desk.window.panes.scanned.face == BOTH
    click(desk, desk.window.panes.scanned.face_button(TEXT))
    desk.restart()
    assert desk.window.panes.scanned.face == TEXT


def test_the_place_in_front_is_framed(desk: Desk, ferry: Path) -> None:
    view = show(desk, ferry)
    press(desk, KEY.Key_F7)
    suspect = desk.window.suspects.suspect
    item = desk.window.reviewing.item
    assert suspect is not None or item is not None
    words = desk.window.pages.showing.words
    assert words is not None
    start = suspect.raw_start if suspect is not None else item.start  # type: ignore[union-attr]
    assert framed(view)[0] == (words.within(start, start)[0].box.left(), 73)
    sharp(desk)
    assert view.spot is not None
    assert has(looks(view), view.to_view(view.spot.words[0]).adjusted(-6, -6, 6, 6), ACCENT)


def test_the_caret_leads_to_the_page_where_nothing_is_doubtful(desk: Desk, ferry: Path) -> None:
    view = show(desk, ferry)
    pane = desk.window.panes.cleaned
    pane.setFocus()
    at = desk.text.index("Captain Ellery")
    pane.select(at, at)
    press(desk, KEY.Key_Right)
    assert len(framed(view)) == 1
    word = desk.window.pages.showing.words.at(view.spot.words[0].center())  # type: ignore[union-attr]
    raw = desk.window.reviewing.session.document.text  # type: ignore[union-attr]
    assert raw[word.start : word.end] == "Captain"  # type: ignore[union-attr]


@pytest.mark.parametrize("turns", [0, 1, 2, 3])
def test_a_click_on_the_page_leads_to_the_text(desk: Desk, ferry: Path, turns: int) -> None:
    view = show(desk, ferry)
    view.setFocus()
    for _ in range(turns):
        press(desk, KEY.Key_T)
    sharp(desk)
    words = desk.window.pages.showing.words
    raw = desk.window.reviewing.session.document.text  # type: ignore[union-attr]
    assert words is not None
    start = raw.index("nineteen")
    middle = view.to_view(words.within(start, start)[0].box).center().toPoint()
    desk.bot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    desk.settle()
    left, right = desk.window.panes.cleaned.chosen
    assert desk.text[left:right] == "nineteen"
    assert len(framed(view)) == 1


def test_a_click_on_a_doubtful_word_puts_it_in_front(desk: Desk, ferry: Path) -> None:
    view = show(desk, ferry)
    words = desk.window.pages.showing.words
    assert words is not None
    raw = desk.window.reviewing.session.document.text  # type: ignore[union-attr]
    start = raw.index("wiU")
    middle = view.to_view(words.within(start, start)[0].box).center().toPoint()
    desk.bot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    desk.settle()
    suspect = desk.window.suspects.suspect
    assert suspect is not None
    assert suspect.word == "wiU"
    assert desk.window.tabs.currentWidget() is desk.window.suspects_panel


def test_marks_have_shapes_and_can_be_switched_off(desk: Desk, ferry: Path) -> None:
    view = show(desk, ferry)
    with_marks = looks(view)
    desk.window.panes.page.marks.trigger()
    bare = looks(view)
    words = desk.window.pages.showing.words
    assert words is not None
    raw = desk.window.reviewing.session.document.text  # type: ignore[union-attr]
    place = words.within(raw.index("BoBrd"), raw.index("BoBrd"))[0].box
    wave = desk.window.theme.look("suspects").ink.name()
    under = view.to_view(place).adjusted(0, 0, 0, 6)
    assert has(with_marks, under, wave)
    assert not has(bare, under, wave)
    desk.window.panes.page.marks.trigger()
    assert looks(view) == with_marks


def test_keys_and_wheel_zoom_and_keep_the_place(desk: Desk, ferry: Path) -> None:
    view = show(desk, ferry)
    view.setFocus()
    press(desk, KEY.Key_0)
    whole = view.scale
    assert view.fit is FitTo.PAGE
    for _ in range(4):
        press(desk, KEY.Key_Plus)
    assert view.scale == pytest.approx(whole * 1.25**4)
    point = QPointF(view.viewport().rect().center()) + QPointF(40, 30)
    before = view.picture_at(point)
    event = QWheelEvent(
        point, view.viewport().mapToGlobal(point), QPoint(), QPoint(0, 120),
        Qt.MouseButton.NoButton, CTRL, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), event)
    after = view.picture_at(point)
    assert view.scale == pytest.approx(whole * 1.25**5)
    assert abs(before.x() - after.x()) < 1
    assert abs(before.y() - after.y()) < 1
    press(desk, KEY.Key_Minus)
    assert view.scale == pytest.approx(whole * 1.25**4)


def test_the_view_is_filled_with_the_line_the_column_or_the_page(desk: Desk, ferry: Path) -> None:
    view = show(desk, ferry)
    press(desk, KEY.Key_F7)
    view.setFocus()
    width = view.viewport().width()
    press(desk, KEY.Key_L)
    assert view.spot is not None
    row = view.to_view(view.spot.row)
    assert 0.85 * width < row.width() <= width
    assert view.viewport().rect().contains(row.center().toPoint())
    press(desk, KEY.Key_C)
    assert view.spot is not None
    column = view.to_view(view.spot.column)
    assert 0.85 * width < column.width() <= width
    press(desk, KEY.Key_0)
    assert view.picture_at(QPointF(0, 0)).y() <= 0
    press(desk, KEY.Key_W)
    assert 0.85 * width < 639 * view.scale <= width


@pytest.mark.parametrize("fit", [FitTo.PAGE, FitTo.WIDTH, FitTo.COLUMN])
def test_no_size_of_the_view_is_one_in_which_its_bars_come_and_go(
    desk: Desk, ferry: Path, fit: FitTo, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = show(desk, ferry)
    press(desk, KEY.Key_F7)
    view.fit = fit
    times = [0]
    plain = PageView._refit  # noqa: SLF001 - what would have no end

    def counted(of: PageView) -> None:
        times[0] += 1
        assert times[0] < 20, view.size()
        plain(of)

    monkeypatch.setattr(PageView, "_refit", counted)
    for height in range(520, 900, 12):
        times[0] = 0
        desk.window.resize(1280, height)
        for _ in range(4):
            QApplication.processEvents()


def test_a_page_too_small_to_be_read_shows_the_column_until_the_reader_chooses(
    desk: Desk, ferry: Path
) -> None:
    text = ferry.read_text(encoding="utf-8")
    with Image.open(ferry.with_suffix(".png")) as page:
        wide = Image.new("L", (page.width * 6, page.height * 2), 230)
        wide.paste(page, (0, 0))
        wide.save(ferry.with_suffix(".png"))
        old, new = f'WIDTH="{page.width}"', f'WIDTH="{page.width * 6}"'
        text = text.replace(old, new).replace(
            f'HEIGHT="{page.height}"', f'HEIGHT="{page.height * 2}"'
        )
    ferry.write_text(text, encoding="utf-8")
    view = show(desk, ferry)
    press(desk, KEY.Key_F7)
    assert view.fit is FitTo.COLUMN
    assert view.spot is not None
    assert view.spot.row.height() * view.scale >= 14
    view.setFocus()
    press(desk, KEY.Key_W)
    press(desk, KEY.Key_F7)
    assert view.fit is FitTo.WIDTH


def test_dragging_moves_the_page_and_goes_nowhere(desk: Desk, ferry: Path) -> None:
    view = show(desk, ferry)
    view.setFocus()
    for _ in range(6):
        press(desk, KEY.Key_Plus)
    before, caret = view.picture_at(QPointF(50, 50)), desk.window.panes.cleaned.caret
    left, port = Qt.MouseButton.LeftButton, view.viewport()
    desk.bot.mousePress(port, left, pos=QPoint(200, 200))
    desk.bot.mouseMove(port, QPoint(160, 130))
    desk.bot.mouseRelease(port, left, pos=QPoint(160, 130))
    after = view.picture_at(QPointF(50, 50))
    assert after.x() - before.x() == pytest.approx(40 / view.scale, abs=2)
    assert after.y() - before.y() == pytest.approx(70 / view.scale, abs=2)
    assert desk.window.panes.cleaned.caret == caret


def test_enter_goes_to_the_text_and_escape_leaves(desk: Desk, ferry: Path) -> None:
    view = show(desk, ferry)
    for _ in range(3):
        press(desk, KEY.Key_F7)
    view.setFocus()
    at = desk.window.panes.cleaned.caret
    desk.window.panes.cleaned.select(0, 0)
    press(desk, KEY.Key_Return)
    left, right = desk.window.panes.cleaned.chosen
    assert left <= at < right
    view.setFocus()
    press(desk, KEY.Key_Escape)
    assert desk.window.panes.cleaned.hasFocus()


def test_the_page_turns_both_ways(desk: Desk, ferry: Path) -> None:
    view = show(desk, ferry)
    view.setFocus()
    upright = looks(view)
    press(desk, KEY.Key_T)
    assert looks(sharp(desk)) != upright
    press(desk, KEY.Key_T, SHIFT)
    assert looks(sharp(desk)) == upright


def test_a_line_that_stands_upright_on_the_turned_page_is_seen_whole(
    desk: Desk, ferry: Path
) -> None:
    view = show(desk, ferry)
    press(desk, KEY.Key_F7)
    view.setFocus()
    press(desk, KEY.Key_L)
    press(desk, KEY.Key_T)
    assert view.spot is not None
    row = view.to_view(view.spot.row)
    assert row.height() > row.width()
    assert 0.85 * view.viewport().height() < row.height() <= view.viewport().height()
    assert view.viewport().rect().contains(row.center().toPoint())


def two_pages(folder: Path) -> Path:
    """A hOCR file of two pages of one TIFF."""
    first, second = (Image.new("L", (400, 200), grey) for grey in (255, 200))
    first.save(folder / "town.tif", save_all=True, append_images=[second])
    pages = "".join(
        f"<div class='ocr_page' id='p{number}' title='image \"town.tif\"; bbox 0 0 400 200; "
        f"ppageno {number}'><span class='ocr_line' title='bbox 20 20 380 50'>"
        f"<span class='ocrx_word' title='bbox 20 20 120 50'>{word}</span> "
        f"<span class='ocrx_word' title='bbox 140 20 220 50'>bills</span></span></div>"
        for number, word in enumerate(("First", "Second"))
    )
    head = '<head><meta name="ocr-system" content="made for this test"/></head>'
    path = folder / "town.html"
    path.write_text(f"<!DOCTYPE html><html>{head}<body>{pages}</body></html>")
    return path


def test_pages_are_shown_small_and_followed(desk: Desk, tmp_path: Path) -> None:
    view = show(desk, two_pages(tmp_path))
    pane = desk.window.panes.page
    assert pane.thumbnails.isVisible()
    assert pane.thumbnails.count() == 2
    assert pane.note.text() == "town.tif · page 1 of 2"
    desk.wait_until(lambda: pane.thumbnails.item(1).icon().pixmap(96).toImage().pixelColor(
        48, 20).name() == "#c8c8c8")  # fmt: skip
    cleaned = desk.window.panes.cleaned
    cleaned.setFocus()
    at = desk.text.index("Second")
    cleaned.select(at, at)
    press(desk, KEY.Key_Right)
    sharp(desk)
    assert pane.note.text() == "town.tif · page 2 of 2"
    assert looks(view).pixelColor(view.viewport().rect().center()).name() == "#c8c8c8"
    view.setFocus()
    press(desk, KEY.Key_PageUp)
    sharp(desk)
    assert pane.note.text() == "town.tif · page 1 of 2"
    click(desk, pane.thumbnails)
    pane.pages.trigger()
    assert not pane.thumbnails.isVisible()


@pytest.mark.parametrize(
    ("what", "told"),
    [
        ("missing", "No scan of this page"),
        ("broken", "damaged or no picture"),
        ("other", "not of this page"),
        ("large", "more than the 300 million"),
        ("plain", "does not say which page"),
    ],
)
def test_why_there_is_no_page_is_one_sentence(
    desk: Desk, ferry: Path, what: str, told: str
) -> None:
    picture = ferry.with_suffix(".png")
    if what == "missing":
        picture.unlink()
    elif what == "broken":
        picture.write_bytes(picture.read_bytes()[:3000])
    elif what == "other":
        Image.new("L", (900, 300), 255).save(picture)
    elif what == "large":
        Image.new("1", (40_000, 25_000)).save(picture)
    else:
        ferry = ferry.with_suffix(".txt")
        ferry.write_text("The bills were paid.\n")
        picture.unlink()
    show(desk, ferry)
    pane = desk.window.panes.page
    assert told in pane.told.text()
    assert pane.told.isVisible()
    assert pane.choose.isVisible()
    # And the next document is shown as ever.
    good = ferry.parent / "good"
    good.mkdir()
    for name in ("ferry.xml", "ferry.png"):
        shutil.copy(DATA / name, good / name)
    desk.open(good / "ferry.xml")
    assert sharp(desk).isVisible()
    assert not pane.told.isVisible()


def test_a_scan_that_is_saved_anew_is_read_anew(desk: Desk, ferry: Path) -> None:
    picture = ferry.with_suffix(".png")
    good = picture.read_bytes()
    picture.write_bytes(b"no picture")
    show(desk, ferry)
    assert desk.window.panes.page.told.isVisible()
    picture.write_bytes(good)
    desk.open(ferry)
    assert sharp(desk).isVisible()


def test_leaving_while_a_page_is_read_does_no_harm(desk: Desk, ferry: Path, tmp_path: Path) -> None:
    Image.new("L", (6390, 6950), 255).save(ferry.with_suffix(".png"))
    desk.open(ferry)
    desk.window.panes.scanned.show_face(PAGE)
    desk.open(two_pages(tmp_path))
    sharp(desk)
    assert desk.window.panes.page.note.text() == "town.tif · page 1 of 2"
    desk.restart()
    assert json.dumps(desk.window.settings.page_face) == '"page"'


def asked(desk: Desk) -> ChooseScanDialog:
    desk.window.actions_["choose_scan"].trigger()
    return dialog_of(desk, ChooseScanDialog)


def can_take(dialog: ChooseScanDialog) -> bool:
    return dialog.buttons.button(dialog.buttons.StandardButton.Ok).isEnabled()


def test_a_scan_can_be_chosen_and_is_remembered(desk: Desk, ferry: Path) -> None:
    elsewhere = ferry.parent / "far" / "away"
    elsewhere.mkdir(parents=True)
    picture = ferry.with_suffix(".png").rename(elsewhere / "box 7.png")
    Image.new("L", (900, 300), 255).save(elsewhere / "other.png")
    view = show(desk, ferry)
    assert not view.isVisible()
    desk.window.panes.page.choose.setFocus()
    press(desk, KEY.Key_Space)
    dialog = dialog_of(desk, ChooseScanDialog)
    assert not can_take(dialog)
    dialog.scan.setText(str(elsewhere / "other.png"))
    assert "not of this page" in dialog.told.text()
    assert not can_take(dialog)
    dialog.scan.setText(str(picture))
    assert dialog.told.text() == "639 × 695 pixels; it fits this page."
    dialog.accept()
    assert sharp(desk).isVisible()
    desk.restart()
    desk.open(ferry)
    assert sharp(desk).isVisible()
    # What leads nowhere any more is as if it had not been said.
    picture.rename(ferry.with_suffix(".png"))
    desk.open(ferry)
    assert sharp(desk).isVisible()
    assert desk.window.panes.page.note.text() == "ferry.png"


def test_a_pattern_is_tried_and_shown_before_it_is_kept(desk: Desk, ferry: Path) -> None:
    folder = ferry.parent / "texts"
    pictures = ferry.parent / "1905-box"
    folder.mkdir()
    pictures.mkdir()
    for name in ("one", "two", "three"):
        shutil.copy(DATA / "ferry.xml", folder / f"{name}.xml")
        if name != "three":
            shutil.copy(DATA / "ferry.png", pictures / f"{name}-s.png")
    show(desk, folder / "one.xml")
    dialog = asked(desk)
    dialog.scan.setText(str(pictures / "one-s.png"))
    assert dialog.pattern.text() == "{dir}/../1905-box/{stem}-s.png"
    click(desk, dialog.for_all)
    assert dialog.found.text() == "It finds a scan for 2 of 3 documents of the folder."
    listed = [dialog.list.item(number).text() for number in range(3)]
    assert listed == ["one.xml → one-s.png", "three.xml → none", "two.xml → two-s.png"]
    dialog.pattern.setText("{dir}/{stem}-none.png")
    assert not can_take(dialog)
    dialog.pattern.setText("{dir}/../1905-box/{stem}-s.png")
    dialog.accept()
    assert sharp(desk).isVisible()
    desk.open(folder / "two.xml")
    assert sharp(desk).isVisible()
    assert desk.window.panes.page.note.text() == "two-s.png"


def test_a_text_without_layout_shows_the_pages_of_the_scan_chosen_for_it(
    desk: Desk, tmp_path: Path
) -> None:
    two_pages(tmp_path)
    plain = tmp_path / "letter.txt"
    plain.write_text("The bills were paid.\n")
    show(desk, plain)
    dialog = asked(desk)
    dialog.scan.setText(str(tmp_path / "town.tif"))
    dialog.accept()
    view = sharp(desk)
    assert view.isVisible()
    assert desk.window.panes.page.note.text() == "town.tif · page 1 of 2"
    desk.bot.keyClick(view, KEY.Key_PageDown)
    sharp(desk)
    assert desk.window.panes.page.note.text() == "town.tif · page 2 of 2"


def test_one_page_of_several_gets_its_own_scan(desk: Desk, tmp_path: Path) -> None:
    path = two_pages(tmp_path)
    (tmp_path / "town.tif").unlink()
    show(desk, path)
    Image.new("L", (400, 200), 120).save(tmp_path / "second.png")
    pane = desk.window.panes.page
    cleaned = desk.window.panes.cleaned
    cleaned.setFocus()
    cleaned.select(desk.text.index("Second"), desk.text.index("Second"))
    press(desk, KEY.Key_Right)
    assert pane.told.isVisible()
    dialog = asked(desk)
    dialog.scan.setText(str(tmp_path / "second.png"))
    dialog.accept()
    sharp(desk)
    assert pane.note.text() == "second.png · page 2 of 2"
    assert not pane.told.isVisible()
    desk.window.pages.showing.show_page_number(0)
    assert pane.told.isVisible()


PAGE_OF_TWO = (
    "THE RIVER IS RISING\nThe river rose all of the night and\nthe mayor asked for boats and for men\n"
    "to row them to the upper town.\nSCHOOL IS OPENED\nThe new school on the hill was opened\n"
    "on Monday with songs and a speech by\nthe oldest of the teachers there.\n"
)


def two_articles(folder: Path) -> Path:
    """A page of two articles, one beside the other, and its white scan."""
    lines = PAGE_OF_TWO.splitlines()
    blocks = []
    for block, (left, own) in enumerate(((40, lines[:4]), (360, lines[4:]))):
        rows = []
        for row, text in enumerate(own):
            words_ = text.split()
            strings = "<SP/>".join(
                f'<String CONTENT="{word}" HPOS="{left + 30 * place}" VPOS="{40 + 30 * row}" '
                f'WIDTH="26" HEIGHT="20"/>'
                for place, word in enumerate(words_)
            )
            rows.append(f'<TextLine ID="L{block}{row}">{strings}</TextLine>')
        blocks.append(f'<TextBlock ID="B{block}">{"".join(rows)}</TextBlock>')
    (folder / "page.xml").write_text(
        '<alto xmlns="http://www.loc.gov/standards/alto/ns-v2#"><Description><MeasurementUnit>pixel'
        "</MeasurementUnit><sourceImageInformation><fileName>page.png</fileName>"
        '</sourceImageInformation></Description><Layout><Page ID="P1" WIDTH="640" HEIGHT="300">'
        f"<PrintSpace>{''.join(blocks)}</PrintSpace></Page></Layout></alto>"
    )
    Image.new("L", (640, 300), 255).save(folder / "page.png")
    return folder / "page.xml"


def test_articles_are_outlined_on_the_page_until_that_is_switched_off(
    desk: Desk, tmp_path: Path
) -> None:
    view = show(desk, two_articles(tmp_path))
    desk.wait_until(lambda: len(view.areas) == 2)
    first, second = view.areas
    assert (first.number, second.number) == (1, 2)
    words = desk.window.pages.showing.words
    raw = desk.window.reviewing.session.document.text  # type: ignore[union-attr]
    assert words is not None
    for area, text in ((first, "row them"), (second, "oldest of")):
        at = raw.index(text)
        box = words.within(at, at + 1)[0].box
        assert area.outline.contains(box)
        assert not (second if area is first else first).outline.intersects(box)
    ink = desk.window.theme.look("furniture").ink.name()
    number = view.to_view(first.corner).adjusted(-4, -20, 0, 0)
    number.setWidth(12)
    assert has(looks(view), number, ink)
    desk.window.panes.page.articles.trigger()
    assert not has(looks(view), number, ink)


def test_outlines_follow_what_the_reader_says(desk: Desk, tmp_path: Path) -> None:
    view = show(desk, two_articles(tmp_path))
    desk.wait_until(lambda: len(view.areas) == 2)
    session = desk.window.reviewing.session
    assert session is not None
    at = desk.text.index("SCHOOL")
    session.say_of_part(at, at + 16, Placing.JOINS)
    # One article needs no outline.
    desk.wait_until(lambda: not view.areas)
    session.undo()
    desk.wait_until(lambda: len(view.areas) == 2)
