"""Web systems' exports to Excel: an HTML table under a workbook's name, and other texts."""

import pytest

from dplan_docs.parsing import Vocabulary
from dplan_docs.reading import read_workbook
from tests.reading.conftest import HEADINGS, MONTHS, ROAD, TITLES, codes

TITLE_LINES = "".join(f"<h3>{title[0]}</h3>" for title in TITLES)


def cells(*values, tag="td"):
    return "<tr>" + "".join(f"<{tag}>{'' if v is None else v}</{tag}>" for v in values) + "</tr>"


def header():
    top = "".join(f"<th rowspan=2>{text}</th>" for text in HEADINGS)
    years = '<th colspan="3">พ.ศ. 2568</th><th colspan="9">พ.ศ. 2569</th>'
    return f"<tr>{top}{years}</tr>" + cells(*MONTHS, tag="th")


def page(*rows, charset="utf-8", titles=TITLE_LINES):
    return (
        f'<html><head><meta charset="{charset}"><title>ผด.02</title></head>'
        f"<body>{titles}<table border=1>{header()}{''.join(rows)}</table></body></html>"
    )


@pytest.fixture
def read(tmp_path):
    def read_content(content, name="ก.xls"):
        (tmp_path / name).write_bytes(content)
        return read_workbook(tmp_path / name, name, Vocabulary())

    return read_content


@pytest.mark.parametrize("name", ["ก.xls", "ก.xlsx", "ก.ods"])
@pytest.mark.parametrize(
    ("encoding", "charset"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", ""),
        ("cp874", "tis-620"),
        ("cp874", "utf-8"),
        ("utf-16", ""),
    ],
)
def test_a_web_page_is_read_in_any_of_its_encodings(read, name, encoding, charset):
    content = page(cells(*ROAD[:3], "250,000.00", *ROAD[4:6], None, "/", "/"), charset=charset)
    reading = read(content.replace("✓", "/").encode(encoding), name)
    (entry,) = reading.entries
    assert (entry.name, entry.budget, entry.months) == ("ก่อสร้างถนน ค.ส.ล. หมู่ที่ 2", 250000, (11, 12))
    assert (entry.work_plan, entry.divisions) == ("อุตสาหกรรมและการโยธา", ("กองช่าง",))
    assert (entry.where.sheet, entry.where.row) == ("ก", 8)  # as Excel names it: for its file
    assert codes(reading) == []


def test_spans_are_merged_cells(read):
    marked = '<td></td><td colspan="3">&lt;----&gt;</td>'
    row = cells(*ROAD[:6]).replace("</tr>", f"{marked}</tr>")
    assert read(page(row).encode()).entries[0].months == (11, 12, 1)


def test_a_row_span_pushes_the_cells_of_the_next_row(read):
    first = cells(1, "ถนน", "กว้าง", 5000, "หมู่ 1").replace(
        "</tr>", '<td rowspan="2">กองช่าง</td><td>/</td></tr>'
    )
    reading = read(page(first, cells(2, "ราง", "ยาว", 7000, "หมู่ 2", "/")).encode())
    assert [entry.divisions for entry in reading.entries] == [("กองช่าง",), ("กองช่าง",)]
    assert [entry.months for entry in reading.entries] == [(10,), (10,)]


def test_titles_in_a_table_of_their_own_and_frames_around_tables_are_lines(read):
    titles = (
        "<table><tr><td>" + "</td></tr><tr><td>".join(t[0] for t in TITLES) + "</td></tr></table>"
    )
    whole = page(cells(*ROAD[:6], "/"), titles=titles)
    framed = whole.replace("<body>", "<body><table><tr><td>").replace(
        "</body>", "</td></tr></table>"
    )
    for content in (whole, framed):
        (entry,) = read(content.encode()).entries
        assert entry.strategy.startswith("ยุทธศาสตร์ที่ 1") or "โครงสร้าง" in entry.strategy
        assert entry.months == (10,)


def test_breaks_in_a_cell_are_line_breaks(read):
    row = cells(1, "ก่อสร้าง<br>ถนน", "ก", 1000, "ม.1", "กองช่าง<br/>กองคลัง", "/")
    entry = read(page(row).encode()).entries[0]
    assert entry.name == "ก่อสร้าง ถนน"
    assert entry.divisions == ("กองช่าง", "กองคลัง")


def test_scripts_and_entities_do_nothing(read):
    row = cells(*ROAD[:6], "/") + "<script>alert(1)</script>"
    bomb = '<!DOCTYPE html [<!ENTITY a "x"><!ENTITY b SYSTEM "file:///etc/passwd">]>'
    (entry,) = read((bomb + page(row.replace("ถนน", "ถนน&b;"))).encode()).entries
    assert "root:" not in entry.name


@pytest.mark.parametrize(
    "cell", ["<td colspan=999999 rowspan=999999>", f"<td colspan={'9' * 9000}>", "<td colspan=-1>"]
)
def test_absurd_spans_cost_nothing(read, cell):
    read(page(*[f"<tr>{cell}x</td></tr>"] * 50).encode())


def test_deep_nesting_is_survived(read):
    read(page(f"<tr><td>{'<div>' * 20_000}x</td></tr>").encode())


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("ลำดับ,โครงการ,งบ\n1,ถนน,5000\n".encode(), "CSV"),
        ("ลำดับ\tโครงการ\n1\tถนน\n".encode("cp874"), "CSV"),
        (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "รูปภาพ"),
        (b"MIME-Version: 1.0\n\n<html><table>", "MHTML"),
        (b"{\\rtf1\\ansi", "RTF"),
        (
            b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
            "XML",
        ),
        ("รายงานการประชุม".encode(), "ไฟล์ข้อความ"),
        (b"<html><p>x</p></html>", "ไม่มีตาราง"),
    ],
)
def test_other_files_are_said_to_be_what_they_are(read, content, said):
    reading = read(content)
    assert codes(reading) == ["file-not-a-workbook"]
    assert said in reading.findings[0].message
