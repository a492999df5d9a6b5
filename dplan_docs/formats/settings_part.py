"""What Word must be told in a document's settings so that Thai is laid out as officers expect."""

from lxml import etree

from dplan_docs.formats.updating import AFTER_COMPAT
from dplan_docs.formats.wordml import parse, serialize, w

_MODE, _LATEST = "compatibilityMode", "15"
_URI = "http://schemas.microsoft.com/office/word"
_TEMPLATE_LINKS = ("attachedTemplate", "mailMerge")
_NO_SPREAD = w("doNotExpandShiftReturn")


def right_settings(settings: bytes) -> bytes:
    """Return the settings part, changed only where it has to be.

    Word 2013's layout (mode 15) breaks Thai between words, not only at blanks; lines that end
    with a line break are not spread letter by letter; nothing is looked for outside the file.
    """
    root = parse(settings)
    compat = root.find(w("compat"))
    if compat is None:
        compat = etree.Element(w("compat"))
        later = next((child for child in root if child.tag in AFTER_COMPAT), None)
        if later is None:
            root.append(compat)
        else:
            later.addprevious(compat)
    links = [node for name in _TEMPLATE_LINKS for node in root.findall(w(name))]
    modes = [x for x in compat.findall(w("compatSetting")) if x.get(w("name")) == _MODE]
    is_right = [x.get(w("val")) for x in modes] == [_LATEST]
    if is_right and not links and compat.find(_NO_SPREAD) is not None:
        return settings
    for node in links:
        root.remove(node)
    if compat.find(_NO_SPREAD) is None:
        compat.insert(_place(compat), etree.Element(_NO_SPREAD))
    if not is_right:
        for mode in modes:
            compat.remove(mode)
        values = {"name": _MODE, "uri": _URI, "val": _LATEST}
        etree.SubElement(compat, w("compatSetting"), {w(k): v for k, v in values.items()})
    return serialize(root)


_BEFORE = frozenset(
    w(name)
    for name in [
        "useSingleBorderforContiguousCells",
        "wpJustification",
        "noTabHangInd",
        "noLeading",
        "spaceForUL",
        "noColumnBalance",
        "balanceSingleByteDoubleByteWidth",
        "noExtraLineSpacing",
        "doNotLeaveBackslashAlone",
        "ulTrailSpace",
    ]
)


def _place(compat: etree._Element) -> int:
    """Where the schema's sequence has it: after these, before all others."""
    return sum(child.tag in _BEFORE for child in compat)
