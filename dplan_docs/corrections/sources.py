"""What a bundle remembers of the workbooks it was made of."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from dplan_docs.plan.tally import Entry, Tally, main_division
from dplan_docs.records import EQUIPMENT_FORM, EquipmentItem, FormRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What one workbook says for one division on one form.

    Attributes:
        division: The first unit in charge; ``""`` where the rows name none.
        rows: How many rows there are.
        budget: Their baht.
        counted: How many of them are in the plan.
        counted_budget: The baht of those.
    """

    division: str
    form: str
    rows: int
    budget: Decimal
    counted: int
    counted_budget: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A workbook that was read.

    Attributes:
        projects: How many of its rows are projects.
    """

    file: str
    sha256: str
    parts: tuple[Part, ...]
    projects: int = 0

    @classmethod
    def of(
        cls, file: str, sha256: str, entries: Iterable[Entry], counted: Iterable[Entry]
    ) -> "Source":
        """Return what is to be remembered of a workbook."""
        everything = tuple(entries)
        rows, in_plan = _by_scope(everything), _by_scope(counted)
        parts = tuple(
            Part(
                division=scope[0],
                form=scope[1],
                rows=len(listed),
                budget=Tally.of(listed).budget,
                counted=len(in_plan.get(scope, ())),
                counted_budget=Tally.of(in_plan.get(scope, ())).budget,
            )
            for scope, listed in rows.items()
        )
        projects = sum(map(_is_project, everything))
        return cls(file=file, sha256=sha256, parts=parts, projects=projects)

    @property
    def counted(self) -> bool:
        """Whether any of it is in the plan, or it held nothing that could be."""
        return not self.parts or any(part.counted for part in self.parts)

    def to_json(self) -> dict[str, object]:
        """Return the source as JSON; money is a decimal string."""
        items = sum(part.rows for part in self.parts if part.form == EQUIPMENT_FORM)
        divisions = dict.fromkeys(part.division for part in self.parts if part.division)
        return {
            "file": self.file,
            "sha256": self.sha256,
            "divisions": list(divisions),
            "projects": self.projects,
            "equipment_items": items,
            "budget": f"{sum((part.budget for part in self.parts), Decimal(0)):.2f}",
            "counted": self.counted,
            "parts": [_part_to_json(part) for part in self.parts],
        }

    @classmethod
    def from_json(cls, value: object) -> "Source | None":
        """Return what a manifest says, or None where it is not what this program writes."""
        try:
            assert isinstance(value, Mapping)  # noqa: S101  told from what others wrote
            parts = tuple(_part_from_json(part) for part in value["parts"])
            return cls(
                file=str(value["file"]),
                sha256=str(value["sha256"]),
                parts=parts,
                projects=int(value.get("projects", 0)),
            )
        except (AssertionError, LookupError, TypeError, ValueError, InvalidOperation):
            return None


def _part_to_json(part: Part) -> dict[str, object]:
    return {
        "division": part.division,
        "form": part.form,
        "rows": part.rows,
        "budget": f"{part.budget:.2f}",
        "counted": part.counted,
        "counted_budget": f"{part.counted_budget:.2f}",
    }


def _part_from_json(value: Mapping[str, object]) -> Part:
    return Part(
        division=str(value["division"]),
        form=str(value["form"]),
        rows=int(str(value["rows"])),
        budget=Decimal(str(value["budget"])),
        counted=int(str(value["counted"])),
        counted_budget=Decimal(str(value["counted_budget"])),
    )


def _is_project(entry: Entry) -> bool:
    if isinstance(entry, FormRow):
        return entry.is_project
    return not isinstance(entry, EquipmentItem)


def _by_scope(entries: Iterable[Entry]) -> dict[tuple[str, str], list[Entry]]:
    found: dict[tuple[str, str], list[Entry]] = {}
    for entry in entries:
        found.setdefault((main_division(entry), entry.form), []).append(entry)
    return found
