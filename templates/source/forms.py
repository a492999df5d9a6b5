"""The three forms of the plan's tables, which both booklets take in: ผด.01, ผด.02, ผด.02/1."""

from memos import PLAN
from ooxml import bold, cell, cm, each, p, row, table, tag_row, when

MONTHS = ("ตค", "พย", "ธค", "มค", "กพ", "มีค", "เมย", "พค", "มิย", "กค", "สค", "กย")
MONTH_HEADS = (
    "ต.ค.",
    "พ.ย.",
    "ธ.ค.",
    "ม.ค.",
    "ก.พ.",
    "มี.ค.",
    "เม.ย.",
    "พ.ค.",
    "มิ.ย.",
    "ก.ค.",
    "ส.ค.",
    "ก.ย.",
)
TITLES = {
    "summary": "บัญชีสรุปจำนวนโครงการพัฒนาท้องถิ่น กิจกรรมและงบประมาณ",
    "projects": "บัญชีโครงการพัฒนาท้องถิ่น กิจกรรมและงบประมาณ",
    "equipment": "บัญชีจำนวนครุภัณฑ์สำหรับที่ไม่ได้ดำเนินการตามโครงการพัฒนาท้องถิ่น",
}
MONTH_WIDTH = cm(0.6)
PLAN_WIDTHS = (
    *(cm(x) for x in (1.35, 4.8, 4.65, 3.2, 2.7, 2.8)),
    *[MONTH_WIDTH] * 12,
)


def _form_head(form: str, mark: str) -> str:
    return (
        p("FormTitle", f"{TITLES[form]} (แบบ {mark})")
        + p("CenteredBold", PLAN)
        + p("CenteredBold", "{{ หน่วยงาน.ชื่อ }}")
    )


def summary_form() -> str:
    """ผด.01: counts, sums and shares by strategy and แผนงาน."""
    widths = tuple(cm(x) for x in (8.7, 2.8, 2.9, 4.0, 3.1, 5.2))

    def figures(name: str, style: str) -> list[str]:
        text = {
            "SmallText": ("SmallCenter", "SmallRight"),
            "SmallTotal": ("SmallTotalCenter", "SmallTotalRight"),
        }
        centre, right = text[style]
        return [
            cell(p(centre, f"{{{{ {name}.จำนวน }}}}"), widths[1]),
            cell(p(centre, f"{{{{ {name}.ร้อยละโครงการ }}}}"), widths[2]),
            cell(p(right, f"{{{{ {name}.งบประมาณ|บาท }}}}"), widths[3]),
            cell(p(centre, f"{{{{ {name}.ร้อยละงบประมาณ }}}}"), widths[4]),
        ]

    def head(first: str, count: str, whole: str) -> str:
        shares = (f"คิดเป็นร้อยละ\n{whole}", "จำนวนงบประมาณ\n(บาท)", "คิดเป็นร้อยละ\nของงบประมาณทั้งหมด")
        texts = (first, count, *shares, "หน่วยงานรับผิดชอบหลัก")
        return row(
            *(
                cell(
                    "".join(p("SmallHead", line) for line in text.split("\n")),
                    width,
                    align="center",
                    shade="F2F2F2",
                )
                for text, width in zip(texts, widths, strict=True)
            ),
            head=True,
        )

    def total(label: str, name: str) -> str:
        return row(
            cell(p("SmallTotalCenter", label), widths[0]),
            *figures(name, "SmallTotal"),
            cell(p("SmallText"), widths[5]),
        )

    def line(name: str, text: str) -> str:
        return row(
            cell(p("SmallText", text), widths[0]),
            *figures(name, "SmallText"),
            cell(p("SmallText", f"{{{{ {name}.หน่วยงาน|คั่น }}}}"), widths[5]),
        )

    projects = table(
        [
            head("ยุทธศาสตร์/แผนงาน", "จำนวนโครงการ\nที่ดำเนินการ", "ของโครงการทั้งหมด"),
            tag_row("for ยุทธศาสตร์ in สรุป.ยุทธศาสตร์", widths),
            row(
                cell(
                    p("SmallTotal", "{{ ยุทธศาสตร์.ชื่อ }}", properties="<w:keepNext/>"),
                    sum(widths),
                    span=6,
                )
            ),
            tag_row("for แผนงาน in ยุทธศาสตร์.แผนงาน", widths),
            line("แผนงาน", "แผนงาน{{ แผนงาน.ชื่อ }}"),
            tag_row("endfor", widths),
            total("รวม", "ยุทธศาสตร์"),
            tag_row("endfor", widths),
            total("รวมทั้งสิ้น", "สรุป.รวม"),
        ],
        widths,
        borders=True,
    )
    equipment = table(
        [
            head("ครุภัณฑ์ แยกตามแผนงาน", "จำนวน\n(รายการ)", "ของครุภัณฑ์ทั้งหมด"),
            tag_row("for แผนงาน in สรุป.ครุภัณฑ์", widths),
            line("แผนงาน", "แผนงาน{{ แผนงาน.ชื่อ }}"),
            tag_row("endfor", widths),
            total("รวมทั้งสิ้น", "สรุป.รวมครุภัณฑ์"),
        ],
        widths,
        borders=True,
    )
    return (
        _form_head("summary", "ผด.01")
        + projects
        + when(
            "สรุป.ครุภัณฑ์",
            p(
                "Centered",
                "ครุภัณฑ์ที่ไม่ได้ดำเนินการตามโครงการพัฒนาท้องถิ่น",
                properties='<w:keepNext/><w:spacing w:before="200" w:after="60"/>',
            ),
            equipment,
            p(
                "BodyPlain",
                bold(
                    "รวมงบประมาณโครงการและครุภัณฑ์ทั้งสิ้น {{ แผน.งบประมาณรวม|บาท }} บาท ({{ แผน.งบประมาณรวม|ตัวอักษร }})"
                ),
            ),
        )
    )


def _plan_table(kind: str, record: str, rows_in: str, total: str) -> str:
    names = {
        "projects": ("โครงการ", "รายละเอียดของกิจกรรม\nที่เกิดขึ้นจากโครงการ"),
        "equipment": ("ครุภัณฑ์", "รายละเอียดของครุภัณฑ์"),
    }[kind]
    heads = ("ลำดับ\nที่", *names, "งบประมาณ\n(บาท)", "สถานที่\nดำเนินการ", "หน่วยงาน\nรับผิดชอบหลัก")
    widths = PLAN_WIDTHS
    shade = "F2F2F2"

    def heading(text: str, width: int, *, span: int = 1, merge: str = "") -> str:
        lines = "" if merge == "continue" else text
        content = "".join(p("SmallHead", line) for line in lines.split("\n"))
        return cell(content, width, span=span, merge=merge, align="center", shade=shade)

    top = row(
        *(heading(h, w, merge="restart") for h, w in zip(heads, widths[:6], strict=True)),
        heading("พ.ศ. {{ ปีก่อน }}", MONTH_WIDTH * 3, span=3),
        heading("พ.ศ. {{ ปีงบประมาณ }}", MONTH_WIDTH * 9, span=9),
        head=True,
    )
    months = row(
        *(heading("", w, merge="continue") for w in widths[:6]),
        *(
            cell(
                p("MonthHead", month),
                MONTH_WIDTH,
                align="center",
                shade=shade,
                margin=0,
                upright=True,
            )
            for month in MONTH_HEADS
        ),
        head=True,
        height=cm(1.3),
    )
    money = p(
        "SmallRight",
        f"{{% if {record}.อ่านไม่ได้ %}}อ่านไม่ได้: “{{{{ {record}.หมายเหตุงบ }}}}”"
        f"{{% elif {record}.มีงบประมาณ %}}{{{{ {record}.งบประมาณ|บาท }}}}"
        f"{{% else %}}{{{{ {record}.หมายเหตุงบ }}}}{{% endif %}}",
    ) + each(f"แหล่ง in {record}.แหล่งเงิน", p("SmallCenter", "({{ แหล่ง }})"))
    body = row(
        cell(p("SmallCenter", "{{ loop.index }}"), widths[0]),
        cell(p("SmallText", f"{{{{ {record}.ชื่อ }}}}"), widths[1]),
        cell(p("SmallText", f"{{{{ {record}.รายละเอียด }}}}"), widths[2]),
        cell(money, widths[3]),
        cell(p("SmallText", f"{{{{ {record}.สถานที่ }}}}"), widths[4]),
        cell(
            each(f"กอง in {record}.หน่วยงาน", p("SmallCenter", "{{ กอง }}")) + p("SectionEnd"),
            widths[5],
        ),
        *(
            cell(p("SmallCenter", f"{{{{r {record}.เดือน.{month} }}}}"), MONTH_WIDTH, margin=0)
            for month in MONTHS
        ),
        height=cm(0.9),
    )
    closing = row(
        cell(p("SmallTotalCenter", total), sum(widths[:3]), span=3),
        cell(p("SmallTotalRight", "{{ กลุ่ม.งบประมาณ|บาท }}"), widths[3]),
        cell(p("SmallText"), sum(widths[4:]), span=14),
    )
    return table(
        [
            top,
            months,
            tag_row(f"for {record} in {rows_in}", widths),
            body,
            tag_row("endfor", widths),
            closing,
        ],
        widths,
        borders=True,
    )


def project_form() -> str:
    """ผด.02: the projects by strategy and แผนงาน."""
    return _form_head("projects", "ผด.02") + each(
        "ยุทธศาสตร์ in รายการยุทธศาสตร์",
        p("Heading3", "{{ ยุทธศาสตร์.ชื่อ }}"),
        each(
            "กลุ่ม in ยุทธศาสตร์.แผนงาน",
            p("Caption2", "แผนงาน{{ กลุ่ม.ชื่อ }}"),
            _plan_table("projects", "โครงการ", "กลุ่ม.โครงการ", "รวม {{ กลุ่ม.จำนวน }} โครงการ"),
        ),
    )


def equipment_form() -> str:
    """ผด.02/1: the equipment by แผนงาน and ประเภท."""
    return _form_head("equipment", "ผด.02/1") + when(
        "รายการครุภัณฑ์",
        each(
            "แผนงาน in รายการครุภัณฑ์",
            p("Heading3", "แผนงาน{{ แผนงาน.ชื่อ }}"),
            each(
                "กลุ่ม in แผนงาน.ประเภท",
                p("Caption2", "ประเภท{{ กลุ่ม.ชื่อ }}"),
                _plan_table("equipment", "ครุภัณฑ์", "กลุ่ม.ครุภัณฑ์", "รวม {{ กลุ่ม.จำนวน }} รายการ"),
            ),
        ),
        otherwise=p("Centered", "ไม่มีครุภัณฑ์ที่จัดหานอกโครงการในปีงบประมาณนี้"),
    )
