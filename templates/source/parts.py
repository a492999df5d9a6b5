"""The parts that papers share: heads, addresses, signature blocks, opinion boxes.

Field names in braces are Thai; `dplan_docs/fields.py` says where each comes from.
"""

from ooxml import (
    bold,
    cell,
    cm,
    each,
    p,
    picture,
    row,
    run,
    section,
    section_break,
    table,
    tag,
    when,
)
from styles import TEXT_WIDTH
from table_rows import text_row

EMBLEM = "ตราครุฑ"
EMBLEM_RELATION = "rIdEmblem"
PAGE_HEADER, EMPTY_HEADER = "rIdPageHeader", "rIdEmptyHeader"
EMBLEM_RATIO = 0.92  # width to height of the placeholder; the office's own picture brings its own

LETTER_SECTION = section(
    header=PAGE_HEADER, first_header=EMPTY_HEADER, restart=True, margins=(1.5, 2, 1.5, 3)
)

CAUTION = when(
    "มีข้อผิดพลาด",
    p(
        "Caution",
        "(โปรดแก้ไขก่อนลงนาม: ข้อมูลของแผนยังมีข้อผิดพลาด {{ จำนวนข้อผิดพลาด }} แห่ง "
        "ตัวเลขในเอกสารนี้จึงอาจเปลี่ยนแปลง เมื่อแก้ไขแล้วให้ลบบรรทัดนี้)",
    ),
)


DRAFT = p("DraftMark", "(ร่าง) ยังไม่ครบ: {{ เอกสาร.ร่างเพราะ }}")
"""A draft's mark, one line of a page head; it stands only while the program knows of a reason."""


def draft_head(head: str) -> str:
    """A page head with the draft's mark below it."""
    return head + when("เอกสาร.ร่าง", DRAFT)


def draft_first_head() -> str:
    """The head of a page that has none but the draft's mark."""
    return when("เอกสาร.ร่าง", DRAFT, otherwise=p("Header"))


def emblem(height: float, *, centered: bool) -> str:
    """The emblem's room, ``height`` cm high, at the left or in the middle."""
    size = (height * EMBLEM_RATIO, height)
    return picture(EMBLEM_RELATION, EMBLEM, size, align="center" if centered else "")


def memo_head(subject: str, to: str, *, letter: str = "หนังสือ") -> str:
    """Emblem, title and the dotted lines of a memo's head, then เรียน.

    ``letter`` holds number and day: หนังสือ, or ผู้รับ where each recipient has a memo of its own.
    """

    def label(text: str) -> str:
        return run(text, bold=True, size=20)

    return (
        p("MemoTitle", emblem(1.5, centered=False), "บันทึกข้อความ")
        + p(
            "MemoHead",
            label("ส่วนราชการ"),
            "  {{ หน่วยงาน.หน่วยงานแผน }}  {{ หน่วยงาน.ชื่อ }}  โทร. {{ หน่วยงาน.โทรศัพท์ }}\t",
            properties=f'<w:tabs><w:tab w:val="clear" w:pos="{cm(8)}"/></w:tabs>',
        )
        + p(
            "MemoHead",
            label("ที่"),
            f"  {{{{ {letter}.ที่ }}}}\t",
            label("วันที่"),
            f"  {{{{ {letter}.วันที่|วันที่ }}}}\t",
        )
        + p("MemoSubject", label("เรื่อง"), f"  {subject}\t")
        + p("To", bold("เรียน"), f"\t{to}")
    )


LOCAL_ADDRESS = (
    p("Address", "{{ หน่วยงาน.ชื่อ }}")
    + p("Address", "{{ หน่วยงาน.ที่อยู่ }} ตำบล{{ หน่วยงาน.ตำบล }}")
    + p("Address", "อำเภอ{{ หน่วยงาน.อำเภอ }} จังหวัด{{ หน่วยงาน.จังหวัด }} {{ หน่วยงาน.รหัสไปรษณีย์ }}")
)
"""The sender's name and address where it is a local government."""


def letter_head(subject: str, to: str, *, address: str = LOCAL_ADDRESS) -> str:
    """Emblem, number and address, date, เรื่อง and เรียน of an external letter to one recipient."""
    number = p("Address", "ที่  {{ ผู้รับ.ที่ }}")
    widths = (cm(9.3), cm(TEXT_WIDTH - 9.3))
    return (
        p("EmblemRoom", emblem(3, centered=True))
        + table([row(cell(number, widths[0]), cell(address, widths[1]))], widths, borders=False)
        + p("Date", "{{ ผู้รับ.วันที่|วันที่ }}")
        + p("Subject", f"เรื่อง\t{subject}")
        + p("Subject", f"เรียน\t{to}")
    )


def enclosures(*items: tuple[str, str], sides: tuple[float, float] = (3.3, 3.0)) -> str:
    """The numbered list สิ่งที่ส่งมาด้วย, counts in a column at the right.

    ``sides`` are the widths in cm of the label's column and of the counts'.
    """
    label_width, count_width = sides
    widths = (cm(label_width), cm(TEXT_WIDTH - sum(sides)), cm(count_width))
    rows = []
    for index, (item, count) in enumerate(items, start=1):
        label = "สิ่งที่ส่งมาด้วย" if index == 1 else ""
        number = f"{index}. " if len(items) > 1 else ""
        cells = (
            ("Enclosure", label),
            ("Enclosure", f"{number}{item}"),
            ("EnclosureCount", count),
        )
        rows.append(text_row(cells, widths))
    return p("Gap") + table(rows, widths, borders=False, indent=-60)


def signature(who: str = "ผู้ลงนาม", *, memo: bool = True) -> str:
    """Room for a signature, the name in brackets, the post and its acting lines."""
    first, more = ("MemoSignRoom", "MemoSignLine") if memo else ("SignRoom", "SignLine")
    return p(first, f"({{{{ {who}.ชื่อ }}}})") + each(
        f"บรรทัด in {who}.ตำแหน่ง", p(more, "{{ บรรทัด }}")
    )


def letter_close() -> str:
    """ขอแสดงความนับถือ, the signature, then the unit in charge."""
    return (
        p("Closing", "ขอแสดงความนับถือ")
        + signature(memo=False)
        + p(
            "Contact",
            "{{ หน่วยงาน.หน่วยงานแผน }}",
            properties='<w:spacing w:before="200" w:after="0"/>',
        )
        + p(
            "Contact",
            "โทร. {{ หน่วยงาน.โทรศัพท์ }}"
            "{% if หน่วยงาน.มีโทรสาร %}  โทรสาร {{ หน่วยงาน.โทรสาร }}{% endif %}",
        )
        + when("หน่วยงาน.มีอีเมล", p("Contact", "อีเมล {{ หน่วยงาน.อีเมล }}"))
        + when("หน่วยงาน.มีคำขวัญ", p("Slogan", "{{ หน่วยงาน.คำขวัญ }}"))
    )


def opinions(*, order: tuple[str, str] = ("อนุมัติ", "ไม่อนุมัติ เพราะ"), head: bool = True) -> str:
    """Boxes for the clerk's opinion and the executive's order; the head's, unless it signs."""
    width = cm(TEXT_WIDTH / (3 if head else 2))
    yes, no = order
    blank = _dotted("", width) * 2
    boxes = [_box("ความเห็นหัวหน้าหน่วยงาน", blank, "หัวหน้าแผน", width)] if head else []
    boxes.append(_box("ความเห็นปลัด", blank, "ปลัด", width))
    choices = p("TableText", f"(    ) {yes}") + _dotted(f"(    ) {no}", width)
    boxes.append(_box("คำสั่ง", choices, "ผู้บริหาร", width))
    return p("TableText") + table([row(*boxes)], [width] * len(boxes), borders=False)


def _box(title: str, lines: str, who: str, width: int) -> str:
    room = '<w:spacing w:before="560" w:after="0"/>'
    name = p("TableCenter", f"({{{{ {who}.ชื่อ }}}})", properties=room)
    posts = each(f"บรรทัด in {who}.ตำแหน่ง", p("TableCenter", "{{ บรรทัด }}"))
    return cell(p("TableText", bold(title)) + lines + name + posts, width)


def _dotted(text: str, width: int) -> str:
    return p("TableText", f"{text}\t", properties=_box_tab(width))


def _box_tab(width: int) -> str:
    return f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{width - 160}"/></w:tabs>'


def dotted_lines(count: int) -> str:
    """Empty dotted lines to be written on by hand."""
    return "".join(p("Dotted", "\t") for _ in range(count))


def for_each_recipient(*content: str) -> str:
    """The content once for each recipient, each from a page of its own, numbered from one."""
    return (
        tag("for ผู้รับ in รายชื่อผู้รับ")
        + when("not loop.first", section_break(LETTER_SECTION))
        + "".join(content)
        + tag("endfor")
    )


def order_head(kind: str, lines: tuple[str, ...]) -> str:
    """The emblem and centred head of a ประกาศ or คำสั่ง, closed by a short rule."""
    return (
        p("EmblemRoomFull", emblem(3, centered=True))
        + p("OrderTitle", f"{kind}{{{{ หน่วยงาน.ชื่อ }}}}")
        + "".join(p("OrderTitle", line) for line in lines)
        + p("Rule", "-" * 36)
    )
