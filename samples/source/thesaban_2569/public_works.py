"""กองช่าง: an amount that says ตามเทศบัญญัติ, totals in the fourth column, the header repeated."""

from samples.source.forms import PROJECTS, Book, Line, Look, Section, Sheet, Table
from samples.source.thesaban_2569.names import (
    ENTITY,
    ENVIRONMENT,
    FISCAL_YEAR,
    INFRASTRUCTURE,
    WHOLE_TOWN,
)

ROADS = (
    Line(
        "ก่อสร้างผิวจราจร ค.ส.ล. พร้อมท่อระบายน้ำ ซอยริมธาร 4",
        "ผิวจราจร ค.ส.ล. หนา 0.15 เมตร กว้าง 4.00 เมตร ยาว 178 เมตร พร้อมท่อระบายน้ำ",
        "1670000", "ชุมชนริมน้ำ", "ธ.ค.-เม.ย.",
    ),
    Line(
        "ซ่อมแซมผิวจราจรและทางเท้า ถนนตลาดเก่า",
        "ซ่อมแซมผิวจราจร ค.ส.ล. หนา 0.20 เมตร พื้นที่ไม่น้อยกว่า 1,070 ตารางเมตร",
        "870000", "ชุมชนตลาดเก่า", "ม.ค.-มี.ค.",
    ),
    Line(
        "ก่อสร้างผิวจราจร ค.ส.ล. ซอยข้างโรงสี (เสนอจากคำร้องของประชาชน)",
        "ผิวจราจร ค.ส.ล. หนา 0.15 เมตร กว้าง 2.50 - 3.50 เมตร ยาว 95 เมตร",
        "", "ชุมชนหลังสถานี", "ก.พ.-เม.ย.",
        note="ตามเทศบัญญัติ", readable=False,
    ),
    Line(
        "ปรับปรุงรางระบายน้ำ ค.ส.ล. มีฝาปิด ซอยวัดธารทิพย์",
        "รางระบายน้ำกว้าง 0.50 เมตร ยาว 240 เมตร พร้อมฝาปิด",
        "525000", "ชุมชนวัดธารทิพย์", "มี.ค.-มิ.ย.",
    ),
    Line(
        "ก่อสร้างอุโมงค์ระบายน้ำรูปเหลี่ยม หลังตลาดสดเทศบาล",
        "วางอุโมงค์ระบายน้ำรูปเหลี่ยม ขนาด 1.20x1.50 เมตร ยาว 160 เมตร",
        "4800000", "ชุมชนตลาดเก่า", "ธ.ค.-ส.ค.", note="เงินอุดหนุนเฉพาะกิจ",
    ),
)  # fmt: skip

HOUSING = (
    Line(
        "ติดตั้งไฟฟ้าสาธารณะในซอยและจุดเสี่ยงภายในเขตเทศบาล",
        "ติดตั้งโคมไฟถนน ชนิด LED จำนวน 60 ชุด",
        "690000", WHOLE_TOWN, "พ.ย.-ก.พ.",
    ),
    Line(
        "ปรับปรุงสวนสุขภาพหนองบัว",
        "ปรับปรุงทางเดิน ลานออกกำลังกาย และปลูกไม้ยืนต้น",
        "495000", "ชุมชนหนองบัว", "เม.ย.-ก.ค.",
    ),
    Line(
        "ติดตั้งป้ายชื่อชุมชนและป้ายบอกเส้นทาง",
        "ติดตั้งป้ายชื่อชุมชน จำนวน 6 ป้าย และป้ายบอกเส้นทาง จำนวน 14 ป้าย",
        "185000", WHOLE_TOWN, "มี.ค.-เม.ย.",
    ),
)  # fmt: skip

BOOK = Book(
    path="กองช่าง 2569.xlsx",
    entity=ENTITY,
    fiscal_year=FISCAL_YEAR,
    division="กองช่าง",
    unit="กองช่าง",
    sheets=(
        Sheet(
            name="แผนงานอุตสาหกรรมและการโยธา"[:31],
            look=Look(
                columns=("number", "name", "detail", "place", "budget", "unit", "months"),
                mark="x",
                month_dot=False,
                year_heading="พ.ศ.{year}",
                header_each_table=True,
                total_column="place",
                total_words="รวมงบประมาณ",
            ),
            sections=(
                Section(
                    form=PROJECTS,
                    tables=(
                        Table(
                            strategy=INFRASTRUCTURE,
                            work_plan="อุตสาหกรรมและการโยธา",
                            lines=ROADS,
                        ),
                        Table(strategy=ENVIRONMENT, work_plan="เคหะและชุมชน", lines=HOUSING),
                    ),
                ),
            ),
        ),
    ),
)
