"""The colours of an .xlsx's cell styles: plain, of the theme, or of Excel's old palette."""

import colorsys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from dplan_docs.reading.parts import parse_part
from dplan_docs.reading.returned import MARK_FILLS

if TYPE_CHECKING:
    from lxml.etree import _Element

_WHITER_THAN = 0xF8
_AUTOMATIC = "64"
_WHITE, _BLACK = "FFFFFF", "000000"
_THEME = ("lt1", "dk1", "lt2", "dk2", *(f"accent{n}" for n in range(1, 7)), "hlink", "folHlink")
_OFFICE_THEME = (
    *(_WHITE, _BLACK, "EEECE1", "1F497D", "4F81BD", "C0504D"),
    *("9BBB59", "8064A2", "4BACC6", "F79646", "0000FF", "800080"),
)
_FIRST_COLOURS = (_BLACK, _WHITE, "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF")
_PALETTE = (
    *_FIRST_COLOURS,
    *_FIRST_COLOURS,
    *("800000", "008000", "000080", "808000", "800080", "008080", "C0C0C0", "808080"),
    *("9999FF", "993366", "FFFFCC", "CCFFFF", "660066", "FF8080", "0066CC", "CCCCFF"),
    *("000080", "FF00FF", "FFFF00", "00FFFF", "800080", "800000", "008080", "0000FF"),
    *("00CCFF", "CCFFFF", "CCFFCC", "FFFF99", "99CCFF", "FF99CC", "CC99FF", "FFCC99"),
    *("3366FF", "33CCCC", "99CC00", "FFCC00", "FF9900", "FF6600", "666699", "969696"),
    *("003366", "339966", "003300", "333300", "993300", "993366", "333399", "333333"),
    *(_BLACK, _WHITE),
)


def style_colours(path: Path) -> dict[bytes, str]:
    """Return the colour of each painted cell style by its number; a damaged part gives none.

    A colour is six hexadecimal digits, or the name of a pattern; white is no paint.
    """
    from lxml.etree import LxmlError

    try:
        with ZipFile(path) as package:
            styles, theme = parse_part(package, "xl/styles.xml"), _theme(package)
        fills = [_fill(fill, theme) for fill in styles.iterfind("{*}fills/{*}fill")]
        formats = styles.iterfind("{*}cellXfs/{*}xf")
        numbers = [int(each.get("fillId", 0)) for each in formats]
    except (LxmlError, BadZipFile, KeyError, ValueError):
        return {}
    return {
        str(style).encode(): fills[number]
        for style, number in enumerate(numbers)
        if 0 <= number < len(fills) and fills[number]
    }


def _theme(package: ZipFile) -> Sequence[str]:
    if "xl/theme/theme1.xml" not in package.namelist():
        return _OFFICE_THEME
    scheme = parse_part(package, "xl/theme/theme1.xml").find(".//{*}clrScheme")
    if scheme is None:
        return _OFFICE_THEME
    told = {str(each.tag).rpartition("}")[2]: _told_colour(each) for each in scheme}
    return [told.get(name) or usual for name, usual in zip(_THEME, _OFFICE_THEME, strict=True)]


def _told_colour(colour: "_Element") -> str:
    child = next(iter(colour), None)
    told = None if child is None else child.get("lastClr") or child.get("val")
    return told or ""


def _fill(fill: "_Element", theme: Sequence[str]) -> str:
    """Return a fill's colour, or an empty text for none and for white."""
    pattern = fill.find("{*}patternFill")
    if pattern is None:
        return "gradient" if fill.find("{*}gradientFill") is not None else ""
    kind = pattern.get("patternType", "none")
    if kind != "solid":
        return "" if kind == "none" else kind
    colour = pattern.find("{*}fgColor")
    if colour is not None and colour.get("rgb") in MARK_FILLS.values():
        colour = pattern.find("{*}bgColor")  # where returned.py keeps what the officer painted
        if colour is None or colour.get("indexed") == _AUTOMATIC:
            return ""
    found = _colour(colour, theme) if colour is not None else _BLACK
    is_white = all(int(found[i : i + 2], 16) >= _WHITER_THAN for i in (0, 2, 4))
    return "" if is_white else found


def _colour(colour: "_Element", theme: Sequence[str]) -> str:
    tint = float(colour.get("tint", 0))
    if "rgb" in colour.keys():  # noqa: SIM118  an element is no mapping
        return _tinted(colour.get("rgb", "")[-6:].rjust(6, "0").upper(), tint)
    if "theme" in colour.keys():  # noqa: SIM118
        return _tinted(_one_of(theme, int(colour.get("theme", 0))), tint)
    return _tinted(_one_of(_PALETTE, int(colour.get("indexed", len(_PALETTE) - 1))), tint)


def _one_of(colours: Sequence[str], index: int) -> str:
    return colours[index].upper() if 0 <= index < len(colours) else _WHITE


def _tinted(rgb: str, tint: float) -> str:
    if not tint:
        return rgb
    parts = [int(rgb[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    hue, light, strength = colorsys.rgb_to_hls(*parts)
    light = light * (1 + tint) if tint < 0 else light * (1 - tint) + tint
    mixed = colorsys.hls_to_rgb(hue, min(1.0, max(0.0, light)), strength)
    return "".join(f"{round(part * 255):02X}" for part in mixed)
