"""The divisions' forms of the samples as plain data: rows, tables, sheets, workbooks."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

PROJECTS, EQUIPMENT = "ผด.02", "ผด.02/1"

MONTH_NAMES = (
    "ต.ค.", "พ.ย.", "ธ.ค.", "ม.ค.", "ก.พ.", "มี.ค.",
    "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.",
)  # fmt: skip
WHOLE_YEAR = "ตลอดปี"


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a form.

    Attributes:
        name: The project, or the piece of equipment.
        detail: Its activity, or the equipment's particulars.
        budget: Baht, as ``450000.50``; ``""`` when the row states no amount.
        place: Where it is done.
        months: ``ธ.ค.-มี.ค.``, ``พ.ย. เม.ย.``, ``ตลอดปี``, or ``""`` when the row has no marks.
        note: What the amount's cell says beside the amount, or instead of it.
        source: The money source, on sheets that have a column for it.
        unit: The unit's cell as typed, where it departs from the workbook's habit.
        divisions: The units meant, where they depart from the workbook's own division.
        typed: The amount's cell as typed, where it departs from the sheet's habit.
        readable: Whether the amount's cell can be read as an amount at all.
    """

    name: str
    detail: str
    budget: str
    place: str
    months: str
    note: str = field(default="", kw_only=True)
    source: str = field(default="", kw_only=True)
    unit: str = field(default="", kw_only=True)
    divisions: tuple[str, ...] = field(default=(), kw_only=True)
    typed: str = field(default="", kw_only=True)
    readable: bool = field(default=True, kw_only=True)

    @property
    def amount(self) -> Decimal | None:
        """Baht, or None."""
        return Decimal(self.budget) if self.budget else None

    @property
    def positions(self) -> tuple[int, ...]:
        """The months as places in the fiscal year: 0 is ตุลาคม, 11 กันยายน."""
        if self.months == WHOLE_YEAR:
            return tuple(range(12))
        found: list[int] = []
        for part in self.months.split():
            ends = [MONTH_NAMES.index(name) for name in part.split("-")]
            found.extend(range(ends[0], ends[-1] + 1))
        return tuple(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The rows below one set of captions; ``stated_off_by`` is how wrong its stated total is."""

    lines: tuple[Line, ...]
    work_plan: str
    strategy: str = ""
    tactic: str = ""
    category: str = ""
    stated_off_by: int = 0

    @property
    def total(self) -> Decimal:
        """The sum of the readable amounts."""
        return sum((line.amount or Decimal(0) for line in self.lines), Decimal(0))


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One form on a sheet: its titles, its headings, its tables."""

    form: str
    tables: tuple[Table, ...]

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every row of the section, in order."""
        return tuple(line for table in self.tables for line in table.lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How one division's sheets look.

    Attributes:
        columns: The fields from left to right; ``months`` stands for all twelve.
        words: Headings that depart from the usual ones; ``|`` splits one over two rows.
        thai: Thai digits throughout; ``thai_titles`` in the titles and captions only.
        amount: ``number``, ``satang``, ``dash``, ``baht`` or ``plain`` (see ``amounts``).
        mark: What a month's cell holds; ``merge`` and ``ends`` stand for typed arrows.
        mark_font: The font of the marks, for a tick typed in Wingdings.
        year_heading: The words over the months; ``""`` leaves the year out.
        month_dot: Whether the months keep their last dot.
        work_plan: The pattern of a แผนงาน caption.
        caption_column: Where captions stand, counting from 1.
        header_each_table: The heading block comes again below each caption.
        column_numbers: A row (1) (2) (3) below the headings.
        total_column: The field whose cell holds the word รวม.
        total_words: The pattern of that cell; ``{n}`` is the number of rows.
        grand_total: A last row รวมทั้งสิ้น.
        signature: A line ลงชื่อ … below the table.
        nothing: The words of a section without rows.
        composed: False writes ำ as two characters, as some machines do.
        size: Points of the table's text.
    """

    columns: tuple[str, ...] = ("number", "name", "detail", "budget", "place", "unit", "months")
    words: Mapping[str, str] = field(default_factory=dict)
    thai: bool = False
    thai_titles: bool = False
    amount: str = "number"
    mark: str = "✓"
    mark_font: str = "TH SarabunPSK"
    year_heading: str = "พ.ศ. {year}"
    month_dot: bool = True
    work_plan: str = "แผนงาน{name}"
    caption_column: int = 1
    header_each_table: bool = False
    column_numbers: bool = False
    total_column: str = "name"
    total_words: str = "รวม {n} {counted}"
    grand_total: bool = False
    signature: str = ""
    nothing: str = "- ไม่มี -"
    composed: bool = True
    size: int = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One sheet of a division's workbook."""

    name: str
    sections: tuple[Section, ...]
    look: Look


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """A division's workbook.

    Attributes:
        path: Where it lies in the inbox.
        entity: The office's name as the division types it.
        division: The division's canonical name.
        unit: The unit column's cell, as the division types it.
        empty_sheets: Names of sheets left over without content.
    """

    path: str
    entity: str
    fiscal_year: int
    division: str
    unit: str
    sheets: tuple[Sheet, ...]
    empty_sheets: tuple[str, ...] = ()


def tables_of(book: Book, form: str) -> Iterator[tuple[Sheet, Table]]:
    """Yield the workbook's tables of one form, with their sheets, in reading order."""
    for sheet in book.sheets:
        for section in sheet.sections:
            if section.form == form:
                for table in section.tables:
                    yield sheet, table


def lines_of(book: Book, form: str) -> tuple[Line, ...]:
    """Return the workbook's rows of one form, in reading order."""
    return tuple(line for _, table in tables_of(book, form) for line in table.lines)
