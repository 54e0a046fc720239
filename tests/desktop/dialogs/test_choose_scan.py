"""The scan of a document as a reader chooses it."""

from __future__ import annotations

import shutil
from pathlib import Path

from PIL import Image

from ocrfix.desktop.dialogs.choose_scan import ChooseScanDialog

from ..conftest import SCANS, Desk
from ..hands import KEY, click, dialog_of, press
from ..scans import sharp, show, two_pages


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
        shutil.copy(SCANS / "ferry.xml", folder / f"{name}.xml")
        if name != "three":
            shutil.copy(SCANS / "ferry.png", pictures / f"{name}-s.png")
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
