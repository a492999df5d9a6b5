"""The blank workbooks that the divisions fill in, one for each."""

import re
from dataclasses import dataclass
from pathlib import Path

from dplan_docs.errors import DplanError
from dplan_docs.findings import Finding
from dplan_docs.formats.xlsx import write_division_form
from dplan_docs.settings import sheets
from dplan_docs.settings.reader import read_settings
from dplan_docs.swap import recover
from dplan_docs.titles import SETTINGS_NAME
from dplan_docs.workspace import open_workspace

TEMPLATE = "xlsx/division-form.xlsx"

_ILLEGAL = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
_LONGEST_NAME = 180
"""Bytes of a division's name; most file systems allow names of 255."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Forms:
    """The blank forms in a folder.

    Attributes:
        made: The names of those that are as blank as they should be.
        left: The names of files that differ, and so were left as they are.
        findings: What is wrong with the office's own template of the forms.
    """

    folder: Path
    made: tuple[str, ...]
    left: tuple[str, ...]
    findings: tuple[Finding, ...] = ()


def write_forms(folder: Path) -> Forms:
    """Write a blank form for each division into a workspace's output folder.

    Raises:
        DplanError: There are no divisions in the settings, or the folder cannot be written.
    """
    workspace = open_workspace(folder)
    settings, _ = read_settings(workspace.settings)
    names = [division.name for division in settings.divisions if division.name]
    if not names:
        message = (
            f"ยังไม่มีรายชื่อกองในแผ่น “{sheets.DIVISIONS.name}” ของไฟล์ {SETTINGS_NAME} "
            "กรุณากรอกชื่อกองแล้วสั่งใหม่"
        )
        raise DplanError(message)
    template = workspace.template(TEMPLATE)
    blanks = {_file_name(name): write_division_form(template, name, settings) for name in names}
    try:
        recover(workspace.output)
        workspace.output.mkdir(exist_ok=True)
        left = tuple(
            name for name, blank in blanks.items() if not _put(workspace.output / name, blank)
        )
    except OSError as error:
        message = f"เขียนแบบเปล่าลงใน {workspace.output} ไม่ได้ กรุณาปิดไฟล์ที่เปิดอยู่และตรวจสอบสิทธิ์การเขียน"
        raise DplanError(message) from error
    made = tuple(name for name in blanks if name not in left)
    findings = tuple(workspace.template_findings(TEMPLATE))
    return Forms(folder=workspace.output, made=made, left=left, findings=findings)


def _put(path: Path, content: bytes) -> bool:
    """Write a file that is not there; return False when another one is."""
    if path.exists():
        return path.is_file() and path.read_bytes() == content
    path.write_bytes(content)
    return True


def _file_name(division: str) -> str:
    name = _ILLEGAL.sub(" ", division).strip(" .").encode()[:_LONGEST_NAME].decode(errors="ignore")
    return f"แบบ ผด.02 {name}.xlsx"
