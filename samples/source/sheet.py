"""One division's sheet, written from the top downward as an officer types it."""

from decimal import Decimal

from openpyxl.styles import Alignment
from openpyxl.worksheet.worksheet import Worksheet

from samples.source.amounts import (
    THAI_DIGITS,
    amount_cell,
    money_cell,
    number_format,
    spelled,
)
from samples.source.forms import EQUIPMENT, Book, Line, Look, Section, Sheet, Table
from samples.source.header import columns, write_header
from samples.source.paint import (
    CENTERED_FIELDS,
    WIDTHS,
    align,
    frame,
    merge,
    paint_months,
    set_heights,
    set_page,
    text_font,
    write,
)

TITLES = {
    "ผด.02": "บัญชีโครงการพัฒนาท้องถิ่น กิจกรรมและงบประมาณ",
    "ผด.02/1": "บัญชีจำนวนครุภัณฑ์สำหรับที่ไม่ได้ดำเนินการตามโครงการพัฒนาท้องถิ่น",
}


def write_sheet(target: Worksheet, sheet: Sheet, book: Book) -> None:
    """Fill an empty sheet."""
    row = 1
    for section in sheet.sections:
        row = _SectionWriter(target, sheet, book, section).write(row) + 2
    if sheet.look.signature:
        write(target, (row, 3), sheet.look.signature, text_font(sheet.look))
    first_form = sheet.sections[0].form
    widths: list[float] = [WIDTHS[name] for name in columns(sheet.look, first_form)]
    set_heights(target, widths, sheet.look)
    set_page(target, widths)


class _SectionWriter:
    """Writes one form; every method takes the next free row and returns the one after it."""

    def __init__(self, target: Worksheet, sheet: Sheet, book: Book, section: Section) -> None:
        self.target, self.look, self.book, self.section = target, sheet.look, book, section
        self.fields = columns(self.look, section.form)
        self.width = len(self.fields)
        self.counted = "รายการ" if section.form == EQUIPMENT else "โครงการ"

    def write(self, row: int) -> int:
        """Write titles, headings, tables and the last total."""
        row = self._titles(row)
        if not self.look.header_each_table:
            row = self._header(row)
        previous: Table | None = None
        for table in self.section.tables:
            row = self._table(row, table, previous)
            previous = table
        if not self.section.tables:
            return self._nothing(row)
        if self.look.grand_total:
            total = sum((table.total for table in self.section.tables), Decimal(0))
            row = self._total(row, len(self.section.lines), total, "รวมทั้งสิ้น {n} {counted}")
        return row

    def _titles(self, row: int) -> int:
        mark = self._titled(f"แบบ {self.section.form}")
        write(self.target, (row, self.width), mark, text_font(self.look, bold=True))
        self.target.cell(row, self.width).alignment = Alignment(horizontal="right")
        year = f"แผนการดำเนินงาน ประจำปีงบประมาณ พ.ศ. {self.book.fiscal_year}"
        for text in (TITLES[self.section.form], year, self.book.entity):
            row += 1
            write(
                self.target, (row, 1), self._titled(text), text_font(self.look, bold=True, larger=2)
            )
            merge(self.target, (row, 1), (row, self.width))
            align(self.target, (row, 1), "center", "center")
        return row + 1

    def _titled(self, text: str) -> str:
        titled = text.translate(THAI_DIGITS) if self.look.thai_titles else text
        return spelled(titled, self.look)

    def _header(self, row: int) -> int:
        return write_header(self.target, row, self.look, self.section.form, self.book.fiscal_year)

    def _table(self, row: int, table: Table, previous: Table | None) -> int:
        row = self._captions(row, table, previous)
        if self.look.header_each_table:
            row = self._header(row)
        for number, line in enumerate(table.lines, 1):
            self._line(row, number, line, table)
            row += 1
        if not self.look.total_words:
            return row
        total = table.total + table.stated_off_by
        return self._total(row, len(table.lines), total, self.look.total_words)

    def _captions(self, row: int, table: Table, previous: Table | None) -> int:
        for text in _captions_of(table, previous, self.look):
            place = (row, self.look.caption_column)
            write(self.target, place, self._titled(text), text_font(self.look, bold=True))
            merge(self.target, place, (row, self.width))
            self.target.cell(*place).alignment = Alignment(horizontal="left", vertical="center")
            if not self.look.header_each_table:
                frame(self.target, row, row, self.width)
            row += 1
        return row

    def _line(self, row: int, number: int, line: Line, table: Table) -> None:
        for column, name in enumerate(self.fields, 1):
            if name != "months":
                self._cell((row, column), name, self._value(name, number, line, table))
        start = (row, self.fields.index("months") + 1)
        paint_months(self.target, start, line.positions, self.look)
        frame(self.target, row, row, self.width)

    def _value(self, name: str, number: int, line: Line, table: Table) -> str | int | float:
        texts = {
            "name": line.name,
            "detail": line.detail,
            "place": line.place,
            "unit": line.unit or self.book.unit,
            "note": line.source,
            "category": table.category,
        }
        if name == "number":
            return spelled(str(number), self.look) if self.look.thai else number
        if name == "budget":
            return amount_cell(line, self.look)
        return spelled(texts[name], self.look)

    def _cell(self, place: tuple[int, int], name: str, value: str | float) -> None:
        write(self.target, place, value if value != "" else None, text_font(self.look))
        horizontal = "center" if name in CENTERED_FIELDS else "left"
        if name == "budget":
            horizontal = "right"
            self.target.cell(*place).number_format = number_format(value, self.look)
        align(self.target, place, horizontal)

    def _total(self, row: int, count: int, total: Decimal, words: str) -> int:
        label = spelled(words.format(n=count, counted=self.counted), self.look)
        column = self.fields.index(self.look.total_column) + 1
        write(self.target, (row, column), label, text_font(self.look, bold=True))
        align(self.target, (row, column), "center")
        self._total_amount((row, self.fields.index("budget") + 1), total)
        frame(self.target, row, row, self.width)
        return row + 1

    def _total_amount(self, place: tuple[int, int], total: Decimal) -> None:
        value = money_cell(total, self.look)
        write(self.target, place, value, text_font(self.look, bold=True))
        self.target.cell(*place).number_format = number_format(value, self.look)
        align(self.target, place, "right")

    def _nothing(self, row: int) -> int:
        column = self.fields.index("name") + 1
        write(self.target, (row, column), self.look.nothing, text_font(self.look))
        align(self.target, (row, column), "center")
        frame(self.target, row, row, self.width)
        return row + 1


def _captions_of(table: Table, previous: Table | None, look: Look) -> list[str]:
    """The captions above a table; those that have not changed are not typed again."""
    before = previous or Table(lines=(), work_plan="")
    new_strategy = table.strategy != before.strategy
    new_tactic = table.tactic != before.tactic or new_strategy
    new_work_plan = table.work_plan != before.work_plan or new_tactic
    captions = [table.strategy] if new_strategy and table.strategy else []
    if new_tactic and table.tactic:
        captions.append(table.tactic)
    if new_work_plan:
        captions.append(look.work_plan.format(name=table.work_plan))
    in_column = "category" in look.columns
    if table.category and not in_column and (new_work_plan or table.category != before.category):
        captions.append(f"ประเภท{table.category}")
    return captions
