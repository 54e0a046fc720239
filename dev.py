#!/usr/bin/env python3
"""Set the project up and run it, test it or check it, on a machine with only Python.

    python3 dev.py run [ARGS]     open the window; without a screen, clean a sample and show what
                                  changed; or run "ocrfix ARGS"
    python3 dev.py test [ARGS]    run the tests: all, on several processors; or one after
                                  the other those that ARGS, which go to pytest, choose
    python3 dev.py setup NEED     install ahead: engine, window, test, or cluster (40 MB more),
                                  without which the tests of clusters are passed over; or an
                                  extra: pdf, scan (Tesseract), parquet, eval; the command
                                  ocrfix of this checkout then lies in .venv
    python3 dev.py lint           formatter, linter, type checker and the import contracts
    python3 dev.py check          lint and test: what continuous integration runs
    python3 dev.py bench [ARGS]   print the figures of tests/bench
    python3 dev.py docs           make a site of the README, the manual and the help pages
    python3 dev.py lock           write packaging/requirements/ anew from pyproject.toml

Each makes the virtual environment .venv, installs what is missing and remembers that it
did; delete .venv to start afresh.
"""

# Standard library only: this runs before anything is installed. It must also parse on
# Pythons too old for the project, to be able to say so: nothing here may need a newer
# grammar than Python 3.6's.

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - the very thing this line is for
    sys.exit(
        f"dev.py: ocrfix needs Python 3.11 or newer, and this is {sys.version.split()[0]}. "
        "Install a newer one (see https://www.python.org/downloads/), then start this "
        f"again with it, for example: python3.11 dev.py {' '.join(sys.argv[1:])}"
    )

import ctypes
import hashlib
import importlib.util
import os
import shlex
import shutil
import subprocess
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
VENV_PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
REQUIREMENTS = ROOT / "packaging" / "requirements"
SYSTEM_LIBRARIES = ROOT / "packaging" / "system-libraries.toml"

# What can be needed; each holds everything before it. A run without a screen leaves Qt
# out: it is 77 of the 87 MB to download, which a line of 10 Mbit/s does not bring within
# a minute, and the command line never imports it.
NEEDS = ("engine", "window", "test", "cluster")
# Needed by itself, and by nothing else.
APART = ("docs",)
# Extras of pyproject.toml, each on top of whatever is there; cluster is a need, for its tests.
EXTRAS = ("pdf", "scan", "parquet", "eval")
# Other extras: a checkout holds what is known of these languages.
HELD = ("de", "es", "fr")

# One more than there are processors: a third of their time tests wait for windows and for
# processes.
# Each takes up to a gigabyte of memory. A neighbour of a test is run by the same process, so
# that what was made for both is made once.
ALL_TESTS = (f"--numprocesses={min((os.cpu_count() or 1) + 1, 4)}", "--dist=worksteal")

# How pip names a network that is not there, in the warnings before its last line, which
# only says that there is no such version.
NO_NETWORK = ("NewConnection", "ConnectTimeout", "Proxy", "NameResolution", "SSL")


class SetupError(Exception):
    """Something the person at the keyboard can put right; the text says how."""


def say(text: str) -> None:
    """Tell of a step on standard error: standard output is the program's."""
    print(f"dev.py: {text}", file=sys.stderr, flush=True)


def fingerprint(need: str) -> str:
    """Sum up all that decides whether what is installed is still right."""
    sources = (Path(__file__), SYSTEM_LIBRARIES, REQUIREMENTS / f"{need}.txt")
    parts = [str(sys.version_info[:2]).encode(), *(path.read_bytes() for path in sources)]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def is_ready(need: str) -> bool:
    """Ask whether the environment holds what is needed, perhaps as part of more."""
    if not VENV_PYTHON.exists():
        return False
    for name in (need,) if need in (*APART, *EXTRAS) else NEEDS[NEEDS.index(need) :]:
        stamp = VENV / f"ready-{name}"
        if stamp.is_file() and stamp.read_text() == fingerprint(name):
            return True
    return False


def prepare(need: str) -> None:
    """Make the environment hold what is needed; at once if it does."""
    if is_ready(need):
        return
    install_system_packages(missing_libraries(need), "libraries that Qt needs")
    make_environment()
    say(f"installing what {need!r} needs into .venv (once; up to a minute)")
    pip_install("--require-hashes", "--no-deps", "-r", str(REQUIREMENTS / f"{need}.txt"))
    write_command()
    (VENV / f"ready-{need}").write_text(fingerprint(need))


def write_command() -> None:
    """Put the command ``ocrfix`` beside the environment's Python; it runs this checkout."""
    # -P: what lies in the folder one is in must not take the place of a module.
    if os.name == "nt":
        root, python = (str(path).replace("%", "%%") for path in (ROOT, VENV_PYTHON))
        VENV_PYTHON.with_name("ocrfix.cmd").write_text(
            f'@setlocal\n@set "PYTHONPATH={root};%PYTHONPATH%"\n@"{python}" -P -m ocrfix %*\n'
        )
        return
    command = VENV_PYTHON.with_name("ocrfix")
    command.write_text(
        "#!/bin/sh\n"
        f'PYTHONPATH={shlex.quote(str(ROOT))}"${{PYTHONPATH:+:$PYTHONPATH}}" '
        f'exec {shlex.quote(str(VENV_PYTHON))} -P -m ocrfix "$@"\n'
    )
    command.chmod(0o755)


def missing_libraries(need: str) -> "list[str]":
    """Name the Debian packages of the system's libraries that are needed and not there.

    Asking the loader, not the package manager, finds them on every Linux.
    """
    if not sys.platform.startswith("linux"):
        return []
    missing = []
    libraries = tomllib.loads(SYSTEM_LIBRARIES.read_text("utf-8")).get(need, {})
    for library, package in libraries.items():
        try:
            Path(library).stat() if library.startswith("/") else ctypes.CDLL(library)
        except OSError:
            missing.append(package)
    return missing


def install_system_packages(packages: "list[str]", what: str) -> None:
    """Install Debian packages, or say in one sentence which are missing."""
    if not packages:
        return
    names = " ".join(packages)
    if not shutil.which("apt-get"):
        raise SetupError(
            f"{what} are missing; install what your system calls the Debian packages {names}."
        )
    if os.geteuid() != 0:
        raise SetupError(f"{what} are missing; run: sudo apt-get install {names}")
    say(f"installing the system packages {names}")
    apt = ["apt-get", "-qq", "-o", "DPkg::Lock::Timeout=120"]
    install = [*apt, "install", "--yes", "--no-install-recommends", *packages]
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"}
    # A bare machine has no package lists and an old one has lists that name what is no
    # longer there; one that has good ones is spared the update.
    for command in (install, [*apt, "update"], install):
        done = attempt(command, environment)
        if done.returncode == 0 and command is install:
            return
    raise SetupError(
        f"apt-get could not install {names} ({reason(done)}); "
        f"connect to the network or mend apt's sources, then run: apt-get install {names}"
    )


def make_environment() -> None:
    """Make .venv, unless a usable one for this Python is there."""
    if is_usable():
        return
    if Path(sys.prefix).resolve() == VENV:
        raise SetupError("the environment .venv is damaged; delete the folder and try again.")
    if importlib.util.find_spec("ensurepip") is None or importlib.util.find_spec("venv") is None:
        # Debian splits them off; the package without a version in its name would serve
        # only the system's default Python.
        version = f"{sys.version_info[0]}.{sys.version_info[1]}"
        install_system_packages([f"python{version}-venv"], "Python's own venv and ensurepip")
    say(f"making the virtual environment .venv for Python {sys.version.split()[0]}")
    done = attempt([sys.executable, "-m", "venv", "--clear", str(VENV)])
    if done.returncode != 0:
        raise SetupError(
            f"Python could not make {VENV} ({reason(done)}); "
            "make room or make the folder writable, then try again."
        )


def is_usable() -> bool:
    """Ask whether .venv was completed, runs, and was made by this version of Python."""
    if not VENV_PYTHON.exists():
        return False
    test = f"import pip, sys; sys.exit(sys.version_info[:2] != {tuple(sys.version_info[:2])})"
    return attempt([str(VENV_PYTHON), "-c", test]).returncode == 0


def pip_install(*arguments: str) -> None:
    """Let pip install into the environment, or say why it could not."""
    pip = [str(VENV_PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    done = attempt([*pip, *arguments])
    if done.returncode == 0:
        return
    if any(f"{sign}Error" in done.stderr for sign in NO_NETWORK):
        raise SetupError(
            "pip reaches no package index; connect to the network, or name the index or proxy "
            "to use in PIP_INDEX_URL or HTTPS_PROXY, then try again."
        )
    print(done.stderr, file=sys.stderr)
    raise SetupError(
        f"pip could not install the packages ({reason(done)}); "
        "delete the folder .venv and try again, with Python 3.11 to 3.14 if this is another."
    )


def attempt(
    command: "list[str]", environment: "dict[str, str] | None" = None
) -> "subprocess.CompletedProcess[str]":
    """Run a step of the set-up quietly, keeping what it says for the case it fails."""
    return subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
        env=environment,
    )


def reason(done: "subprocess.CompletedProcess[str]") -> str:
    """Return the reason of a failed step: its last error, or else its last line."""
    lines = (done.stderr.strip() or done.stdout.strip()).splitlines()
    errors = [line for line in lines if line.startswith(("ERROR:", "Error:", "E:"))]
    return (errors or lines or [f"exit code {done.returncode}"])[-1].strip()


def python(*arguments: str) -> int:
    """Run the environment's Python with this checkout's modules in reach."""
    path = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
    environment = {**os.environ, "PYTHONPATH": path}
    return subprocess.run([str(VENV_PYTHON), *arguments], env=environment, check=False).returncode


def keep_compiled() -> None:
    """Keep compiled modules, as an installed program does.

    Otherwise each of the hundreds of processes that tests start compiles them again, which takes
    half of its start.
    """
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


def has_screen() -> bool:
    """Ask whether a window could be shown."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def run(arguments: "list[str]") -> int:
    """Run ocrfix with these arguments, or show what it does."""
    if not arguments:
        return show()
    prepare("window" if arguments[0] == "gui" else "engine")
    return python("-m", "ocrfix", *arguments)


def show() -> int:
    """Open the window; where there is none, clean a sample and list what changed."""
    os.chdir(ROOT)
    if has_screen() and Path("ocrfix", "desktop").is_dir():
        return run(["gui"])
    samples = sorted(map(str, Path("resources", "samples").glob("*.txt")))
    if not samples:
        raise SetupError("resources/samples holds no sample; check this folder out again.")
    prepare("engine")
    code = 0
    for arguments in (["clean", samples[0]], ["clean", samples[0], "--explain"]):
        say(f"ocrfix {' '.join(arguments)}")
        code = code or run(arguments)
    return code


def setup(arguments: "list[str]") -> int:
    """Install what is needed for something, and do nothing with it."""
    if not arguments or {"-h", "--help"} & {*arguments}:
        print(__doc__)
        return 0 if arguments else 2
    for need in arguments:
        known = (*NEEDS, *APART, *EXTRAS)
        if need in HELD:
            say(f"nothing is to be installed for {need!r}: a checkout holds what is known of it")
        elif need not in known:
            raise SetupError(f"there is no {need!r}; there are {', '.join(known)}.")
        else:
            if need in EXTRAS:
                prepare("engine")
            prepare(need)
    return 0


def test(arguments: "list[str]") -> int:
    """Run the tests."""
    os.chdir(ROOT)
    prepare("test")
    keep_compiled()
    return python("-m", "pytest", *(arguments or ALL_TESTS))


def lint(_arguments: "list[str]") -> int:
    """Run every static check, also after one has failed."""
    os.chdir(ROOT)
    prepare("test")
    contracts = "import importlinter.cli as c; c.lint_imports_command()"
    checks = {
        "ruff format": ("-m", "ruff", "format", "--check", "--quiet"),
        "ruff check": ("-m", "ruff", "check", "--quiet"),
        "mypy": ("-m", "mypy", "--no-error-summary"),
        "import-linter": ("-c", contracts, "--no-logo"),
    }
    failed = [name for name, command in checks.items() if python(*command) != 0]
    say(f"failed: {', '.join(failed)}" if failed else f"passed: {', '.join(checks)}")
    return 1 if failed else 0


def check(arguments: "list[str]") -> int:
    """Run all that must pass before a change is merged."""
    # Both run whatever the first says: one round shows everything there is to mend.
    linted, tested = lint([]), test(arguments)
    return linted or tested


def bench(arguments: "list[str]") -> int:
    """Print the figures of every benchmark."""
    os.chdir(ROOT)
    prepare("test")
    keep_compiled()
    scripts = sorted(Path("tests", "bench").glob("bench_*.py"))
    return max((python(str(script), *arguments) for script in scripts), default=0)


def docs(arguments: "list[str]") -> int:
    """Make the site of the documentation; what leads nowhere in it is an error."""
    os.chdir(ROOT)
    prepare("docs")
    kept = ("-c", "packaging/site", "-d", "build/site-read")
    code = python("-m", "sphinx", "-W", "--keep-going", "-q", *kept, *arguments, ".", "build/site")
    if code == 0:
        say(f"the site begins at {ROOT / 'build' / 'site' / 'README.html'}")
    return code


def lock(arguments: "list[str]") -> int:
    """Pin every package anew."""
    make_environment()
    pip_install("uv")
    return python(str(ROOT / "packaging" / "lock.py"), *arguments)


COMMANDS = {
    function.__name__: function for function in (run, setup, test, lint, check, bench, docs, lock)
}


def main(arguments: "list[str]") -> int:
    """Do what the command line asks.

    Returns:
        The exit code: the tool's own, 2 for a wrong command, 1 if the set-up failed.
    """
    if not arguments or arguments[0] not in COMMANDS:
        print(__doc__)
        return 0 if arguments[:1] in (["-h"], ["--help"]) else 2
    try:
        return COMMANDS[arguments[0]](arguments[1:])
    except SetupError as error:
        say(str(error))
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
