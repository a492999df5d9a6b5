import pytest
from paper_reader import Paper

from dplan_docs.documents import make_bundle
from dplan_docs.tambon.documents import TAMBON_BUNDLE


@pytest.fixture
def made():
    """Make the tambon papers of a province, by the id of their document."""

    def make(material, *only):
        return {x.id: x for x in make_bundle(TAMBON_BUNDLE, material, frozenset(only))}

    return make


@pytest.fixture
def texts(made):
    """The text of each file of one document, by what stands behind the title in its name."""

    def make(material, document):
        files = made(material, document)[document].files
        return {
            file.name.removesuffix(".docx").split(" - ")[1]: Paper(file.content).text
            for file in files
        }

    return make
