"""Texts that somebody has read and approved, kept as files; ``--update-golden`` writes them anew."""


def assert_as_approved(text, golden, request):
    """Compare a text with the file that holds it as it was approved."""
    if request.config.getoption("--update-golden"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(text, encoding="utf-8", newline="\n")
    assert text == golden.read_text(encoding="utf-8")
