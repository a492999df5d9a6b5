"""The rows of form ผด.01: numbers, money and their shares, by strategy and แผนงาน."""

from collections.abc import Sequence

from dplan_docs.formats.xlsx.cells import Number, Value
from dplan_docs.formats.xlsx.fields import strategy_fields, tally_fields, variant, work_plan_fields
from dplan_docs.formats.xlsx.sheet import Sheet
from dplan_docs.formats.xlsx.template import Template
from dplan_docs.formats.xlsx.totals import Addends
from dplan_docs.plan import Summary, SummaryBlock, SummaryLine

_STRATEGY = "แถว_ผด01_ยุทธศาสตร์"
_LINE = "แถว_ผด01_แผนงาน"
_SUBTOTAL = "แถว_ผด01_รวม"
_TOTAL = "แถว_ผด01_รวมทั้งสิ้น"
_EQUIPMENT = "แถว_ผด01_ครุภัณฑ์"
_EQUIPMENT_TOTAL = "แถว_ผด01_รวมครุภัณฑ์"


def add_summary(book: Template, summary: Summary) -> None:
    """Add the strategies' blocks, their total, and the equipment where the template has it."""
    sheet = book.sheet_with((_STRATEGY, _LINE, _SUBTOTAL, _TOTAL))
    subtotals = []
    for block in summary.strategies:
        sheet.add_caption(_STRATEGY, strategy_fields(block.name))
        subtotals.append(_add_block(sheet, block, _SUBTOTAL))
    _add_sum(sheet, _TOTAL, summary.total, (_SUBTOTAL, subtotals))
    if summary.equipment.lines and _EQUIPMENT in sheet.samples:
        sheet.add_caption(_EQUIPMENT, {})
        _add_block(sheet, summary.equipment, _EQUIPMENT_TOTAL)


def _add_block(sheet: Sheet, block: SummaryBlock, total: str) -> int:
    """Add the lines and their total, and return the total's row."""
    rows = [
        sheet.add(_LINE, work_plan_fields(line.name) | _fields(line), variant(line.tally.unread))
        for line in block.lines
    ]
    return _add_sum(sheet, total, block.subtotal, (_LINE, rows))


def _add_sum(sheet: Sheet, sample: str, line: SummaryLine, parts: tuple[str, Sequence[int]]) -> int:
    part_sample, rows = parts
    sums: dict[str, Value] = {
        name: Addends(sheet.column_of(part_sample, name), rows).sum(value)
        for name, value in _numbers(line).items()
    }
    sheet.keep_with_next()
    return sheet.add(sample, _fields(line) | sums, variant(line.tally.unread))


def _fields(line: SummaryLine) -> dict[str, Value]:
    return tally_fields(line.tally) | _numbers(line) | {"หน่วยงาน": ", ".join(line.divisions)}


def _numbers(line: SummaryLine) -> dict[str, Number]:
    return {
        "จำนวน": line.count,
        "งบประมาณ": line.budget,
        "ร้อยละของจำนวน": line.count_percent,
        "ร้อยละของงบประมาณ": line.budget_percent,
    }
