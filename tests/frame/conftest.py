from types import SimpleNamespace

import pytest

from dplan_docs.starting import Start, create_workspace
from tests.workbook_making import HEADINGS, MONTHS, write_book


def a_division_workbook(path, *, division="กองช่าง", budgets=(250_000, 90_000)):
    """Write a workbook such as a division sends, one project for each budget."""
    rows = [
        ["แผนการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2569"],
        ["ยุทธศาสตร์ที่ 1 การพัฒนาโครงสร้างพื้นฐาน"],
        ["แผนงานอุตสาหกรรมและการโยธา"],
        [*HEADINGS, *MONTHS],
    ]
    for number, budget in enumerate(budgets, start=1):
        row = [number, f"ก่อสร้างถนนสายที่ {number}", "ถนน คสล.", budget, f"หมู่ที่ {number}", division]
        rows.append([*row, None, "x", "x"])
    return write_book(path, {"ผด.02": rows})


@pytest.fixture
def workspace(tmp_path):
    """A workspace of an invented อบต. that one division has sent its workbook to."""
    folder = tmp_path / "แผน 2569"
    create_workspace(folder, Start(name="ตัวอย่าง", kind="อบต.", fiscal_year=2569))
    a_division_workbook(folder / "inbox" / "กองช่าง.xlsx")
    return folder


@pytest.fixture
def quick_papers(monkeypatch):
    """Papers of one line each, since filling the real ones takes its time."""
    from dplan_docs.documents import DOCUMENT_IDS, MadeDocument, MadeFile
    from dplan_docs.plan_kinds import operation

    made = SimpleNamespace(missing={"posting": ("วันที่เริ่มปิดประกาศ",)}, error=None)

    def make(material, only=frozenset()):
        for number, document_id in enumerate(DOCUMENT_IDS, start=1):
            if made.error:
                raise made.error
            if not only or document_id in only:
                text = f"{document_id} {material.plan.total.budget}".encode()
                yield MadeDocument(
                    id=document_id,
                    number=number,
                    title=document_id,
                    files=(MadeFile(name=f"{number:02} {document_id}.docx", content=text),),
                    missing=made.missing.get(document_id, ()),
                )

    monkeypatch.setattr(operation, "make_documents", make)
    return made


@pytest.fixture
def dplan(capsys):
    """Run a command line; return its exit code and what it printed."""
    from dplan_docs.cli import run

    def call(*arguments):
        with pytest.raises(SystemExit) as stop:
            run([str(argument) for argument in arguments])
        printed = capsys.readouterr()
        return SimpleNamespace(code=stop.value.code, out=printed.out, err=printed.err)

    return call


@pytest.fixture
def a_workbook():
    """The maker of division workbooks."""
    return a_division_workbook


@pytest.fixture
def enter():
    """Type values into cells of a sheet of the settings workbook: ``enter(folder, "กอง", B5="…")``."""
    from openpyxl import load_workbook

    def type_in(folder, sheet, **cells):
        path = folder / "ข้อมูลหน่วยงาน.xlsx"
        book = load_workbook(path)
        for address, value in cells.items():
            book[sheet][address] = value
        book.save(path)

    return type_in
