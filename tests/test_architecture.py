"""The shape of the project: what may import what, how large a module may grow.

The order of the layers is kept by import-linter (pyproject.toml); here is what it cannot
see, since it reads imports and runs nothing.
"""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from ocrfix.rules.info import Stage

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "ocrfix"

MAX_LINES = 400
# Module -> why it may be longer. A reason, not a date: "not split yet" is none.
LONGER_MODULES: dict[str, str] = {
    "packaging/smoke_test.py": "runs beside a bundle by itself, and imports nothing of ours",
}

TOP_LEVEL = {
    ".ci",
    ".gitattributes",
    ".github",
    ".gitignore",
    ".pre-commit-config.yaml",
    "ARCHITECTURE.md",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "DECISIONS.md",
    "LICENSE",
    "README.md",
    "dev.py",
    "ocrfix",
    "packaging",
    "pyproject.toml",
    "resources",
    "tests",
}

# Ways to start the program without a window; each runs in a process of its own.
HEADLESS_COMMANDS = [
    ["--version"],
    ["--help"],
    ["rules"],
    ["clean", "{sample}", "--explain"],
    ["clean", "{sample}", "--format", "json"],
    ["words", "list"],
]

# Runs in a fresh process. Reports what got loaded, and what was read that is no module.
PROBE = """
import io, json, runpy, sys

read = []

def watch(event, arguments):
    if event == "open" and isinstance(arguments[0], str):
        read.append(arguments[0])

sys.addaudithook(watch)
action, *names = json.loads(sys.argv[1])
if action == "import":
    for name in names:
        __import__(name)
else:
    sys.argv = ["ocrfix", *names]
    sys.stdout = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    try:
        runpy.run_module("ocrfix", run_name="__main__")
    except SystemExit as end:
        if end.code:
            raise
    sys.stdout = sys.__stdout__
modules = sorted(sys.modules)
code = (".py", ".pyc", ".so", ".pyd", ".dll", ".dylib", ".pth", ".zip")
read = sorted({path for path in read if not path.endswith(code)})
print(json.dumps({"modules": modules, "read": read}))
"""


def _probe(action: str, *names: str) -> dict[str, list[str]]:
    done = subprocess.run(
        [sys.executable, "-c", PROBE, json.dumps([action, *names])],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        cwd=ROOT,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    result: dict[str, list[str]] = json.loads(done.stdout.splitlines()[-1])
    return result


def _modules(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*.py") if "__pycache__" not in path.parts)


def _dotted(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _headless_modules() -> list[str]:
    names = [_dotted(path) for path in _modules(PACKAGE)]
    # `__main__` runs the program when imported, and the command that opens the window
    # may import the window.
    return [
        name
        for name in names
        if not name.startswith("ocrfix.desktop") and not name.endswith("__main__")
    ]


def _relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("name", ["ocrfix.desktop.app", "ocrfix.batch.work"])
def test_the_start_does_without_numpy(name: str) -> None:
    """It takes a fifth of the start, and twenty megabytes of each process; scans need none."""
    modules = _probe("import", name)["modules"]
    assert not [it for it in modules if it.split(".")[0] == "numpy"]


def test_what_has_no_misread_words_is_cleaned_without_numpy(tmp_path: Path) -> None:
    """Marks and lines are mended without it."""
    page = tmp_path / "page.txt"
    page.write_text(
        "The jury then retired , and after a quar-\nter of an hour they found that 'it was\n"
        "a premeditated thing, said the council, and the prisoner was taken to\n" * 40,
        encoding="utf-8",
    )
    modules = _probe("run", "clean", str(page))["modules"]
    assert not [it for it in modules if it.split(".")[0] == "numpy"]


def test_cleaning_without_a_project_loads_none() -> None:
    sample = min((ROOT / "resources" / "samples").glob("*.txt"))
    loaded = _probe("run", "clean", str(sample))["modules"]
    assert "ocrfix.review" in loaded
    assert {"sqlite3", "ocrfix.rules.pack_faults"}.isdisjoint(loaded)


def test_no_headless_module_imports_qt() -> None:
    loaded = _probe("import", *_headless_modules())["modules"]
    assert [name for name in loaded if name.split(".")[0] in {"PySide6", "shiboken6"}] == []


@pytest.mark.parametrize("command", HEADLESS_COMMANDS, ids=" ".join)
def test_no_headless_command_imports_qt(command: list[str]) -> None:
    sample = min((ROOT / "resources" / "samples").glob("*.txt"))
    words = [word.format(sample=sample) for word in command]
    loaded = _probe("run", *words)["modules"]
    assert "ocrfix" in loaded
    assert [name for name in loaded if name.split(".")[0] in {"PySide6", "shiboken6"}] == []


def test_modules_read_no_file_when_imported() -> None:
    read = _probe("import", *_headless_modules())["read"]
    data = [path for path in read if Path(path).suffix in {".toml", ".txt", ".gz", ".json"}]
    mine = [path for path in read if Path(path).is_relative_to(ROOT / "resources")]
    assert sorted({*data, *mine}) == []


def test_the_package_itself_is_light() -> None:
    # The public names cost what cleaning needs; word lists, windows, processes and the
    # network come with the first call that wants them.
    loaded = set(_probe("import", "ocrfix")["modules"])
    heavy = {"PySide6", "spellchecker", "multiprocessing", "asyncio", "http.client", "sqlite3"}
    assert loaded & heavy == set()


@pytest.mark.parametrize(
    "path",
    [*_modules(PACKAGE), *_modules(ROOT / "packaging"), ROOT / "dev.py"],
    ids=_relative,
)
def test_modules_are_short_and_say_what_they_are(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert ast.get_docstring(ast.parse(source)), "the module has no docstring"
    lines = len(source.splitlines())
    if _relative(path) in LONGER_MODULES:
        assert lines > MAX_LINES, "short again: take it off LONGER_MODULES"
    else:
        assert lines <= MAX_LINES, "split it by what it is for, or give the reason it is one thing"


RIDDLE = re.compile(r"(What|Whether|How|Who|Where|When|Which|Why|Says?)\b")
# "Find suspects" and "A list of documents", but not "Finds suspects".
THIRD_PERSON = re.compile(
    r"(Adds|Asks|Brings|Builds|Cleans|Collects|Converts|Draws|Finds|Fits|Gathers|Gives|Has|Keeps"
    r"|Knows|Lets|Makes|Measures|Moves|Opens|Proposes|Puts|Reads|Runs(?! of)|Shows|Takes|Tells"
    r"|Undoes|Weighs|Writes)\b"
)


def _docstrings(path: Path) -> list[tuple[int, str]]:
    """Return line and text of each string that stands by itself: of modules, defs and values."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [
        (it.lineno, it.value.value)
        for it in ast.walk(tree)
        if isinstance(it, ast.Expr)
        and isinstance(it.value, ast.Constant)
        and isinstance(it.value.value, str)
    ]


def test_docstrings_say_what_a_thing_is_or_does() -> None:
    # "Return whether ..." and "The share of ..." need no translation, "What comes of ..." does.
    folders = (PACKAGE, ROOT / "packaging", ROOT / "tests")
    paths = [*(path for folder in folders for path in _modules(folder)), ROOT / "dev.py"]
    told = [(_relative(path), *it) for path in paths for it in _docstrings(path)]
    assert told
    assert [it for it in told if RIDDLE.match(it[2])] == []
    assert [it for it in told if THIRD_PERSON.match(it[2])] == []


def test_long_modules_exist() -> None:
    assert [name for name in LONGER_MODULES if not (ROOT / name).is_file()] == []


def test_packages_are_packages() -> None:
    # One without __init__.py works from a checkout and is missing from the wheel.
    folders = {path.parent for path in _modules(PACKAGE)}
    assert [_relative(path) for path in folders if not (path / "__init__.py").is_file()] == []


def test_nothing_unexpected_at_the_top() -> None:
    try:
        done = subprocess.run(
            ["git", "ls-files", "-z"], capture_output=True, text=True, check=True, cwd=ROOT
        )
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("needs git and a checkout, to tell the project's files from others")
    top = {name.split("/")[0] for name in done.stdout.split("\0") if name}
    assert top - TOP_LEVEL == set(), "new at the top? Find it a home, or add it to TOP_LEVEL"


def test_actions_are_pinned_by_commit() -> None:
    """A tag can be moved to other code by whoever takes over an action; a commit cannot."""
    uses = [
        (path.name, line.strip())
        for path in sorted((ROOT / ".github").rglob("*.y*ml"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if "uses:" in line
    ]
    assert uses
    pinned = re.compile(r"(?:- )?uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
    assert [it for it in uses if not pinned.fullmatch(it[1])] == []


PROMISE = re.compile(r"^\| (\d+) \| .+ \| (`[^|]+`) \|$", re.MULTILINE)


def test_each_promise_names_the_tests_that_keep_it() -> None:
    promises = PROMISE.findall((ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8"))
    assert [int(number) for number, _ in promises] == [*range(1, len(promises) + 1)]
    assert promises
    for number, named in promises:
        for name in re.findall("`([^`]+)`", named):
            folder = "" if "/" in name else "properties"
            path = ROOT / "tests" / folder / name
            assert path.is_file(), (number, name)
            assert "def test_" in path.read_text(encoding="utf-8"), (number, name)


def test_no_stage_of_rules_knows_another() -> None:
    """All that two stages need lies beside them: in `rules`, in `rules/lost`, or below."""
    stages = {str(it) for it in Stage}
    knows = [
        f"{path.relative_to(PACKAGE)}: {node.module}"
        for stage in stages
        for path in sorted((PACKAGE / "rules" / stage).glob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module is not None
        for parts in [node.module.split(".")]
        if parts[:2] == ["ocrfix", "rules"] and len(parts) > 2 and parts[2] in stages - {stage}
    ]
    assert knows == []


def test_no_module_leads_back_to_itself() -> None:
    """Nor by what only a type checker imports, nor by what a function does."""
    modules = {_dotted(path): path for path in _modules(PACKAGE)}
    imports = {
        module: {
            whole if (whole := f"{node.module}.{it.name}") in modules else node.module
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(node, ast.ImportFrom) and node.module is not None
            for it in node.names
        }
        for module, path in modules.items()
    }
    # A circle is an error that names its modules.
    TopologicalSorter(imports).prepare()


def _codes_of_languages() -> set[str]:
    """The codes of all languages of which anything is shipped."""
    folders = ("languages", "lexicons", "lists", "rules")
    found = {it.name for folder in folders for it in (ROOT / "resources" / folder).iterdir()}
    return {it for it in found if re.fullmatch(r"[a-z]{2,3}", it)} - {"any"}


def _named_languages(path: Path) -> Iterator[str]:
    """The places in a module that name a language."""
    codes = _codes_of_languages()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and node.value in codes:
            yield f"{path.relative_to(ROOT).as_posix()}: {node.value}"


def test_shipped_tables_are_read_in_one_way() -> None:
    """`resources.read_table` names a damaged file; `intake.parse_toml` is for a reader's own."""
    readers = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if re.search(r"^(?:import|from) tomllib\b", path.read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert readers == {"resources.py", "intake.py"}


def test_code_knows_no_language() -> None:
    """If this fails, knowledge of a language is in the code: it belongs into a file of its folder.

    One module names the language that is taken where nobody knows.
    """
    assert {"de", "en", "es", "fr"} <= _codes_of_languages()
    found = [
        it for path in sorted((ROOT / "ocrfix").rglob("*.py")) for it in _named_languages(path)
    ]
    assert found == ["ocrfix/text/document.py: en"]
