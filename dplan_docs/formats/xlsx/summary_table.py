"""The sheet of ผด.01: numbers, money and their shares by strategy and แผนงาน."""

from collections.abc import Sequence

from dplan_docs.formats.xlsx import tables
from dplan_docs.formats.xlsx.cells import Value
from dplan_docs.formats.xlsx.fields import (
    strategy_fields,
    summary_fields,
    summary_numbers,
    variant,
    work_plan_fields,
)
from dplan_docs.formats.xlsx.sheet import Sheet
from dplan_docs.formats.xlsx.totals import Addends
from dplan_docs.plan import Summary, SummaryBlock, SummaryLine


def add_summary(sheet: Sheet, summary: Summary) -> None:
    """Add the strategies' blocks, their total, and the equipment where the template has it."""
    added: list[int] = []
    for block in summary.strategies:
        sheet.add_caption(tables.SUMMARY_STRATEGY, strategy_fields(block.name))
        added += _add_block(sheet, block, tables.SUMMARY_SUBTOTAL)
    whole = tables.SUMMARY_SUBTOTAL in sheet.samples
    parts = tables.SUMMARY_SUBTOTAL if whole else tables.SUMMARY_LINE
    _add_sum(sheet, tables.SUMMARY_TOTAL, summary.total, (parts, added))
    if summary.equipment.lines and tables.SUMMARY_EQUIPMENT in sheet.samples:
        sheet.add_caption(tables.SUMMARY_EQUIPMENT, {})
        _add_block(sheet, summary.equipment, tables.SUMMARY_EQUIPMENT_TOTAL)


def _add_block(sheet: Sheet, block: SummaryBlock, total: str) -> Sequence[int]:
    """Add the lines and their total, and return the rows that a greater total adds."""
    rows = [row for line in block.lines if (row := _add_line(sheet, line)) is not None]
    added = _add_sum(sheet, total, block.subtotal, (tables.SUMMARY_LINE, rows))
    return rows if added is None else [added]


def _add_line(sheet: Sheet, line: SummaryLine) -> int | None:
    fields = work_plan_fields(line.name) | summary_fields(line)
    return sheet.add(tables.SUMMARY_LINE, fields, variant(line.tally.unread))


def _add_sum(
    sheet: Sheet, sample: str, line: SummaryLine, parts: tuple[str, Sequence[int]]
) -> int | None:
    if sample not in sheet.samples:
        return None
    part_sample, rows = parts
    sums: dict[str, Value] = {
        name: Addends(sheet.column_of(part_sample, name), rows).sum(value)
        for name, value in summary_numbers(line).items()
    }
    sheet.keep_with_next()
    return sheet.add(sample, summary_fields(line) | sums, variant(line.tally.unread))
