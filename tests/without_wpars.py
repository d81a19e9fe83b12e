"""Whether a machine whose workload partitions have gone is one that never had any."""

from __future__ import annotations

from emulator.machine.machine import Machine
from emulator.machine.stanzas import defined
from emulator.machine.vfs import FileSpace

#: Paths whose contents stay when the last workload partition has gone, and why.
KEPT = {
    "/.sh_history": "what was typed is remembered",
    "/wpars": "AIX keeps the directory that the first mkwpar made",
    "/etc/wpars": "and this one, of the configurations",
    "/tmp/wpardata": "what mkwpardata writes is the administrator's",
    "/var/adm/wtmp": "the log of logins",
    "/etc/utmp": "and who is logged in",
    "/var/adm/ras/errlog": "the error log goes on",
    "/var/adm/cron/log": "cron writes down when it starts",
    "/var/cron/log": "the same",
    "/etc/security/lastlog": "when each user logged in",
    "/etc/security/failedlogin": "and tried to",
    "/var/adm/sulog": "who became whom",
}
#: Tables whose rows go on for reasons of their own: processes (pids, dates), logins, the
#: error log, cron's next moments, and what a boot tells anew.
MOVING = {"processes", "terminals", "errors", "schedules", "settings", "trees", "mounts",
          "subsystems", "ipc", "kernel_tables", "volume_groups"}  # fmt: skip


def left_over(machine: Machine, fresh: Machine) -> None:
    """Whether the commands themselves have left nothing: no file system, directory, .cf."""
    assert set(machine.mounts) == set(fresh.mounts)
    assert set(machine.logical_volumes) == set(fresh.logical_volumes)
    assert defined(machine) == defined(fresh)
    files = FileSpace(machine)
    for folder in ("/wpars", "/srv"):
        assert not files.exists(folder) or files.list(folder) == [], folder
    if files.exists("/etc/wpars"):
        assert [one for one in files.list("/etc/wpars") if one.endswith(".cf")] == []


def pictured(machine: Machine) -> dict[str, object]:
    """Every tree as paths and what is there, without what only counts: inodes and times."""
    found: dict[str, object] = {}
    points = {one.tree: one.point for one in machine.mounts.values() if one.vfs == "jfs2"}
    for key, tree in machine.trees.items():
        left = [(points.get(key, key).rstrip("/"), 2)]
        while left:
            path, inode = left.pop()
            if path in KEPT:
                continue
            node = tree.nodes[inode]
            names = tuple(sorted(n for n in node.entries if f"{path}/{n}" not in KEPT))
            found[path or "/"] = (
                node.kind, node.mode, node.uid, node.gid, names,
                str(node.data) if node.kind != "d" else "",
            )  # fmt: skip
            left += [(f"{path}/{name}", node.entries[name]) for name in names]
    return found


def same(machine: Machine, fresh: Machine) -> None:
    """Whether it is a machine that never had a WPAR, but for what is KEPT."""
    assert machine.wpars == {}
    different = set(machine.differences(fresh)) - MOVING
    rows = {
        name: set(map(repr, getattr(machine, name).items()))
        ^ set(map(repr, getattr(fresh, name).items()))
        for name in different
    }
    assert not different, rows
    assert set(machine.mounts) == set(fresh.mounts)
    for point, mount in machine.mounts.items():
        assert mount[:4] == fresh.mounts[point][:4], point
    assert {k: v._replace(pid=0) for k, v in machine.subsystems.items()} == {
        k: v._replace(pid=0) for k, v in fresh.subsystems.items()
    }
    assert {row.wpar for row in machine.processes.values()} == {""}
    assert {key[0] for key in machine.ipc} <= {""}
    load = machine.workload
    assert set().union(load.sizes, load.classes, load.gone, load.paged) <= {""}
    assert set(machine.kernel_tables) == set(fresh.kernel_tables)
    assert {k: v._replace(next_lv=0) for k, v in machine.volume_groups.items()} == {
        k: v._replace(next_lv=0) for k, v in fresh.volume_groups.items()
    }
    now, before = pictured(machine), pictured(fresh)
    every = sorted({*now, *before})
    differ = [path for path in every if now.get(path) != before.get(path)]
    assert not differ, [(path, now.get(path), before.get(path)) for path in differ]


