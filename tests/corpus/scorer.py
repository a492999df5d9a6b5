"""Compares what was read with what is meant, field by field."""

import csv
import io
import sys
from dataclasses import dataclass, field
from pathlib import Path

from dplan_docs.parsing import Vocabulary
from dplan_docs.reading import read_workbook
from tests.corpus import books_one, books_three, books_two
from tests.corpus.desk import FIELDS

VOCABULARY = Vocabulary(
    divisions=(
        (books_one.CLERK, ("สป.",)),
        (books_one.TREASURY, ()),
        (books_one.TECHNICAL, ("ช่าง",)),
        (books_one.SCHOOLS, ()),
        (books_one.HEALTH, ()),
        (books_one.WELFARE, ()),
    ),
    agencies=(("อบจ.ตัวอย่าง", ()),),
)
SHELF = {
    name: function
    for module in (books_one, books_two, books_three)
    for name, function in vars(module).items()
    if getattr(function, "__module__", "") == module.__name__ and not name.startswith("_")
}


@dataclass
class Score:
    """One workbook's reading against what is meant."""

    book: str
    rows: int = 0
    fields: int = 0
    wrong: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    invented: list[str] = field(default_factory=list)
    unreported: list[str] = field(default_factory=list)
    untold: list[str] = field(default_factory=list)
    codes: set[str] = field(default_factory=set)

    @property
    def right(self):
        return self.fields - len(self.wrong)


def scored(desk, folder: Path, path: Path | None = None):
    """Return the score of reading a workbook; of ``path``, where it was saved again."""
    found = read_workbook(path or desk.save(folder), desk.name, VOCABULARY)
    score = Score(book=desk.name, codes={finding.code for finding in found.findings})
    read = {(entry.where.sheet, entry.where.row): entry for entry in found.entries}
    told = {(f.where.sheet, _row(f), f.code) for f in found.findings}
    for expected in desk.expected:
        _compare(score, expected, read, told)
    meant = {(e["sheet"], int(e["row"])) for e in desk.expected}
    score.invented = [f"{place}: {read[place].name}" for place in read if place not in meant]
    score.untold = [str(tell) for tell in desk.tells if tell not in told]
    return score


def _compare(score, expected, read, told):
    place = expected["sheet"], int(expected["row"])
    score.rows += 1
    if place not in read:
        score.lost.append(f"{place}: {expected['name']}")
        return
    shown = as_texts(read[place])
    for name in FIELDS:
        if not expected[name] and not shown[name]:
            continue  # nothing there and nothing read: no merit
        score.fields += 1
        if shown[name] == expected[name]:
            continue
        score.wrong.append(f"{place} {name}: {shown[name]!r}, not {expected[name]!r}")
        if name == "budget" and not any(
            (*place, code) in told for code in {c for _, _, c in told} if code.startswith("budget-")
        ):
            score.unreported.append(score.wrong[-1])


def as_texts(entry):
    """Return a record's fields as the expected ones are written."""
    texts = {name: getattr(entry, name, None) for name in FIELDS}
    texts["months"] = " ".join(map(str, entry.months))
    texts["divisions"] = "/".join(entry.divisions)
    return {name: "" if value is None else str(value) for name, value in texts.items()}


def _row(finding):
    digits = "".join(c for c in finding.where.cell or "" if c.isdigit())
    return int(digits) if digits else 0


def table(desk):
    """Return what is meant as a table of text."""
    out = io.StringIO()
    writer = csv.DictWriter(out, ("sheet", "row", *FIELDS), delimiter="\t", lineterminator="\n")
    writer.writeheader()
    writer.writerows(desk.expected)
    return out.getvalue()


if __name__ == "__main__":
    import tempfile

    with tempfile.TemporaryDirectory() as temporary:
        for desk in SHELF.values():
            s = scored(desk(), Path(temporary))
            lines = [f"{s.book}: {s.rows} rows, {s.right}/{s.fields}, {sorted(s.codes)}"]
            for title in ("wrong", "lost", "invented", "unreported", "untold"):
                lines += [f"    {title} {line}" for line in getattr(s, title)]
            sys.stdout.write("\n".join(lines) + "\n")
