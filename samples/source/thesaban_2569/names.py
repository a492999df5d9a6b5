"""The municipality's invented names that its divisions' workbooks share."""

ENTITY = "เทศบาลตำบลริมธารแก้ว"
FISCAL_YEAR = 2569

INFRASTRUCTURE = "ยุทธศาสตร์ที่ 1 การพัฒนาโครงสร้างพื้นฐานและสาธารณูปการ"
QUALITY_OF_LIFE = "ยุทธศาสตร์ที่ 2 การพัฒนาคุณภาพชีวิตและสังคม"
EDUCATION = "ยุทธศาสตร์ที่ 3 การพัฒนาการศึกษา ศาสนา และวัฒนธรรม"
ENVIRONMENT = "ยุทธศาสตร์ที่ 4 การพัฒนาสิ่งแวดล้อมและเมืองน่าอยู่"
GOVERNANCE = "ยุทธศาสตร์ที่ 5 การบริหารจัดการองค์กรที่ดี"
STRATEGIES = (INFRASTRUCTURE, QUALITY_OF_LIFE, EDUCATION, ENVIRONMENT, GOVERNANCE)

OFFICE = "สำนักงานเทศบาลตำบลริมธารแก้ว"
WHOLE_TOWN = "เขตเทศบาลตำบลริมธารแก้ว"
NO_MONEY = "ไม่ใช้งบประมาณ"
