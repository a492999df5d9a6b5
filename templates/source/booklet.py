"""The booklet of the plan, draft and final: cover, foreword, contents, two parts, appendix.

The introduction is our own wording of what the offices' published introductions say.
"""

from memos import PLAN
from ooxml import (
    PAGE_BREAK,
    bold,
    cell,
    cm,
    down_arrow,
    field,
    p,
    row,
    section,
    section_break,
    table,
    when,
)
from parts import CAUTION, draft_head, emblem
from styles import LANDSCAPE_WIDTH

FORMS = {
    "summary": "rIdHeaderSummary",
    "projects": "rIdHeaderProjects",
    "equipment": "rIdHeaderEquipment",
    "changes": "rIdHeaderChanges",
}
PLAIN_HEADER, FRONT_HEADER = "rIdHeaderPlain", "rIdHeaderFront"
LANDSCAPE_MARGINS = (1.9, 1.5, 1.5, 1.5)
LANDSCAPE = section(landscape=True, margins=LANDSCAPE_MARGINS)
"""The section in which a form of the tables is edited."""


def booklet(*, draft: bool) -> str:
    """The whole booklet."""
    front = "" if draft else FRONT_HEADER
    return (
        _cover(draft=draft)
        + section_break(section(header=front))
        + _foreword(draft=draft)
        + contents_page()
        + section_break(section(header=front))
        + _introduction(draft=draft)
        + section_break(section(header=PLAIN_HEADER, restart=True))
        + p("Heading1", "ส่วนที่ 2 บัญชีโครงการ/กิจกรรม/งบประมาณ")
        + insert("ตารางสรุป")
        + section_break(landscape("summary"))
        + insert("ตารางโครงการ")
        + section_break(landscape("projects"))
        + insert("ตารางครุภัณฑ์")
        + section_break(landscape("equipment"))
        + _appendix(draft=draft)
    )


def insert(key: str) -> str:
    """A paragraph in whose place another paper stands."""
    return p("Normal", f"{{{{p แทรก.{key} }}}}")


def last_section() -> str:
    """The section that the booklet ends with."""
    return section(header=PLAIN_HEADER)


def header(mark: str, *, draft: bool, word: str = "") -> str:
    """A page head: the draft's word at the left, the page, the form's mark at the right.

    The final booklet's has a line below it while the program knows why it is not final.
    """
    word = "(ร่าง)" if draft else word
    end = LANDSCAPE_WIDTH if mark else 16.0
    stops = (
        f'<w:tabs><w:tab w:val="center" w:pos="{cm(end / 2)}"/>'
        f'<w:tab w:val="right" w:pos="{cm(end)}"/></w:tabs>'
    )
    head = p(
        "Header", f"{word}\t", field("PAGE"), f"\t{mark}", properties=stops + '<w:jc w:val="left"/>'
    )
    return head if draft else draft_head(head)


def landscape(form: str) -> str:
    """The section of a form's table."""
    return section(header=FORMS[form], landscape=True, margins=LANDSCAPE_MARGINS)


def _cover(*, draft: bool) -> str:
    space = '<w:spacing w:before="{}" w:after="0"/>'
    word = p("CoverTitle", "(ร่าง)") if draft else ""
    return (
        p("EmblemRoomFull", emblem(3, centered=True), properties=space.format(400))
        + p("CoverTitle", "แผนการดำเนินงาน", properties=space.format(1000))
        + word
        + p("CoverLine", "ประจำปีงบประมาณ พ.ศ. {{ ปีงบประมาณ }}", properties=space.format(240))
        + p("CoverLine", "{{ หน่วยงาน.ชื่อ }}", properties=space.format(1800))
        + p("CoverLine", "อำเภอ{{ หน่วยงาน.อำเภอ }}  จังหวัด{{ หน่วยงาน.จังหวัด }}")
        + p("CoverUnit", "จัดทำโดย {{ หน่วยงาน.หน่วยงานแผน }}", properties=space.format(1400))
        + p("CoverUnit", "โทร. {{ หน่วยงาน.โทรศัพท์ }}")
    )


def _foreword(*, draft: bool) -> str:
    when_made = "{{ คณะสนับสนุน.การประชุม.วันที่|เดือนปี }}" if draft else "{{ ประกาศ.วันที่|เดือนปี }}"
    return (
        p("FrontTitle", "คำนำ")
        + p(
            "Body",
            f"{PLAN} ของ{{{{ หน่วยงาน.ชื่อ }}}} จัดทำขึ้นตาม{{{{ ระเบียบ.ชื่อ }}}} "
            "เพื่อแสดงรายละเอียดของแผนงาน โครงการพัฒนา และกิจกรรมที่ดำเนินการจริงทั้งหมดในพื้นที่ "
            "ภายหลังจากที่ได้ประกาศใช้{{ หน่วยงาน.กฎหมายงบประมาณ }} ประจำปีงบประมาณ พ.ศ. {{ ปีงบประมาณ }} แล้ว",
        )
        + p(
            "Body",
            "แผนการดำเนินงานฉบับนี้ประกอบด้วยโครงการ จำนวน {{ แผน.จำนวนโครงการ }} โครงการ และครุภัณฑ์ จำนวน "
            "{{ แผน.จำนวนครุภัณฑ์ }} รายการ รวมงบประมาณทั้งสิ้น {{ แผน.งบประมาณรวม|บาท }} บาท "
            "ซึ่งจะทำให้แนวทางการดำเนินงานมีความชัดเจน ลดความซ้ำซ้อนของโครงการ มีการประสานและบูรณาการ"
            "การทำงานกับหน่วยงานอื่น และติดตามประเมินผลเมื่อสิ้นปีได้สะดวกยิ่งขึ้น",
        )
        + p(
            "Body",
            "{{ หน่วยงาน.ชื่อ }} ขอขอบคุณคณะกรรมการทั้งสองคณะ กองและหน่วยงานทุกแห่งที่ได้ให้ข้อมูล "
            "และหวังเป็นอย่างยิ่งว่าแผนการดำเนินงานฉบับนี้จะเป็นประโยชน์ต่อการบริหารงานและการให้บริการประชาชนต่อไป",
        )
        + p(
            "MemoSignLine", "{{ หน่วยงาน.ชื่อ }}", properties='<w:spacing w:before="720" w:after="0"/>'
        )
        + p("MemoSignLine", when_made)
    )


def contents_page() -> str:
    """The page of contents."""
    return (
        p("FrontTitle", PAGE_BREAK, "สารบัญ")
        + p("Right", bold("หน้า"))
        + p(
            "TOC1",
            '<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r>'
            '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-3" \\h \\z \\u </w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
            "สารบัญจะปรากฏเมื่อจัดทำรูปเล่ม",
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
        )
    )


def _introduction(*, draft: bool) -> str:
    return (
        p("Heading1", "ส่วนที่ 1 บทนำ")
        + (CAUTION if draft else "")
        + p(
            "Body",
            "{{ ระเบียบ.ชื่อ }} กำหนดให้องค์กรปกครองส่วนท้องถิ่นจัดทำแผนพัฒนาท้องถิ่นและแผนการดำเนินงาน "
            "เพื่อกำหนดทิศทางการพัฒนาให้สอดคล้องกันระหว่างแผนพัฒนาท้องถิ่น (พ.ศ. {{ แผนพัฒนา.ช่วงปี }}) "
            "กับงบประมาณรายจ่ายประจำปีงบประมาณ พ.ศ. {{ ปีงบประมาณ }}",
        )
        + p(
            "Body",
            "แผนการดำเนินงานเป็นแผนที่แยกออกจากแผนพัฒนาท้องถิ่น มีลักษณะเป็นแผนปฏิบัติการ (Action Plan) "
            "จัดทำภายหลังจากที่ได้จัดทำงบประมาณรายจ่ายประจำปีแล้ว แสดงรายละเอียดกิจกรรม งบประมาณ "
            "และระยะเวลาที่ชัดเจน และรวบรวมข้อมูลจากทุกหน่วยงานที่เข้ามาดำเนินการในพื้นที่ของ{{ หน่วยงาน.ชื่อ }} "
            "จึงเป็นเครื่องมือสำคัญของผู้บริหารท้องถิ่นในการควบคุมการดำเนินงานให้เป็นไปอย่างเหมาะสมและมีประสิทธิภาพ",
        )
        + p("Heading2", "1. วัตถุประสงค์ของแผนการดำเนินงาน")
        + p(
            "Item",
            "1.1 เพื่อแสดงรายละเอียดของแผนงาน โครงการพัฒนา และกิจกรรมที่ดำเนินการจริงทั้งหมดในพื้นที่ของ{{ หน่วยงาน.ชื่อ }} ประจำปีงบประมาณ พ.ศ. {{ ปีงบประมาณ }}",
        )
        + p("Item", "1.2 เพื่อให้แนวทางการดำเนินงานในปีงบประมาณมีความชัดเจนในการปฏิบัติมากขึ้น")
        + p("Item", "1.3 เพื่อลดความซ้ำซ้อนของโครงการ และประสานบูรณาการการทำงานกับหน่วยงานอื่น")
        + p("Item", "1.4 เพื่อให้การติดตามและประเมินผลเมื่อสิ้นปีงบประมาณมีความสะดวกมากขึ้น")
        + p("Heading2", "2. ที่มาของโครงการ/กิจกรรมในแผนการดำเนินงาน")
        + p(
            "Item",
            "2.1 งบประมาณรายจ่ายประจำปีและงบประมาณรายจ่ายเพิ่มเติม รวมทั้งเงินอุดหนุนที่{{ หน่วยงาน.ชื่อ }}อุดหนุนให้หน่วยงานอื่นดำเนินการ",
        )
        + p("Item", "2.2 โครงการที่เกิดจากการจ่ายขาดเงินสะสม")
        + p("Item", "2.3 เงินอุดหนุนเฉพาะกิจหรือรายจ่ายอื่นที่ดำเนินการตามโครงการพัฒนาท้องถิ่น")
        + p("Item", "2.4 โครงการที่{{ หน่วยงาน.ชื่อ }}ดำเนินการเองโดยไม่ใช้งบประมาณ (ถ้ามี)")
        + p(
            "Item",
            "2.5 โครงการของหน่วยราชการส่วนกลาง ส่วนภูมิภาค หรือหน่วยงานอื่นที่ดำเนินการในพื้นที่"
            "{% if หน่วยงาน.เป็นอบจ %} ซึ่งครอบคลุมหรือคาบเกี่ยวหลายองค์กรปกครองส่วนท้องถิ่น{% endif %}",
        )
        + p("Item", "2.6 โครงการอื่นที่พิจารณาเห็นว่าจะเกิดประโยชน์ในการประสานการดำเนินงานในพื้นที่")
        + p("Heading2", "3. ขั้นตอนการจัดทำแผนการดำเนินงาน")
        + p(
            "Body",
            "{{ ระเบียบ.ชื่อ }} {{ ระเบียบ.ข้อร่าง }} และ{{ ระเบียบ.ข้อประกาศ }} กำหนดขั้นตอนการจัดทำแผนการดำเนินงานไว้ ดังนี้",
        )
        + p(
            "Item",
            "ขั้นตอนที่ 1 การเก็บรวบรวมข้อมูล {{ คณะสนับสนุน.ชื่อ }} เก็บรวบรวมแผนงานและโครงการพัฒนาที่จะดำเนินการจริงในพื้นที่ ทั้งของ{{ หน่วยงาน.ชื่อ }} และของหน่วยราชการส่วนกลาง ส่วนภูมิภาค รัฐวิสาหกิจ และหน่วยงานอื่น",
        )
        + p(
            "Item",
            "ขั้นตอนที่ 2 การจัดทำร่างแผนการดำเนินงาน {{ คณะสนับสนุน.ชื่อ }} จัดทำร่างแผนการดำเนินงาน โดยจัดหมวดหมู่ให้สอดคล้องกับยุทธศาสตร์และแผนงานในแผนพัฒนาท้องถิ่น แล้วเสนอ{{ คณะพัฒนา.ชื่อ }}",
        )
        + p(
            "Item",
            "ขั้นตอนที่ 3 การพิจารณาร่างแผนการดำเนินงาน {{ คณะพัฒนา.ชื่อ }} พิจารณาร่างแผนการดำเนินงาน แล้วเสนอผู้บริหารท้องถิ่น",
        )
        + p(
            "Item",
            "ขั้นตอนที่ 4 การประกาศใช้และปิดประกาศ {{ ผู้บริหาร.ชื่อตำแหน่ง }} ประกาศเป็นแผนการดำเนินงาน และให้ปิดประกาศภายใน {{ กำหนด.จำนวนวันปิดประกาศ }} วันนับแต่วันที่ประกาศ เพื่อให้ประชาชนในท้องถิ่นทราบโดยทั่วกัน โดยต้องปิดประกาศไว้อย่างน้อย {{ กำหนด.จำนวนวันติดประกาศ }} วัน",
        )
        + p(
            "Body",
            "ทั้งนี้ ต้องจัดทำให้แล้วเสร็จภายใน {{ กำหนด.จำนวนวัน }} วัน นับแต่วันที่ประกาศใช้งบประมาณ หรือวันที่ได้รับแจ้งแผนงานและโครงการ แล้วแต่กรณี ตาม{{ ระเบียบ.ข้อเวลา }} ของระเบียบดังกล่าว",
        )
        + _flow_chart()
        + p("Heading2", "4. ประโยชน์ของแผนการดำเนินงาน")
        + p("Item", "4.1 ผู้บริหารท้องถิ่นมีเครื่องมือในการบริหารงานให้เป็นไปอย่างเหมาะสมและมีประสิทธิภาพ")
        + p("Item", "4.2 การนำแผนพัฒนาท้องถิ่นไปสู่การปฏิบัติมีความชัดเจนและสอดคล้องกับงบประมาณ")
        + p("Item", "4.3 ลดความยุ่งยากซับซ้อนและความซ้ำซ้อนในการปฏิบัติงาน")
        + p("Item", "4.4 เกิดการประสานงานที่ดีระหว่างกองและหน่วยงานที่ดำเนินการในพื้นที่")
        + p("Item", "4.5 ติดตามและประเมินผลการปฏิบัติงานประจำปีได้สะดวก")
    )


def _flow_chart() -> str:
    width = cm(11)
    frame = "".join(
        f'<w:{side} w:val="single" w:sz="8" w:space="0" w:color="000000"/>'
        for side in ("top", "left", "bottom", "right")
    )
    steps = (
        ("{{ คณะสนับสนุน.ชื่อ }}", "รวบรวมแผนงาน โครงการ และกิจกรรม"),
        ("{{ คณะสนับสนุน.ชื่อ }}", "จัดทำร่างแผนการดำเนินงาน"),
        ("{{ คณะพัฒนา.ชื่อ }}", "พิจารณาร่างแผนการดำเนินงาน"),
        ("{{ ผู้บริหาร.ชื่อตำแหน่ง }}", "ประกาศใช้แผนการดำเนินงาน"),
        (
            "ปิดประกาศภายใน {{ กำหนด.จำนวนวันปิดประกาศ }} วัน",
            "และปิดประกาศไว้อย่างน้อย {{ กำหนด.จำนวนวันติดประกาศ }} วัน",
        ),
    )
    keep = "<w:keepNext/>"
    rows = []
    for index, (who, what) in enumerate(steps):
        if index:
            rows.append(row(cell(p("FlowBox", down_arrow(0.6), properties=keep), width)))
        last = "" if index == len(steps) - 1 else keep
        box = p("FlowBox", who, properties=keep) + p("FlowBox", bold(what), properties=last)
        rows.append(row(cell(box, width, borders=frame)))
    return p(
        "CenteredBold",
        "แผนภูมิขั้นตอนการจัดทำแผนการดำเนินงาน",
        properties='<w:spacing w:before="160" w:after="80"/>',
    ) + table(rows, (width,), borders=False, indent=cm(2.5))


def _appendix(*, draft: bool) -> str:
    papers = [
        ("รายงานการประชุม{{ คณะสนับสนุน.ชื่อ }}", "รายงานสนับสนุน"),
        ("คำสั่งแต่งตั้ง{{ คณะสนับสนุน.ชื่อ }}", "คำสั่งสนับสนุน"),
        ("คำสั่งแต่งตั้ง{{ คณะพัฒนา.ชื่อ }}", "คำสั่งพัฒนา"),
    ]
    if not draft:
        papers.insert(0, ("ประกาศใช้แผนการดำเนินงาน", "ประกาศ"))
        papers.insert(2, ("รายงานการประชุม{{ คณะพัฒนา.ชื่อ }}", "รายงานพัฒนา"))
    letters = "กขคงจ"
    listed = "".join(
        p("Item", f"ภาคผนวก {letter}  {title}")
        for letter, (title, _) in zip(letters, papers, strict=False)
    )
    posted = (
        ""
        if draft
        else when(
            "ปิดประกาศ.วันเริ่ม",
            p(
                "Body",
                "แผนการดำเนินงานนี้ประกาศใช้เมื่อวันที่ {{ ประกาศ.วันที่|วันที่ }} "
                "และปิดประกาศตั้งแต่วันที่ {{ ปิดประกาศ.วันเริ่ม|วันที่ }} เป็นเวลาไม่น้อยกว่า {{ กำหนด.จำนวนวันติดประกาศ }} วัน",
            ),
        )
    )
    bodies = "".join(
        p("AppendixTitle", PAGE_BREAK, f"ภาคผนวก {letter}  {title}") + insert(key)
        for letter, (title, key) in zip(letters, papers, strict=False)
    )
    return p("Heading1", "ภาคผนวก") + listed + posted + bodies
