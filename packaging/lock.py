"""Pin every package, with hashes, for all three systems and every Python at once.

Called by ``python3 dev.py lock``, which brings uv; further arguments go to uv, such as
``--upgrade`` or ``--upgrade-package=ruff``: without one, pins that still fit stay.

Writes packaging/requirements/: ``engine.txt`` runs the command line, ``window.txt`` adds
Qt, ``test.txt`` adds all that tests and checks need, ``cluster.txt`` what the tests of
clusters need on top; ``bundle.txt`` is what the installers hold, and what makes them;
``docs.txt`` makes the site of the documentation; ``pdf.txt``, ``scan.txt``, ``parquet.txt`` and
``eval.txt`` hold what an extra of that name adds to any of these.
"""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

_ROOT = Path(__file__).resolve().parent.parent
# Relative, since uv writes the path of every file it was given into the comments.
_FOLDER = Path("packaging", "requirements")
_TEST = str(_FOLDER / "test.txt")
_CLUSTER = str(_FOLDER / "cluster.txt")

# The largest set is pinned first and the others take its versions, so that the tests
# test what a reader runs.
_SETS = {
    "cluster": ["pyproject.toml", "--extra=dev", "--extra=cluster", "--group=cluster-tests"],
    "test": ["pyproject.toml", "--extra=dev", f"--constraints={_CLUSTER}"],
    "window": ["pyproject.toml", f"--constraints={_TEST}"],
    "bundle": ["pyproject.toml", f"--constraints={_TEST}", "--extra=pdf", "--group=bundle"],
    # Nothing of the program's own.
    "docs": ["--group=pyproject.toml:docs", f"--constraints={_CLUSTER}"],
    "engine": [
        "pyproject.toml",
        f"--constraints={_TEST}",
        "--no-emit-package=pyside6-essentials",
        "--no-emit-package=shiboken6",
    ],
}


_EXTRAS = ("pdf", "scan", "parquet", "eval")


def main(arguments: list[str]) -> int:
    """Write the files; stop at the first that cannot be written."""
    project = tomllib.loads((_ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    declared = project["optional-dependencies"]
    # From standard input: the extra alone, without what the program needs itself.
    extras = {name: "\n".join(declared[name]) for name in _EXTRAS}
    sets = _SETS | {name: ["-", f"--constraints={_CLUSTER}"] for name in extras}
    for name, options in sets.items():
        command = [sys.executable, "-m", "uv", "pip", "compile"]
        command += ["--quiet", "--universal", "--python-version=3.11", "--generate-hashes"]
        command += ["--no-annotate", "--custom-compile-command=python3 dev.py lock"]
        command += [f"--output-file={_FOLDER / name}.txt", *options, *arguments]
        done = subprocess.run(command, cwd=_ROOT, check=False, input=extras.get(name), text=True)
        if done.returncode != 0:
            return done.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
