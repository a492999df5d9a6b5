"""The orders of the letter: the usual seven, and what stands for the year and the names in them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dplan_docs.tambon.settings import Order

YEAR, REGULATION = "‹ปีงบประมาณ›", "‹ระเบียบ›"
BODY, CENTRE = "‹คณะกรรมการตำบล›", "‹ศูนย์ประสานงาน›"
REPORT_TO, REPORT_DUE = "‹รายงานต่อ›", "‹วันส่งรายงาน›"
MARKS = (YEAR, REGULATION, BODY, CENTRE, REPORT_TO, REPORT_DUE)
"""What an officer may type in an order for what the settings say elsewhere."""

_MARK = re.compile("|".join(MARKS))

DEFAULT_ORDERS = tuple(
    Order(text=text)
    for text in (
        (
            "สร้างความรู้ความเข้าใจเกี่ยวกับกระบวนการจัดทำแผนพัฒนาตำบล และเน้นย้ำให้พัฒนาการอำเภอ เจ้าหน้าที่พัฒนาชุมชน "
            "ผู้นำ กลุ่มองค์กร และเครือข่ายที่เกี่ยวข้อง ถือปฏิบัติตามแนวทางปฏิบัติรองรับการดำเนินการตามระเบียบฯ อย่างเคร่งครัด"
        ),
        (
            "ดำเนินการขับเคลื่อนการจัดทำและประสานแผนพัฒนาตำบลตามแนวทางการขับเคลื่อนการจัดทำและประสานแผนพัฒนาตำบล "
            f"ประจำปีงบประมาณ พ.ศ. {YEAR} ที่กรมการพัฒนาชุมชนกำหนด"
        ),
        f"ทบทวนคำสั่งแต่งตั้ง{BODY} และ{CENTRE} ในแต่ละระดับให้เป็นปัจจุบัน",
        (
            f"ส่งเสริม สนับสนุนให้{CENTRE} เป็นกลไกสำคัญในการจัดทำและประสานแผนพัฒนาตำบลในพื้นที่ "
            "และเข้ามามีส่วนร่วมในกระบวนการจัดทำแผนพัฒนาตำบลในทุกขั้นตอน"
        ),
        (
            "กำชับ ติดตามเจ้าหน้าที่พัฒนาชุมชน ดำเนินกิจกรรมประชุมเชิงปฏิบัติการจัดทำแผนพัฒนาตำบล "
            "ตามแนวทางที่กรมการพัฒนาชุมชนกำหนดให้บรรลุตามวัตถุประสงค์ของกิจกรรมอย่างมีประสิทธิภาพ "
            "และดำเนินการแล้วเสร็จตามห้วงเวลาที่กำหนด"
        ),
        (
            "ประสานภาคีเพื่อการพัฒนา หรือหน่วยงานที่เกี่ยวข้องในพื้นที่ ในการบูรณาการงบประมาณหรือทำงานร่วมกัน "
            "เพื่อนำโครงการ/กิจกรรมที่บรรจุในแผนพัฒนาตำบลตามความต้องการของประชาชนในพื้นที่สู่การปฏิบัติอย่างเป็นรูปธรรม"
        ),
        (
            "รายงานผลการดำเนินงาน ปัญหา/อุปสรรค และข้อเสนอแนะ การจัดทำและประสานแผนพัฒนาตำบล "
            f"ประจำปีงบประมาณ พ.ศ. {YEAR} ให้{REPORT_TO}ทราบ ภายในวันที่ {REPORT_DUE} ตามแบบรายงานฯ"
        ),
    )
)
"""The seven orders of such a letter; an office changes them on the sheet ข้อสั่งการ."""


@dataclass(frozen=True, slots=True)
class Ordered:
    """An order as it is printed: what is unknown is dotted, and noted as missing once printed."""

    text: str
    values: Mapping[str, object]

    def __str__(self) -> str:
        return _MARK.sub(lambda found: str(self.values[found[0]]), self.text)


def ordered(orders: Iterable[Order], values: Mapping[str, object]) -> list[Ordered]:
    """Return the orders, or the usual seven, with the values of their marks."""
    entered = tuple(order for order in orders if order.text.strip())
    return [Ordered(order.text, values) for order in entered or DEFAULT_ORDERS]
