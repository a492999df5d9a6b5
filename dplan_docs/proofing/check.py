"""One template proved: every fault at once, each at its place, and a copy with comments."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from lxml import etree

from dplan_docs.errors import DplanError
from dplan_docs.fields import Context
from dplan_docs.findings import Finding, Severity, WordRef
from dplan_docs.formats.package import read_parts, write_zip
from dplan_docs.formats.proof import linter, plain
from dplan_docs.formats.proof.comments import commented
from dplan_docs.formats.proof.expressions import asked_of
from dplan_docs.formats.proof.looks import look_faults
from dplan_docs.formats.proof.loops import loop_faults
from dplan_docs.formats.proof.mending import mend_tags
from dplan_docs.formats.proof.model import Fault, Passage, Tag
from dplan_docs.formats.proof.names import unknown_uses
from dplan_docs.formats.proof.passages import (
    TEXT_PART,
    part_label,
    passages,
    place_of,
    text_roots,
)
from dplan_docs.formats.proof.tables import table_faults
from dplan_docs.formats.proof.tagging import tag_faults
from dplan_docs.formats.wordml import serialize
from dplan_docs.proofing.known import Known
from dplan_docs.proofing.lacks import lack_faults
from dplan_docs.proofing.rehearsal import rehearsal
from dplan_docs.proofing.slips import slip_faults
from dplan_docs.proofing.trials import trial_faults
from dplan_docs.proofing.words import word_faults

_DOCUMENT = "word/document.xml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """What was found in a template.

    Attributes:
        annotated: The copy with comments; None where nothing was found, or nothing can be opened.
    """

    findings: tuple[Finding, ...]
    annotated: bytes | None = None


def prove(template: Path, name: str, paper: str | None, known: Known) -> Proof:
    """Return every fault of a template.

    Args:
        template: The file.
        name: What the officer knows the file by.
        paper: The paper it makes; None to take the one whose fields it names.
        known: What is known of the office.
    """
    try:
        parts = read_parts(template)
        roots = text_roots(parts)
    except (DplanError, etree.XMLSyntaxError) as error:
        damaged = "เนื้อหาในไฟล์เสีย กรุณาเปิดใน Word แล้วบันทึกใหม่"
        return _unusable(name, str(error) if isinstance(error, DplanError) else damaged)
    if _DOCUMENT not in parts:
        return _unusable(name, "ไฟล์นี้ไม่ใช่เอกสาร Word กรุณาบันทึกเป็น .docx แล้วลองใหม่")
    read = passages(roots)
    mended = list(mend_tags(read))
    plain_read = passages(roots)
    sound = _with_roots(parts, roots)
    faults = [*mended, *_tag_faults(template.name, sound, plain_read, paper)]
    faults += [*look_faults(read, parts), *table_faults(read), *word_faults(plain_read, known)]
    faults += slip_faults(plain_read)
    doubled = {(passage.part, passage.number) for passage in read if passage.doubled}
    told = _in_order(
        [fault for fault in faults if (fault.part, fault.paragraph) not in doubled], list(roots)
    )
    findings = tuple(_findings(told, read, name))
    return Proof(
        findings=findings,
        annotated=commented(parts, _notes(told, read)) if findings and read else None,
    )


def _unusable(name: str, message: str) -> Proof:
    where = WordRef(file=name)
    code, severity = "template-unusable", Severity.ERROR
    return Proof(findings=(Finding(code=code, severity=severity, where=where, message=message),))


def _with_roots(
    parts: Mapping[str, bytes], roots: Mapping[str, etree._Element]
) -> dict[str, bytes]:
    return {
        name: serialize(roots[part_label(name)]) if TEXT_PART.fullmatch(name) else content
        for name, content in parts.items()
    }


def _tag_faults(
    name: str, parts: Mapping[str, bytes], read: Sequence[Passage], paper: str | None
) -> Iterator[Fault]:
    """The faults of the tags; only a template without any is filled on trial."""
    packed = write_zip(parts.items())
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        copy = Path(folder) / name
        copy.write_bytes(packed)
        tags = linter.tags_of(packed) if linter.is_installed() else plain.tags_of(read)
        context = rehearsal()[paper] if paper else _likeliest(tags)
        faults, asked = tag_faults(packed, tags, context)
        yield from faults
        if paper:
            yield from lack_faults(copy, paper)
        if not any(fault.severity is Severity.ERROR for fault in faults):
            yield from loop_faults(tags, read)
            yield from trial_faults(copy, asked, context)


def _likeliest(tags: Sequence[Tag]) -> Context:
    """The fields of the paper that knows the most of a template's names."""
    asked = asked_of(tags, balanced=True)
    return min(
        rehearsal().values(), key=lambda context: sum(1 for _ in unknown_uses(asked, context))
    )


def _in_order(faults: Sequence[Fault], parts: Sequence[str]) -> list[Fault]:
    """Each fault once, in the order of reading."""
    ordered = sorted(
        faults, key=lambda x: (parts.index(x.part) if x.part in parts else -1, x.paragraph)
    )
    seen: dict[tuple[object, ...], Fault] = {}
    for fault in ordered:
        seen.setdefault(
            (fault.code, fault.part, fault.paragraph, fault.value, fault.message), fault
        )
    return list(seen.values())


def _findings(faults: Sequence[Fault], read: Sequence[Passage], name: str) -> Iterator[Finding]:
    by_place = {(passage.part, passage.number): passage for passage in read}
    for fault in faults:
        passage = by_place.get((fault.part, fault.paragraph))
        yield Finding(
            code=fault.code,
            severity=fault.severity,
            where=place_of(name, passage, fault.part),
            message=fault.message,
            value=fault.value,
        )


def _notes(faults: Sequence[Fault], read: Sequence[Passage]) -> dict[int, list[str]]:
    """What the comments say, by the body's paragraph; other parts are told at the first."""
    by_place = {(passage.part, passage.number): passage for passage in read}
    notes: dict[int, list[str]] = {}
    for fault in faults:
        if fault.part == "body" and fault.paragraph:
            notes.setdefault(fault.paragraph, []).append(fault.message)
        else:
            place = place_of("", by_place.get((fault.part, fault.paragraph)), fault.part)
            notes.setdefault(1, []).append(f"{place.place}: {fault.message}".removeprefix(": "))
    return notes
