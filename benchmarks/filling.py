"""How long a long table takes to fill, beside docxtpl and docxtemplater, and what a further letter costs.

Run by hand: ``python benchmarks/filling.py [RUNS]``. All ways run in turn, each in a process
of its own from a cold start, so that a busy machine slows all alike; medians are compared.
The source of a template is kept between runs; "first" is a run that knows none.
docxtemplater is fetched by npm, once, into a cache folder; without npm it is left out.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

HERE = Path(__file__).resolve().parent
CACHE = Path.home() / ".cache" / "dplan-docs-benchmarks"
VERSIONS = ("docxtemplater@3.71.0", "pizzip@3.2.0")
COLUMNS, ROWS, LETTERS = 18, 5_000, 40
BOUNDS = {"docxtpl": 0.25, "docxtemplater": 0.45, "memory": 0.5, "letter": 10.0, "growth": 1.15}

OURS = """
from dplan_docs.formats.docx import Look, fill, pack
Path(out).write_bytes(pack(fill(Path(template), context, Look(convert_digits=str))))
"""
DOCXTPL = """
from docxtpl import DocxTemplate
paper = DocxTemplate(template)
paper.render(context, autoescape=True)
paper.save(out)
"""
FRAME = """
import json, sys
from pathlib import Path
template, data, out = sys.argv[1:4]
context = json.loads(Path(data).read_text(encoding="utf-8"))
{}
try:
    import resource
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
except ImportError:
    print(0)
"""
NODE = """
const fs = require("fs"), PizZip = require("pizzip"), Docxtemplater = require("docxtemplater");
const [template, data, out] = process.argv.slice(2);
const paper = new Docxtemplater(new PizZip(fs.readFileSync(template)), {paragraphLoop: true});
paper.render(JSON.parse(fs.readFileSync(data, "utf8")));
fs.writeFileSync(out, paper.toBuffer());
console.log(Math.round(process.resourceUsage().maxRSS / 1024));
"""
LETTER = """
import sys, time
from pathlib import Path
from dplan_docs.formats.docx import Look, fill, pack
look, costs = Look(convert_digits=str), []
for number in range(int(sys.argv[2]) + 1):
    started = time.process_time()  # a busy machine is no fault of ours
    pack(fill(Path(sys.argv[1]), {"ผู้รับ": {"ชื่อ": f"นาย {number}"}, "วันที่": "1 ต.ค. 2568"}, look))
    costs.append(time.process_time() - started)
print(*(cost * 1000 for cost in costs[1:]))
"""


def main() -> None:
    """Print the medians, and the ratios beside their bounds."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        ways = write_all(home)
        figures: dict[str, list[tuple[float, int]]] = {name: [] for name in ways}
        measured(ways[f"dplan {ROWS}"], home / "kept")
        for run in range(runs):
            for name, command in ways.items():
                kept = home / (f"none-{run}" if name.endswith("first") else "kept")
                figures[name].append(measured(command, kept))
        letters = subprocess.run(
            [sys.executable, "-c", LETTER, home / "letter.docx", str(LETTERS)],
            check=True, capture_output=True, text=True, cwd=HERE.parent,
        ).stdout.split()  # fmt: skip
    report(figures, median(map(float, letters)))


def write_all(home: Path) -> dict[str, list[str]]:
    """Write the templates and the data; return each way's command."""
    write_table(
        home / "ours.docx", "{{%tr for x in rows %}}", "{{{{ x.c{} }}}}", "{{%tr endfor %}}"
    )
    write_table(home / "theirs.docx", None, "{{c{}}}", None)
    write_letter(home / "letter.docx")
    for rows in (1_000, ROWS, 10_000):
        data = {"rows": [{f"c{c}": value(r, c) for c in range(COLUMNS)} for r in range(rows)]}
        text = json.dumps(data, ensure_ascii=False)
        (home / f"{rows}.json").write_text(text, encoding="utf-8")
    python = [sys.executable, "-c"]
    ours, docxtpl = (FRAME.format(way) for way in (OURS, DOCXTPL))

    def files(template: str, rows: int) -> list[str]:
        return [str(home / template), str(home / f"{rows}.json"), str(home / "out.docx")]

    ways = {
        f"dplan {rows}": [*python, ours, *files("ours.docx", rows)]
        for rows in (1_000, ROWS, 10_000)
    }
    ways[f"dplan {ROWS} first"] = ways[f"dplan {ROWS}"]
    ways["docxtpl"] = [*python, docxtpl, *files("ours.docx", ROWS)]
    if script := docxtemplater():
        ways["docxtemplater"] = ["node", str(script), *files("theirs.docx", ROWS)]
    return ways


def value(row: int, column: int) -> str:
    """What stands in a cell: Thai, mixed, or a number."""
    texts = (f"โครงการก่อสร้างถนนสายที่ {row}", "กองช่าง LED", f"{row * column:,}")
    return texts[min(column, 2)]


def write_table(path: Path, before: str | None, cell: str, after: str | None) -> None:
    """Write a template of one table with repeated headings."""
    from docx import Document
    from docx.oxml import OxmlElement

    paper = Document()
    table = paper.add_table(rows=1, cols=COLUMNS)
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001
    for number, head in enumerate(table.rows[0].cells):
        head.text = f"หัว {number}"
    if before:
        table.add_row().cells[0].text = before.format()
    for number, each in enumerate(table.add_row().cells):
        each.text = cell.format(number)
    if after:
        table.add_row().cells[0].text = after.format()
    else:
        cells = table.rows[-1].cells
        cells[0].text = "{#rows}" + cells[0].text
        cells[-1].text += "{/rows}"
    paper.save(str(path))


def write_letter(path: Path) -> None:
    """Write a template of a letter of one page."""
    from docx import Document

    paper = Document()
    for line in ("{{ วันที่ }}", "เรียน {{ ผู้รับ.ชื่อ }}", *(["ข้อความของหนังสือ ปี 2569"] * 25)):
        paper.add_paragraph(line)
    paper.save(str(path))


def docxtemplater() -> Path | None:
    """Return a script that fills by docxtemplater, fetched if need be."""
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        return None
    CACHE.mkdir(parents=True, exist_ok=True)
    if not (CACHE / "node_modules" / "docxtemplater").is_dir():
        command = [npm, "install", "--silent", "--no-audit", "--prefix", str(CACHE), *VERSIONS]
        if subprocess.run(command, check=False, capture_output=True).returncode:
            return None
    script = CACHE / "fill.js"
    script.write_text(NODE, encoding="utf-8")
    return script


def measured(command: list[str], kept: Path) -> tuple[float, int]:
    """Return how long a whole process takes, and its memory in MB."""
    surroundings = {**os.environ, "DPLAN_CACHE": str(kept)}
    started = time.perf_counter()
    run = subprocess.run(
        command, check=True, capture_output=True, text=True, cwd=HERE.parent, env=surroundings
    )
    return time.perf_counter() - started, int(run.stdout.split()[-1])


def report(figures: dict[str, list[tuple[float, int]]], letter: float) -> None:
    """Print the figures and whether each bound holds."""
    times = {name: median(seconds for seconds, _ in each) for name, each in figures.items()}
    memory = {name: median(mb for _, mb in each) for name, each in figures.items()}
    for name in figures:
        print(f"{name:15} {times[name]:6.2f} s   {memory[name]:4.0f} MB")
    ours = f"dplan {ROWS}"
    for other in ("docxtpl", "docxtemplater"):
        if other in times:
            for way in (ours, f"{ours} first"):
                figure = times[way] / times[other]
                verdict(f"{way} to {other}", figure, BOUNDS[other])
    verdict("memory to docxtpl's", memory[ours] / max(memory["docxtpl"], 1), BOUNDS["memory"])
    few, many = (times[f"dplan {rows}"] / rows for rows in (1_000, 10_000))
    verdict("a row of 10,000 to one of 1,000", many / few, BOUNDS["growth"])
    verdict("a further letter, ms", letter, BOUNDS["letter"])


def verdict(what: str, figure: float, bound: float) -> None:
    """Print one figure beside its bound."""
    print(f"{what:32} {figure:6.2f}   {'within' if figure <= bound else 'ABOVE'} {bound}")


if __name__ == "__main__":
    main()
