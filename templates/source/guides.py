"""The officer's dictionary of template fields, to be kept open beside a template and copied from."""

from ooxml import cell, cm, p, row, section, table, tag
from parts import PAGE_HEADER
from table_rows import SHADE, each_row, head_row, text_row

WIDTHS = tuple(cm(x) for x in (7.6, 5.2, 4.9, 4.4, 4.6))
HEADS = ("ช่องข้อมูล (คัดลอกไปวางในแม่แบบ)", "ความหมาย", "ตัวอย่างของท่าน", "กรอกที่ หรือได้มาจาก", "ใช้ใน")
FILTER_WIDTHS = tuple(cm(x) for x in (7.6, 10.4, 8.7))
LAST_SECTION = section(landscape=True, header=PAGE_HEADER, margins=(1.9, 1.5, 1.5, 1.5))


def _heads(texts: tuple[str, ...], widths: tuple[int, ...]) -> str:
    return head_row(texts, widths, "SmallHead", align="center", shade=SHADE)


def field_dictionary() -> str:
    """Every field by groups: tag, meaning, example, origin and the documents that use it."""
    columns = (
        cell(
            tag("for วง in ช่อง.วงรอบ")
            + p("SmallText", "{{ วง }}")
            + tag("endfor")
            + p("SmallText", "{{ ช่อง.วิธีพิมพ์ }}"),
            WIDTHS[0],
        ),
        *(
            cell(p("SmallText", f"{{{{ ช่อง.{name} }}}}"), width)
            for name, width in zip(("ความหมาย", "ตัวอย่าง", "ที่มา", "ใช้ใน"), WIDTHS[1:], strict=True)
        ),
    )
    fields = table(
        [
            _heads(HEADS, WIDTHS),
            each_row("ช่อง in กลุ่ม.ช่องข้อมูล", WIDTHS, row(*columns)),
        ],
        WIDTHS,
        borders=True,
    )
    return (
        p("FormTitle", "ช่องข้อมูลที่ใช้ในแม่แบบได้")
        + p("CenteredBold", "{{ หน่วยงาน }}")
        + p(
            "BodyPlain",
            "คัดลอกข้อความในช่องแรกไปวางในแม่แบบ ข้อความในวงเล็บปีกกาจะถูกแทนด้วยข้อมูลจริงเมื่อจัดทำเอกสาร "
            "ช่องที่มีคำสั่ง for อยู่ข้างบนใช้ได้ภายในคำสั่งนั้นเท่านั้น และต้องปิดด้วย endfor "
            "ลำดับที่ของรายการภายในคำสั่ง for คือ {{ ลำดับในวงรอบ }}",
        )
        + tag("for กลุ่ม in กลุ่มช่องข้อมูล")
        + p(
            "Heading3",
            "{{ กลุ่ม.ชื่อ }}",
            properties='<w:keepNext/><w:spacing w:before="240" w:after="60"/>',
        )
        + fields
        + tag("endfor")
        + p(
            "Heading3",
            "คำที่ใส่หลังเครื่องหมาย | เพื่อกำหนดรูปแบบ",
            properties='<w:keepNext/><w:spacing w:before="240" w:after="60"/>',
        )
        + _filters()
        + p("SectionEnd")
    )


def _filters() -> str:
    names = ("ชื่อ", "ความหมาย", "ตัวอย่าง")
    cells = [("SmallText", f"{{{{ รูปแบบ.{name} }}}}") for name in names]
    return table(
        [
            _heads(("คำ", "ความหมาย", "ตัวอย่าง"), FILTER_WIDTHS),
            each_row("รูปแบบ in รูปแบบทั้งหมด", FILTER_WIDTHS, text_row(cells, FILTER_WIDTHS)),
        ],
        FILTER_WIDTHS,
        borders=True,
    )
