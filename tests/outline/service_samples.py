"""The news databases that ship, each with an example of its texts."""

from __future__ import annotations

import tomllib

from ocrfix.resources import resource

SERVICES = tomllib.loads(resource("exports", "services.toml").read_text("utf-8"))["service"]
NAMES = [it["name"] for it in SERVICES]
