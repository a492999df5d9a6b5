"""The dictionary of fields as a Word file, to be kept open beside a template and copied from."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from dplan_docs.dictionary import FieldLine
from dplan_docs.errors import DplanError
from dplan_docs.fields import Context
from dplan_docs.formats.docx import Look, fill, pack
from dplan_docs.formats.filters import MEANINGS
from dplan_docs.swap import replace_file
from dplan_docs.workspace import Workspace, shipped_template

NAME = "ช่องข้อมูลที่ใช้ในแม่แบบได้.docx"
_TEMPLATE = "guide/field-dictionary.docx"
_MOST_TITLES = 2


def write_guide(workspace: Workspace, organization: str, lines: Sequence[FieldLine]) -> Path:
    """Write the dictionary into a workspace's output folder; return the file.

    Raises:
        DplanError: It cannot be written, as when it is open in Word.
    """
    path = workspace.output / NAME
    context = _context(organization, lines)
    filled = fill(shipped_template(_TEMPLATE), context, Look(convert_digits=lambda text: text))
    try:
        replace_file(path, pack(filled))
    except OSError as error:
        message = f"เขียนไฟล์ {path} ไม่ได้ กรุณาปิดไฟล์นี้ใน Word แล้วสั่งใหม่"
        raise DplanError(message) from error
    return path


def _context(organization: str, lines: Sequence[FieldLine]) -> Context:
    groups = [
        {"ชื่อ": group, "ช่องข้อมูล": [_field(line) for line in members]}
        for group, members in groupby(lines, key=lambda line: line.group)
    ]
    filters = [
        {"ชื่อ": name, "ความหมาย": meaning, "ตัวอย่าง": example}
        for name, (meaning, example) in MEANINGS.items()
    ]
    return {
        "หน่วยงาน": organization,
        "กลุ่มช่องข้อมูล": groups,
        "รูปแบบทั้งหมด": filters,
        "ลำดับในวงรอบ": "{{ loop.index }}",
    }


def _field(line: FieldLine) -> Context:
    return {
        "วงรอบ": list(line.around),
        "วิธีพิมพ์": line.tag,
        "ความหมาย": line.meaning,
        "ตัวอย่าง": line.example,
        "ที่มา": line.origin,
        "ใช้ใน": " ".join(_use(line)),
    }


def _use(line: FieldLine) -> Iterator[str]:
    if len(line.templates) > _MOST_TITLES:
        yield f"เอกสาร {len(line.templates)} ฉบับ"
    else:
        yield ", ".join(line.titles) or "ยังไม่มีเอกสารใดใช้"
