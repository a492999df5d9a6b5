"""The public holidays of Thai government offices: the only importer of the library ``holidays``.

The library knows the days fixed by law, computes those of the lunar calendar and their days in
lieu, and holds what the cabinet and the palace announce year by year as far as its release
reaches. Importing it loads every country of the world, a second on a slow machine; so a year
that was asked for once is kept between runs.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

from dplan_docs.remembering import remembered

_NOT_OF_OFFICES = ("วันแรงงานแห่งชาติ", "วันเด็กแห่งชาติ")
"""Days of workers and of children, on which government offices are open (or it is a Saturday)."""
_MADE_BY = (
    "countries/thailand.py",
    "groups/thai.py",
    "calendars/thai.py",
    "observed_holiday_base.py",
    "holiday_base.py",
)
_IN_LIEU, _IN_LIEU_IN_FULL = "ชดเชย", "วันหยุดชดเชย"


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicHolidays:
    """One year's public holidays, as far as the library knows them.

    Attributes:
        names: The Thai name of each; empty where the library does not reach the year.
        is_announced: Whether the days that are announced from year to year are among them:
            the cabinet's special holidays, and the Royal Ploughing Ceremony, by whose date
            it is known. Else all are computed, and may differ from what will be announced.
    """

    names: Mapping[date, str] = field(default_factory=dict)
    is_announced: bool = False


@cache
def public_holidays(year: int) -> PublicHolidays:
    """Return the public holidays of a year of the common era.

    >>> public_holidays(2025).names[date(2025, 10, 13)]
    'วันนวมินทรมหาราช'
    >>> date(2025, 5, 1) in public_holidays(2025).names
    False
    """
    kept = json.loads(remembered(_maker(), b"%d" % year, lambda: _asked_of_library(year)))
    names = {date.fromisoformat(day): name for day, name in kept["names"].items()}
    return PublicHolidays(names=names, is_announced=kept["is_announced"])


def _asked_of_library(year: int) -> str:
    import holidays

    found = holidays.country_holidays(
        "TH", years=year, language="th", categories=(holidays.PUBLIC, holidays.GOVERNMENT)
    )
    announced = holidays.country_holidays("TH", years=year, categories=(holidays.GOVERNMENT,))
    named = ((day, _name(day_names)) for day, day_names in sorted(found.items()))
    names = {day.isoformat(): name for day, name in named if name}
    return json.dumps({"names": names, "is_announced": bool(announced)}, ensure_ascii=False)


def _name(names: str) -> str:
    """Return the shortest of a day's names, or ``""`` when offices are open on it.

    >>> _name("ชดเชยวันพ่อแห่งชาติ; ชดเชยวันชาติ"), _name("ชดเชยวันแรงงานแห่งชาติ")
    ('วันหยุดชดเชยวันชาติ', '')
    """
    own = [name for name in names.split("; ") if not name.endswith(_NOT_OF_OFFICES)]
    shortest = min(own, key=len, default="")
    if shortest.startswith(_IN_LIEU):
        return _IN_LIEU_IN_FULL + shortest.removeprefix(_IN_LIEU)
    return shortest


@cache
def _maker() -> bytes | None:
    """The hash of the library's Thai calendar and of this module; None where it is not in files."""
    library = find_spec("holidays")
    if library is None or library.origin is None:
        return None
    made_by = [Path(__file__), *(Path(library.origin).parent / name for name in _MADE_BY)]
    try:
        return sha256(b"".join(path.read_bytes() for path in made_by)).digest()
    except OSError:
        return None
