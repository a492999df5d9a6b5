"""The style sheet of every paper: fonts, sizes, spacings and indents, in one place.

Sources: the official-correspondence rules gathered in the handbook (domain, section 12).
Sizes in points, lengths in centimetres. Every size and weight is written together with its
complex-script twin, since Word formats Thai through the twins alone.
"""

from dataclasses import dataclass

from ooxml import DECLARATION, NAMESPACES, cm

FONT = "TH SarabunPSK"
TEXT_WIDTH = 16.0  # A4 less 3 cm at the left and 2 cm at the right
LANDSCAPE_WIDTH = 26.7  # A4 on its side less 1.5 cm at either side
FIRST_LINE = 2.5
MIDDLE = 7.5  # the middle of the sheet, from the left margin


@dataclass(frozen=True, kw_only=True)
class Style:
    """One paragraph style; the defaults are those of running text."""

    id: str
    name: str
    based_on: str = "Normal"
    size: float | None = None
    bold: bool | None = None
    align: str = ""
    before: float = 0
    after: float = 0
    exactly: float | None = None
    first_line: float = 0
    left: float = 0
    right: float = 0
    hanging: float = 0
    tabs: tuple[tuple[float, str, str], ...] = ()
    keep_next: bool = False
    page_break: bool = False
    outline: int | None = None
    color: str = ""

    def xml(self) -> str:
        """The ``w:style`` element, children in schema order."""
        default = ' w:default="1"' if self.id == "Normal" else ""
        based = f'<w:basedOn w:val="{self.based_on}"/>' if self.id != "Normal" else ""
        return (
            f'<w:style w:type="paragraph"{default} w:styleId="{self.id}"><w:name w:val="{self.name}"/>'
            f"{based}<w:qFormat/><w:pPr>{self._paragraph()}</w:pPr><w:rPr>{self._run()}</w:rPr></w:style>"
        )

    def _paragraph(self) -> str:
        parts = "<w:keepNext/><w:keepLines/>" if self.keep_next else ""
        parts += "<w:pageBreakBefore/>" if self.page_break else ""
        parts += "<w:widowControl/>"
        if self.tabs:
            stops = "".join(
                f'<w:tab w:val="{kind}" w:leader="{leader}" w:pos="{cm(position)}"/>'
                for position, kind, leader in self.tabs
            )
            parts += f"<w:tabs>{stops}</w:tabs>"
        line = (
            f'w:line="{round(self.exactly * 20)}" w:lineRule="exact"'
            if self.exactly
            else 'w:line="240" w:lineRule="auto"'
        )
        parts += f'<w:spacing w:before="{round(self.before * 20)}" w:after="{round(self.after * 20)}" {line}/>'
        parts += self._indent()
        parts += f'<w:jc w:val="{self.align}"/>' if self.align else ""
        return parts + (
            f'<w:outlineLvl w:val="{self.outline}"/>' if self.outline is not None else ""
        )

    def _indent(self) -> str:
        special = f'w:firstLine="{cm(self.first_line)}"' if self.first_line else ""
        special = f'w:hanging="{cm(self.hanging)}"' if self.hanging else special
        return f'<w:ind w:left="{cm(self.left)}" w:right="{cm(self.right)}" {special}/>'

    def _run(self) -> str:
        parts = ""
        if self.bold is not None:
            value = "" if self.bold else ' w:val="0"'
            parts += f"<w:b{value}/><w:bCs{value}/>"
        if self.color:
            parts += f'<w:color w:val="{self.color}"/>'
        if self.size:
            half = round(self.size * 2)
            parts += f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>'
        return parts


END_TAB = ((TEXT_WIDTH, "right", "dot"),)

STYLES = (
    Style(id="Normal", name="Normal"),
    # running text
    Style(id="Body", name="เนื้อความ", align="thaiDistribute", before=6, first_line=FIRST_LINE),
    Style(
        id="BodyClose",
        name="คำลงท้ายเนื้อความ",
        align="thaiDistribute",
        before=6,
        first_line=FIRST_LINE,
        keep_next=True,
    ),
    Style(id="BodyPlain", name="เนื้อความไม่ย่อหน้า", align="thaiDistribute", before=6),
    Style(id="Item", name="ข้อย่อย", align="thaiDistribute", first_line=FIRST_LINE),
    Style(id="SubItem", name="ข้อย่อยชั้นสอง", align="thaiDistribute", first_line=3.25),
    Style(id="Head", name="หัวข้อ", bold=True, before=6, first_line=FIRST_LINE, keep_next=True),
    Style(id="Section", name="หัวเรื่อง", bold=True, before=8, keep_next=True),
    Style(id="Centered", name="กึ่งกลาง", align="center"),
    Style(id="CenteredBold", name="กึ่งกลางหนา", align="center", bold=True, keep_next=True),
    Style(id="Right", name="ชิดขวา", align="right"),
    Style(id="Dotted", name="เส้นประ", tabs=END_TAB),
    Style(id="Caution", name="ข้อควรตรวจสอบ", size=14, color="C00000", before=6),
    Style(id="DraftMark", name="ร่าง", size=12, bold=True, color="C00000", align="center"),
    Style(id="SectionEnd", name="จบส่วน", size=1, exactly=1),
    # memo
    Style(
        id="MemoTitle", name="บันทึกข้อความ", size=29, bold=True, align="center", exactly=35, after=9
    ),
    Style(
        id="MemoHead",
        name="หัวบันทึก",
        left=0,
        tabs=((8.0, "left", "dot"), *END_TAB),
    ),
    Style(
        id="MemoSubject",
        name="เรื่องบันทึก",
        left=1.4,
        hanging=1.4,
        tabs=END_TAB,
    ),
    Style(
        id="To",
        name="เรียน",
        left=1.4,
        hanging=1.4,
        before=6,
        after=0,
        tabs=((1.4, "left", "none"),),
    ),
    # letter, announcement, order
    Style(id="EmblemRoom", name="ที่ว่างตราครุฑ", exactly=62),
    Style(id="EmblemRoomFull", name="ที่ว่างตราครุฑเต็ม", exactly=90),
    Style(id="Address", name="ที่อยู่"),
    Style(id="Date", name="วันที่หนังสือ", left=MIDDLE, before=6),
    Style(
        id="Subject",
        name="เรื่องหนังสือ",
        left=1.4,
        hanging=1.4,
        before=6,
        tabs=((1.4, "left", "none"),),
    ),
    Style(id="Gap", name="ช่องไฟ", size=3, exactly=6),
    Style(id="Enclosure", name="สิ่งที่ส่งมาด้วย"),
    Style(id="EnclosureCount", name="จำนวนสิ่งที่ส่งมาด้วย", align="right"),
    Style(id="Closing", name="คำลงท้าย", left=MIDDLE, before=12, keep_next=True),
    Style(
        id="SignRoom",
        name="ที่ลงนามหนังสือ",
        align="center",
        left=3.4,
        right=1.2,
        before=50,
        keep_next=True,
    ),
    Style(id="SignLine", name="ผู้ลงนามหนังสือ", align="center", left=3.4, right=1.2),
    Style(
        id="MemoSignRoom", name="ที่ลงนามบันทึก", align="center", left=5.5, before=54, keep_next=True
    ),
    Style(id="MemoSignLine", name="ผู้ลงนามบันทึก", align="center", left=5.5),
    Style(id="Contact", name="เจ้าของเรื่อง"),
    Style(id="Slogan", name="คำขวัญ", align="center", before=2, bold=True),
    Style(id="OrderTitle", name="ชื่อประกาศ", align="center", bold=True, keep_next=True),
    Style(id="Rule", name="เส้นคั่น", align="center", after=6),
    Style(id="Dated", name="ลงวันที่ประกาศ", left=4, before=12, keep_next=True),
    # meetings
    Style(id="PaperTitle", name="ชื่อเอกสาร", size=18, bold=True, align="center", keep_next=True),
    Style(
        id="Agenda", name="ระเบียบวาระ", bold=True, before=8, left=2.9, hanging=2.9, keep_next=True
    ),
    Style(
        id="Resolution",
        name="มติที่ประชุม",
        left=2.9,
        hanging=2.9,
        before=4,
        tabs=((2.9, "left", "none"),),
    ),
    Style(id="DottedIndent", name="เส้นประย่อหน้า", first_line=FIRST_LINE, tabs=END_TAB),
    Style(id="DottedDeeper", name="เส้นประย่อหน้าลึก", first_line=4, tabs=END_TAB),
    # tables
    Style(id="TableText", name="ข้อความในตาราง"),
    Style(id="TableIndent", name="ข้อความย่อยในตาราง", left=0.6),
    Style(id="TableCenter", name="กลางช่องตาราง", align="center"),
    Style(id="TableRight", name="ชิดขวาในตาราง", align="right"),
    Style(id="TableHead", name="หัวตาราง", align="center", bold=True, keep_next=True),
    Style(id="SmallText", name="ข้อความตารางแผน", size=14),
    Style(id="SmallCenter", name="กลางช่องตารางแผน", size=14, align="center"),
    Style(id="SmallRight", name="ชิดขวาตารางแผน", size=13, align="right"),
    Style(id="SmallHead", name="หัวตารางแผน", size=14, bold=True, align="center", keep_next=True),
    Style(
        id="MonthHead",
        name="หัวเดือน",
        size=12,
        exactly=14,
        bold=True,
        align="center",
        keep_next=True,
    ),
    Style(id="SmallTotal", name="ยอดรวมตารางแผน", size=14, bold=True),
    Style(id="SmallTotalRight", name="ยอดรวมชิดขวา", size=13, bold=True, align="right"),
    Style(id="SmallTotalCenter", name="ยอดรวมกลาง", size=14, bold=True, align="center"),
    # booklet
    Style(id="CoverTitle", name="ชื่อปก", size=36, bold=True, align="center", before=12),
    Style(id="CoverLine", name="ข้อความปก", size=26, bold=True, align="center"),
    Style(id="CoverUnit", name="หน่วยงานปก", size=20, bold=True, align="center"),
    Style(
        id="FrontTitle",
        name="หัวส่วนหน้า",
        size=20,
        bold=True,
        align="center",
        after=12,
        keep_next=True,
    ),
    Style(
        id="Heading1",
        name="heading 1",
        size=20,
        bold=True,
        align="center",
        after=6,
        keep_next=True,
        outline=0,
    ),
    Style(
        id="Heading2", name="heading 2", size=16, bold=True, before=10, keep_next=True, outline=1
    ),
    Style(
        id="FormTitle",
        name="ชื่อแบบ",
        based_on="Heading2",
        bold=True,
        align="center",
        keep_next=True,
        outline=1,
    ),
    Style(id="Heading3", name="heading 3", size=16, bold=True, before=6, keep_next=True, outline=2),
    Style(
        id="AppendixTitle",
        name="ชื่อภาคผนวก",
        size=14,
        bold=True,
        align="right",
        after=6,
        keep_next=True,
        outline=1,
    ),
    Style(id="Caption2", name="ชื่อแผนงาน", bold=True, left=0.6, before=4, after=2, keep_next=True),
    Style(id="TOC1", name="toc 1", bold=True, before=4, tabs=END_TAB),
    Style(id="TOC2", name="toc 2", left=0.75, tabs=END_TAB),
    Style(id="TOC3", name="toc 3", left=1.5, tabs=END_TAB),
    Style(id="FlowBox", name="กล่องแผนภูมิ", align="center"),
    Style(id="Header", name="header", align="center"),
)


def styles_xml() -> str:
    """The ``word/styles.xml`` part."""
    fonts = f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
    return (
        f"{DECLARATION}<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>{fonts}"
        '<w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
        '<w:left w:w="60" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="60" w:type="dxa"/>'
        "</w:tblCellMar></w:tblPr></w:style>"
        + "".join(style.xml() for style in STYLES)
        + "</w:styles>"
    )
