"""A division's blank form, filled in as an officer fills it: typed cells, rows put in, rows sorted."""

from dataclasses import dataclass, field
from pathlib import Path

import openpyxl

from dplan_docs.formats.xlsx import write_division_form
from dplan_docs.settings.model import Division, Organization, PlanYear, Settings

TEMPLATE = Path(__file__).parents[1] / "templates" / "xlsx" / "division-form.xlsx"
FIRST, PROJECTS, ITEMS = 9, "ผด.02", "ผด.02-1"
STRATEGIES = (
    "ยุทธศาสตร์ที่ 1 การพัฒนาโครงสร้างพื้นฐาน",
    "ยุทธศาสตร์ที่ 2 การพัฒนาคุณภาพชีวิต",
)
WORK_PLANS = ("อุตสาหกรรมและการโยธา", "การศึกษา", "บริหารงานทั่วไป")
DIVISIONS = ("สำนักปลัด", "กองช่าง", "กองการศึกษา ศาสนาและวัฒนธรรม")
OFFICE = Settings(
    organization=Organization(kind_label="อบต.", name="ตัวอย่าง"),
    year=PlanYear(fiscal_year=2569),
    divisions=tuple(Division(name=name) for name in DIVISIONS),
    strategies=STRATEGIES,
    work_plans=WORK_PLANS,
)
COLUMNS = {
    PROJECTS: {
        "name": "B",
        "description": "C",
        "budget": "D",
        "location": "E",
        "division": "F",
        "funding": "S",
        "strategy": "T",
        "work_plan": "U",
    },
    ITEMS: {
        "category": "B",
        "name": "C",
        "description": "D",
        "budget": "E",
        "location": "F",
        "division": "G",
        "funding": "T",
        "work_plan": "U",
    },
}
MONTHS = {PROJECTS: "GHIJKLMNOPQR", ITEMS: "HIJKLMNOPQRS"}


@dataclass(frozen=True, kw_only=True)
class Line:
    """What an officer writes into one row: cells by their fields, and a key in some months."""

    cells: dict
    months: tuple[int, ...] = (0, 1, 2)
    key: str = "x"
    tab: str = field(default=PROJECTS)


def a_project(number=1, **changes):
    """A whole row of ผด.02."""
    cells = {
        "name": f"ก่อสร้างถนน ค.ส.ล. สายบ้านตัวอย่าง {number}",
        "description": "กว้าง 4 เมตร ยาว 250 เมตร",
        "budget": 100_000 * number,
        "location": f"หมู่ที่ {number}",
        "funding": "งบประมาณรายจ่าย",
        "strategy": STRATEGIES[number % 2],
        "work_plan": f"แผนงาน{WORK_PLANS[number % 3]}",
    }
    return Line(cells=cells | changes)


def an_item(number=1, **changes):
    """A whole row of ผด.02/1."""
    cells = {
        "category": "ครุภัณฑ์สำนักงาน",
        "name": f"โต๊ะทำงาน แบบที่ {number}",
        "description": "จำนวน 1 ตัว",
        "budget": 5_000 * number,
        "location": "สำนักงาน",
        "work_plan": f"แผนงาน{WORK_PLANS[number % 3]}",
    }
    return Line(cells=cells | changes, tab=ITEMS)


def blank_form(path, division="กองช่าง", settings=OFFICE):
    """Write a division's blank form."""
    path.write_bytes(write_division_form(TEMPLATE, division, settings))
    return path


def filled_form(path, lines, *, division="กองช่าง", captions=("", ""), insert=()):
    """Write a division's form, filled in.

    Args:
        path: Where to.
        lines: What is written into the rows from the first on, None for a row left blank.
        division: Whose form it is.
        captions: What is chosen in the bands over ผด.02.
        insert: Rows that are put in, by their numbers, and what is written into them.
    """
    book = openpyxl.load_workbook(blank_form(path, division))
    at = {PROJECTS: FIRST, ITEMS: FIRST}
    book[PROJECTS]["A5"], book[PROJECTS]["A6"] = (text or None for text in captions)
    for line in lines:
        tab = line.tab if line else PROJECTS
        if line:
            write_line(book[tab], at[tab], line)
        at[tab] += 1
    for row, line in insert:
        book[line.tab].insert_rows(row)
        write_line(book[line.tab], row, line)
    book.save(path)
    return path


def write_line(sheet, row, line):
    """Write a line into a row."""
    for name, value in line.cells.items():
        sheet[f"{COLUMNS[line.tab][name]}{row}"] = value
    for month in line.months:
        sheet[f"{MONTHS[line.tab][month]}{row}"] = line.key
