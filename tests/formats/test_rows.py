"""A table's last row does not open a page alone."""

import pytest

from dplan_docs.formats.rows import keep_last_rows
from dplan_docs.formats.wordml import w

ROW = "<w:tr>{}<w:tc><w:p><w:pPr><w:pStyle w:val='SmallText'/><w:jc w:val='left'/></w:pPr></w:p><w:p/></w:tc></w:tr>"
HEAD = ROW.format("<w:trPr><w:tblHeader/></w:trPr>")


def kept(table):
    return [
        all(p.find(f"{w('pPr')}/{w('keepNext')}") is not None for p in row.iter(w("p")))
        for row in table.iter(w("tr"))
    ]


@pytest.mark.parametrize("rows", [3, 4, 20])
def test_the_last_two_rows_of_a_long_table_stay_together(element, rows):
    table = element(f"<w:body><w:tbl>{HEAD}{ROW.format('') * (rows - 1)}</w:tbl></w:body>")
    keep_last_rows(table)
    assert kept(table) == [False] * (rows - 2) + [True, False]


def test_the_mark_stands_where_the_schema_wants_it(element):
    table = element(f"<w:body><w:tbl>{HEAD}{ROW.format('') * 2}</w:tbl></w:body>")
    keep_last_rows(table)
    keep_last_rows(table)
    properties = table.findall(f".//{w('pPr')}")[1]
    assert [child.tag for child in properties] == [w("pStyle"), w("keepNext"), w("jc")]


def test_a_table_without_repeated_heads_is_left_alone(element):
    table = element(f"<w:body><w:tbl>{ROW.format('') * 5}</w:tbl></w:body>")
    keep_last_rows(table)
    assert not any(kept(table))
