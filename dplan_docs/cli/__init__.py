"""The commands: arguments in, report and exit code out. They decide nothing."""

from collections.abc import Sequence

import click

from dplan_docs import __version__
from dplan_docs.cli.building import build, watch_folder
from dplan_docs.cli.keeping import history, numbers, restore
from dplan_docs.cli.options import DONE
from dplan_docs.cli.outset import edition, forms, new
from dplan_docs.cli.reading import check, read, status
from dplan_docs.cli.templates import template_commands
from dplan_docs.console import answering, prepare_streams


def run(arguments: Sequence[str]) -> None:
    """Run a command line; ends with SystemExit, whose code is the contract's."""
    prepare_streams()
    with answering(as_json="--json" in arguments):
        code = cli.main(list(arguments), prog_name="dplan", standalone_mode=False)
        raise SystemExit(code or DONE)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, message="dplan %(version)s", help="แสดงรุ่นของโปรแกรม")
def cli() -> None:
    """รวบรวมสมุดงานของทุกกอง แล้วจัดทำเอกสารแผนการดำเนินงานประจำปีทั้งชุด"""


for command in (
    new, forms, read, check, build, history, restore, status, edition, watch_folder, numbers, template_commands,
):  # fmt: skip
    cli.add_command(command)
