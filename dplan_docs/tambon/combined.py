"""The province's workbook: แบบ ๑ ๒ ๓ of all districts, their totals, and who has sent what."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from dplan_docs.formats.xlsx.cells import Formula, Number, Value
from dplan_docs.formats.xlsx.fields import UNKNOWN, UNREADABLE, common_fields, variant
from dplan_docs.formats.xlsx.sheet import Sheet
from dplan_docs.formats.xlsx.tables import Table
from dplan_docs.formats.xlsx.template import Template
from dplan_docs.formats.xlsx.totals import Addends
from dplan_docs.settings.model import Settings
from dplan_docs.tambon.records import (
    LINKED,
    REGISTERS,
    REPORT,
    TARGETS,
    USED,
    Answer,
    LinkedProject,
    Row,
    TargetTambon,
)

_SENT, _NOTHING, _NOT_SENT = "ส่งแล้ว", "ส่งแล้ว (ไม่มีรายการ)", "ยังไม่ส่ง"
_NO_ROWS = {True: "- ไม่มีรายการ -", False: "- ยังไม่ส่ง -"}
_COUNT, _BUDGET = "จำนวน", "งบประมาณ"
_SHORT = {TARGETS: "แบบ1", USED: "แบบ2", LINKED: "แบบ3", REPORT: "แบบรายงาน"}
_ENTRY = {mark: f"แถว_{_SHORT[mark]}_รายการ" for mark in REGISTERS}
_EMPTY = {mark: f"แถว_{_SHORT[mark]}_ไม่มี" for mark in REGISTERS}
_OF_DISTRICT = {mark: f"แถว_{_SHORT[mark]}_รวมอำเภอ" for mark in REGISTERS}
_OF_ALL = {mark: f"แถว_{_SHORT[mark]}_รวมทั้งสิ้น" for mark in REGISTERS}
_LINE, _SUM = "แถว_สรุป_อำเภอ", "แถว_สรุป_รวม"

_DISTRICT = frozenset({"อำเภอ.ชื่อ"})
_TOTALS = frozenset({_COUNT, _BUDGET, "จำนวนที่อ่านงบประมาณไม่ได้"})
_ENTRY_FIELDS = {
    TARGETS: ("ลำดับที่", "ตำบล", "ผู้ประสานงาน", "ส่งให้อปท", "ส่งให้อำเภอ", "ไตรมาส", "หมายเหตุ"),
    USED: ("ลำดับที่", "ตำบล", "ชื่อ", "รูปแบบ", "งบประมาณ", "เป้าหมาย", "ระยะเวลา", "หมายเหตุ"),
}
_ENTRY_FIELDS[LINKED] = (*_ENTRY_FIELDS[USED], "อปท", "การเชื่อมโยง")
_FIGURES = tuple(
    f"{_SHORT[mark]}.{name}"
    for mark in REGISTERS
    for name in ((_COUNT,) if mark == TARGETS else (_COUNT, _BUDGET))
)
_SENDINGS = tuple(f"{short}.ส่ง" for short in _SHORT.values())


def _table(mark: str) -> Table:
    return Table(
        title=mark,
        entry=_ENTRY[mark],
        others={
            _ENTRY[mark] + UNREADABLE: "สีที่เตือนว่าอ่านงบประมาณไม่ได้",
            _EMPTY[mark]: "บรรทัดของอำเภอที่ไม่มีรายการหรือยังไม่ส่ง",
            _OF_DISTRICT[mark]: "แถวรวมของอำเภอ",
            _OF_DISTRICT[mark] + UNREADABLE: "หมายเหตุว่ายังไม่รวมรายการที่อ่านงบประมาณไม่ได้",
            _OF_ALL[mark]: "แถวรวมทั้งสิ้น",
            _OF_ALL[mark] + UNREADABLE: "หมายเหตุว่ายังไม่รวมรายการที่อ่านงบประมาณไม่ได้",
        },
        fields={
            _ENTRY[mark]: _DISTRICT | {f"รายการ.{name}" for name in _ENTRY_FIELDS[mark]},
            _EMPTY[mark]: _DISTRICT | {"เหตุ"},
            _OF_DISTRICT[mark]: _DISTRICT | _TOTALS,
            _OF_ALL[mark]: _TOTALS,
        },
        is_needed=True,
    )


SUMMARY_TABLE = Table(
    title="สรุปการส่ง",
    entry=_LINE,
    others={_SUM: "แถวรวมทั้งสิ้น"},
    fields={
        _LINE: _DISTRICT | {"ลำดับที่", *_FIGURES, *_SENDINGS},
        _SUM: frozenset({*_FIGURES, *(f"{name}แล้ว" for name in _SENDINGS)}),
    },
)
_TABLES = {mark: _table(mark) for mark in REGISTERS}
COMBINED_TABLES = (SUMMARY_TABLE, *_TABLES.values())
COMBINED_FIELDS = ("จังหวัด.ชื่อ", "จำนวนอำเภอ", "จำนวนอำเภอที่ส่ง", "อำเภอที่ยังไม่ส่ง")
"""What every sheet of the province's workbook may say besides."""


@dataclass(slots=True)
class _Placed:
    """Where the totals of a register stand: each district's cells, and those of all.

    Attributes:
        columns: The letters of the columns of counts and of baht in the rows of totals.
        rows: The row of each district's total.
        last: The row of the grand total.
    """

    tab: str
    columns: dict[str, str | None]
    rows: dict[str, int] = field(default_factory=dict)
    last: int | None = None


def combined_workbook(
    template: Path,
    answers: Sequence[Answer],
    settings: Settings,
    *,
    districts: Sequence[str] = (),
) -> bytes:
    """Return all districts' registers as one workbook; always the same bytes.

    Totals are formulas that carry their values. A district that has sent nothing is named.

    Args:
        template: The workbook to fill, tambon-registers-all.xlsx or the office's own.
        answers: What each district has sent.
        settings: The province's settings.
        districts: Every district in the settings' order; those of ``answers`` come besides.

    Raises:
        DplanError: The template is no usable workbook.
    """
    given = {answer.district: answer for answer in answers}
    order = [*districts, *(name for name in given if name not in districts)]
    all_of = [given.get(name, Answer(district=name)) for name in dict.fromkeys(order)]
    book = Template.open(template, settings, COMBINED_TABLES, COMBINED_FIELDS)
    placed = {mark: _add_register(book, mark, all_of) for mark in REGISTERS}
    if sheet := book.sheet_of(SUMMARY_TABLE):
        _add_summary(sheet, all_of, placed)
    return book.filled(common_fields(settings) | _head(settings, all_of))


def _head(settings: Settings, answers: Sequence[Answer]) -> dict[str, Value]:
    silent = [answer.district for answer in answers if not answer.sent]
    return {
        "จังหวัด.ชื่อ": settings.organization.province or UNKNOWN,
        "จำนวนอำเภอ": len(answers),
        "จำนวนอำเภอที่ส่ง": len(answers) - len(silent),
        "อำเภอที่ยังไม่ส่ง": ", ".join(silent) or "ไม่มี",
    }


def rows_of(answer: Answer, mark: str) -> Sequence[Row]:
    """Return a district's rows of one register."""
    rows: Mapping[str, Sequence[Row]] = {
        TARGETS: answer.targets,
        USED: answer.used,
        LINKED: answer.linked,
    }
    return rows[mark]


def _add_register(book: Template, mark: str, answers: Sequence[Answer]) -> _Placed:
    """Add a register's rows by district, each with its total, and the total of all."""
    sheet = book.sheet_of(_TABLES[mark])
    assert sheet is not None  # noqa: S101 (the tables are needed ones)
    columns = {name: sheet.column_of(_OF_DISTRICT[mark], name) for name in (_COUNT, _BUDGET)}
    placed = _Placed(sheet.tab, columns)
    for answer in answers:
        rows = rows_of(answer, mark)
        if rows:
            _add_district(sheet, mark, answer.district, rows, placed)
        else:
            why = _NO_ROWS[mark in answer.sent]
            sheet.add(_EMPTY[mark], {"อำเภอ.ชื่อ": answer.district, "เหตุ": why})
    everything = [row for answer in answers for row in rows_of(answer, mark)]
    _add_total_of_all(sheet, mark, everything, placed)
    return placed


def _add_district(
    sheet: Sheet, mark: str, district: str, rows: Sequence[Row], placed: _Placed
) -> None:
    numbers = []
    for number, row in enumerate(rows, 1):
        fields = {"อำเภอ.ชื่อ": district, **_entry_fields(row, number)}
        sheet.add(_ENTRY[mark], fields, variant(_is_unreadable(row)))
        numbers.append(sheet.last_body_row)
    if _OF_DISTRICT[mark] not in sheet.samples:
        return
    name = "ตำบล" if mark == TARGETS else "ชื่อ"
    counted = sheet.column_of(_ENTRY[mark], f"รายการ.{name}")
    money = Addends(sheet.column_of(_ENTRY[mark], f"รายการ.{_BUDGET}"), numbers)
    fields = {
        "อำเภอ.ชื่อ": district,
        _COUNT: _counted(counted, numbers, len(rows)),
        _BUDGET: money.sum(_sum(rows)),
        "จำนวนที่อ่านงบประมาณไม่ได้": sum(map(_is_unreadable, rows)),
    }
    sheet.keep_with_next()
    sheet.add(_OF_DISTRICT[mark], fields, variant(sum(map(_is_unreadable, rows))))
    placed.rows[district] = sheet.last_body_row


def _counted(column: str | None, rows: Sequence[int], count: int) -> Value:
    """Return the formula that counts a column's rows, all of which follow one another."""
    if column is None:
        return count
    return Formula(f"ROWS({column}{rows[0]}:{column}{rows[-1]})", count)


def _add_total_of_all(sheet: Sheet, mark: str, rows: Sequence[Row], placed: _Placed) -> None:
    if _OF_ALL[mark] not in sheet.samples:
        return
    added = list(placed.rows.values())
    unread = sum(map(_is_unreadable, rows))
    fields: dict[str, Value] = {
        _COUNT: Addends(placed.columns[_COUNT], added).sum(len(rows)),
        _BUDGET: Addends(placed.columns[_BUDGET], added).sum(_sum(rows)),
        "จำนวนที่อ่านงบประมาณไม่ได้": unread,
    }
    sheet.add(_OF_ALL[mark], fields, variant(unread))
    placed.last = sheet.last_body_row


def _add_summary(sheet: Sheet, answers: Sequence[Answer], placed: Mapping[str, _Placed]) -> None:
    """Add a line for each district, and their sum."""
    lines = []
    for number, answer in enumerate(answers, 1):
        fields: dict[str, Value] = {"ลำดับที่": number, "อำเภอ.ชื่อ": answer.district}
        fields |= {f"{_SHORT[mark]}.ส่ง": _sending(answer, mark) for mark in _SHORT}
        for mark in REGISTERS:
            fields |= _figures(mark, answer.district, rows_of(answer, mark), placed[mark])
        sheet.add(_LINE, fields)
        lines.append(sheet.last_body_row)
    totals: dict[str, Value] = {
        f"{_SHORT[mark]}.ส่งแล้ว": sum(mark in answer.sent for answer in answers) for mark in _SHORT
    }
    for mark in REGISTERS:
        rows = [row for answer in answers for row in rows_of(answer, mark)]
        for name, value in ((_COUNT, len(rows)), (_BUDGET, _sum(rows))):
            shown = f"{_SHORT[mark]}.{name}"
            totals[shown] = Addends(sheet.column_of(_LINE, shown), lines).sum(value)
    sheet.add(_SUM, totals)


def _sending(answer: Answer, mark: str) -> str:
    if mark not in answer.sent:
        return _NOT_SENT
    return _NOTHING if mark in REGISTERS and not rows_of(answer, mark) else _SENT


def _figures(mark: str, district: str, rows: Sequence[Row], placed: _Placed) -> dict[str, Value]:
    """Return a district's figures as references to its total in the register's own sheet."""
    values: dict[str, Number] = {_COUNT: len(rows), _BUDGET: _sum(rows)}
    figures: dict[str, Value] = {}
    for name, value in values.items():
        column, row = placed.columns[name], placed.rows.get(district)
        is_there = column is not None and row is not None
        reference = Formula(f"{_quoted(placed.tab)}!{column}{row}", value) if is_there else value
        figures[f"{_SHORT[mark]}.{name}"] = reference
    return figures


def _quoted(tab: str) -> str:
    return "'" + tab.replace("'", "''") + "'"


def _entry_fields(row: Row, number: int) -> dict[str, Value]:
    """Return everything about a row, each field named ``รายการ.…``."""
    fields: dict[str, Value] = {
        "ลำดับที่": number,
        "ตำบล": row.tambon,
        "หมายเหตุ": row.remark,
    }
    if isinstance(row, TargetTambon):
        fields |= {
            "ผู้ประสานงาน": row.coordinator,
            "ส่งให้อปท": row.sent_to_local,
            "ส่งให้อำเภอ": row.sent_to_district,
            "ไตรมาส": row.quarter,
        }
    else:
        fields |= {
            "ชื่อ": row.name,
            "รูปแบบ": row.pattern,
            "งบประมาณ": row.budget_note if row.budget is None else row.budget,
            "เป้าหมาย": row.target,
            "ระยะเวลา": row.period,
        }
    if isinstance(row, LinkedProject):
        fields |= {"อปท": row.local_government, "การเชื่อมโยง": row.link}
    return {f"รายการ.{name}": value for name, value in fields.items()}


def _is_unreadable(row: Row) -> bool:
    return not isinstance(row, TargetTambon) and row.budget_unreadable


def _sum(rows: Sequence[Row]) -> Decimal:
    amounts = (row.budget for row in rows if not isinstance(row, TargetTambon))
    return sum((amount for amount in amounts if amount), Decimal(0))
