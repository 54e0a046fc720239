"""A module's tests stand in the file of its name; where they stand elsewhere is said here.

`ocrfix/a/b.py` is tested by `tests/a/test_b.py`. A new module without such a file, and
without a line here, fails: whoever adds it says where it is tested.
"""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import ocrfix
from ocrfix.rules import all_rules
from ocrfix.rules.description import coded_rules

TESTS = Path(__file__).parent
PACKAGE = Path(ocrfix.__file__).parent

# A file of tests -> the modules that are tested there, since they are parts of one thing.
TESTED_IN = {
    "batch/test_cluster.py": ["batch/cluster_here.py"],
    "batch/test_lots.py": ["batch/jobs.py"],
    "desktop/dialogs/test_series.py": ["desktop/series_review.py"],
    "language/test_context.py": ["language/context_batches.py", "language/context_tables.py"],
    "language/test_hashed.py": ["language/hashed_batches.py"],
    "formats/test_revise.py": ["formats/revised.py"],
    "review/test_blocks.py": ["cleaning/remarks.py"],
    "rules/lost/test_edits.py": ["rules/lost/weighing.py"],
    "rules/test_examples.py": ["rules/rule.py"],
    "scan/test_placing.py": ["scan/engine.py"],
    "words/test_ranking.py": ["words/candidate.py"],
}

# Module -> why there is nothing in it that a test could find wrong.
NOTHING_TO_TEST = {
    "correction/weights.py": "numbers of a file, by their names; a missing one fails every test",
    "version.py": "one number",
}


def _modules() -> list[str]:
    found = (path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py"))
    return sorted(it for it in found if not it.endswith("__.py"))


def _mirror(module: str) -> Path:
    folder, _, name = module.rpartition("/")
    return TESTS / folder / f"test_{name}"


ELSEWHERE = {module: file for file, modules in TESTED_IN.items() for module in modules}
# The examples of each rule run as tests (`rules/test_examples.py`).
BY_EXAMPLES = {
    rule.propose.__module__.removeprefix("ocrfix.").replace(".", "/") + ".py"
    for rule in coded_rules()
} | {
    type(rule).__module__.removeprefix("ocrfix.").replace(".", "/") + ".py" for rule in all_rules()
}


def test_every_module_is_tested_somewhere() -> None:
    known = ELSEWHERE.keys() | NOTHING_TO_TEST.keys() | BY_EXAMPLES
    lost = [it for it in _modules() if not _mirror(it).is_file() and it not in known]
    assert lost == [], "write tests/…/test_<module>.py, or say in this file where it is tested"


def test_the_list_says_nothing_that_is_not_so() -> None:
    modules = set(_modules())
    listed = [*(it for them in TESTED_IN.values() for it in them), *NOTHING_TO_TEST]
    assert [it for it in listed if it not in modules] == []
    assert [it for it in listed if _mirror(it).is_file()] == []
    assert len(set(listed)) == len(listed)
    assert all(NOTHING_TO_TEST.values())


@pytest.mark.parametrize("file", TESTED_IN)
def test_a_file_of_tests_for_several_has_tests(file: str) -> None:
    source = (TESTS / file).read_text(encoding="utf-8")
    tests = [
        node.name
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
    ]
    assert tests
