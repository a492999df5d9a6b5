"""The drawings of .ods, read from the file itself, and the cells that they hang on."""

from pathlib import Path
from zipfile import ZipFile

import pytest

from dplan_docs.parsing import Vocabulary
from dplan_docs.reading import needs_converting, read_workbook
from tests.reading.conftest import HEADER, ROAD, TITLES, codes
from tests.reading.test_arrows import bare
from tests.reading.test_other_kinds import MANIFEST

ROWS = [*TITLES, HEADER, bare(ROAD), [2, "ขุดลอกคลอง", "ยาว 1 กม.", 90000, "หมู่ที่ 4", "กองช่าง"]]
ROAD_ROW, MONTH, DRAIN_ROW = 7, 7, 8
NAMES = {"svg": "svg-compatible", "draw": "drawing"}
SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{NAMES.get(name, name)}:1.0"'
    for name in ("office", "table", "text", "style", "draw", "svg")
)
WIDE, HIGH = 2.0, 1.0  # centimetres: every column, and every row below the titles
TALL = 3.0  # a row of the titles, as it was saved
TOP = 5 * TALL + HIGH  # the first record's


def style(name, kind, what, size):
    told = f'<style:table-{kind}-properties style:{what}="{size}cm" style:use-optimal-row-height="true"/>'
    return f'<style:style style:name="{name}" style:family="table-{kind}">{told}</style:style>'


def written(value):
    if isinstance(value, int):
        return f'office:value-type="float" office:value="{value}"', f"<text:p>{value}</text:p>"
    return ('office:value-type="string"', f"<text:p>{value}</text:p>") if value else ("", "")


@pytest.fixture
def ods(tmp_path: Path):
    def made(*loose, hung=None, hidden=()):
        """Return the reading: shapes of the sheet, and those hung on cells by (row, column)."""
        lines = []
        for number, values in enumerate(ROWS, start=1):
            cells = ""
            for column in range(1, 19):
                kind, text = written(values[column - 1] if column <= len(values) else None)
                extra = (hung or {}).get((number, column), "")
                cells += f"<table:table-cell {kind}>{extra}{text}</table:table-cell>"
            shown = ' table:visibility="collapse"' if number in hidden else ""
            size = "tall" if number <= len(TITLES) else "row"
            lines.append(
                f'<table:table-row table:style-name="{size}"{shown}>{cells}</table:table-row>'
            )
        styles = style("col", "column", "column-width", WIDE) + style(
            "row", "row", "row-height", HIGH
        )
        styles += style("tall", "row", "row-height", TALL)
        content = (
            f"<office:document-content {SPACES}><office:automatic-styles>{styles}</office:automatic-styles>"
            '<office:body><office:spreadsheet><table:table table:name="ผด.02">'
            f"<table:shapes>{''.join(loose)}</table:shapes>"
            '<table:table-column table:style-name="col" table:number-columns-repeated="18"/>'
            f"{''.join(lines)}</table:table></office:spreadsheet></office:body></office:document-content>"
        )
        path = tmp_path / "กองช่าง.ods"
        with ZipFile(path, "w") as package:
            package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
            package.writestr("META-INF/manifest.xml", MANIFEST)
            package.writestr("content.xml", content)
        assert not needs_converting(path)
        return read_workbook(path, "กองช่าง.ods", Vocabulary())

    return made


def ends(x1, x2, y):
    return f'svg:x1="{x1}cm" svg:x2="{x2}cm" svg:y1="{y}cm" svg:y2="{y}cm"'


def custom(kind, place, words=""):
    geometry = f'<draw:enhanced-geometry draw:type="{kind}"/>'
    return f"<draw:custom-shape {place}><text:p>{words}</text:p>{geometry}</draw:custom-shape>"


def boxed(x, y, width, height):
    return f'svg:x="{x}cm" svg:y="{y}cm" svg:width="{width}cm" svg:height="{height}cm"'


NOVEMBER = MONTH * WIDE
FLAT = boxed(0.2, 0.3, 3.6, 0.4)


def months(reading):
    return [entry.months for entry in reading.entries]


@pytest.mark.parametrize("kind", ["line", "connector"])
def test_lines_lie_where_the_heights_that_were_saved_put_them(ods, kind):
    line = f"<draw:{kind} {ends(NOVEMBER + 3.8, NOVEMBER + 0.2, TOP + 0.5)}/>"
    for reading in (ods(line), ods(hung={(1, 1): line})):
        assert months(reading) == [(11, 12), ()]
        assert reading.entries[0].months_evidence == "arrow"


@pytest.mark.parametrize(
    "shape",
    [
        *(custom(x, FLAT) for x in ("ooxml-leftRightArrow", "left-right-arrow", "rectangle")),
        *(custom(x, FLAT) for x in ("ooxml-non-primitive", "mso-spt13", "pentagon-right")),
        f"<draw:rect {FLAT}/>",
        f"<draw:polyline {FLAT}/>",
        f"<draw:g><draw:g>{custom('right-arrow', FLAT)}</draw:g></draw:g>",
        custom(
            "up-down-arrow",
            'svg:width="0.4cm" svg:height="3.6cm" '
            'draw:transform="rotate (-1.5707963267949) translate (3.8cm 0.3cm)"',
        ),
    ],
)
def test_shapes_of_a_cell_are_measured_from_it(ods, shape):
    reading = ods(hung={(ROAD_ROW, MONTH + 1): shape})
    assert months(reading) == [(11, 12), ()]


@pytest.mark.parametrize(
    "nothing",
    [
        f"<draw:frame {FLAT}><draw:image/></draw:frame>",
        custom("rectangle", f'draw:display="none" {FLAT}'),
        f"<draw:control {FLAT}/>",
    ],
)
def test_pictures_controls_and_what_is_hidden_are_nothing(ods, nothing):
    reading = ods(hung={(ROAD_ROW, MONTH + 1): nothing})
    assert months(reading) == [(), ()]
    assert set(codes(reading)) == {"months-missing"}


def test_other_shapes_are_told(ods):
    reading = ods(hung={(ROAD_ROW, MONTH + 1): f"<draw:ellipse {FLAT}/>"})
    assert "arrow-stray" in codes(reading)


def test_hidden_rows_have_their_size_below_a_cell_and_none_below_the_sheet(ods):
    hung, loose = (
        f"<draw:line {ends(NOVEMBER, NOVEMBER + 2, y)}/>" for y in (TOP + 1.5, TOP + 0.5)
    )
    assert months(ods(hung={(1, 1): hung}, hidden=(ROAD_ROW,))) == [(), (11,)]
    assert months(ods(loose, hidden=(ROAD_ROW,))) == [(), (11,)]


PICTURE = f"<draw:frame {FLAT}><draw:image/><svg:title>แผนที่</svg:title><svg:desc>สังเขป</svg:desc></draw:frame>"
BOX = f"<draw:frame {FLAT}><draw:text-box><text:p>ซ้ำลำดับที่ 3</text:p></draw:text-box></draw:frame>"
NOTE = "<office:annotation><text:p>ตรวจแล้ว</text:p></office:annotation>"


@pytest.mark.parametrize(("hung", "told"), [(PICTURE, []), (BOX, ["text-box"]), (NOTE, [])])
def test_a_cell_keeps_its_own_text(ods, hung, told):
    reading = ods(hung={(ROAD_ROW, 2): hung, (ROAD_ROW, 4): hung, (DRAIN_ROW, MONTH): hung})
    assert reading.entries[0].name == "ก่อสร้างถนน ค.ส.ล. หมู่ที่ 2"
    assert reading.entries[0].budget == 250000
    assert months(reading) == [(), ()]
    assert [code for code in codes(reading) if code != "months-missing"] == told * 3


def test_blanks_in_a_text_with_a_drawing_stay(ods):
    said = f"{PICTURE}<text:p>บ้านหนองบัว<text:s text:c='2'/>ซอย<text:tab/>1<text:line-break/>ฝั่งซ้าย</text:p>"
    reading = ods(hung={(DRAIN_ROW, 5): said})
    assert reading.entries[1].location.split() == ["บ้านหนองบัว", "ซอย", "1", "ฝั่งซ้าย", "หมู่ที่", "4"]


def test_a_damaged_drawing_is_told(ods):
    broken = '<draw:line svg:x1="1.2.3cm" svg:x2="3cm"/>'
    reading = ods(broken)
    assert len(reading.entries) == 2
    assert "drawing-damaged" in codes(reading)
