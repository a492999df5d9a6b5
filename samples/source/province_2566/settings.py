"""The settings of sample (c)."""

from datetime import date

from dplan_docs.settings.model import NO, YES, PlanYear
from dplan_docs.tambon.orders import DEFAULT_ORDERS
from dplan_docs.tambon.settings import (
    ONE_FOR_ALL,
    REPORTER,
    SIGNATORY,
    AreaLetter,
    AreaOffice,
    AreaPerson,
    District,
    Tambon,
    TambonPlan,
    TambonSettings,
)
from dplan_docs.titles import TITLES
from samples.source.province_2566.names import OFFICERS, TAMBONS, TARGETS

_REGULATION = "ระเบียบกระทรวงมหาดไทยว่าด้วยการจัดทำแผนและประสานแผนพัฒนาพื้นที่ในระดับอำเภอและตำบล พ.ศ. 2562"

SETTINGS = TambonSettings(
    organization=AreaOffice(
        kind_label="จังหวัด",
        name="สมมุติบุรี",
        subdistrict="ในเมืองใหม่",
        district="เมืองสมมุติบุรี",
        province="สมมุติบุรี",
        address="ศาลากลางจังหวัดสมมุติบุรี ถนนตัวอย่าง",
        postcode="99000",
        phone="0 9999 9900",
        document_prefix="สบ 0019",
    ),
    year=PlanYear(fiscal_year=2566, regulation=_REGULATION),
    people=(
        AreaPerson(
            role=SIGNATORY,
            prefix="นางสาว",
            name="สมมุติ นามงาม",
            line_1="รองผู้ว่าราชการจังหวัด ปฏิบัติราชการแทน",
            line_2="ผู้ว่าราชการจังหวัดสมมุติบุรี",
        ),
        AreaPerson(role=REPORTER, prefix="นาย", name="พัฒนา ชุมชนดี", line_1="พัฒนาการจังหวัดสมมุติบุรี"),
    ),
    letters=(
        AreaLetter(
            title=TITLES["tambon-letter"], number="ว 1187", circular=YES, dated=date(2023, 2, 24)
        ),
    ),
    plan=TambonPlan(
        fiscal_year=2566,
        regulation=_REGULATION,
        guidance_year=2565,
        recipients=ONE_FOR_ALL,
        report_to="จังหวัด",
        tambon_body="คณะกรรมการบริหารงานตำบลแบบบูรณาการ",
        tambon_body_short="ก.บ.ต.",
        centre="คณะกรรมการศูนย์ประสานงานองค์การชุมชน",
        centre_short="ศอช.",
        unit="สำนักงานพัฒนาชุมชนจังหวัด",
        group="กลุ่มงานยุทธศาสตร์การพัฒนาชุมชน",
        phone="0 9999 9939",
        motto="ชุมชนเข้มแข็ง ตำบลน่าอยู่ ทุกคนร่วมคิดร่วมทำ",
    ),
    orders=DEFAULT_ORDERS,
    districts=tuple(
        District(
            name=name,
            aliases=(f"พช.{name}",),
            model_on=date(2023, 3, 30) if number in {1, 2} else None,
            officer="".join(officer),
        )
        for number, (name, officer) in enumerate(zip(TAMBONS, OFFICERS, strict=True))
    ),
    tambons=tuple(
        Tambon(district=district, name=name, is_target=YES if number < TARGETS else NO)
        for district, names in TAMBONS.items()
        for number, name in enumerate(names)
    ),
)
