"""Things that travel: the data into the wheel, the pins into packaging/requirements."""

from __future__ import annotations

import importlib
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
from hatchling.builders.sdist import SdistBuilder
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PROJECT = PYPROJECT["project"]
REQUIREMENTS = ROOT / "packaging" / "requirements"
MOST_BYTES = 40_000_000
EXTRAS = ("pdf", "scan", "parquet", "eval")
QT = {"pyside6-essentials", "shiboken6"}


def _pins(name: str) -> dict[str, str]:
    text = (REQUIREMENTS / f"{name}.txt").read_text(encoding="utf-8")
    return dict(re.findall(r"^([\w.-]+)==(\S+)", text, re.MULTILINE))


def _unmet(declared: list[str], pins: dict[str, str]) -> list[str]:
    def is_met(requirement: Requirement) -> bool:
        pin = pins.get(canonicalize_name(requirement.name))
        return pin is not None and requirement.specifier.contains(pin)

    return [line for line in declared if not is_met(Requirement(line))]


class TestPins:
    """``python3 dev.py lock`` was not forgotten, and its files suit everybody."""

    def test_cover_what_is_declared(self) -> None:
        base, extra = PROJECT["dependencies"], PROJECT["optional-dependencies"]["dev"]
        engine = [line for line in base if canonicalize_name(Requirement(line).name) not in QT]
        stale = "pyproject.toml changed: run `python3 dev.py lock`"
        assert _unmet(base + extra, _pins("test")) == [], stale
        assert _unmet(base, _pins("window")) == [], stale
        assert _unmet(engine, _pins("engine")) == [], stale

    def test_of_the_bundle_are_those_that_were_tested(self) -> None:
        bundle, everything = _pins("bundle"), _pins("test")
        assert bundle.items() >= _pins("window").items()
        assert {name: bundle[name] for name in bundle.keys() & everything.keys()}.items() <= (
            everything.items()
        )
        extras, groups = PROJECT["optional-dependencies"], PYPROJECT["dependency-groups"]
        assert _unmet(extras["pdf"] + groups["bundle"], bundle) == []

    @pytest.mark.parametrize("name", EXTRAS)
    def test_of_an_extra_are_those_that_were_tested(self, name: str) -> None:
        pins, everything = _pins(name), _pins("cluster")
        assert _unmet(PROJECT["optional-dependencies"][name], pins) == []
        assert {it: everything.get(it, version) for it, version in pins.items()} == pins

    def test_the_checks_notice_what_is_missing(self) -> None:
        assert _unmet(["a>=2", "b<3", "c"], {"a": "1.9", "b": "2.5"}) == ["a>=2", "c"]

    def test_agree_with_each_other(self) -> None:
        everything = _pins("test").items()
        assert _pins("engine").items() < _pins("window").items() < everything

    def test_the_engine_needs_no_qt(self) -> None:
        assert _pins("window").keys() - _pins("engine").keys() == QT

    @pytest.mark.parametrize("name", ["engine", "window", "bundle", "test", *EXTRAS])
    def test_are_hashed_and_name_no_index(self, name: str) -> None:
        text = (REQUIREMENTS / f"{name}.txt").read_text(encoding="utf-8")
        entries = re.split(r"^(?=\w)", text, flags=re.MULTILINE)[1:]
        assert entries
        assert [entry for entry in entries if "--hash=sha256:" not in entry] == []
        assert "://" not in text
        assert "--index" not in text
        assert "--find-links" not in text


def _build(kind: str, folder: Path, of: Path = ROOT) -> Path:
    """Build a distribution in this environment, so that no network is needed."""
    done = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", kind, "-d", str(folder)],
        cwd=of,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    (built,) = folder.iterdir()
    return built


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout."""
    return _build("wheel", tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel's files as an installer lays them out: as they are."""
    folder = tmp_path_factory.mktemp("site")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


LANGUAGES = sorted(it.name for it in (ROOT / "resources" / "lexicons").iterdir())
PER_LANGUAGE = {"confusions", "languages", "lexicons", "lists"}


def _data(*languages: str, folder: Path = ROOT / "resources") -> dict[str, bytes]:
    """All shipped data but what is known of the other languages."""
    others = {*LANGUAGES} - {*languages}
    files = {path.relative_to(folder): path for path in folder.rglob("*") if path.is_file()}
    return {
        name.as_posix(): path.read_bytes()
        for name, path in files.items()
        if (name.parts[0] not in PER_LANGUAGE or name.parts[1] not in others)
        # What Qt's catalogues are made of stays at home.
        and name.suffix != ".ts"
    }


def _data_of(language: str) -> dict[str, bytes]:
    """The files of a language that are shipped."""
    return {
        name: content
        for name, content in _data(language).items()
        if name.split("/")[0] in PER_LANGUAGE and name.split("/")[1] == language
    }


class TestWheel:
    """A wheel works where no checkout is."""

    def test_holds_all_data_but_that_of_other_languages(self, installed: Path) -> None:
        assert _data(*LANGUAGES, folder=installed / "ocrfix" / "_resources") == _data("en")

    def test_is_small_enough_to_download(self, wheel: Path) -> None:
        assert wheel.stat().st_size < MOST_BYTES

    def test_holds_the_package_and_nothing_of_the_checkout(self, installed: Path) -> None:
        assert (installed / "ocrfix" / "py.typed").is_file()
        top = {path.name for path in installed.iterdir()}
        assert top == {"ocrfix", f"ocrfix-{PROJECT['version']}.dist-info"}

    def test_runs_outside_the_checkout(self, installed: Path, tmp_path: Path) -> None:
        # -I: neither the current folder nor PYTHONPATH may lend it the checkout.
        program = (
            "import sys; sys.path.insert(0, sys.argv.pop(1))\n"
            "import ocrfix, ocrfix.resources\n"
            "from pathlib import Path\n"
            "site = Path(sys.path[0])\n"
            "assert Path(ocrfix.__file__).is_relative_to(site), ocrfix.__file__\n"
            "assert ocrfix.resources.resource_root() == site / 'ocrfix' / '_resources'\n"
            "from ocrfix.cli.main import run\n"
            "sys.exit(run())\n"
        )
        sample = min((ROOT / "resources" / "samples").glob("*.txt"))
        there = subprocess.run(
            [sys.executable, "-I", "-c", program, str(installed), "clean", str(sample)],
            capture_output=True,
            check=False,
            cwd=tmp_path,
        )
        here = subprocess.run(
            [sys.executable, "-m", "ocrfix", "clean", str(sample)],
            capture_output=True,
            check=False,
            cwd=ROOT,
        )
        assert there.returncode == here.returncode == 0, there.stderr
        assert there.stdout == here.stdout


class TestWheelsOfLanguages:
    """Each other language is a package of its own, and an extra of ours."""

    @pytest.mark.parametrize("code", [it for it in LANGUAGES if it != "en"])
    def test_each_is_an_extra_of_this_version(self, code: str) -> None:
        pinned = f"ocrfix-language-{code}=={PROJECT['version']}"
        assert PROJECT["optional-dependencies"][code] == [pinned]

    def test_one_holds_all_that_is_known_of_it(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.syspath_prepend(str(ROOT / "packaging"))
        wheels = importlib.import_module("installers.wheels")
        assert wheels.codes() == [it for it in LANGUAGES if it != "en"]
        (tmp_path / "pyproject.toml").write_text(wheels.project_of("fr"), encoding="utf-8")
        built = _build("wheel", tmp_path / "dist", of=tmp_path)
        assert built.name == wheels.wheel("fr").name
        with zipfile.ZipFile(built) as archive:
            archive.extractall(tmp_path / "site")
        assert _data("fr", folder=tmp_path / "site" / "ocrfix_languages") == _data_of("fr")


def test_our_folder_does_not_hide_the_library_of_its_name() -> None:
    # pytest and hatchling import a library called packaging. Our folder of that name stands
    # before it on the path of the tests and yields to it as long as it is no package.
    assert not (ROOT / "packaging" / "__init__.py").exists()


def test_source_distribution_holds_what_tests_need() -> None:
    # Listed, not packed: thirteen seconds less.
    listed = SdistBuilder(str(ROOT)).recurse_included_files()
    top = {Path(it.distribution_path).parts[0] for it in listed}
    assert {"ocrfix", "resources", "tests", "packaging", "dev.py", "README.md", "LICENSE"} <= top
