"""The ground of every test: no screen, no home of the person's own, repeatable chance."""

from __future__ import annotations

import os
import shutil
import signal
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest

from ocrfix import Cleaner
from ocrfix.batch import processes
from ocrfix.evidence import count_text
from ocrfix.evidence.gather import Gatherer
from tests.cli.batches import ALTO, SAMPLE
from tests.torn_word import CUT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).resolve().parent.parent
SHARED_DATA = ROOT.parent / "shared" / "data"

# No deadline: how long one example takes says more about the machine than about the code.
hypothesis.settings.register_profile("dev", deadline=None)
# Derandomized, so that a failure is one of the change under test, and everybody's.
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "dev")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Offer to watch the windows of the tests."""
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write what the program makes now into tests/golden/expected; review the diff",
    )
    parser.addoption("--headed", action="store_true", help="show windows on the real screen")
    parser.addoption("--screenshots", metavar="FOLDER", help="keep pictures of the window there")


def pytest_configure(config: pytest.Config) -> None:
    """Keep Qt off the screen, before any test module, and with it Qt, is imported.

    Ctrl+C counts, too: a shell that runs the tests in the background has it ignored.
    """
    signal.signal(signal.SIGINT, signal.default_int_handler)
    if not config.getoption("--headed"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what needs the shared material, so that ``-m "not shared"`` leaves it out."""
    for item in items:
        if "shared_data" in getattr(item, "fixturenames", ()):
            item.add_marker("shared")


@pytest.fixture(scope="session", autouse=True)
def _isolated_surroundings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Give the tests an empty home and none of the person's settings of ocrfix.

    For the whole session, not for each test: hypothesis rejects fixtures that would have
    to be set up anew for each example.
    """
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith(("OCRFIX_", "XDG_"))]:
            patch.delenv(name)
        for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
            patch.setenv(name, str(home))
        # What hundreds of processes load is compiled once: half of what a start costs.
        patch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)
        # Tests that start `python -m ocrfix` elsewhere still mean this checkout.
        patch.setenv("PYTHONPATH", str(ROOT), prepend=os.pathsep)
        yield


@pytest.fixture(scope="session", autouse=True)
def _warm_copies() -> Iterator[None]:
    """Have processes of this one start with what is known of English."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(processes, "_LOADED", [*processes._LOADED, "tests.warm_engine"])  # noqa: SLF001
        yield


@pytest.fixture(scope="session")
def build_evidence(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Build the evidence file of some texts, each a document."""

    def build(*texts: str) -> Path:
        path = tmp_path_factory.mktemp("evidence") / "town.evidence"
        with Gatherer() as gatherer:
            for text in texts:
                gatherer.add(count_text(text))
            gatherer.write(path, overwrite=False)
        return path

    return build


@pytest.fixture
def cut(tmp_path: Path) -> Path:
    """A file whose one sentence lost a letter."""
    path = tmp_path / "cut.txt"
    path.write_bytes(CUT.encode())
    return path


@pytest.fixture
def collection(tmp_path: Path) -> Path:
    """A small collection: texts, an ALTO page, a picture, and a file that is no text."""
    made = tmp_path / "in"
    (made / "1916" / "january").mkdir(parents=True)
    (made / "a.txt").write_bytes(CUT.encode())
    (made / "1916" / "b.txt").write_bytes(CUT.encode() * 2)
    shutil.copy(SAMPLE, made / "1916" / "january" / "c.txt")
    shutil.copy(ALTO, made / "1916" / "page.xml")
    (made / "page.tif").write_bytes(b"II*\0")
    return made


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """The folder that a batch writes."""
    return tmp_path / "out"


@pytest.fixture(scope="session")
def cleaner() -> Cleaner:
    """All rules of the careful profile; one that fails fails the test."""
    return Cleaner(strict=True)


@pytest.fixture(scope="session")
def project_root() -> Path:
    """The top of the checkout."""
    return ROOT


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The material beside the checkout, ``../shared/data``; without it the test is skipped.

    It holds real newspaper pages and is no part of the project: not everybody has it.
    """
    if not SHARED_DATA.is_dir():
        pytest.skip("needs ../shared/data beside the checkout, which is not part of the project")
    return SHARED_DATA
