"""Put the licences of all parts into a bundle, the notice on Qt, and the list of parts.

    python packaging/installers/licences.py dist/ocrfix

Writes `licences/` beside the bundle's other data, one text for each part, where the about
box finds it; `licences/ocrfix.cdx.json`, the same list as CycloneDX; and `NOTICE.txt`.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from installers.common import PACKAGING, ROOT, VERSION, fresh
from installers.parts import Part, parts

FOLDER = Path("_internal", "ocrfix", "_resources", "licences")


def sbom(listed: list[Part]) -> str:
    """The list of parts as a CycloneDX document.

    Source:
        CycloneDX 1.5, JSON reference. No serial number: it would be another in every build.
    """
    made = dt.datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), dt.UTC)
    components = [
        {
            "type": "library",
            "bom-ref": part.purl,
            "name": part.name,
            "version": part.version,
            "purl": part.purl,
            "licenses": [{"license": {"name": part.licence}}],
        }
        for part in listed
    ]
    root = f"pkg:pypi/ocrfix@{VERSION}"
    document = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {
            "timestamp": made.isoformat().replace("+00:00", "Z"),
            "component": {
                "type": "application",
                "bom-ref": root,
                "name": "ocrfix",
                "version": VERSION,
                "licenses": [{"license": {"id": "MIT"}}],
            },
        },
        "components": components,
        "dependencies": [{"ref": root, "dependsOn": [part.purl for part in listed]}],
    }
    return json.dumps(document, indent=1, ensure_ascii=False) + "\n"


def main(bundle: Path) -> None:
    """Write all of it."""
    listed = parts(bundle)
    folder = fresh(bundle / FOLDER)
    own = Part("ocrfix", VERSION, "MIT", "", (ROOT / "LICENSE").read_text(encoding="utf-8"))
    for part in (own, *listed):
        text = f"{part.name} {part.version} · {part.licence}\n\n{part.text.strip()}\n"
        (folder / f"{part.name}.txt").write_text(text, encoding="utf-8")
    (folder / "ocrfix.cdx.json").write_text(sbom(listed), encoding="utf-8")
    notice = (PACKAGING / "bundle" / "NOTICE.txt").read_text(encoding="utf-8")
    (bundle / "NOTICE.txt").write_text(
        notice.replace("{licences}", FOLDER.as_posix()), encoding="utf-8"
    )
    print(f"    licences of {len(listed)} parts collected")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
