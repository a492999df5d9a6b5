"""Mistakes that officers make in templates, planted into the shipped ones one at a time."""

from dataclasses import dataclass

NAME, BODY = "{{ หน่วยงาน.ชื่อ }}", "เนื้อความ"
RUN = '<w:r><w:t xml:space="preserve">'
CLOSE = "จึงประกาศมาเพื่อทราบโดยทั่วกัน"
DATED = "ประกาศ ณ วันที่ {{ ประกาศ.วันที่|วันที่ประกาศ }}"
ROW = "{%tr for คน in รายชื่อกรรมการ %}"
LOOP = "{%p for บรรทัด in ผู้ลงนาม.ตำแหน่ง %}"
_TITLE_YEAR = "{{ ปีงบประมาณ }}{% if"
IF = "{%p if มีข้อผิดพลาด %}"
LETTER_CLOSE = "จึงเรียนมาเพื่อพิจารณาดำเนินการ"
WITH_IF = "support-minutes-memo"
"""The template that asks just one thing."""


@dataclass(frozen=True, kw_only=True)
class Mistake:
    """What is planted, and what must be said of it: codes, the place, words of the message."""

    old: str
    new: str
    codes: tuple[str, ...]
    place: str
    says: str
    template: str = "announcement"
    part: str = "word/document.xml"
    count: int = 1


def _m(old, new, code, place, says, **more):
    codes = (code,) if isinstance(code, str) else code
    codes = tuple(f"template-{x}" for x in codes)
    return Mistake(old=old, new=new, codes=codes, place=place, says=says, **more)


def _close(text):
    """The same paragraph with this text instead."""
    return (CLOSE, text)


T1 = "ตารางที่ 1 แถว 3 ช่อง 2"
MISTAKES = {
    # names
    "a misspelt field": _m(NAME, "{{ หน่วยงาน.ชือ }}", "field-unknown", "“ประกาศ{{", "“หน่วยงาน.ชื่อ”"),
    "a misspelt group": _m(NAME, "{{ หนวยงาน.ชื่อ }}", "field-unknown", BODY, "“หน่วยงาน.ชื่อ”"),
    "a group forgotten": _m(NAME, "{{ โทรศัพท์ }}", "field-unknown", BODY, "“หน่วยงาน.โทรศัพท์”"),
    "a field of another paper": _m(NAME, "{{ ผู้จดรายงาน.ชื่อ }}", "field-unknown", BODY, "ผู้จดรายงาน.ชื่อ"),
    "an English field": _m(NAME, "{{ organization.name }}", "field-unknown", BODY, "organization.name"),
    "a misspelt field of a row": _m(
        "{{ คน.ชื่อ }}", "{{ คน.ชื }}", "field-unknown", T1, "“คน.ชื่อ”", template="attendance"
    ),
    "a misspelt field of a condition": _m(
        IF, "{%p if มีข้อผิดพลด %}", "field-unknown", BODY, "“มีข้อผิดพลาด”", template=WITH_IF),
    "a misspelt list, told once": _m(
        ROW, "{%tr for คน in รายชื่อกรรมกา %}", "field-unknown", "ตารางที่ 1 แถว 2 ช่อง 1",
        "“รายชื่อกรรมการ”", template="attendance",
    ),
    "a misspelt loop name": _m(
        "{{ บรรทัด }}", "{{ บรรทัต }}", "field-unknown", "“{{ บรรทัต }}”", "บรรทัต"
    ),
    "a loop's name after the loop": _m(
        *_close("{{ บรรทัต }}"), "field-unknown", "“{{ บรรทัต }}”", "บรรทัต"
    ),
    "a row's name below its table": _m(
        '"preserve">ผู้เข้าร่วมประชุม', '"preserve">{{ คน.ชื่อ }}', "name-outside-loop", "“{{ คน.ชื่อ }}”",
        "endfor", template="attendance",
    ),
    # filters and values
    "a misspelt filter": _m("|วันที่ประกาศ", "|วันที่ประกาด", "filter-unknown", "“ประกาศ ณ", "“วันที่ประกาศ”"),
    "an English filter": _m(NAME, "{{ หน่วยงาน.ชื่อ|upper }}", "filter-unknown", BODY, "upper"),
    "a date's filter on a name": _m(NAME, "{{ หน่วยงาน.ชื่อ|วันที่ }}", "filter-unfit", BODY, "วันที่"),
    "money's filter on a date": _m("|วันที่ประกาศ", "|บาท", "filter-unfit", "“ประกาศ ณ", "บาท"),
    "a date without a filter": _m("|วันที่ประกาศ", "", "date-bare", "“ประกาศ ณ", "|วันที่"),
    "a list printed whole": _m(*_close("{{ ผู้ลงนาม.ตำแหน่ง }}"), "list-printed", BODY, "|คั่น"),
    "a group printed whole": _m(NAME, "{{ หน่วยงาน }}", "group-printed", BODY, "หน่วยงาน.ชื่อ"),
    "a loop over a name": _m(
        LOOP, "{%p for บรรทัด in ผู้ลงนาม.ชื่อ %}", "loop-over-value", BODY, "ไม่ใช่รายการ"
    ),
    "a raw tag around text": _m(NAME, "{{r หน่วยงาน.ชื่อ }}", "raw-tag", BODY, "ไม่มีตัวอักษรนำหน้า"),
    "an unknown test": _m(IF, "{%p if มีข้อผิดพลาด is ว่าง %}", "test-unknown", BODY, "ว่าง", template=WITH_IF),
    # braces, blocks and prefixes
    "a missing brace": _m(DATED, DATED[:-1], "tag-unclosed", "“ประกาศ ณ", "}}"),
    "a missing percent sign": _m("{%p endif %}", "{%p endif }", "tag-unclosed", BODY, "%}", template=WITH_IF),
    "a name with a blank": _m("{{ ปีงบประมาณ }}", "{{ ปี งบประมาณ }}", "tag-malformed", "“เรื่อง", "“ปีงบประมาณ”"),
    "an if never closed": _m("{%p endif %}", "", "block-unclosed", "{%p if", "endif", template=WITH_IF),
    "a for never closed": _m("{%p endfor %}", "", "block-unclosed", "{%p for", "endfor"),
    "an endfor too many": _m(*_close("{%p endfor %}"), "block-stray", BODY, "endfor"),
    "an if closed as a for": _m("{%p endif %}", "{%p endfor %}", "block-stray", BODY, "endfor", template=WITH_IF),
    "a misspelt endif": _m("{%p endif %}", "{%p endfi %}", "command-unknown", BODY, "“endif”", template=WITH_IF),
    "a misspelt for": _m(LOOP, LOOP.replace("for", "fro"), ("command-unknown",), BODY, "“for”"),
    "a for without in": _m(LOOP, "{%p for บรรทัด ผู้ลงนาม.ตำแหน่ง %}", "tag-malformed", BODY, "ไม่ถูกต้อง"),
    "a blank before tr": _m(
        ROW, ROW.replace("{%tr", "{% tr"), "prefix-spaced", "ตารางที่ 1 แถว 2 ช่อง 1", "ติดกัน",
        template="attendance",
    ),
    "a letter after the brace misspelt": _m(
        ROW, ROW.replace("{%tr", "{%rt"), "command-unknown", "ตารางที่ 1 แถว 2 ช่อง 1", "tr",
        template="attendance",
    ),
    "tr outside a table": _m(
        IF, IF.replace("{%p", "{%tr"), ("row-tag-outside-table", "prefix-mismatch"), BODY, "ตาราง", template=WITH_IF),
    "an endfor of another kind": _m(
        "{%tr endfor %}", "{% endfor %}", "prefix-mismatch", "ตารางที่ 1 แถว 4 ช่อง 1", "ไม่เหมือนกัน",
        template="attendance",
    ),
    "for and endfor in one row": _m(
        "{{ loop.index }}", "{%tr for ก in รายชื่อกรรมการ %}{%tr endfor %}",
        "row-tags-together", "ตารางที่ 1 แถว 3 ช่อง 1", "แถวเดียวกัน", template="attendance",
    ),
    "text beside a paragraph's command": _m(
        IF, f"ข้อควรระวัง {IF}", "text-lost", "“ข้อควรระวัง", "“ข้อควรระวัง”", template=WITH_IF),
    "if and endif in one paragraph": _m(
        *_close("{%p if มีข้อผิดพลาด %}{%p endif %}"), "paragraph-tags-together", BODY, "คนละย่อหน้า"
    ),
    # what is refused
    "Python's insides": _m(NAME, "{{ หน่วยงาน.__class__ }}", ("field-unknown", "forbidden"), BODY, "__class__"),
    "a file included": _m(*_close("{% include 'x' %}"), "forbidden", BODY, "include"),
    "a range": _m(LOOP, "{%p for บรรทัด in range(9) %}", "forbidden", BODY, "range"),
    "a percent sign in a paragraph's command": _m(
        IF, "{%p if จำนวนข้อผิดพลาด % 2 %}", "tag-characters", BODY, "%", template=WITH_IF),
    "a misspelt counter": _m(
        "{{ loop.index }}", "{{ loop.indx }}", "field-unknown", "ตารางที่ 1 แถว 3 ช่อง 1", "“loop.index”",
        template="attendance",
    ),
    "a tag over two paragraphs": _m(
        CLOSE, f"{NAME[:8]}</w:t></w:r></w:p><w:p>{RUN}{NAME[8:]}", "tag-split", BODY, "ย่อหน้าเดียว"
    ),
    "a command in deleted text": _m(
        f"{RUN}{CLOSE}",
        f'<w:del w:id="90" w:author="ก"><w:r><w:delText>{NAME}</w:delText></w:r></w:del>{RUN}{CLOSE}',
        "tracked-change", BODY, "Track Changes",
    ),
    "an endfor in the next table": _m(
        "{%tr endfor %}</w:t></w:r></w:p></w:tc></w:tr>", "</w:t></w:r></w:p></w:tc></w:tr>",
        ("block-unclosed",), "ตารางที่ 1 แถว 2 ช่อง 1", "endfor", template="attendance",
    ),
    "a cell's color outside a table": _m(
        *_close("{% cellbg ปีงบประมาณ %}"), "row-tag-outside-table", BODY, "ช่องของตาราง"
    ),
    "a mistake in a text box, which a file holds twice": _m(
        f"{RUN}{CLOSE}",
        f"<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:txbxContent><w:p>{RUN}{{{{ ไม่มีช่องนี้ }}}}"
        "</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>"
        f"<w:p>{RUN}{{{{ ไม่มีช่องนี้ }}}}</w:t></w:r></w:p></w:txbxContent></mc:Fallback>"
        f"</mc:AlternateContent></w:r>{RUN}{CLOSE}",
        "field-unknown", "เนื้อความ (กล่องข้อความ)", "ไม่มีช่องนี้",
    ),
    "a mistake in a table within a table": _m(
        "{{ คน.ชื่อ }}</w:t></w:r></w:p>",
        "{{ คน.ชื่อ }}</w:t></w:r></w:p><w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:p>"
        f"{RUN}{{{{ คน.ชื }}}}</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/>",
        "field-unknown", "ตารางที่ 1 แถว 3 ช่อง 2 › ตารางที่ 2 แถว 1 ช่อง 1", "คน.ชื่อ",
        template="attendance",
    ),
    # what is never printed
    "a field behind a closed door": _m(
        *_close(f"{{% if false %}}{NAME.replace('ชื่อ', 'คำขวัญ')}{{% endif %}}"),
        "field-unprinted", BODY, "หน่วยงาน.คำขวัญ",
    ),
    "a loop that repeats nothing": _m("{{ บรรทัด }}", "", "loop-empty", "{%p for", "endfor"),
    # slips of the keyboard
    "a decomposed ำ": _m(
        "{{ แผน.จำนวนโครงการ }}", "{{ แผน.จํานวนโครงการ }}", "tag-mended", "“อาศัยอำนาจ", "จำนวน"
    ),
    "an invisible character": _m(NAME, "{{ หน่วย\u200bงาน.ชื่อ }}", "tag-mended", "“ประกาศ{{", "มองไม่เห็น"),
    # words
    "a typing error": _m(*_close("จึงประกาศตามการทรวง"), "typing-error", BODY, "“กระทรวง”"),
    "last year's year": _m(
        _TITLE_YEAR, "๒๕๖๖{% if", "year-old", "“เรื่อง", "2566"
    ),
    "this year typed by hand": _m(
        _TITLE_YEAR, "๒๕๖๙{% if", "year-old", "“เรื่อง", "พิมพ์ไว้ด้วยมือ"
    ),
    "another office's name": _m(
        NAME, "องค์การบริหารส่วนตำบลบ้านไกล", "office-other", "“ประกาศองค์การ", "หน่วยงานอื่น"
    ),
    "the office's own name by hand": _m(NAME, "อบต.ทุ่งตัวอย่าง", "office-other", BODY, "พิมพ์ไว้ด้วยมือ"),
    "the regulation by hand": _m(
        "{{ ระเบียบ.ชื่อ }}",
        "ระเบียบกระทรวงมหาดไทยว่าด้วยการจัดทำแผนพัฒนาขององค์กรปกครองส่วนท้องถิ่น พ.ศ. ๒๕๔๘",
        "law-name", "“อาศัยอำนาจ", "ไม่ตรง",
    ),
    "a clause by hand": _m("{{ ระเบียบ.ข้อเวลา }}", "ข้อ ๒๗", "law-clause", "“อาศัยอำนาจ", "ระเบียบ.ข้อเวลา"),
    "an ASCII digit among Thai ones": _m(*_close("จำนวน ๒ ชุด 3 แผ่น"), "digits-mixed", BODY, "ปนกับ"),
    "a number of two kinds of digits": _m(*_close("หน้า ๑6"), "digits-mixed", BODY, "ปนกับ"),
    # slips of the tambon letter
    "a committee under two abbreviations": _m(
        LETTER_CLOSE, "ทบทวนคำสั่งแต่งตั้ง (กบต.) ทุกแห่ง</w:t></w:r></w:p><w:p><w:r><w:t>ประชุม ก.บ.ต. ด้วย",
        "two-names", "ประชุม", "ที่อื่นในเอกสารเขียน “กบต.”", template="tambon-letter",
    ),
    "a committee's abbreviation beside its field": _m(
        "ระดับตำบล ", "ระดับตำบล (ศอช.ต.) ", "two-names", "กรมการพัฒนาชุมชนเป็น",
        "{{ แผนตำบล.ศูนย์ประสานงานย่อ }}", template="tambon-letter-guideline",
    ),
    "a centre under two abbreviations": _m(
        LETTER_CLOSE, "ให้ คอช. เป็นกลไก</w:t></w:r></w:p><w:p><w:r><w:t>และ ศอช. ทุกระดับ",
        "two-names", "และ ศอช.", "“คอช.”", template="tambon-letter",
    ),
    "a centre of two kinds": _m(
        LETTER_CLOSE, "องค์กรชุมชน</w:t></w:r></w:p><w:p><w:r><w:t>องค์การชุมชนระดับตำบล",
        "two-names", "องค์การชุมชน", "“องค์กรชุมชน”", template="tambon-letter",
    ),
    "a report to two readers": _m(
        LETTER_CLOSE,
        "รายงานผลให้กรมการพัฒนาชุมชนทราบ</w:t></w:r></w:p><w:p><w:r><w:t>จัดทำรายงานผลให้จังหวัดทราบ",
        "two-readers", "จัดทำรายงานผล", "แผนตำบล.รายงานต่อ", template="tambon-letter",
    ),
    "a committee for the department": _m(
        LETTER_CLOSE, "รายงานผลให้กรรมการพัฒนาชุมชนทราบ", "typing-error", "รายงานผล",
        "“กรมการพัฒนาชุมชน”", template="tambon-letter",
    ),
    "a province without dots": _m(
        "จังหวัด{{ หน่วยงาน.จังหวัด }}", "จังหวัด", "blank-undotted", "อำเภอ{{", "{{ หน่วยงาน.จังหวัด }}",
        template="tambon-report",
    ),
    # looks
    "a size for Latin letters alone": _m(
        f"{RUN}{CLOSE}", f'<w:r><w:rPr><w:sz w:val="40"/></w:rPr>{RUN[5:]}{CLOSE}',
        "size-missing", f"“{CLOSE}”", "20 พอยต์",
    ),
    "a style with a size for Latin letters alone": _m(
        '<w:b/><w:bCs/><w:sz w:val="58"/><w:szCs w:val="58"/>', '<w:b/><w:sz w:val="58"/>',
        "size-missing", "บันทึกข้อความ", "29 พอยต์", template="approval-memo", part="word/styles.xml",
    ),
    "a run of another size": _m(
        f"{RUN}{CLOSE}",
        f'{RUN}{CLOSE}</w:t></w:r><w:r><w:rPr><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr>'
        "<w:t>ทราบ</w:t></w:r><w:r><w:t>",
        "size-odd", f"“{CLOSE}", "14 พอยต์",
    ),
    "no complex-script font at all": _m(
        ' w:cs="TH SarabunPSK"', "", ("font-missing",), BODY, "Complex scripts",
        template="attendance", part="word/styles.xml",
    ),
    "a font for Latin letters alone": _m(
        f"{RUN}{CLOSE}", f'<w:r><w:rPr><w:rFonts w:ascii="Angsana New" w:hAnsi="Angsana New"/></w:rPr>{RUN[5:]}{CLOSE}',
        "font-missing", f"“{CLOSE}”", "Angsana New เฉพาะอักษรละติน",
    ),
    "a table of no set widths": _m(
        '<w:tblLayout w:type="fixed"/>', "", "table-auto", "ตารางที่ 1 แถว 2 ช่อง 1", "ความกว้างคงที่",
        template="attendance",
    ),
    # other parts
    "a misspelt field in the page's head": _m(
        "<w:p>", "<w:p><w:r><w:t>{{ หน่วยงาน.ชือ }}</w:t></w:r></w:p><w:p>", "field-unknown",
        "หัวกระดาษ", "“หน่วยงาน.ชื่อ”", part="word/header2.xml",
    ),
}  # fmt: skip
