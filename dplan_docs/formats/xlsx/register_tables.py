"""The tables of the tambon plan's template workbooks: their sample rows, and the fields these may show."""

from dplan_docs.formats.xlsx.fields import UNREADABLE, choice_fields
from dplan_docs.formats.xlsx.tables import Table

SHORT_MARKS = ("แบบ1", "แบบ2", "แบบ3", "แบบรายงาน")
"""How the names of rows and fields call แบบ ๑, แบบ ๒, แบบ ๓ and แบบรายงาน."""

DISTRICT_FIELD, PROVINCE_FIELD = "อำเภอ.ชื่อ", "จังหวัด.ชื่อ"
COUNT, BUDGET, UNREAD = "จำนวน", "งบประมาณ", "จำนวนที่อ่านงบประมาณไม่ได้"
TAMBON_ROW, TAMBON_FIELD = "แถว_ตำบล", "ตำบล.ชื่อ"
SUMMARY_LINE, SUMMARY_SUM = "แถว_สรุป_อำเภอ", "แถว_สรุป_รวม"
DUE_FIELDS = ("กำหนดส่ง.แบบ๑", "กำหนดส่ง.แบบ๒", "กำหนดส่ง.แบบ๓", "กำหนดส่ง.แบบรายงาน")

BLANK_TABLES = (
    Table(
        title="รายชื่อตำบลของอำเภอ",
        entry=TAMBON_ROW,
        others={},
        fields={TAMBON_ROW: frozenset({TAMBON_FIELD, *choice_fields(None, None)})},
    ),
)
BODY_FIELD = "แผนตำบล.คณะกรรมการ"
BLANK_FIELDS = (DISTRICT_FIELD, PROVINCE_FIELD, BODY_FIELD, *DUE_FIELDS)
"""What every sheet of a district's blank workbook may say."""

_OF_ALL_ROWS = ("ลำดับที่", "ตำบล", "หมายเหตุ")
_OF_PROJECTS = (*_OF_ALL_ROWS, "ชื่อ", "รูปแบบ", BUDGET, "เป้าหมาย", "ระยะเวลา")
_SHOWN = {
    "แบบ1": (*_OF_ALL_ROWS, "ผู้ประสานงาน", "ส่งให้อปท", "ส่งให้อำเภอ", "ไตรมาส"),
    "แบบ2": _OF_PROJECTS,
    "แบบ3": (*_OF_PROJECTS, "อปท", "การเชื่อมโยง"),
}
_NEEDED = {"แบบ1": ("ตำบล",), "แบบ2": ("ตำบล", "ชื่อ", BUDGET), "แบบ3": ("ตำบล", "ชื่อ", BUDGET)}
_NOTE = "หมายเหตุว่ายังไม่รวมรายการที่อ่านงบประมาณไม่ได้"


def entry(short: str) -> str:
    """Return the name of the row that a register's rows look like."""
    return f"แถว_{short}_รายการ"


def empty(short: str) -> str:
    """Return the name of the line of a district without rows."""
    return f"แถว_{short}_ไม่มี"


def of_district(short: str) -> str:
    """Return the name of the row of a district's total."""
    return f"แถว_{short}_รวมอำเภอ"


def of_all(short: str) -> str:
    """Return the name of the row of the total of all."""
    return f"แถว_{short}_รวมทั้งสิ้น"


def _register(short: str) -> Table:
    totals = frozenset({COUNT, BUDGET, UNREAD})
    return Table(
        title=short,
        entry=entry(short),
        others={
            entry(short) + UNREADABLE: "สีที่เตือนว่าอ่านงบประมาณไม่ได้",
            empty(short): "บรรทัดของอำเภอที่ไม่มีรายการหรือยังไม่ส่ง",
            of_district(short): "แถวรวมของอำเภอ",
            of_district(short) + UNREADABLE: _NOTE,
            of_all(short): "แถวรวมทั้งสิ้น",
            of_all(short) + UNREADABLE: _NOTE,
        },
        fields={
            entry(short): frozenset({DISTRICT_FIELD, *(f"รายการ.{x}" for x in _SHOWN[short])}),
            empty(short): frozenset({DISTRICT_FIELD, "เหตุ"}),
            of_district(short): totals | {DISTRICT_FIELD},
            of_all(short): totals,
        },
        needed=tuple((entry(short), f"รายการ.{name}", name) for name in _NEEDED[short]),
        is_needed=True,
    )


REGISTER_TABLES = {short: _register(short) for short in _SHOWN}
_FIGURES = tuple(
    f"{short}.{name}"
    for short in _SHOWN
    for name in ((COUNT,) if short == SHORT_MARKS[0] else (COUNT, BUDGET))
)
SUMMARY_TABLE = Table(
    title="สรุปการส่ง",
    entry=SUMMARY_LINE,
    others={SUMMARY_SUM: "แถวรวมทั้งสิ้น"},
    fields={
        SUMMARY_LINE: frozenset(
            {DISTRICT_FIELD, "ลำดับที่", *_FIGURES, *(f"{x}.ส่ง" for x in SHORT_MARKS)}
        ),
        SUMMARY_SUM: frozenset({*_FIGURES, *(f"{x}.ส่งแล้ว" for x in SHORT_MARKS)}),
    },
)
COMBINED_TABLES = (SUMMARY_TABLE, *REGISTER_TABLES.values())
COMBINED_FIELDS = (PROVINCE_FIELD, "จำนวนอำเภอ", "จำนวนอำเภอที่ส่ง", "อำเภอที่ยังไม่ส่ง")
"""What every sheet of the province's workbook may say besides."""
