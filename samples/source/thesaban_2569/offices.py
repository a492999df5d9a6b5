"""กองคลัง and กองยุทธศาสตร์และงบประมาณ: arrows typed over merged cells; ticks and a money column."""

from samples.source.forms import EQUIPMENT, PROJECTS, Book, Line, Look, Section, Sheet, Table
from samples.source.thesaban_2569.names import (
    ENTITY,
    FISCAL_YEAR,
    GOVERNANCE,
    NO_MONEY,
    OFFICE,
    WHOLE_TOWN,
)

FINANCE_LINES = (
    Line(
        "โครงการปรับปรุงข้อมูลแผนที่ภาษีและทะเบียนทรัพย์สิน",
        "สำรวจและปรับปรุงข้อมูลที่ดินและสิ่งปลูกสร้าง จำนวน 6 ชุมชน",
        "180000", WHOLE_TOWN, "ต.ค.-มี.ค.",
    ),
    Line(
        "โครงการเพิ่มประสิทธิภาพการจัดเก็บรายได้",
        "ประชาสัมพันธ์และมอบเกียรติบัตรแก่ผู้ชำระภาษีดีเด่น",
        "25000", WHOLE_TOWN, "ม.ค.-เม.ย.",
    ),
    Line(
        "โครงการรับชำระภาษีนอกสถานที่และวันหยุดราชการ",
        "จัดเจ้าหน้าที่ออกรับชำระภาษีในชุมชน",
        "", WHOLE_TOWN, "ก.พ.-เม.ย.", note=NO_MONEY,
    ),
)  # fmt: skip

FINANCE_EQUIPMENT = (
    Line("เครื่องคอมพิวเตอร์สำหรับงานประมวลผล แบบที่ 2", "จอแสดงภาพขนาดไม่น้อยกว่า 19 นิ้ว จำนวน 2 เครื่อง", "64000", "กองคลัง", "พ.ย.-ธ.ค."),
    Line("เครื่องพิมพ์เลเซอร์ ชนิดขาวดำ", "ความเร็วไม่น้อยกว่า 38 หน้าต่อนาที จำนวน 1 เครื่อง", "15000", "กองคลัง", "ธ.ค."),
)  # fmt: skip

FINANCE = Book(
    path="แผน69 กองคลัง.xlsx",
    entity=ENTITY,
    fiscal_year=FISCAL_YEAR,
    division="กองคลัง",
    unit="กองคลัง",
    sheets=(
        Sheet(
            name="ผด.02 และ ผด.02-1",
            look=Look(
                thai_titles=True,
                amount="satang",
                mark="merge",
                words={"budget": "งบประมาณ (บาท)"},
                total_column="number",
                total_words="รวม",
            ),
            sections=(
                Section(
                    form=PROJECTS,
                    tables=(
                        Table(strategy=GOVERNANCE, work_plan="บริหารงานทั่วไป", lines=FINANCE_LINES),
                    ),
                ),
                Section(
                    form=EQUIPMENT,
                    tables=(
                        Table(
                            work_plan="บริหารงานทั่วไป",
                            category="ครุภัณฑ์คอมพิวเตอร์หรืออิเล็กทรอนิกส์",
                            lines=FINANCE_EQUIPMENT,
                        ),
                    ),
                ),
            ),
        ),
    ),
)

STRATEGY_LINES = (
    Line(
        "โครงการจัดประชุมประชาคมท้องถิ่นเพื่อทบทวนแผนพัฒนาท้องถิ่น",
        "จัดประชุมประชาคมระดับชุมชนและระดับเทศบาล",
        "45000", OFFICE, "มี.ค.-พ.ค.", source="เทศบัญญัติ",
    ),
    Line(
        "โครงการติดตามและประเมินผลแผนพัฒนาท้องถิ่น",
        "จัดประชุมคณะกรรมการและจัดทำรายงานผลปีละ 1 ครั้ง",
        "15000", OFFICE, "ต.ค.-ธ.ค.", source="เทศบัญญัติ",
    ),
    Line(
        "โครงการสำรวจความพึงพอใจของประชาชนต่อการให้บริการ",
        "จ้างสถาบันการศึกษาสำรวจความพึงพอใจ",
        "22000", WHOLE_TOWN, "ก.ค.-ก.ย.", source="เทศบัญญัติ",
    ),
    Line(
        "โครงการพัฒนาระบบบริการประชาชนผ่านระบบอิเล็กทรอนิกส์",
        "พัฒนาระบบรับคำร้องออนไลน์ จำนวน 1 ระบบ",
        "280000", OFFICE, "ม.ค.-มิ.ย.", source="จ่ายขาดเงินสะสม",
    ),
)  # fmt: skip

STRATEGY_DIVISION = Book(
    path="กองยุทธศาสตร์ฯ/ผด02_2569.xlsx",
    entity=ENTITY,
    fiscal_year=FISCAL_YEAR,
    division="กองยุทธศาสตร์และงบประมาณ",
    unit="กองยุทธศาสตร์ฯ",
    sheets=(
        Sheet(
            name="Sheet1",
            look=Look(
                columns=("number", "name", "detail", "budget", "note", "place", "unit", "months"),
                amount="plain",
                mark="✓",
                header_each_table=True,
                words={"note": "แหล่งงบประมาณ"},
                total_words="รวม {n} โครงการ",
            ),
            sections=(
                Section(
                    form=PROJECTS,
                    tables=(
                        Table(strategy=GOVERNANCE, work_plan="บริหารงานทั่วไป", lines=STRATEGY_LINES),
                    ),
                ),
            ),
        ),
    ),
    empty_sheets=("Sheet2", "Sheet3"),
)
