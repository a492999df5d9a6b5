"""What is told of a register's columns, and of rows and cells that are no record's."""

from collections.abc import Iterator, Sequence

from dplan_docs.column_names import column_letters
from dplan_docs.findings import Finding
from dplan_docs.reading import catalogue as reading
from dplan_docs.reading.cells import Sheet
from dplan_docs.reading.columns import place_of
from dplan_docs.reading.row_kinds import RowKind
from dplan_docs.reading.rows import RowView
from dplan_docs.records import columns
from dplan_docs.tambon.catalogue import finding
from dplan_docs.tambon.records import REGISTERS
from dplan_docs.tambon.tables import Table

_OPTIONAL = frozenset({"number", "remark"})
_MOST_NAMED = 10


def oddity(sheet: Sheet, kind: RowKind, row: RowView) -> Finding:
    """Return what to tell of a row that is neither record nor caption nor total."""
    column = min(row.cells)
    said = " | ".join(row.texts.values())
    where = sheet.ref(row.row, column)
    if kind is RowKind.NOTHING:
        return reading.finding("nothing-stated", where, "อำเภอแจ้งว่าไม่มีรายการในแบบนี้", said)
    if kind is RowKind.REMARK:
        return reading.finding("remark-below", where, "หมายเหตุใต้ตารางนี้ไม่ได้นำไปใช้", said)
    message = f"ไม่เข้าใจแถวนี้ “{said}” จึงไม่ได้นำมาใช้ หากเป็นรายการ กรุณาใส่ลำดับที่และชื่อ"
    return reading.finding("row-not-understood", where, message, said)


def about_numbers(sheet: Sheet, rows: Sequence[int]) -> Finding:
    """Return what to tell of rows that hold a number and nothing else, once for a sheet."""
    message = f"มีแถวที่มีแต่ลำดับที่ ไม่มีข้อมูลอื่น {len(rows)} แถว จึงไม่นับเป็นรายการ"
    return reading.finding("rows-without-name", sheet.ref(rows[0]), message)


def about_columns(sheet: Sheet, table: Table) -> Iterator[Finding]:
    """Yield what the district should know of a table's columns, once for a sheet."""
    header = table.header
    printed = {name: column.heading for name, column in columns(REGISTERS[table.mark])}
    missing = [text for name, text in printed.items() if name not in header.fields]
    missing = [text for text in missing if text not in {printed[x] for x in _OPTIONAL}]
    if missing:
        message = f"ตาราง{table.mark}ไม่มีคอลัมน์ {', '.join(missing)} กรุณาเพิ่มคอลัมน์ให้ครบตามแบบ"
        yield reading.finding("column-missing", sheet.ref(header.bottom), message)
    for column in header.doubled:
        said = header.headings[column]
        message = (
            f"คอลัมน์ {column_letters(column)} “{said}” เป็นข้อมูลชนิดเดียวกับอีกคอลัมน์หนึ่ง "
            "จึงไม่ได้อ่านคอลัมน์นี้ กรุณาตรวจสอบ"
        )
        yield reading.finding("column-doubled", place_of(sheet, header, column), message, said)
    unread = [*header.unknown, *_unread(table)]
    if unread:
        said = ", ".join(f"{column_letters(c)} “{header.headings[c]}”" for c in unread)
        where = place_of(sheet, header, unread[0])
        message = f"ไม่ได้อ่านคอลัมน์ที่ไม่มีในแบบ {said}"
        yield reading.finding("column-ignored", where, message, header.headings[unread[0]])
    if header.unit != 1:
        column = header.fields["budget"]
        message = f"หัวตารางระบุหน่วยของงบประมาณไว้ จึงคูณจำนวนเงินทุกช่องด้วย {header.unit:,}"
        where = place_of(sheet, header, column)
        yield reading.finding("heading-unit", where, message, header.headings[column])
    if table.is_guessed:
        message = (
            "ตารางนี้ไม่บอกว่าเป็นแบบ ๒ หรือแบบ ๓ โปรแกรมอ่านเป็นแบบ ๒ "
            "กรุณาพิมพ์ชื่อแบบไว้เหนือตาราง หรือใช้แบบที่จังหวัดส่งให้"
        )
        yield finding("tambon-form-guessed", sheet.ref(header.top), message)


def _unread(table: Table) -> list[int]:
    """Return the columns whose heading is known to be no field, and is no double of one."""
    header = table.header
    known = {*header.fields.values(), *header.doubled, *header.unknown}
    return [column for column in header.headings if column not in known and header.headings[column]]


def about_cells(sheet: Sheet, tables: Sequence[Table]) -> Iterator[Finding]:
    """Yield what to tell of cells beside the tables, under no heading at all."""
    if not tables:
        return
    beside = [
        (row, column)
        for row, cells in sheet.rows.items()
        if (table := _over(row, tables))
        for column in cells
        if column not in table.header.headings and sheet.text(row, column)
    ]
    if beside:
        said = ", ".join(f"{column_letters(c)}{r}" for r, c in beside[:_MOST_NAMED])
        more = f" และอีก {len(beside) - _MOST_NAMED} ช่อง" if len(beside) > _MOST_NAMED else ""
        message = f"ช่อง {said}{more} อยู่นอกคอลัมน์ของตาราง จึงไม่ได้อ่าน กรุณาใส่หัวคอลัมน์หรือย้ายข้อมูล"
        yield finding("tambon-cells-unread", sheet.ref(*beside[0]), message)


def _over(row: int, tables: Sequence[Table]) -> Table | None:
    """Return the table whose rows a row may be one of."""
    if any(table.header.top <= row <= table.header.bottom for table in tables):
        return None
    above = [table for table in tables if table.header.bottom < row]
    return above[-1] if above else None
