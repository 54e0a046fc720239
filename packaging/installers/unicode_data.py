"""Unicode's data as Qt's own build of ICU ships them, without what no part of Qt asks for.

The library holds one package of tables behind one symbol, `icudt73_dat` and the like: a head,
whose first two bytes are its length; the number of tables; for each where its name and its bytes
begin, counted from the head's end; the names; the bytes (ICU's user guide, "ICU Data").
"""

from __future__ import annotations

import struct
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from installers.common import BuildError, run

_ALIGNED = 16
_ASSEMBLY = """\
    .section .rodata
    .balign {aligned}
    .globl {symbol}
    .type {symbol}, %object
    .size {symbol}, {size}
{symbol}:
    .incbin "{data}"
    .section .note.GNU-stack,"",%progbits
"""


def trim(bundle: Path, left_out: Sequence[str]) -> None:
    """Write the data library of a bundle anew, without the folders of tables ``left_out``.

    Does nothing where there is no such library: Windows and macOS have one of their own.

    Raises:
        BuildError: The library is laid out in an unknown way, or the binutils are missing.
    """
    for library in [it for it in bundle.rglob("libicudata.so.*") if not it.is_symlink()]:
        with tempfile.TemporaryDirectory() as folder:
            data = Path(folder) / "tables.dat"
            run(["objcopy", "-O", "binary", "--only-section=.rodata", library, data])
            head, tables = unpacked(data.read_bytes())
            kept = {it: table for it, table in tables.items() if _folder(it) not in left_out}
            data.write_bytes(packed(head, kept))
            _link(data, f"{_package(kept)}_dat", library)


def _folder(table: str) -> str:
    """Return the folder of ``icudt73l/coll/de.res``, coll; none for what lies beside folders."""
    return table.rpartition("/")[0].partition("/")[2]


def _package(tables: Mapping[str, bytes]) -> str:
    """Return the package's name without the letter that says how its numbers are written."""
    return next(iter(tables)).partition("/")[0][:-1]


def unpacked(package: bytes) -> tuple[bytes, dict[str, bytes]]:
    """Return the head of a package and its tables by name, in their order."""
    length, sign, form = struct.unpack_from("<HH8x4s", package)
    if (sign, form) != (0x27DA, b"CmnD"):
        raise BuildError("libicudata holds no package of tables where it is looked for.")
    head, rest = package[:length], package[length:]
    (count,) = struct.unpack_from("<I", rest)
    places = [struct.unpack_from("<II", rest, 4 + 8 * index) for index in range(count)]
    ends = [*(start for _, start in places[1:]), len(rest)]
    return head, {
        rest[name : rest.index(b"\0", name)].decode("ascii"): rest[start:end]
        for (name, start), end in zip(places, ends, strict=True)
    }


def packed(head: bytes, tables: Mapping[str, bytes]) -> bytes:
    """Return a package of these tables, which must be sorted by name: ICU halves to find one."""
    names = b"".join(name.encode("ascii") + b"\0" for name in tables)
    name_at = 4 + 8 * len(tables)
    first = -(-(len(head) + name_at + len(names)) // _ALIGNED) * _ALIGNED - len(head)
    listed, bytes_at = [struct.pack("<I", len(tables))], first
    for name, table in tables.items():
        listed.append(struct.pack("<II", name_at, bytes_at))
        name_at += len(name) + 1
        bytes_at += len(table)
    return head + (b"".join(listed) + names).ljust(first, b"\0") + b"".join(tables.values())


def _link(data: Path, symbol: str, library: Path) -> None:
    """Write a library that holds a file behind a symbol, in place of the one of its name."""
    source, made = data.with_name("tables.s"), data.with_name("tables.o")
    size = data.stat().st_size
    text = _ASSEMBLY.format(aligned=_ALIGNED, symbol=symbol, size=size, data=data)
    source.write_text(text, encoding="ascii")
    run(["as", source, "-o", made])
    library.unlink()
    run(["ld", "-shared", "--strip-all", "-soname", library.name, made, "-o", library])
    library.chmod(0o644)
