"""dev.py: what it decides and says; that it works is shown by every run of the tests."""

from __future__ import annotations

import ast
import importlib.util
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

SCRIPT = Path(__file__).resolve().parent.parent / "dev.py"


@pytest.fixture
def dev(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """dev.py as a module that takes an empty folder for its checkout."""
    spec = importlib.util.spec_from_file_location("dev_under_test", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    venv_python = tmp_path / ".venv" / "bin" / "python"
    requirements = tmp_path / "requirements"
    requirements.mkdir()
    for need in (*module.NEEDS, *module.APART, *module.EXTRAS):
        (requirements / f"{need}.txt").write_text(f"{need}\n")
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(module, "VENV_PYTHON", venv_python)
    monkeypatch.setattr(module, "REQUIREMENTS", requirements)
    return module


def _ended(code: int, stderr: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.CompletedProcess([], code, stdout="", stderr=stderr)


def test_without_a_command_it_tells_users_what_there_is(
    dev: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    assert dev.main([]) == 2
    told = capsys.readouterr().out
    assert "dev.py run" in told
    # What its own developers must heed stands in a comment.
    assert "grammar" not in told


class Attempts:
    """Stands in for running commands: records them and answers with the codes given."""

    def __init__(self, *answers: subprocess.CompletedProcess[str]) -> None:
        self.commands: list[list[str]] = []
        self._answers = list(answers)

    def __call__(self, command: list[str], *_: object) -> subprocess.CompletedProcess[str]:
        self.commands.append(command)
        return self._answers.pop(0)


def _make_ready(dev: Any, need: str) -> None:
    dev.VENV_PYTHON.parent.mkdir(parents=True, exist_ok=True)
    dev.VENV_PYTHON.touch()
    (dev.VENV / f"ready-{need}").write_text(dev.fingerprint(need))


class TestOldPythons:
    """A Python too old for the project must still be told so."""

    def test_grammar_is_old(self) -> None:
        # 3.7 is the oldest that `ast` can imitate.
        ast.parse(SCRIPT.read_text(encoding="utf-8"), feature_version=(3, 7))

    def test_says_what_to_do(self) -> None:
        pretend = (
            "import sys; sys.version_info = (3, 9, 2); sys.version = '3.9.2 (main)';"
            f"sys.argv = ['dev.py', 'test', '-x']; exec(open({str(SCRIPT)!r}).read())"
        )
        done = subprocess.run(
            [sys.executable, "-c", pretend], capture_output=True, text=True, check=False
        )
        assert done.returncode == 1
        assert "needs Python 3.11 or newer, and this is 3.9.2" in done.stderr
        assert "python3.11 dev.py test -x" in done.stderr
        assert "Traceback" not in done.stderr


def test_only_the_standard_library() -> None:
    tree = ast.parse(SCRIPT.read_text(encoding="utf-8"))
    names = {
        alias.name.split(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Import)
        for alias in node.names
    } | {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert names - sys.stdlib_module_names == set()


@pytest.mark.parametrize(
    ("arguments", "code"), [([], 2), (["tset"], 2), (["--help"], 0), (["-h"], 0)]
)
def test_wrong_command_shows_the_right_ones(
    dev: Any, arguments: list[str], code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert dev.main(arguments) == code
    shown = capsys.readouterr().out
    assert all(f"python3 dev.py {name}" in shown for name in dev.COMMANDS)


class TestReady:
    """The environment is made once, and anew when something changed."""

    def test_a_new_checkout_is_not(self, dev: Any) -> None:
        assert not dev.is_ready("engine")

    def test_a_second_time_starts_no_process(
        self, dev: Any, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        _make_ready(dev, "engine")
        nothing = Attempts()
        monkeypatch.setattr(dev, "attempt", nothing)
        dev.prepare("engine")
        assert nothing.commands == []

    def test_more_holds_less(self, dev: Any) -> None:
        _make_ready(dev, "test")
        assert dev.is_ready("engine")
        assert dev.is_ready("window")

    def test_less_holds_no_more(self, dev: Any) -> None:
        _make_ready(dev, "engine")
        assert not dev.is_ready("test")

    def test_the_site_is_made_by_nothing_else_and_needs_nothing_else(self, dev: Any) -> None:
        _make_ready(dev, "cluster")
        assert not dev.is_ready("docs")
        _make_ready(dev, "docs")
        assert dev.is_ready("docs")

    def test_other_pins_make_it_stale(self, dev: Any) -> None:
        _make_ready(dev, "engine")
        (dev.REQUIREMENTS / "engine.txt").write_text("another")
        assert not dev.is_ready("engine")

    def test_another_python_makes_it_stale(self, dev: Any, monkeypatch: pytest.MonkeyPatch) -> None:
        _make_ready(dev, "engine")
        monkeypatch.setattr(sys, "version_info", (3, 99, 0))
        assert not dev.is_ready("engine")

    def test_an_environment_whose_python_went_is_stale(self, dev: Any) -> None:
        _make_ready(dev, "engine")
        dev.VENV_PYTHON.unlink()
        assert not dev.is_ready("engine")


class TestSystemPackages:
    """Installed where that is possible, named where it is not."""

    @pytest.fixture(autouse=True)
    def _root_with_apt(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
        monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)

    def test_without_apt_they_are_named(self, dev: Any, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(shutil, "which", lambda _name: None)
        with pytest.raises(dev.SetupError, match=r"libraries are missing; install .* liba libb\."):
            dev.install_system_packages(["liba", "libb"], "libraries")

    def test_without_root_the_command_is_given(
        self, dev: Any, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
        with pytest.raises(dev.SetupError, match="run: sudo apt-get install liba libb"):
            dev.install_system_packages(["liba", "libb"], "libraries")

    def test_good_package_lists_are_used(self, dev: Any, monkeypatch: pytest.MonkeyPatch) -> None:
        attempts = Attempts(_ended(0))
        monkeypatch.setattr(dev, "attempt", attempts)
        dev.install_system_packages(["liba"], "libraries")
        assert [command[-1] for command in attempts.commands] == ["liba"]

    def test_missing_package_lists_are_fetched(
        self, dev: Any, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        attempts = Attempts(_ended(100), _ended(0), _ended(0))
        monkeypatch.setattr(dev, "attempt", attempts)
        dev.install_system_packages(["liba"], "libraries")
        assert [command[-1] for command in attempts.commands] == ["liba", "update", "liba"]

    def test_failure_says_why_and_what_next(
        self, dev: Any, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        failed = _ended(100, "W: something\nE: Unable to locate package liba\n")
        monkeypatch.setattr(dev, "attempt", Attempts(failed, failed, failed))
        with pytest.raises(dev.SetupError, match=r"Unable to locate .*apt-get install liba"):
            dev.install_system_packages(["liba"], "libraries")

    def test_venv_is_named_for_this_python(self, dev: Any, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)
        attempts = Attempts(_ended(0), _ended(0))
        monkeypatch.setattr(dev, "attempt", attempts)
        dev.make_environment()
        version = f"{sys.version_info[0]}.{sys.version_info[1]}"
        assert attempts.commands[0][-1] == f"python{version}-venv"
        assert attempts.commands[1][1:3] == ["-m", "venv"]


class TestPip:
    """The last line of pip is seldom the one that tells."""

    def test_no_network(self, dev: Any, monkeypatch: pytest.MonkeyPatch) -> None:
        stderr = (
            "WARNING: Retrying ... after connection broken by 'NewConnectionError(...)'\n"
            "ERROR: No matching distribution found for regex==2026.1.1\n"
        )
        monkeypatch.setattr(dev, "attempt", Attempts(_ended(1, stderr)))
        with pytest.raises(dev.SetupError, match="connect to the network"):
            dev.pip_install("regex")

    def test_anything_else(
        self, dev: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setattr(dev, "attempt", Attempts(_ended(1, "details\nERROR: no space\nhint\n")))
        with pytest.raises(dev.SetupError, match=r"ERROR: no space.*delete the folder \.venv"):
            dev.pip_install("regex")
        assert "details" in capsys.readouterr().err

    def test_a_failure_is_not_taken_for_ready(
        self, dev: Any, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        dev.VENV_PYTHON.parent.mkdir(parents=True)
        dev.VENV_PYTHON.touch()
        monkeypatch.setattr(dev, "attempt", Attempts(_ended(0), _ended(1)))
        assert dev.main(["run", "--version"]) == 1
        assert not dev.is_ready("engine")


class TestRunWithoutArguments:
    """The first thing anybody sees of the program."""

    @pytest.fixture
    def started(self, dev: Any, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
        """Return all that was started, in a checkout with a sample where no screen is."""
        started: list[tuple[str, ...]] = []

        def python(*words: str) -> int:
            started.append(words)
            return 0

        monkeypatch.setattr(dev, "python", python)
        monkeypatch.setattr(dev, "prepare", lambda need: started.append(("prepare", need)))
        monkeypatch.setattr(dev, "has_screen", lambda: False)
        monkeypatch.chdir(dev.ROOT)
        samples = dev.ROOT / "resources" / "samples"
        samples.mkdir(parents=True)
        (samples / "a.txt").touch()
        return started

    def test_cleans_a_sample_and_says_why(self, dev: Any, started: list[tuple[str, ...]]) -> None:
        sample = str(Path("resources", "samples", "a.txt"))
        assert dev.main(["run"]) == 0
        assert [words for words in started if words[0] == "-m"] == [
            ("-m", "ocrfix", "clean", sample),
            ("-m", "ocrfix", "clean", sample, "--explain"),
        ]

    def test_installs_no_window_where_there_is_no_screen(
        self, dev: Any, started: list[tuple[str, ...]]
    ) -> None:
        (dev.ROOT / "ocrfix" / "desktop").mkdir(parents=True)
        dev.main(["run"])
        assert {words[1] for words in started if words[0] == "prepare"} == {"engine"}

    def test_opens_the_window_where_there_is_a_screen(
        self, dev: Any, started: list[tuple[str, ...]], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(dev, "has_screen", lambda: True)
        (dev.ROOT / "ocrfix" / "desktop").mkdir(parents=True)
        dev.main(["run"])
        assert started == [("prepare", "window"), ("-m", "ocrfix", "gui")]


def test_setup_knows_what_can_be_needed(dev: Any, capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["setup", "clusters"]) == 1
    assert "there are engine, window, test, cluster" in capsys.readouterr().err
    _make_ready(dev, "cluster")
    assert dev.main(["setup", "test", "cluster"]) == 0, "the larger holds the smaller"


@pytest.mark.parametrize(("arguments", "code"), [(["--help"], 0), (["pdf", "-h"], 0), ([], 2)])
def test_setup_tells_what_it_sets_up(
    dev: Any, arguments: list[str], code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert dev.main(["setup", *arguments]) == code
    shown = capsys.readouterr().out
    assert all(need in shown for need in (*dev.NEEDS, *dev.EXTRAS))


def test_setup_takes_every_extra(
    dev: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """No index has the program: in a checkout `pip install 'ocrfix[pdf]'` finds nothing."""
    project = tomllib.loads((SCRIPT.parent / "pyproject.toml").read_text(encoding="utf-8"))
    extras = {*project["project"]["optional-dependencies"]} - {"dev"}
    assert extras == {*dev.EXTRAS, *dev.HELD, "cluster"}
    _make_ready(dev, "window")
    monkeypatch.setattr(dev, "make_environment", lambda: None)
    installed: list[str] = []
    monkeypatch.setattr(dev, "pip_install", lambda *words: installed.append(words[-1]))
    assert dev.main(["setup", *dev.EXTRAS, *dev.HELD]) == 0
    assert [Path(it).stem for it in installed] == [*dev.EXTRAS]
    assert "a checkout holds what is known of it" in capsys.readouterr().err
    assert dev.is_ready("pdf")
    assert dev.main(["setup", "pdf"]) == 0
    assert len(installed) == len(dev.EXTRAS)


@pytest.mark.skipif(os.name == "nt", reason="a script of the shell")
@pytest.mark.parametrize("need", ["engine", "window"])
def test_setup_leaves_the_command(
    dev: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, need: str
) -> None:
    root = tmp_path / "it's a $HOME"
    (root / "ocrfix").mkdir(parents=True)
    (root / "ocrfix" / "__init__.py").touch()
    (root / "ocrfix" / "__main__.py").write_text("import os, sys; print(os.getcwd(), sys.argv[1:])")
    monkeypatch.setattr(dev, "ROOT", root)
    _make_ready(dev, need)
    (dev.VENV / f"ready-{need}").unlink()
    dev.VENV_PYTHON.unlink()
    dev.VENV_PYTHON.symlink_to(sys.executable)
    monkeypatch.setattr(dev, "missing_libraries", lambda _need: [])
    monkeypatch.setattr(dev, "attempt", Attempts(_ended(0), _ended(0)))
    assert dev.main(["setup", need]) == 0
    # Not what lies in the folder one is in.
    (tmp_path / "ocrfix.py").write_text("raise SystemExit(9)")
    done = subprocess.run(
        [str(dev.VENV / "bin" / "ocrfix"), "clean", "a b.txt"],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        check=True,
    )
    assert done.stdout == f"{tmp_path} ['clean', 'a b.txt']\n"
