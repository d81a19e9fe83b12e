"""What AIX's strerror says, by errno name (reference: aix-commands.md, section 12)."""

from __future__ import annotations

from emulator.messages import CAPTURED, OURS, RECALLED, fragments

STRERROR = {
    **fragments(CAPTURED, {
        "EPERM": "Operation not permitted.",
        "ENOENT": "A file or directory in the path name does not exist.",
        "EACCES": "The file access permissions do not allow the specified action.",
        "EBUSY": "The requested resource is busy.",
        "EISDIR": "Cannot write to a directory.",
        "ECONNREFUSED": "A remote host refused an attempted connect operation.",
        "ETIMEDOUT": "A remote host did not respond within the timeout period.",
    }),
    **fragments(RECALLED, {
        "ESRCH": "The process does not exist.",
        "EIO": "There is an input or output error.",
        "ENXIO": "There is a request to a device or address that does not exist.",
        "E2BIG": "The parameter or environment lists are too long.",
        "ENOEXEC": "Cannot run a file that does not have a valid format.",
        "EBADF": "A file descriptor does not refer to an open file.",
        "ENOMEM": "There is not enough memory available now.",
        "EEXIST": "Do not specify an existing file.",
        "EXDEV": "A file cannot be linked to another file system.",
        "ENOTDIR": "A parameter must be a directory.",
        "EINVAL": "A system call received a parameter that is not valid.",
        "EFBIG": "A file cannot be larger than the value set by ulimit.",
        "ENOSPC": "There is not enough space in the file system.",
        "EROFS": "The file system has read permission only.",
        "EPIPE": "There is no process to read data written to a pipe.",
        "ENOTEMPTY": "The directory is not empty.",
        "ENAMETOOLONG": "A file name or path name is too long.",
        "ELOOP": "There are too many symbolic links in the path name.",
        "ESTALE": "The file is no longer there.",
        "EADDRINUSE": "The socket name is already in use.",
        "ENETUNREACH": "The network is not currently available.",
        "ETXTBSY": "Cannot open or remove a file containing a running program.",
    }),
    **fragments(OURS, {
        "ENOTBLK": "It is no block device.",
        # No errno: the emulator's own limit (emulator.machine.vfs.FILE_LIMIT).
        "FILE_LIMIT": "A file cannot be larger than 64 MB here, whatever ulimit says.",
    }),
}  # fmt: skip


def strerror(error: str) -> str:
    """The sentence for an errno name."""
    return STRERROR[error].text if error in STRERROR else error
