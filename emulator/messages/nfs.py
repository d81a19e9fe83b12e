"""What the commands of the network file system say (1831)."""

from __future__ import annotations

from emulator.messages import CAPTURED, OURS, RECALLED, Message

# --- mount
NOT_REGISTERED = Message("", "RPC: 1832-019 Program not registered", RECALLED, prefixed=False)
NO_ANSWER = Message("1831-010", "server {node} not responding: {reason}", RECALLED)
DENIED = Message("1831-011", "access denied for {node}:{directory}", CAPTURED)
GIVING_UP = Message("1831-008", "giving up on:\n{node}:{directory}\nvmount: {reason}", CAPTURED)
NO_HOST = Message("", "The host {node} is not known.", OURS)
NOT_FROM_A_NODE = Message("", "{device} does not say which host it is on: HOST:{device}", OURS)

# --- exportfs, mknfsexp, rmnfsexp, mknfsmnt and the others like them
NOT_IN_WPAR = Message("", "An NFS server is not supported in a workload partition.", OURS)
EXPORTED = Message("", "exported {directory}", RECALLED, prefixed=False)
EXPORTED_AGAIN = Message("1831-187", "re-exported {directory}", CAPTURED)
UNEXPORTED = Message("", "unexported {directory}", RECALLED, prefixed=False)
CANNOT_EXPORT = Message("", "{directory}: {reason}", RECALLED)
NOT_EXPORTED = Message("", "{directory} is not exported.", OURS)
NOTHING_EXPORTED = Message("", "nothing exported", RECALLED)
NOT_LISTED = Message("", "{directory} is not in {file}.", OURS)
LISTED_ALREADY = Message("", "{directory} is in {file} already.", OURS)
NOT_ABSOLUTE = Message("", "{directory} does not begin with a slash.", OURS)
NOT_CHANGED = Message("", "{file}: {reason}", OURS)
NO_CLIENTS = Message("", "-h names the hosts that may write, with -t rm and only there.", OURS)

# --- showmount
NO_SERVER = Message("", "{node}: {reason}", RECALLED)
ALL_EXPORTS = Message("", "export list for {node}:", RECALLED, prefixed=False)
NO_EXPORTS = Message("", "no exported file systems for {node}", RECALLED, prefixed=False)
