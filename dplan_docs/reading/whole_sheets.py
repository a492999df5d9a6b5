"""What is told of a sheet as a whole: hidden rows and columns, copies, charts, pivots, blank ones."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from dplan_docs.column_names import column_letters
from dplan_docs.findings import Finding
from dplan_docs.parsing.values import plain
from dplan_docs.reading.catalogue import finding
from dplan_docs.reading.cells import Sheet
from dplan_docs.records import SourceRow

_MOST_NAMED = 10
_PIVOT = re.compile(r"ป้ายชื่อ(?:แถว|คอลัมน์)$|ผลรวม ของ |จำนวน ของ |Row Labels$|Column Labels$|Sum of ")
"""What Excel writes into a pivot table; its values are often pasted without the table itself."""
_NOWHERE = SourceRow(file="", sheet="", row=0)


def is_copy(entries: Sequence[Any], of: Sequence[Any]) -> bool:
    """Whether records are the same as others in everything but their place."""
    return len(entries) == len(of) > 0 and all(
        replace(one, where=_NOWHERE) == replace(other, where=_NOWHERE)
        for one, other in zip(entries, of, strict=True)
    )


def copied(sheet: Sheet, first: Sheet) -> Finding:
    """Return what to tell of a sheet whose records another sheet has too."""
    message = (
        f"รายการในแผ่นงานนี้เหมือนกับแผ่นงาน “{first.name}” ทุกรายการ จึงนับเพียงครั้งเดียว "
        "หากเป็นคนละรายการ กรุณาแก้ไขให้ต่างกัน หากเป็นสำเนา กรุณาลบแผ่นงานนี้"
    )
    return finding("sheet-copy", sheet.whole, message, first.name)


def about_hidden(sheet: Sheet) -> Iterator[Finding]:
    """Yield what to tell of rows and columns that hold something and cannot be seen."""
    rows = sorted(sheet.hidden.rows & sheet.rows.keys())
    if rows:
        why = "การกรองข้อมูลทำให้" if sheet.hidden.is_filtered else ""
        message = (
            f"{why}มีแถวที่ซ่อนอยู่ {len(rows)} แถว (แถวที่ {_listed(map(str, rows))}) "
            "โปรแกรมอ่านด้วย หากไม่ต้องการใช้ กรุณาลบแถวนั้น"
        )
        yield finding("rows-hidden", sheet.ref(rows[0]), message)
    used = {column for cells in sheet.rows.values() for column in cells}
    columns = sorted(sheet.hidden.columns & used)
    if columns:
        message = (
            f"มีคอลัมน์ที่ซ่อนอยู่ {len(columns)} คอลัมน์ ({_listed(map(column_letters, columns))}) "
            "โปรแกรมอ่านด้วย หากไม่ต้องการใช้ กรุณาลบคอลัมน์นั้น"
        )
        top = next(row for row, cells in sheet.rows.items() if columns[0] in cells)
        yield finding("columns-hidden", sheet.ref(top, columns[0]), message)


def without_table(sheet: Sheet) -> Finding:
    """Return what to tell of a sheet that has no table of ours."""
    if sheet.has_pivot or _is_left_by_a_pivot(sheet):
        message = "แผ่นงานนี้เป็นตารางสรุป (Pivot Table) จึงไม่ได้อ่าน โปรแกรมอ่านจากตาราง ผด.02 โดยตรง"
        return finding("sheet-pivot", sheet.whole, message)
    hidden = "" if sheet.visible else "ซึ่งซ่อนอยู่"
    message = f"แผ่นงานนี้{hidden}ไม่มีตาราง ผด.02 หรือ ผด.02/1 จึงไม่ได้อ่าน"
    return finding("sheet-unrecognised", sheet.whole, message)


def _is_left_by_a_pivot(sheet: Sheet) -> bool:
    texts = (plain(value) for cells in sheet.rows.values() for value in cells.values())
    return any(_PIVOT.match(text) for text in texts)


def without_cells(sheets: Iterable[Sheet]) -> Iterator[Finding]:
    """Yield what to tell of sheets with nothing in their cells: one finding for all blank ones."""
    blank = []
    for sheet in sheets:
        if sheet.is_picture:
            message = "แผ่นงานนี้มีแต่แผนภูมิหรือรูป ไม่มีตาราง จึงไม่ได้อ่าน"
            yield finding("sheet-chart", sheet.whole, message)
        else:
            blank.append(sheet)
    if blank:
        names = _listed(sheet.name for sheet in blank)
        message = f"แผ่นงานว่างเปล่า {len(blank)} แผ่น ({names}) จึงไม่มีสิ่งใดให้อ่าน"
        yield finding("sheet-empty", blank[0].whole, message)


def _listed(names: Iterable[str]) -> str:
    told = list(names)
    more = f" และอีก {len(told) - _MOST_NAMED}" if len(told) > _MOST_NAMED else ""
    return ", ".join(told[:_MOST_NAMED]) + more
