"""Who does an entry: one of the office's own divisions, or another body."""

import re
from dataclasses import dataclass

from dplan_docs.plan.tally import Entry
from dplan_docs.settings.model import Organization, Settings
from dplan_docs.thai.text import fold

OTHER_BODIES = (
    "อบจ",
    "องค์การบริหารส่วนจังหวัด",
    "แขวง(?:การ)?ทาง",
    "กรม",
    "การไฟฟ้า",
    "การประปา(?!เทศบาล)",
    "โครงการชลประทาน",
    "โรงพยาบาล",
    "โรงเรียน(?!เทศบาล|องค์การบริหารส่วน|อบ)",
    "สถานีตำรวจ",
    "ที่ทำการปกครอง",
    "ที่ว่าการอำเภอ",
    "สำนักงานเขตพื้นที่",
    "สำนักงาน(?!ปลัด|เลขานุการ).*(?:จังหวัด|อำเภอ)",
)
"""How the names of bodies begin that are never a division of a local government (folded)."""

_OTHER_BODY = re.compile("|".join(OTHER_BODIES))


@dataclass(frozen=True, slots=True, kw_only=True)
class Units:
    """The names the office knows, folded.

    Attributes:
        own: Each of the office's names and its divisions' names, and its place in the order.
        agencies: The names of the agencies in the settings.
    """

    own: dict[str, int]
    agencies: frozenset[str]

    @classmethod
    def of(cls, settings: Settings) -> "Units":
        """Return the units of an office."""
        office = dict.fromkeys(_office_names(settings.organization), len(settings.divisions))
        divisions = {
            fold(name): order
            for order, division in enumerate(settings.divisions)
            for name in (division.name, division.short_name, *division.aliases)
        }
        agencies = {
            fold(name) for agency in settings.agencies for name in (agency.name, *agency.aliases)
        }
        own = {name: order for name, order in (office | divisions).items() if name}
        return cls(own=own, agencies=frozenset(agencies - {""}))

    def rank(self, unit: str) -> int:
        """Return a unit's place in the office's order; strangers come last."""
        return self.own.get(fold(unit), len(self.own))

    def entry_rank(self, entry: Entry) -> int:
        """Return the place of the first of the entry's units that the office knows."""
        ranks = (self.rank(unit) for unit in entry.divisions)
        return next((rank for rank in ranks if rank < len(self.own)), len(self.own))

    def is_other_body(self, entry: Entry) -> bool:
        """Whether the entry is done by other bodies alone."""
        names = [fold(unit) for unit in entry.divisions]
        if any(name in self.own for name in names):
            return False
        return any(name in self.agencies or _OTHER_BODY.match(name) for name in names)


def _office_names(organization: Organization) -> tuple[str, ...]:
    names = (organization.kind_label, organization.full_name, organization.short_name)
    return tuple(fold(name) for name in names)
