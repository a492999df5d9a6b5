"""The colors of the blank form while it is typed into, worked out by LibreOffice."""

import openpyxl
import pytest
from form_filling import ITEMS, MONTHS, PROJECTS, a_project, an_item, filled_form, write_line
from openpyxl.formula.translate import Translator
from openpyxl.utils import get_column_letter, range_boundaries

from dplan_docs.reading.mark_kinds import FORM_KEYS

RED, ORANGE, YELLOW, BAR, PLAIN = "FFFFC7CE", "FFFFE0B2", "FFFFF59D", "FF6F87AE", ""
SCRATCH = 40
"""The first column of the cells into which the rules are written, to be worked out."""

ROWS = {
    9: {},
    10: {"name": None},
    11: {"budget": "๑๐๐,๐๐๐"},
    12: {"budget": -5},
    13: {"budget": None},
    14: {"budget": "ไม่ใช้งบประมาณ"},
    15: {"location": None, "strategy": None, "work_plan": None},
    16: {"division": "กองที่ไม่มี", "work_plan": "แผนงานที่ไม่มี"},
    17: {"name": "ชื่อซ้ำ * ?"},
    18: {"name": "ชื่อซ้ำ * ? "},
    19: {"name": "ก" * 251, "description": "ข" * 451},
    20: {"name": "ก" * 250, "description": "ข" * 450},
    108: {"budget": "ห้าร้อย"},
}
EXPECTED = {
    "B9": PLAIN,
    "D9": PLAIN,
    "F9": PLAIN,
    "T9": PLAIN,
    "U9": PLAIN,
    "B10": ORANGE,
    "D11": RED,
    "D12": RED,
    "D13": ORANGE,
    "D14": PLAIN,
    "E15": ORANGE,
    "T15": ORANGE,
    "U15": ORANGE,
    "F16": YELLOW,
    "U16": YELLOW,
    "B17": YELLOW,
    "B18": YELLOW,
    "B19": YELLOW,
    "C19": YELLOW,
    "B20": PLAIN,
    "C20": PLAIN,
    "D108": RED,
    "B50": PLAIN,
    "D50": PLAIN,
    "G50": PLAIN,
}
KEYS_ROW, STRANGE_ROW, NO_MONTHS_ROW = 30, 31, 32
STRANGE = ("?", "*", "~", "xx", "o", "-", 0, "ต.ค.")


@pytest.fixture(scope="module")
def colors(tmp_path_factory, soffice_convert):
    """The color of each cell that was asked for, by LibreOffice's working out of its rules."""
    path = tmp_path_factory.mktemp("colors") / "form.xlsx"
    filled_form(path, [])
    book = openpyxl.load_workbook(path)
    sheet = book[PROJECTS]
    for row, changes in ROWS.items():
        write_line(sheet, row, a_project(row, **changes))
    for row in (KEYS_ROW, STRANGE_ROW, NO_MONTHS_ROW):
        write_line(sheet, row, a_project(row))
        for letter in MONTHS[PROJECTS]:
            sheet[f"{letter}{row}"] = None
    for letter, key in zip(MONTHS[PROJECTS], (*FORM_KEYS, " X "), strict=True):
        sheet[f"{letter}{KEYS_ROW}"] = key
    for letter, key in zip(MONTHS[PROJECTS], STRANGE, strict=False):
        sheet[f"{letter}{STRANGE_ROW}"] = key
    months = [f"{x}{row}" for row in (KEYS_ROW, STRANGE_ROW, NO_MONTHS_ROW) for x in "GHIJKLMNOPQR"]
    asked = {cell: rules_for(sheet, cell) for cell in (*EXPECTED, *months)}
    places = {}
    for offset, (cell, rules) in enumerate(asked.items()):
        for number, (formula, color) in enumerate(rules):
            place = f"{get_column_letter(SCRATCH + number)}{200 + offset}"
            sheet[place] = f"=IF({formula},1,0)"
            places.setdefault(cell, []).append((place, color))
    book.save(path)
    worked_out = openpyxl.load_workbook(soffice_convert(path, to="xlsx")[path], data_only=True)
    values = worked_out[PROJECTS]
    return {
        cell: next((color for place, color in held if values[place].value == 1), PLAIN)
        for cell, held in places.items()
    }


def rules_for(sheet, cell):
    """Return the rules of a cell in their order: the formula as it is for it, and its color."""
    found = []
    for area in sheet.conditional_formatting:
        if cell not in area.sqref:
            continue
        left, top, *_ = range_boundaries(str(area.sqref))
        first = f"{get_column_letter(left)}{top}"
        for rule in area.rules:
            formula = Translator(f"={rule.formula[0]}", first).translate_formula(cell)[1:]
            color = rule.dxf.fill.bgColor.rgb if rule.dxf.fill else "lines"
            found.append((rule.priority, formula, color))
    return [(formula, color) for _, formula, color in sorted(found) if color != "lines"]


@pytest.mark.office
@pytest.mark.parametrize(("cell", "color"), EXPECTED.items())
def test_a_cell_takes_the_color_of_what_is_wrong_with_it(colors, cell, color):
    assert colors[cell] == color


@pytest.mark.office
def test_every_key_paints_a_month_as_a_bar(colors):
    assert {colors[f"{letter}{KEYS_ROW}"] for letter in MONTHS[PROJECTS]} == {BAR}


@pytest.mark.office
def test_other_letters_are_red_and_no_month_at_all_is_orange(colors):
    painted = [colors[f"{letter}{STRANGE_ROW}"] for letter in MONTHS[PROJECTS]]
    assert painted == [RED] * len(STRANGE) + [PLAIN] * (12 - len(STRANGE))
    assert {colors[f"{letter}{NO_MONTHS_ROW}"] for letter in MONTHS[PROJECTS]} == {ORANGE}


def test_the_sheet_of_equipment_has_the_same_checks(tmp_path):
    path = filled_form(tmp_path / "form.xlsx", [an_item(1)])
    sheet = openpyxl.load_workbook(path)[ITEMS]
    asked = {"C9": 3, "E9": 2, "G9": 2, "H9": 3, "B9": 2, "U9": 2}
    assert {cell: len(rules_for(sheet, cell)) for cell in asked} == asked
