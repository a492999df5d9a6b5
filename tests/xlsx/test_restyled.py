"""The plan's workbook restyled by offices: each variant is filled, and read back."""

import re
from functools import cached_property

import openpyxl
import pytest
from lxml import etree
from openpyxl.comments import Comment
from openpyxl.formatting.rule import FormulaRule
from openpyxl.worksheet.datavalidation import DataValidation

from dplan_docs.formats.xlsx.examining import examine_template
from dplan_docs.plan import build_plan
from tests.workbook_editing import (
    MAIN,
    attached,
    changed_copy,
    moved,
    parts_of,
    sheet_part,
    with_part,
    with_pictures,
    with_shared_strings,
    with_table,
    write_parts,
)

TAB = "ผด.02"
SHIPPED_COLUMNS = {"number": 1, "name": 2, "description": 3, "budget": 4, "months": range(7, 19)}


class Made:
    """A filled workbook, its formulas and its values."""

    def __init__(self, path):
        self.path = path
        self.parts = parts_of(path)

    @cached_property
    def formulas(self):
        return openpyxl.load_workbook(self.path)

    @cached_property
    def values(self):
        return openpyxl.load_workbook(self.path, data_only=True)

    def row_of(self, text, tab=TAB):
        [row] = [c.row for r in self.values[tab].iter_rows() for c in r if text in str(c.value)]
        return row

    def anchors(self):
        root = etree.fromstring(self.parts["xl/drawings/drawing9.xml"])
        return [int(x.text) + 1 for x in root.iter("{*}row")]


@pytest.fixture(scope="module")
def plan(a_project, an_item, office):
    """A small plan, one of whose amounts could not be read."""
    unread = a_project(68, budget=None, budget_note="ตามข้อบัญญัติ", budget_unreadable=True)
    projects = [a_project(number) for number in range(1, 14)]
    return build_plan([*projects, unread, *(an_item(n) for n in range(1, 5))], office)


@pytest.fixture
def shipped(pytestconfig):
    return pytestconfig.rootpath / "templates" / "xlsx" / "plan-workbook.xlsx"


@pytest.fixture
def fill(make, plan, office, tmp_path):
    def fill(parts, the_plan=plan, settings=office):
        template = write_parts(tmp_path / "plan-workbook.xlsx", parts)
        path = tmp_path / "made.xlsx"
        path.write_bytes(make(the_plan, settings, template))
        return Made(path)

    return fill


@pytest.fixture
def edited(shipped, tmp_path):
    """The shipped template's parts, changed with openpyxl."""

    return lambda change: parts_of(changed_copy(shipped, tmp_path / "edited.xlsx", change))


@pytest.fixture
def findings(tmp_path):
    def find(parts):
        path = write_parts(tmp_path / "plan-workbook.xlsx", parts)
        return examine_template(path, "plan-workbook", "templates/plan-workbook.xlsx").findings

    return find


def as_it_is(_):
    """openpyxl alone changes much: strings are shared, parts have other names."""


def projects(plan):
    return [p for s in plan.strategies for part in s.work_plans for p in part.projects]


def added(sheet, formula):
    """What a formula of sums adds, down to the amounts."""
    total = 0
    for column, first, _, last in re.findall(r"([A-Z]+)(\d+)(:[A-Z]+(\d+))?", formula):
        for row in range(int(first), int(last or first) + 1):
            value = sheet[f"{column}{row}"].value
            total += added(sheet, value) if str(value).startswith("=") else value or 0
    return total


def assert_filled(made, plan, columns=None, tab=TAB):
    """Every project stands in its row and columns, and the totals add them."""
    columns = SHIPPED_COLUMNS | (columns or {})
    sheet = made.formulas[tab]
    rows = [row for row in sheet.iter_rows() if isinstance(row[columns["number"] - 1].value, int)]
    expected = projects(plan)
    assert [row[columns["name"] - 1].value for row in rows] == [p.name for p in expected]
    amounts = [row[columns["budget"] - 1].value for row in rows]
    assert amounts == [p.budget_note if p.budget is None else float(p.budget) for p in expected]
    marks = [sum(row[c - 1].value == "✓" for c in columns["months"]) for row in rows]
    assert marks == [len(p.months) for p in expected]
    total = sheet.cell(made.row_of("รวมทั้งสิ้น", tab), columns["budget"])
    assert total.value.startswith("=SUM(")
    texts_are_nought = {a for a in amounts if isinstance(a, str)}
    for row in rows:
        if row[columns["budget"] - 1].value in texts_are_nought:
            row[columns["budget"] - 1].value = 0
    assert added(sheet, total.value) == pytest.approx(float(plan.project_tally.budget))
    stored = made.values[tab][total.coordinate].value
    assert stored == pytest.approx(float(plan.project_tally.budget))


def test_an_unchanged_copy_has_nothing_to_tell(shipped, findings, fill, plan):
    assert findings(parts_of(shipped)) == ()
    assert_filled(fill(parts_of(shipped)), plan)


def test_three_rows_above_the_title(shipped, findings, fill, plan):
    parts = moved(parts_of(shipped), TAB, row=lambda number: number + 3)
    made = fill(parts)
    assert_filled(made, plan)
    assert made.formulas[TAB].freeze_panes == "C10"
    assert made.formulas[TAB].print_title_rows == "$8:$9"
    assert made.formulas[TAB].print_area.endswith(str(made.formulas[TAB].max_row))
    assert findings(parts) == ()


def test_two_more_columns_at_the_left(shipped, findings, fill, plan):
    parts = moved(parts_of(shipped), TAB, column=lambda number: number + 2)
    columns = {"number": 3, "name": 4, "description": 5, "budget": 6, "months": range(9, 21)}
    made = fill(parts)
    assert_filled(made, plan, columns)
    assert made.formulas[TAB].column_dimensions["F"].width == 16
    assert findings(parts) == ()


def test_the_budget_before_the_name(shipped, findings, fill, plan):
    order = {2: 3, 3: 4, 4: 2}
    parts = moved(parts_of(shipped), TAB, column=lambda number: order.get(number, number))
    name = sheet_part(parts, TAB)
    for row in (11, 12, 13, 14):  # the label of a total cannot lie over a budget in its midst
        parts[name] = parts[name].replace(f'<mergeCell ref="A{row}:D{row}"/>'.encode(), b"")
    made = fill(parts)
    assert_filled(made, plan, {"budget": 2, "name": 3, "description": 4})
    assert findings(parts) == ()


def test_months_in_the_order_of_the_calendar(shipped, fill, plan):
    turned = {7 + n: 7 + (n + 9) % 12 for n in range(12)}
    parts = moved(parts_of(shipped), TAB, column=lambda number: turned.get(number, number))
    name = sheet_part(parts, TAB)
    parts[name] = re.sub(rb'<mergeCell ref="[G-R]5:[G-R]5"/>', b"", parts[name])
    made = fill(parts)
    first = next(p for p in projects(plan) if 1 in p.months)
    assert made.values[TAB].cell(made.row_of(first.name), 7).value == "✓"
    assert_filled(made, plan)


def test_fonts_fills_widths_and_number_formats(edited, findings, fill, plan):
    def restyle(book):
        sheet = book[TAB]
        for cell in sheet[9]:
            cell.font = openpyxl.styles.Font(name="Angsana New", size=18, color="FF003366")
            cell.fill = openpyxl.styles.PatternFill("solid", fgColor="FFFFF2CC")
        sheet["D9"].number_format = "#,##0"
        sheet.column_dimensions["B"].width = 44
        sheet.sheet_properties.tabColor = "FF7030A0"

    parts = edited(restyle)
    made = fill(parts)
    assert_filled(made, plan)
    row = made.row_of(projects(plan)[0].name)
    cell = made.formulas[TAB].cell(row, 2)
    assert (cell.font.name, cell.font.sz, cell.fill.fgColor.rgb) == (
        "Angsana New",
        18,
        "FFFFF2CC",
    )
    assert made.formulas[TAB].cell(row, 4).number_format == "#,##0"
    assert made.formulas[TAB].column_dimensions["B"].width == 44
    assert findings(parts) == ()


def test_headings_in_the_office_s_own_words(edited, findings, fill, plan):
    def reword(book):
        sheet = book[TAB]
        for cell, text in {"B5": "ชื่อโครงการ/กิจกรรม", "D5": "วงเงิน", "F5": "กองเจ้าของเรื่อง"}.items():
            sheet[cell] = text

    parts = edited(reword)
    made = fill(parts)
    assert_filled(made, plan)
    assert made.values[TAB]["F5"].value == "กองเจ้าของเรื่อง"
    assert findings(parts) == ()


def test_a_new_column_is_filled_by_its_heading(edited, findings, fill, plan):
    def add(book):
        book[TAB]["S5"] = "แหล่งงบประมาณ"
        for row in range(7, 16):
            book[TAB].cell(row, 19).border = openpyxl.styles.Border()

    parts = edited(add)
    made = fill(parts)
    sources = {p.funding_source for p in projects(plan)}
    row = made.row_of(projects(plan)[0].name)
    assert made.values[TAB].cell(row, 19).value in sources
    assert findings(parts) == ()


def test_cells_emptied_by_the_office_are_filled_by_their_headings(edited, findings, fill, plan):
    def empty(book):
        for row in (9, 10):
            for column in (*range(1, 7), *range(7, 19)):
                book[TAB].cell(row, column).value = None
        book[TAB]["B5"], book[TAB]["D5"] = "ชื่อโครงการ/กิจกรรม", "วงเงินงบประมาณ"

    parts = edited(empty)
    assert_filled(fill(parts), plan)
    assert findings(parts) == ()


def test_an_extra_column_of_the_office_s_stays_blank(edited, findings, fill, plan):
    def add(book):
        book[TAB]["S5"] = "ผู้ประสานงาน"
        book[TAB]["S9"].fill = openpyxl.styles.PatternFill("solid", fgColor="FFEEEEEE")

    parts = edited(add)
    made = fill(parts)
    assert_filled(made, plan)
    cell = made.formulas[TAB].cell(made.row_of(projects(plan)[0].name), 19)
    assert (cell.value, cell.fill.fgColor.rgb) == (None, "FFEEEEEE")
    assert findings(parts) == ()


def test_signatures_and_notes_below_go_down_with_the_rows(edited, findings, fill, plan, office):
    def sign(book):
        sheet = book[TAB]
        sheet["B18"] = "ลงชื่อ ............................ ผู้จัดทำ"
        sheet.merge_cells("B18:C18")
        sheet.row_dimensions[18].height = 40
        sheet["E19"] = "{{ หน่วยงาน.ชื่อ }}"

    parts = with_pictures(edited(sign), TAB, rows=(1, 18))
    made = fill(parts)
    assert_filled(made, plan)
    sheet = made.formulas[TAB]
    row = made.row_of("ลงชื่อ")
    assert row == made.row_of("รวมทั้งสิ้น") + 3
    assert f"B{row}:C{row}" in {str(x) for x in sheet.merged_cells.ranges}
    assert sheet.row_dimensions[row].height == 40
    assert sheet.cell(row + 1, 5).value == office.organization.full_name
    assert sheet.print_area.endswith(str(row + 1))
    assert made.anchors() == [1, 2, row, row + 1]
    assert findings(parts) == ()


def test_the_emblem_stays_where_and_what_it_is(shipped, findings, fill, plan):
    parts = with_pictures(parts_of(shipped), TAB, rows=(1,))
    made = fill(parts)
    assert_filled(made, plan)
    assert made.parts["xl/media/emblem.png"] == parts["xl/media/emblem.png"]
    assert made.anchors() == [1, 2]
    assert b"<drawing" in made.parts[sheet_part(made.parts, TAB)]
    assert findings(parts) == ()


def test_choices_and_colors_of_a_sample_row_reach_all_its_rows(edited, fill):
    def rule(book):
        sheet = book[TAB]
        choices = DataValidation(type="list", formula1="$T$1:$T$3", allow_blank=True)
        choices.add("E9:E10")
        sheet.add_data_validation(choices)
        fill = openpyxl.styles.PatternFill("solid", bgColor="FFFFC7CE")
        sheet.conditional_formatting.add("D9:D10", FormulaRule(["$D9>100000"], fill=fill))
        sheet.conditional_formatting.add("A20:B20", FormulaRule(['$A20=""'], fill=fill))
        sheet["A20"] = "หมายเหตุ"

    made = fill(edited(rule))
    sheet = made.formulas[TAB]
    numbered = [row[0].row for row in sheet.iter_rows() if isinstance(row[0].value, int)]
    [choices] = sheet.data_validations.dataValidation
    assert str(choices.sqref) == f"E{numbered[0]}:E{numbered[-1]}"
    assert choices.formula1 == "$T$1:$T$3"
    rules = {str(x.sqref): x.rules[0].formula for x in sheet.conditional_formatting}
    note = made.row_of("หมายเหตุ")
    assert rules == {
        f"D{numbered[0]}:D{numbered[-1]}": [f"$D{numbered[0]}>100000"],
        f"A{note}:B{note}": [f'$A{note}=""'],
    }


def test_the_office_s_own_formulas_follow(edited, fill):
    def reckon(book):
        sheet = book[TAB]
        sheet["S5"], sheet["T3"] = "ร้อยละของยอดรวม", 0.07
        sheet["S9"] = sheet["S10"] = "=D9*$T$3"
        sheet["S10"] = "=D10*$T$3"
        sheet["S11"] = "=SUM(S9:S10)"
        sheet["A17"], sheet["D17"] = "ยอดตรวจสอบ", "=SUM(D9:D10)-D14"
        book.create_sheet("หน้าปก")["B2"] = f"='{TAB}'!D14"

    made = fill(edited(reckon))
    sheet = made.formulas[TAB]
    entries = [row[0].row for row in sheet.iter_rows() if isinstance(row[0].value, int)]
    assert all(sheet.cell(row, 19).value == f"=D{row}*$T$3" for row in entries)
    first_total = next(r for r in range(entries[0], 200) if "รวม" in str(sheet.cell(r, 1).value))
    assert sheet.cell(first_total, 19).value == f"=SUM(S{entries[0]}:S{first_total - 1})"
    total, check = made.row_of("รวมทั้งสิ้น"), made.row_of("ยอดตรวจสอบ")
    formula = sheet.cell(check, 4).value
    assert formula.startswith(f"=SUM(D{entries[0]}:D{first_total - 1},D")
    assert formula.endswith(f"D{entries[-1]})-D{total}")
    assert made.formulas["หน้าปก"]["B2"].value == f"='{TAB}'!D{total}"


def test_shared_formulas_and_the_list_of_formulas(edited, fill):
    def reckon(book):
        for row in (20, 21, 22):
            book[TAB].cell(row, 4).value = f"=E{row}*2"

    parts = edited(reckon)
    name = sheet_part(parts, TAB)
    shared = parts[name].decode()
    shared = shared.replace("<f>E20*2</f>", '<f t="shared" ref="D20:D22" si="0">E20*2</f>')
    for row in (21, 22):
        shared = shared.replace(f"<f>E{row}*2</f>", '<f t="shared" si="0"/>')
    chain = f'<calcChain xmlns="{MAIN}"><c r="D20" i="2"/></calcChain>'.encode()
    made = fill(
        with_part(parts | {name: shared.encode()}, None, "calcChain", "xl/calcChain.xml", chain)
    )
    sheet = made.formulas[TAB]
    found = [sheet.cell(row, 4).value for row in range(1, sheet.max_row + 1)]
    formulas = [x for x in found if str(x).endswith("*2")]
    last = sheet.max_row
    assert formulas == [f"=E{row}*2" for row in (last - 2, last - 1, last)]
    assert "xl/calcChain.xml" not in made.parts
    assert b"calcChain" not in made.parts["[Content_Types].xml"]


def test_comments_go_with_their_cells(edited, fill):
    def remark(book):
        sheet = book[TAB]
        sheet["D5"].comment = Comment("หน่วยเป็นบาท", "งานแผน")
        sheet["D10"].comment = Comment("อ่านไม่ได้", "งานแผน")
        sheet["A18"], sheet["A18"].comment = "ผู้จัดทำ", Comment("ลงชื่อ", "งานแผน")

    made = fill(edited(remark))
    sheet = made.formulas[TAB]
    told = {c.comment.text: c.coordinate for r in sheet.iter_rows() for c in r if c.comment}
    unread = made.row_of("ตามข้อบัญญัติ")
    assert told == {
        "หน่วยเป็นบาท": "D5",
        "อ่านไม่ได้": f"D{unread}",
        "ลงชื่อ": f"A{made.row_of('ผู้จัดทำ')}",
    }


def test_a_comment_of_an_unused_row_is_left_out(edited, fill, office, a_project):
    def remark(book):
        book[TAB]["D10"].comment = Comment("อ่านไม่ได้", "งานแผน")
        book[TAB]["A7"].comment = Comment("ยุทธศาสตร์", "งานแผน")

    made = fill(edited(remark), build_plan([a_project(1)], office))
    cells = [c for r in made.formulas[TAB].iter_rows() for c in r if c.comment]
    assert [c.comment.text for c in cells] == ["ยุทธศาสตร์"]


def test_a_flat_sheet_made_an_excel_table_grows(edited, fill, plan):
    headings = []

    def unfilter(book):
        sheet = book["ข้อมูลทั้งหมด"]
        sheet.auto_filter.ref = None
        headings.extend(cell.value for cell in sheet[1])

    parts = edited(unfilter)
    made = fill(with_table(parts, "ข้อมูลทั้งหมด", "A1:AD3", headings))
    [table] = made.formulas["ข้อมูลทั้งหมด"].tables.values()
    assert table.ref == f"A1:AD{len(plan.entries) + 1}"
    assert table.autoFilter.ref == table.ref


def test_tabs_renamed_reordered_and_added(edited, findings, fill, plan):
    def rearrange(book):
        book[TAB].title = "โครงการ ปี 69"
        for name, target in list(book.defined_names.items()):
            target.attr_text = target.attr_text.replace(f"'{TAB}'", "'โครงการ ปี 69'")
            book.defined_names[name] = target
        book.move_sheet("ข้อมูลทั้งหมด", -3)
        book.create_sheet("ปก", 0)["C3"] = "แผนการดำเนินงาน {{ หน่วยงาน.ชื่อ }}"

    parts = edited(rearrange)
    made = fill(parts)
    assert_filled(made, plan, tab="โครงการ ปี 69")
    assert made.values["ปก"]["C3"].value.startswith("แผนการดำเนินงาน องค์การบริหารส่วนตำบล")
    assert made.formulas.sheetnames[:2] == ["ปก", "ข้อมูลทั้งหมด"]
    assert findings(parts) == ()


def test_a_cell_named_after_a_field_takes_its_value(edited, findings, fill, office):
    def name(book):
        book.create_sheet("ปก")["B2"] = "ชื่อหน่วยงาน"
        for label, cell in {"หน่วยงาน.ชื่อ": "$B$2", "ปีงบประมาณ": "$D$9"}.items():
            target = openpyxl.workbook.defined_name.DefinedName(label, attr_text=f"'ปก'!{cell}")
            book.defined_names[label] = target

    parts = edited(name)
    made = fill(parts)
    assert made.values["ปก"]["B2"].value == office.organization.full_name
    assert made.values["ปก"]["D9"].value == "2569"
    assert findings(parts) == ()


def test_print_settings_breaks_and_protection_stay(edited, findings, fill, plan):
    def set_up(book):
        sheet = book[TAB]
        sheet.page_setup.paperSize, sheet.page_setup.orientation = 5, "portrait"
        sheet.page_margins.left = 1.1
        sheet.oddFooter.left.text = "{{ หน่วยงาน.ชื่อ }}"
        sheet["A30"] = "ภาคผนวก"
        sheet.row_breaks.append(openpyxl.worksheet.pagebreak.Break(id=29))
        sheet.protection.sheet = True

    parts = edited(set_up)
    made = fill(parts)
    sheet = made.formulas[TAB]
    assert_filled(made, plan)
    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (5, "portrait")
    assert sheet.page_margins.left == 1.1
    assert "องค์การบริหารส่วนตำบลตัวอย่าง" in sheet.oddFooter.left.text
    assert made.row_of("ภาคผนวก") - 1 in {x.id for x in sheet.row_breaks.brk}
    assert sheet.protection.sheet
    assert made.parts[sheet_part(made.parts, TAB)].count(b"<rowBreaks") == 1
    assert findings(parts) == ()


def test_formatted_pieces_of_a_heading_stay(shipped, fill, office):
    parts = parts_of(shipped)
    name = sheet_part(parts, TAB)
    rich = (
        '<is><r><rPr><b/><color rgb="FFFF0000"/></rPr><t>แผน &amp; งบ </t></r>'
        "<r><t>{{ หน่วยงาน.ชื่อ }}</t></r></is>"
    )
    root = etree.fromstring(parts[name])
    [cell] = [c for c in root.iter(f"{{{MAIN}}}c") if c.get("r") == "A3"]
    cell[:] = [etree.fromstring(rich.replace("<is>", f'<is xmlns="{MAIN}">'))]
    made = fill(parts | {name: etree.tostring(root)})
    assert made.values[TAB]["A3"].value == f"แผน & งบ {office.organization.full_name}"
    sheet = made.parts[sheet_part(made.parts, TAB)].decode()
    assert 'rgb="FFFF0000"' in sheet


def test_strings_shared_as_excel_saves_them(shipped, findings, fill, plan):
    parts = with_shared_strings(parts_of(shipped))
    assert_filled(fill(parts), plan)
    assert findings(parts) == ()


def test_field_names_with_marks_out_of_order_are_known(edited, findings, fill, plan):
    def retype(book):
        book[TAB]["A11"] = "รวม {{ จํานวน }} โครงการ"
        book[TAB]["B9"] = "{{โครงการ . ชื่อ\u200b}}"

    parts = edited(retype)
    assert_filled(fill(parts), plan)
    assert findings(parts) == ()


def test_no_equipment_at_all_shortens_the_table_above_what_stands_below(
    edited, fill, office, a_project
):
    def sign(book):
        book["ผด.02-1"]["A20"] = "ผู้จัดทำ"

    made = fill(edited(sign), build_plan([a_project(1)], office))
    assert made.row_of("ผู้จัดทำ", "ผด.02-1") == made.row_of("ไม่มีรายการครุภัณฑ์", "ผด.02-1") + 5


@pytest.mark.filterwarnings("ignore:.*extension is not supported")
def test_extended_choices_of_later_excels_follow(edited, fill, plan):
    extension = (
        f'<extLst xmlns="{MAIN}"><ext uri="{{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}}" '
        'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">'
        '<x14:dataValidations xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" '
        'count="1"><x14:dataValidation type="list" allowBlank="1"><x14:formula1>'
        f"<xm:f>'ข้อมูลทั้งหมด'!$C$2:$C$3</xm:f></x14:formula1><xm:sqref>E9:E10</xm:sqref>"
        "</x14:dataValidation></x14:dataValidations></ext></extLst>"
    )
    made = fill(attached(edited(as_it_is), TAB, extension))
    sheet = made.parts[sheet_part(made.parts, TAB)].decode()
    entries = [r[0].row for r in made.values[TAB].iter_rows() if isinstance(r[0].value, int)]
    assert f">E{entries[0]}:E{entries[-1]}<" in sheet
    assert f"$C$2:$C${len(plan.entries) + 1}<" in etree.tostring(
        etree.fromstring(sheet.encode()), encoding="unicode"
    )


@pytest.fixture
def everything(edited):
    """A template with an emblem, signatures, rules, a new column, moved rows and columns."""

    def change(book):
        sheet = book[TAB]
        sheet["S5"], sheet["S9"] = "แหล่งงบประมาณ", None
        sheet["A18"] = "ลงชื่อ ..................... ผู้จัดทำ"
        sheet["D19"] = "=SUM(D9:D10)"
        fill = openpyxl.styles.PatternFill("solid", bgColor="FFFFC7CE")
        sheet.conditional_formatting.add("D9:D10", FormulaRule(["$D9>100000"], fill=fill))
        choices = DataValidation(type="list", formula1='"ก,ข"', allow_blank=True)
        choices.add("E9:E10")
        sheet.add_data_validation(choices)
        sheet["D5"].comment = Comment("หน่วยเป็นบาท", "งานแผน")
        sheet.row_breaks.append(openpyxl.worksheet.pagebreak.Break(id=18))

    return edited(change)


@pytest.mark.validator
def test_a_much_restyled_workbook_is_valid(
    everything, fill, shipped, tmp_path, validate_office_files
):
    """openpyxl's own faults in the template, such as the order of a font's parts, do not count."""
    before = write_parts(tmp_path / "template.xlsx", everything)
    faults = validate_office_files(before).get(before.name, [])
    assert set(validate_office_files(fill(everything).path).get("made.xlsx", [])) <= set(faults)
    pictured = with_pictures(parts_of(shipped), TAB, rows=(1, 18))
    assert validate_office_files(fill(pictured).path) == {}


@pytest.mark.office
def test_libreoffice_reckons_a_restyled_workbook_alike(everything, fill, plan, soffice_convert):
    made = fill(everything)
    calculated = openpyxl.load_workbook(
        soffice_convert(made.path, to="xlsx")[made.path], data_only=True
    )[TAB]
    row = made.row_of("ลงชื่อ")
    assert calculated.cell(row + 1, 4).value == pytest.approx(float(plan.project_tally.budget))
