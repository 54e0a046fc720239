"""Sums by which people can tell that they have what was made, and signatures where asked."""

from __future__ import annotations

import hashlib
import os
import shutil

from installers.common import BUNDLE, DIST, BuildError, Command, run, say
from installers.licences import FOLDER


def make() -> None:
    """Write `SHA256SUMS` and the list of parts; sign the sums with `OCRFIX_GPG_KEY`, if given."""
    listed = BUNDLE / FOLDER / "ocrfix.cdx.json"
    if listed.is_file():
        shutil.copy(listed, DIST / "ocrfix.cdx.json")
    files = sorted(it for it in DIST.iterdir() if it.is_file() and "SHA256SUMS" not in it.name)
    if not files:
        raise BuildError("dist/ holds no file; run `build.py installer` first.")
    lines = [f"{hashlib.sha256(it.read_bytes()).hexdigest()}  {it.name}\n" for it in files]
    sums = DIST / "SHA256SUMS"
    sums.write_text("".join(lines), encoding="utf-8")
    say(f"dist/SHA256SUMS lists {len(files)} files")
    key = os.environ.get("OCRFIX_GPG_KEY")
    if key:
        command: Command = [
            "gpg",
            "--batch",
            "--yes",
            "--local-user",
            key,
            "--armor",
            "--detach-sign",
            sums,
        ]
        run(command)
