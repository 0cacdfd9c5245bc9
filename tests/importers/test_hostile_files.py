"""Files that want to do harm are refused in one sentence, quickly."""

import base64
import zlib
from contextlib import suppress
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from foreign_files import EACH, drawio, excel
from hypothesis import given
from hypothesis import strategies as st

from klantroutes.importers import limits
from klantroutes.importers.registry import BY_FORMAT, IMPORTERS
from klantroutes.storage.errors import FileFault

_MODEL = b"http://www.omg.org/spec/BPMN/20100524/MODEL"
_LAUGHS = b'<!DOCTYPE l [<!ENTITY a "ha">' + b"".join(
    b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9)
) + b"]><definitions>&j;</definitions>"  # fmt: skip
_OUTSIDE = b'<!DOCTYPE l [<!ENTITY a SYSTEM "file:/etc/passwd">]><mxfile><diagram>&a;</diagram></mxfile>'
_DTD = b'<!DOCTYPE definitions SYSTEM "x.dtd"><definitions/>'


def _squeezed(size: int) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return b"".join(packer.compress(b"\0" * (1 << 20)) for _ in range(size >> 20)) + packer.flush()


def _many_tasks() -> bytes:
    tasks = b"".join(b'<task id="t%d" name="a"/>' % number for number in range(limits.MAX_STEPS + 1))
    return b'<definitions xmlns="%s"><process>%s</process></definitions>' % (_MODEL, tasks)


def _many_lines() -> bytes:
    return b"graph TD\n" + b"&".join([b"a"] * 2000) + b"-->" + b"&".join([b"b"] * 2000)


def _bomb() -> bytes:
    data = BytesIO()
    with ZipFile(data, "w", ZIP_DEFLATED) as book:
        for number in range(5):
            book.writestr(f"xl/{number}.xml", b" " * (60 << 20))
    return data.getvalue()


_HOSTILE = {
    "laughs-bpmn": ("bpmn", lambda: _LAUGHS, "niet veilig"),
    "laughs-drawio": ("drawio", lambda: _LAUGHS, "niet veilig"),
    "outside": ("drawio", lambda: _OUTSIDE, "niet veilig"),
    "dtd": ("bpmn", lambda: _DTD, "niet veilig"),
    "utf16-dtd": ("bpmn", lambda: _LAUGHS.decode().encode("utf-16"), "niet veilig"),
    "deep": ("bpmn", lambda: b"<a>" * 200_000, "te diep"),
    "deep-json": ("klantroute", lambda: b'{"a":' * 200_000, "te diep"),
    "deep-boxes": ("mermaid", lambda: b"graph TD\n" + b"subgraph a\n" * 300, "te diep"),
    "elements": ("drawio", lambda: b"<mxfile>" + b"<a/>" * (limits.MAX_ELEMENTS + 1) + b"</mxfile>", "te veel"),
    "tasks": ("bpmn", _many_tasks, "te veel"),
    "many-lines": ("mermaid", _many_lines, "te veel"),
    "cells": ("csv", lambda: b"naam;" * (limits.MAX_ELEMENTS + 1), "te veel"),
    "deflate-bomb": ("drawio", lambda: drawio(base64.b64encode(_squeezed(300 << 20)).decode()), "veel te groot"),
    "zip-bomb": ("excel", _bomb, "veel te groot"),
    "laughs-excel": ("excel", lambda: excel(_LAUGHS.decode()), "niet veilig"),
    "no-zip": ("excel", lambda: b"PK\x03\x04 geen zip", "geen Excel"),
}  # fmt: skip


@pytest.mark.parametrize("name", _HOSTILE)
def test_hostile_file_is_refused_in_one_sentence(name: str) -> None:
    form, make, words = _HOSTILE[name]
    with pytest.raises(FileFault, match=words) as fault:
        BY_FORMAT[form].parse(make())
    assert "\n" not in str(fault.value)


@pytest.mark.parametrize("importer", IMPORTERS, ids=lambda importer: importer.format)
def test_file_that_is_too_large_is_refused(importer, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(FileFault, match="te groot"):
        importer.parse(b" " * (64 * 1024 * 1024 + 1))


def _survives(form: str, data: bytes) -> None:
    with suppress(FileFault):
        BY_FORMAT[form].parse(data)


@pytest.mark.parametrize("form", BY_FORMAT)
@given(data=st.binary(max_size=300))
def test_any_bytes_are_taken_or_refused(form: str, data: bytes) -> None:
    _survives(form, data)


_PIECES = st.one_of(
    st.binary(max_size=8),
    st.sampled_from([b"<", b">", b'"', b"&#0;", b"&#xD800;", b"-->", b";", b"{", b"[", b"end\n", b"\x00", b"\xff\xfe"]),
)
_PLACES = st.floats(0, 1, exclude_max=True)


@pytest.mark.parametrize("form", EACH)
@given(changes=st.lists(st.tuples(_PLACES, st.integers(0, 30), _PIECES), min_size=1, max_size=6))
def test_mutated_files_are_taken_or_refused(form: str, changes: list[tuple[float, int, bytes]]) -> None:
    data = EACH[form]
    for place, length, piece in changes:
        begin = int(place * len(data))
        data = data[:begin] + piece + data[begin + length :]
    _survives(form, data)


@given(changes=st.lists(st.tuples(_PLACES, st.integers(0, 30), _PIECES), min_size=1, max_size=6))
def test_mutated_files_of_our_own_are_taken_or_refused(
    own_bpmn: bytes, changes: list[tuple[float, int, bytes]]
) -> None:
    data = own_bpmn
    for place, length, piece in changes:
        begin = int(place * len(data))
        data = data[:begin] + piece + data[begin + length :]
    _survives("bpmn", data)


@given(text=st.text(max_size=200))
def test_any_text_is_a_flowchart_or_refused(text: str) -> None:
    _survives("mermaid", f"graph LR\n{text}".encode("utf-8", "replace"))
