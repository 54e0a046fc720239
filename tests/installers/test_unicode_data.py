"""Unicode's data in the bundle: what is left is found as before."""

from __future__ import annotations

import ctypes
import importlib
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

PACKAGING = Path(__file__).parents[2] / "packaging"
HEAD = bytes.fromhex("1800da27 14000000 00000200 436d6e44 01000000 03000000")
TABLES = {
    "icudt73l/coll/de.res": b"order".ljust(16, b"\0"),
    "icudt73l/cnvalias.icu": b"encodings".ljust(32, b"\0"),
    "icudt73l/unit/de.res": b"metre".ljust(48, b"\0"),
    "icudt73l/zone/de.res": b"zones".ljust(16, b"\0"),
}

pytestmark = pytest.mark.skipif(
    not PACKAGING.is_dir(), reason="the build scripts are not part of this copy"
)


@pytest.fixture
def unicode_data(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    monkeypatch.syspath_prepend(str(PACKAGING))
    yield importlib.import_module("installers.unicode_data")
    for name in [it for it in sys.modules if it.split(".")[0] == "installers"]:
        del sys.modules[name]


def test_a_package_read_and_written_is_the_same(unicode_data: ModuleType) -> None:
    made = unicode_data.packed(HEAD, TABLES)
    assert unicode_data.unpacked(made) == (HEAD, TABLES)
    places = [made.index(table) for table in TABLES.values()]
    assert [it % 16 for it in places] == [0, 0, 0, 0]


def test_another_file_is_no_package(unicode_data: ModuleType) -> None:
    with pytest.raises(Exception, match="no package of tables"):
        unicode_data.unpacked(b"\x7fELF" + bytes(60))


@pytest.mark.skipif(
    not sys.platform.startswith("linux") or not shutil.which("ld"), reason="needs binutils"
)
def test_the_library_holds_what_was_not_left_out(unicode_data: ModuleType, tmp_path: Path) -> None:
    library = tmp_path / "_internal" / "Qt" / "libicudata.so.73"
    library.parent.mkdir(parents=True)
    library.touch()
    (tmp_path / "libicudata.so.73").symlink_to(library)
    (tmp_path / "whole.dat").write_bytes(unicode_data.packed(HEAD, TABLES))
    unicode_data._link(tmp_path / "whole.dat", "icudt73_dat", library)  # noqa: SLF001
    unicode_data.trim(tmp_path, ["unit"])
    kept = unicode_data.packed(HEAD, {it: TABLES[it] for it in TABLES if "unit" not in it})
    symbol = (ctypes.c_char * len(kept)).in_dll(ctypes.CDLL(str(library)), "icudt73_dat")
    assert bytes(symbol) == kept
    assert (tmp_path / "libicudata.so.73").is_symlink()
    named = subprocess.run(["objdump", "-p", library], capture_output=True, text=True, check=True)
    assert "SONAME               libicudata.so.73" in named.stdout
