"""The forms that other agencies filled and sent back, each in the blank of the office."""

from samples.source.forms import PROJECTS, Book, Line, Look, Section, Sheet, Table
from samples.source.obt_2566.names import (
    ECONOMY,
    ENTITY,
    FISCAL_YEAR,
    INFRASTRUCTURE,
    QUALITY_OF_LIFE,
)

RURAL_ROADS = "แขวงทางหลวงชนบทสมมุติบุรี"
PROVINCE = "องค์การบริหารส่วนจังหวัดสมมุติบุรี"
IRRIGATION = "โครงการชลประทานสมมุติบุรี"
PROVINCE_UNIT = "อบจ.สมมุติบุรี"

RURAL_ROAD_LINES = (
    Line(
        "ซ่อมสร้างผิวทางแอสฟัลท์ติกคอนกรีต สายแยกทางหลวงชนบท - บ้านทุ่งตะวัน",
        "ผิวจราจรกว้าง 6.00 เมตร ระยะทาง 2.400 กิโลเมตร พร้อมตีเส้นจราจร",
        "8686000", "หมู่ที่ 1 บ้านทุ่งตะวัน", "ธ.ค.-พ.ค.",
    ),
    Line(
        "ติดตั้งไฟฟ้าแสงสว่างและป้ายเตือนบริเวณทางแยกอันตราย",
        "ติดตั้งเสาไฟพร้อมโคมไฟ จำนวน 18 ต้น และป้ายเตือน จำนวน 12 ป้าย",
        "1240500", "หมู่ที่ 2 และหมู่ที่ 5", "ก.พ.-เม.ย.",
    ),
)  # fmt: skip

PROVINCE_ROAD_LINES = (
    Line(
        "ปรับปรุงถนน คสล. สายหนองแสงดาว - บึงบัวลอย เชื่อมระหว่างตำบล",
        "ผิวจราจรกว้าง 5.00 เมตร ยาว 720 เมตร หนา 0.15 เมตร",
        "1879000", "หมู่ที่ 3 และหมู่ที่ 8", "ม.ค.-เม.ย.",
    ),
    Line(
        "ติดตั้งเสาไฟ LED พลังงานแสงอาทิตย์ ถนนสายหลักในตำบล",
        "ติดตั้งเสาไฟพร้อมโคมไฟ จำนวน 14 ชุด",
        "497000", "หมู่ที่ 3 บ้านหนองแสงดาว", "มี.ค.-พ.ค.",
    ),
)  # fmt: skip

PROVINCE_PEOPLE_LINES = (
    Line(
        "โครงการอุปกรณ์ช่วยเหลือคนพิการและผู้สูงอายุ",
        "มอบกายอุปกรณ์และเครื่องช่วยความพิการแก่ผู้มีสิทธิในพื้นที่",
        "120000", "พื้นที่ตำบลทุ่งตะวันทอง", "มิ.ย.-ก.ค.",
    ),
)  # fmt: skip

IRRIGATION_LINES = (
    Line(
        "ขุดลอกคลองส่งน้ำสายใหญ่ฝั่งซ้าย ช่วงบ้านคลองปลาทอง",
        "ขุดลอกตะกอนดินและกำจัดวัชพืช ระยะทาง 3.500 กิโลเมตร",
        "950000", "หมู่ที่ 4 บ้านคลองปลาทอง", "พ.ย.-ม.ค.",
    ),
    Line(
        "โครงการจัดตั้งและเพิ่มศักยภาพกลุ่มผู้ใช้น้ำ",
        "จัดประชุมและอบรมกลุ่มผู้ใช้น้ำ จำนวน 3 กลุ่ม",
        "", "หมู่ที่ 4 และหมู่ที่ 6", "ม.ค. พ.ค.", note="ไม่ใช้งบประมาณ",
    ),
)  # fmt: skip

LOOK = Look(mark="x", amount="number", grand_total=True)


def _book(path: str, division: str, unit: str, tables: tuple[Table, ...]) -> Book:
    section = Section(form=PROJECTS, tables=tables)
    return Book(
        path=f"หน่วยงานภายนอก/{path}",
        entity=ENTITY,
        fiscal_year=FISCAL_YEAR,
        division=division,
        unit=unit,
        sheets=(Sheet(name="ผด.02", look=LOOK, sections=(section,)),),
    )


BOOKS = (
    _book(
        "แขวงทางหลวงชนบท.xlsx",
        RURAL_ROADS,
        RURAL_ROADS,
        (Table(strategy=INFRASTRUCTURE, work_plan="อุตสาหกรรมและการโยธา", lines=RURAL_ROAD_LINES),),
    ),
    _book(
        "อบจ.สมมุติบุรี.xlsx",
        PROVINCE,
        PROVINCE_UNIT,
        (
            Table(
                strategy=INFRASTRUCTURE,
                work_plan="อุตสาหกรรมและการโยธา",
                lines=PROVINCE_ROAD_LINES,
            ),
            Table(strategy=QUALITY_OF_LIFE, work_plan="สังคมสงเคราะห์", lines=PROVINCE_PEOPLE_LINES),
        ),
    ),
    _book(
        "โครงการชลประทาน.xlsx",
        IRRIGATION,
        IRRIGATION,
        (Table(strategy=ECONOMY, work_plan="การเกษตร", lines=IRRIGATION_LINES),),
    ),
)
