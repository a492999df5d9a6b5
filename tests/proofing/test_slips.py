"""What is no slip: one form alone, a committee that is one, a line that counts districts."""

import pytest

from dplan_docs.proofing import prove
from tests.proofing.mistakes import LETTER_CLOSE


@pytest.mark.parametrize(
    "text",
    [
        "ประชุม กบต. ทุกเดือน และ กบต. ทุกแห่ง",
        "ศอช.ต. ทุกตำบล",
        "คณะกรรมการพัฒนาชุมชนของหมู่บ้าน",
        "รายงานผลให้จังหวัดทราบ และจัดทำรายงานให้จังหวัดทราบ",
        "ส่งแล้ว 3 อำเภอ",
        "ทุกหน่วยงานในจังหวัด",
        "อำเภอ..................จังหวัด..................",
    ],
)
def test_what_is_said_one_way_is_no_slip(changed, known, text):
    path = changed("tambon-letter", LETTER_CLOSE, text)
    assert prove(path, path.name, "tambon-letter", known).findings == ()
