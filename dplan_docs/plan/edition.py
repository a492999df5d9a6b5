"""An edition of a plan: what was amended after the announcement (แก้ไข เพิ่มเติม เปลี่ยนแปลง)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """One amendment of one year's plan.

    Attributes:
        number: Counted from 1 for each kind within the plan of one fiscal year.
        year: The plan's fiscal year, Buddhist era.
    """

    kind: str
    number: int
    year: int

    @property
    def name(self) -> str:
        """What follows the plan's year in a title.

        >>> Edition(kind="เพิ่มเติม", number=1, year=2569).name
        'เพิ่มเติม ครั้งที่ 1'
        """
        return f"{self.kind} ครั้งที่ {self.number}"

    @property
    def caption(self) -> str:
        """The edition with its year, where no title says the year.

        >>> Edition(kind="แก้ไข", number=2, year=2568).caption
        'แก้ไข ครั้งที่ 2/2568'
        """
        return f"{self.name}/{self.year}"

    def to_json(self) -> dict[str, object]:
        """Return kind, number and year."""
        return {"kind": self.kind, "number": self.number, "year": self.year}
