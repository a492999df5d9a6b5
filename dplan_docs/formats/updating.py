"""Asking Word to update a document's fields when it opens it."""

from lxml import etree

from dplan_docs.formats.wordml import parse, serialize, w

AFTER_UPDATE_FIELDS = frozenset(
    w(name)
    for name in (
        "hdrShapeDefaults",
        "footnotePr",
        "endnotePr",
        "compat",
        "docVars",
        "rsids",
        "attachedSchema",
        "themeFontLang",
        "clrSchemeMapping",
        "shapeDefaults",
        "decimalSymbol",
        "listSeparator",
    )
)

M = "http://schemas.openxmlformats.org/officeDocument/2006/math"
AFTER_COMPAT = (
    AFTER_UPDATE_FIELDS
    - {w(name) for name in ("hdrShapeDefaults", "footnotePr", "endnotePr", "compat")}
    | {f"{{{M}}}mathPr"}
    | {
        w(name)
        for name in [
            "doNotIncludeSubdocsInStats",
            "doNotAutoCompressPictures",
            "forceUpgrade",
            "captions",
            "readModeInkLockDown",
            "smartTagType",
            "schemaLibrary",
            "doNotEmbedSmartTags",
        ]
    }
)


def mark_for_update(settings: bytes) -> bytes:
    """Return the settings part asking Word to update fields on opening."""
    root = parse(settings)
    if root.find(w("updateFields")) is None:
        update = etree.Element(w("updateFields"))
        update.set(w("val"), "true")
        later = next((child for child in root if child.tag in AFTER_UPDATE_FIELDS), None)
        if later is None:
            root.append(update)
        else:
            later.addprevious(update)
    return serialize(root)


def without_update(settings: bytes) -> bytes:
    """Return the settings part not asking for it."""
    root = parse(settings)
    for update in root.findall(w("updateFields")):
        root.remove(update)
    return serialize(root)
