"""Findings of one kind in one sheet are one line with its cells; nothing is hidden of an error."""

import time

import pytest

from dplan_docs.findings import CellRef, Finding, Severity
from dplan_docs.report.findings import all_findings, errors, remarks
from dplan_docs.report.folding import cells_text
from dplan_docs.report.layout import fitting


def a_finding(cell, *, code="months-missing", severity=Severity.WARNING, **changes):
    where = CellRef(
        file=changes.get("file", "กองช่าง.xlsx"), sheet=changes.get("sheet", "ผด.02"), cell=cell
    )
    message = changes.get("message", "ไม่พบเดือนที่ดำเนินการ กรุณาทำเครื่องหมายในช่องเดือน")
    return Finding(code=code, severity=severity, where=where, message=message)


def lines(findings):
    return [line for paragraph in all_findings(findings) for line in paragraph]


def test_one_kind_on_many_rows_of_a_sheet_is_one_line_with_its_cells():
    cells = ("D9", "D12", "D15", "D16", "D17", "D18")
    title, line = lines(map(a_finding, cells))
    assert title == "ควรตรวจสอบ 6 รายการ"
    assert line.startswith("  กองช่าง.xlsx › ผด.02 › D9, D12, D15–D18: ไม่พบเดือนที่ดำเนินการ กรุณา")
    assert line.endswith(" [months-missing]")


def test_two_of_one_kind_are_told_each():
    assert len(lines(map(a_finding, ("D9", "D12")))) == 3


def test_messages_that_differ_are_told_by_an_example():
    found = [a_finding(f"D{row}", message=f"จำนวนเงิน “{row}”") for row in (9, 12, 14)]
    assert "D9, D12, D14: พบ 3 แห่ง เช่น D9 จำนวนเงิน “9” [" in lines(found)[1]


def test_a_finding_that_names_another_row_keeps_its_own_line():
    found = [a_finding(f"A{row}", code="near-duplicate-project") for row in (9, 12, 14)]
    assert len(lines(found)) == 1 + 3


def test_other_sheets_files_and_kinds_are_told_apart():
    found = [
        a_finding(f"D{row}", file=file, sheet=sheet, code=code)
        for file in ("ก.xlsx", "ข.xlsx")
        for sheet in ("1", "2")
        for code in ("months-missing", "division-missing")
        for row in (3, 4, 5)
    ]
    assert len(lines(found)) == 1 + 8


def test_findings_of_whole_sheets_and_files_are_not_folded():
    found = [a_finding(None, message=str(number)) for number in range(4)]
    assert len(lines(found)) == 1 + 4


@pytest.mark.parametrize(
    ("cells", "text"),
    [
        (["D9"], "D9"),
        (["D10", "D9"], "D9–D10"),
        (["D9", "D9", "E9"], "D9, E9"),
        (["AA3", "Z3", "B10", "B2"], "B2, B10, Z3, AA3"),
        ([f"D{row}" for row in range(1, 20, 2)], "D1, D3, D5, D7, D9, D11 และอีก 4 ช่อง"),
    ],
)
def test_cells_are_said_in_the_order_of_the_sheet(cells, text):
    assert cells_text(cells) == text


def test_every_sheet_with_an_error_is_named():
    found = [
        a_finding("D9", sheet=str(number), code="budget-unreadable", severity=Severity.ERROR)
        for number in range(40)
    ]
    assert len(errors(found)) == 1 + 40
    assert lines(found) == errors(found)


def test_warnings_of_one_kind_in_very_many_sheets_are_cut_with_their_number():
    found = [a_finding(f"D{row}", sheet=str(n)) for n in range(47) for row in (1, 2, 3)]
    told = lines(found)
    assert len(told) == 1 + 10 + 1
    assert told[0] == "ควรตรวจสอบ 141 รายการ"
    assert told[-1] == "    และเรื่องเดียวกันอีก 111 แห่ง [months-missing]"
    assert len(remarks(found)[0]) == 1 + 2 + 1


def test_a_thousand_findings_are_a_calm_page_and_take_no_time():
    found = [
        a_finding(f"D{row}", sheet=str(row % 4), code=f"code-{row % 5}", message=f"แถว {row}")
        for row in range(1, 1001)
    ]
    begun = time.perf_counter()
    told = lines(found)
    assert time.perf_counter() - begun < 0.5
    assert len(told) == 1 + 20


def test_a_console_of_old_shows_stretches_and_quotes():
    assert fitting("D9–D12 “ก”", "tis-620") == 'D9-D12 "ก"'
