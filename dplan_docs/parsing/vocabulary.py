"""The names that a reader knows: the office's own from the settings, and the common ones."""

from dataclasses import dataclass

WORK_PLANS = (
    "งบกลาง",
    "บริหารงานทั่วไป",
    "การรักษาความสงบภายใน",
    "การศึกษา",
    "สาธารณสุข",
    "สังคมสงเคราะห์",
    "เคหะและชุมชน",
    "สร้างความเข้มแข็งของชุมชน",
    "การศาสนา วัฒนธรรม และนันทนาการ",
    "อุตสาหกรรมและการโยธา",
    "การเกษตร",
    "การพาณิชย์",
)
"""The twelve แผนงาน of the local budget, in the order of a budget by-law."""

NO_BUDGET_WORDS = (
    "ไม่ใช้งบประมาณ",
    "ไม่ใช้งบ",
    "ไม่มีงบประมาณ",
    "ไม่มีงบ",
    "ไม่ใช้งบประมาณดำเนินการ",
    "ไม่ใช้เงินงบประมาณ",
    "ไม่ได้ใช้งบประมาณ",
    "ไม่ใช้เงิน",
    "ไม่ได้ตั้งงบประมาณ",
    "ไม่ได้ตั้งงบ",
    "ไม่มีค่าใช้จ่าย",
    "ไม่มี",
)
"""What a cell says when a project uses no money; every other word is an error."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """The names known while reading.

    Attributes:
        divisions: The office's divisions: canonical name and aliases.
        agencies: Bodies outside the office: name and aliases.
        work_plans: Canonical แผนงาน, without that word.
        no_budget_words: What a budget cell says when no money is used.
    """

    divisions: tuple[tuple[str, tuple[str, ...]], ...] = ()
    agencies: tuple[tuple[str, tuple[str, ...]], ...] = ()
    work_plans: tuple[str, ...] = WORK_PLANS
    no_budget_words: tuple[str, ...] = NO_BUDGET_WORDS
