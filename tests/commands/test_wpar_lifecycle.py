"""mkwpar, startwpar, stopwpar, rebootwpar, rmwpar: what they print, byte for byte."""

from __future__ import annotations

import re

import pytest

from emulator import images
from emulator.images import boot
from emulator.machine.machine import Machine
from emulator.machine.processes import ProcessRow, processes_of
from emulator.machine.vfs import FileSpace
from tests.commands.wpar_support import NETWORK, made, session, started, typed
from tests.support import run

POINTS = ("", "/home", "/opt", "/proc", "/tmp", "/usr", "/var")


def volumes(machine: Machine) -> dict[str, str]:
    return {lv.label: lv.name for lv in machine.logical_volumes.values()}


def test_mkwpar_prints_what_the_paper_shows() -> None:
    machine = boot()
    ran = run(machine, "mkwpar", "-n", "wpar1", *NETWORK)
    assert (ran.err, ran.status) == ("", 0)
    lines = ran.out.split("\n")
    assert lines[:13] == [
        "mkwpar: Creating file systems...",
        " /", " /home", " /opt", " /proc", " /tmp", " /usr", " /var",
        "Mounting all workload partition file systems.",
        "x ./usr", "x ./lib", "x ./audit", "x ./dev",
    ]  # fmt: skip
    restored = [line[2:] for line in lines if line.startswith("x ")]
    assert restored == list(images.wpar_listing("aix6-beta"))
    parts = [line.split() for line in lines if " ROOT " in line]
    assert parts == [
        [part.name, part.level, "ROOT", part.event, "SUCCESS"]
        for part in images.wpar_root_parts("aix6-beta")
    ]
    row = "csm.client                  1.6.0.10        ROOT        COMMIT      SUCCESS    "
    assert row in lines
    free = 209912
    assert lines[-13:] == [
        "syncroot: Processing root part installation status.",
        "syncroot: Installp root packages are currently synchronized.",
        "syncroot: Synchronizing RPM root files.",
        "syncroot: Checking space requirements.",
        "+---------- Space statistics (in 512 byte-blocks) ----------+",
        f"File system: /wpars/wpar1, Free: {free}, Required: 137, Deficit: 0.",
        "syncroot: Installing RPM file: /etc/cdrecord.conf",
        "syncroot: RPM root packages are currently synchronized.",
        "syncroot: Root part is currently synchronized.",
        "syncroot: Returns Status = SUCCESS",
        "mkwpar: Workload partition wpar1 created successfully.",
        "To start the workload partition, execute the following as root: "
        "startwpar [-v] 'wpar1'",
        "",
    ]


def corral(key: int) -> str:
    four = "\n".join(["                             undef,"] * 3)
    return (
        "$corral_t = {\n"
        "              'name' => 'wpar1',\n"
        "              'wlm_cpu' => [\n"
        "                             10,\n"
        "                             undef,\n"
        "                             undef,\n"
        "                             undef\n"
        "                           ],\n"
        "              'path' => '/wpars/wpar1',\n"
        "              'hostname' => 'wpar1',\n"
        "              'wlm_procVirtMem' => [\n"
        "                                     -1,\n"
        "                                     undef\n"
        "                                   ],\n"
        "              'wlm_mem' => [\n"
        f"{four}\n"
        "                             undef\n"
        "                           ],\n"
        f"              'key' => {key},\n"
        "              'vips' => [\n"
        "                          [\n"
        "                            'en1',\n"
        "                            '10.1.1.81',\n"
        "                            '255.255.252.0',\n"
        "                            '10.1.1.255'\n"
        "                          ]\n"
        "                        ],\n"
        "              'wlm_rset' => undef,\n"
        "              'opts' => 4,\n"
        "              'id' => 0\n"
        "            };\n"
    )


def test_startwpar_verbose_is_the_papers_transcript() -> None:
    machine = made()
    ran = run(machine, "startwpar", "-v", "wpar1")
    pid = machine.subsystems[("", "cor_wpar1")].pid
    mounting = "".join(f"Mounting /wpars/wpar1{point}.\n" for point in POINTS)
    assert ran.out == (
        "Starting workload partition wpar1.\n"
        "Invalid Script File...\n"
        "Mounting all workload partition file systems.\n"
        f"{mounting}"
        "Loading workload partition.\n"
        f"{corral(machine.wpars['wpar1'].key)}"
        "Exporting workload partition devices.\n"
        "Starting workload partition subsystem cor_wpar1.\n"
        f"0513-059 The cor_wpar1 Subsystem has been started. Subsystem PID is {pid}.\n"
        "Verifying workload partition startup.\n"
        "Return Status = SUCCESS.\n"
    )
    assert (ran.err, ran.status) == ("", 0)
    assert machine.processes[pid].is_init


def test_the_dump_shows_the_controls_of_the_wpar() -> None:
    controls = ("-R", "shares_CPU=20", "CPU=5%-50%,80%", "procVirtMem=512M")
    machine = made("-N", "address=10.1.1.81", *controls)
    out = run(machine, "startwpar", "-v", "wpar1").out
    squeezed = " ".join(out.split())
    assert "'wlm_cpu' => [ 20, 5, 50, 80 ]" in squeezed
    assert "'wlm_procVirtMem' => [ 512, undef ]" in squeezed


def test_stopwpar_force_verbose_is_the_papers_transcript() -> None:
    machine = started()
    key = machine.wpars["wpar1"].key
    out, status = typed(machine, "stopwpar", "-Fv", "wpar1")
    umounting = "".join(f"Umounting /wpars/wpar1{point}.\n" for point in reversed(POINTS))
    wanted = (
        "Stopping workload partition wpar1.\n"
        "Stopping workload partition subsystem cor_wpar1.\n"
        "0513-044 The cor_wpar1 Subsystem was requested to stop.\n"
        "Advanced Accounting is not running.\n"
        "stopwpar: 0960-231 ATTENTION: /usr/lib/wpars/wparinstcmd failed with return code 1.\n"
        "/usr/sbin/stopwpar[155]: N Terminated\n"
        "stopwpar: 0960-231 ATTENTION: /usr/lib/wpars/wparinstcmd failed with return code 143."
        "\nShutting down all workload partition processes.\n"
        f"WPAR='wpar1' CID={key}\n"
        "ID=N KEY=0x4107001c UID=0 GID=9 RT=-1\n"
        "ID=N KEY=0x620112bc UID=0 GID=0 RT=-1\n"
        "ID=N KEY=0x0101111b UID=0 GID=0 RT=-1\n"
        "Unmounting all workload partition file systems.\n"
        f"{umounting}"
        "Return Status = SUCCESS.\n"
    )
    seen = re.sub(r"(?m)(?<=^ID=)\d+|(?<=\]: )\d+", "N", out)
    assert (seen, status) == (wanted, 0)


def test_ipc_lines_come_from_what_is_there() -> None:
    machine = started()
    assert run(machine, "ipcrm", "-Q", "0x4107001c", wpar="wpar1").status == 0
    assert "0x4107001c" not in run(machine, "stopwpar", "-v", "wpar1").out


def test_quiet_start_and_stop() -> None:
    machine = made()
    out = run(machine, "startwpar", "wpar1").out
    pid = machine.subsystems[("", "cor_wpar1")].pid
    assert out == (
        "Starting workload partition wpar1.\nInvalid Script File...\n"
        "Mounting all workload partition file systems.\nLoading workload partition.\n"
        "Exporting workload partition devices.\n"
        "Starting workload partition subsystem cor_wpar1.\n"
        f"0513-059 The cor_wpar1 Subsystem has been started. Subsystem PID is {pid}.\n"
        "Verifying workload partition startup.\n"
    )
    assert run(machine, "stopwpar", "wpar1").out == (
        "Stopping workload partition wpar1.\n"
        "Stopping workload partition subsystem cor_wpar1.\n"
        "0513-044 The cor_wpar1 Subsystem was requested to stop.\n"
        "Advanced Accounting is not running.\n"
        "Shutting down all workload partition processes.\n"
        "Unmounting all workload partition file systems.\n"
    )


def test_rmwpar_force_is_the_papers_transcript() -> None:
    machine = made()
    names = volumes(machine)
    lines = []
    for point in reversed(POINTS):
        lines.append(f"rmwpar: Removing file system /wpars/wpar1{point}.\n")
        if f"/wpars/wpar1{point}" in names:
            name = names[f"/wpars/wpar1{point}"]
            lines.append(f"rmlv: Logical volume {name} is removed.\n")
    out, status = typed(machine, "rmwpar", "-F", "wpar1")
    assert out == (
        "rmwpar: Removing workload partition wpar1\n"
        "rmwpar: Stopping workload partition wpar1\n"
        "stopwpar: 0960-254 Workload partition wpar1 is not currently active.\n"
        + "".join(lines)
        + "rmwpar: Return Status = SUCCESS\n"
    )
    assert status == 0
    assert len(lines) == 11
    assert run(machine, "lswpar") == ("", "", 0)


def test_rmwpar_stops_first_with_s_and_refuses_without() -> None:
    machine = started()
    before = machine.snapshot()
    ran = run(machine, "rmwpar", "wpar1")
    assert ran == (
        "",
        "rmwpar: Workload partition wpar1 is active. Use the -s flag to stop it first.\n",
        1,
    )
    assert machine == before
    out = run(machine, "rmwpar", "-s", "wpar1").out
    assert "Stopping workload partition subsystem cor_wpar1.\n" in out
    assert not machine.wpars
    assert not processes_of(machine, "wpar1")


def test_rebootwpar_is_stop_and_start() -> None:
    machine = started()
    old = machine.wpars["wpar1"].key
    pid = machine.subsystems[("", "cor_wpar1")].pid
    ran = run(machine, "rebootwpar", "wpar1")
    assert ran.status == 0
    assert ran.out.index("Stopping workload partition wpar1.") < ran.out.index("Starting work")
    assert machine.wpars["wpar1"].state == "A"
    assert machine.wpars["wpar1"].key != old
    assert machine.subsystems[("", "cor_wpar1")].pid != pid
    assert run(machine, "stopwpar", "-r", "wpar1").status == 0
    assert machine.wpars["wpar1"].state == "A"


def test_stop_ends_logins_and_jobs() -> None:
    machine = started()
    login = session(machine, "clogin", "wpar1")
    assert len(login.kernel.tasks) == 2
    stop = login.kernel.scheduler.spawn(_stop(login.kernel, machine), 1)
    login.kernel.scheduler.run()
    assert (stop.finished, stop.result) == (True, 0)
    assert login.shell.ended == ["HUP"]
    assert (login.task.finished, login.task.result) == (True, 129)
    assert login.kernel.tasks == {}
    assert processes_of(machine, "wpar1") == []
    assert [p.pid for p in processes_of(machine, "") if p.name in ("clogin", "ksh")] == [500]


async def _stop(kernel, machine: Machine) -> int:  # type: ignore[no-untyped-def]
    from emulator.kernel.process import Process
    from emulator.kernel.streams import Collector

    out = Collector()
    environment = {"PATH": "/usr/sbin"}
    caller = Process(kernel, 1, "ksh", "", FileSpace(machine), environment, (out, out, out))
    return int(await kernel.run(caller, ["stopwpar", "wpar1"]))


def test_a_busy_file_system_breaks_the_wpar_that_is_stopped() -> None:
    machine = started()
    machine.processes[600] = ProcessRow(600, 1, 0, 0, "ksh", "ksh", cwd="/wpars/wpar1/home")
    device = machine.mounts["/wpars/wpar1/home"].device
    ran = run(machine, "stopwpar", "-v", "wpar1")
    assert ran.err.endswith(
        f"umount: 0506-349 Cannot unmount {device}: The requested resource is busy.\n"
        f"stopwpar: Cannot unmount {device}: process 600 uses it. "
        "Use the -F flag to force the stop.\n"
    )
    assert ran.out.endswith("Umounting /wpars/wpar1/opt.\n")
    assert ran.status == 1
    # Its processes have ended; what was not unmounted yet is left.
    assert machine.wpars["wpar1"].state == "B"
    assert processes_of(machine, "wpar1") == []
    left = {point for point in machine.mounts if point.startswith("/wpars/")}
    assert left == {"/wpars/wpar1", "/wpars/wpar1/home"}
    assert run(machine, "stopwpar", "-F", "wpar1").status == 0
    assert machine.wpars["wpar1"].state == "D"


@pytest.mark.parametrize("name", ["startwpar", "stopwpar", "rmwpar", "rebootwpar", "clogin"])
def test_an_unknown_wpar_is_0960_419_under_the_detecting_commands_name(name: str) -> None:
    machine = boot()
    prefix = {"rebootwpar": "stopwpar"}.get(name, name)
    ran = run(machine, name, "nosuch")
    text = f"{prefix}: 0960-419 Could not find a workload partition called nosuch.\n"
    assert ran == ("", text, 1)
