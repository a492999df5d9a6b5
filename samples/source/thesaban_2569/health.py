"""กองสาธารณสุขและสิ่งแวดล้อม, which calls itself กองสธ. and types ำ as two characters."""

from samples.source.forms import EQUIPMENT, PROJECTS, Book, Line, Look, Section, Sheet, Table
from samples.source.thesaban_2569.names import (
    ENTITY,
    ENVIRONMENT,
    FISCAL_YEAR,
    QUALITY_OF_LIFE,
    WHOLE_TOWN,
)

HEALTH = (
    Line(
        "โครงการรณรงค์ป้องกันและควบคุมโรคไข้เลือดออก",
        "กำจัดแหล่งเพาะพันธุ์ลูกน้ำยุงลายและพ่นหมอกควัน ปีละ 2 ครั้ง",
        "80000", WHOLE_TOWN, "เม.ย.-ส.ค.",
    ),
    Line(
        "โครงการสัตว์ปลอดโรค คนปลอดภัยจากโรคพิษสุนัขบ้า",
        "ฉีดวัคซีนและทำหมันสุนัขและแมว จำนวน 700 ตัว",
        "60000", WHOLE_TOWN, "มี.ค.-เม.ย.",
    ),
    Line(
        "โครงการอบรม อสม. ต้นแบบ รู้ตน ลดเสี่ยง ลดโรคไม่ติดต่อเรื้อรัง",
        "อบรม อสม. จำนวน 120 คน",
        "83550", "ห้องประชุมเทศบาล", "ม.ค.",
    ),
    Line(
        "โครงการตรวจสอบเฝ้าระวังการใช้น้ำมันทอดอาหารซ้ำ",
        "ตรวจสอบผู้จำหน่ายอาหารและให้คำแนะนำ จำนวน 45 ราย",
        "10000", "ตลาดสดเทศบาล", "ธ.ค. มิ.ย.",
    ),
    Line(
        "เงินสมทบกองทุนหลักประกันสุขภาพเทศบาลตำบลริมธารแก้ว",
        "สมทบกองทุนตามสัดส่วนที่กำหนด",
        "190000", WHOLE_TOWN, "ธ.ค.",
    ),
)  # fmt: skip

WASTE = (
    Line(
        "โครงการชุมชนปลอดขยะ",
        "อบรมการคัดแยกขยะและทำปุ๋ยหมักอินทรีย์ในครัวเรือน จำนวน 6 ชุมชน",
        "50000", WHOLE_TOWN, "พ.ย.-ม.ค.",
    ),
    Line(
        "โครงการรักษ์แม่น้ำลำคลอง",
        "จัดกิจกรรมเก็บขยะและกำจัดวัชพืชในลำคลอง จำนวน 3 ครั้ง",
        "20000", "ชุมชนริมน้ำ", "ธ.ค. เม.ย. ส.ค.",
    ),
)  # fmt: skip

EQUIPMENT_TABLES = (
    Table(
        work_plan="สาธารณสุข",
        category="ครุภัณฑ์วิทยาศาสตร์หรือการแพทย์",
        lines=(
            Line("เครื่องพ่นหมอกควัน", "ปริมาณการฉีดพ่นน้ำยาไม่น้อยกว่า 40 ลิตรต่อชั่วโมง จำนวน 2 เครื่อง", "118000", "กองสธ.", "ก.พ.-มี.ค."),
        ),
    ),
    Table(
        work_plan="เคหะและชุมชน",
        category="ครุภัณฑ์ยานพาหนะและขนส่ง",
        lines=(
            Line("รถบรรทุกขยะ แบบอัดท้าย", "ขนาด 6 ตัน 6 ล้อ จำนวน 1 คัน", "2594000", "กองสธ.", "ม.ค.-เม.ย."),
        ),
    ),
)  # fmt: skip

LOOK = Look(composed=False, amount="baht", mark="●", work_plan="(1) แผนงาน{name}", grand_total=True)

BOOK = Book(
    path="กองสธ. (2).xlsx",
    entity=ENTITY,
    fiscal_year=FISCAL_YEAR,
    division="กองสาธารณสุขและสิ่งแวดล้อม",
    unit="กองสธ.",
    sheets=(
        Sheet(
            name="ผด02",
            look=LOOK,
            sections=(
                Section(
                    form=PROJECTS,
                    tables=(
                        Table(strategy=QUALITY_OF_LIFE, work_plan="สาธารณสุข", lines=HEALTH),
                        Table(strategy=ENVIRONMENT, work_plan="เคหะและชุมชน", lines=WASTE),
                    ),
                ),
            ),
        ),
        Sheet(
            name="ผด02.1",
            look=LOOK,
            sections=(Section(form=EQUIPMENT, tables=EQUIPMENT_TABLES),),
        ),
    ),
)
