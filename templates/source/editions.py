"""The papers of an amendment (แก้ไข เพิ่มเติม เปลี่ยนแปลง): its booklet, its table of changes, its sentences."""

from booklet import (
    FORMS,
    FRONT_HEADER,
    PLAIN_HEADER,
    contents_page,
    header,
    insert,
    landscape,
)
from memos import BASE_PLAN, PLAN
from ooxml import (
    PAGE_BREAK,
    bold,
    cell,
    cm,
    each,
    p,
    row,
    section,
    section_break,
    table,
    when,
)
from parts import draft_first_head, emblem
from table_rows import SHADE, each_row, head_row, text_row

UNTIL_ANNOUNCED = "{% if not ประกาศ.วันที่ %}(ร่าง){% endif %}"
THIRD = "{% if ฉบับ.มีรายการเพิ่ม %}3{% else %}2{% endif %}"
"""The part of what changed comes second where nothing was added."""
CHANGE_WIDTHS = tuple(cm(x) for x in (5.6, 10.5, 10.5))
DROPPED_WIDTHS = tuple(cm(x) for x in (1.5, 9.6, 2.4, 4.6, 3.9, 4.6))
LISTED_WIDTHS = tuple(cm(x) for x in (1.2, 8.0, 3.6, 3.2))
SUM_WIDTHS = tuple(cm(x) for x in (4.6, 2.6, 2.6, 6.2))

BEFORE = p(
    "Body",
    f"ตามที่{{{{ หน่วยงาน.ชื่อ }}}} ได้ประกาศใช้{BASE_PLAN} "
    "เมื่อวันที่ {{ ฉบับ.วันที่ประกาศก่อน|วันที่ }} ไปแล้ว นั้น",
)


def _part(key: str, word: str, *, money: bool) -> str:
    """One part of the sentence; what there is none of is not said."""
    sum_of = f" งบประมาณ {{{{ ฉบับ.{key}.งบประมาณ|บาท }}}} บาท" if money else ""
    return (
        f"{{% if ฉบับ.มีรายการ{key} %}} {word}"
        f"{{% if ฉบับ.{key}.จำนวนโครงการ %}} {{{{ ฉบับ.{key}.จำนวนโครงการ }}}} โครงการ{{% endif %}}"
        f"{{% if ฉบับ.{key}.จำนวนครุภัณฑ์ %}} ครุภัณฑ์ {{{{ ฉบับ.{key}.จำนวนครุภัณฑ์ }}}} รายการ{{% endif %}}"
        f"{sum_of}{{% endif %}}"
    )


SUMS = (
    "ดังนี้"
    + _part("เพิ่ม", "เพิ่ม", money=True)
    + _part("เปลี่ยนแปลง", "เปลี่ยนแปลง", money=False)
    + _part("ยกเลิก", "ยกเลิก", money=True)
)
"""What the amendment does, in one sentence's end."""
NOW = (
    "รวมเป็นโครงการ {{ ฉบับ.รวม.จำนวนโครงการ }} โครงการ และครุภัณฑ์ {{ ฉบับ.รวม.จำนวนครุภัณฑ์ }} รายการ "
    "งบประมาณทั้งสิ้น {{ ฉบับ.รวม.งบประมาณ|บาท }} บาท"
)
POWER = "{{ ระเบียบ.ข้อเวลา }} ของ{{ ระเบียบ.ชื่อ }} กำหนดให้การแก้ไขแผนการดำเนินงานเป็นอำนาจของผู้บริหารท้องถิ่น"


def sums_table() -> str:
    """From the plan as it was to the plan as it is: what was added, altered and dropped."""
    heads = ("รายการ", "จำนวนโครงการ", "จำนวนครุภัณฑ์", "งบประมาณ (บาท)")
    lines = (
        ("แผนก่อนแก้ไข", "เดิม", "{{ ฉบับ.เดิม.งบประมาณ|บาท }}"),
        ("เพิ่ม", "เพิ่ม", "{{ ฉบับ.เพิ่ม.งบประมาณ|บาท }}"),
        ("เปลี่ยนแปลง", "เปลี่ยนแปลง", "{{ ฉบับ.เปลี่ยนแปลง.ผลต่าง }}"),
        ("ยกเลิก", "ยกเลิก", "{{ ฉบับ.ยกเลิก.งบประมาณ|บาท }}"),
    )
    rows = [head_row(heads, SUM_WIDTHS, shade=SHADE)]
    rows += [row(*_sum_cells(label, key, money)) for label, key, money in lines]
    rows.append(row(*_sum_cells(bold("แผนหลังแก้ไข"), "รวม", bold("{{ ฉบับ.รวม.งบประมาณ|บาท }}"))))
    return table(rows, SUM_WIDTHS, borders=True)


def _sum_cells(label: str, key: str, money: str, properties: str = "") -> tuple[str, ...]:
    texts = (
        ("TableText", label),
        ("TableCenter", f"{{{{ ฉบับ.{key}.จำนวนโครงการ }}}}"),
        ("TableCenter", f"{{{{ ฉบับ.{key}.จำนวนครุภัณฑ์ }}}}"),
        ("TableRight", money),
    )
    return tuple(
        cell(p(style, text, properties=properties), width)
        for (style, text), width in zip(texts, SUM_WIDTHS, strict=True)
    )


def matter() -> str:
    """What the committee considers: the sums, then each entry added, altered and dropped."""
    return (
        p(
            "Item",
            f"4.1 พิจารณาร่าง{PLAN} โดยมีรายการแก้ไขเปลี่ยนแปลง {SUMS} {NOW} รายละเอียดปรากฏตามรูปเล่ม",
        )
        + p("BodyPlain", "สรุปจำนวนโครงการและงบประมาณก่อนและหลังแก้ไข", properties="<w:keepNext/>")
        + sums_table()
        + when("ฉบับ.มีรายการเพิ่ม", _listed("รายการที่เพิ่ม", "ฉบับ.รายการเพิ่ม"))
        + when(
            "ฉบับ.มีรายการเปลี่ยนแปลง",
            p("Section", "รายการที่เปลี่ยนแปลง"),
            each(
                "รายการ in ฉบับ.รายการเปลี่ยนแปลง",
                p("Item", "{{ รายการ.ลำดับ }}. {{ รายการ.ชื่อ }}", properties="<w:keepNext/>"),
                each(
                    "ช่อง in รายการ.ช่อง",
                    p("SubItem", "{{ ช่อง.ชื่อ }} เดิม {{ ช่อง.เดิม }} เปลี่ยนเป็น {{ ช่อง.ใหม่ }}"),
                ),
            ),
        )
        + when("ฉบับ.มีรายการยกเลิก", _listed("รายการที่ยกเลิก", "ฉบับ.รายการยกเลิก"))
    )


def _listed(title: str, rows_in: str) -> str:
    heads = ("ที่", "โครงการ/ครุภัณฑ์", "งบประมาณ (บาท)", "หน่วยงาน")
    units = each("กอง in รายการ.หน่วยงาน", p("TableCenter", "{{ กอง }}")) + p("SectionEnd")
    return p("Section", title) + table(
        [
            head_row(heads, LISTED_WIDTHS, shade=SHADE),
            each_row(
                f"รายการ in {rows_in}",
                LISTED_WIDTHS,
                row(
                    cell(p("TableCenter", "{{ รายการ.ลำดับ }}"), LISTED_WIDTHS[0]),
                    cell(p("TableText", "{{ รายการ.ชื่อ }}"), LISTED_WIDTHS[1]),
                    cell(p("TableRight", _money("รายการ")), LISTED_WIDTHS[2]),
                    cell(units, LISTED_WIDTHS[3]),
                ),
            ),
        ],
        LISTED_WIDTHS,
        borders=True,
    )


def _money(record: str) -> str:
    return (
        f"{{% if {record}.มีงบประมาณ %}}{{{{ {record}.งบประมาณ|บาท }}}}"
        f"{{% else %}}{{{{ {record}.หมายเหตุงบ }}}}{{% endif %}}"
    )


def announced() -> str:
    """The body of an amendment's announcement."""
    return (
        BEFORE
        + p(
            "Body",
            "บัดนี้ มีความจำเป็นต้อง{{ ฉบับ.ชนิด }}แผนการดำเนินงานดังกล่าว และ{{ คณะพัฒนา.ชื่อ }} "
            "ได้ประชุมครั้งที่ {{ คณะพัฒนา.การประชุม.ครั้งที่ }} เมื่อ{{ คณะพัฒนา.การประชุม.วันที่|วันที่เต็ม }} "
            f"พิจารณาร่าง{PLAN} และมีมติ ดังนี้ {{{{ คณะพัฒนา.การประชุม.มติ }}}}",
        )
        + p(
            "Body",
            "อาศัยอำนาจตามความใน{{ ระเบียบ.ข้อประกาศ }} และ{{ ระเบียบ.ข้อเวลา }} แห่ง{{ ระเบียบ.ชื่อ }} "
            f"จึงประกาศใช้{PLAN} ของ{{{{ หน่วยงาน.ชื่อ }}}} ภายใต้แผนพัฒนาท้องถิ่น "
            f"(พ.ศ. {{{{ แผนพัฒนา.ช่วงปี }}}}) โดยมีรายการแก้ไขเปลี่ยนแปลง {SUMS} {NOW} "
            "รายละเอียดปรากฏตามเอกสารแนบท้ายประกาศนี้",
        )
    )


def information() -> str:
    """What the committee is told before it considers an amendment."""
    return p(
        "Item",
        f"3.1 {{{{ หน่วยงาน.ชื่อ }}}} ได้ประกาศใช้{BASE_PLAN} "
        "เมื่อวันที่ {{ ฉบับ.วันที่ประกาศก่อน|วันที่ }} และต่อมามีความจำเป็นต้อง{{ ฉบับ.ชนิด }}แผนการดำเนินงานดังกล่าว",
    ) + p("Item", f"3.2 {POWER}")


def changes_form() -> str:
    """The table of what changed, before and after, and the table of what was dropped."""
    return (
        p("CenteredBold", "บัญชีเปรียบเทียบรายการที่เปลี่ยนแปลงและยกเลิก")
        + p("CenteredBold", PLAN)
        + p("CenteredBold", "{{ หน่วยงาน.ชื่อ }}")
        + when(
            "ฉบับ.มีรายการเปลี่ยนแปลง",
            p("Section", "รายการที่เปลี่ยนแปลง"),
            _change_table(),
        )
        + when("ฉบับ.มีรายการยกเลิก", p("Section", "รายการที่ยกเลิก"), _dropped_table())
    )


def _change_table() -> str:
    title = "{{ รายการ.ลำดับ }}. {{ รายการ.ชื่อ }} (แบบ {{ รายการ.แบบ }} แผนงาน{{ รายการ.แผนงาน }} {{ รายการ.หน่วยงาน|คั่น }})"
    heads = ("เรื่องที่เปลี่ยนแปลง", "เดิม", "เปลี่ยนเป็น")
    caption = p("SmallTotal", title, properties="<w:keepNext/>")
    changed = [("SmallText", f"{{{{ ช่อง.{name} }}}}") for name in ("ชื่อ", "เดิม", "ใหม่")]
    return table(
        [
            head_row(heads, CHANGE_WIDTHS, "SmallHead", shade=SHADE),
            each_row(
                "รายการ in ฉบับ.รายการเปลี่ยนแปลง",
                CHANGE_WIDTHS,
                row(cell(caption, sum(CHANGE_WIDTHS), span=3)),
                each_row("ช่อง in รายการ.ช่อง", CHANGE_WIDTHS, text_row(changed, CHANGE_WIDTHS)),
            ),
        ],
        CHANGE_WIDTHS,
        borders=True,
    )


def _dropped_table() -> str:
    heads = ("ที่", "โครงการ/ครุภัณฑ์", "แบบ", "แผนงาน", "งบประมาณ (บาท)", "หน่วยงาน")
    units = each("กอง in รายการ.หน่วยงาน", p("SmallCenter", "{{ กอง }}")) + p("SectionEnd")
    total = "รวม {{ ฉบับ.ยกเลิก.จำนวนโครงการ }} โครงการ ครุภัณฑ์ {{ ฉบับ.ยกเลิก.จำนวนครุภัณฑ์ }} รายการ"
    return table(
        [
            head_row(heads, DROPPED_WIDTHS, "SmallHead", shade=SHADE),
            each_row(
                "รายการ in ฉบับ.รายการยกเลิก",
                DROPPED_WIDTHS,
                row(
                    cell(p("SmallCenter", "{{ รายการ.ลำดับ }}"), DROPPED_WIDTHS[0]),
                    cell(p("SmallText", "{{ รายการ.ชื่อ }}"), DROPPED_WIDTHS[1]),
                    cell(p("SmallCenter", "{{ รายการ.แบบ }}"), DROPPED_WIDTHS[2]),
                    cell(p("SmallText", "{{ รายการ.แผนงาน }}"), DROPPED_WIDTHS[3]),
                    cell(p("SmallRight", _money("รายการ")), DROPPED_WIDTHS[4]),
                    cell(units, DROPPED_WIDTHS[5]),
                ),
            ),
            row(
                cell(p("SmallTotalCenter", total), sum(DROPPED_WIDTHS[:4]), span=4),
                cell(p("SmallTotalRight", "{{ ฉบับ.ยกเลิก.งบประมาณ|บาท }}"), DROPPED_WIDTHS[4]),
                cell(p("SmallText"), DROPPED_WIDTHS[5]),
            ),
        ],
        DROPPED_WIDTHS,
        borders=True,
    )


def booklet() -> str:
    """The booklet of an amendment: why, what was added, what changed, the announcement, the minutes."""
    return (
        _cover()
        + section_break(section(header=FRONT_HEADER))
        + _foreword()
        + contents_page()
        + section_break(section(header=FRONT_HEADER))
        + _introduction()
        + section_break(section(header=PLAIN_HEADER, restart=True))
        + when(
            "ฉบับ.มีรายการเพิ่ม",
            p("Heading1", "ส่วนที่ 2 บัญชีโครงการ/กิจกรรม/งบประมาณ ที่เพิ่ม"),
            insert("ตารางสรุป"),
            section_break(landscape("summary")),
            when(
                "ฉบับ.เพิ่ม.จำนวนโครงการ",
                insert("ตารางโครงการ"),
                section_break(landscape("projects")),
            ),
            when(
                "ฉบับ.เพิ่ม.จำนวนครุภัณฑ์",
                insert("ตารางครุภัณฑ์"),
                section_break(landscape("equipment")),
            ),
        )
        + when(
            "ฉบับ.มีรายการเปลี่ยนแปลง or ฉบับ.มีรายการยกเลิก",
            p("Heading1", f"ส่วนที่ {THIRD} บัญชีเปรียบเทียบรายการที่เปลี่ยนแปลง"),
            insert("ตารางเปลี่ยนแปลง"),
            section_break(landscape("changes")),
        )
        + _appendix()
    )


def headers() -> dict[str, str]:
    """The page heads of the booklet, with the draft's mark until it is announced."""
    marks = {
        "summary": "แบบ ผด.01",
        "projects": "แบบ ผด.02",
        "equipment": "แบบ ผด.02/1",
        "changes": "บัญชีเปรียบเทียบ",
    }
    heads = {
        FORMS[form]: header(mark, draft=False, word=UNTIL_ANNOUNCED) for form, mark in marks.items()
    }
    front = {FRONT_HEADER: draft_first_head()}
    return {PLAIN_HEADER: header("", draft=False, word=UNTIL_ANNOUNCED), **heads, **front}


def _cover() -> str:
    space = '<w:spacing w:before="{}" w:after="0"/>'
    return (
        p("EmblemRoomFull", emblem(3, centered=True), properties=space.format(400))
        + p("CoverTitle", "แผนการดำเนินงาน", properties=space.format(1000))
        + when("not ประกาศ.วันที่", p("CoverTitle", "(ร่าง)"))
        + p("CoverLine", "ประจำปีงบประมาณ พ.ศ. {{ ปีงบประมาณ }}", properties=space.format(240))
        + p("CoverLine", "{{ ฉบับ.ชื่อ }}")
        + p("CoverLine", "{{ หน่วยงาน.ชื่อ }}", properties=space.format(800))
        + p("CoverLine", "อำเภอ{{ หน่วยงาน.อำเภอ }}  จังหวัด{{ หน่วยงาน.จังหวัด }}")
        + p("CoverUnit", "จัดทำโดย {{ หน่วยงาน.หน่วยงานแผน }}", properties=space.format(1400))
        + p("CoverUnit", "โทร. {{ หน่วยงาน.โทรศัพท์ }}")
    )


def _foreword() -> str:
    room = '<w:spacing w:before="720" w:after="0"/>'
    return (
        p("FrontTitle", "คำนำ")
        + BEFORE
        + p(
            "Body",
            f"{PLAN} ฉบับนี้ จัดทำขึ้นเพื่อ{{{{ ฉบับ.ชนิด }}}}แผนการดำเนินงานดังกล่าว โดยมีรายการแก้ไขเปลี่ยนแปลง {SUMS} {NOW} "
            "ส่วนรายการอื่นให้เป็นไปตามแผนการดำเนินงานฉบับก่อน",
        )
        + p("MemoSignLine", "{{ หน่วยงาน.ชื่อ }}", properties=room)
        + p("MemoSignLine", "{{ ประกาศ.วันที่|เดือนปี }}")
    )


def _introduction() -> str:
    return (
        p("Heading1", "ส่วนที่ 1 บทนำ")
        + p("Heading2", "1. เหตุผลและความจำเป็น")
        + BEFORE
        + p(
            "Body",
            "ต่อมามีรายการที่ต้อง{{ ฉบับ.ชนิด }} เพื่อให้แผนการดำเนินงานตรงกับโครงการ กิจกรรม "
            f"และงบประมาณที่ดำเนินการจริงในพื้นที่ จึงจัดทำ{PLAN}",
        )
        + p("Heading2", "2. ระเบียบที่เกี่ยวข้อง")
        + p("Body", POWER)
        + p(
            "Body",
            "เมื่อ{{ คณะพัฒนา.ชื่อ }} พิจารณาแล้ว ให้เสนอ{{ ผู้บริหาร.ชื่อตำแหน่ง }}ประกาศใช้ "
            "และปิดประกาศภายใน {{ กำหนด.จำนวนวันปิดประกาศ }} วันนับแต่วันที่ประกาศ "
            "โดยปิดประกาศไว้อย่างน้อย {{ กำหนด.จำนวนวันติดประกาศ }} วัน",
        )
        + p("Heading2", "3. สรุปแผนการดำเนินงานก่อนและหลังแก้ไข", properties="<w:keepNext/>")
        + sums_table()
    )


def _appendix() -> str:
    papers = (
        ("ก", "ประกาศใช้แผนการดำเนินงาน {{ ฉบับ.ชื่อ }}", "ประกาศ"),
        ("ข", "รายงานการประชุม{{ คณะพัฒนา.ชื่อ }}", "รายงานพัฒนา"),
    )
    listed = "".join(p("Item", f"ภาคผนวก {letter}  {title}") for letter, title, _ in papers)
    bodies = "".join(
        p("AppendixTitle", PAGE_BREAK, f"ภาคผนวก {letter}  {title}") + insert(key)
        for letter, title, key in papers
    )
    return p("Heading1", "ภาคผนวก") + listed + bodies
