"""The command `ocrfix evidence` as a process, and the commands that read what it wrote."""

from __future__ import annotations

import json
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.e2e.here import tell_apart as process
from tests.e2e.here import tell_here as ocrfix

ALTO = Path(__file__).parents[1] / "formats" / "data" / "alto.xml"
PAGES = {
    f"{year}/page{number}.txt": f"THE WEXMOUTH COURIER {number}\n"
    "They dug at the gravel-pit by Ormelune there.\n"
    for year in (1915, 1916)
    for number in range(2)
}
BROKEN = "It was the gravel-\npit then.\n"
JOINED = "It was the gravel-pit\nthen.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in PAGES.items():
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return tmp_path / "in"


@pytest.fixture
def evidence(build_evidence: Callable[..., Path], tmp_path: Path) -> Path:
    """The evidence of the folder, built without the command."""
    return build_evidence(*PAGES.values()).rename(tmp_path / "town.evidence")


def test_it_says_what_it_went_through(folder: Path, evidence: Path, tmp_path: Path) -> None:
    path = tmp_path / "other.evidence"
    done = process("evidence", folder, "-o", path, "--jobs", "1")
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert "4 documents, 4 pages, 48 words" in done.stderr
    assert path.read_bytes() == evidence.read_bytes()


def test_the_same_bytes_from_folder_archive_and_list_with_any_jobs(
    folder: Path, evidence: Path, tmp_path: Path
) -> None:
    with zipfile.ZipFile(tmp_path / "in.zip", "w") as archive:
        for name in reversed(PAGES):
            archive.write(folder / name, name)
    listed = tmp_path / "list.txt"
    listed.write_text("".join(f"{folder / name}\n" for name in sorted(PAGES, reverse=True)))
    for jobs, source in ((2, folder), (1, tmp_path / "in.zip"), (1, f"@{listed}")):
        other = tmp_path / "other.evidence"
        done = ocrfix(
            "evidence", source, "-o", other, "--jobs", str(jobs), "--quiet", "--overwrite"
        )
        assert (done.returncode, done.stderr) == (0, "")
        assert other.read_bytes() == evidence.read_bytes()


def test_it_is_no_document_of_its_own_collection(folder: Path, evidence: Path) -> None:
    inside = folder / "town.txt"
    for _ in range(2):
        done = ocrfix("evidence", folder, "-o", inside, "--overwrite", "--jobs", "1")
        assert done.returncode == 0
    assert inside.read_bytes() == evidence.read_bytes()


@pytest.mark.parametrize("link", ["", "symlink", "hardlink"])
def test_only_evidence_is_ever_replaced(folder: Path, link: str) -> None:
    page = folder / "1915" / "page0.txt"
    target, text = page, page.read_bytes()
    if link:
        target = folder.parent / "town.evidence"
        (target.symlink_to if link == "symlink" else target.hardlink_to)(page)
    for source in (folder, str(folder / "*" / "*.txt")):
        done = ocrfix("evidence", source, "-o", target, "--overwrite", "--jobs", "1")
        assert done.returncode == 4
        assert "no evidence file and was left as it is" in done.stderr
        assert page.read_bytes() == text


def test_its_folder_is_looked_for_before_anything_is_counted(folder: Path, tmp_path: Path) -> None:
    (folder / "broken.pdf").write_bytes(b"%PDF-1.4 and no more")
    done = ocrfix("evidence", folder, "-o", tmp_path / "nowhere" / "e", "--jobs", "1")
    assert done.returncode == 4
    assert "There is no folder" in done.stderr
    assert "broken.pdf" not in done.stderr


def test_what_a_batch_wrote_is_no_document(folder: Path, evidence: Path, tmp_path: Path) -> None:
    # A page and its cleaned copy would pass for two documents that share its damage.
    assert ocrfix("batch", folder, folder / "cleaned", "--jobs", "1").returncode == 0
    path = tmp_path / "other.evidence"
    assert ocrfix("evidence", folder, "-o", path, "--jobs", "1").returncode == 0
    assert path.read_bytes() == evidence.read_bytes()


def test_clean_is_told_by_option_or_profile_and_reports_say_so(
    evidence: Path, tmp_path: Path
) -> None:
    text = tmp_path / "it.txt"
    text.write_text(BROKEN)
    assert ocrfix("clean", text).stdout == BROKEN
    assert ocrfix("clean", text, "--evidence", evidence).stdout == JOINED
    profile = tmp_path / "town.toml"
    profile.write_text('evidence = "town.evidence"\n')
    assert ocrfix("clean", text, "--profile", profile).stdout == JOINED
    data = json.loads(ocrfix("clean", text, "--profile", profile, "-f", "json").stdout)
    assert (data["evidence"]["file"], data["evidence"]["documents"]) == ("town.evidence", 4)
    told = ocrfix("clean", text, "--evidence", evidence, "--explain").stdout
    assert (
        f"Evidence of the collection: town.evidence, 4 documents (SHA-256 {data['evidence']['sha256']})."
        in told
    )
    assert "“gravel-pit” stands 4 times in 4 documents of the collection" in told


def test_check_reads_it(evidence: Path, tmp_path: Path) -> None:
    text = tmp_path / "it.txt"
    text.write_text(
        # Damage that the rules leave: a page with little of it doubts no such name.
        "Tqo mxn bzach wqixb tzcy lxqft. Tzqy lxqt wqixb bqach. At Ormelune they.\n"
    )
    words = [
        {row["word"] for row in json.loads(ocrfix("check", text, "-f", "json", *more).stdout)}
        for more in ([], ["--evidence", evidence])
    ]
    assert "Ormelune" in words[0]
    assert "Ormelune" not in words[1]


def test_a_batch_reads_it_and_does_it_anew_when_it_changes(
    folder: Path, evidence: Path, tmp_path: Path, build_evidence: Callable[..., Path]
) -> None:
    (folder / "it.txt").write_text(BROKEN)
    out = tmp_path / "out"

    def batch(*more: str | Path) -> str:
        done = ocrfix("batch", folder, out, "--jobs", "1", *more)
        assert done.returncode == 0, done.stderr
        return (out / "it.txt").read_text()

    assert batch("--evidence", evidence) == JOINED
    (settings,) = json.loads((out / "report.json").read_text())["settings"]
    assert settings["evidence"] == "town.evidence"
    before = settings["evidence_sha256"]
    stamp = (out / "1915" / "page0.txt").stat().st_mtime_ns
    moved = evidence.with_name("elsewhere")
    moved.mkdir()
    evidence = evidence.rename(moved / "town.evidence")
    assert batch("--evidence", evidence) == JOINED
    assert (out / "1915" / "page0.txt").stat().st_mtime_ns == stamp, "only its place changed"
    evidence.write_bytes(build_evidence(*PAGES.values(), BROKEN).read_bytes())
    assert batch("--evidence", evidence) == JOINED
    (settings,) = json.loads((out / "report.json").read_text())["settings"]
    assert settings["evidence_sha256"] != before
    assert batch() == BROKEN


def test_one_bad_file_does_not_stop_the_others(folder: Path, tmp_path: Path) -> None:
    (folder / "bad.xml").write_bytes(b"<alto><Layout>")
    path = tmp_path / "town.evidence"
    done = ocrfix("evidence", folder, "-o", path, "--jobs", "1")
    assert done.returncode == 6
    assert "bad.xml: " in done.stderr
    assert "Could not be read and is not in it: 1." in done.stderr
    assert b"documents\t4\n" in path.read_bytes()


def test_files_that_do_harm_cost_themselves_alone(folder: Path, tmp_path: Path) -> None:
    (folder / "slow.html").write_bytes(b"<html><body>" + b"<p>so<p>" * 1_500_000)
    (folder / "beyond.html").write_bytes(b"<html><p>&#" + b"9" * 5000 + b";</p>")
    (folder / "mets.xml").write_bytes(
        b"<mets><file ID='f'><FLocat href='" + b"a" * 5000 + b".xml'/></file></mets>"
    )
    path = tmp_path / "town.evidence"
    done = ocrfix("evidence", folder, "-o", path, "--jobs", "2", "--time-limit", "1")
    assert done.returncode == 6, done.stderr
    assert "slow.html: It took longer than 1 seconds." in done.stderr
    assert "mets.xml: The ALTO file that this METS names is not there" in done.stderr
    assert "Could not be read and is not in it: 2." in done.stderr
    assert b"documents\t5\n" in path.read_bytes()


def test_formats_and_other_languages(folder: Path, tmp_path: Path) -> None:
    (folder / "page.xml").write_bytes(ALTO.read_bytes())
    (folder / "fr.txt").write_text("Le maire de la ville est dans la rue avec les gens. " * 5)
    done = ocrfix("evidence", folder, "-o", tmp_path / "town.evidence", "--jobs", "1")
    assert done.returncode == 0
    assert "6 documents" in done.stderr
    assert "Only the running heads were counted of what is not English: 1." in done.stderr


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["evidence", "{in}"], 2, "-o/--output"),
        (["evidence", "{in}/none", "-o", "{tmp}/x"], 3, "There is no folder or file"),
        (["evidence", "{tmp}/empty", "-o", "{tmp}/x"], 3, "There is nothing to count in"),
        (
            ["evidence", "{in}", "-o", "{in}/1915/page0.txt"],
            4,
            "exists already and was left as it is",
        ),
        (["clean", "{it}", "--evidence", "{tmp}/none"], 3, "cannot be read: No such file"),
        (["clean", "{it}", "--evidence", "{it}"], 3, "page0.txt is no evidence file."),
        (["batch", "{in}", "{tmp}/out", "--evidence", "{it}"], 3, "page0.txt is no evidence file."),
        (["check", "{it}", "--evidence", "{it}"], 3, "page0.txt is no evidence file."),
    ],
)
def test_bad_input_gets_one_clear_sentence(
    folder: Path, tmp_path: Path, arguments: list[str], code: int, message: str
) -> None:
    (tmp_path / "empty").mkdir()
    it = folder / "1915" / "page0.txt"
    filled = [
        word.format_map({"in": folder, "tmp": tmp_path, "it": it}).replace("/", os.sep)
        for word in arguments
    ]
    done = ocrfix(*filled)
    assert done.returncode == code, done.stderr
    assert message in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
    assert it.read_text() == PAGES["1915/page0.txt"]


def test_steps_are_told_for_programs_that_show_progress(folder: Path, tmp_path: Path) -> None:
    found = process("evidence", folder, "-o", tmp_path / "a.evidence", "--steps")
    steps = [line for line in found.stderr.splitlines() if line.startswith("step ")]
    assert steps == [f"step {number}" for number in range(1, len(PAGES) + 1)]
