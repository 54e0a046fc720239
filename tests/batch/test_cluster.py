"""The command `ocrfix batch` on a real cluster and a real S3 server, all on this machine."""

from __future__ import annotations

import contextlib
import os
import select
import shutil
import signal
import socket
import socketserver
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest

from tests.cli.batches import BATCH, SAMPLE, files, interrupt_batch, wait_for

distributed = pytest.importorskip("distributed", reason="python3 dev.py setup cluster")
psutil = pytest.importorskip("psutil")
pytestmark = pytest.mark.skipif(os.name == "nt", reason="clusters are POSIX")

ISSUE = Path(__file__).parents[1] / "formats" / "data" / "issue"
PAGES = 24
FORMATS = ["-f", "text", "-f", "source", "-f", "jsonl"]


def ocrfix(*arguments: str | Path, **options: Any) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "ocrfix", *map(str, arguments)]
    return subprocess.run(
        command, capture_output=True, text=True, check=False, timeout=300, **options
    )


IMPATIENT = (
    "from ocrfix.batch import cluster; cluster._ANSWER_SECONDS = 1.0;"
    "from ocrfix.cli.main import run; run()"
)


def impatient(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """The command, waiting a second for a scheduler and not seven."""
    command = [sys.executable, "-c", IMPATIENT, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Enough pages to kill something in the middle, an issue, and what fails and is skipped."""
    made = tmp_path_factory.mktemp("cluster") / "in"
    made.mkdir()
    text = SAMPLE.read_text(encoding="utf-8")
    for number in range(PAGES):
        (made / f"{number:03}.txt").write_text(text * (1 + number % 2), encoding="utf-8")
    shutil.copytree(ISSUE, made / "issue", ignore=shutil.ignore_patterns("*.txt"))
    (made / "broken.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    (made / "page.tif").write_bytes(b"II*\0")
    return made


@pytest.fixture(scope="module")
def expected(folder: Path) -> dict[str, bytes]:
    done = ocrfix("batch", folder, folder.parent / "one", "--jobs", "1", *FORMATS)
    assert done.returncode == 6, done.stderr
    return files(folder.parent / "one")


def below(process: subprocess.Popen[Any]) -> list[Any]:
    """A process and all that it started."""
    first = psutil.Process(process.pid)
    return [first, *first.children(recursive=True)]


def test_a_cluster_here_opens_no_port_and_leaves_nothing_behind(
    folder: Path, tmp_path: Path, expected: dict[str, bytes]
) -> None:
    out = tmp_path / "out"
    # A socket's path has at most 107 characters, and those of tests are long.
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        _opens_no_port(folder, out, scratch, expected)
        assert not list(scratch.iterdir())
    again = ocrfix("batch", folder, out, "--jobs", "2", *FORMATS)
    assert f"0 cleaned, {PAGES + 1} done before" in again.stderr, "the ledger is the same"


def _opens_no_port(folder: Path, out: Path, scratch: Path, expected: dict[str, bytes]) -> None:
    command = [*BATCH, str(folder), str(out), "--scheduler", "local", "-j", "2", *FORMATS]
    environment = {**os.environ, "TMPDIR": str(scratch)}
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment)
    wait_for(out / "001.txt", process)
    # Who connects to one may have any code run as who started the batch.
    started = below(process)
    assert len(started) >= 4, "with what is copied, and two that clean"
    assert not any(it.net_connections("inet") for it in started)
    _, said = process.communicate(timeout=300)
    assert process.returncode == 6, said
    assert f"{PAGES + 1} cleaned, 3 passed over, 1 failed" in said
    assert files(out) == expected


@pytest.mark.parametrize("how", [["-j", "2"], ["--scheduler", "local", "-j", "2"]])
def test_killed_it_leaves_no_process(tmp_path: Path, how: list[str]) -> None:
    long = tmp_path / "in"
    long.mkdir()
    for name in ("a.txt", "b.txt"):
        (long / name).write_text(SAMPLE.read_text(encoding="utf-8") * 4000, encoding="utf-8")
    (long / "0.txt").write_text("It rained.", encoding="utf-8")
    command = [*BATCH, str(long), str(tmp_path / "out"), *how]
    # All that it starts inherit the pipe, which ends when the last of them does.
    process = subprocess.Popen(command, stderr=subprocess.PIPE)
    wait_for(tmp_path / "out" / "0.txt", process)
    process.kill()
    process.communicate(timeout=20)


def test_interrupted_it_ends_well_and_goes_on_without_a_cluster(
    folder: Path, tmp_path: Path, expected: dict[str, bytes]
) -> None:
    out = tmp_path / "out"
    options = ["--scheduler", "local", "-j", "2", *FORMATS]
    interrupt_batch(folder, out, *options, when="001.txt", sign=signal.SIGINT)
    assert len(files(out)) < len(expected)
    resumed = ocrfix("batch", folder, out, "--jobs", "2", *FORMATS)
    assert resumed.returncode == 6, resumed.stderr
    assert files(out) == expected


@contextmanager
def started(*command: str, **options: Any) -> Iterator[subprocess.Popen[str]]:
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    process = subprocess.Popen([sys.executable, "-m", *command], text=True, **quiet, **options)
    try:
        yield process
    finally:
        process.terminate()
        process.wait(30)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def listens(port: int, process: subprocess.Popen[str]) -> None:
    for _ in range(600):
        assert process.poll() is None, "ended at once"
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    pytest.fail("nothing listens")


Cluster = tuple[str, subprocess.Popen[str], list[subprocess.Popen[str]]]


@contextmanager
def a_cluster(scheme: str, workers: int, *keys: str) -> Iterator[Cluster]:
    """A cluster as one is started by hand: its address, scheduler and nannies."""
    port = free_port()
    address = f"{scheme}://127.0.0.1:{port}"
    alike = ["--host", f"{scheme}://127.0.0.1", "--no-dashboard", *keys]
    with contextlib.ExitStack() as stack:
        first = stack.enter_context(
            started("distributed.cli.dask_scheduler", "--port", str(port), *alike)
        )
        listens(port, first)
        of_worker = ["distributed.cli.dask_worker", address, "--nthreads", "1", *alike]
        nannies = [stack.enter_context(started(*of_worker)) for _ in range(workers)]
        yield address, first, nannies


@pytest.fixture(scope="module")
def cluster() -> Iterator[Cluster]:
    """A cluster that loses a part with each test that uses it, and after the last is gone."""
    with a_cluster("tcp", 2) as opened:
        yield opened


def test_a_cluster_at_an_address_keeps_the_limits_of_a_document(
    tmp_path: Path, cluster: Cluster
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(6):
        shutil.copy(SAMPLE, folder / f"{number}.txt")
    (folder / "3.txt").write_text(SAMPLE.read_text(encoding="utf-8") * 3000, encoding="utf-8")
    options = ["--time-limit", "5", "--scheduler", cluster[0]]
    done = ocrfix("batch", folder, tmp_path / "out", *options)
    assert done.returncode == 6, done.stderr
    assert "5 cleaned, 1 failed" in done.stderr
    assert "3.txt: It took longer than 5 seconds." in done.stderr
    again = ocrfix("batch", folder, tmp_path / "out", *options, "--exclude", "3.txt")
    assert "0 cleaned, 5 done before" in again.stderr


@pytest.mark.parametrize("victim", ["worker", "nanny"])
def test_a_worker_killed_in_the_middle_loses_nothing(
    folder: Path, tmp_path: Path, expected: dict[str, bytes], victim: str, cluster: Cluster
) -> None:
    out = tmp_path / "out"
    address, _, nannies = cluster
    command = [*BATCH, str(folder), str(out), "--scheduler", address, *FORMATS]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    wait_for(out / "001.txt", process)
    if victim == "nanny":
        nannies[0].kill()
    else:
        (worker,) = (it for it in below(nannies[0])[1:] if it.net_connections("inet"))
        worker.kill()
    _, said = process.communicate(timeout=300)
    assert process.returncode == 6, said
    assert f"{PAGES + 1} cleaned, 3 passed over, 1 failed" in said
    assert files(out) == expected
    assert not list(out.rglob(".ocrfix-*.tmp"))


def test_a_scheduler_that_dies_is_told_and_the_batch_goes_on_without(
    folder: Path, tmp_path: Path, expected: dict[str, bytes], cluster: Cluster
) -> None:
    out = tmp_path / "out"
    address, scheduler, _ = cluster
    command = [*BATCH, str(folder), str(out), "--scheduler", address, *FORMATS]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    wait_for(out / "001.txt", process)
    scheduler.kill()
    _, said = process.communicate(timeout=60)
    assert process.returncode == 3, said
    assert f"ocrfix: The scheduler {address} is gone" in said.splitlines()[-1]
    assert "goes on from there" in said
    assert "Traceback" not in said
    resumed = ocrfix("batch", folder, out, "--jobs", "2", *FORMATS)
    assert resumed.returncode == 6, resumed.stderr
    assert files(out) == expected


def test_a_cluster_with_keys_is_reached_with_keys_alone(folder: Path, tmp_path: Path) -> None:
    pytest.importorskip("cryptography")
    keys = distributed.Security.temporary()
    made = {"ca": keys.tls_ca_file, "cert": keys.tls_client_cert, "key": keys.tls_client_key}
    for name, text in made.items():
        (tmp_path / f"{name}.pem").write_text(text)
    ca, cert, key = (str(tmp_path / f"{name}.pem") for name in made)
    configuration = {
        "CA_FILE": ca,
        "CLIENT__CERT": cert,
        "CLIENT__KEY": key,
    }
    with a_cluster("tls", 1, "--tls-ca-file", ca, "--tls-cert", cert, "--tls-key", key) as opened:
        address = opened[0]
        command = ["batch", folder, tmp_path / "out", "--scheduler"]
        for refused in (address, address.replace("tls", "tcp")):
            done = impatient(*command, refused)
            assert done.returncode == 3, done.stderr
            assert f"The scheduler {refused} does not answer" in done.stderr
            assert "Traceback" not in done.stderr
        environment = {f"DASK_DISTRIBUTED__COMM__TLS__{k}": v for k, v in configuration.items()}
        done = ocrfix(*command, address, env={**os.environ, **environment})
    assert done.returncode == 6, done.stderr
    assert f"{PAGES + 1} cleaned, 3 passed over, 1 failed" in done.stderr


SCHEMES = ["", "nosuch://x", "tcp://", "tcp://127.0.0.1", "inproc://x", "tls://127.0.0.1:1"]


def test_a_scheduler_that_is_not_there_is_not_waited_for_long(folder: Path, tmp_path: Path) -> None:
    address = f"tcp://127.0.0.1:{free_port()}"
    began = time.monotonic()
    done = ocrfix("batch", folder, tmp_path / "out", "--scheduler", address)
    assert time.monotonic() - began < 30, "ten seconds where nothing else goes on"
    _names_the_scheduler(done, address)


@pytest.mark.parametrize("address", SCHEMES)
def test_no_scheduler_no_traceback(folder: Path, tmp_path: Path, address: str) -> None:
    done = impatient("batch", folder, tmp_path / "out", "--scheduler", address)
    _names_the_scheduler(done, address)


def _names_the_scheduler(done: subprocess.CompletedProcess[str], address: str) -> None:
    assert done.returncode == 3
    assert f"ocrfix: The scheduler {address} does not answer: " in done.stderr
    assert len(done.stderr.splitlines()) == 1


class _Babble(BaseHTTPRequestHandler):
    """Answers everybody at once, in another language."""

    def setup(self) -> None:
        super().setup()
        self.wfile.write(b"HTTP/1.1 400 No\r\n\r\n" * 100)


def test_what_is_no_scheduler_is_told(folder: Path, tmp_path: Path) -> None:
    with HTTPServer(("127.0.0.1", 0), _Babble) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"tcp://127.0.0.1:{server.server_port}"
        done = ocrfix("batch", folder, tmp_path / "out", "--scheduler", address)
        server.shutdown()
    assert done.returncode == 3, done.stderr
    assert f"The scheduler {address} does not answer: what answers there is no" in done.stderr


@pytest.fixture(scope="module")
def s3_port() -> Iterator[int]:
    """Yield the address of an S3 server of our own."""
    pytest.importorskip("moto")
    port = free_port()
    with started("moto.server", "-H", "127.0.0.1", "-p", str(port)) as server:
        listens(port, server)
        yield port


@pytest.fixture
def s3(s3_port: int, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """A bucket on it, and the file system that shows it."""
    s3fs = pytest.importorskip("s3fs")
    for name, value in {
        "AWS_ENDPOINT_URL": f"http://127.0.0.1:{s3_port}",
        "AWS_ACCESS_KEY_ID": "key",
        "AWS_SECRET_ACCESS_KEY": "secret",
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_EC2_METADATA_DISABLED": "true",
        "NO_PROXY": "127.0.0.1",
    }.items():
        monkeypatch.setenv(name, value)
    filesystem = s3fs.S3FileSystem(use_listings_cache=False, skip_instance_cache=True)
    filesystem.mkdir("archive")
    yield filesystem
    filesystem.rm("archive", recursive=True)


def fetched(s3: Any, address: str) -> dict[str, bytes]:
    return {path.partition("/out/")[2]: s3.cat(path) for path in s3.find(address)}


def test_a_bucket_is_as_good_as_a_folder(folder: Path, tmp_path: Path, s3: Any) -> None:
    some = tmp_path / "in"
    shutil.copytree(folder, some, ignore=shutil.ignore_patterns("0[1-9]?.txt"))
    s3.put(str(some), "archive/in", recursive=True)
    ocrfix("batch", some, tmp_path / "here", *FORMATS)
    ledger = tmp_path / "ledger.sqlite"
    address = ["batch", "s3://archive/in", "s3://archive/out", *FORMATS, "--ledger", ledger]
    done = ocrfix(*address)
    assert done.returncode == 6, done.stderr
    made, wanted = fetched(s3, "archive/out"), files(tmp_path / "here")
    assert made.keys() == wanted.keys()
    # The report names the input, which is another.
    assert {it for it in wanted if made[it] != wanted[it]} == {"report.html", "report.json"}
    # Only what changed is done again, by a cluster too, and what somebody worked on stays.
    s3.pipe("archive/in/001.txt", b"He came ith his brother.")
    s3.pipe("archive/in/002.txt", b"It rained.")
    s3.pipe("archive/out/002.txt", b"by hand")
    done = ocrfix(*address, "--scheduler", "local", "-j", "2")
    assert "1 cleaned, 9 done before" in done.stderr, done.stderr
    assert s3.cat("archive/out/001.txt") == b"He came with his brother."
    assert s3.cat("archive/out/002.txt") == b"by hand"
    s3.rm("archive/out/report.html")
    told = ocrfix("report", "s3://archive/out", "--ledger", ledger)
    assert told.stdout.strip() == "s3://archive/out/report.html"
    assert s3.exists("archive/out/report.html")


class Relay(socketserver.ThreadingTCPServer):
    """Stands between us and a server, and may be gone for a while."""

    daemon_threads = True
    is_down = False

    def __init__(self, port: int) -> None:
        super().__init__(("127.0.0.1", 0), _Relayed)
        self.there = ("127.0.0.1", port)
        threading.Thread(target=self.serve_forever, daemon=True).start()


class _Relayed(socketserver.BaseRequestHandler):
    server: Relay

    def handle(self) -> None:
        with contextlib.suppress(OSError), socket.create_connection(self.server.there) as there:
            other = {self.request: there, there: self.request}
            while not self.server.is_down:
                for ready in select.select(list(other), [], [], 0.1)[0]:
                    data = ready.recv(1 << 16)
                    if not data:
                        return
                    other[ready].sendall(data)


def test_a_store_that_is_down_stops_the_batch_which_goes_on_later(
    folder: Path, tmp_path: Path, s3: Any, expected: dict[str, bytes]
) -> None:
    with Relay(int(os.environ["AWS_ENDPOINT_URL"].rpartition(":")[2])) as relay:
        environment = {
            **os.environ,
            "AWS_ENDPOINT_URL": f"http://127.0.0.1:{relay.server_address[1]}",
            "AWS_MAX_ATTEMPTS": "1",
        }
        out = ["s3://archive/out", "--ledger", str(tmp_path / "ledger.sqlite"), "-j", "2"]
        command = [*BATCH, str(folder), *out, *FORMATS]
        process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment)
        while not s3.exists("archive/out/001.txt"):
            assert process.poll() is None
        relay.is_down = True
        _, said = process.communicate(timeout=300)
        assert process.returncode == 4, said
        assert "Traceback" not in said
        assert "the same command goes on from here" in said.splitlines()[-1]
        assert said.count("failed: ") < 20
        relay.is_down = False
        resumed = ocrfix("batch", folder, *out, *FORMATS, env=environment)
        relay.shutdown()
    assert resumed.returncode == 6, resumed.stderr
    made = fetched(s3, "archive/out")
    assert made == expected


def test_an_address_needs_a_place_for_the_ledger(folder: Path) -> None:
    done = ocrfix("batch", folder, "s3://archive/out")
    assert done.returncode == 2
    assert "--ledger" in done.stderr


def test_a_bucket_that_cannot_be_written_is_told_before_any_work(
    folder: Path, tmp_path: Path, s3: Any
) -> None:
    assert s3.exists("archive")
    done = ocrfix("batch", folder, "s3://nobucket/out", "--ledger", tmp_path / "ledger.sqlite")
    assert done.returncode == 4, done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert "s3://nobucket/out" in done.stderr
