"""What hangs on a sheet's cells in parts of its own: pictures, comments, tables, charts."""

import posixpath
import re
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from dplan_docs.formats.xlsx.following import local_name
from dplan_docs.formats.xlsx.markup import NAMESPACES, parse, remove, serialize
from dplan_docs.formats.xlsx.moves import BookMoves, Moves
from dplan_docs.formats.xlsx.references import areas

if TYPE_CHECKING:
    from lxml import etree

Parts = dict[str, bytes]
Speak = Callable[[str], str]

_VML_ROW = 2
"""The place of the upper row within a note's anchor: column, offset, row, offset, and again."""


def relations(parts: Mapping[str, bytes], part: str) -> Iterator[tuple[str, str]]:
    """Yield the kind of each relation of a part, such as ``drawing``, and the part it leads to."""
    folder, _, name = part.rpartition("/")
    content = parts.get(f"{folder}/_rels/{name}.rels")
    if content is None:
        return
    for relation in parse(content).iterfind("p:Relationship", NAMESPACES):
        target = posixpath.normpath(posixpath.join(f"/{folder}", relation.get("Target", "")))
        if relation.get("TargetMode") != "External":
            yield relation.get("Type", "").rpartition("/")[2], target.lstrip("/")


def move_attached(parts: Parts, sheets: Mapping[str, str], moves: BookMoves, speak: Speak) -> None:
    """Move what hangs on cells along with the rows.

    Args:
        parts: The package, to be changed.
        sheets: The part of every sheet, by tab.
        moves: Where the rows of the sheets went.
        speak: How a text of the sheets is written; the headings of a table are told twice.
    """
    for tab, sheet in sheets.items():
        for kind, name in relations(parts, sheet):
            if name in parts and kind in _MOVERS:
                root = parse(parts[name])
                if _MOVERS[kind](root, moves.of(tab), speak):
                    parts[name] = serialize(root)
    for name in parts:
        if re.fullmatch(r"xl/charts/[^/]+\.xml", name):
            parts[name] = _moved_chart(parts[name], moves)
        elif re.fullmatch(r"xl/pivotCache/pivotCacheDefinition\d+\.xml", name):
            parts[name] = _moved_pivot(parts[name], moves)


def _move_drawing(root: "etree._Element", moves: Moves | None, _: Speak) -> bool:
    """Move the pictures: one that begins above the samples stays, however far it reaches."""
    if moves is None:
        return False
    for anchor in root:
        rows = [row for x in anchor for row in x if local_name(row) == "row"]
        if not rows:
            continue
        before = [int(row.text or "0") for row in rows]
        shift = moves.below(before[0] + 1) - 1 - before[0]
        for row, number in zip(rows, before, strict=True):
            moved = number + shift
            if not shift and number + 1 > moves.last and before[0] + 1 < moves.first:
                moved = number + moves.shift
            row.text = str(max(moved, 0))
    return True


def _move_comments(root: "etree._Element", moves: Moves | None, _: Speak) -> bool:
    if moves is None:
        return False
    for comment in list(root.iter("{*}comment", "{*}threadedComment")):
        target = _moved_cell(comment.get("ref", ""), moves)
        if target:
            comment.set("ref", target)
        else:
            remove(comment)
    return True


def _move_notes(root: "etree._Element", moves: Moves | None, _: Speak) -> bool:
    """Move the boxes of comments, and drop those whose comment is dropped."""
    if moves is None:
        return False
    for shape in list(root.iter("{urn:schemas-microsoft-com:vml}shape")):
        row = next(shape.iter("{*}Row"), None)
        if row is None:
            continue
        before = int(row.text or "0")
        target = _moved_cell(f"A{before + 1}", moves)
        if target is None:
            remove(shape)
            continue
        shift = areas(target)[0].rows[0] - 1 - before
        row.text = str(before + shift)
        for anchor in shape.iter("{*}Anchor"):
            numbers = [int(float(x)) for x in (anchor.text or "").split(",")]
            for place in range(_VML_ROW, len(numbers), 4):
                numbers[place] = max(numbers[place] + shift, 0)
            anchor.text = ", ".join(map(str, numbers))
    return True


def _moved_cell(address: str, moves: Moves) -> str | None:
    found = areas(address)
    if not found:
        return address
    row = found[0].rows[0]
    if moves.first <= row <= moves.last and moves.first_of(row, row) is None:
        return None
    return found[0].first.at(moves.below(row))


def _move_table(root: "etree._Element", moves: Moves | None, speak: Speak) -> bool:
    """Let a table of Excel's grow with its rows; it never has less than one."""
    for element in (root, *root.iter("{*}autoFilter", "{*}sortState", "{*}sortCondition")):
        reference = element.get("ref", "")
        if moves and areas(reference):
            top, bottom = moves.span(*areas(reference)[0].rows)
            bottom = max(bottom, top + 1) if element is root else bottom
            element.set("ref", areas(reference)[0].at(top, bottom))
    for column in root.iter("{*}tableColumn"):
        column.set("name", speak(column.get("name", "")))
        for formula in column:
            remove(formula)
    return True


def _moved_chart(content: bytes, moves: BookMoves) -> bytes:
    root = parse(content)
    for formula in root.iter("{*}f"):
        formula.text = moves.formula(formula.text or "", "")
    return serialize(root)


def _moved_pivot(content: bytes, moves: BookMoves) -> bytes:
    root = parse(content)
    for source in root.iter("{*}worksheetSource"):
        moved = moves.of(source.get("sheet", ""))
        reference = source.get("ref", "")
        if moved and areas(reference):
            area = areas(reference)[0]
            source.set("ref", area.at(*moved.span(*area.rows)))
    root.set("refreshOnLoad", "1")
    return serialize(root)


_MOVERS: dict[str, Callable[["etree._Element", Moves | None, Speak], bool]] = {
    "drawing": _move_drawing,
    "comments": _move_comments,
    "threadedComment": _move_comments,
    "vmlDrawing": _move_notes,
    "table": _move_table,
}


def drop_calculation_chain(parts: Parts) -> None:
    """Take out the list of cells with formulas, which is wrong now; Excel makes a new one."""
    chain = "xl/calcChain.xml"
    if parts.pop(chain, None) is None:
        return
    for name, target in (
        ("xl/_rels/workbook.xml.rels", "Target"),
        ("[Content_Types].xml", "PartName"),
    ):
        root = parse(parts[name])
        for element in list(root):
            if element.get(target, "").endswith("calcChain.xml"):
                remove(element)
        parts[name] = serialize(root)
