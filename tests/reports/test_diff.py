"""The diff is one that `patch` takes, and no longer than it must be."""

from __future__ import annotations

import difflib

from hypothesis import given
from hypothesis import strategies as st

from ocrfix.reports.diff import unified_diff
from tests.reports.edited import cleaned_by


def patch(raw: str, difference: str) -> str:
    """Apply a unified diff the way `patch` does, hunk by hunk, checking what it removes."""
    lines = raw.split("\n")
    lines = [f"{line}\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])
    made: list[str] = []
    at = 0
    for hunk in difference.split("\n@@ ")[1:]:
        head, *body = hunk.split("\n")
        before = head.split()[0].removeprefix("-").split(",")
        first = int(before[0]) - (0 if len(before) > 1 and before[1] == "0" else 1)
        made += lines[at:first]
        at = first
        for index, line in enumerate(body):
            if not line or line.startswith("\\"):
                continue
            ended = not (index + 1 < len(body) and body[index + 1].startswith("\\"))
            text = line[1:] + ("\n" if ended else "")
            if line[0] in " -":
                assert lines[at] == text
                at += 1
            if line[0] in " +":
                made.append(text)
    return "".join(made + lines[at:])


@given(
    st.text(alphabet="ab\n", max_size=60),
    st.lists(
        st.tuples(st.integers(0, 60), st.integers(0, 8), st.text(alphabet="xy\n", max_size=4)),
        max_size=5,
    ),
)
def test_the_diff_of_any_change_is_one_that_patch_takes(
    raw: str, edits: list[tuple[int, int, str]]
) -> None:
    fitting = [
        (start, min(start + width, len(raw)), after)
        for start, width, after in edits
        if start <= len(raw)
    ]
    cleaned = cleaned_by(raw, fitting)
    difference = unified_diff(cleaned)
    assert patch(raw, difference) == cleaned.text


def test_the_diff_is_as_short_as_difflib_makes_it() -> None:
    raw = "".join(f"line {number}\n" for number in range(40))
    cleaned = cleaned_by(raw, [(0, 4, "LINE"), (raw.index("line 30"), raw.index("line 31"), "")])
    expected = difflib.unified_diff(
        raw.splitlines(keepends=True),
        cleaned.text.splitlines(keepends=True),
        "it.txt (raw)",
        "it.txt (cleaned)",
    )
    assert unified_diff(cleaned) == "".join(expected)
