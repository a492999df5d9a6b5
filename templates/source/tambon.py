"""The papers of the tambon plan: the letter to the districts with its guideline, the reports."""

from ooxml import bold, cell, cm, each, p, row, table, when
from parts import dotted_lines, enclosures, for_each_recipient, letter_head, signature
from styles import TEXT_WIDTH
from table_rows import each_row, head_row

YEAR = "ประจำปีงบประมาณ พ.ศ. {{ ปีงบประมาณ }}"
WORK = "การจัดทำและประสานแผนพัฒนาตำบล"
GUIDELINE = f"แนวทางการขับเคลื่อน{WORK}"
REPORT = "แบบรายงานผลการดำเนินงาน ปัญหา/อุปสรรค และข้อเสนอแนะ"
BODY = "{{ แผนตำบล.คณะกรรมการ }} ({{ แผนตำบล.คณะกรรมการย่อ }})"
CENTRE = "{{ แผนตำบล.ศูนย์ประสานงาน }} ({{ แผนตำบล.ศูนย์ประสานงานย่อ }})"
FORMS = "ทะเบียนข้อมูลการ"
REGISTER = f"ตามโครงการบูรณาการแผนชุมชนระดับตำบล {YEAR}"

ADDRESS = (
    p("Address", "{{ ส่วนราชการ }}")
    + p(
        "Address",
        "{{ หน่วยงาน.ที่อยู่ }}{% if หน่วยงาน.ตำบล %} ตำบล{{ หน่วยงาน.ตำบล }}{% endif %}"
        "{% if หน่วยงาน.อำเภอ %} อำเภอ{{ หน่วยงาน.อำเภอ }}{% endif %}",
    )
    + p("Address", "จังหวัด{{ หน่วยงาน.จังหวัด }} {{ หน่วยงาน.รหัสไปรษณีย์ }}")
)

COUNTS = {
    "แต่งตั้ง": f"มีการแต่งตั้งหรือปรับปรุงกลไก{BODY}",
    "ประชุม": f"มีการจัดประชุม{BODY} เพื่อจัดทำแผนพัฒนาตำบล",
    "ครบองค์ประกอบ": "จัดทำแผนพัฒนาตำบลครบถ้วนตามองค์ประกอบของแผนพัฒนาตำบลที่กรมการพัฒนาชุมชนกำหนด",
    "แล้วเสร็จ": "จัดทำแผนพัฒนาตำบลแล้วเสร็จตามห้วงระยะเวลาที่กำหนด และจัดส่งให้หน่วยงานที่เกี่ยวข้อง",
    "ประเมินผล": (
        "จัดทำแผนพัฒนาตำบลครบถ้วนตาม (3) และแล้วเสร็จตาม (4) และมีการประเมินผลแผนพัฒนาตำบลตามรูปแบบที่กำหนด"
    ),
}
"""The five counts: their field, and what each counts."""


def letter() -> str:
    """Set the yearly work going: the guidance, the orders, the day of the report."""
    return for_each_recipient(
        letter_head(f"{GUIDELINE} {YEAR}", "{{ ผู้รับ.เรียน }}", address=ADDRESS),
        enclosures(
            ("แนวทางปฏิบัติรองรับการดำเนินการตามระเบียบฯ", "จำนวน 1 ชุด"),
            (GUIDELINE, "จำนวน 1 ชุด"),
            (REPORT, "จำนวน 1 ฉบับ"),
            sides=(2.5, 2.65),
        ),
        p(
            "Body",
            "ด้วยกระทรวงมหาดไทยได้กำหนดแนวทางปฏิบัติรองรับการดำเนินการตาม{{ แผนตำบล.ระเบียบ }} "
            "(ฉบับปรับปรุง ประจำปีงบประมาณ พ.ศ. {{ แผนตำบล.ปีแนวทาง }}) "
            f"เพื่อใช้เป็นแนวทางปฏิบัติในการจัดทำแผนและประสานแผนพัฒนาพื้นที่ {YEAR}",
        ),
        p(
            "Body",
            "เพื่อให้การขับเคลื่อนการเชื่อมโยงและบูรณาการแผนพัฒนาในระดับพื้นที่ตาม{{ แผนตำบล.ระเบียบ }} "
            "และแนวทางปฏิบัติรองรับการดำเนินการตามระเบียบฯ เกิดความต่อเนื่องและเป็นไปอย่างมีประสิทธิภาพ "
            "ขอให้อำเภอมอบหมายสำนักงานพัฒนาชุมชนอำเภอดำเนินการ ดังนี้",
        ),
        each("ข้อ in ข้อสั่งการ", p("Body", "{{ loop.index }}. {{ ข้อ }}")),
        p("BodyClose", "จึงเรียนมาเพื่อพิจารณาดำเนินการ"),
        p("Closing", "ขอแสดงความนับถือ"),
        signature(memo=False),
        _contact(),
    )


def _contact() -> str:
    """The unit and group in charge, its telephone, and the office's motto."""
    return (
        p(
            "Contact",
            "{{ แผนตำบล.เจ้าของเรื่อง }}",
            properties='<w:keepNext/><w:spacing w:before="480" w:after="0"/>',
        )
        + when("แผนตำบล.กลุ่มงาน", p("Contact", "{{ แผนตำบล.กลุ่มงาน }}", properties="<w:keepNext/>"))
        + p("Contact", "โทร./โทรสาร {{ แผนตำบล.โทรศัพท์ }}")
        + each("บรรทัด in แผนตำบล.คำขวัญ", p("Slogan", "{{ บรรทัด }}"))
    )


def _enclosure(number: int) -> str:
    return p("Right", f"สิ่งที่ส่งมาด้วย {number}")


def guideline() -> str:
    """The guideline of eight points, with the note on the three registers."""
    due = "ภายในวันที่ {{ กำหนดส่ง.%s|วันที่ }}"
    points = (
        (
            f"จัดทำทะเบียนข้อมูลตำบลเป้าหมาย{REGISTER} (รายงานแผนพัฒนาตำบล แบบ 1) ตามที่ได้รับจัดสรรงบประมาณ "
            f"ในระบบศูนย์ข้อมูลกลาง ให้ถูกต้อง ครบถ้วน และเป็นปัจจุบัน ให้แล้วเสร็จ{due % 'แบบหนึ่ง'}"
        ),
        f"ทบทวนคำสั่งแต่งตั้ง{BODY} และ{CENTRE} ในแต่ละระดับ ให้เป็นปัจจุบัน",
        (
            f"ส่งเสริม สนับสนุนให้{CENTRE} เป็นกลไกสำคัญในการจัดทำและประสานแผนพัฒนาตำบลในพื้นที่ "
            "และเข้ามามีส่วนร่วมในกระบวนการจัดทำแผนพัฒนาตำบลในทุกขั้นตอน"
        ),
        (
            "กำชับ ติดตามเจ้าหน้าที่พัฒนาชุมชนดำเนินกิจกรรมประชุมเชิงปฏิบัติการจัดทำแผนพัฒนาตำบล "
            "ตามแนวทางที่กรมการพัฒนาชุมชนกำหนด ให้บรรลุตามวัตถุประสงค์ของกิจกรรมอย่างมีประสิทธิภาพ "
            "และดำเนินการแล้วเสร็จตามห้วงระยะเวลาที่กำหนด พร้อมทั้งรายงานผลการดำเนินงานและผลการเบิกจ่ายงบประมาณในระบบ BPM "
            "ให้แล้วเสร็จภายในระยะเวลาที่กำหนด"
        ),
        (
            "ประสานภาคีเพื่อการพัฒนาหรือหน่วยงานที่เกี่ยวข้องในพื้นที่ ในการบูรณาการงบประมาณหรือการทำงานร่วมกัน "
            "เพื่อนำโครงการ/กิจกรรมที่บรรจุในแผนพัฒนาตำบลตามความต้องการของประชาชนในพื้นที่สู่การปฏิบัติอย่างเป็นรูปธรรม"
        ),
        (
            f"จัดทำ{FORMS}นำโครงการในเล่มแผนชุมชนระดับตำบลไปใช้ประโยชน์ในการบริหารจัดการชุมชน {REGISTER} "
            f"(รายงานแผนพัฒนาตำบล แบบ 2) และ{FORMS}เชื่อมโยงและประสานแผนชุมชนระดับตำบลกับองค์กรปกครองส่วนท้องถิ่น "
            f"{REGISTER} (รายงานแผนพัฒนาตำบล แบบ 3) {due % 'แบบสองและสาม'}"
        ),
        f"จัดทำ{REPORT} ให้{{{{ แผนตำบล.รายงานต่อ }}}}ทราบ {due % 'แบบรายงาน'}",
        (
            "พิจารณาคัดเลือกแผนพัฒนาตำบลที่สามารถเป็นต้นแบบในการบูรณาการแผนพัฒนาตำบล อำเภอละ 1 เล่ม "
            f"(จัดส่งในรูปแบบไฟล์ Word) ให้จังหวัด {due % 'เล่มต้นแบบ'}"
        ),
    )
    return (
        _enclosure(2)
        + p("CenteredBold", "กรมการพัฒนาชุมชน กระทรวงมหาดไทย")
        + p("CenteredBold", GUIDELINE)
        + p("CenteredBold", YEAR)
        + p(
            "Body",
            "กรมการพัฒนาชุมชนเป็นหน่วยงานหนึ่งที่มีบทบาทสำคัญในการจัดทำแผนและประสานแผนพัฒนาตำบลทุกระดับ "
            "โดยเฉพาะอย่างยิ่งการจัดทำแผนและประสานแผนระดับตำบล โดยสำนักงานพัฒนาชุมชนได้รับมอบหมายให้เป็นหน่วยงานหลัก"
            f"ในการขับเคลื่อนการจัดทำแผนพัฒนาตำบล และมี{CENTRE} ระดับตำบล "
            "เป็นกลไกที่ทำงานเคียงคู่กับเจ้าหน้าที่พัฒนาชุมชนในการขับเคลื่อนการจัดทำแผนพัฒนาตำบล",
        )
        + p(
            "Body",
            f"เพื่อให้การดำเนินงานการจัดทำแผนพัฒนาตำบล {YEAR} เป็นไปด้วยความเรียบร้อยและมีประสิทธิภาพ "
            "จึงได้กำหนดแนวทางการขับเคลื่อนงานจัดทำแผนพัฒนาตำบล ดังนี้",
        )
        + "".join(p("Body", f"{number}. {text}") for number, text in enumerate(points, start=1))
        + _note()
    )


def _note() -> str:
    """What each of the three registers asks for."""
    return (
        p("Section", "หมายเหตุ : การรายงานในระบบศูนย์ข้อมูลกลางมี 3 แบบ")
        + p(
            "Item",
            "แบบ 1 เป็นทะเบียน ให้ระบุชื่อผู้ประสานงาน การจัดส่งเล่มแผนพัฒนาตำบลให้ อปท. และอำเภอ "
            "และไตรมาสที่ได้ดำเนินการทำแผน",
        )
        + p(
            "Item",
            "แบบ 2 เป็นข้อมูลโครงการที่อยู่ในแผนที่ได้นำไปใช้ประโยชน์ ให้ระบุเป็นรายโครงการ เช่น ชื่อโครงการ "
            "รูปแบบโครงการ งบประมาณ เป้าหมาย ระยะเวลา เป็นต้น",
        )
        + p(
            "Item",
            "แบบ 3 เป็นทะเบียนข้อมูลโครงการที่มีการเชื่อมโยงกับ อปท. หรือขอรับสนับสนุนงบประมาณจาก อปท. "
            "ให้ระบุเป็นรายโครงการ เช่น ชื่อโครงการ รูปแบบ งบประมาณ เป้าหมาย ระยะเวลา เป็นต้น",
        )
    )


def report() -> str:
    """A district's report of results, to be written on by hand where nothing is known."""
    return (
        _enclosure(3)
        + p("CenteredBold", REPORT)
        + p("CenteredBold", f"{WORK} {YEAR}")
        + p("CenteredBold", "อำเภอ{{ อำเภอ.ชื่อ }} จังหวัด{{ หน่วยงาน.จังหวัด }}")
        + p(
            "Section",
            "1. ผลการดำเนินงาน ตำบลเป้าหมายที่ได้รับจัดสรรงบประมาณ จำนวน {{ รายงาน.ตำบลเป้าหมาย }} ตำบล",
        )
        + _counts()
        + p("Section", "2. ปัญหา/อุปสรรค (จากการดำเนินงานตามข้อ 1)")
        + _written("รายงาน.ปัญหา")
        + p("Section", f"3. ข้อเสนอแนะเพื่อพัฒนาและปรับปรุงงาน{WORK}")
        + _written("รายงาน.ข้อเสนอแนะ")
        + p("SignRoom", "(ลงชื่อ) .................................................. ผู้รายงาน")
        + p("SignLine", "({{ อำเภอ.ผู้รายงาน }})", properties="<w:keepNext/>")
        + p("SignLine", "ตำแหน่ง {{ อำเภอ.ตำแหน่งผู้รายงาน }}", properties="<w:keepNext/>")
        + p(
            "BodyPlain",
            bold("ส่ง{{ แผนตำบล.รายงานต่อ }}ภายในวันที่ {{ กำหนดส่ง.แบบรายงาน|วันที่ }}"),
        )
    )


def _counts() -> str:
    """The five counts: what is counted, and at the right edge how many tambons."""
    widths = (cm(TEXT_WIDTH - 4.2), cm(4.2))
    hanging = f'<w:ind w:left="{cm(1.4)}" w:hanging="{cm(0.7)}"/>'
    rows = [
        row(
            cell(p("TableText", f"({number}) {text}", properties=hanging), widths[0]),
            cell(p("TableRight", f"จำนวน {{{{ รายงาน.{name} }}}} ตำบล"), widths[1], align="bottom"),
        )
        for number, (name, text) in enumerate(COUNTS.items(), start=1)
    ]
    return table(rows, widths, borders=False)


def _written(paragraphs: str) -> str:
    """What the district wrote, or room for it."""
    return when(
        paragraphs,
        each(f"ข้อ in {paragraphs}", p("Item", "{{ ข้อ }}")),
        otherwise=dotted_lines(4),
    )


_WIDTHS = tuple(cm(x) for x in (0.9, 2.9, 2.7, 1.4, 1.4, 1.4, 1.4, 1.4, 2.5))


def summed_report() -> str:
    """The province's report: the counts of all districts, who has answered, what they wrote."""
    return (
        p("CenteredBold", "รายงานผลการดำเนินงาน ปัญหา/อุปสรรค และข้อเสนอแนะ")
        + p("CenteredBold", f"{WORK} {YEAR}")
        + p("CenteredBold", "จังหวัด{{ หน่วยงาน.จังหวัด }} (รวมทุกอำเภอ)")
        + p("CenteredBold", "ข้อมูล ณ วันที่ {{ การส่งรายงาน.ณวันที่|วันที่ }}")
        + p("Section", "1. การส่งรายงาน")
        + p(
            "Item",
            "อำเภอทั้งหมด {{ การส่งรายงาน.จำนวนอำเภอ }} อำเภอ ส่งแล้ว {{ การส่งรายงาน.จำนวนส่งแล้ว }} อำเภอ "
            "ยังไม่ส่ง {{ การส่งรายงาน.จำนวนยังไม่ส่ง }} อำเภอ (กำหนดส่งภายในวันที่ {{ กำหนดส่ง.แบบรายงาน|วันที่ }})",
        )
        + when("การส่งรายงาน.ยังไม่ส่ง", p("Item", "ยังไม่ส่ง ได้แก่ {{ การส่งรายงาน.ยังไม่ส่ง|คั่น }}"))
        + when(
            "การส่งรายงาน.เกินกำหนด",
            p(
                "Item",
                "เกินกำหนดแล้ว {{ การส่งรายงาน.จำนวนเกินกำหนด }} อำเภอ ได้แก่ {{ การส่งรายงาน.เกินกำหนด|คั่น }}",
            ),
        )
        + p("Section", "2. ผลการดำเนินงาน (จำนวนตำบล)")
        + _counts_table()
        + _legend()
        + p("Section", "3. ปัญหา/อุปสรรค")
        + _by_district("รายการปัญหา", "ยังไม่มีอำเภอใดรายงานปัญหา/อุปสรรค", is_last=False)
        + p("Section", f"4. ข้อเสนอแนะเพื่อพัฒนาและปรับปรุงงาน{WORK}")
        + _by_district("รายการข้อเสนอแนะ", "ยังไม่มีอำเภอใดรายงานข้อเสนอแนะ", is_last=True)
        + signature(memo=False)
    )


def _counts_table() -> str:
    marks = [f"({number})" for number in range(1, len(COUNTS) + 1)]
    heads = ("ที่", "อำเภอ", "ตำบลเป้าหมาย", *marks, "การส่งรายงาน")
    names = ("ตำบลเป้าหมาย", *COUNTS)
    middle = [f"{{{{ อำเภอ.{name} }}}}" for name in names]
    sums = [f"{{{{ รวม.{name} }}}}" for name in names]
    texts = ["{{ อำเภอ.ลำดับ }}", "{{ อำเภอ.ชื่อ }}", *middle, "{{ อำเภอ.การส่ง }}"]
    total = [cell(p("SmallTotalCenter", "รวม"), sum(_WIDTHS[:2]), span=2)]
    total += [cell(p("SmallTotalCenter", x), w) for x, w in zip(sums, _WIDTHS[2:-1], strict=True)]
    return table(
        [
            head_row(heads, _WIDTHS, "SmallHead", align="center"),
            each_row("อำเภอ in รายการอำเภอ", _WIDTHS, row(*_centered(texts))),
            row(*total, cell(p("SmallTotalCenter"), _WIDTHS[-1])),
        ],
        _WIDTHS,
        borders=True,
    )


def _centered(texts: list[str]) -> list[str]:
    """A row's cells; all but the second, which names the district, are centered."""
    return [
        cell(p("SmallText" if index == 1 else "SmallCenter", text), width, align="center")
        for index, (text, width) in enumerate(zip(texts, _WIDTHS, strict=True))
    ]


def _legend() -> str:
    lines = [f"({number}) {text}" for number, text in enumerate(COUNTS.values(), start=1)]
    return "".join(p("SmallText", line) for line in lines) + when(
        "รวม.ไม่ครบ",
        p("SmallText", "ยอดรวมนับเฉพาะอำเภอที่แจ้งจำนวนแล้ว ช่องที่เป็นจุดไข่ปลาคือยังไม่ได้รับแจ้ง"),
    )


_KEPT = "<w:keepNext/>"
"""So that no signature stands alone on a page: the last words go with it."""


def _items(properties: str = "") -> str:
    return each("ข้อ in อำเภอ.ข้อความ", p("Item", "{{ ข้อ }}", properties=properties))


def _by_district(rows: str, nothing: str, *, is_last: bool) -> str:
    """Each district's paragraphs, with the file that they stand in; the last go with a signature."""
    items = when("loop.last", _items(_KEPT), otherwise=_items()) if is_last else _items()
    return when(
        rows,
        each(
            f"อำเภอ in {rows}",
            p("Head", "{{ อำเภอ.ชื่อ }}{% if อำเภอ.ที่มา %} (ที่มา: {{ อำเภอ.ที่มา }}){% endif %}"),
            items,
        ),
        otherwise=p("Item", nothing, properties=_KEPT if is_last else ""),
    )
