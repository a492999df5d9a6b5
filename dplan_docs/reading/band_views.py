"""A sheet seen in some of its columns only, with the titles that hold for them."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from dplan_docs.parsing.values import CellValue, plain
from dplan_docs.reading.captions import is_title
from dplan_docs.reading.cells import Drawing, Hidden, Sheet, arrows_by_row


def first_view(sheet: Sheet, others: Collection[int], top: int) -> Sheet:
    """Return a sheet without the columns of other tables, but with the titles over them.

    Args:
        sheet: The sheet.
        others: The columns of other tables beside its first.
        top: The first row of the first table's header.
    """
    rows = {}
    for row, cells in sheet.rows.items():
        kept = {c: v for c, v in cells.items() if c not in others or (row < top and _is_title(v))}
        if kept:
            rows[row] = kept
    mine = {column for cells in rows.values() for column in cells} - set(others)
    return _drawn_again(replace(sheet, rows=rows), mine)


def further_view(sheet: Sheet, mine: Collection[int], top: int) -> Sheet:
    """Return a further table of a sheet as a sheet of its own.

    What stands above its own titles, and what is merged across its edge, belongs to it too.
    What is told of a sheet as a whole is told with its first table.

    Args:
        sheet: The sheet.
        mine: The columns of the table.
        top: The first row of its header.
    """
    left = min(mine)
    begins = next(
        (row for row, cells in sheet.rows.items() if not cells.keys().isdisjoint(mine)), 0
    )
    rows: dict[int, Mapping[int, CellValue]] = {}
    for row, cells in sheet.rows.items():
        if row < min(begins, top):
            rows[row] = cells
        elif kept := {c: v for c, v in cells.items() if c in mine}:
            rows[row] = {**_merged_across(sheet, row, left), **kept}
        elif kept := _merged_across(sheet, row, left):
            rows[row] = kept
    view = replace(
        sheet,
        rows=rows,
        left=left,
        visible=True,
        has_damaged_drawing=False,
        unread_from=None,
        hidden=Hidden(columns=sheet.hidden.columns & set(mine)),
    )
    return _drawn_again(view, mine)


def _is_title(value: CellValue) -> bool:
    return is_title(plain(value))


def _merged_across(sheet: Sheet, row: int, left: int) -> dict[int, CellValue]:
    """Return the cell that is merged over a column from the left of it, if it says anything."""
    merge = sheet.merges.get((row, left))
    if merge is None or merge.left == left or merge.top != row:
        return {}
    value = sheet.value(row, merge.left)
    return {} if value is None else {merge.left: value}


def _drawn_again(view: Sheet, mine: Collection[int]) -> Sheet:
    """Return a view with what is drawn over its own columns, and the faults of its own cells."""
    drawn, columns = view.drawing, range(min(mine), max(mine) + 1)
    arrows = tuple(arrow for arrow in drawn.arrows if arrow.middle in columns)
    return replace(
        view,
        drawing=Drawing(
            arrows=arrows,
            text_boxes=tuple(box for box in drawn.text_boxes if box.column in columns),
            unknown=tuple(shape for shape in drawn.unknown if shape.middle in columns),
        ),
        arrows_by_row=arrows_by_row(arrows, view.merges),
        broken={place: value for place, value in view.broken.items() if place[1] in columns},
    )
