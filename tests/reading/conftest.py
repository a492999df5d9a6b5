"""A division's workbook, built the way divisions build them."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from dplan_docs.parsing import Vocabulary
from dplan_docs.reading import Reading, read_workbook
from tests.workbook_editing import parts_of, write_parts
from tests.workbook_making import HEADINGS, MONTHS

TITLES = [
    ["บัญชีโครงการพัฒนาท้องถิ่น กิจกรรมและงบประมาณ"],
    ["แผนการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2569"],
    ["องค์การบริหารส่วนตำบลตัวอย่าง"],
    ["ยุทธศาสตร์ที่ 1 การพัฒนาโครงสร้างพื้นฐาน"],
    ["แผนงานอุตสาหกรรมและการโยธา"],
]
HEADER = [*HEADINGS, *MONTHS]
ROAD = [1, "ก่อสร้างถนน ค.ส.ล. หมู่ที่ 2", "กว้าง 4 เมตร", 250000, "หมู่ที่ 2", "กองช่าง", "✓", "✓"]
DRAIN = [2, "ก่อสร้างรางระบายน้ำ", "ยาว 100 เมตร", 150000, "หมู่ที่ 3", "กองช่าง", None, None, "✓"]

Row = Sequence[object]


class Book:
    """A workbook under construction, and its reading."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "กองช่าง.xlsx"
        self.workbook = Workbook()
        self.sheet: Worksheet = self.workbook.worksheets[0]
        self.sheet.title = "ผด.02"

    def rows(self, *rows: Row) -> "Book":
        """Add rows below what there is."""
        for row in rows:
            self.sheet.append(list(row) or [None])
        return self

    def table(self, *rows: Row, header: Row = HEADER) -> "Book":
        """Add titles, a header and rows."""
        return self.rows(*TITLES, header, *rows)

    def merge(self, *ranges: str) -> "Book":
        for each in ranges:
            self.sheet.merge_cells(each)
        return self

    def put(self, cells: Mapping[str, object]) -> "Book":
        for address, value in cells.items():
            self.sheet[address] = value
        return self

    def add_sheet(self, title: str) -> "Book":
        self.sheet = self.workbook.create_sheet(title)
        return self

    def save(self) -> Path:
        self.workbook.save(self.path)
        return self.path

    def read(self, vocabulary: Vocabulary | None = None) -> Reading:
        return read_workbook(self.save(), "กองช่าง.xlsx", vocabulary or Vocabulary())


@pytest.fixture
def book(tmp_path: Path) -> Book:
    return Book(tmp_path)


@pytest.fixture
def new_book(tmp_path: Path) -> Callable[[], Book]:
    return lambda: Book(tmp_path)


def codes(reading: Reading) -> list[str]:
    """Return the codes of a reading's findings."""
    return [finding.code for finding in reading.findings]


@pytest.fixture
def rewritten() -> Callable[[Path, str, bytes, bytes], None]:
    """Change what a part of a package says, as another program would have written it."""

    def rewrite(path: Path, part: str, old: bytes, new: bytes) -> None:
        parts = parts_of(path)
        assert old in parts[part]
        parts[part] = parts[part].replace(old, new)
        write_parts(path, parts)

    return rewrite
