"""The tables of the template workbooks: their sample rows by name, and the fields these may show."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from dplan_docs.formats.month_fields import MONTH_FIELDS
from dplan_docs.formats.xlsx.fields import (
    UNREADABLE,
    category_fields,
    choice_fields,
    common_fields,
    draft_fields,
    entry_fields,
    strategy_fields,
    summary_fields,
    tally_fields,
    work_plan_fields,
)
from dplan_docs.plan import SummaryLine, Tally
from dplan_docs.records import EquipmentItem, PlanEntry, Project, SourceRow
from dplan_docs.settings.model import Settings

Names = frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table of a template workbook.

    Attributes:
        title: How the officer calls it.
        entry: The sample row without which there is no table.
        others: The other sample rows, each with what is lost without it.
        fields: What each sample row may show, besides what every sheet may say.
        needed: What a table should show: a field of a sample row, and what it is called.
        prefix: How the fields of the entry row begin, where its empty cells are filled by heading.
        record: What its rows hold.
        is_needed: Whether a workbook without the table is no such workbook.
    """

    title: str
    entry: str
    others: Mapping[str, str]
    fields: Mapping[str, Names]
    needed: tuple[tuple[str, str, str], ...] = ()
    prefix: str = ""
    record: type[PlanEntry] | None = None
    is_needed: bool = False

    @property
    def samples(self) -> tuple[str, ...]:
        """Every sample row's name, the entry's first."""
        return (self.entry, *self.others)

    def fields_of(self, sample: str) -> Names:
        """Return what a sample row may show."""
        return self.fields.get(sample.removesuffix(UNREADABLE), frozenset()) | common_names()


STRATEGY, WORK_PLAN, PROJECT = "แถว_ผด02_ยุทธศาสตร์", "แถว_ผด02_แผนงาน", "แถว_ผด02_โครงการ"
SUBTOTAL, TOTAL, NO_PROJECT = "แถว_ผด02_รวม", "แถว_ผด02_รวมทั้งสิ้น", "แถว_ผด02_ไม่มีโครงการ"
EQUIPMENT_PLAN, CATEGORY, ITEM = "แถว_ผด021_แผนงาน", "แถว_ผด021_ประเภท", "แถว_ผด021_ครุภัณฑ์"
ITEM_SUBTOTAL, ITEM_TOTAL = "แถว_ผด021_รวม", "แถว_ผด021_รวมทั้งสิ้น"
NO_ITEM = "แถว_ผด021_ไม่มีครุภัณฑ์"
ENTRY = "แถว_ข้อมูล_รายการ"
SUMMARY_STRATEGY, SUMMARY_LINE = "แถว_ผด01_ยุทธศาสตร์", "แถว_ผด01_แผนงาน"
SUMMARY_SUBTOTAL, SUMMARY_TOTAL = "แถว_ผด01_รวม", "แถว_ผด01_รวมทั้งสิ้น"
SUMMARY_EQUIPMENT, SUMMARY_EQUIPMENT_TOTAL = "แถว_ผด01_ครุภัณฑ์", "แถว_ผด01_รวมครุภัณฑ์"
CHOICE = "แถว_ตัวเลือก"

_NOTE = "หมายเหตุว่ายังไม่รวมรายการที่อ่านงบประมาณไม่ได้"
_RED = "สีที่เตือนว่าอ่านงบประมาณไม่ได้"


def _names(*fields: Mapping[str, object]) -> Names:
    return frozenset().union(*fields)


@cache
def common_names() -> Names:
    """Return what every sheet may say."""
    return _names(common_fields(Settings()))


DIVISION_FIELD = "กอง.ชื่อ"
"""What every sheet of a division's blank form may say besides."""

DRAFT_FIELDS = tuple(draft_fields(""))
"""What every sheet of the plan's workbook may say besides."""


_WHERE = SourceRow(file="", sheet="", row=1)
_TALLY = _names(tally_fields(Tally()))
_SUMMARY = _names(
    summary_fields(
        SummaryLine(name="", tally=Tally(), count_percent=Decimal(0), budget_percent=Decimal(0))
    )
)
_PLAN_NAMES = _names(work_plan_fields(""))
_STRATEGY_NAMES = _names(strategy_fields(""))


def _entry_names(prefix: str) -> Names:
    return _names(entry_fields(prefix, EquipmentItem(where=_WHERE, name=""), 1))


def _columns(sample: str, prefix: str) -> Iterator[tuple[str, str, str]]:
    for name in ("ลำดับที่", "ชื่อ", "รายละเอียด", "งบประมาณ", "สถานที่", "หน่วยงาน"):
        yield sample, f"{prefix}.{name}", name
    for name in MONTH_FIELDS.values():
        yield sample, f"{prefix}.{name}", f"เดือน {name}"


def _budgets(*samples: str) -> Iterator[tuple[str, str, str]]:
    return ((sample, "งบประมาณ", "งบประมาณ") for sample in samples)


def _sums(subtotal: str, total: str) -> Mapping[str, str]:
    """Name the rows of sums of a table by แผนงาน."""
    return {
        subtotal: "แถวรวมของแผนงาน",
        subtotal + UNREADABLE: _NOTE,
        total: "แถวรวมทั้งสิ้น",
        total + UNREADABLE: _NOTE,
    }


SUMMARY_TABLE = Table(
    title="ผด.01",
    entry=SUMMARY_LINE,
    others={
        SUMMARY_STRATEGY: "บรรทัดชื่อยุทธศาสตร์",
        SUMMARY_SUBTOTAL: "แถวรวมของยุทธศาสตร์",
        SUMMARY_SUBTOTAL + UNREADABLE: _NOTE,
        SUMMARY_TOTAL: "แถวรวมทั้งสิ้น",
        SUMMARY_TOTAL + UNREADABLE: _NOTE,
        SUMMARY_EQUIPMENT: "สรุปครุภัณฑ์",
        SUMMARY_EQUIPMENT_TOTAL: "แถวรวมครุภัณฑ์",
        SUMMARY_EQUIPMENT_TOTAL + UNREADABLE: _NOTE,
    },
    fields={
        SUMMARY_STRATEGY: _STRATEGY_NAMES,
        SUMMARY_LINE: _SUMMARY | _PLAN_NAMES,
        SUMMARY_SUBTOTAL: _SUMMARY,
        SUMMARY_TOTAL: _SUMMARY,
        SUMMARY_EQUIPMENT_TOTAL: _SUMMARY,
    },
    needed=tuple(
        (sample, name, name)
        for sample in (SUMMARY_LINE, SUMMARY_SUBTOTAL, SUMMARY_TOTAL)
        for name in ("จำนวน", "งบประมาณ")
    ),
)
PROJECT_TABLE = Table(
    title="ผด.02",
    entry=PROJECT,
    others={
        STRATEGY: "บรรทัดชื่อยุทธศาสตร์",
        WORK_PLAN: "บรรทัดชื่อแผนงาน",
        PROJECT + UNREADABLE: _RED,
        **_sums(SUBTOTAL, TOTAL),
        NO_PROJECT: "บรรทัดที่บอกว่าไม่มีโครงการ",
    },
    fields={
        STRATEGY: _STRATEGY_NAMES,
        WORK_PLAN: _PLAN_NAMES,
        PROJECT: _entry_names("โครงการ"),
        SUBTOTAL: _TALLY,
        TOTAL: _TALLY,
    },
    needed=(*_columns(PROJECT, "โครงการ"), *_budgets(SUBTOTAL, TOTAL)),
    prefix="โครงการ",
    record=Project,
    is_needed=True,
)
EQUIPMENT_TABLE = Table(
    title="ผด.02/1",
    entry=ITEM,
    others={
        EQUIPMENT_PLAN: "บรรทัดชื่อแผนงาน",
        CATEGORY: "บรรทัดประเภทครุภัณฑ์",
        ITEM + UNREADABLE: _RED,
        **_sums(ITEM_SUBTOTAL, ITEM_TOTAL),
        NO_ITEM: "บรรทัดที่บอกว่าไม่มีครุภัณฑ์",
    },
    fields={
        EQUIPMENT_PLAN: _PLAN_NAMES,
        CATEGORY: _names(category_fields("")),
        ITEM: _entry_names("ครุภัณฑ์"),
        ITEM_SUBTOTAL: _TALLY,
        ITEM_TOTAL: _TALLY,
    },
    needed=(*_columns(ITEM, "ครุภัณฑ์"), *_budgets(ITEM_SUBTOTAL, ITEM_TOTAL)),
    prefix="ครุภัณฑ์",
    record=EquipmentItem,
)
ENTRY_TABLE = Table(
    title="ข้อมูลทั้งหมด",
    entry=ENTRY,
    others={ENTRY + UNREADABLE: _RED},
    fields={ENTRY: _entry_names("รายการ") | _STRATEGY_NAMES | _PLAN_NAMES | {"ที่"}},
    prefix="รายการ",
    record=EquipmentItem,
)
CHOICE_TABLE = Table(
    title="รายการตัวเลือกของยุทธศาสตร์ แผนงาน และกอง",
    entry=CHOICE,
    others={},
    fields={CHOICE: _STRATEGY_NAMES | _PLAN_NAMES | _names(choice_fields(None, None))},
)
PLAN_TABLES = (SUMMARY_TABLE, PROJECT_TABLE, EQUIPMENT_TABLE, ENTRY_TABLE)
FORM_TABLES = (CHOICE_TABLE,)
