"""What a sheet says about its cells besides their contents, moved along with the rows.

Conditional formats, lists of choices, links, page breaks and protected ranges name cells by
address, in the sheet's own elements and in the extensions of later Excels.
"""

from typing import TYPE_CHECKING

from dplan_docs.formats.xlsx.markup import MAIN, remove
from dplan_docs.formats.xlsx.moves import BookMoves, Moves
from dplan_docs.formats.xlsx.references import areas, rewritten

if TYPE_CHECKING:
    from lxml import etree

_RULES = frozenset({"conditionalFormatting", "dataValidation"})
_RULE_FORMULAS = frozenset({"formula", "formula1", "formula2", "f"})
_AREAS = {"protectedRange": "sqref", "ignoredError": "sqref", "hyperlink": "ref"}
_SKIPPED = frozenset({"sheetData", "mergeCells", "cols", "autoFilter", "headerFooter"})


def local_name(element: "etree._Element") -> str:
    """Return an element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def follow(root: "etree._Element", tab: str, moves: BookMoves) -> None:
    """Move what the sheet says about its cells to where they went."""
    moved = moves.of(tab)
    for part in list(root):
        if local_name(part) in _SKIPPED:
            continue
        for element in list(part.iter(f"{{{MAIN}}}*", "{*}*")):
            _follow_one(element, tab, moves, moved)
    if moved:
        _move_breaks(root, moved)


def _follow_one(element: "etree._Element", tab: str, moves: BookMoves, moved: Moves | None) -> None:
    name = local_name(element)
    if name in _RULES:
        _move_rule(element, tab, moves, moved)
    elif moved and (attribute := _AREAS.get(name)) and element.get(attribute):
        target = moved_areas(element.get(attribute, ""), moved)
        if target:
            element.set(attribute, target)
        else:
            remove_from(element)
    if name == "hyperlink" and element.get("location"):
        element.set("location", moves.formula(element.get("location", ""), tab))


def _move_rule(element: "etree._Element", tab: str, moves: BookMoves, moved: Moves | None) -> None:
    """Move a rule's cells, and the formulas that it writes for the first of them."""
    down = 0
    for holder, before in _cells_of(element):
        after = moved_areas(before, moved) if moved else before
        if not after:
            remove_from(element)
            return
        if holder is element:
            holder.set("sqref", after)
        else:
            holder.text = after
        down = areas(after)[0].rows[0] - areas(before)[0].rows[0] if areas(after) else 0
    for formula in element.iter("{*}*"):
        if local_name(formula) in _RULE_FORMULAS and formula.text and not len(formula):
            formula.text = moves.relative(formula.text, tab, down)


def _cells_of(element: "etree._Element") -> list[tuple["etree._Element", str]]:
    """Return where a rule names its cells: an attribute, or an element in the later extensions."""
    if element.get("sqref"):
        return [(element, element.get("sqref", ""))]
    return [(x, x.text) for x in element.iter("{*}sqref") if x.text]


def moved_areas(text: str, moves: Moves) -> str:
    """Return a list of areas in their new places; those whose rows were all left out are gone."""
    pieces = []
    for piece in text.split():
        found = areas(piece)
        if found and _is_gone(moves, *found[0].rows):
            continue
        pieces.append(rewritten(piece, lambda area: area.at(*moves.span(*area.rows))))
    return " ".join(pieces)


def _is_gone(moves: Moves, top: int, bottom: int) -> bool:
    inside = moves.first <= top and bottom <= moves.last
    return inside and moves.first_of(top, bottom) is None


def remove_from(element: "etree._Element") -> None:
    """Take an element out, with its parent when that is left empty, and mend the parent's count."""
    parent = element.getparent()
    remove(element)
    if parent is None:
        return
    if not len(parent) and local_name(parent) != "worksheet":
        remove(parent)
    elif parent.get("count") is not None:
        parent.set("count", str(len(parent)))


def _move_breaks(root: "etree._Element", moves: Moves) -> None:
    for number in root.iterfind(f"{{{MAIN}}}rowBreaks/{{{MAIN}}}brk"):
        row = int(number.get("id", "0"))
        number.set("id", str(moves.below(row + 1) - 1))
