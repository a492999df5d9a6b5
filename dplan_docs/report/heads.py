"""The first line of a report."""


def plan_head(organization: str, plan: str, fiscal_year: int | None) -> str:
    """Return whose plan it is, of which kind and year, as far as the office has entered it.

    >>> plan_head("จังหวัดสมมุติบุรี", "แผนพัฒนาตำบล", None)
    'จังหวัดสมมุติบุรี แผนพัฒนาตำบล ประจำปีงบประมาณ พ.ศ. ....'
    """
    name = organization or "(ยังไม่ได้กรอกชื่อหน่วยงาน)"
    return f"{name} {plan} ประจำปีงบประมาณ พ.ศ. {fiscal_year or '....'}"
