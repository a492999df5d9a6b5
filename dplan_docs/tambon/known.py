"""The districts and tambons that the settings know, and how texts name them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from dplan_docs.parsing.values import folded, plain
from dplan_docs.tambon.settings import District, Tambon
from dplan_docs.thai.text import nearest

_DISTRICT = re.compile(r"^(?:ที่ทำการปกครอง)?(?:อำเภอ|กิ่งอำเภอ|อ\.)\s*")
_TAMBON = re.compile(r"^(?:(?:\(?[0-9]{1,3}[.)]\s*)?(?:ตำบล|ต\.|ต\s+))\s*")
_NAMED = re.compile(r"(?:อำเภอ|(?<![ก-๙])อ\.)\s*([ก-ฮเ-ไ][ก-๎]*)")
_NO_NAMES = frozenset({"", "และตำบล", "ทุกอำเภอ"})


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownDistricts:
    """What the settings say of districts and tambons.

    Attributes:
        districts: Each district's name, and the other names it is called by.
        tambons: The tambons of each district.
        targets: Those of them that were given money.
        fiscal_year: The year that is asked about.
    """

    districts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    tambons: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    targets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    fiscal_year: int | None = None

    @classmethod
    def of(
        cls,
        districts: Iterable[District],
        tambons: Iterable[Tambon] = (),
        fiscal_year: int | None = None,
    ) -> "KnownDistricts":
        """Return what the settings' sheets hold."""
        from dplan_docs.settings.entry import YES

        names = {bare_district(x.name): x.aliases for x in districts if x.name}
        all_of: dict[str, list[str]] = {}
        targets: dict[str, list[str]] = {}
        for each in tambons:
            place = bare_district(each.district)
            all_of.setdefault(place, []).append(bare_tambon(each.name))
            if each.is_target == YES:
                targets.setdefault(place, []).append(bare_tambon(each.name))
        return cls(
            districts=names,
            tambons={name: tuple(found) for name, found in all_of.items()},
            targets={name: tuple(found) for name, found in targets.items()},
            fiscal_year=fiscal_year,
        )

    def district(self, text: str) -> str | None:
        """Return the district that a text is the name of.

        >>> KnownDistricts(districts={"เนินเมฆ": ("พช.เนินเมฆ",)}).district("อ.เนินเมฆ")
        'เนินเมฆ'
        """
        key = folded(bare_district(text))
        for name, aliases in self.districts.items():
            if key and key in {folded(bare_district(x)) for x in (name, *aliases)}:
                return name
        return None

    def districts_in(self, text: str) -> tuple[str, ...]:
        """Return the districts whose names stand in a text such as a file's name, longest first."""
        rest, found = folded(text), []
        called = [(x, name) for name, others in self.districts.items() for x in (name, *others)]
        for words, name in sorted(called, key=lambda each: -len(each[0])):
            key = folded(bare_district(words))
            if key and key in rest:
                rest = rest.replace(key, "|")
                found.append(name)
        return tuple(dict.fromkeys(found))

    def tambon(self, text: str, district: str) -> str | None:
        """Return the tambon of a district that a text names."""
        key = folded(bare_tambon(text))
        return next((x for x in self.tambons.get(district, ()) if folded(x) == key), None)

    def districts_of(self, text: str) -> tuple[str, ...]:
        """Return the districts that have a tambon of this name."""
        return tuple(name for name in self.tambons if self.tambon(text, name))

    def like(self, text: str, district: str) -> str | None:
        """Return the tambon of a district that a misspelt text may mean."""
        return nearest(bare_tambon(text), self.tambons.get(district, ()))


def bare_district(text: str) -> str:
    """Return a district's name without the word for one.

    >>> bare_district("อำเภอเนินเมฆ"), bare_district("อ. เนินเมฆ")
    ('เนินเมฆ', 'เนินเมฆ')
    """
    return _DISTRICT.sub("", plain(text))


def bare_tambon(text: str) -> str:
    """Return a tambon's name without the word for one.

    >>> bare_tambon("ต.ทุ่งตะวัน"), bare_tambon("ตำบล ทุ่งตะวัน")
    ('ทุ่งตะวัน', 'ทุ่งตะวัน')
    """
    return _TAMBON.sub("", plain(text))


def names_a_tambon(text: str) -> bool:
    """Whether a line begins as the name of a tambon does."""
    return _TAMBON.match(plain(text)) is not None


def district_words(text: str) -> tuple[str, ...]:
    """Return what follows the word อำเภอ in a title, known or not.

    >>> district_words("อำเภอเนินเมฆ จังหวัดตัวอย่าง")
    ('เนินเมฆ',)
    """
    return tuple(x for x in _NAMED.findall(plain(text)) if x not in _NO_NAMES)
