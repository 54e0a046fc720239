"""The makers of the installers, as far as they can be tried without making any.

The bundle itself is tried by `packaging/smoke_test.py`.
"""

from __future__ import annotations

import importlib
import json
import struct
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path
from types import ModuleType

import pytest

PACKAGING = Path(__file__).parents[2] / "packaging"

pytestmark = pytest.mark.skipif(
    not PACKAGING.is_dir(), reason="the build scripts are not part of this copy"
)


@pytest.fixture(autouse=True)
def _scripts_can_be_imported(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.syspath_prepend(str(PACKAGING))
    yield
    for name in [it for it in sys.modules if it.split(".")[0] == "installers"]:
        del sys.modules[name]


def module(name: str) -> ModuleType:
    return importlib.import_module(f"installers.{name}")


@pytest.mark.parametrize("program", ["build.py", "smoke_test.py"])
def test_the_programs_start_from_anywhere(program: str, tmp_path: Path) -> None:
    """With nothing but the standard library, as the first step on a bare machine."""
    done = subprocess.run(
        [sys.executable, "-I", "-S", str(PACKAGING / program), "--help"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "usage:" in done.stdout


class TestContents:
    """Return what stays out of the bundle, by `packaging/bundle/contents.toml`."""

    @pytest.mark.parametrize(
        ("path", "is_out"),
        [
            ("ocrfix/_resources/translations/ocrfix_de.qm", False),
            ("PySide6/Qt/plugins/platforms/libqeglfs.so", True),
            ("PySide6/plugins/imageformats/qwebp.dll", True),
            ("libQt6Network.so.6", True),
            # What the window cannot do without, on three systems.
            ("PySide6/Qt/plugins/platforms/libqxcb.so", False),
            ("PySide6/Qt/plugins/platforms/libqoffscreen.so", False),
            ("PySide6/plugins/platforms/qwindows.dll", False),
            ("PySide6/Qt/plugins/platforms/libqcocoa.dylib", False),
            ("PySide6/plugins/styles/qmodernwindowsstyle.dll", True),
            ("PySide6/Qt/plugins/iconengines/libqsvgicon.so", False),
            ("PySide6/Qt/plugins/platforminputcontexts/libcomposeplatforminputcontextplugin.so", 0),
            ("ocrfix/_resources/lexicons/en/words.bin", False),
        ],
    )
    def test_leaves_out_what_is_not_used_and_only_that(self, path: str, is_out: bool) -> None:
        contents = tomllib.loads((PACKAGING / "bundle" / "contents.toml").read_text("utf-8"))
        assert any(fnmatch(path, pattern) for pattern in contents["files_out"]) == is_out

    def test_names_every_part_of_its_size(self) -> None:
        part_of = module("bundle")._part_of  # noqa: SLF001
        assert part_of(Path("_internal/PySide6/Qt/lib/libQt6Core.so.6")) == "Qt"
        assert part_of(Path("_internal/PySide6/QtCore.abi3.so")) == "Qt for Python"
        assert part_of(Path("_internal/ocrfix/_resources/lexicons/en/x")) == "words"
        assert part_of(Path("ocrfix")).startswith("Python")


def test_what_is_too_large_to_hand_out_stops_the_build() -> None:
    common = module("common")
    read_me = PACKAGING / "README.md"
    common.say_size(read_me, 1.0)
    with pytest.raises(common.BuildError, match="larger"):
        common.say_size(read_me, 0.001)


class TestDrawn:
    """Icons in the forms that Windows and macOS want."""

    def test_each_picture_of_an_ico_is_where_its_table_says(self) -> None:
        data = module("drawn").ico()
        _, kind, count = struct.unpack_from("<HHH", data)
        assert (kind, count) == (1, 7)
        ends = []
        for index in range(count):
            size, place = struct.unpack_from("<II", data, 6 + 16 * index + 8)
            assert data[place : place + 8] == b"\x89PNG\r\n\x1a\n"
            ends.append(place + size)
        assert ends[-1] == len(data)

    def test_an_icns_states_its_own_length(self) -> None:
        data = module("drawn").icns()
        assert data[:4] == b"icns"
        assert struct.unpack(">I", data[4:8])[0] == len(data)


def test_the_list_of_parts_is_cyclonedx(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    part = module("parts").Part("Qt", "6.11.3", "LGPL-3.0-only", "pkg:generic/qt@6.11.3", "…")
    listed = json.loads(module("licences").sbom([part]))
    assert (listed["bomFormat"], listed["specVersion"]) == ("CycloneDX", "1.5")
    assert listed["metadata"]["timestamp"] == "2026-01-01T00:00:00Z"
    assert listed["components"][0]["purl"] == "pkg:generic/qt@6.11.3"
    assert listed["dependencies"][0]["dependsOn"] == ["pkg:generic/qt@6.11.3"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="it is for Linux")
class TestInstallScript:
    """`install.sh` of the archive, on a stand-in for the bundle."""

    @pytest.fixture
    def archive(self, tmp_path: Path) -> Path:
        """Return the files that the archive unpacks to."""
        folder = tmp_path / "ocrfix 0.1"  # People's folders have blanks.
        for name in (
            *("ocrfix/ocrfix", "ocrfix/ocrfix-gui"),
            *("share/man/man1/ocrfix.1.gz", "share/doc/ocrfix/NOTICE.txt"),
        ):
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("#!/bin/sh\necho it runs\n")
            path.chmod(0o755)
        entry = folder / "share" / "applications" / "ocrfix.desktop"
        entry.parent.mkdir()
        entry.write_bytes((PACKAGING / "linux" / "ocrfix.desktop").read_bytes())
        (folder / "install.sh").write_bytes((PACKAGING / "linux" / "install.sh").read_bytes())
        return folder

    def run(self, archive: Path, *options: str) -> subprocess.CompletedProcess[str]:
        command = ["sh", str(archive / "install.sh"), *options]
        return subprocess.run(command, capture_output=True, text=True, check=False)

    def test_installs_runs_and_goes_without_a_trace(self, archive: Path, tmp_path: Path) -> None:
        prefix = tmp_path / "my programs"
        other = prefix / "share" / "applications" / "other.desktop"
        other.parent.mkdir(parents=True)
        other.write_text("somebody else's")
        for _ in range(2):  # Again over itself: an update.
            done = self.run(archive, "--prefix", str(prefix))
            assert done.returncode == 0, done.stderr
        command = str(prefix / "bin" / "ocrfix")
        assert subprocess.run([command], capture_output=True, text=True, check=True).stdout
        entry = (prefix / "share" / "applications" / "ocrfix.desktop").read_text()
        assert f'Exec="{prefix}/lib/ocrfix/ocrfix-gui" %F' in entry
        assert self.run(archive, "--prefix", str(prefix), "--uninstall").returncode == 0
        left = {it for it in prefix.rglob("*") if not it.is_dir()}
        # The desktop's own tools keep lists of all programs there.
        assert {it for it in left if it.name != "mimeinfo.cache"} == {other}
        assert list(prefix.rglob("*ocrfix*")) == []

    def test_says_how_it_is_used(self, archive: Path) -> None:
        assert "--uninstall" in self.run(archive, "--help").stdout
        assert self.run(archive, "--help").returncode == 0
        assert self.run(archive, "--wrong").returncode == 2
