"""The scan read again in the window: a line by R, all of it, and what it says taken together."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from ocrfix.desktop.dialogs.scan_says import ScanSaysDialog
from ocrfix.desktop.views.scanned import PAGE
from ocrfix.formats import read
from tests.formats.samples import pdf_of

from .conftest import Desk
from .hands import CTRL, KEY, SHIFT, click, dialog_of, message, press

pytest.importorskip("tesserocr", reason="pip install 'ocrfix[scan]'", exc_type=ImportError)
DATA = Path(__file__).parents[1] / "scan" / "data"


def go_to(desk: Desk, word: str) -> None:
    """Put a doubtful word in front by F7."""
    for _ in range(40):
        press(desk, KEY.Key_F7)
        suspect = desk.window.suspects.suspect
        if desk.window.navigation.is_on_suspects and suspect is not None and suspect.word == word:
            return
    raise AssertionError(word)


def changed(desk: Desk) -> dict[str, str]:
    """Return the changes of the second reading."""
    items = desk.window.reviewing.items
    return {it.before: it.after for it in items if it.rule_id == "scan.second-reading"}


def test_r_reads_the_line_and_shows_both_readings(desk: Desk, ferry: Path) -> None:
    desk.open(ferry)
    view = desk.window.panel.second_view
    go_to(desk, "hand5")
    assert not desk.window.suspects_panel.second_view.isVisible()
    press(desk, KEY.Key_R)
    assert "hundred hands who cross by it to" in desk.text
    assert "says “hands”" in message(desk)
    # The line alone: all others are as they were.
    assert changed(desk) == {"hand5": "hands"}
    item = desk.window.reviewing.item
    assert item is not None
    assert item.before == "hand5"
    assert view.isVisible()
    assert [(it.first, it.second) for it in view.pairs if it.differs] == [("hand5", "hands")]
    assert [it.first for it in view.pairs if it.is_front] == ["hand5"]
    assert "hundred hand5 who" in view.accessibleDescription()
    assert "hundred hands who" in view.accessibleDescription()
    press(desk, KEY.Key_Z, CTRL)
    assert message(desk).startswith("Undone: ")
    assert message(desk).endswith("(read again)")
    assert "hand5" in desk.text
    assert not view.isVisible()
    desk.window.actions_["redo"].trigger()
    desk.settle()
    assert "hands who cross" in desk.text


def test_a_line_without_a_scan_says_so(desk: Desk, ferry: Path) -> None:
    ferry.with_suffix(".png").unlink()
    desk.open(ferry)
    go_to(desk, "hand5")
    press(desk, KEY.Key_R)
    assert "no scan of this line" in message(desk)
    assert "hand5" in desk.text


def test_r_where_one_writes_is_a_letter(desk: Desk, ferry: Path) -> None:
    desk.open(ferry)
    pane = desk.window.panes.cleaned
    pane.setFocus()
    pane.select(0, 0)
    press(desk, KEY.Key_R)
    desk.settle()
    assert desk.text.casefold().startswith("rthe harbour")
    assert changed(desk) == {}


def test_all_lines_are_read_on_demand(desk: Desk, ferry: Path) -> None:
    desk.open(ferry)
    session = desk.window.reviewing.session
    assert session is not None

    def read(action: str) -> set[str]:
        desk.window.actions_[action].trigger()
        desk.settle()
        assert session.seen is not None
        text = session.document.text
        return {text[it.start : it.end] for it in session.seen.second.places}

    doubtful = read("read_scan")
    every = read("read_every_line")
    assert doubtful < every
    assert every >= set(session.document.text.split())


def test_a_text_that_says_nothing_of_its_page_is_found_on_it(desk: Desk, ferry: Path) -> None:
    text = read(ferry, language="en").text
    ferry.unlink()
    plain = ferry.with_suffix(".txt")
    plain.write_text(text, encoding="utf-8")
    desk.open(plain)
    window, showing = desk.window, desk.window.pages.showing
    window.panes.scanned.show_face(PAGE)
    go_to(desk, "hand5")
    press(desk, KEY.Key_R)
    assert "Read the Scan Again looks for it" in message(desk)
    window.actions_["read_scan"].trigger()
    desk.settle()
    assert "The scan was read again" in message(desk)
    assert "hundred hands who cross" in desk.text
    assert showing.sheet is not None
    assert showing.sheet.parts
    desk.bot.waitUntil(lambda: showing.words is not None)
    assert showing.words is not None
    start = text.index("hand5")
    assert showing.words.spot(start, start + 5) is not None
    # It is a step like any other.
    press(desk, KEY.Key_Z, CTRL)
    desk.settle()
    assert "hand5" in desk.text
    assert not showing.sheet.parts
    window.actions_["redo"].trigger()
    desk.settle()
    assert showing.sheet.parts


def test_a_page_whose_text_was_not_found_yet_offers_to_look_for_it(desk: Desk, ferry: Path) -> None:
    plain = ferry.with_suffix(".txt")
    plain.write_text(read(ferry, language="en").text, encoding="utf-8")
    desk.open(ferry)
    window, pane = desk.window, desk.window.panes.page
    window.panes.scanned.show_face(PAGE)
    desk.wait_until(lambda: window.pages.showing.is_shown)
    assert not pane.search.isVisible()  # an ALTO file says where its words stand
    desk.open(plain)
    desk.wait_until(pane.search.isVisible)
    assert "not known yet where the text stands" in pane.searched.text()
    desk.bot.mouseClick(pane.look, Qt.MouseButton.LeftButton)
    assert "is being looked for" in pane.searched.text()
    assert not pane.look.isVisible()
    desk.settle()
    desk.wait_until(lambda: window.pages.showing.is_shown)
    assert not pane.search.isVisible()
    assert window.pages.showing.sheet is not None
    assert window.pages.showing.sheet.parts
    press(desk, KEY.Key_Z, CTRL)
    desk.settle()
    desk.wait_until(pane.search.isVisible)


def test_a_text_that_stands_on_another_page_is_offered_again(desk: Desk, ferry: Path) -> None:
    plain = ferry.with_suffix(".txt")
    plain.write_text("Quite another matter altogether. " * 20, encoding="utf-8")
    desk.open(plain)
    pane = desk.window.panes.page
    desk.window.panes.scanned.show_face(PAGE)
    desk.wait_until(pane.search.isVisible)
    click(desk, pane.look)
    desk.settle()
    desk.wait_until(pane.look.isVisible)
    assert "was not found on the scan" in dialog_of(desk, QMessageBox).text()


def test_a_word_says_that_the_scan_agrees(desk: Desk, ferry: Path) -> None:
    desk.open(ferry)
    session = desk.window.reviewing.session
    assert session is not None
    # Changes of the scan and by the letters are switched off: the doubtful words stay, and say so.
    for rule in ("scan.second-reading", "letters.misread-word"):
        session.switch_rule(rule, on=False)
    desk.settle()
    desk.window.actions_["read_scan"].trigger()
    desk.settle()
    go_to(desk, "wiU")
    suspect = desk.window.suspects.suspect
    assert suspect is not None
    first = session.suggestions(suspect)[0].text
    assert first == "will"
    model = desk.window.suspects_panel.model
    row = model.row_of(desk.window.suspects.current or 0)
    assert row is not None
    desk.wait_until(lambda: model.index(row, 3).data() == "will · scan")
    desk.window.actions_["take_scan"].trigger()
    desk.settle()
    dialog = dialog_of(desk, ScanSaysDialog)
    listed = {it.before: it.after for it in dialog.chosen}
    assert listed["wiU"] == "will"
    dialog.reject()


def scanned_pdf(folder: Path) -> Path:
    """A PDF as scanners make it: the picture, and over it the words that were read, unseen."""
    document = read(DATA / "ferry.xml")
    with Image.open(DATA / "ferry.png") as picture:
        width, height = picture.size
        data = io.BytesIO()
        picture.convert("L").save(data, "JPEG", quality=90)
    content = f"q {width} 0 0 {height} 0 0 cm /Im Do Q BT 3 Tr\n"
    words = (
        word
        for page in document.layout
        for block in page.blocks
        for line in block.lines
        for word in line.words
    )
    for word in words:
        text = document.text[word.start : word.end]
        assert word.box is not None
        wide = 100 * word.box.width / (0.6 * 20 * len(text))
        shown = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        y = height - word.box.top - word.box.height
        content += f"/F1 20 Tf {wide:.1f} Tz 1 0 0 1 {word.box.left} {y} Tm ({shown}) Tj\n"
    content += "ET"
    return _pdf(folder / "ferry.pdf", content.encode("latin-1"), data.getvalue(), (width, height))


def _pdf(path: Path, content: bytes, picture: bytes, size: tuple[int, int]) -> Path:
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents 4 0 R /Resources "
        b"<< /Font << /F1 5 0 R >> /XObject << /Im 6 0 R >> >> >>" % size,
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>",
        b"<< /Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray "
        b"/BitsPerComponent 8 /Filter /DCTDecode /Length %d >>\nstream\n%s\nendstream"
        % (*size, len(picture), picture),
    ]
    path.write_bytes(pdf_of(objects))
    return path


def places_in(desk: Desk) -> Iterator[int]:
    """Walk the places that wait by F7; gives the raw offset of each."""
    while True:
        press(desk, KEY.Key_F7)
        suspect, item = desk.window.suspects.suspect, desk.window.reviewing.item
        if desk.window.navigation.is_on_suspects and suspect is not None:
            yield suspect.raw_start
        elif item is not None:
            yield item.start


def test_a_morning_with_a_pdf(desk: Desk, tmp_path: Path) -> None:
    """Open a PDF, walk ten places, read a line again, take it, undo, restart: still there."""
    path = scanned_pdf(tmp_path)
    desk.open(path)
    desk.window.panes.scanned.show_face(PAGE)
    view, showing = desk.window.panes.page.view, desk.window.pages.showing
    desk.wait_until(lambda: showing.words is not None)
    walk = places_in(desk)
    seen = set()
    for _ in range(10):
        start = next(walk)
        front = (
            desk.window.suspects if desk.window.navigation.is_on_suspects else desk.window.reviewing
        )
        seen.add((front, front.current))
        # The page follows: what is framed is in view, and is where the text says.
        assert view.spot is not None
        assert view.viewport().rect().contains(view.to_view(view.spot.row).center().toPoint())
        assert showing.words is not None
        words = showing.words.within(start, start + 1)
        assert {(it.left(), it.top()) for it in view.spot.words} >= {
            (it.box.left(), it.box.top()) for it in words[:1]
        }
    assert len(seen) == 10
    desk.window.actions_["next_suspect"].trigger()
    go_to(desk, "Penmadd_k")
    press(desk, KEY.Key_R)
    item = desk.window.reviewing.item
    assert item is not None
    assert (item.before, item.after) == ("Penmadd_k", "Penmaddock")
    assert "Penmadd_k" in desk.text  # it is offered: the reader takes it
    press(desk, KEY.Key_Return)
    desk.wait_until(lambda: "rope works at Penmaddock" in desk.text)
    press(desk, KEY.Key_Z, CTRL)
    desk.wait_until(lambda: "Penmadd_k" in desk.text)
    press(desk, KEY.Key_Z, CTRL | SHIFT)
    desk.wait_until(lambda: "rope works at Penmaddock" in desk.text)
    taken = desk.text
    desk.restart()
    desk.open(path)
    desk.wait_until(lambda: desk.text == taken)
    session = desk.window.reviewing.session
    assert session is not None
    assert session.seen is not None
    assert [it.name for it in session.seen.second.pictures] == ["ferry.pdf"]
