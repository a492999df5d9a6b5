"""The meetings' papers: agenda, minutes, signing sheet and appointment order.

Both committees share these functions; ``support`` tells which one a template is for.
"""

from editions import information, matter
from memos import AMENDED, FIGURES, PLAN
from ooxml import bold, cell, cm, each, p, row, run, table, when
from parts import CAUTION, dotted_lines, order_head, signature
from table_rows import each_row, head_row, text_row

WHERE_AND_WHEN = (
    p("CenteredBold", "ครั้งที่ {{ การประชุม.ครั้งที่ }}")
    + p("CenteredBold", "{{ การประชุม.วันที่|วันที่เต็ม }} เวลา {{ การประชุม.เวลา|เวลา }}")
    + p("CenteredBold", "ณ {{ การประชุม.สถานที่ }}")
)

ITEM_TITLES = (
    ("หนึ่ง", "1", "เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ"),
    ("สอง", "2", "เรื่องรับรองรายงานการประชุม"),
    ("สาม", "3", "เรื่องที่เสนอให้ที่ประชุมทราบ"),
    ("สี่", "4", "เรื่องที่เสนอให้ที่ประชุมพิจารณา"),
    ("ห้า", "5", "เรื่องอื่น ๆ (ถ้ามี)"),
)


def agenda(*, support: bool) -> str:
    """The agenda, with the figures of the draft under item 4."""
    parts = [
        p("PaperTitle", "ระเบียบวาระการประชุม"),
        p("CenteredBold", "{{ คณะ.ชื่อ }}"),
        WHERE_AND_WHEN,
        p("Rule", "-" * 36),
        CAUTION,
    ]
    for key, number, title in ITEM_TITLES:
        parts.append(p("Agenda", f"ระเบียบวาระที่ {number}\t{title}"))
        parts.append(_substance(key, support=support))
        if key != "สี่":
            parts.append(_extra_subjects(key))
    return "".join(parts)


def minutes(*, support: bool) -> str:
    """The minutes; a skeleton to be filled by hand until the settings hold the record."""
    parts = [
        p("PaperTitle", "รายงานการประชุม{{ คณะ.ชื่อ }}"),
        WHERE_AND_WHEN,
        p("Rule", "-" * 36),
        CAUTION,
        when("การประชุม.บันทึกผู้มาแล้ว", _attendance_lists(), otherwise=_attendance_form()),
        _list("ผู้เข้าร่วมประชุม", "ผู้เข้าร่วมประชุม"),
        p("Section", "เริ่มประชุมเวลา {{ การประชุม.เริ่มเวลา|เวลา }}"),
        p(
            "Body",
            "{{ ประธาน.ชื่อ }}{% if ประธาน.ตำแหน่ง %} {{ ประธาน.ตำแหน่ง }}{% endif %} "
            "{{ ประธาน.หน้าที่ }} ทำหน้าที่ประธานในที่ประชุม "
            "เมื่อที่ประชุมพร้อมแล้ว ประธานได้กล่าวเปิดประชุมและดำเนินการตามระเบียบวาระ ดังนี้",
        ),
    ]
    for key, number, title in ITEM_TITLES:
        parts.append(p("Agenda", f"ระเบียบวาระที่ {number}\t{title.removesuffix(' (ถ้ามี)')}"))
        parts.append(
            _minuted_four(support=support) if key == "สี่" else _minuted(key, support=support)
        )
    return "".join(parts) + _minutes_end()


def _minuted(key: str, *, support: bool) -> str:
    return _substance(key, support=support) + _extra_subjects(key) + _said_and_resolved(key)


def _minuted_four(*, support: bool) -> str:
    draft, submission = _considered(support=support), _submission_item(support=support)
    return draft + _said_and_resolved("สี่หนึ่ง") + submission + _said_and_resolved("สี่สอง")


def _substance(key: str, *, support: bool) -> str:
    if key == "สอง":
        return when(
            "การประชุม.มีครั้งก่อน",
            p(
                "Body",
                "รับรองรายงานการประชุม{{ คณะ.ชื่อ }} ครั้งที่ {{ การประชุม.ครั้งก่อน }} "
                "เมื่อวันที่ {{ การประชุม.วันที่ครั้งก่อน|วันที่ }}",
            ),
            otherwise=p("Body", "ไม่มี เนื่องจากเป็นการประชุมครั้งแรก"),
        )
    if key == "สาม":
        return _information(support=support)
    if key == "สี่":
        considered = _considered(support=support)
        return considered + _extra_subjects("สี่หนึ่ง") + _submission_item(support=support)
    return ""


def _information(*, support: bool) -> str:
    if not support:
        usual = p(
            "Item",
            "3.1 {{ คณะสนับสนุน.ชื่อ }} ได้ประชุมครั้งที่ {{ คณะสนับสนุน.การประชุม.ครั้งที่ }} "
            "เมื่อ{{ คณะสนับสนุน.การประชุม.วันที่|วันที่เต็ม }} "
            f"พิจารณาจัดทำร่าง{PLAN} และมีมติ ดังนี้ {{{{ คณะสนับสนุน.การประชุม.มติ }}}}",
        ) + p(
            "Item",
            "3.2 {{ ระเบียบ.ข้อเวลา }} ของ{{ ระเบียบ.ชื่อ }} กำหนดให้จัดทำแผนการดำเนินงานให้แล้วเสร็จภายใน "
            "{{ กำหนด.จำนวนวัน }} วัน ซึ่งครบกำหนดในวันที่ {{ กำหนด.วันครบกำหนด|วันที่ }}"
            "{% if กำหนด.มีการขยาย %} และขอขยายเวลาถึงวันที่ {{ กำหนด.ขยายถึง|วันที่ }}{% endif %}",
        )
        return when(AMENDED, information(), otherwise=usual)
    return (
        p(
            "Item",
            "3.1 {% if กำหนด.จากงบประจำปี %}การประกาศใช้{{ หน่วยงาน.กฎหมายงบประมาณ }} "
            "ประจำปีงบประมาณ พ.ศ. {{ ปีงบประมาณ }}{% elif กำหนด.จากงบเพิ่มเติม %}"
            "การประกาศใช้{{ หน่วยงาน.กฎหมายงบประมาณ }}เพิ่มเติม ประจำปีงบประมาณ พ.ศ. {{ ปีงบประมาณ }}"
            "{% elif กำหนด.จากเงินสะสม %}การอนุมัติให้จ่ายขาดเงินสะสม{% else %}"
            "การได้รับแจ้งแผนงานและโครงการของหน่วยงานอื่น{% endif %} "
            "เมื่อวันที่ {{ กำหนด.วันเริ่มนับ|วันที่ }} ทำให้ต้องจัดทำแผนการดำเนินงานให้แล้วเสร็จภายใน "
            "{{ กำหนด.จำนวนวัน }} วัน ซึ่งครบกำหนดในวันที่ {{ กำหนด.วันครบกำหนด|วันที่ }}",
        )
        + p(
            "Item",
            "3.2 ที่มาของโครงการ ได้แก่ งบประมาณรายจ่ายประจำปีและงบประมาณรายจ่ายเพิ่มเติม การจ่ายขาดเงินสะสม "
            "เงินอุดหนุนเฉพาะกิจ โครงการที่ดำเนินการเองโดยไม่ใช้งบประมาณ และโครงการของหน่วยงานอื่นที่ดำเนินการในพื้นที่",
        )
        + p("Item", "3.3 การส่งข้อมูลของกองและหน่วยงาน")
        + when(
            "ผู้ส่งแล้ว",
            p("SubItem", "(1) ส่งแล้ว ได้แก่ {{ ผู้ส่งแล้ว|คั่น }}"),
            otherwise=p("SubItem", "(1) ยังไม่มีกองใดส่งข้อมูล"),
        )
        + when(
            "ผู้ยังไม่ส่ง",
            p("SubItem", "(2) ยังไม่ส่ง ได้แก่ {{ ผู้ยังไม่ส่ง|คั่น }}"),
            otherwise=when("ผู้ส่งแล้ว", p("SubItem", "(2) ทุกกองส่งข้อมูลครบแล้ว")),
        )
    )


def _considered(*, support: bool) -> str:
    """The draft; an amendment is put to the development committee alone."""
    return _draft_item() if support else when(AMENDED, matter(), otherwise=_draft_item())


def _draft_item() -> str:
    widths = (cm(8.2), cm(3.2), cm(4.6))
    heads = ("ยุทธศาสตร์/แผนงาน", "จำนวนโครงการ", "งบประมาณ (บาท)")
    strategy = (
        ("TableText", bold("{{ ยุทธศาสตร์.ชื่อ }}")),
        ("TableCenter", bold("{{ ยุทธศาสตร์.จำนวน }}")),
        ("TableRight", bold("{{ ยุทธศาสตร์.งบประมาณ|บาท }}")),
    )
    work_plan = (
        ("TableIndent", "แผนงาน{{ แผนงาน.ชื่อ }}"),
        ("TableCenter", "{{ แผนงาน.จำนวน }}"),
        ("TableRight", "{{ แผนงาน.งบประมาณ|บาท }}"),
    )
    total = (
        ("TableCenter", bold("รวมทั้งสิ้น")),
        ("TableCenter", bold("{{ แผน.จำนวนโครงการ }}")),
        ("TableRight", bold("{{ แผน.งบประมาณโครงการ|บาท }}")),
    )
    return (
        p("Item", f"4.1 พิจารณาร่าง{PLAN} ประกอบด้วยโครงการ จำนวน {FIGURES}")
        + when(
            "แผน.มีหน่วยงานอื่น",
            p(
                "Item",
                "ในจำนวนนี้เป็นโครงการของหน่วยงานอื่นที่ดำเนินการในพื้นที่ {{ แผน.จำนวนหน่วยงานอื่น }} โครงการ "
                "งบประมาณ {{ แผน.งบประมาณหน่วยงานอื่น|บาท }} บาท",
            ),
        )
        + p(
            "BodyPlain",
            "สรุปจำนวนโครงการและงบประมาณ แยกตามยุทธศาสตร์และแผนงาน",
            properties="<w:keepNext/>",
        )
        + table(
            [
                head_row(heads, widths),
                each_row(
                    "ยุทธศาสตร์ in รายการยุทธศาสตร์",
                    widths,
                    text_row(strategy, widths),
                    each_row("แผนงาน in ยุทธศาสตร์.แผนงาน", widths, text_row(work_plan, widths)),
                ),
                text_row(total, widths),
            ],
            widths,
            borders=True,
        )
    )


def _submission_item(*, support: bool) -> str:
    text = (
        "4.2 การเสนอร่างแผนการดำเนินงานต่อ{{ คณะพัฒนา.ชื่อ }} ตาม{{ ระเบียบ.ข้อร่าง }} ของระเบียบดังกล่าว"
        if support
        else "4.2 การเสนอแผนการดำเนินงานต่อ{{ ผู้บริหาร.ชื่อตำแหน่ง }} เพื่อประกาศใช้ ตาม{{ ระเบียบ.ข้อประกาศ }} ของระเบียบดังกล่าว"
    )
    return p("Item", text, properties='<w:spacing w:before="120" w:after="0"/>') + _extra_subjects(
        "สี่สอง"
    )


def _extra_subjects(key: str) -> str:
    return each(f"เรื่อง in วาระ.{key}.เรื่อง", p("Item", "{{ เรื่อง }}"))


def _said_and_resolved(key: str) -> str:
    return when(
        f"วาระ.{key}.บันทึกแล้ว",
        each(f"ย่อหน้า in วาระ.{key}.สรุป", p("Body", "{{ ย่อหน้า }}")),
        otherwise=dotted_lines(2),
    ) + p("Resolution", bold("มติที่ประชุม"), f"\t{{{{ วาระ.{key}.มติ }}}}")


def _people_table(people: str) -> str:
    widths = (cm(1.3), cm(5.2), cm(5.5), cm(4.0))
    texts = ("{{ loop.index }}.", "{{ คน.ชื่อ }}", "{{ คน.ตำแหน่ง }}", "{{ คน.หมายเหตุ }}")
    line = text_row([("TableText", text) for text in texts], widths)
    return table([each_row(f"คน in {people}", widths, line)], widths, borders=False)


def _list(title: str, people: str) -> str:
    return when(people, p("Section", title), _people_table(people))


def _attendance_lists() -> str:
    return (
        _list("ผู้มาประชุม", "ผู้มาประชุม")
        + _list("ผู้ไม่มาประชุม", "ผู้ไม่มาประชุม")
        + p(
            "Body",
            "มีกรรมการมาประชุม {{ การประชุม.จำนวนผู้มา }} คน จากทั้งหมด {{ การประชุม.จำนวนกรรมการ }} คน",
        )
    )


def _attendance_form() -> str:
    widths = (cm(1.0), cm(5.2), cm(4.0), cm(1.1), cm(1.3), cm(3.4))
    heads = ("ที่", "ชื่อ-สกุล", "หน้าที่", "มา", "ไม่มา", "ผู้มาแทน/เหตุผล")
    person = (
        ("TableCenter", "{{ loop.index }}"),
        ("TableText", "{{ คน.ชื่อ }}"),
        ("TableText", "{{ คน.หน้าที่ }}"),
        *[("TableCenter", "")] * 3,
    )
    return p("Section", "ผู้มาประชุม และผู้ไม่มาประชุม (กรอกเมื่อประชุมแล้ว)") + table(
        [
            head_row(heads, widths),
            each_row("คน in รายชื่อกรรมการ", widths, text_row(person, widths)),
        ],
        widths,
        borders=True,
    )


def _minutes_end() -> str:
    def signed(who: str, role: str) -> str:
        return (
            p("MemoSignRoom", f"(ลงชื่อ)..............................{role}")
            + p("MemoSignLine", f"({{{{ {who}.ชื่อ }}}})", properties="<w:keepNext/>")
            + p("MemoSignLine", f"{{{{ {who}.ตำแหน่ง }}}}")
        )

    return (
        p("Section", "เลิกประชุมเวลา {{ การประชุม.เลิกเวลา|เวลา }}")
        + signed("ผู้จดรายงาน", "ผู้จดรายงานการประชุม")
        + signed("ผู้ตรวจรายงาน", "ผู้ตรวจรายงานการประชุม")
    )


def attendance() -> str:
    """The signing sheet of one meeting."""
    widths = (cm(1.8), cm(4.8), cm(3.9), cm(2.9), cm(2.6))
    heads = ("ลำดับ", "ชื่อ-สกุล", "ตำแหน่ง", "ลายมือชื่อ", "หมายเหตุ")
    head = head_row(heads, widths, align="center")
    empty = [cell(p("TableText"), width) for width in widths[3:]]
    height = cm(0.9)

    def people(loop: str, role: str) -> str:
        line = row(
            cell(p("TableCenter", "{{ loop.index }}"), widths[0], align="center"),
            cell(p("TableText", "{{ คน.ชื่อ }}"), widths[1], align="center"),
            cell(p("TableText", role), widths[2], align="center"),
            *empty,
            height=height,
        )
        return each_row(loop, widths, line)

    blank = row(*(cell(p("TableText"), width) for width in widths), height=height)
    members = table([head, people("คน in รายชื่อกรรมการ", "{{ คน.หน้าที่ }}")], widths, borders=True)
    others = table(
        [head, people("คน in ผู้เข้าร่วมประชุม", "{{ คน.ตำแหน่ง }}"), *[blank] * 10],
        widths,
        borders=True,
    )
    return (
        p("PaperTitle", "ใบลงชื่อผู้เข้าร่วมประชุม")
        + p("CenteredBold", "{{ คณะ.ชื่อ }}")
        + WHERE_AND_WHEN
        + p("Section", "คณะกรรมการ")
        + members
        + p("Section", "ผู้เข้าร่วมประชุม")
        + others
    )


def appointment_order(*, support: bool) -> str:
    """The order that appoints a committee: authority, members, duties."""
    clause = "{{ ระเบียบ.ข้อคณะสนับสนุน }}" if support else "{{ ระเบียบ.ข้อคณะพัฒนา }}"
    duties = (
        (
            "รวบรวมแผนงานและโครงการพัฒนาขององค์กรปกครองส่วนท้องถิ่น ส่วนราชการ รัฐวิสาหกิจ และหน่วยงานอื่นที่ดำเนินการในพื้นที่",
            "จัดทำร่างแผนพัฒนาท้องถิ่นและร่างแผนการดำเนินงาน รวมทั้งการแก้ไขและเพิ่มเติม",
            "เสนอร่างแผนต่อ{{ คณะพัฒนา.ชื่อ }}",
            "งานอื่นที่ได้รับมอบหมาย",
        )
        if support
        else (
            "พิจารณาร่างแผนพัฒนาท้องถิ่นและร่างแผนการดำเนินงาน",
            "เสนอแผนที่พิจารณาแล้วต่อผู้บริหารท้องถิ่นเพื่ออนุมัติและประกาศใช้",
            "งานอื่นตามที่กฎหมายและระเบียบกำหนด หรือที่ได้รับมอบหมาย",
        )
    )
    widths = (cm(1.4), cm(6.2), cm(5.0), cm(3.4))
    person = (
        ("TableRight", "{{ loop.index }}."),
        ("TableText", "{{ คน.ชื่อ }}"),
        ("TableText", "{{ คน.ตำแหน่ง }}"),
        ("TableText", "{{ คน.หน้าที่ }}"),
    )
    members = table(
        [each_row("คน in รายชื่อกรรมการ", widths, text_row(person, widths))],
        widths,
        borders=False,
    )
    return (
        order_head("คำสั่ง", ("ที่ {{ คณะ.คำสั่ง.ที่ }}", "เรื่อง แต่งตั้ง{{ คณะ.ชื่อ }}"))
        + p(
            "Body",
            f"อาศัยอำนาจตามความใน{clause} แห่ง{{{{ ระเบียบ.ชื่อ }}}} จึงแต่งตั้ง{{{{ คณะ.ชื่อ }}}} ประกอบด้วย",
        )
        + members
        + p("Head", "ให้คณะกรรมการมีอำนาจหน้าที่ ดังนี้")
        + "".join(p("Item", f"{index}. {duty}") for index, duty in enumerate(duties, start=1))
        + p("BodyClose", "ทั้งนี้ ตั้งแต่วันที่ {{ คณะ.คำสั่ง.วันที่|วันที่ }} เป็นต้นไป")
        + p("Dated", run("สั่ง ณ วันที่ {{ คณะ.คำสั่ง.วันที่|วันที่ประกาศ }}"))
        + signature("ผู้ลงนาม")
    )
