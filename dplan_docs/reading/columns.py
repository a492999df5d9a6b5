"""What a table's columns lack, double or leave unread, told once for a sheet."""

from collections.abc import Iterator

from dplan_docs.column_names import column_letters
from dplan_docs.findings import CellRef, Finding
from dplan_docs.reading.catalogue import finding
from dplan_docs.reading.cells import Sheet
from dplan_docs.reading.forms import Form
from dplan_docs.reading.header import Header
from dplan_docs.reading.headings import COMPLETION, DURATION, START
from dplan_docs.records import EquipmentItem, Project, columns
from dplan_docs.thai.dates import SHORT_MONTHS
from dplan_docs.thai.months import FISCAL_MONTHS

_EXPECTED = ("number", "name", "description", "budget", "location", "divisions")


def header_findings(sheet: Sheet, header: Header, form: Form) -> Iterator[Finding]:
    """Yield what the officer should know of a table's columns."""
    yield from _missing(sheet, header, form)
    yield from _missing_months(sheet, header)
    for column in header.doubled:
        message = (
            f"คอลัมน์ {column_letters(column)} “{header.headings[column]}” เป็นข้อมูลชนิดเดียวกับอีกคอลัมน์หนึ่ง"
            " จึงไม่ได้อ่านคอลัมน์นี้ กรุณาตรวจสอบ"
        )
        where = place_of(sheet, header, column)
        yield finding("column-doubled", where, message, header.headings[column])
    if header.unknown:
        said = ", ".join(f"{column_letters(c)} “{header.headings[c]}”" for c in header.unknown)
        message = f"ไม่ได้อ่านคอลัมน์ที่ไม่รู้จัก {said}"
        where = place_of(sheet, header, header.unknown[0])
        yield finding("column-ignored", where, message, header.headings[header.unknown[0]])
    for column, month in header.unnamed_months.items():
        said = header.headings[column]
        message = f"หัวคอลัมน์ {column_letters(column)} “{said}” อ่านเป็นเดือน {SHORT_MONTHS[month]} ตามตำแหน่ง กรุณาตรวจสอบและแก้หัวคอลัมน์"
        yield finding("month-heading-unclear", place_of(sheet, header, column), message, said)
    if header.unit != 1:
        message = f"หัวตารางระบุหน่วยของงบประมาณไว้ จึงคูณจำนวนเงินทุกช่องด้วย {header.unit:,}"
        column = header.fields["budget"]
        where = place_of(sheet, header, column)
        yield finding("heading-unit", where, message, header.headings[column])


def _missing(sheet: Sheet, header: Header, form: Form) -> Iterator[Finding]:
    missing = [name for name in _EXPECTED if name not in header.fields]
    if missing:
        record = EquipmentItem if form is Form.EQUIPMENT else Project
        printed = {name: column.heading for name, column in columns(record)}
        missing = [printed[name] for name in missing]
        message = f"ตารางไม่มีคอลัมน์ {', '.join(missing)} กรุณาเพิ่มคอลัมน์ให้ครบตามแบบ {form.value}"
        yield finding("column-missing", sheet.ref(header.bottom), message)


def _missing_months(sheet: Sheet, header: Header) -> Iterator[Finding]:
    absent = [month for month in FISCAL_MONTHS if month not in header.named_months]
    if not absent or (not header.months and {START, DURATION, COMPLETION} & header.fields.keys()):
        return
    said = "เดือนทั้งสิบสองเดือน" if not header.months else " ".join(SHORT_MONTHS[m] for m in absent)
    message = f"ตารางไม่มีคอลัมน์ {said} กรุณาตรวจสอบหัวตาราง"
    yield finding("months-columns-missing", sheet.ref(header.bottom), message)


def place_of(sheet: Sheet, header: Header, column: int) -> CellRef:
    """Return the lowest cell of a column's heading."""
    for row in range(header.bottom, header.top - 1, -1):
        merge = sheet.merges.get((row, column))
        place = (merge.top, merge.left) if merge else (row, column)
        if sheet.value(*place) is not None:
            return sheet.ref(*place)
    return sheet.ref(header.bottom, column)
