"""กองคลัง: both forms on one sheet, Thai digits, amounts with a dash, arrows typed over merged months."""

from samples.source.forms import EQUIPMENT, PROJECTS, Book, Line, Look, Section, Sheet, Table
from samples.source.obt_2566.names import (
    ENTITY,
    EVERY_VILLAGE,
    FISCAL_YEAR,
    GOVERNANCE,
    NO_MONEY,
    OFFICE,
    SUBDISTRICT,
)

PROJECT_LINES = (
    Line(
        "โครงการปรับปรุงแผนที่ภาษีและทะเบียนทรัพย์สิน",
        "สำรวจข้อมูลภาคสนามและปรับปรุงข้อมูลแผนที่ภาษีและทะเบียนทรัพย์สินให้เป็นปัจจุบัน",
        "150000", SUBDISTRICT, "พ.ย.-พ.ค.",
    ),
    Line(
        "โครงการประชาสัมพันธ์และอบรมให้ความรู้เกี่ยวกับภาษีท้องถิ่น",
        "อบรมผู้นำชุมชนและประชาชนผู้มีหน้าที่เสียภาษี จำนวน 90 คน",
        "15000", OFFICE, "ธ.ค.",
    ),
    Line(
        "โครงการออกรับชำระภาษีนอกสถานที่",
        "จัดเจ้าหน้าที่ออกรับชำระภาษีตามหมู่บ้าน หมู่บ้านละ 1 วัน",
        "", EVERY_VILLAGE, "ก.พ.-เม.ย.", note=NO_MONEY,
    ),
    Line(
        "โครงการอบรมเพิ่มความรู้ด้านการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ",
        "อบรมพนักงานส่วนตำบลและผู้มีหน้าที่เกี่ยวข้อง จำนวน 35 คน",
        "20000", OFFICE, "ม.ค.",
    ),
)  # fmt: skip

COMPUTERS = (
    Line(
        "เครื่องคอมพิวเตอร์สำหรับงานสำนักงาน",
        "จอแสดงภาพขนาดไม่น้อยกว่า 19 นิ้ว จำนวน 2 เครื่อง",
        "34000", "กองคลัง", "พ.ย.-ธ.ค.",
    ),
    Line(
        "เครื่องพิมพ์เลเซอร์ ชนิดขาวดำ",
        "ความเร็วไม่น้อยกว่า 28 หน้าต่อนาที จำนวน 1 เครื่อง",
        "8900", "กองคลัง", "ธ.ค.",
    ),
)  # fmt: skip

VEHICLES = (
    Line(
        "รถจักรยานยนต์",
        "ขนาด 110 ซีซี แบบเกียร์อัตโนมัติ สำหรับงานจัดเก็บรายได้ จำนวน 1 คัน",
        "52800", "กองคลัง", "ม.ค.-ก.พ.",
    ),
)  # fmt: skip

BOOK = Book(
    path="กองคลัง.xlsx",
    entity=ENTITY,
    fiscal_year=FISCAL_YEAR,
    division="กองคลัง",
    unit="กองคลัง",
    sheets=(
        Sheet(
            name="กองคลัง",
            look=Look(
                thai=True,
                amount="dash",
                mark="merge",
                words={
                    "name": "โครงการ/กิจกรรม",
                    "detail": "รายละเอียดกิจกรรม",
                    "budget": "งบประมาณ",
                    "unit": "หน่วยงานรับผิดชอบ",
                },
                total_column="number",
                total_words="รวม",
                signature="ลงชื่อ ............................................ ผู้จัดทำข้อมูล",
            ),
            sections=(
                Section(
                    form=PROJECTS,
                    tables=(
                        Table(strategy=GOVERNANCE, work_plan="บริหารงานทั่วไป", lines=PROJECT_LINES),
                    ),
                ),
                Section(
                    form=EQUIPMENT,
                    tables=(
                        Table(
                            work_plan="บริหารงานทั่วไป",
                            category="ครุภัณฑ์คอมพิวเตอร์หรืออิเล็กทรอนิกส์",
                            lines=COMPUTERS,
                        ),
                        Table(
                            work_plan="บริหารงานทั่วไป",
                            category="ครุภัณฑ์ยานพาหนะและขนส่ง",
                            lines=VEHICLES,
                        ),
                    ),
                ),
            ),
        ),
    ),
)
