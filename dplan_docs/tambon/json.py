"""The answers of districts as JSON, for ``plan.json``: every row with where it was read."""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from decimal import Decimal

from dplan_docs.records import SourceRow
from dplan_docs.tambon.records import LINKED, TARGETS, USED, Answer, Report, Row


def answers_to_json(districts: Iterable[str], answers: Mapping[str, Answer]) -> dict[str, object]:
    """Return all that counts of what districts sent, district by district in their order."""
    listed = [answers.get(name) or Answer(district=name) for name in districts]
    return {
        "districts": [
            {"name": x.district, "sent": sorted(x.sent), "files": list(x.files)} for x in listed
        ],
        "registers": {
            TARGETS: [_row(row) for x in listed for row in x.targets],
            USED: [_row(row) for x in listed for row in x.used],
            LINKED: [_row(row) for x in listed for row in x.linked],
        },
        "reports": [_row(x.report) for x in listed if x.report],
    }


def _row(row: Row | Report) -> dict[str, object]:
    return {each.name: _value(getattr(row, each.name)) for each in fields(row)}


def _value(value: object) -> object:
    match value:
        case SourceRow():
            left = {} if value.left == "A" else {"left": value.left}
            return {"file": value.file, "sheet": value.sheet, "row": value.row, **left}
        case Decimal():
            return f"{value:.2f}"
        case tuple():
            return list(value)
        case _:
            return value
