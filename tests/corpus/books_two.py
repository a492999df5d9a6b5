"""Hard workbooks, second shelf: units, amounts, merged cells, forms, sheets, filler."""

from tests.corpus.books_one import (
    CALM,
    CLERK,
    FAITH,
    HEALTH,
    SCHOOLS,
    TECHNICAL,
    TREASURY,
    WELFARE,
    WORKS,
)  # fmt: skip
from tests.corpus.desk import NEVER, Desk, Said, merged, ticks
from tests.workbook_making import FULL_MONTHS, HEADINGS, MONTHS, YEAR


def _begun(name, sheet="ผด.02", aim="ยุทธศาสตร์ที่ 1 คุณภาพชีวิต", plan="สาธารณสุข"):
    desk = Desk(name)
    page = desk.sheet(sheet)
    page.line("แผนการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2569")
    page.caption(aim, strategy=aim).caption(f"แผนงาน{plan}", work_plan=plan)
    return desk, page.line(*HEADINGS, *MONTHS)


def units_as_they_write_them():
    """Aliases, sections, several units in a cell, close spellings, money notes, other bodies."""
    desk, page = _begun("08 หน่วยงาน.xlsx")
    cells = (
        ("กองสธ.", HEALTH), ("กองสาธารณสุขฯ", HEALTH), ("กองสาธารณสุข\nและสิ่งแวดล้อม", HEALTH),
        ("สํานักปลัด", CLERK), ("สป.", CLERK), ("สำนักปลัด อบต.", CLERK),
        ("สำนักปลัด\r\nงานป้องกันฯ", CLERK), ("สำนักปลัด งานป้องกันและบรรเทาฯ", CLERK),
        ("สำนักปลัด\nงานป้องกัน\nภัยฝ่ายพลเรือน", CLERK), ("กอง ช่าง", TECHNICAL), ("ส่วนโยธา", TECHNICAL),
        ("กองการศึกษาฯ\nฝ่ายส่งเสริมศาสนาฯ", SCHOOLS), ("กองการศึกษา\nศาสนาและวัฒนธรรม", SCHOOLS),
        ("กองช่าง\nกองคลัง\nกองช่าง", f"{TECHNICAL}/{TREASURY}"), ("กองช่าง/กองคลัง", f"{TECHNICAL}/{TREASURY}"),
        ("กองคลัง, สำนักปลัด", f"{TREASURY}/{CLERK}"), ("กองคลังและกองช่าง", f"{TREASURY}/{TECHNICAL}"),
        ("1. กองคลัง\n2. กองสธ.", f"{TREASURY}/{HEALTH}"), ("กองสวัสดิการสังคม\nกองสวัสดิการสังคม", WELFARE),
        ("กองสวัสดิการสังคม (เงินอุดหนุน)", WELFARE), ("อบจ.ตัวอย่าง", "อบจ.ตัวอย่าง"),
        ("กองช้าง", "กองช้าง"), ("สำนักการช่าง", TECHNICAL), ("ทุกกอง", "ทุกกอง"), ("กองคลั่ง", "กองคลั่ง"),
        ("กองสวัสดิการฯ", WELFARE), ("ส่วนการคลัง", TREASURY), ("กองสาธารณะสุข", "กองสาธารณะสุข"),
    )  # fmt: skip
    for number, (cell, means) in enumerate(cells, start=1):
        unknown = means in {"กองช้าง", "กองคลั่ง", "กองสาธารณะสุข"}
        page.row(number, f"โครงการที่ {number}", "1 ครั้ง", 1000, "ตำบล", Said(cell, means), when=ticks("✓", 11),
                 funding_source="เงินอุดหนุน" if "อุดหนุน" in cell else "",
                 tell="division-unknown" if unknown else ())  # fmt: skip
    page.row(
        99,
        "ไม่บอกหน่วยงาน",
        "1 ครั้ง",
        1000,
        "ตำบล",
        None,
        when=ticks("✓", 11),
        tell="division-missing",
    )
    return desk


def amounts_as_they_write_them():
    """Every spelling of an amount; what is no amount must be told, and is never nought."""
    desk, page = _begun("09 จำนวนเงิน.xlsx", plan="บริหารงานทั่วไป")
    no_money = "ไม่ใช้งบประมาณ"
    good = (
        (50000, "50000.00", ""), ("๑๐๐,๐๐๐.-", "100000.00", ""), ("100,000 บาท", "100000.00", ""),
        ("100,000.-บาท", "100000.00", ""), ("10,500,000.00", "10500000.00", ""), ("34,183.08", "34183.08", ""),
        ("5000000 (เงินอุดหนุนเฉพาะกิจ)", "5000000.00", "เงินอุดหนุนเฉพาะกิจ"), ("-", "", ""), ("  -    ", "", ""),
        (no_money, "", no_money), ("ไม่ใช้งบ", "", "ไม่ใช้งบ"), ("- ไม่มีงบประมาณ -", "", "ไม่มีงบประมาณ"),
        (34183.075, "34183.08", ""), ("฿ 75,000", "75000.00", ""),
        ("30,000 (สามหมื่นบาทถ้วน)", "30000.00", "สามหมื่นบาทถ้วน"),
    )  # fmt: skip
    told = (
        ("ห้าแสนบาทถ้วน", "500000.00", "ห้าแสนบาทถ้วน", "budget-from-words"),
        ("1.5 ล้านบาท", "1500000.00", "1.5 ล้านบาท", "budget-from-words"),
        (None, "", "", "budget-missing"), (" ", "", "", "budget-missing"), (0, "0.00", "", "budget-zero"),
        ("0.00", "0.00", "", "budget-zero"),
        *((x, "", x, "budget-unreadable") for x in (
            "กฎหมาย", "งบหน่วยงาน", "ประมาณห้าร้อย", "ตามข้อบัญญัติ", "100.000", "50,000 และ 30,000", "-5,000",
            "50,00", "1,000-2,000", "10,000 x 3")),
        ("#REF!", "", "#REF!", "budget-unreadable"), ("=D8*2", "", "สูตรยังไม่ได้คำนวณ", "budget-unreadable"),
        ("20,000\n(ยี่สิบพันบาทถ้วน)", "", "20,000 (ยี่สิบพันบาทถ้วน)", "budget-unreadable"),
    )  # fmt: skip
    number = 0
    for cell, baht, note in good:
        number += 1
        page.row(number, f"กิจกรรมที่ {number}", "1 ครั้ง", Said(cell, baht), "ตำบล", CLERK,
                 when=ticks("✓", 12), budget_note=note)  # fmt: skip
    for cell, baht, note, code in told:
        number += 1
        page.row(number, f"กิจกรรมที่ {number}", "1 ครั้ง", Said(cell, baht), "ตำบล", CLERK,
                 when=ticks("✓", 12), budget_note=note, tell=code)  # fmt: skip
    return desk


def merged_down():
    """One unit over many projects, one project over many rows, one sum over several projects."""
    desk, page = _begun("10 ผสานเซลล์.xlsx", plan="สังคมสงเคราะห์")
    top = page.row_number + 1
    page.row(1, "ส่งเสริมอาชีพผู้สูงอายุ", "20 คน", 20000, "หมู่ที่ 1", "กองสวัสดิการสังคม", when=ticks("✓", 1))
    page.row(2, "ส่งเสริมอาชีพสตรี", "20 คน", 20000, "หมู่ที่ 2", Said(None, WELFARE), when=ticks("✓", 2))
    page.row(
        3, "ส่งเสริมอาชีพคนพิการ", "20 คน", 20000, "หมู่ที่ 3", Said(None, WELFARE), when=ticks("✓", 3)
    )
    page.merge(f"F{top}:F{top + 2}")
    wide = page.row_number + 1
    page.row(4, "ปรับปรุงบ้านผู้ยากไร้", None, 90000, "หมู่ที่ 4", "กองช่าง", when=ticks("✓", 4),
             description="หลังที่ 1 หลังที่ 2 หลังที่ 3")  # fmt: skip
    page.sheet.cell(wide, 3, "หลังที่ 1")
    page.line("หลังที่ 2", at=3).line("หลังที่ 3", at=3)
    page.merge(*(f"{c}{wide}:{c}{wide + 2}" for c in "ABDEF"))
    sums = page.row_number + 1
    page.row(5, "เยี่ยมบ้านผู้ป่วย", "12 ครั้ง", 60000, "ตำบล", HEALTH, when=ticks("✓", 5))
    page.row(
        6,
        "กายภาพบำบัด",
        "12 ครั้ง",
        Said(None, ""),
        "ตำบล",
        HEALTH,
        when=ticks("✓", 6),
        tell="budget-merged",
    )
    page.row(
        7,
        "อุปกรณ์ช่วยเดิน",
        "10 อัน",
        Said(None, ""),
        "ตำบล",
        HEALTH,
        when=ticks("✓", 7),
        tell="budget-merged",
    )
    page.merge(f"D{sums}:D{sums + 2}")
    both = page.row_number + 1
    page.row(8, "อบรมแกนนำ", "30 คน", 10000, "ห้องประชุม", CLERK, when=merged("ตลอดปีงบประมาณ", 10, 9))
    page.row(9, "ศึกษาดูงาน", "30 คน", 50000, Said(None, ""), Said(None, CLERK), when=ticks("✓", 8))
    page.merge(f"F{both}:F{both + 1}")
    page.row(10, "กองทุนวันละบาท", "1 กองทุน", 15000, "ตำบล", WELFARE, when=ticks("✓", 9))
    page.line(5000, at=4)
    desk.tells.append(("ผด.02", page.row_number, "budget-second-amount"))
    page.row(11, "ค่ายครอบครัว", "2 วัน\n1 คืน", 40000, "ค่าย", WELFARE, when=ticks("✓", 10, 11))
    page.line("รวม", None, None, 325000)
    return desk


def both_forms_on_one_sheet():
    """ผด.02 and below it ผด.02/1, equipment by captions and by columns."""
    desk = Desk("11 สองแบบ.xlsx")
    page = desk.sheet("แผน 69")
    page.line("แบบ ผด. 02", at=15).line("บัญชีโครงการพัฒนาท้องถิ่น กิจกรรมและงบประมาณ")
    aim = "ยุทธศาสตร์ที่ 5 การบริหารจัดการ"
    page.caption(aim, strategy=aim).caption("แผนงานบริหารทั่วไป", work_plan="บริหารงานทั่วไป")
    page.line(*HEADINGS, *MONTHS)
    page.row(1, "เลือกตั้งท้องถิ่น", "1 ครั้ง", 800000, "ตำบล", CLERK, when=ticks("x", 3))
    page.row(2, "จัดทำแผนที่ภาษี", "ทั้งตำบล", 200000, "ตำบล", TREASURY, when=ticks("x", *YEAR[:6]))
    page.line("รวม 2 โครงการ", None, None, 1000000).skip(3)
    page.line("แบบ ผด.๐๒/๑", at=15).line("บัญชีจำนวนครุภัณฑ์สำหรับที่ไม่ได้ดำเนินการตามโครงการพัฒนาท้องถิ่น")
    page.form = "ผด.02/1"
    page.caption("ประเภทครุภัณฑ์สำนักงาน", category="ครุภัณฑ์สำนักงาน")
    page.line("ที่", "ครุภัณฑ์", "รายละเอียดของครุภัณฑ์", "งบประมาณ", "สถานที่", "หน่วยงานรับผิดชอบ", *MONTHS)
    page.row(1, "เก้าอี้สำนักงาน", "จำนวน 5 ตัว", 15000, "สำนักปลัด", CLERK, when=ticks("x", 11))
    page.row(2, "ตู้เหล็ก 2 บาน", "จำนวน 2 ตู้", 11000, "กองคลัง", TREASURY, when=ticks("x", 11))
    page.row(
        3, "เครื่องปรับอากาศ แบบแยกส่วน", "24,000 BTU", 64800, "ห้องประชุม", CLERK, when=ticks("x", 12)
    )
    page.caption("ประเภท : คอมพิวเตอร์หรืออิเล็กทรอนิกส์", category="ครุภัณฑ์คอมพิวเตอร์หรืออิเล็กทรอนิกส์")
    page.row(1, "เครื่องคอมพิวเตอร์โน้ตบุ๊ก", "จํานวน 2 เครื่อง", 44000, "กองคลัง", TREASURY, when=ticks("x", 1),
             description="จำนวน 2 เครื่อง")  # fmt: skip
    page.row(2, "เครื่องพิมพ์ Multifunction", "หมึก 4 สี", 8000, "กองช่าง", TECHNICAL, when=ticks("x", 1))
    page.line("รวม", "5 รายการ", None, 142800)
    page = desk.sheet("ครุภัณฑ์", "number work_plan _ category name budget divisions", months=8)
    page.form = "ผด.02/1"
    page.line("บัญชีครุภัณฑ์").line("แผนการดำเนินงาน ประจำปีงบประมาณ 2569")
    page.line(
        "ที่",
        "แผนงาน",
        "หมวด",
        "ประเภท",
        "เป้าหมาย\n(ผลผลิตของครุภัณฑ์)",
        "2569\n(บาท)",
        "หน่วยงาน\nรับผิดชอบหลัก",
        *MONTHS,
    )
    rescue = (
        ("ครุภัณฑ์การเกษตร", "เครื่องสูบน้ำไดโว่ (ปั๊มจุ่ม)", 120000), ("ครุภัณฑ์การเกษตร", "เครื่องตัดแต่งกิ่งไม้", 100000),
        ("ครุภัณฑ์ยานพาหนะและขนส่ง", "เรือท้องแบนอลูมิเนียม", 750000), ("ครุภัณฑ์อื่นๆ", "หัวฉีดน้ำดับเพลิง", 90000),
        ("ครุภัณฑ์วิทยาศาสตร์หรือการแพทย์", "ถังอัดอากาศ  เครื่องช่วยหายใจ", 350000),
    )  # fmt: skip
    for number, (category, name, baht) in enumerate(rescue, start=1):
        page.row(number, Said("การรักษาความสงบภายใน", CALM), "ค่าครุภัณฑ์", category, name, baht,
                 Said("สำนักปลัด\nงานป้องกันฯ", CLERK), when=ticks("✓", 2, 3))  # fmt: skip
    return desk


def many_sheets():
    """One sheet a แผนงาน, names cut at 31; a hidden sheet, an empty one, a chart, wrong forms."""
    desk = Desk("12 หลายแผ่น.xlsx")
    aim = "ยุทธศาสตร์ที่ 2 สังคม"
    sheets = (
        ("ยุทธ1.2แผนงานสร้างความเข้มแข็งข", "แผนงานสร้างความเข้มแข็งของชุมชน", "สร้างความเข้มแข็งของชุมชน"),
        ("ยุทธ2.1แผนงานการศึกษา", None, "การศึกษา"),
        ("ผง.ศาสนา", "แผนงานการศาสนาวัฒนธรรมและนันทนาการ", FAITH),
        ("ยุทธ6.3แผนงานเคหะชุมชน", "แผนงานอุตสาหกรรมและการโยธา", WORKS),
    )  # fmt: skip
    for count, (title, caption, plan) in enumerate(sheets, start=1):
        page = desk.sheet(title)
        page.line("แผนการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2569")
        page.caption(aim, strategy=aim)
        page.caption(caption or "องค์การบริหารส่วนตำบลตัวอย่าง", work_plan=plan)
        page.line(*HEADINGS, *MONTHS)
        for number in range(1, count + 2):
            page.row(number, f"งานของแผ่นที่ {count} เรื่องที่ {number}", "1 ครั้ง", 100 * count + number, "ตำบล", CLERK,
                     when=ticks("✓", YEAR[number]))  # fmt: skip
    desk.workbook.worksheets[1].sheet_state = "hidden"
    desk.workbook.create_sheet("Sheet2")
    desk.workbook.create_chartsheet("กราฟ")
    five = desk.sheet("ผ.02", "_")
    five.line("แบบ ผ.02")
    five.line(
        "ที่",
        "โครงการ",
        "วัตถุประสงค์",
        "เป้าหมาย",
        "งบประมาณ",
        None,
        None,
        None,
        None,
        "ตัวชี้วัด",
        "ผลที่คาดว่าจะได้รับ",
        "หน่วยงานรับผิดชอบหลัก",
    )
    five.line(*[None] * 4, *(f"{year}\n(บาท)" for year in range(2566, 2571)))
    five.line(1, "ปุ๋ยหมัก", "เพื่อ", "50 คน", *[50000] * 5, "ร้อยละ 80", "ดี", "กองช่าง")
    summary = desk.sheet("ผด.01", "_")
    summary.line("แบบ ผด.01")
    summary.line(
        "ยุทธศาสตร์/แผนงาน",
        "จำนวนโครงการ",
        "คิดเป็นร้อยละ",
        "จำนวนงบประมาณ",
        "คิดเป็นร้อยละ",
        "หน่วยงานรับผิดชอบหลัก",
    )
    summary.line("แผนงานการศึกษา", 3, 100, 603, 100, "สำนักปลัด").line("รวม", 3, 100, 603, 100)
    buy = desk.sheet("จัดซื้อ", "_")
    buy.line("แผนการจัดซื้อจัดจ้าง (ผด.2)")
    buy.line("ลำดับที่", "โครงการ", "งบประมาณ (บาท)", "วิธีจัดซื้อจัดจ้าง", "ระยะเวลา", "หน่วยงานรับผิดชอบ")
    buy.line(1, "ซื้อกระดาษ", 5000, "เฉพาะเจาะจง", "ต.ค.", "กองคลัง")
    return desk


def filler_to_four_hundred():
    """Three rows of data, formatted and numbered filler to row 400, signatures, ไม่มี."""
    from openpyxl.styles import Border, Side

    desk, page = _begun("13 แถวว่าง.xlsx", plan="การเกษตร")
    page.row(1, "ธนาคารเมล็ดพันธุ์", "1 แห่ง", 40000, "หมู่ที่ 1", CLERK, when=ticks("✓", 5))
    page.row(2, "ปลูกป่าชุมชน", "10 ไร่", 25000, "หมู่ที่ 2", CLERK, when=ticks("✓", 6, 7))
    page.row(3, "พันธุ์ปลาในแหล่งน้ำ", "5 แห่ง", 30000, "หมู่ที่ 3", CLERK, when=ticks("✓", 8))
    line = Side(style="thin")
    for row in range(page.row_number + 1, 401):
        for column in range(1, 19):
            page.sheet.cell(row, column).border = Border(line, line, line, line)
        page.sheet.cell(row, 1, row - 4 if row < 40 else None)
    page.row_number = 402
    page.line("ตรวจสอบแล้วถูกต้อง", at=2)
    page.line("ลงชื่อ", None, "ผู้อำนวยการกอง", at=3)
    other = desk.sheet("ผด.02-1")
    other.form = "ผด.02/1"
    other.line("ประเภทครุภัณฑ์สำนักงาน")
    other.line("ที่", "ครุภัณฑ์", "รายละเอียด", "งบประมาณ", "สถานที่", "หน่วยงาน", *MONTHS)
    other.line(None, "- ไม่มีรายการ -")
    return desk


def months_in_words():
    """No month columns: a period in words, an end of work, quarters; sums in thousands."""
    desk = Desk("14 ระยะเวลา.xlsx")
    page = desk.sheet("แผน", "number name description budget location divisions _ _", months=0)
    aim = "ยุทธศาสตร์ที่ 1 เศรษฐกิจ"
    page.caption(aim, strategy=aim).caption("แผนงานการพาณิชย์", work_plan="การพาณิชย์")
    page.line(
        "ที่",
        "โครงการ",
        "กิจกรรม",
        "งบประมาณ (พันบาท)",
        "สถานที่",
        "หน่วยงาน",
        "ระยะเวลาดำเนินการ",
        "ดำเนินการแล้วเสร็จ",
    )
    words = (
        ("ตุลาคม 2568 - กันยายน 2569", None, YEAR), ("ก.พ. 69 - เม.ย. 69", None, (2, 3, 4)), ("ตลอดปีงบประมาณ", None, YEAR),
        ("ไตรมาส 1", None, (10, 11, 12)), ("ไตรมาสที่ ๒", None, (1, 2, 3)), ("ม.ค. - มี.ค.", None, (1, 2, 3)),
        ("พ.ย.68–ม.ค.69", None, (11, 12, 1)), ("ตลอดปี", None, YEAR), ("ต.ค., ม.ค., เม.ย.", None, (10, 1, 4)),
        (None, "มีนาคม 2569", ()), (None, None, ()), ("ธันวาคม ๒๕๖๘ ถึง มกราคม ๒๕๖๙", None, (12, 1)),
        ("ไตรมาส 3-4", None, YEAR[6:]), ("รอผลการจัดสรร", None, ()),
    )  # fmt: skip
    for number, (period, end, months) in enumerate(words, start=1):
        tell = () if months else "months-completion-only" if end else "months-missing"
        page.row(number, f"ตลาดนัดครั้งที่ {number}", "1 ครั้ง", Said(number * 10, f"{number * 10_000}.00"), "ตลาด", TREASURY,
                 tell=tell, months="")  # fmt: skip
        page.sheet.cell(page.row_number, 7, period)
        page.sheet.cell(page.row_number, 8, end)
        desk.expected[-1]["months"] = " ".join(map(str, months))
    return desk


def exported_by_a_system():
    """Header on the first row, everything text, no titles, full names of months, blank rows."""
    desk = Desk("15 export.xlsx")
    page = desk.sheet(
        "Sheet1", "number name description location budget divisions funding_source", months=8
    )
    page.line(
        "ลำดับ",
        "รายชื่อโครงการ",
        "รายละเอียด",
        "สถานที่",
        "วงเงินงบประมาณ (บาท)",
        "ส่วนราชการ",
        "แหล่งเงิน",
        *FULL_MONTHS,
    )
    page.below(strategy="", work_plan="")
    for number in range(1, 16):
        page.row(str(number), f"โครงการส่งเสริมอาชีพ รุ่นที่ {number}", f"อบรม {number * 5} คน", f"หมู่ที่ {number}",
                 Said(f"{number * 1500:,}.00", f"{number * 1500}.00"), WELFARE, "เงินรายได้",
                 when=ticks("1", YEAR[number % 12]))  # fmt: skip
        if number % 4 == 0:
            page.skip(2)
    return desk


def two_tables_side_effects():
    """A changed layout half-way down, cross notes, a reference column, last year's mark left."""
    desk = Desk("16 เปลี่ยนแบบ.xlsx")
    page = desk.sheet("6.1", "number name description budget location divisions")
    page.line("ผด.๐๒/๑", at=17).line("(ร่าง)แผนการดำเนินงาน ประจำปีงบประมาณ พ.ศ. ๒๕๖9")
    aim = "ยุทธศาสตร์อปท.ด้านการท่องเที่ยว"
    page.caption(aim, at=3, strategy=aim)
    page.caption("1. แผนงานการศาสนา วัฒนธรรมและนันทนาการ", at=3, work_plan=FAITH)
    page.line(*HEADINGS, "ปี 2568", None, None, "ปี 2569")
    page.line(*[None] * 6, *(month.rstrip(".") for month in MONTHS))
    page.row(1, "ส่งเสริมการท่องเที่ยวโดยชุมชน", "2 เส้นทาง", 30000, "ตำบล", CLERK, when=ticks("x", 12))
    page.row(2, "สืบชะตาลำน้ำ", "1 ครั้ง", 10000, "ลำน้ำ", CLERK, when=ticks("x", 5))
    page.line("รวม", None, None, 40000)
    page.line("หน้า 1/2", at=18).skip(3)
    page.caption("2. แผนงานการพาณิชย์", at=2, work_plan="การพาณิชย์")
    page.layout(["number", "name", "budget", "description", "location", "_", "divisions"], 8)
    page.line(
        "ที่", "โครงการ", "งบประมาณ", "รายละเอียด", "สถานที่", "หน้า/ข้อ", "หน่วยงานที่รับผิดชอบหลัก", *MONTHS
    )
    page.row(1, "ตลาดริมน้ำ", 55000, "1 แห่ง", "ท่าน้ำ", "45/2", TREASURY, when=ticks("x", 1, 2))
    page.row("1.1", "ป้ายตลาด", 5000, "1 ป้าย", "ท่าน้ำ", "45/3", TREASURY, when=ticks("x", 2), number="",
             tell="number-unreadable")  # fmt: skip
    page.row(
        3,
        "ของดีประจำตำบล",
        20000,
        "1 งาน",
        "-",
        "46/1",
        TREASURY,
        when=NEVER,
        location="",
        tell="months-missing",
    )
    page.line("รวม 3 โครงการ", None, 80000)
    return desk
