"""The list of rules, and one explained."""

from __future__ import annotations

import json

from tests.e2e.here import run_here as ocrfix


def test_rules_lists_all_and_explains_one() -> None:
    listed = ocrfix("rules").stdout.decode()
    assert listed.index("furniture.") < listed.index("joins.") < listed.index("letters.")
    explained = ocrfix("rules", "letters.lost-leading").stdout.decode()
    assert "hich" in explained
    assert "source:" in explained
    data = json.loads(ocrfix("rules", "joins", "--format", "json").stdout)
    assert all(it["id"].startswith("joins.") for it in data)
