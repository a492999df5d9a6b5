"""How the names of workbooks end that an office may take for templates, and that are none."""

MACROS = frozenset({".xlsm", ".xltm", ".xlam"})
OTHERS = frozenset({".xls", ".xlsb", ".ods", ".xltx", ".csv", ".ots", ".xlt"})
STRANGE_SUFFIXES = MACROS | OTHERS
