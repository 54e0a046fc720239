#!/usr/bin/env python3
"""Make what people install, on the system it is for.

    python packaging/build.py bundle       dist/ocrfix: both programs with all they need
    python packaging/build.py bundle --debian bookworm
                                           the same, made in that Debian (Linux, as root), so
                                           that it runs there and on everything newer
    python packaging/build.py installer    of the bundle: a .deb and a .tar.xz, a .exe, a .dmg
    python packaging/build.py wheels       for pip: the program with English, other languages
    python packaging/build.py sums         SHA256SUMS of all files to hand out
    python packaging/build.py check        all of it, each tried as a person would

Needs Python 3.11 or newer and the network; what else is missing it names. Everything is
made in build/ and dist/.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

# Our own modules, and dev.py, which knows what a machine lacks.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(Path(__file__).resolve().parent))

from installers import bundle, checks, linux, macos, sums, trees, wheels, windows
from installers.common import BuildError, say

_INSTALLERS = {"linux": linux.make, "win32": windows.make, "darwin": macos.make}


def main(arguments: list[str]) -> int:
    """Do one step; 1 if it failed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("step", choices=("bundle", "installer", "wheels", "sums", "check"))
    parser.add_argument("--debian", metavar="SUITE", help="make the bundle in this Debian")
    options = parser.parse_args(arguments)
    try:
        if options.step == "bundle":
            trees.bundle_in(options.debian) if options.debian else bundle.make()
        elif options.step == "installer":
            _INSTALLERS[sys.platform]()
        elif options.step == "wheels":
            wheels.make()
        elif options.step == "sums":
            sums.make()
        else:
            return checks.run_all()
    except BuildError as error:
        say(str(error))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
