"""The heading block of a form: fields over two rows, the year over the months."""

from openpyxl.worksheet.worksheet import Worksheet

from samples.source.amounts import THAI_DIGITS, spelled
from samples.source.forms import EQUIPMENT, MONTH_NAMES, Look
from samples.source.paint import align, frame, merge, text_font, write

HEADINGS = {
    "number": "ลำดับที่",
    "name": "โครงการ",
    "detail": "รายละเอียดของกิจกรรม|ที่เกิดขึ้นจากโครงการ",
    "equipment name": "ครุภัณฑ์",
    "equipment detail": "รายละเอียดของครุภัณฑ์",
    "budget": "งบประมาณ|(บาท)",
    "place": "สถานที่ดำเนินการ",
    "unit": "หน่วยงาน|รับผิดชอบหลัก",
    "note": "หมายเหตุ",
    "category": "ประเภทครุภัณฑ์",
}
MONTHS_BEFORE_NEW_YEAR = 3


def columns(look: Look, form: str) -> tuple[str, ...]:
    """Return the fields of a form from left to right, the months as twelve."""
    fields: list[str] = []
    for name in look.columns:
        if name == "months":
            fields.extend(["months"] * len(MONTH_NAMES))
        elif name != "category" or form == EQUIPMENT:
            fields.append(name)
    return tuple(fields)


def heading(look: Look, form: str, name: str) -> str:
    """Return the words of a column's heading; ``|`` stands between its two rows."""
    key = f"equipment {name}"
    if form == EQUIPMENT and (key in HEADINGS or key in look.words):
        return look.words.get(key, HEADINGS.get(key, ""))
    return look.words.get(name, HEADINGS[name])


def write_header(sheet: Worksheet, row: int, look: Look, form: str, fiscal_year: int) -> int:
    """Write the heading block and return the next free row."""
    fields = columns(look, form)
    for column, name in enumerate(fields, 1):
        if name != "months":
            _write_heading(sheet, (row, column), spelled(heading(look, form, name), look), look)
    _write_months(sheet, (row, fields.index("months") + 1), look, fiscal_year)
    frame(sheet, row, row + 1, len(fields))
    if not look.column_numbers:
        return row + 2
    for column in range(1, len(fields) + 1):
        _write_bold(sheet, (row + 2, column), spelled(f"({column})", look), look)
    frame(sheet, row + 2, row + 2, len(fields))
    return row + 3


def _write_heading(sheet: Worksheet, place: tuple[int, int], words: str, look: Look) -> None:
    upper, _, lower = words.partition("|")
    _write_bold(sheet, place, upper, look)
    below = (place[0] + 1, place[1])
    if lower:
        _write_bold(sheet, below, lower, look)
    else:
        merge(sheet, place, below)


def _write_months(sheet: Worksheet, start: tuple[int, int], look: Look, fiscal_year: int) -> None:
    row, column = start
    for index, name in enumerate(MONTH_NAMES):
        shown = name if look.month_dot else name.removesuffix(".")
        place = (row + 1 if look.year_heading else row, column + index)
        _write_bold(sheet, place, shown, look)
        if not look.year_heading:
            merge(sheet, place, (row + 1, place[1]))
    if look.year_heading:
        middle, end = column + MONTHS_BEFORE_NEW_YEAR, column + len(MONTH_NAMES) - 1
        _write_year(sheet, (row, column), (row, middle - 1), (look, fiscal_year - 1))
        _write_year(sheet, (row, middle), (row, end), (look, fiscal_year))


def _write_year(
    sheet: Worksheet, first: tuple[int, int], last: tuple[int, int], shown: tuple[Look, int]
) -> None:
    look, be_year = shown
    words = look.year_heading.format(year=be_year)
    titled = words.translate(THAI_DIGITS) if look.thai_titles else words
    _write_bold(sheet, first, spelled(titled, look), look)
    merge(sheet, first, last)


def _write_bold(sheet: Worksheet, place: tuple[int, int], text: str, look: Look) -> None:
    write(sheet, place, text, text_font(look, bold=True))
    align(sheet, place, "center", "center")
