"""What ssh, scp and ssh-keygen say: the words of OpenSSH 4.3, believed."""

from __future__ import annotations

from emulator.messages import OURS, RECALLED, Message, fragments

NOT_LOADED = Message(
    "",
    "exec(): 0509-036 Cannot load program {program} because of the following errors:\n"
    "\t0509-150   Dependent module {member} could not be loaded.\n"
    "\t0509-022 Cannot load module {member}.\n"
    "\t0509-026 System error: A file or directory in the path name does not exist.",
    RECALLED,
    prefixed=False,
)
NO_NAME = Message(
    "", "{name}: Hostname and service name not provided or found", RECALLED
)
NO_CONNECTION = Message("", "connect to host {name} port {port}: {reason}", RECALLED)
ERRORS = fragments(RECALLED, {
    "ETIMEDOUT": "A remote host did not respond within the timeout period.",
    "ECONNREFUSED": "A remote host refused an attempted connect operation.",
    "ENETUNREACH": "Cannot reach the destination network.",
})  # fmt: skip
UNKNOWN_HOST = Message(
    "",
    "The authenticity of host '{name} ({address})' can't be established.\n"
    "RSA key fingerprint is {print}.",
    RECALLED,
    prefixed=False,
)
SURE = Message("", "Are you sure you want to continue connecting (yes/no)? ", RECALLED, False)
YES_OR_NO = Message("", "Please type 'yes' or 'no': ", RECALLED, False)
ADDED = Message(
    "",
    "Warning: Permanently added '{names}' (RSA) to the list of known hosts.",
    RECALLED,
    prefixed=False,
)
CHANGED_HOST = Message(
    "",
    "@" * 59 + "\n@    WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!     @\n" + "@" * 59
    + "\nIT IS POSSIBLE THAT SOMEONE IS DOING SOMETHING NASTY!\n"
    "The fingerprint for the RSA key sent by the remote host is\n{print}.\n"
    "Offending key in {file}:{line}",
    RECALLED,
    prefixed=False,
)
NOT_VERIFIED = Message("", "Host key verification failed.", RECALLED, prefixed=False)
PASSWORD = Message("", "{user}@{name}'s password: ", RECALLED, prefixed=False)
AGAIN = Message("", "Permission denied, please try again.", RECALLED, prefixed=False)
DENIED = Message("", "Permission denied ({methods}).", RECALLED, prefixed=False)
OPEN_KEY = Message(
    "",
    "@" * 59 + "\n@         WARNING: UNPROTECTED PRIVATE KEY FILE!          @\n" + "@" * 59
    + "\nPermissions {mode:04o} for '{file}' are too open.\n"
    "bad permissions: ignore key: {file}",
    RECALLED,
    prefixed=False,
)
PASSPHRASE = Message("", "Enter passphrase for key '{file}': ", RECALLED, prefixed=False)
CLOSED = Message("", "Connection to {name} closed.", RECALLED, prefixed=False)
CLOSED_BY_HOST = Message(
    "", "Connection to {name} closed by remote host.", RECALLED, prefixed=False
)

# --- ssh-keygen ------------------------------------------------------------------------

GENERATING = Message("", "Generating public/private {kind} key pair.", RECALLED, False)
WHERE = Message("", "Enter file in which to save the key ({file}): ", RECALLED, False)
EXISTS = Message("", "{file} already exists.\nOverwrite (y/n)? ", RECALLED, False)
FIRST = Message("", "Enter passphrase (empty for no passphrase): ", RECALLED, False)
SECOND = Message("", "Enter same passphrase again: ", RECALLED, False)
DIFFERENT = Message("", "Passphrases do not match.  Try again.", RECALLED, False)
SHORT = Message("", "passphrase too short: have {have} bytes, need > 4", RECALLED, False)
SAVED = Message(
    "",
    "Your identification has been saved in {file}.\n"
    "Your public key has been saved in {file}.pub.\n"
    "The key fingerprint is:\n{print} {comment}",
    RECALLED,
    prefixed=False,
)
FINGERPRINT = Message("", "{bits} {print} {file}", RECALLED, prefixed=False)
NO_FILE = Message("", "{file}: {reason}", RECALLED, prefixed=False)
NO_KEY = Message("", "{file} is not a public key file.", RECALLED, prefixed=False)
BAD_KIND = Message("", "unknown key type {kind}", RECALLED, prefixed=False)
BAD_BITS = Message("", "Bits has bad value {bits}: 512 to 8192.", OURS)
UPDATED = Message(
    "", "{file} updated.\nOriginal contents retained as {file}.old", RECALLED, False
)
NOT_FOUND = Message("", "Host {name} not found in {file}", RECALLED, prefixed=False)

# --- scp -------------------------------------------------------------------------------

NOT_COPIED = Message("", "{file}: {reason}", RECALLED)
NOT_REGULAR = Message("", "{file}: not a regular file", RECALLED)
COPIED = Message("", "{file:<40} 100% {size:>7} {rate:>7}KB/s   00:00", RECALLED, False)
