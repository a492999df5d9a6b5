"""The office's own templates and emblem, checked."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from dplan_docs.findings import CellRef, Finding, Severity
from dplan_docs.settings.model import Settings
from dplan_docs.workspace import EMBLEM_NAME, Workspace


def own_file_findings(workspace: Workspace, settings: Settings) -> Iterator[Finding]:
    """Yield what is wrong with them, or lacking."""
    unusable = tuple(workspace.template_findings())
    yield from unusable
    yield from _template_findings(workspace, settings, {x.where.file for x in unusable})
    where = CellRef(file=EMBLEM_NAME)
    if not workspace.emblem.is_file():
        message = (
            "ยังไม่มีรูปตราครุฑ เอกสารเว้นที่ว่างขนาดถูกต้องไว้ให้ "
            "หากต้องการให้พิมพ์ตรา กรุณาวางไฟล์ชื่อนี้ไว้ข้างไฟล์ข้อมูลหน่วยงาน"
        )
        yield Finding(code="emblem-missing", severity=Severity.INFO, where=where, message=message)
    elif workspace.emblem_image() is None:
        message = "ไฟล์นี้ไม่ใช่รูปแบบ PNG จึงเว้นที่ว่างสำหรับตราไว้แทน กรุณาบันทึกรูปเป็น PNG"
        code = "emblem-unreadable"
        yield Finding(code=code, severity=Severity.WARNING, where=where, message=message)


def _template_findings(
    workspace: Workspace, settings: Settings, unusable: set[str]
) -> Iterator[Finding]:
    """Yield what is wrong with the office's own Word templates; the shipped ones are known."""
    for path, name in workspace.own_templates():
        file = path.relative_to(workspace.folder).as_posix()
        if path.suffix.casefold() == ".docx" and file not in unusable:
            from dplan_docs.proofing import Known, prove

            paper = PurePosixPath(name).stem
            yield from prove(path, file, paper, Known.of(settings)).findings
