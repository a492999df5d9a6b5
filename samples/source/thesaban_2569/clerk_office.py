"""สำนักปลัดเทศบาล: Thai digits throughout, one project whose months nobody marked."""

from samples.source.forms import EQUIPMENT, PROJECTS, Book, Line, Look, Section, Sheet, Table
from samples.source.thesaban_2569.names import (
    ENTITY,
    FISCAL_YEAR,
    GOVERNANCE,
    NO_MONEY,
    OFFICE,
    QUALITY_OF_LIFE,
    WHOLE_TOWN,
)

PEACE = (
    Line(
        "โครงการฝึกอบรมทบทวนอาสาสมัครป้องกันภัยฝ่ายพลเรือน",
        "ฝึกอบรมทบทวน อปพร. จำนวน 60 คน เป็นเวลา 2 วัน",
        "75000", OFFICE, "ก.พ.-มี.ค.",
    ),
    Line(
        "โครงการป้องกันและลดอุบัติเหตุทางถนนช่วงเทศกาลสำคัญ",
        "ตั้งจุดบริการประชาชนช่วงเทศกาลปีใหม่และสงกรานต์",
        "40000", WHOLE_TOWN, "ธ.ค.-ม.ค. เม.ย.",
    ),
    Line(
        "โครงการฝึกซ้อมแผนป้องกันและระงับอัคคีภัยในตลาดสด",
        "ฝึกซ้อมแผนร่วมกับผู้ประกอบการ จำนวน 80 คน",
        "25000", "ตลาดสดเทศบาล", "",
    ),
)  # fmt: skip

ADMINISTRATION = (
    Line(
        "โครงการอบรมพัฒนาศักยภาพพนักงานเทศบาลและพนักงานจ้าง",
        "อบรมและศึกษาดูงาน จำนวน 70 คน",
        "300000", "ภายในและภายนอกจังหวัดสมมุติบุรี", "พ.ค.-มิ.ย.",
    ),
    Line(
        "โครงการเทศบาลเคลื่อนที่พบประชาชน",
        "ออกหน่วยบริการประชาชนในชุมชน จำนวน 4 ครั้ง",
        "20000", WHOLE_TOWN, "พ.ย. ก.พ. พ.ค. ส.ค.",
    ),
    Line(
        "โครงการจัดงานวันเทศบาล",
        "จัดพิธีทำบุญและกิจกรรมบำเพ็ญประโยชน์เนื่องในวันเทศบาล",
        "15000", OFFICE, "เม.ย.",
    ),
    Line(
        "โครงการเลือกตั้งคณะกรรมการชุมชนที่ครบวาระ",
        "จัดให้มีการเลือกตั้งคณะกรรมการชุมชน จำนวน 2 ชุมชน",
        "18000", "ชุมชนริมน้ำ และชุมชนสวนสน", "ม.ค.",
    ),
    Line(
        "โครงการให้บริการงานทะเบียนราษฎรนอกเวลาราชการ",
        "เปิดให้บริการวันเสาร์ครึ่งวัน เดือนละ 1 ครั้ง",
        "", OFFICE, "ตลอดปี", note=NO_MONEY,
    ),
)  # fmt: skip

EQUIPMENT_TABLE = Table(
    work_plan="บริหารงานทั่วไป",
    category="ครุภัณฑ์สำนักงาน",
    lines=(
        Line("เครื่องปรับอากาศแบบแยกส่วน", "ขนาด 30,000 บีทียู จำนวน 2 เครื่อง", "80400", "ห้องประชุมเทศบาล", "ม.ค."),
        Line("เก้าอี้แถว", "ชนิด 4 ที่นั่ง แบบเหล็ก จำนวน 5 ชุด", "29000", "งานทะเบียนราษฎร", "ธ.ค."),
    ),
)  # fmt: skip

LOOK = Look(thai=True, amount="dash", mark="/", total_words="รวม {n} {counted}", grand_total=True)

BOOK = Book(
    path="สำนักปลัดเทศบาล.xlsx",
    entity=ENTITY,
    fiscal_year=FISCAL_YEAR,
    division="สำนักปลัดเทศบาล",
    unit="สำนักปลัดเทศบาล",
    sheets=(
        Sheet(
            name="ผด.02",
            look=LOOK,
            sections=(
                Section(
                    form=PROJECTS,
                    tables=(
                        Table(
                            strategy=QUALITY_OF_LIFE, work_plan="การรักษาความสงบภายใน", lines=PEACE
                        ),
                        Table(strategy=GOVERNANCE, work_plan="บริหารงานทั่วไป", lines=ADMINISTRATION),
                    ),
                ),
            ),
        ),
        Sheet(
            name="ผด.02-1",
            look=LOOK,
            sections=(Section(form=EQUIPMENT, tables=(EQUIPMENT_TABLE,)),),
        ),
    ),
)
