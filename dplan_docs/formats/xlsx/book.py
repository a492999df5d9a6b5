"""The workbook's own part, once its sheets are filled: where its names point, and its reckoning."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from dplan_docs.formats.xlsx.markup import MAIN, NAMESPACES, parse, remove, serialize
from dplan_docs.formats.xlsx.moves import BookMoves
from dplan_docs.formats.xlsx.naming import Names
from dplan_docs.formats.xlsx.references import areas, rewritten
from dplan_docs.formats.xlsx.sheet import Sheet

if TYPE_CHECKING:
    from lxml import etree

_BEFORE_CALCULATION = ("sheets", "functionGroups", "externalReferences", "definedNames")


def filled_book(
    content: bytes, sheets: Mapping[str, Sheet], names: Names, moves: BookMoves
) -> bytes:
    """Return the workbook's part: sample rows have no names any more, other names point aright."""
    root = parse(content)
    tabs = [x.get("name", "") for x in root.iterfind("m:sheets/m:sheet", NAMESPACES)]
    spellings = names.spellings
    for name in root.findall("m:definedNames/m:definedName", NAMESPACES):
        if name.get("name") in spellings:
            remove(name)
            continue
        local = name.get("localSheetId")
        tab = tabs[int(local)] if local and int(local) < len(tabs) else ""
        name.text = _target(name, tab, sheets, moves)
    _drop_if_empty(root)
    _reckon_anew(root)
    return serialize(root)


def _target(
    name: "etree._Element", tab: str, sheets: Mapping[str, Sheet], moves: BookMoves
) -> str | None:
    """Return where a name points now; the areas of printing and filtering reach the last row."""
    text = name.text or ""
    found = areas(text)
    sheet = sheets.get(found[0].sheet or tab) if found else None
    last = sheet.last_rows.get(name.get("name", "")) if sheet and sheet.samples else None
    if last and len(found) == 1:
        return rewritten(text, lambda area: area.at(area.rows[0], max(last, area.rows[0])))
    return moves.formula(text, tab) if text else name.text


def _drop_if_empty(root: "etree._Element") -> None:
    names = root.find("m:definedNames", NAMESPACES)
    if names is not None and not len(names):
        remove(names)


def _reckon_anew(root: "etree._Element") -> None:
    """Let Excel work out the office's own formulas, whose stored values are gone."""
    calculation = root.find("m:calcPr", NAMESPACES)
    if calculation is None:
        calculation = root.makeelement(f"{{{MAIN}}}calcPr")
        places = [x for n in _BEFORE_CALCULATION for x in root.iterfind(f"m:{n}", NAMESPACES)]
        places[-1].addnext(calculation)
    calculation.set("fullCalcOnLoad", "1")
