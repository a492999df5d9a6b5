"""A district's workbook with faults goes back marked like a division's."""

import openpyxl
from register_filling import FIRST, KNOWN, filled

from dplan_docs.formats.returned import mark_workbook
from dplan_docs.reading.returned import LIST_SHEET, MARK_FILLS
from dplan_docs.tambon.reading import read_answer
from dplan_docs.tambon.records import REPORT, TARGETS, USED


def faulty(book):
    book[TARGETS].cell(FIRST, 6).value = "ต้นปี"
    book[USED].cell(FIRST, 5).value = "ตามจริง"
    book[REPORT]["B7"] = "ครบ"


def marked(tmp_path):
    path = filled(tmp_path / "a.xlsx", faulty)
    found = read_answer(path, "a.xlsx", KNOWN).findings
    copy = tmp_path / "b.xlsx"
    copy.write_bytes(mark_workbook(path, "a.xlsx", found))
    return found, copy


def test_faulty_cells_are_coloured_and_say_why(tmp_path):
    found, copy = marked(tmp_path)
    book = openpyxl.load_workbook(copy)
    assert {(x.where.sheet, x.where.cell) for x in found} == {
        (TARGETS, "F7"),
        (USED, "E7"),
        (REPORT, "B7"),
    }
    for finding in found:
        cell = book[finding.where.sheet][finding.where.cell]
        assert cell.fill.fgColor.rgb == MARK_FILLS[finding.severity]
        assert finding.message in cell.comment.text


def test_a_copy_lists_all_that_is_to_be_mended(tmp_path):
    found, copy = marked(tmp_path)
    book = openpyxl.load_workbook(copy)
    said = {cell.value for row in book[LIST_SHEET].iter_rows() for cell in row}
    assert {finding.message for finding in found} <= said


def test_a_copy_that_comes_back_as_it_is_reads_the_same(tmp_path):
    found, copy = marked(tmp_path)
    again = read_answer(copy, "a.xlsx", KNOWN)
    assert again.findings == found
    assert again.sent == {TARGETS, USED, "แบบ ๓", REPORT}
