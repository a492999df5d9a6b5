"""The three forms of the plan's tables, which both booklets take in: ผด.01, ผด.02, ผด.02/1."""

from memos import PLAN
from ooxml import bold, cell, cm, each, p, row, table, when
from table_rows import SHADE, each_row

from dplan_docs.formats.month_fields import MONTH_FIELDS
from dplan_docs.thai.months import SHORT_MONTHS

MONTH_HEADS = tuple(SHORT_MONTHS[month] for month in MONTH_FIELDS)
TITLES = {
    "summary": "บัญชีสรุปจำนวนโครงการพัฒนาท้องถิ่น กิจกรรมและงบประมาณ",
    "projects": "บัญชีโครงการพัฒนาท้องถิ่น กิจกรรมและงบประมาณ",
    "equipment": "บัญชีจำนวนครุภัณฑ์สำหรับที่ไม่ได้ดำเนินการตามโครงการพัฒนาท้องถิ่น",
}
PROJECT_HEADS = ("โครงการ", "รายละเอียดของกิจกรรม\nที่เกิดขึ้นจากโครงการ")
EQUIPMENT_HEADS = ("ครุภัณฑ์", "รายละเอียดของครุภัณฑ์")
SUMMARY_WIDTHS = tuple(cm(x) for x in (7.7, 2.6, 2.9, 5.0, 3.3, 5.2))
MONTH_WIDTH = cm(0.6)
PLAN_WIDTHS = (
    *(cm(x) for x in (1.5, 4.25, 4.75, 3.8, 2.4, 2.8)),
    *[MONTH_WIDTH] * 12,
)


def _form_head(form: str, mark: str) -> str:
    return (
        p("FormTitle", f"{TITLES[form]} (แบบ {mark})")
        + p("CenteredBold", PLAN)
        + p("CenteredBold", "{{ หน่วยงาน.ชื่อ }}")
    )


def _heading(text: str, width: int, *, span: int = 1, merge: str = "") -> str:
    """A shaded heading cell, a paragraph for each line of its text."""
    content = "".join(p("SmallHead", line) for line in text.split("\n"))
    return cell(content, width, span=span, merge=merge, align="center", shade=SHADE)


def summary_form() -> str:
    """ผด.01: counts, sums and shares by strategy and แผนงาน, then the equipment's."""
    total = "{{ แผน.งบประมาณรวม|บาท }} บาท ({{ แผน.งบประมาณรวม|ตัวอักษร }})"
    return (
        _form_head("summary", "ผด.01")
        + _summary_of_projects()
        + when(
            "สรุป.ครุภัณฑ์",
            p(
                "Centered",
                "ครุภัณฑ์ที่ไม่ได้ดำเนินการตามโครงการพัฒนาท้องถิ่น",
                properties='<w:keepNext/><w:spacing w:before="200" w:after="60"/>',
            ),
            _summary_of_equipment(),
            p("BodyPlain", bold(f"รวมงบประมาณโครงการและครุภัณฑ์ทั้งสิ้น {total}")),
        )
    )


def _summary_of_projects() -> str:
    strategy = p("SmallTotal", "{{ ยุทธศาสตร์.ชื่อ }}", properties="<w:keepNext/>")
    rows = [
        _summary_head("ยุทธศาสตร์/แผนงาน", "จำนวนโครงการ\nที่ดำเนินการ", "ของโครงการทั้งหมด"),
        each_row(
            "ยุทธศาสตร์ in สรุป.ยุทธศาสตร์",
            SUMMARY_WIDTHS,
            row(cell(strategy, sum(SUMMARY_WIDTHS), span=6)),
            each_row("แผนงาน in ยุทธศาสตร์.แผนงาน", SUMMARY_WIDTHS, _summary_line("แผนงาน")),
            _summary_total("รวม", "ยุทธศาสตร์"),
        ),
        _summary_total("รวมทั้งสิ้น", "สรุป.รวม"),
    ]
    return table(rows, SUMMARY_WIDTHS, borders=True)


def _summary_of_equipment() -> str:
    rows = [
        _summary_head("ครุภัณฑ์ แยกตามแผนงาน", "จำนวน\n(รายการ)", "ของครุภัณฑ์ทั้งหมด"),
        each_row("แผนงาน in สรุป.ครุภัณฑ์", SUMMARY_WIDTHS, _summary_line("แผนงาน")),
        _summary_total("รวมทั้งสิ้น", "สรุป.รวมครุภัณฑ์"),
    ]
    return table(rows, SUMMARY_WIDTHS, borders=True)


def _summary_head(first: str, count: str, whole: str) -> str:
    texts = (
        first,
        count,
        f"คิดเป็นร้อยละ\n{whole}",
        "จำนวนงบประมาณ\n(บาท)",
        "คิดเป็นร้อยละ\nของงบประมาณทั้งหมด",
        "หน่วยงานรับผิดชอบหลัก",
    )
    cells = (_heading(text, width) for text, width in zip(texts, SUMMARY_WIDTHS, strict=True))
    return row(*cells, head=True)


def _summary_line(name: str) -> str:
    return row(
        cell(p("SmallText", f"แผนงาน{{{{ {name}.ชื่อ }}}}"), SUMMARY_WIDTHS[0]),
        *_figures(name, "SmallCenter", "SmallRight"),
        cell(p("SmallText", f"{{{{ {name}.หน่วยงาน|คั่น }}}}"), SUMMARY_WIDTHS[5]),
    )


def _summary_total(label: str, name: str) -> str:
    return row(
        cell(p("SmallTotalCenter", label), SUMMARY_WIDTHS[0]),
        *_figures(name, "SmallTotalCenter", "SmallTotalRight"),
        cell(p("SmallText"), SUMMARY_WIDTHS[5]),
    )


def _figures(name: str, centre: str, right: str) -> tuple[str, ...]:
    return (
        cell(p(centre, f"{{{{ {name}.จำนวน }}}}"), SUMMARY_WIDTHS[1]),
        cell(p(centre, f"{{{{ {name}.ร้อยละโครงการ }}}}"), SUMMARY_WIDTHS[2]),
        cell(p(right, f"{{{{ {name}.งบประมาณ|บาท }}}}"), SUMMARY_WIDTHS[3]),
        cell(p(centre, f"{{{{ {name}.ร้อยละงบประมาณ }}}}"), SUMMARY_WIDTHS[4]),
    )


def _plan_table(names: tuple[str, str], rows: str, unit: str, group: str) -> str:
    """A table of ผด.02 or ผด.02/1: two heading rows, the records, the total of its group."""
    return table([*_plan_heads(names), rows, _plan_total(unit, group)], PLAN_WIDTHS, borders=True)


def _records(record: str, rows_in: str) -> str:
    return each_row(f"{record} in {rows_in}", PLAN_WIDTHS, _plan_row(record))


def _plan_heads(names: tuple[str, str]) -> tuple[str, str]:
    heads = ("ลำดับ\nที่", *names, "งบประมาณ\n(บาท)", "สถานที่\nดำเนินการ", "หน่วยงาน\nรับผิดชอบหลัก")
    fields = PLAN_WIDTHS[:6]
    top = row(
        *(_heading(h, width, merge="restart") for h, width in zip(heads, fields, strict=True)),
        _heading("พ.ศ. {{ ปีก่อน }}", MONTH_WIDTH * 3, span=3),
        _heading("พ.ศ. {{ ปีงบประมาณ }}", MONTH_WIDTH * 9, span=9),
        head=True,
    )
    months = row(
        *(_heading("", width, merge="continue") for width in fields),
        *(_month_head(month) for month in MONTH_HEADS),
        head=True,
        height=cm(1.3),
    )
    return top, months


def _month_head(month: str) -> str:
    return cell(
        p("MonthHead", month), MONTH_WIDTH, align="center", shade=SHADE, margin=0, upright=True
    )


def _plan_row(record: str) -> str:
    units = each(f"กอง in {record}.หน่วยงาน", p("SmallCenter", "{{ กอง }}")) + p("SectionEnd")
    return row(
        cell(p("SmallCenter", f"{{{{ {record}.ลำดับ }}}}"), PLAN_WIDTHS[0]),
        cell(p("SmallText", f"{{{{ {record}.ชื่อ }}}}"), PLAN_WIDTHS[1]),
        cell(p("SmallText", f"{{{{ {record}.รายละเอียด }}}}"), PLAN_WIDTHS[2]),
        cell(_money(record), PLAN_WIDTHS[3], margin=30),
        cell(p("SmallText", f"{{{{ {record}.สถานที่ }}}}"), PLAN_WIDTHS[4]),
        cell(units, PLAN_WIDTHS[5]),
        *(
            cell(p("SmallCenter", f"{{{{r {record}.เดือน.{month} }}}}"), MONTH_WIDTH, margin=0)
            for month in MONTH_FIELDS.values()
        ),
        height=cm(0.9),
    )


def _money(record: str) -> str:
    """The amount, or what the division wrote instead of one; below it, where it comes from."""
    amount = (
        f"{{% if {record}.อ่านไม่ได้ %}}อ่านไม่ได้: “{{{{ {record}.หมายเหตุงบ }}}}”"
        f"{{% elif {record}.มีงบประมาณ %}}{{{{ {record}.งบประมาณ|บาท }}}}"
        f"{{% else %}}{{{{ {record}.หมายเหตุงบ }}}}{{% endif %}}"
    )
    sources = each(f"แหล่ง in {record}.แหล่งเงิน", p("SmallCenter", "({{ แหล่ง }})"))
    return p("SmallRight", amount) + sources


def _plan_total(unit: str, group: str) -> str:
    unread = f"{{% if {group}.จำนวนอ่านไม่ได้ %}} (ยังไม่รวม {{{{ {group}.จำนวนอ่านไม่ได้ }}}} รายการที่อ่านงบประมาณไม่ได้){{% endif %}}"
    total = f"รวม {{{{ {group}.จำนวน }}}} {unit}{unread}"
    return row(
        cell(p("SmallTotalCenter", total), sum(PLAN_WIDTHS[:3]), span=3),
        cell(p("SmallTotalRight", f"{{{{ {group}.งบประมาณ|บาท }}}}"), PLAN_WIDTHS[3], margin=30),
        cell(p("SmallText"), sum(PLAN_WIDTHS[4:]), span=14),
    )


def _grand_total(text: str) -> str:
    return p("BodyPlain", bold(text), properties="<w:keepLines/>")


def project_form() -> str:
    """ผด.02: the projects by strategy and แผนงาน."""
    projects = _records("โครงการ", "แผนงาน.โครงการ")
    return (
        _form_head("projects", "ผด.02")
        + each(
            "ยุทธศาสตร์ in รายการยุทธศาสตร์",
            p("Heading3", "{{ ยุทธศาสตร์.ชื่อ }}"),
            each(
                "แผนงาน in ยุทธศาสตร์.แผนงาน",
                p("Caption2", "แผนงาน{{ แผนงาน.ชื่อ }}"),
                _plan_table(PROJECT_HEADS, projects, "โครงการ", "แผนงาน"),
            ),
        )
        + _grand_total(
            "รวมทั้งสิ้น {{ แผน.จำนวนโครงการ }} โครงการ งบประมาณ {{ แผน.งบประมาณโครงการ|บาท }} บาท"
        )
    )


def equipment_form() -> str:
    """ผด.02/1: a table for each แผนงาน, its items under the captions of their ประเภท."""
    caption = p("SmallTotal", "ประเภท{{ กลุ่ม.ชื่อ }}", properties="<w:keepNext/>")
    items = each_row(
        "กลุ่ม in แผนงาน.ประเภท",
        PLAN_WIDTHS,
        row(cell(caption, sum(PLAN_WIDTHS), span=18)),
        _records("ครุภัณฑ์", "กลุ่ม.ครุภัณฑ์"),
    )
    total = "รวมทั้งสิ้น {{ แผน.จำนวนครุภัณฑ์ }} รายการ งบประมาณ {{ แผน.งบประมาณครุภัณฑ์|บาท }} บาท"
    return _form_head("equipment", "ผด.02/1") + when(
        "รายการครุภัณฑ์",
        each(
            "แผนงาน in รายการครุภัณฑ์",
            p("Heading3", "แผนงาน{{ แผนงาน.ชื่อ }}"),
            _plan_table(EQUIPMENT_HEADS, items, "รายการ", "แผนงาน"),
        ),
        _grand_total(total),
        otherwise=p("Centered", "ไม่มีครุภัณฑ์ที่จัดหานอกโครงการในปีงบประมาณนี้"),
    )
