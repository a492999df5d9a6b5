"""Hard workbooks, third shelf: what no rule foresees and officers do all the same."""

from datetime import date

from tests.corpus.books_one import CALM, CLERK, HEALTH, SCHOOLS, TECHNICAL, TREASURY, WELFARE, WORKS
from tests.corpus.desk import NEVER, Desk, Said, drawn, merged, ticks, typed
from tests.workbook_making import HEADINGS, MONTHS, YEAR

HEAD = ("ที่", *HEADINGS[1:])


def four_row_heading():
    """Four rows of headings with a title over the months, column numbers, pages with (ต่อ)."""
    desk = Desk("17 หัวตารางสี่แถว.xlsx")
    page = desk.sheet("ผด.02")
    aim = "ยุทธศาสตร์ที่ 1 การพัฒนาโครงสร้างพื้นฐาน"

    def heading():
        at = page.row_number + 1
        page.lines(
            ("ที่", "โครงการ", "รายละเอียดของ\nกิจกรรมที่เกิดขึ้น\nจากโครงการ", "งบประมาณ", "สถานที่", "หน่วยงาน", "ระยะเวลาดำเนินการ"),
            (None, None, None, "ปี 2569", "ดำเนินการ", "รับผิดชอบ", "ปีงบประมาณ พ.ศ. 2569"),
            (None, None, None, "(บาท)", None, "หลัก", "พ.ศ. 2568", None, None, "พ.ศ. 2569"),
            (*[None] * 6, *MONTHS),
        )  # fmt: skip
        page.merge(
            f"A{at}:A{at + 3}",
            f"B{at}:B{at + 3}",
            f"C{at}:C{at + 3}",
            f"G{at}:R{at}",
            f"G{at + 1}:R{at + 1}",
        )
        page.merge(f"G{at + 2}:I{at + 2}", f"J{at + 2}:R{at + 2}")

    page.line("บัญชีโครงการพัฒนาท้องถิ่น กิจกรรมและงบประมาณ").line("ประจำปีงบประมาณ พ.ศ. 2569")
    page.caption(aim, strategy=aim).caption("แผนงานอุตสาหกรรมและการโยธา", work_plan=WORKS)
    heading()
    page.line(*range(1, 7), *range(7, 19))
    names = (
        "ถนนดินสายนา",
        "ถนนลูกรังสายป่า",
        "ท่อลอดเหลี่ยม",
        "กันสาดอาคาร",
        "รั้วป่าช้า",
        "ป้ายชื่อซอย",
        "ซ่อมประปา",
        "ขยายไหล่ทาง",
    )
    for number, name in enumerate(names, start=1):
        if number in {4, 7}:
            page.skip(1).caption(f"{aim} (ต่อ)").caption("แผนงานอุตสาหกรรมและการโยธา (ต่อ)")
            heading()
        marks = ("(1)", "2)", "3.", "4", 5.0, "๖", "7 ", " 8")
        page.row(Said(marks[number - 1], str(number)), name, f"ยาว {number}00 เมตร", 25000 * number, Said(number, str(number)),
                 TECHNICAL, when=ticks("\uf0fc", *YEAR[number : number + 2]))  # fmt: skip
    page.line("รวมเป็นเงินทั้งสิ้น (เก้าแสนบาทถ้วน)", None, None, 900000)
    return desk


def totals_in_captions():
    """Captions that carry their count and sum, totals before the rows, footnotes, signatures."""
    desk = Desk("18 ยอดที่หัวข้อ.xlsx")
    page = desk.sheet("แผนฯ")
    page.line(*HEAD, *MONTHS)
    page.caption("ยุทธศาสตร์ที่ 2 : คุณภาพชีวิต", None, None, 185000, strategy="ยุทธศาสตร์ที่ 2 : คุณภาพชีวิต")
    page.caption("แผนงาน : การศึกษา", "2 โครงการ", None, 70000, work_plan="การศึกษา")
    page.row(1, "ติวสอบ", "30 คน", 30000, "โรงเรียน", SCHOOLS, when=ticks("/", 1))
    page.row(2, "ทัศนศึกษา", "60 คน", 40000, "พิพิธภัณฑ์", SCHOOLS, when=ticks("/", 2))
    page.caption("2.2", "แผนงานสาธารณสุข", None, 115000, work_plan="สาธารณสุข")
    page.row(1, "คัดกรองเบาหวาน", "500 คน", 45000, "รพ.สต.", HEALTH, when=ticks("/", 3))
    page.row(2, "ส้วมสาธารณะ", "2 แห่ง", 70000, "ตลาด", HEALTH, when=ticks("/", 4))
    page.line("* โครงการที่ 2 ใช้เงินอุดหนุน")
    page.line("รวม", "ทั้งสิ้น", "4 โครงการ", 185000).skip()
    page.lines(
        (None, "ลงชื่อ..................", None, "ลงชื่อ.................."),
        (None, "(นางสาวตัวอย่าง ใจดี)", None, "(นายสมมติ รักงาน)"),
        (None, "ผู้จัดทำ", None, "ผู้ตรวจสอบ"),
        (None, "วันที่ 1 ต.ค. 2568", None, "วันที่ 2 ต.ค. 2568"),
    )
    return desk


def turned_by_excel():
    """Months as dates in the heading, 1-2 turned into a date, numbers and yes/no for text."""
    desk = Desk("19 Excel แปลง.xlsx")
    page = desk.sheet("Sheet1")
    aim = "ยุทธศาสตร์ที่ 1 สังคม"
    page.caption(aim, strategy=aim).caption("แผนงานสังคมสงเคราะห์", work_plan="สังคมสงเคราะห์")
    page.line(*HEAD, *(date(2025 if m >= 10 else 2026, m, 1) for m in YEAR))
    page.row(1, "เยี่ยมบ้าน", 12, 12000, "หมู่ 1", WELFARE, when=ticks(1, 10, 11))
    page.row(2, "ถุงยังชีพ", "50 ชุด", 25000.0, 3, WELFARE, when=ticks("15-20", 12))
    page.row(3, "ซ่อมบ้าน", "2 หลัง", Said(date(2026, 2, 1), ""), "หมู่ 2", WELFARE, when=ticks("✓", 1),
             budget_note="2026-02-01", tell="budget-unreadable")  # fmt: skip
    page.row(
        4,
        "กายอุปกรณ์",
        "5 คัน",
        "250 000",
        "หมู่ 3",
        WELFARE,
        when=ticks("สัปดาห์ที่ 2", 2),
        budget="",
        budget_note="250 000",
        tell="budget-unreadable",
    )
    page.row(5, "เบี้ยความพิการ", "80 ราย", "สองแสนห้าหมื่นบาท", "ตำบล", WELFARE, when=ticks("ทุกวันที่ 10", *YEAR),
             budget="250000.00", budget_note="สองแสนห้าหมื่นบาท", tell="budget-from-words")  # fmt: skip
    page.row(
        6,
        "กองทุนสวัสดิการ",
        "1 กองทุน",
        "120,000 บ.",
        "ตำบล",
        WELFARE,
        when=ticks("✓", 3),
        budget="120000.00",
    )
    page.row(7, "ศูนย์เด็กเล็กน่าอยู่", "2 แห่ง", "๖๐,๐๐๐ บาท (เงินรายได้)", "ศพด.", WELFARE, when=ticks("✓", 4),
             budget="60000.00", budget_note="เงินรายได้")  # fmt: skip
    page.row(
        8,
        "ครัวเรือนพอเพียง",
        "20 ครัวเรือน",
        "45,000฿",
        "หมู่ 4",
        WELFARE,
        when=ticks("✓", 5),
        budget="45000.00",
    )
    page.row(
        9, "อาสาบริบาล", "4 คน", "๗๒๐๐๐-", "ตำบล", WELFARE, when=ticks("✓", *YEAR), budget="72000.00"
    )
    page.row(10, "รถรับส่งผู้ป่วย", "1 คัน", "1,500,000.- (หนึ่งล้านห้าแสนบาทถ้วน)", "ตำบล", WELFARE, when=ticks("✓", 6),
             budget="1500000.00", budget_note="หนึ่งล้านห้าแสนบาทถ้วน")  # fmt: skip
    return desk


def lines_below_lines():
    """Marks and units in the row below, names broken over two rows, blank rows between projects."""
    desk = Desk("20 สองบรรทัด.xlsx")
    page = desk.sheet("ปภ.")
    aim = "ยุทธศาสตร์ที่ 4 ความปลอดภัย"
    page.caption(aim, strategy=aim, at=3).caption("แผนงานรักษาความสงบภายใน", work_plan=CALM, at=3)
    page.line(*HEAD, *MONTHS)
    page.row(
        1,
        "อบรม อปพร.",
        "50 คน",
        30000,
        "อบต.",
        CLERK,
        divisions=CLERK,
        description="50 คน 2 วัน",
        months="5 6",
    )
    page.line(None, None, "2 วัน", None, None, "งานป้องกันฯ", *[None] * 7, "✓", "✓")
    page.skip()
    page.row(
        2,
        "ชุดดับเพลิง",
        "2 ชุด",
        48000,
        "อบต.",
        "สำนักปลัด",
        when=merged("←→", 12, 2),
        divisions=f"{CLERK}/{TREASURY}",
    )
    page.line(None, None, None, None, None, "กองคลัง")
    page.skip()
    page.row(3, "กระจกโค้ง", "10 จุด", 35000, "ทางแยก", TECHNICAL, when=drawn((1, 3)))
    page.row(
        4,
        "ไฟกระพริบ",
        "4 จุด",
        60000,
        "ทางแยก",
        TECHNICAL,
        when=typed({3: "<-------->"}, 3),
        tell="months-unclear",
    )
    page.row(5, "ซ้อมแผนอัคคีภัย", "1 ครั้ง", 15000, "ตลาด", CLERK, when=ticks("↔", 4))
    page.row(6, "ลูกเสือจราจร", "1 รุ่น", 12000, "-", CLERK, when=ticks("⟷", 5), location="")
    page.row(
        7,
        "จุดบริการประชาชน",
        "2 จุด",
        20000,
        "ถนนสายหลัก",
        CLERK,
        when=typed({12: "28", 1: "3", 4: "10-17"}, 12, 1, 4),
    )
    page.line(None, "ดำเนินการตามข้อสั่งการจังหวัด").merge(f"B{page.row_number}:R{page.row_number}")
    desk.tells.append(("ปภ.", page.row_number, "caption-unknown"))
    page.row(8, "ตรวจสารเสพติด", "100 คน", 5000, "หมู่ 1–12", f"{CLERK} และ {HEALTH}", when=NEVER,
             divisions=f"{CLERK}/{HEALTH}", tell="months-missing")  # fmt: skip
    page.line("รวม 8 โครงการ", None, None, 225000)
    return desk


def equipment_of_three_divisions():
    """ผด.02/1 alone, categories restarting, no place, a wrong sum, (ต่อ), units down the side."""
    desk = Desk("21 ครุภัณฑ์.xlsx")
    page = desk.sheet("ผด.02_1")
    page.form = "ผด.02/1"
    page.line("แบบ ผด.02/1").line("บัญชีจำนวนครุภัณฑ์สำหรับที่ไม่ได้ดำเนินการตามโครงการพัฒนาท้องถิ่น").line(
        "แผนการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2569"
    )
    page.caption("แผนงานบริหารงานทั่วไป", work_plan="บริหารงานทั่วไป")
    kinds = (
        ("1. ประเภทครุภัณฑ์สำนักงาน", "ครุภัณฑ์สำนักงาน", (("โต๊ะทำงาน", 6000, TREASURY), ("เก้าอี้", 2500, TREASURY))),
        ("2. ครุภัณฑ์ยานพาหนะและขนส่ง", "ครุภัณฑ์ยานพาหนะและขนส่ง", (("รถจักรยานยนต์", 48000, TECHNICAL),)),
        ("ประเภทครุภัณฑ์ โฆษณาและเผยแพร่", "ครุภัณฑ์โฆษณาและเผยแพร่", (("กล้องถ่ายภาพนิ่ง", 32000, CLERK), ("โทรทัศน์ LED 55 นิ้ว", 19500, CLERK))),
        ("(4) ประเภท ครุภัณฑ์งานบ้านงานครัว", "ครุภัณฑ์งานบ้านงานครัว", (("เครื่องตัดหญ้า", 9500, TECHNICAL), ("ตู้เย็น", 13000, CLERK))),
    )  # fmt: skip
    for line, category, items in kinds:
        page.caption(line, at=1 if line[0] in "12" else 2, category=category)
        page.line(
            "ลำดับ\nที่",
            "รายการครุภัณฑ์",
            "คุณลักษณะ",
            "จำนวนเงิน\n(บาท)",
            "สถานที่",
            "หน่วยงาน\nรับผิดชอบ",
            *MONTHS,
        )
        for number, (name, baht, unit) in enumerate(items, start=1):
            page.row(number, name, "จำนวน 1 หน่วย", baht, unit, unit, when=ticks("✓", YEAR[number]))
        page.line(None, "รวม", None, sum(item[1] for item in items))
    page.line(None, "รวมทั้งสิ้น", None, 130000)
    desk.tells.append(("ผด.02_1", page.row_number, "total-mismatch"))
    return desk
