"""The privileges there are, by their names in the kernel.

Those that a workload partition has where nothing is said, and PV_NET_RAWSOCK and
PV_NET_CNTL, are of the reference (wpar-commands.md 11); the others are recalled from IBM's
list of privileges. A name that ends in _ stands for all that begin with it.
"""

from __future__ import annotations

from collections.abc import Iterable

from emulator.machine.errors import Invalid

_NAMES = """
PV_ROOT
PV_AU_ ADD ADMIN PROC READ WRITE
PV_AZ_ ADMIN CHECK READ ROOT
PV_DAC_ GID O R RID UID W X
PV_DEV_ CONFIG LOAD QUERY
PV_FS_ CHOWN CHROOT CNTL LINKDIR MKNOD MOUNT PDMODE QUOTA
PV_KER_ ACCT CONF DR EWLM EXTCONF IPC IPC_O IPC_R IPC_W LVM NFS PATCH RAC RAS RAS_ERR REBOOT
PV_KER_ SECCONFIG TIME VARS VMM WLM WPAR
PV_LAB_ CL CLTL LEF SLDG SLDG_STR SL_FILE SL_PROC SL_SELF SLUG SLUG_STR TL
PV_MAC_ CL OVRRD R R_CL R_PROC R_STR W W_CL W_DN W_PROC W_UP
PV_NET_ CNTL CONFIG PORT RAWSOCK
PV_PROBEVUE_ MANAGE RASE TRC_KERNEL TRC_USER TRC_USER_SELF
PV_PROC_ CKPT CORE CRED ENV PDMODE PRIO PRIV RAC RTCLK SIG TIMER VARS
PV_SU_ EMUL ROOT UID
PV_WPAR_ CKPT
"""


def _all() -> Iterable[str]:
    for line in _NAMES.split("\n"):
        first, *more = line.split() or [""]
        if first:
            yield first
            yield from (first + one for one in more)
    yield from ("PV_MIC", "PV_MIC_CL", "PV_TCB", "PV_TP", "PV_TP_SET")


#: Every name, once, in the order of lspriv.
KNOWN = tuple(sorted(set(_all())))
_KNOWN = frozenset(KNOWN)


def check(names: Iterable[str]) -> None:
    """Raises Invalid (privilege) for a name that no privilege has."""
    for name in names:
        if name not in _KNOWN:
            raise Invalid("privilege", name)
