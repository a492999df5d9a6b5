"""The console: what Thai officers type and see, streams that never fail, the bar, the exit codes."""

import codecs
import contextlib
import json
import sys
import tempfile
import traceback
from collections.abc import Iterator
from datetime import date, datetime
from types import TracebackType
from typing import Self, TextIO

import click

from dplan_docs.errors import DplanError, UsageError
from dplan_docs.kinds import AREA_LABELS, EDITION_KINDS, KIND_LABELS

WRONG_USAGE, COULD_NOT_GO_ON = 2, 3

_MOST_EDITIONS = 99
_FIRST_YEAR, _LAST_YEAR = 2500, 2700
_SHORTEST_WAIT, _LONGEST_WAIT = 1, 3600


class Choice(click.ParamType):  # type: ignore[type-arg]  # generic since click 8.3 only
    """One of some names."""

    def __init__(self, name: str, choices: tuple[str, ...]) -> None:
        self.name = name
        self.choices = choices

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the value itself, if it is one of the names."""
        if value not in self.choices:
            self.fail(f"ไม่รู้จัก {value} ใช้ได้ดังนี้: {' '.join(self.choices)}", param, ctx)
        return value


class _Day(click.ParamType):  # type: ignore[type-arg]  # generic since click 8.3 only
    name = "วันที่"

    def convert(
        self, value: str | date, param: click.Parameter | None, ctx: click.Context | None
    ) -> date:
        from dplan_docs.thai.dates import parse_date

        day = parse_date(value)
        if day is None:
            self.fail(f"ไม่เข้าใจวันที่ {value} กรุณาพิมพ์เช่น 5/10/2569 หรือ 2026-10-05", param, ctx)
        return day


class _Year(click.ParamType):  # type: ignore[type-arg]  # generic since click 8.3 only
    name = "ปี"

    def convert(
        self, value: str | int, param: click.Parameter | None, ctx: click.Context | None
    ) -> int:
        from dplan_docs.thai.dates import parse_be_year

        year = parse_be_year(value)
        if year is None or not _FIRST_YEAR <= year <= _LAST_YEAR:
            self.fail(f"ไม่เข้าใจปี {value} กรุณาพิมพ์ปี พ.ศ. สี่หลัก เช่น 2569", param, ctx)
        return year


class _Number(click.ParamType):  # type: ignore[type-arg]  # generic since click 8.3 only
    name = "ครั้งที่"

    def convert(
        self, value: str | int, param: click.Parameter | None, ctx: click.Context | None
    ) -> int:
        from dplan_docs.thai.digits import to_arabic

        text = to_arabic(str(value)).strip()
        if not text.isdecimal() or not 0 < int(text) <= _MOST_EDITIONS:
            self.fail(f"ไม่เข้าใจครั้งที่ {value} กรุณาพิมพ์เป็นตัวเลข เช่น 1", param, ctx)
        return int(text)


class _Seconds(click.ParamType):  # type: ignore[type-arg]  # generic since click 8.3 only
    name = "วินาที"

    def convert(
        self, value: str | float, param: click.Parameter | None, ctx: click.Context | None
    ) -> float:
        try:
            seconds = float(value)
        except ValueError:
            seconds = 0
        if not _SHORTEST_WAIT <= seconds <= _LONGEST_WAIT:
            self.fail(f"ไม่เข้าใจจำนวนวินาที {value} กรุณาพิมพ์ตัวเลข 1 ถึง 3600", param, ctx)
        return seconds


DAY, YEAR, KIND, SECONDS = _Day(), _Year(), Choice("ประเภท", KIND_LABELS + AREA_LABELS), _Seconds()
EDITION, NUMBER = Choice("ชนิด", EDITION_KINDS), _Number()


def now() -> datetime:
    """Return the machine's time, the only place where a clock is read for what is written."""
    return datetime.now().astimezone()


def today() -> date:
    """Return the machine's day."""
    return now().date()


def prepare_streams() -> None:
    """Let no sign that a console lacks stop the program."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def say(text: str, stream: TextIO) -> None:
    """Print a text for people, as far as the stream can show it."""
    from dplan_docs.report.layout import fitting

    click.echo(fitting(text, stream.encoding), file=stream)


def print_json(value: object) -> None:
    """Print one JSON value on standard output: as UTF-8, or escaped, whatever the stream is."""
    try:
        is_utf8 = codecs.lookup(sys.stdout.encoding or "ascii").name == "utf-8"
        text = json.dumps(value, ensure_ascii=not is_utf8, indent=2)
        text.encode()
    except UnicodeEncodeError:  # half a letter, from a name on the disk
        text = json.dumps(value, indent=2)
    click.echo(text)


class ProgressBar:
    """A bar on standard error while something is done, where a person can see it."""

    def __init__(self) -> None:
        self._label = ""
        self._bars = contextlib.ExitStack()
        self._shown = sys.stderr.isatty()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._bars.close()

    def __call__(self, label: str, done: int, total: int) -> None:
        """Show that so many of so many are done."""
        if not self._shown:
            return
        if label != self._label:
            self._bars.close()
            self._label = label
            bar = click.progressbar(length=total, label=label, file=sys.stderr, width=30)
            self._bar = self._bars.enter_context(bar)
        self._bar.update(done - self._bar.pos)


@contextlib.contextmanager
def answering(*, as_json: bool) -> Iterator[None]:
    """Turn whatever goes wrong into one Thai sentence and the contract's exit code."""
    try:
        yield
    except click.exceptions.Exit as stop:
        raise SystemExit(stop.exit_code) from None
    except click.ClickException as error:
        say(_usage_sentence(error), sys.stderr)
        raise SystemExit(WRONG_USAGE) from None
    except DplanError as error:
        if as_json:
            print_json(error.to_json())
        say(str(error), sys.stderr)
        code = WRONG_USAGE if isinstance(error, UsageError) else COULD_NOT_GO_ON
        raise SystemExit(code) from None
    except (KeyboardInterrupt, click.Abort):
        say("ยกเลิกแล้ว ยังไม่ได้เขียนเอกสาร", sys.stderr)
        raise SystemExit(COULD_NOT_GO_ON) from None
    except BrokenPipeError:
        raise SystemExit(COULD_NOT_GO_ON) from None
    except Exception as error:  # noqa: BLE001  an officer is never shown a traceback
        say(crash_sentence(error), sys.stderr)
        raise SystemExit(COULD_NOT_GO_ON) from None


def _usage_sentence(error: click.ClickException) -> str:
    command = (
        error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx else "dplan"
    )
    return f"{_fault(error)}\nดูวิธีใช้: {command} --help"


def _fault(error: click.ClickException) -> str:
    match error:
        case click.NoSuchOption():
            return f"ไม่มีตัวเลือก {error.option_name}"
        case click.MissingParameter():
            missing = error.param.make_metavar(error.ctx) if error.param and error.ctx else ""
            return f"ยังไม่ได้ระบุ {missing}"
        case click.BadParameter():
            return error.message
        case _:
            return f"คำสั่งไม่ถูกต้อง: {error.format_message()}"


def crash_sentence(error: Exception) -> str:
    """Log what nobody expected; return the sentence that says where."""
    try:
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", errors="replace", prefix="dplan-", suffix=".log", delete=False
        ) as log:
            traceback.print_exception(error, file=log)
    except OSError:  # the disk is full, perhaps
        what = f"แจ้งผู้ดูแลโปรแกรมว่า {error!r}"
    else:
        what = f"ส่งไฟล์ {log.name} ให้ผู้ดูแลโปรแกรม"
    return f"โปรแกรมขัดข้องโดยไม่คาดคิด เอกสารชุดเดิมยังอยู่ครบ กรุณา{what}"
