"""LibreOffice without a window: opens what was exported, decides on changes, tells its paragraphs.

Its filter for plain text leaves page breaks out, so the paragraphs are asked for one by one.

It is told what to do through UNO, by a Python that has its module (``python3-uno`` on Debian).
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import uuid
from pathlib import Path

SOFFICE = shutil.which("soffice")
SECONDS = 180

_SCRIPT = """
import json, sys, time
import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

pipe, source, target, command = sys.argv[1:]

def value(name, what):
    made = PropertyValue()
    made.Name, made.Value = name, what
    return made

local = uno.getComponentContext()
resolver = local.ServiceManager.createInstanceWithContext(
    "com.sun.star.bridge.UnoUrlResolver", local)
for _ in range(600):
    try:
        context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        break
    except NoConnectException:
        time.sleep(0.2)
services = context.ServiceManager
desktop = services.createInstanceWithContext("com.sun.star.frame.Desktop", context)
document = desktop.loadComponentFromURL(source, "_blank", 0, (value("Hidden", True),))
helper = services.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
helper.executeDispatch(document.CurrentController.Frame, command, "", 0, ())
paragraphs, told = document.Text.createEnumeration(), []
while paragraphs.hasMoreElements():
    paragraph = paragraphs.nextElement()
    told.append((paragraph.String, paragraph.BreakType.value == "PAGE_BEFORE"))
with open(target, "w", encoding="utf-8") as stream:
    json.dump(told, stream)
document.close(True)
try:
    desktop.terminate()
except Exception:
    pass
"""


def python_with_uno() -> str | None:
    """A Python that can talk to LibreOffice; None if there is none."""
    for candidate in (sys.executable, "/usr/bin/python3", shutil.which("python3")):
        if candidate is None or not Path(candidate).exists():
            continue
        tried = subprocess.run([candidate, "-c", "import uno"], check=False, capture_output=True)
        if tried.returncode == 0:
            return candidate
    return None


TRIES = 3
"""LibreOffice starts itself again while it makes a new profile, and then breaks off once."""


def decided(document: Path, folder: Path, *, accept: bool) -> str:
    """The text of a Word document once all its changes are accepted, or all rejected."""
    for _ in range(TRIES - 1):
        try:
            return _decided(document, folder, accept=accept)
        except subprocess.SubprocessError:
            continue
    return _decided(document, folder, accept=accept)


def _decided(document: Path, folder: Path, *, accept: bool) -> str:
    python = python_with_uno()
    assert SOFFICE is not None
    assert python is not None
    pipe = f"ocrfix{uuid.uuid4().hex}"
    target = folder / f"{'accepted' if accept else 'rejected'}.json"
    command = ".uno:AcceptAllTrackedChanges" if accept else ".uno:RejectAllTrackedChanges"
    office = subprocess.Popen(
        [
            SOFFICE,
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            "--norestore",
            f"--accept=pipe,name={pipe};urp;",
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        told = [pipe, document.as_uri(), str(target), command]
        subprocess.run(
            [python, "-c", _SCRIPT, *told], check=True, capture_output=True, timeout=SECONDS
        )
        office.wait(timeout=60)
    finally:
        office.kill()
        office.wait()
    return _text_of(json.loads(target.read_text(encoding="utf-8")))


def _text_of(paragraphs: list[tuple[str, bool]]) -> str:
    """A text of a paragraph a line; a page break on a line of its own belongs to the next one."""
    lines = [words for words, _ in paragraphs]
    for number, (_, is_on_new_page) in enumerate(paragraphs):
        if is_on_new_page and number and not lines[number - 1]:
            lines[number - 1] = "\f"
    return "\n".join(lines)
