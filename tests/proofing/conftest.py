from pathlib import Path

import pytest
from paper_reader import Paper

from dplan_docs.formats.package import write_zip
from dplan_docs.proofing import Known
from dplan_docs.settings.model import Organization, PlanYear, Settings

SHIPPED = Path(__file__).parents[2] / "templates" / "docx"


@pytest.fixture
def known():
    """What is known of อบต.ทุ่งตัวอย่าง in its year 2569."""
    return Known.of(
        Settings(
            organization=Organization(kind_label="อบต.", name="ทุ่งตัวอย่าง"),
            year=PlanYear(
                fiscal_year=2569,
                development_plan_from=2566 - 5,
                development_plan_to=2565,
                regulation="ระเบียบกระทรวงมหาดไทยว่าด้วยการจัดทำแผนพัฒนาขององค์กรปกครองส่วนท้องถิ่น "
                "พ.ศ. 2548 และที่แก้ไขเพิ่มเติมถึง (ฉบับที่ 3) พ.ศ. 2561",
            ),
        )
    )


@pytest.fixture
def changed(tmp_path):
    """A shipped template in which something has been replaced once, as a file."""

    def make(name, old, new, part="word/document.xml", source=None):
        parts = Paper(source or SHIPPED / f"{name}.docx").parts
        xml = parts[part].decode()
        assert old in xml, old
        path = tmp_path / f"{name}.docx"
        path.write_bytes(write_zip({**parts, part: xml.replace(old, new, 1).encode()}.items()))
        return path

    return make
