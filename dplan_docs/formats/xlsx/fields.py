"""The fields that a template workbook may ask for, by their Thai names."""

from dplan_docs.formats.xlsx.cells import Number, Value, Verbatim
from dplan_docs.plan import UNNAMED_STRATEGY, UNNAMED_WORK_PLAN, SummaryLine, Tally
from dplan_docs.records import EquipmentItem, Project
from dplan_docs.settings.model import Settings
from dplan_docs.thai.months import FISCAL_MONTHS

MARK = "✓"
UNKNOWN = "." * 30
"""Stands for what the office has not entered yet, to be filled in by hand."""

_LONGEST_REASON = 150
UNNAMED_CATEGORY = "ไม่ระบุประเภทครุภัณฑ์"
UNREADABLE = "_อ่านงบประมาณไม่ได้"
"""Ends the name of a sample row that replaces another where an amount could not be read."""

MONTH_FIELDS = dict(
    zip(
        FISCAL_MONTHS,
        ("ตค", "พย", "ธค", "มค", "กพ", "มีค", "เมย", "พค", "มิย", "กค", "สค", "กย"),
        strict=True,
    )
)


def common_fields(settings: Settings) -> dict[str, Value]:
    """Return what every sheet may say about the office and its year."""
    year = settings.year.fiscal_year
    return {
        "หน่วยงาน.ชื่อ": settings.organization.full_name or UNKNOWN,
        "ปีงบประมาณ": str(year) if year else "........",
        "ปีงบประมาณก่อน": str(year - 1) if year else "........",
    }


def draft_fields(lacking: str) -> dict[str, Value]:
    """Return the mark of a draft, and why it is one; a sheet knows no conditions, so both are whole.

    The reason is cut where it would not fit a page's header, which Excel ends at 255 signs.

    >>> draft_fields("ข้อมูลยังมีข้อผิดพลาด 2 แห่ง")["เอกสาร.ร่างเพราะ"]
    '(ร่าง) ยังไม่ครบ: ข้อมูลยังมีข้อผิดพลาด 2 แห่ง'
    """
    return {
        "เอกสาร.ร่าง": "(ร่าง) " if lacking else "",
        "เอกสาร.ร่างเพราะ": f"(ร่าง) ยังไม่ครบ: {lacking[:_LONGEST_REASON]}" if lacking else "",
    }


def strategy_fields(name: str) -> dict[str, Value]:
    """Return the caption of a strategy."""
    return {"ยุทธศาสตร์.ชื่อ": name or UNNAMED_STRATEGY}


def work_plan_fields(name: str) -> dict[str, Value]:
    """Return the caption of a แผนงาน, with that word and without."""
    return {
        "แผนงาน.ชื่อ": name or UNNAMED_WORK_PLAN,
        "แผนงาน.ชื่อเต็ม": f"แผนงาน{name}" if name else UNNAMED_WORK_PLAN,
    }


def choice_fields(division: str | None, no_budget: str | None) -> dict[str, Value]:
    """Return what a division's form offers besides: a division, and words for no money."""
    return {"ตัวเลือก.กอง": division, "ตัวเลือก.ไม่ใช้งบประมาณ": no_budget}


def category_fields(name: str) -> dict[str, Value]:
    """Return the caption of a ประเภทครุภัณฑ์."""
    return {"ประเภท.ชื่อ": name or UNNAMED_CATEGORY}


def variant(unread: int) -> str:
    """Return the end of the sample row's name to use where amounts could not be read."""
    return UNREADABLE if unread else ""


def tally_fields(tally: Tally) -> dict[str, Value]:
    """Return a number of entries and their money."""
    return {"จำนวน": tally.count, "งบประมาณ": tally.budget, "จำนวนที่อ่านงบประมาณไม่ได้": tally.unread}


def summary_numbers(line: SummaryLine) -> dict[str, Number]:
    """Return the figures of a line of ผด.01."""
    return {
        "จำนวน": line.count,
        "งบประมาณ": line.budget,
        "ร้อยละของจำนวน": line.count_percent,
        "ร้อยละของงบประมาณ": line.budget_percent,
    }


def summary_fields(line: SummaryLine) -> dict[str, Value]:
    """Return a line of ผด.01: its figures, and who is in charge."""
    divisions = {"หน่วยงาน": ", ".join(line.divisions)}
    return tally_fields(line.tally) | summary_numbers(line) | divisions


def entry_fields(prefix: str, entry: Project | EquipmentItem, number: int) -> dict[str, Value]:
    """Return everything about a project or an item, each field named ``prefix.…``.

    Args:
        prefix: โครงการ, ครุภัณฑ์ or รายการ.
        entry: The project or the item.
        number: Its number within its table of the booklet.
    """
    fields: dict[str, Value] = {
        "ลำดับที่": number,
        "แบบ": entry.form,
        "กลยุทธ์": entry.tactic,
        "ประเภท": entry.category if isinstance(entry, EquipmentItem) else None,
        "ชื่อ": entry.name,
        "รายละเอียด": entry.description,
        "งบประมาณ": entry.budget_note if entry.budget is None else entry.budget,
        "หมายเหตุงบประมาณ": entry.budget_note,
        "แหล่งงบประมาณ": entry.funding_source,
        "สถานที่": entry.location,
        "หน่วยงาน": ", ".join(entry.divisions),
        "ฉบับ": entry.edition,
        "แฟ้ม": Verbatim(entry.where.file),
        "แผ่นงาน": Verbatim(entry.where.sheet),
        "แถว": entry.where.row,
    }
    for month, name in MONTH_FIELDS.items():
        fields[name] = MARK if month in entry.months else None
    return {f"{prefix}.{name}": value for name, value in fields.items()}
