"""Of whatever stands below a register's headings, every row is read or told."""

import re
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from register_filling import KNOWN

from dplan_docs.reading.row_words import SIGNATURE
from dplan_docs.tambon.reading import read_answer
from tests.workbook_making import write_book

HEADS = {
    "แบบ ๑": ["ที่", "ตำบล", "ผู้ประสานงาน", "ส่งให้ อปท.", "ส่งให้อำเภอ", "ไตรมาส", "หมายเหตุ"],
    "แบบ ๒": ["ที่", "ตำบล", "โครงการ", "รูปแบบ", "งบประมาณ", "เป้าหมาย", "ระยะเวลา"],
}
WORDS = st.sampled_from(
    [
        *("ทุ่งตะวัน", "ต.บ้านดอน", "ธารงาม", "ที่ไหนสักแห่ง", "ตำบลทุ่งตะวัน", "อำเภอเนินเมฆ", "จังหวัดเคลื่อนที่"),
        *(
            "ปลูกป่า",
            "รวมพลคนดี",
            "รวม",
            "รวม 2 โครงการ",
            "ไม่มี",
            "-",
            "หมายเหตุ",
            "หมายเหตุ ก",
            "แผนงานสุขภาพ",
        ),
        *(
            "ยุทธศาสตร์ที่ 1",
            "นายกเทศมนตรี",
            "ผู้อำนวยการ",
            "นายหนึ่ง ใจดี",
            "ตำบล",
            "โครงการ",
            "ไตรมาส",
            '"',
        ),
        *("1", "๒", "Q3", "15,000", "ตามจริง", "ห้าแสนบาท", "(1)", "50 คน", "ม.ค. 69", "ส่งแล้ว", "x"),
    ]
)
CELLS = st.one_of(st.none(), WORDS, st.integers(0, 9), st.floats(0, 1e6), st.booleans())
ROWS = st.lists(st.lists(CELLS, min_size=7, max_size=8), max_size=8)


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(mark=st.sampled_from(sorted(HEADS)), rows=ROWS)
def test_every_row_is_read_or_told(mark, rows):
    lines = [[f"{mark} อำเภอเนินเมฆ"], HEADS[mark], *rows]
    with TemporaryDirectory() as folder:
        path = write_book(Path(folder) / "a.xlsx", {mark: lines})
        reading = read_answer(path, "a.xlsx", KNOWN)
    read = {x.where.row: x for x in (*reading.targets, *reading.used, *reading.linked)}
    told = " ".join(
        f"{x.where.cell} {x.message}" for x in reading.findings if x.code != "nothing-read"
    )
    rows_told = {int(x) for x in re.findall(r"\b[A-Z]{1,2}(\d+)\b", told)}
    covered = read.keys() | rows_told | _continued(mark, read, rows)
    silent = [n for n, row in enumerate(rows, 3) if n not in covered and not _says_nothing(row)]
    if not any(x.code == "rows-without-name" for x in reading.findings):
        assert silent == [], (silent, told)
    else:
        assert all(_is_number_only(rows[n - 3]) for n in silent), (silent, told)


def _continued(mark, read, rows):
    """Return the rows that go on with a record right above them: they have no name."""
    name = HEADS[mark].index("ตำบล" if mark == "แบบ ๑" else "โครงการ")
    found = set()
    for number, row in enumerate(rows, 3):
        if number - 1 in {*read, *found} and row[name] in {None, ""}:
            found.add(number)
    return found


def _says_nothing(row):
    """Whether a row is blank, dashes, headings again, numbers of columns, a total or a signature."""
    texts = [str(x) for x in row if x not in {None, ""}]
    if all(text.strip("-") == "" for text in texts):
        return True
    is_total = any(text.startswith("รวม") for text in texts)
    is_caption = len(texts) == 1 and texts[0].startswith(("ตำบล", "ต."))
    is_signed = any(SIGNATURE.match(text) for text in texts)
    return is_total or is_caption or is_signed or _is_number_only(row) or _is_heading(row)


def _is_number_only(row):
    texts = [str(x) for x in row if x not in {None, ""}]
    return all(re.fullmatch(r"[\d.()๐-๙]+", text) for text in texts)


def _is_heading(row):
    texts = [str(x) for x in row if x not in {None, ""}]
    return bool(texts) and all(text in {"ตำบล", "โครงการ", "ไตรมาส", "หมายเหตุ"} for text in texts)
