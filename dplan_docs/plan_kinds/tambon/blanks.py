"""The blank registers and report that districts fill in, one workbook for each."""

from collections.abc import Iterator
from datetime import date

from dplan_docs.errors import DplanError
from dplan_docs.file_names import file_name
from dplan_docs.plan_kinds.model import Blanks
from dplan_docs.settings.model import Settings
from dplan_docs.tambon import settings_sheets as sheets
from dplan_docs.tambon.material import TambonMaterial
from dplan_docs.tambon.register_papers import BLANK_TEMPLATE, blank_registers
from dplan_docs.tambon.settings import District, TambonSettings
from dplan_docs.titles import SETTINGS_NAME
from dplan_docs.workspace import Workspace


def blanks(workspace: Workspace, settings: Settings) -> Blanks:
    """Return a blank workbook for each district.

    Raises:
        DplanError: There are no districts in the settings.
    """
    if not isinstance(settings, TambonSettings):
        raise TypeError(settings)
    if not settings.senders:
        message = (
            f"ยังไม่มีรายชื่ออำเภอในแผ่น “{sheets.DISTRICTS.name}” ของไฟล์ {SETTINGS_NAME} "
            "กรุณากรอกชื่ออำเภอแล้วสั่งใหม่"
        )
        raise DplanError(message)
    material = TambonMaterial(
        settings=settings,
        plan=settings.plan,
        districts=settings.senders,
        tambons=settings.tambons,
        today=date.min,
        templates=workspace.template,
        district=settings.district,
    )
    files: dict[str, District] = {}
    for district in settings.senders:
        files[file_name(f"แบบแผนพัฒนาตำบล อำเภอ{district.name}", ".xlsx", files)] = district
    due = material.due
    return Blanks(
        files={file: blank_registers(material, district) for file, district in files.items()},
        lacking=tuple(_lacking(settings)),
        due=min(filter(None, (due.targets, due.projects, due.report)), default=None),
        findings=tuple(workspace.template_findings(BLANK_TEMPLATE)),
        letter="" if settings.district else "tambon-letter",
    )


def _lacking(settings: TambonSettings) -> Iterator[str]:
    """Yield what the districts would have to write themselves, and where to enter it instead."""
    if not settings.organization.full_name:
        yield f"ชื่อหน่วยงาน (แผ่น “{sheets.ORGANIZATION.name}”)"
    if not settings.year.fiscal_year:
        yield f"ปีงบประมาณ (แผ่น “{sheets.PLAN.name}”)"
    known = {tambon.district for tambon in settings.tambons}
    without = [x.name for x in settings.senders if x.name not in known]
    if without:
        yield f"รายชื่อตำบลของอำเภอ{', '.join(without)} (แผ่น “{sheets.TAMBONS.name}”)"
