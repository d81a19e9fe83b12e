"""ssh-keygen: make a key, look at one, forget a host. Source: the OpenSSH 4.3 manual."""

from __future__ import annotations

from emulator.commands.network import _ssh
from emulator.kernel import asking
from emulator.kernel.asking import hidden
from emulator.kernel.process import Process
from emulator.machine import ssh_keys
from emulator.machine.errors import FileRefusal
from emulator.messages import ssh as say
from emulator.messages.strerror import strerror
from emulator.options import Command, UsageError, flag, option

#: Bits of a key where -b does not say, and what may be said.
BITS = {"rsa": 2048, "dsa": 1024}
LEAST, MOST = 512, 8192
#: A passphrase has more bytes than this, or none.
SHORTEST = 4


class SshKeygen(Command):
    """ssh-keygen [-q] [-b Bits] [-t Type] [-N Passphrase] [-C Comment] [-f File]
    ssh-keygen -y [-f File]
    ssh-keygen -l [-f File]
    ssh-keygen -R Host [-f File]

    Makes a pair of keys, of type rsa or dsa: the private one in File (.ssh/id_rsa of the
    caller where none is named), the public one beside it in File.pub, which goes into
    .ssh/authorized_keys of whoever is to be reached with it. -y prints the public key of a
    private one, -l the fingerprint; -R takes a host out of .ssh/known_hosts.
    """

    quiet: bool = flag("q", "Say nothing.")
    shows: bool = flag("y", "Print the public key of a private one.")
    prints: bool = flag("l", "Print the fingerprint.")
    bits: int | None = option("b", "The bits of the key.", int)
    kind: str = option("t", "What kind of key: rsa or dsa.", str, "rsa")
    phrase: str | None = option("N", "The passphrase; it is not asked for then.")
    comment: str | None = option("C", "What stands behind the public key.")
    file: str | None = option("f", "The file.")
    host: str | None = option("R", "The host that is no longer known.")
    examples = (
        ("Make a key without being asked", "ssh-keygen -t rsa -N '' -f /.ssh/id_rsa"),
        ("Forget the key of wpar1", "ssh-keygen -R wpar1"),
    )

    async def run(self, proc: Process) -> None:
        """Do what the flags say."""
        _ssh.loaded(proc)
        if self.shows + self.prints + (self.host is not None) > 1:
            raise UsageError("", "-y")
        if self.kind not in BITS:
            proc.fail(say.BAD_KIND, kind=self.kind)
        path = self.file or f"{_ssh.folder(proc)}/id_{self.kind}"
        if self.host is not None:
            self._forget(proc, self.host, self.file or f"{_ssh.folder(proc)}/known_hosts")
        elif self.shows:
            name = ssh_keys.public_of(_read(proc, path))
            if not name:
                proc.fail(say.NO_KEY, file=path)
            proc.print(name)
        elif self.prints:
            self._print(proc, path)
        else:
            await self._make(proc, path)

    async def _make(self, proc: Process, path: str) -> None:
        bits = BITS[self.kind] if self.bits is None else self.bits
        if not LEAST <= bits <= MOST:
            proc.fail(say.BAD_BITS, bits=bits)
        if not self.quiet:
            proc.say(say.GENERATING, kind=self.kind)
        if self.file is None:
            typed = await asking.shown(proc, say.WHERE.text.format(file=path))
            path = typed or path
        if proc.files.exists(path):
            answer = await asking.shown(proc, say.EXISTS.text.format(file=path))
            if answer is None or answer[:1] not in ("y", "Y"):
                proc.status = 1
                return
        phrase = self.phrase
        while phrase is None:
            first = await hidden(proc, say.FIRST.text)
            second = await hidden(proc, say.SECOND.text)
            if first is None or second is None:
                proc.status = 1
                return
            if first == second:
                phrase = first
            else:
                proc.error(say.DIFFERENT, 0)
        if 0 < len(phrase) <= SHORTEST:
            proc.fail(say.SHORT, have=len(phrase))
        self._save(proc, path, bits - bits % 8, phrase)

    def _save(self, proc: Process, path: str, bits: int, phrase: str) -> None:
        machine = proc.machine
        user = _ssh.own_user(proc)
        name = user.name if user is not None else str(proc.uid)
        host = machine.hostname_of(proc.wpar)
        comment = f"{name}@{host}" if self.comment is None else self.comment
        seed = f"{machine.system.machine_id} {proc.wpar} {machine.clock.now} {proc.pid} {path}"
        made = ssh_keys.pair(self.kind, seed, comment, bits, phrase)
        folder = path.rpartition("/")[0]
        try:
            with machine.transaction():
                if folder == _ssh.folder(proc) and not proc.files.exists(folder):
                    proc.files.make_directory(folder, 0o700)
                for file, text, mode in (
                    (path, made.private, 0o600), (f"{path}.pub", made.public, 0o644),
                ):  # fmt: skip
                    proc.files.write(file, text)
                    proc.files.change(file, mode=mode)
        except FileRefusal as refusal:
            proc.fail(say.NO_FILE, file=path, reason=strerror(refusal.error))
        if not self.quiet:
            found = ssh_keys.fingerprint(ssh_keys.identity(made.public))
            proc.say(say.SAVED, file=path, print=found, comment=comment)

    def _print(self, proc: Process, path: str) -> None:
        public = path if path.endswith(".pub") else f"{path}.pub"
        file = public if proc.files.exists(public) else path
        name = ssh_keys.identity(_read(proc, file))
        if not name:
            proc.fail(say.NO_KEY, file=file)
        found = ssh_keys.fingerprint(name)
        proc.say(say.FINGERPRINT, bits=ssh_keys.length(name), print=found, file=file)

    def _forget(self, proc: Process, host: str, path: str) -> None:
        """Take the lines of a host out of known_hosts; what was there stays in a copy."""
        text = _read(proc, path)
        lines = text.splitlines(keepends=True)
        kept = [one for one in lines if host not in (one.split() or [""])[0].split(",")]
        if len(kept) == len(lines):
            proc.fail(say.NOT_FOUND, name=host, file=path)
        try:
            with proc.machine.transaction():
                proc.files.write(f"{path}.old", text)
                proc.files.write(path, "".join(kept))
        except FileRefusal as refusal:
            proc.fail(say.NO_FILE, file=path, reason=strerror(refusal.error))
        proc.say(say.UPDATED, file=path)


def _read(proc: Process, path: str) -> str:
    try:
        return proc.files.read(path)
    except FileRefusal as refusal:
        proc.fail(say.NO_FILE, file=path, reason=strerror(refusal.error))
