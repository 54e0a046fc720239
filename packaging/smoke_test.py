#!/usr/bin/env python3
"""Try what people install, as they would; any line it did not expect is a fault.

    python packaging/smoke_test.py dist/ocrfix                  a bundle's folder
    python packaging/smoke_test.py /usr/bin --root TREE         installed in a bare tree
    python packaging/smoke_test.py ENV/bin --isolated           installed with pip
    python packaging/smoke_test.py ENV/bin --languages de,fr    these and English, no others

The programs get an empty environment: no PATH, so no Python, and a home of their own. What
they print is compared with files of this checkout, so the test itself needs one, and a
Python 3.11; the programs need neither.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import tomllib
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.formats.samples import made_docx, made_pdf  # noqa: E402

SAMPLE = ROOT / "resources" / "samples" / "harbour-ferry.txt"
CLEANED = ROOT / "tests" / "golden" / "expected" / "harbour-ferry.txt"
FORMATS = ROOT / "tests" / "formats" / "data"
VERSION = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
FROZEN_DATA = Path("_internal", "ocrfix", "_resources")

# What Qt's offscreen platform says of itself; and that there is no user's desktop to ask.
_EXPECTED_OF_QT = re.compile(
    r"This plugin does not support (raise\(\)|grabbing the keyboard|propagateSizeHints\(\))"
)
_START_SECONDS = 1.0
"""The longest time of `ocrfix --version`, the median of five, on a slow and busy machine."""
_APART_LENGTH = 250_000
"""Bytes: more than the window cleans in a thread (``batch.errand``)."""
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


class FaultError(Exception):
    """The program did not do what it must."""


@dataclass(frozen=True)
class Installed:
    """A copy of the program, and where it is tried.

    Attributes:
        folder: Where `ocrfix` and `ocrfix-gui` are, as the programs see it.
        work: A folder for files, as we see it.
        root: The root of the tree they are installed in; None for this machine.
        isolated: They are scripts of a Python environment.
        languages: Those but English whose words it must know, no others.
    """

    folder: Path
    work: Path
    root: Path | None
    isolated: bool
    languages: frozenset[str]

    @property
    def bundle(self) -> Path:
        """The folder that holds the programs, as we see it: `/usr/bin` holds links to them."""
        folder = self.folder
        if self.root:
            folder = self.root / folder.relative_to("/")
        return next(folder.glob("ocrfix-gui*"), folder).resolve().parent

    def inside(self, path: Path) -> str:
        """A path as the programs see it."""
        return "/" + str(path.relative_to(self.root)) if self.root else str(path)

    def run(
        self, *arguments: str, program: str = "ocrfix", extra: dict[str, str] | None = None
    ) -> subprocess.CompletedProcess[bytes]:
        """Run a program in an empty environment."""
        suffix = ".exe" if os.name == "nt" else ""
        command = [str(self.folder / f"{program}{suffix}"), *arguments]
        if self.isolated:
            # -I: neither the current folder nor a variable may lend it the checkout.
            command = [str(self.folder / f"python{suffix}"), "-I", "-m", "ocrfix", *arguments]
            command[3:4] = ["ocrfix", "gui"] if program == "ocrfix-gui" else ["ocrfix"]
        if self.root:
            command = ["chroot", str(self.root), *command]
        home = self.inside(self.work / "home")
        environment = {"HOME": home, "OCRFIX_DATA": home, "LANG": "C.UTF-8"}
        environment["QT_QPA_PLATFORM"] = "offscreen"
        if os.name == "nt":
            environment["SYSTEMROOT"] = os.environ["SYSTEMROOT"]
            # Without a screen Qt does not ask Windows for fonts.
            environment["QT_QPA_FONTDIR"] = str(Path(os.environ["SYSTEMROOT"], "Fonts"))
        elif self.root:
            # For chroot itself, which hands it on; the tree has no Python to be found.
            environment["PATH"] = "/usr/sbin:/usr/bin"
        return subprocess.run(
            command,
            env={**environment, **(extra or {})},
            cwd=self.work,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            timeout=180,
        )

    def output(self, *arguments: str, code: int = 0, program: str = "ocrfix") -> str:
        """Run a program that must say nothing on standard error; gives what it printed."""
        done = self.run(*arguments, program=program)
        told = done.stderr.decode("utf-8", "replace")
        expect(not told, f"{arguments} said: {told[:2000]}")
        expect(done.returncode == code, f"{arguments} ended with {done.returncode}, not {code}")
        return done.stdout.decode("utf-8")

    def put(self, name: str, content: bytes) -> str:
        """Write an input; gives its path as the programs see it."""
        path = self.work / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        return self.inside(path)


def expect(holds: object, otherwise: str) -> None:
    """Stop with a reason unless something holds."""
    if not holds:
        raise FaultError(otherwise)


# --- what is tried -------------------------------------------------------------------------


def starts_at_once(it: Installed) -> str:
    """`--version` says the version, well within a second."""
    seconds = []
    for _ in range(5):
        began = time.perf_counter()
        said = it.output("--version")
        seconds.append(time.perf_counter() - began)
        expect(said.rstrip("\r\n") == f"ocrfix {VERSION}", f"--version said {said!r}")
    middle = statistics.median(seconds)
    expect(middle < _START_SECONDS, f"it took {middle:.2f} s to start")
    return f"{middle:.2f} s"


def has_all_data(it: Installed) -> str:
    """A bundle's data is the checkout's, byte for byte."""
    folder = it.bundle / FROZEN_DATA
    if not folder.is_dir():
        return "not a bundle here"
    source = ROOT / "resources"
    files = [path for path in sorted(source.rglob("*")) if path.is_file()]
    for path in files:
        copy = folder / path.relative_to(source)
        expect(copy.is_file(), f"{copy} is missing")
        expect(copy.read_bytes() == path.read_bytes(), f"{copy} differs from the checkout")
    return f"{len(files)} files"


def cleans_the_sample(it: Installed) -> str:
    """The sample comes out byte for byte as the checkout's tests want it."""
    began = time.perf_counter()
    done = it.run("clean", it.put("ferry.txt", SAMPLE.read_bytes()))
    seconds = time.perf_counter() - began
    expect(done.returncode == 0, f"it ended with {done.returncode}: {done.stderr!r}")
    expect(not done.stderr, f"it said {done.stderr!r}")
    expect(done.stdout == CLEANED.read_bytes(), "the cleaned sample is not as expected")
    return f"{seconds:.2f} s"


def reads_every_format(it: Installed) -> str:
    """Each format's reader is there: they are imported by name."""
    body = f'<w:document xmlns:w="{_WORD}"><w:body><w:p><w:r><w:t>The quay stood empty.</w:t>'
    document = {"word/document.xml": f"{body}</w:r></w:p></w:body></w:document>"}
    for page in (FORMATS / "issue").rglob("*.xml"):
        it.put(f"issue/{page.relative_to(FORMATS / 'issue').as_posix()}", page.read_bytes())
    inputs = {
        "alto": it.put("alto.xml", (FORMATS / "alto.xml").read_bytes()),
        "mets": it.inside(it.work / "issue" / "mets.xml"),
        "page": it.put("page.xml", (FORMATS / "page.xml").read_bytes()),
        "hocr": it.put("hocr.html", (FORMATS / "hocr.html").read_bytes()),
        "html": it.put("page.html", (FORMATS / "page.html").read_bytes()),
        "docx": it.put("quay.docx", made_docx(document)),
        "pdf": it.put("quay.pdf", made_pdf([(40, 500, "The quay stood empty.")])),
    }
    for name, path in inputs.items():
        said = json.loads(it.output("clean", path, "--format", "json"))
        expect(said["text"].strip(), f"nothing was read from {name}")
    return ", ".join(inputs)


def writes_every_format(it: Installed) -> str:
    """Each export is made."""
    source = it.put("ferry.txt", SAMPLE.read_bytes())
    for name, sign in (("json", '"changes"'), ("markdown", "# "), ("html", "<!DOCTYPE html>")):
        expect(sign in it.output("clean", source, "--format", name), f"no {sign} in {name}")
    word_file = it.work / "ferry.docx"
    it.output("clean", source, "--format", "docx", "-o", it.inside(word_file))
    with zipfile.ZipFile(word_file) as archive:
        text = archive.read("word/document.xml").decode("utf-8")
    expect("Wexmouth" in text, "the DOCX file does not hold the article")
    return "json, markdown, html, docx"


def knows_words_and_rules(it: Installed) -> str:
    """Rules, doubtful words, words of one's own, and the dictionary to compare with."""
    rules = it.output("rules").count("\n")
    expect(rules > 20, f"only {rules} lines of rules")  # noqa: PLR2004 - there are far more
    expect("letters" in it.output("rules", "--record"), "no record of the rules")
    doubtful = it.put("doubt.txt", b"The steamer arrived at tbe wbqkxf on Monday morning.\n")
    expect("wbqkxf" in it.output("check", doubtful, code=1), "a doubtful word was not found")
    it.output("words", "add", "Wbqkxf")
    expect("Wbqkxf" in it.output("words", "list"), "a word of one's own was not kept")
    pair = {"id": "1", "ocr": "tbe ferry left", "gt": "the ferry left"}
    pairs = it.put("pairs.jsonl", (json.dumps(pair) + "\n").encode())
    said = it.output("eval", pairs, "--baseline", "pyspellchecker", "--format", "json")
    expect(json.loads(said), "nothing was measured")
    return f"{rules} lines of rules"


def knows_its_languages(it: Installed) -> str:
    """A text is read by the words of its language where that is installed, else it is said."""
    for folder in sorted((ROOT / "resources" / "samples").iterdir()):
        if not folder.is_dir():
            continue
        code, sample = folder.name, min(folder.glob("*.txt")).read_bytes()
        said = json.loads(it.output("clean", it.put(f"{code}.txt", sample), "--format", "json"))
        expect(said["language"] == code, f"{code} was taken for {said['language']}")
        is_read = not said["notes"]
        expect(is_read == (code in it.languages), f"of {code} it said {said['notes']}")
        expect(not is_read or said["changes"], f"nothing was mended in {code}")
    return ", ".join(["en", *sorted(it.languages)])


def cleans_a_collection(it: Installed) -> str:
    """`batch` with two processes: a frozen program starts itself anew for each."""
    for number in range(4):
        it.put(f"scans/{number}.txt", SAMPLE.read_bytes())
    scans, cleaned = it.inside(it.work / "scans"), it.inside(it.work / "cleaned")
    it.output("batch", scans, cleaned, "--jobs", "2", "--quiet")
    for number in range(4):
        text = (it.work / "cleaned" / f"{number}.txt").read_bytes()
        expect(text == CLEANED.read_bytes(), f"document {number} is not as expected")
    expect((it.work / "cleaned" / "report.html").is_file(), "there is no report")
    return "4 documents, 2 processes"


def says_what_is_wrong(it: Installed) -> str:
    """A mistake gets one sentence and its exit code."""
    done = it.run("clean", "nowhere.txt")
    told = done.stderr.decode("utf-8").strip()
    expect(done.returncode == 3, f"a missing file ended with {done.returncode}")  # noqa: PLR2004
    expect(told.count("\n") == 0 and "nowhere.txt" in told, f"it said {told!r}")
    expect("Traceback" not in told, told)
    return told


def opens_the_window(it: Installed) -> str:
    """The window shows the start page, the sample, and a project; `ocrfix gui` starts it."""
    sample = it.put("ferry.txt", SAMPLE.read_bytes())
    project = it.inside(it.work / "town.ocrfix")
    began = time.perf_counter()
    _picture(it, "sample", "ocrfix-gui", [sample, "--project", project])
    seconds = time.perf_counter() - began
    _picture(it, "start", "ocrfix-gui", [])
    _picture(it, "project", "ocrfix-gui", [project])
    _picture(it, "command", "ocrfix", ["gui", sample])
    return f"sample on the screen and closed again: {seconds:.2f} s"


def cleans_a_long_text_apart(it: Installed) -> str:
    """The window has a long text cleaned by a process of its own, which the bundle can start."""
    article = SAMPLE.read_bytes() + b"\n\n"
    long = it.put("long.txt", article * (_APART_LENGTH // len(article) + 1))
    began = time.perf_counter()
    # No picture is taken, and the program fails, unless the text was cleaned.
    _picture(it, "long", "ocrfix-gui", [long])
    return f"cleaned and closed again: {time.perf_counter() - began:.2f} s"


def _picture(it: Installed, name: str, program: str, arguments: list[str]) -> None:
    path = it.work / "pictures" / f"{name}.png"
    path.parent.mkdir(exist_ok=True)
    done = it.run(*arguments, "--picture", it.inside(path), program=program)
    lines = done.stderr.decode("utf-8", "replace").splitlines()
    unexpected = [line for line in lines if not _EXPECTED_OF_QT.fullmatch(line)]
    expect(not unexpected, f"{program} {arguments} said: {unexpected[:10]}")
    expect(done.returncode == 0, f"{program} {arguments} ended with {done.returncode}")
    # An empty window of this size makes a PNG of some 3 kB, boxes for letters 10 kB.
    expect(path.stat().st_size > 8_000, f"the picture {name} is empty")  # noqa: PLR2004


def starts_the_window_by_itself(it: Installed) -> str:
    """Bare `ocrfix` starts `ocrfix-gui` as a process of its own and is done."""
    if it.isolated or not sys.platform.startswith("linux"):
        return "tried with the Linux bundle only"
    before = _windows(it)
    it.output()
    deadline = time.monotonic() + 20
    while not (started := _windows(it) - before) and time.monotonic() < deadline:
        time.sleep(0.1)
    expect(started, "no process of ocrfix-gui is there")
    time.sleep(1)
    alive = _windows(it) & started
    _end_windows(it, before)
    expect(alive, "ocrfix-gui ended at once")
    return "it lives on"


def _end_windows(it: Installed, but: set[int]) -> None:
    """End the windows and what they started; until they are gone they write into their home."""
    for process in _windows(it) - but:
        os.kill(process, signal.SIGTERM)
    deadline = time.monotonic() + 20
    while (left := _windows(it) - but) and time.monotonic() < deadline:
        time.sleep(0.1)
    for process in left:
        os.kill(process, signal.SIGKILL)
    expect(not left, "ocrfix-gui does not end when told to")


def _windows(it: Installed) -> set[int]:
    """The processes of this copy's window."""
    program = it.bundle / "ocrfix-gui"
    found = set()
    for entry in Path("/proc").glob("[0-9]*/exe"):
        try:
            if entry.readlink().name == program.name and entry.samefile(program):
                found.add(int(entry.parent.name))
        except OSError:
            continue  # It ended meanwhile.
    return found


def command_loads_no_qt(it: Installed) -> str:
    """The command does not even load Qt's libraries."""
    if it.isolated or not sys.platform.startswith("linux"):
        return "tried with the Linux bundle only"
    source = it.put("ferry.txt", SAMPLE.read_bytes())
    done = it.run("clean", source, extra={"LD_DEBUG": "files"})
    loaded = set(re.findall(rb"calling init: (\S+)", done.stderr))
    expect(loaded, "the loader told nothing")
    expect(not [name for name in loaded if b"Qt6" in name], "the command loads Qt")
    return f"{len(loaded)} libraries"


def finds_every_library(it: Installed) -> str:
    """Nothing that lies in the bundle wants a library that is not there."""
    if it.isolated or not sys.platform.startswith("linux"):
        return "tried with the Linux bundle only"
    inner = it.bundle / "_internal"
    files = [
        it.inside(path)
        for path in sorted(inner.rglob("*.so*"))
        if path.is_file() and not path.is_symlink()
    ]
    command = ["env", f"LD_LIBRARY_PATH={it.inside(inner)}", "ldd", *files]
    if it.root:
        command = ["chroot", str(it.root), *command]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    missing = sorted(set(re.findall(r"(\S+) => not found", done.stdout)))
    expect(not missing, f"not found: {', '.join(missing)}")
    return f"{len(files)} files"


CHECKS: Sequence[Callable[[Installed], str]] = (
    starts_at_once,
    has_all_data,
    cleans_the_sample,
    reads_every_format,
    writes_every_format,
    knows_words_and_rules,
    knows_its_languages,
    cleans_a_collection,
    says_what_is_wrong,
    finds_every_library,
    command_loads_no_qt,
    opens_the_window,
    cleans_a_long_text_apart,
    starts_the_window_by_itself,
)


def main(arguments: list[str]) -> int:
    """Run all checks, also after one has failed."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("folder", type=Path, help="where ocrfix and ocrfix-gui are")
    parser.add_argument("--root", type=Path, help="of the tree they are in")
    parser.add_argument("--isolated", action="store_true", help="scripts of an environment")
    parser.add_argument(
        "--languages",
        metavar="LIST",
        default=",".join(sorted(it.name for it in SAMPLE.parent.iterdir() if it.is_dir())),
        help="those but English that it must know; without this option all",
    )
    parser.add_argument("--pictures", type=Path, help="keep the pictures of the window here")
    options = parser.parse_args(arguments)
    root = options.root.resolve() if options.root else None
    folder = options.folder if root else options.folder.absolute()
    temporary = root / "tmp" if root else Path(tempfile.gettempdir()).resolve()
    languages = frozenset(options.languages.split(",")) - {""}
    failed = 0
    with tempfile.TemporaryDirectory(prefix="ocrfix-smoke-", dir=temporary) as work:
        installed = Installed(folder, Path(work), root, options.isolated, languages)
        (installed.work / "home").mkdir()
        for check in CHECKS:
            name = check.__name__.replace("_", " ")
            try:
                print(f"ok    {name}: {check(installed)}", flush=True)
            except Exception as fault:  # noqa: BLE001 - whatever it is, the program failed here
                failed += 1
                print(f"FAULT {name}: {type(fault).__name__}: {fault}", flush=True)
        if options.pictures and (installed.work / "pictures").is_dir():
            shutil.copytree(installed.work / "pictures", options.pictures, dirs_exist_ok=True)
    print(f"smoke test of {options.folder}: {len(CHECKS) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
