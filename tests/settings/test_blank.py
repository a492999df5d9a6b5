"""The blank ข้อมูลหน่วยงาน.xlsx that is shipped."""

from zipfile import ZipFile

import pytest
import python_calamine
from openpyxl import load_workbook
from settings_workbook import BLANK, blank_settings, write_settings_workbook

from dplan_docs.settings.layout import EXAMPLE_MARK
from dplan_docs.settings.model import LetterNumber, entries
from dplan_docs.settings.reader import read_settings
from dplan_docs.settings.sheets import GUIDE_NAME, LETTERS, SHEETS
from dplan_docs.titles import NUMBERED_TITLES, TITLES


def parts(path):
    with ZipFile(path) as package:
        return [(entry.filename, package.read(entry)) for entry in package.infolist()]


def cells(name):
    book = python_calamine.load_workbook(BLANK)
    return book.get_sheet_by_name(name).to_python(skip_empty_area=False)


def test_the_committed_blank_is_what_the_code_writes(tmp_path):
    write_settings_workbook(tmp_path / "blank.xlsx")
    assert parts(tmp_path / "blank.xlsx") == parts(BLANK)


def test_two_writings_give_the_same_bytes(tmp_path):
    for name in ("one.xlsx", "two.xlsx"):
        write_settings_workbook(tmp_path / name)
    assert (tmp_path / "one.xlsx").read_bytes() == (tmp_path / "two.xlsx").read_bytes()


def test_the_blank_reads_as_the_defaults_and_nothing_else():
    assert read_settings(BLANK) == (blank_settings(), ())


def test_the_defaults_are_those_of_the_regulation():
    year = blank_settings().year
    assert (year.days_to_finish, year.days_to_post, year.days_posted) == (30, 15, 30)
    assert year.regulation.startswith("ระเบียบกระทรวงมหาดไทย")
    assert len(blank_settings().work_plans) == 12


def test_the_sheets_stand_in_the_officers_order():
    names = python_calamine.load_workbook(BLANK).sheet_names
    assert names[: len(SHEETS) + 1] == [GUIDE_NAME, *(sheet.name for sheet in SHEETS)]


@pytest.mark.parametrize("sheet", SHEETS, ids=[sheet.name for sheet in SHEETS])
def test_every_setting_has_its_label_on_its_sheet(sheet):
    shown = {str(cell).partition("\n")[0] for row in cells(sheet.name) for cell in row}
    assert {entry.label for _, _, entry in entries(sheet.record)} <= shown


@pytest.mark.parametrize("sheet", SHEETS, ids=[sheet.name for sheet in SHEETS])
def test_labels_on_a_sheet_are_told_apart(sheet):
    labels = [entry.label for _, _, entry in entries(sheet.record)]
    assert len(set(labels)) == len(labels)


def test_papers_with_numbers_are_listed_and_no_others():
    listed = {str(row[1]) for row in cells(LETTERS.name)[4:]} - {""}
    assert listed == set(NUMBERED_TITLES)
    without = {"draft-plan", "plan", "plan-workbook", "attendance", "appointment-orders"}
    numbered = {
        title
        for key, title in TITLES.items()
        if key not in without
        and not key.endswith(("-agenda", "-minutes"))
        and not key.startswith("tambon-")
    }
    assert numbered <= listed
    assert len(listed - numbered) == 2


def test_a_title_alone_is_no_letter_number():
    assert read_settings(BLANK)[0].letters == ()
    assert read_settings(BLANK)[0].letter(NUMBERED_TITLES[0]) == LetterNumber(
        title=NUMBERED_TITLES[0]
    )


@pytest.mark.parametrize(
    "sheet", [x for x in SHEETS if hasattr(x, "prefilled")], ids=lambda x: x.name
)
def test_a_table_begins_with_its_example(sheet):
    assert cells(sheet.name)[3][0] == EXAMPLE_MARK


def test_known_choices_are_offered_in_every_row():
    book = load_workbook(BLANK)
    for sheet in SHEETS:
        rules = book[sheet.name].data_validations.dataValidation
        wanted = [entry for _, _, entry in entries(sheet.record) if entry.choices]
        assert len(rules) == len(wanted)
        assert all(rule.formula1.startswith(('"', "'")) for rule in rules)
        assert all(len(rule.formula1) <= 257 for rule in rules)


def test_every_cell_for_typing_keeps_what_is_typed():
    book = load_workbook(BLANK)
    for sheet in SHEETS:
        formats = {
            cell.number_format
            for row in book[sheet.name].iter_rows(min_row=5, min_col=2)
            for cell in row
            if cell.border.left.style
        }
        assert formats == {"@"}
