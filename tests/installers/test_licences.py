"""Nothing under the GPL goes into an installer."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import PackageNotFoundError, files
from pathlib import Path

import pytest

PACKAGING = Path(__file__).parents[2] / "packaging"
PINS = PACKAGING / "requirements" / "bundle.txt"

pytestmark = pytest.mark.skipif(
    not PACKAGING.is_dir(), reason="the build scripts are not part of this copy"
)

GPL_LIBRARIES = re.compile(r"libjbig|libreadline|libfftw|libgmp|libx26[45]")


def pinned() -> list[str]:
    lines = PINS.read_text(encoding="utf-8").splitlines()
    return [match[1] for line in lines if (match := re.match(r"([\w.-]+)==", line))]


def test_tesseract_is_left_to_the_system() -> None:
    assert "pillow" in pinned()
    assert [it for it in pinned() if it.startswith("tess")] == []
    contents = tomllib.loads((PACKAGING / "bundle" / "contents.toml").read_text(encoding="utf-8"))
    assert "tesserocr" in contents["modules_out"]


@pytest.mark.parametrize("name", pinned() if PINS.is_file() else [])
def test_no_wheel_of_a_bundle_holds_such_a_library(name: str) -> None:
    try:
        found = files(name) or []
    except PackageNotFoundError:
        pytest.skip(f"{name} is not installed here")
    assert [str(it) for it in found if GPL_LIBRARIES.search(it.name)] == []


def test_the_search_would_find_it() -> None:
    try:
        found = files("tesserocr") or []
    except PackageNotFoundError:
        pytest.skip("tesserocr is not installed here")
    libraries = [it.name for it in found if ".so" in it.name]
    if not any(it.startswith("libtiff") for it in libraries):
        pytest.skip("this system's wheel holds no libraries of its own")
    assert any(GPL_LIBRARIES.search(it) for it in libraries)
