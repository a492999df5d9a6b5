"""What is said when there was nothing to do; imports little, since that is all that it costs."""

from dplan_docs.findings import Finding
from dplan_docs.manifest import Manifest
from dplan_docs.report.documents import document_lines, draft_lines
from dplan_docs.report.findings import errors, remarks
from dplan_docs.report.layout import joined


def unchanged_report(manifest: Manifest, folder: str) -> str:
    """Return that there was nothing to do, and what is still to be mended."""
    findings = tuple(Finding.from_json(said) for said in manifest["findings"])
    head = f"{manifest['organization']} แผนการดำเนินงาน ประจำปีงบประมาณ พ.ศ. {manifest['fiscal_year'] or '....'}"
    nothing = "ไม่มีข้อมูลใดเปลี่ยนจากครั้งก่อน จึงไม่ต้องจัดทำใหม่"
    return joined(
        [
            [head],
            errors(findings),
            *remarks(findings),
            document_lines(manifest["documents"]),
            draft_lines(manifest["documents"]),
            [nothing, f"เอกสารอยู่ที่ {folder}"],
        ]
    )
