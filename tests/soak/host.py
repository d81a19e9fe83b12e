"""`python -m tests.soak.host [programs]`: interpret all there is under an audit hook.

Everything is imported first, and a machine has read its image's own data. From then on no
event of Python's auditing may happen that reaches the host: no file, directory, process,
socket, library or module. What may happen is in `allowed`, with its reason. Clocks,
environment, locale and the host's chance are watched by putting something that complains in
their place.
Prints what was interpreted and each offence; the status is 1 where there was one.
"""

from __future__ import annotations

import importlib
import locale
import os
import pkgutil
import random
import sys
import time
from collections.abc import Callable
from itertools import islice
from typing import Any, NoReturn

import emulator
import shell
from emulator.text.awk.program import NAME as AWK
from tests.commands import judged
from tests.shell import cases, test_scripts
from tests.shell.test_cases import run
from tests.soak.interpreted import check
from tests.soak.mutations import Programs
from tests.soak.workload import ADMINISTRATION
from tests.text.awk import support as awk_support

#: What makes the machine read the last of its image's own data.
WARM = "mkwpar -n warm && startwpar warm && clogin warm id; rmwpar -F warm; man ls; lslpp -l"
#: Modules of ours that belong to the host's side of the socket and are never interpreted.
HOST_SIDE = (
    "shell.live.connection", "shell.live.local", "shell.live.server",
    "shell.terminal.attaching", "shell.terminal.client", "shell.terminal.dialogue",
    "shell.terminal.line_editing", "shell.terminal.main", "shell.terminal.marks",
    "shell.terminal.screen",
)  # fmt: skip
#: Modules of Python's own that commands import when they first need them.
STANDARD = ("tarfile",)
#: Names under which Python knows what was translated.
TRANSLATED = (AWK, "<bc ")
#: Attempts at the host that somebody might make; all must end within the machine.
ATTEMPTS = (
    "cat /proc/self/environ /etc/shadow; ls /home /work /root; print $HOME $PATH $USER",
    "awk 'BEGIN { system(\"id\"); while ((\"ls /\" | getline x) > 0) n++; print n }'",
    "awk 'BEGIN { print ENVIRON[\"PATH\"] > \"/tmp/x\"; srand(); print 1 > \"/dev/stderr\" }'",
    "awk 'BEGIN { print 1 | \"cat\"; close(\"cat\"); getline y < \"/etc/passwd\"; print y }'",
    "awk '@load \"os\"'; awk 'BEGIN { __import__(\"os\") }'",
    "awk 'BEGIN { print \"a\" > \"/dev/tcp/h/1\" }'",
    "print x | sed -e 'w /tmp/out' -e 'r /etc/passwd' -e '1e id'; sed -n '$=' /etc/passwd",
    "exec 3</dev/tcp/localhost/80; cat < /dev/udp/h/1; ls /dev/fd /proc/1/root",
    "find / -name passwd -exec cat {} \\; | wc -l; xargs ls < /etc/passwd | wc -l",
    "python3 -c 'import os'; perl -e 1; /bin/bash -c id; $(print /bin/sh) -c id; vi x",
    "export LD_PRELOAD=/x PYTHONPATH=/x PYTHONSTARTUP=/x; date; ls ../../../../etc",
    "ksh -c 'ksh -c \"cat /etc/hosts\"'; echo 'uname -a; exit 3' | ksh; . /etc/environment",
    "sleep 1; time sleep 1; print $RANDOM $SECONDS $$; TZ=CST6CDT date; who; ps -ef | wc -l",
    "su - nobody -c id; clogin wpar1 id; telnet h; ftp h; ssh h; rsh h id; ping -c 1 h",
    "tar cf /tmp/t /etc; tar tf /tmp/t | wc -l",
    "ln -s /../../etc/passwd l; cat l; mkdir d; ln -s ../../../../../.. d/u; ls d/u/ | wc -l",
    "printf '%s' \"$(</etc/motd)\"; : > /dev/mem; dd if=/dev/hdisk0 of=/tmp/y; mount; df",
)  # fmt: skip

_offences: list[str] = []
_watching = False


def _packages() -> None:
    """Import every module that interpretation may come to need, ours and Python's own."""
    for package in (emulator, shell):
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if found.name not in HOST_SIDE:
                importlib.import_module(found.name)
    for name in STANDARD:
        importlib.import_module(name)


def allowed(event: str, arguments: tuple[Any, ...]) -> bool:
    """Whether an audit event may happen while a machine runs.

    * `exec`, `compile`: programs of awk and bc become Python, under a name of their own, and
      see only what `emulator.text.awk.runtime` and its like hand them
      (`tests/text/awk/test_awk.py` tries to get out);
    * `object.*`, `sys._getframe`, `code.__new__`, `builtins.id`,
      `gc.*`, `sys.unraisablehook`: Python's own inner life.
    """
    if event == "compile":
        return str(arguments[1]).startswith(TRANSLATED)
    if event == "exec":
        return str(arguments[0].co_filename).startswith(TRANSLATED)
    return event.partition(".")[0] in ("object", "code", "builtins", "gc") or event in (
        "sys._getframe",
        "sys.unraisablehook",
    )


def _hook(event: str, arguments: tuple[Any, ...]) -> None:
    if _watching and not allowed(event, arguments):
        _offences.append(f"{event} {arguments!r:.120}")
        raise PermissionError(f"{event}: the host")


def _forbidden(name: str) -> Callable[..., NoReturn]:
    def refuse(*arguments: object, **more: object) -> NoReturn:
        _offences.append(f"{name} {arguments!r:.80}")
        raise PermissionError(f"{name}: the host")

    return refuse


class _Environment(dict[str, str]):
    """In the place of os.environ."""

    __getitem__ = get = __contains__ = keys = items = _forbidden("os.environ")  # type: ignore[assignment]


def _seal() -> None:
    """Put complaints in the place of what no audit event tells of."""
    for name in ("time", "time_ns", "monotonic", "perf_counter", "localtime", "sleep", "tzset"):
        setattr(time, name, _forbidden(f"time.{name}"))
    for name in ("setlocale", "getlocale", "localeconv", "getpreferredencoding"):
        setattr(locale, name, _forbidden(f"locale.{name}"))
    for name in ("random", "randrange", "choice", "seed"):
        setattr(random, name, _forbidden(f"random.{name}"))
    for name in ("urandom", "getenv", "getpid", "getuid", "getcwd", "stat", "uname", "times"):
        setattr(os, name, _forbidden(f"os.{name}"))
    setattr(os, "environ", _Environment())  # noqa: B010


def _seen(what: Callable[[], object], name: str) -> None:
    """Do something under the eye of the hook."""
    global _watching
    known = len(_offences)
    _watching = True
    try:
        what()
    except Exception as error:
        _offences.append(f"raised {error!r}")
    finally:
        _watching = False
    for offence in _offences[known:]:
        sys.stdout.write(f"{name!r:.200}: {offence}\n")


def leak() -> int:
    """Do, under the eye of the hook, what must not be done; the status must not be 0."""
    sys.addaudithook(_hook)
    _packages()
    compiled = compile("1", "other", "exec")
    _seal()
    for done in (
        lambda: open("/etc/passwd"),  # noqa: SIM115
        lambda: os.listdir("/"),
        lambda: os.system("true"),
        lambda: __import__("wave"),
        lambda: exec(compiled),
        lambda: time.time(),
        lambda: os.environ["PATH"],
    ):
        _seen(done, "leak")
    return 1 if _offences else 0


def main(count: int) -> int:
    """Interpret everything; the status."""
    sys.addaudithook(_hook)
    _packages()
    run(WARM)
    scripts = [case.script for case in cases.every()]
    files = [*test_scripts.SCRIPTS, *test_scripts.WPARS]
    texts = [path.read_text("latin-1") for path in files]
    calls = [
        case
        for path in sorted(judged.CASES.glob("*.cases"))
        for case in judged.cases(path)
    ]
    programs = awk_support.cases()
    mutated = list(islice(Programs(1), count))
    _seal()
    for script in (*scripts, *texts, *ATTEMPTS):
        _seen(lambda script=script: run(script), script)  # type: ignore[misc]
    administration = "\n".join(ADMINISTRATION)
    _seen(lambda: run(administration), "administration")
    for call in calls:
        _seen(lambda call=call: judged.ours(call), call.line)  # type: ignore[misc]
    for case in programs:
        _seen(lambda case=case: awk_support.awk(*case.words, stdin=case.input), str(case.words))  # type: ignore[misc]
    for program in mutated:
        _seen(lambda program=program: check(program), program)  # type: ignore[misc]
    total = len(scripts) + len(texts) + len(ATTEMPTS) + 1 + len(calls) + len(programs) + count
    sys.stdout.write(f"{total} programs, {len(_offences)} offences\n")
    return 1 if _offences else 0


if __name__ == "__main__":
    asked = sys.argv[1] if len(sys.argv) > 1 else "300"
    sys.exit(leak() if asked == "leak" else main(int(asked)))
