"""Broken and hostile files under workbooks' names, each with what may come of reading it.

``REFUSED``: one error for the file and nothing else. ``READ``: its two projects are read all the
same. ``EITHER``: refused by one error, or read with nothing invented.
"""

import hashlib
import io
import os
import re
import struct
import zipfile
from functools import cache

from tests.workbook_editing import parts_of
from tests.workbook_making import HEADINGS, MONTHS, book_of

REFUSED, READ, EITHER = "refused", "read", "either"
NAMES = ("ซ่อมถนนลูกรัง", "ขุดลอกคลอง")
SHEET, BOOK, STRINGS = "xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/sharedStrings.xml"
RELS, TYPES, STYLES = "xl/_rels/workbook.xml.rels", "[Content_Types].xml", "xl/styles.xml"
DTD = b'<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE x [%s]>\n'
LAUGHS = b'<!ENTITY a0 "haha">' + b"".join(
    b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 12)
)
FILES = {}
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def file(name, outcome):
    """Register the maker of a file; a workbook's parts become its bytes."""

    def keep(make):
        FILES[name] = (make, outcome)
        return make

    return keep


@cache
def good() -> bytes:
    """A small workbook that nothing is wrong with."""
    rows = [
        ["แผนการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2569"],
        ["ยุทธศาสตร์ที่ 1 โครงสร้างพื้นฐาน"],
        ["แผนงานอุตสาหกรรมและการโยธา"],
        [*HEADINGS, *MONTHS],
    ]
    for number, name in enumerate(NAMES, start=1):
        rows.append([number, name, "1 แห่ง", 100_000 * number, "หมู่ที่ 1", "กองช่าง", "✓"])
    return _as_excel_writes(_saved(book_of({"ผด.02": rows})))


def _saved(book) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _as_excel_writes(content) -> bytes:
    """Put texts into shared strings, as Excel does and openpyxl does not."""
    members = members_of(content)
    members.pop(STRINGS, None)
    texts = []

    def share(found):
        texts.append(found[2])
        return found[1] + b' t="s"><v>%d</v></c>' % (len(texts) - 1)

    inline = re.compile(rb'(<c r="[A-Z0-9]+"[^>]*?) t="inlineStr"><is>(.*?)</is></c>')
    members[SHEET] = inline.sub(share, members[SHEET])
    items = b"".join(b"<si>%s</si>" % text for text in texts)
    sst = '<?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    members[STRINGS] = sst.encode() + items + b"</sst>"
    relation = f'<Relationship Type="{_REL}/sharedStrings" Target="sharedStrings.xml" Id="rId9"/>'
    members[RELS] = members[RELS].replace(b"</Rel", relation.encode() + b"</Rel")
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    override = f'<Override PartName="/{STRINGS}" ContentType="{kind}"/></Types>'
    members[TYPES] = members[TYPES].replace(b"</Types>", override.encode())
    return packed(members)


def members_of(content) -> dict[str, bytes]:
    return parts_of(io.BytesIO(content))


def parts() -> dict[str, bytes]:
    return members_of(good())


def packed(members, **changes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in (members | changes).items():
            package.writestr(name, content)
    return out.getvalue()


def altered(name, *swaps) -> bytes:
    """The good workbook with one part's bytes exchanged."""
    members = parts()
    for before, after in swaps:
        assert before in members[name], before
        members[name] = members[name].replace(before, after, 1)
    return packed(members)


def replaced(name, content) -> bytes:
    return packed(parts() | {name: content})


def without(*names) -> bytes:
    return packed({name: content for name, content in parts().items() if name not in names})


def _cut(share):
    return lambda: good()[: int(len(good()) * share)]


for _share in (0.05, 0.3, 0.6, 0.9, 0.999):
    FILES[f"ขาด {_share:.1%}.xlsx"] = (_cut(_share), REFUSED)
for _name, _content in {
    "ข้อความ.xlsx": "โครงการซ่อมถนน 100,000 บาท".encode(),
    "ข้อความ utf16.xls": "โครงการซ่อมถนน".encode("utf-16"),
    "pdf.xlsx": b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF",
    "ภาพ.xlsx": b"\xff\xd8\xff\xe0\0\x10JFIF" + bytes(2000),
    "ภาพ.ods": b"\x89PNG\r\n\x1a\n" + bytes(500),
    "หน้าเว็บ.xls": "<html><body><p>ไม่มีตาราง</p></body></html>".encode(),
    "ตัวแปร.xls": "ที่,โครงการ,งบประมาณ\n1,ถนน,5000\n".encode("cp874"),
    "ว่าง.xlsx": b"",
    "ไบต์เดียว.ods": b"P",
    "ศูนย์ล้วน.xlsx": bytes(100_000),
    "รหัสผ่าน.xlsx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    + bytes(1016)
    + "EncryptedPackage".encode("utf-16-le")
    + bytes(400),
    "ole เปล่า.xls": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(5000),
    "ole สุ่ม.xls": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + hashlib.shake_128(b"7").digest(20_000),
    "ole วนซ้ำ.xls": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + bytes.fromhex("3e0003 00feff0900") + bytes(10) + b"\1\0\0\0" * 120 + bytes(4096),
    "zip เปล่า.xlsx": b"PK\5\6" + bytes(18),
}.items():  # fmt: skip
    FILES[_name] = (lambda content=_content: content, REFUSED)


@file("ระเบิด.xlsx", REFUSED)
def bomb():
    return replaced("xl/media/image1.png", bytes(60_000_000))


@file("ระเบิดในแผ่นงาน.xlsx", REFUSED)
def sheet_bomb():
    return altered(SHEET, (b"</sheetData>", b"</sheetData>" + b" " * 60_000_000))


@file("ซ้อนทับ.xlsx", REFUSED)
def overlapping():
    """Every entry of the directory points at the same bytes."""
    content = packed({"a": bytes(9_000_000)})
    at = content.rindex(b"PK\1\2")
    end = content.rindex(b"PK\5\6")
    entry = content[at:end]
    directory = b"".join(entry[:-1] + bytes([97 + n % 26]) for n in range(500))
    tail = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 500, 500, len(directory), at, 0)
    return content[:at] + directory + tail


@file("zip ใน zip.xlsx", REFUSED)
def nested_zip():
    inner = good()
    for n in range(30):
        inner = packed({f"{n}.zip": inner})
    return inner


@file("เอกสาร Word.xlsx", REFUSED)
def word_document():
    return packed({TYPES: parts()[TYPES], "word/document.xml": b"<w:document/>"})


@file("หมื่นส่วน.xlsx", REFUSED)
def many_parts():
    return packed(parts() | {f"x/{n}": b"" for n in range(10_100)})


@file("หัวเราะในข้อความ.xlsx", EITHER)
def laughs_in_strings():
    strings = parts()[STRINGS].split(b"?>", 1)[-1]
    return replaced(STRINGS, DTD % LAUGHS + strings.replace(b"<t>", b"<t>&a11;", 1))


@file("หัวเราะในแผ่นงาน.xlsx", EITHER)
def laughs_in_sheet():
    sheet = parts()[SHEET].split(b"?>", 1)[-1]
    return replaced(SHEET, DTD % LAUGHS + sheet.replace(b"<v>", b"<v>&a11;", 1))


@file("หัวเราะในสมุดงาน.xlsx", EITHER)
def laughs_in_book():
    book = parts()[BOOK].split(b"?>", 1)[-1]
    return replaced(BOOK, DTD % LAUGHS + book.replace(b"</workbook>", b"&a11;</workbook>"))


@file("แฟ้มภายนอก.xlsx", EITHER)
def external_entity():
    entity = b'<!ENTITY p SYSTEM "file:///etc/passwd">'
    strings = parts()[STRINGS].split(b"?>", 1)[-1]
    return replaced(STRINGS, DTD % entity + strings.replace(b"<t>", b"<t>&p;", 1))


@file("dtd ภายนอก.xlsx", EITHER)
def external_dtd():
    book = parts()[BOOK].split(b"?>", 1)[-1]
    return replaced(BOOK, b'<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">' + book)


@file("พารามิเตอร์.xlsx", EITHER)
def parameter_entities():
    entity = b'<!ENTITY % p SYSTEM "file:///dev/zero"> %p;'
    return replaced(RELS, DTD.replace(b"%s", entity) + parts()[RELS].split(b"?>", 1)[-1])


@file("ล้านแถวมีแต่รูปแบบ.xlsx", READ)
def million_formatted_rows():
    rows = b"".join(
        b'<row r="%d" ht="15" customFormat="1" s="1"><c r="A%d" s="1"/></row>' % (n, n)
        for n in range(7, 1_048_577)
    )
    return altered(SHEET, (b"</sheetData>", rows + b"</sheetData>"))


@file("ล้านแถวห้าช่อง.xlsx", READ)
def million_rows_of_five_cells():
    cells = "".join(f'<c r="{letter}%d" s="1"/>' for letter in "ABCDE").encode()
    rows = b"".join(b'<row r="%d">%s</row>' % (n, cells % ((n,) * 5)) for n in range(7, 1_048_577))
    return altered(SHEET, (b"</sheetData>", rows + b"</sheetData>"))


@file("มิติโกหก.xlsx", READ)
def lying_dimension():
    return altered(SHEET, (b'<dimension ref="A1:R6"', b'<dimension ref="A1:XFD1048576"'))


for _cell in ("XFD1048576", "XFD1", "A1048576", "ZZZ99999"):

    def _far(cell=_cell):
        row = int("".join(c for c in cell if c.isdigit()))
        xml = f'<row r="{row}"><c r="{cell}" t="inlineStr"><is><t>x</t></is></c></row></sheetData>'
        return altered(SHEET, (b"</sheetData>", xml.encode()))

    FILES[f"ช่อง {_cell}.xlsx"] = (_far, EITHER if _cell == "XFD1" else READ)
FILES["ช่อง ZZZ99999.xlsx"] = (FILES["ช่อง ZZZ99999.xlsx"][0], EITHER)

for _name, _part, _outcome in (
    ("ไม่มี workbook", BOOK, REFUSED),
    ("ไม่มี rels", RELS, REFUSED),
    ("ไม่มีแผ่นงาน", SHEET, REFUSED),
    ("ไม่มีชนิด", TYPES, EITHER),
    ("ไม่มีข้อความ", STRINGS, EITHER),
    ("ไม่มีรูปแบบ", STYLES, EITHER),
    ("ไม่มี rels ต้นทาง", "_rels/.rels", EITHER),
):
    FILES[f"{_name}.xlsx"] = (lambda part=_part: without(part), _outcome)
for _name, _part, _outcome in (
    ("รูปแบบเสีย", STYLES, EITHER),
    ("ชนิดเสีย", TYPES, EITHER),
    ("ธีมเสีย", "xl/theme/theme1.xml", READ),
    ("คุณสมบัติเสีย", "docProps/core.xml", READ),
    ("สมุดงานเสีย", BOOK, REFUSED),
    ("แผ่นงานเสีย", SHEET, REFUSED),
):
    FILES[f"{_name}.xlsx"] = (lambda part=_part: replaced(part, b"<a><b></a>\xff\xfe"), _outcome)


@file("ชนิดผิด.xlsx", EITHER)
def wrong_types():
    return altered(TYPES, (b"spreadsheetml.sheet.main+xml", b"wordprocessingml.document.main+xml"))


@file("ชื่อซ้ำ.xlsx", EITHER)
def duplicate_entries():
    out = io.BytesIO(good())
    with zipfile.ZipFile(out, "a") as package:
        twin = zipfile.ZipInfo(SHEET.replace("sheet1", "sheet9"))
        package.writestr(twin, b"<worksheet/>")
    return out.getvalue().replace(b"xl/worksheets/sheet9.xml", SHEET.encode())


for _name, _target in {
    "ออกนอกแพ็กเกจ": "../../../../../../etc/passwd",
    "ไปที่อื่น": "file:///etc/passwd",
    "ไปเว็บ": "http://127.0.0.1:9/sheet1.xml",
    "ชี้ตัวเอง": "workbook.xml",
    "ว่างเปล่า": "",
}.items():

    def _leaving(target=_target):
        return altered(RELS, (b"/xl/worksheets/sheet1.xml", target.encode()))

    FILES[f"ความสัมพันธ์{_name}.xlsx"] = (_leaving, REFUSED)


@file("ชื่อปีนออก.xlsx", READ)
def climbing_names():
    return packed(parts() | {"../../evil.txt": b"x", "/etc/evil": b"y", "C:\\evil": b"z"})


@file("ข้อความยักษ์.xlsx", EITHER)
def huge_string():
    text = hashlib.shake_128(b"1").hexdigest(15_000_000).encode()
    return altered(STRINGS, (b"<t>", b"<t>" + text))


@file("ผสานทั้งแผ่น.xlsx", READ)
def merge_of_all():
    return _merged(["A7:XFD1048576"])


@file("ผสานแสนช่วง.xlsx", READ)
def many_merges():
    return _merged([f"A{n}:R{n + 1}" for n in range(10, 100_010)])


@file("ผสานซ้อน.xlsx", EITHER)
def deep_merges():
    return _merged([f"A8:{chr(65 + n % 26)}{n}" for n in range(9, 1_900, 3)])


@file("ผสานไร้สาระ.xlsx", EITHER)
def absurd_merges():
    return _merged(["foo", "R9:A8", "A0:B0", "A99999999999:B99999999999", "ZZZZZ1:A2"])


def _merged(ranges):
    inner = "".join(f'<mergeCell ref="{each}"/>' for each in ranges)
    xml = f'</sheetData><mergeCells count="{len(ranges)}">{inner}</mergeCells>'
    return altered(SHEET, (b"</sheetData>", xml.encode()))


@file("สูตรวน.xlsx", READ)
def cyclic_formulas():
    cells = '<row r="7"><c r="S7"><f>T7</f></c><c r="T7"><f>S7</f></c></row></sheetData>'
    return altered(SHEET, (b"</sheetData>", cells.encode()))


@file("อักขระควบคุม.xlsx", EITHER)
def control_characters():
    return altered(STRINGS, (b"<t>", b"<t>&#1;&#x1F;\x02"))


@file("ครึ่งอักขระ.xlsx", EITHER)
def lone_surrogates():
    return altered(STRINGS, (b"<t>", b"<t>&#xD800;\xed\xa0\x80"))


@file("ไม่ใช่ utf8.xlsx", EITHER)
def not_utf8():
    return altered(STRINGS, (b"<t>", b"<t>\xff\xfe\xa1"))


@file("ชื่อแผ่นงานยาว.xlsx", EITHER)
def long_sheet_name():
    name = '="' + "ก" * 50_000
    return altered(BOOK, ('="ผด.02'.encode(), name.encode()))


@file(f"{'ยาวมาก' * 11}.xlsx", READ)
def long_file_name():
    return good()


@file("สองร้อยแผ่น.xlsx", READ)
def two_hundred_sheets():
    rows = [["ที่", *HEADINGS[1:], *MONTHS]]
    for number, name in enumerate(NAMES, start=1):
        rows.append([number, name, "1", 5, "หมู่ 1", "กองช่าง", "✓"])
    others = {f"แผ่น {number}": [["ว่าง"]] for number in range(199)}
    return _saved(book_of({"Sheet": rows} | others))


def _with_drawing(xml, target="../drawings/drawing1.xml"):
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    mark = f'<drawing xmlns:r="{relation}" r:id="rId1"/></worksheet>'
    members = parts()
    members[SHEET] = members[SHEET].replace(b"</worksheet>", mark.encode())
    members["xl/worksheets/_rels/sheet1.xml.rels"] = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{relation}/drawing" Target="{target}"/></Relationships>'
    ).encode()
    return packed(members | {"xl/drawings/drawing1.xml": xml})


_XDR = b'<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">'
_ANCHOR = b"<xdr:twoCellAnchor><xdr:from>%s</xdr:from><xdr:to>%s</xdr:to><xdr:cxnSp/></xdr:twoCellAnchor>"  # fmt: skip
_CORNER = b"<xdr:col>%s</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>%s</xdr:row><xdr:rowOff>0</xdr:rowOff>"  # fmt: skip
for _name, _xml in {
    "ภาพวาดเสีย": b"<xdr:wsDr><broken",
    "ภาพวาดหัวเราะ": DTD % LAUGHS + _XDR + b"&a11;</xdr:wsDr>",
    "ภาพวาดลบ": _XDR + _ANCHOR % (_CORNER % (b"-5", b"-9"), _CORNER % (b"x", b"")) + b"</xdr:wsDr>",
    "ภาพวาดไกล": _XDR
    + _ANCHOR % (_CORNER % (b"7", b"4"), _CORNER % (b"999999999", b"99999999999")) * 3
    + b"</xdr:wsDr>",
    "ภาพวาดซ้อนลึก": _XDR
    + b"<xdr:twoCellAnchor>"
    + b"<xdr:grpSp>" * 60_000
    + b"</xdr:grpSp>" * 60_000
    + b"</xdr:twoCellAnchor></xdr:wsDr>",
    "ภาพวาดซ้อนสองร้อย": _XDR
    + b"<xdr:twoCellAnchor>"
    + b"<xdr:grpSp>" * 240
    + b"</xdr:grpSp>" * 240
    + b"</xdr:twoCellAnchor></xdr:wsDr>",
}.items():
    FILES[f"{_name}.xlsx"] = (lambda xml=_xml: _with_drawing(xml), READ)
FILES["ภาพวาดนอกแพ็กเกจ.xlsx"] = (
    lambda: _with_drawing(b"<x/>", "../../../../../etc/passwd"),
    READ,
)


@file("xml ซ้อนลึก.xlsx", EITHER)
def deep_xml():
    deep = b"<a>" * 200_000 + b"</a>" * 200_000
    return altered(SHEET, (b"</sheetData>", b"</sheetData>" + deep))


@file("ธงเข้ารหัส.xlsx", REFUSED)
def encrypted_flag():
    content = bytearray(good())
    for mark, offset in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        at = -1
        while (at := content.find(mark, at + 1)) >= 0:
            content[at + offset] |= 1
    return bytes(content)


def _directory(change):
    content = bytearray(good())
    change(content, content.find(b"PK\1\2"), content.rindex(b"PK\5\6"))
    return bytes(content)


for _name, _offset, _value in (
    ("ขนาดติดลบ", 24, 0xFFFFFFFF),
    ("ขนาดโกหก", 24, 10),
    ("บีบแล้วติดลบ", 20, 0xFFFFFFFF),
    ("crc ผิด", 16, 0x12345678),
    ("ที่อยู่ผิด", 42, 0x7FFFFFFF),
):

    def _lie(offset=_offset, value=_value):
        return _directory(lambda c, entry, _: struct.pack_into("<I", c, entry + offset, value))

    FILES[f"{_name}.xlsx"] = (_lie, EITHER)


@file("วิธีบีบแปลก.xlsx", EITHER)
def odd_method():
    return _directory(lambda c, entry, _: struct.pack_into("<H", c, entry + 10, 99))


@file("สารบัญโกหก.xlsx", REFUSED)
def lying_directory():
    return _directory(lambda c, _, end: struct.pack_into("<I", c, end + 16, 0x7FFFFFF0))


@file("zip64 โกหก.xlsx", EITHER)
def lying_zip64():
    content, locator = good(), b"PK\6\7" + struct.pack("<LQL", 0, 2**62, 1)
    end = content.rindex(b"PK\5\6")
    record = b"PK\6\6" + struct.pack("<QHHLLQQQQ", 44, 45, 45, 0, 0, 2**62, 2**62, 2**62, 2**62)
    return content[:end] + record + locator + content[end:]


for _name, _before, _after in (
    ("เลขข้อความเกิน", b't="s"><v>0</v>', b't="s"><v>999999999</v>'),
    ("เลขข้อความลบ", b't="s"><v>0</v>', b't="s"><v>-1</v>'),
    ("แถวติดลบ", b'<row r="5"', b'<row r="-5"'),
    ("แถวเกิน", b'<row r="6"', b'<row r="99999999999999999999"'),
    ("ที่อยู่ช่องเสีย", b'r="A5"', b'r="@@"'),
    ("ที่อยู่ช่องเกิน", b'r="A6"', b'r="ZZZZZZZZ99999999999"'),
    ("จำนวนอนันต์", b"<v>100000</v>", b"<v>1e999</v>"),
    ("จำนวน nan", b"<v>100000</v>", b"<v>NaN</v>"),
    ("ชนิดช่องแปลก", b'r="D5"', b'r="D5" t="zzz"'),
    ("วันที่เกิน", b'r="D5"', b'r="D5" t="d"'),
):
    FILES[f"{_name}.xlsx"] = (
        lambda before=_before, after=_after: altered(SHEET, (before, after)),
        EITHER,
    )


def _ods(table):
    office = "urn:oasis:names:tc:opendocument:xmlns:"
    content = (
        f'<office:document-content xmlns:office="{office}office:1.0" xmlns:table="{office}table:1.0"'
        f' xmlns:text="{office}text:1.0"><office:body><office:spreadsheet>{table}'
        "</office:spreadsheet></office:body></office:document-content>"
    ).encode()
    kind = b"application/vnd.oasis.opendocument.spreadsheet"
    return packed({"mimetype": kind, "content.xml": content})


_REPEATED = (
    '<table:table table:name="ก"><table:table-row table:number-rows-repeated="{rows}"><table:table-cell'
    ' table:number-columns-repeated="{columns}" office:value-type="string"><text:p>x</text:p>'
    "</table:table-cell></table:table-row></table:table>"
)
FILES["ซ้ำพันล้าน.ods"] = (lambda: _ods(_REPEATED.format(rows=1_048_576, columns=16_384)), REFUSED)
FILES["ซ้ำร้อย.ods"] = (lambda: _ods(_REPEATED.format(rows=900, columns=900)), REFUSED)
FILES["ซ้ำหลายขั้น.ods"] = (
    lambda: _ods(_REPEATED.format(rows=999, columns=999) * 300),
    REFUSED,
)
FILES["ซ้ำติดลบ.ods"] = (lambda: _ods(_REPEATED.format(rows=-1, columns="x")), REFUSED)
FILES["ซ้ำเกิน u64.ods"] = (lambda: _ods(_REPEATED.format(rows=10**30, columns=1)), REFUSED)
FILES["ods เสีย.ods"] = (lambda: packed({"content.xml": b"<office:x"}), REFUSED)
FILES["ods หัวเราะ.ods"] = (
    lambda: packed({"content.xml": DTD % LAUGHS + b"<x>&a11;</x>"}),
    REFUSED,
)


def write_all(folder):
    """Write every file into a folder; return their names with the outcome each may have."""
    for name, (make, _) in FILES.items():
        folder.joinpath(name).write_bytes(make())
    return {name: outcome for name, (_, outcome) in FILES.items()}


def is_posix():
    return os.name == "posix"
