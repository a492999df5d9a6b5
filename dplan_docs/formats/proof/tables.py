"""Tables that grow by ``{%tr for %}`` and whose columns have no set widths."""

import re
from collections.abc import Iterator, Sequence

from lxml import etree

from dplan_docs.findings import Severity
from dplan_docs.formats.proof.model import Fault, Passage, fault_at
from dplan_docs.formats.wordml import w

_ROW_LOOP = re.compile(r"\{%tr\s+for\b")


def table_faults(passages: Sequence[Passage]) -> Iterator[Fault]:
    """Yield the tables whose layout a program would have to work out row by row."""
    told: set[etree._Element] = set()
    for passage in passages:
        table = next(passage.element.iterancestors(w("tbl")), None)
        if table is None or table in told or not _ROW_LOOP.search(passage.text):
            continue
        told.add(table)
        if not _is_fixed(table):
            message = (
                "ตารางนี้มีแถวที่เพิ่มตามข้อมูล แต่ความกว้างคอลัมน์ปรับเอง เล่มที่ยาวจะช้าและคอลัมน์อาจไม่เท่ากัน "
                "กรุณาตั้งคุณสมบัติตารางเป็นความกว้างคงที่ (ไม่ปรับขนาดตามเนื้อหา)"
            )
            yield fault_at(passage, "template-table-auto", Severity.WARNING, message)


def _is_fixed(table: etree._Element) -> bool:
    layout = table.find(f"{w('tblPr')}/{w('tblLayout')}")
    columns = table.findall(f"{w('tblGrid')}/{w('gridCol')}")
    is_fixed = layout is not None and layout.get(w("type")) == "fixed"
    return is_fixed and bool(columns) and all(column.get(w("w")) for column in columns)
