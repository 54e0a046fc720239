"""Processes end with the one that started them, even if that is killed and they are busy."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(os.name == "nt", reason="kills as POSIX does")

END_SECONDS = 20
"""Far more than it takes, far less than what is started here goes on."""

LIVES = """
import re
import time


def busy():
    print("began", flush=True)
    time.sleep(1000)


def deep():
    print("began", flush=True)
    # `re` lets no other thread run meanwhile.
    re.match(r"(a+)+b", "a" * 200)


def busy_copy(_connection):
    busy()


def deep_copy(_connection):
    deep()


class BusyBytes:
    def __reduce__(self):
        return busy, ()


class DeepBytes:
    def __reduce__(self):
        return deep, ()


class Plan(list):
    root = out = "."


class BusyOrder:
    known = {}

    def do(self, tell, behind, cleaners):
        busy()


class DeepOrder:
    known = {}

    def do(self, tell, behind, cleaners):
        deep()
"""

COPIED = """
from ocrfix.batch import processes
child = processes.start(lives.{life}_copy)
time.sleep(1000)
"""
ADOPTED = (
    """
import multiprocessing
multiprocessing.current_process()._config["daemon"] = True
"""
    + COPIED
)
APART = """
from ocrfix.batch.errand import Errand
Errand(None)._done(lives.{Life}Order(), {{}}, print)
"""
COUNTED = """
from ocrfix.batch.inputs import Item
from ocrfix.batch.gather import Reading, gather
from ocrfix.batch.limits import Limits
plan = lives.Plan([Item("a", None, load=lives.{Life}Bytes)])
gather(plan, None, Reading(), jobs=2, limits=Limits(), tell=print)
"""
STARTS = {"copied": COPIED, "adopted": ADOPTED, "apart": APART, "counted": COUNTED}


def kill_when_begun(script: Path) -> None:
    """Kill a process once one that it started has begun, and wait until that is gone too.

    It has inherited the pipe, which ends when the last has ended.
    """
    process = subprocess.Popen(
        [sys.executable, str(script)], stdout=subprocess.PIPE, start_new_session=True
    )
    assert process.stdout is not None
    try:
        assert process.stdout.readline().strip() == b"began"
        process.kill()
        process.communicate(timeout=END_SECONDS)
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()


@pytest.mark.parametrize("life", ["busy", "deep"])
@pytest.mark.parametrize("start", STARTS)
def test_no_process_outlives_one_that_was_killed(tmp_path: Path, start: str, life: str) -> None:
    if life == "deep" and not sys.platform.startswith("linux"):
        pytest.skip("only on Linux a process ends that lets no thread run")
    (tmp_path / "lives.py").write_text(LIVES)
    code = STARTS[start].format(life=life, Life=life.title())
    body = "\n    ".join(f"import lives\nimport time\n{code}".splitlines())
    script = tmp_path / "script.py"
    script.write_text(f'if __name__ == "__main__":\n    {body}\n')
    kill_when_begun(script)
