"""The encodings a file may be in, shown and chosen."""

from __future__ import annotations

from pathlib import Path

from ocrfix.desktop.dialogs.encoding import EncodingDialog
from tests.e2e.here import run_here

from ..conftest import Desk
from ..hands import KEY, click, dialog_of


def dialog_is_open(desk: Desk) -> bool:
    return any(it.isVisible() for it in desk.window.findChildren(EncodingDialog))


def test_another_encoding_is_chosen_and_stays(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "wrong.txt"
    # Greek read as Western is nonsense, but nonsense that could be.
    path.write_bytes("Καλή μέρα, said the sign.\n".encode("cp1253"))
    desk.open(path)
    click(desk, desk.window.panes.notice.look)
    dialog = dialog_of(desk, EncodingDialog)
    for _ in range(dialog.list.count()):
        if dialog.encoding != "cp1253":
            desk.bot.keyClick(dialog.list, KEY.Key_Down)
    assert "Καλή" in dialog.preview.toPlainText()
    desk.bot.keyClick(dialog.list, KEY.Key_Return)
    desk.wait_until(lambda: not dialog_is_open(desk))
    desk.settle()
    assert desk.text.startswith("Καλή μέρα")
    assert not desk.window.panes.notice.isVisible()
    desk.restart()
    desk.open(path)
    assert desk.text.startswith("Καλή μέρα")
    done = run_here("clean", path, "--project", desk.project)
    assert done.stdout == desk.text.encode()


def test_a_file_in_no_encoding_is_shown_in_the_likely_ones(desk: Desk, tmp_path: Path) -> None:
    desk.open()
    before = desk.text
    path = tmp_path / "damaged.txt"
    # UTF-8 all but for one byte.
    path.write_bytes("café, thé, été, à la carte, déjà\n".encode() * 3 + b"caf\xe9 noir\n")
    desk.window.open_path(path)
    desk.wait_until(lambda: bool(desk.window.findChildren(EncodingDialog)))
    dialog = dialog_of(desk, EncodingDialog)
    assert desk.text == before
    assert "utf-8" not in [it.encoding for it in dialog._readings]  # noqa: SLF001
    dialog.accept()
    desk.wait_until(lambda: desk.window.documents.path == path)
    desk.settle()
    assert desk.text.endswith("café noir\n")
