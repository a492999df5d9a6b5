"""Where pages are broken."""

from lxml import etree

from dplan_docs.formats.xlsx.pages import Pages, Printing
from dplan_docs.formats.xlsx.rows import FilledRow

PRINTING = Printing(first_row=2, headings=range(3, 4))


def rows(*heights):
    return [FilledRow(number, "", height) for number, height in enumerate(heights, 1)]


def test_a_caption_goes_over_to_the_page_of_its_first_row():
    pages = Pages(100, PRINTING)
    # 1 is not printed; 2 and 3 are the head; 6 is a caption that would end the first page
    found = pages.breaks(rows(99, 20, 10, 20, 20, 20, 20, 20), first=4, keeping={6})
    assert found == [5]


def test_rows_that_need_no_company_are_left_to_the_program_that_prints():
    assert Pages(100, PRINTING).breaks(rows(9, 20, 10, 50, 50, 50), first=4, keeping=set()) == []


def test_later_pages_have_less_room_by_their_headings():
    pages = Pages(100, PRINTING)
    heights = (9, 20, 10, 60, 60, 20, 20)
    assert pages.breaks(rows(*heights), first=4, keeping={6}) == [5]


def test_wide_columns_are_printed_smaller_so_that_more_rows_fit():
    sheet = etree.fromstring(
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        '<pageMargins left="0" right="0" top="0" bottom="0"/>'
        '<pageSetup orientation="landscape"/></worksheet>'
    )
    narrow, wide = (Pages.of(sheet, width, Printing()).height for width in (500, 2 * 841.9))
    assert (narrow, wide) == (595.3, 2 * 595.3)


def test_no_page_of_the_plan_ends_with_a_caption(workbook):
    import openpyxl

    sheet = openpyxl.load_workbook(workbook)["ผด.02"]
    ends = [x.id for x in sheet.row_breaks.brk]
    assert ends
    assert not any(str(sheet.cell(row, 1).value).startswith(("แผนงาน", "ยุทธศาสตร์")) for row in ends)
