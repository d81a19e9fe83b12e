"""What `wpar_life` types: right, wrong, and behind the backs of the WPAR commands."""

from __future__ import annotations

#: What mkwpar may be told beside name and address; {name} and {host} are filled in.
MAKING = (
    "-A", "-a", "-c", "-i", "-l", "-s", "-p", "-F", "-r", "-k /home/life/script",
    "-d /srv/{name}", "-d /wpars/one", "-d /etc", "-g rootvg", "-g nosuchvg", "-h uataix6",
    "-h same", "-h {name}.example.com", "-u /home/life/script", "-u /no/such",
    "-M 'directory=/db size=1'", "-M 'directory=/db vfs=directory'",
    "-M 'directory=/home dev=/home vfs=namefs'", "-M 'directory=/db size=999999999'",
    "-M 'directory=/opt vfs=directory'", "-M directory=/x/y/z", "-M dev=/nosuch",
    "-N address=10.1.1.148", "-N address=10.1.2.9", "-N 'interface=en7 address=10.1.2.8'",
    "-N 'interface=lo0 address=10.9.9.9'", "-N 'address6=fe80::{host} interface=en1'",
    "-R shares_CPU=20", "-R totalProcesses=3", "-R 'memory=1%-50%,90% totalThreads=40'",
    "-R shares_CPU=0", "-S privs-=PV_AU_,PV_TCB", "-S privs+=PV_NO",
    "-I 'rtdest=default rtgateway=10.1.1.1'", "-D devname=/dev/random", "-D devname=/dev/mem",
    "-e one", "-e three", "-f /home/life/spec",
    "-o /home/life/spec", "-o /home/life/spec -w", "-z",
)  # fmt: skip
#: And chwpar, with the name behind it.
CHANGING = (
    "-a", "-A", "-K -A", "-c", "-K -c", "-i", "-K -i", "-F", "-v", "-u /home/life/script",
    "-K -u", "-u /no/such", "-d /srv/{name}", "-d /wpars/{name}", "-d /wpars/one", "-d /etc",
    "-h same", "-h other", "-h uataix6", "-a -h uataix6", "-n one", "-n two", "-n three",
    "-n 0x", "-N address=10.1.2.{host}", "-K -N address=10.1.2.{host}",
    "-F -N address=10.1.2.{host}", "-N 'address=10.1.2.{host} netmask=255.255.255.0'",
    "-N 'address6=fe80::{host} interface=en1'", "-K -N address6=fe80::{host}",
    "-N address=10.1.1.148", "-N 'interface=en7 address=1.1.1.9'",
    "-I 'rtdest=default rtgateway=10.1.1.1'",
    "-K -I 'rtdest=default rtgateway=10.1.1.1'", "-I rtdest=default",
    "-R shares_CPU={host}", "-R totalProcesses=2", "-R totalProcesses=unlimited",
    "-R active=no", "-R CPU=7", "-K -R", "-K -R shares_CPU memory",
    "-S privs-=PV_AU_", "-S privs+=PV_NET_RAWSOCK", "-S secfile=/home/life/script", "-K -S",
    "-D devname=/dev/random", "-K -D devname=/dev/random", "-D devname=/dev/mem", "-D",
)  # fmt: skip
#: What wparexec runs.
RUN = (
    "date", "sleep 5", "/usr/bin/false", "nosuch", "ksh -c 'exit 3'", "ksh -c 'sleep 20 &'",
    "ksh -c 'kill -9 $$'", "X=1 env", "ksh -c 'cat /etc/filesystems | grep wpars'",
    "ksh -c '(sleep 3; sleep 9) & sleep 1'", "touch /tmp/x", "hostname",
)  # fmt: skip
#: File systems of their own.
PLACES = ("/", "/home", "/tmp", "/var")
#: What looks at them and their backups, synchronizes them, or spoils a backup.
LOOKS = (
    "lssavewpar -f /tmp/{name}.bff", "lssavewpar -l -f /tmp/{name}.bff",
    "lssavewpar -L -f /tmp/{name}.bff", "mkwpardata {name}", "mkwpardata -m {name}",
    "print x >> /tmp/{name}.bff", "rm /tmp/{name}.bff",
    "restwparfiles -f /tmp/{name}.bff ./etc/motd",
    "syncwpar {name}", "syncwpar -A", "syncwpar -F {name}", "syncwpar -D {name}",
    "lspriv", "lsdev -x", "lssrc -a", "df",
)
#: What is typed by somebody inside, who is root there.
INSIDE = (
    "shutdown -F", "reboot", "init 2", "halt", "hostname new", "mkuser ann", "rmuser -p ann",
    "'print ann:x | chpasswd'", "syncroot", "syncroot -F", "mknod /dev/x c 1 1",
    "kill -9 1", "kill 1", "ifconfig en1 10.1.2.9 delete", "mount -o rw /usr", "umount /home",
    "umount /proc", "stopsrc -s cron", "stopsrc -a", "startsrc -s cron", "refresh -s syslogd",
    "rm /etc/filesystems", "rm /etc/init", "rm -r /etc/security", "rm /usr/bin/ls",
    "dd if=/dev/zero of=/home/big bs=1024k count=10", "mkdir /home/d", "lswpar",
    "mkwpar -n x", "rmwpar one", "crontab -l", "'print \"* * * * * date\" | crontab'",
    "mkssys -s own -p /usr/bin/sleep -u 0", "rmssys -s own", "ipcs", "ps -ef", "setkst",
    "mkgroup staff2", "chfs -a size=+1 /home", "kill -9 -1", "mkitab 'x:2:once:date'",
    "date 0101000007", "exit 7",
)  # fmt: skip
#: What root does in the global environment behind the backs of the WPAR commands, and what is
#: damaged by that; {disk} is a logical volume of the WPAR, {pid} a process of it.
BY_HAND = (
    ("umount -f /wpars/{name}/home", "mounts"), ("umount -f /wpars/{name}/proc", "mounts"),
    ("umount -f /wpars/{name}", "mounts"), ("umount /wpars/{name}/usr", "mounts"),
    ("unmount -t {name}", "mounts"), ("mount -t {name}", "mounts"),
    ("mount /wpars/{name}", "mounts"), ("mount /wpars/{name}/home", "mounts"),
    ("mount /home /wpars/{name}/tmp", "mounts"),
    ("ifconfig en1 10.1.2.{host} delete", "addresses"),
    ("ifconfig en1 10.1.2.{host} netmask 255.255.252.0 alias", "addresses"),
    ("rmlv -f {disk}", "volumes"), ("rmfs /wpars/{name}/home", "volumes stanzas"),
    ("rmfs -r /wpars/{name}/var", "volumes stanzas"),
    ("chfs -a size=+1 /wpars/{name}/tmp", "file"),
    ("chfs -a mount=true /wpars/{name}", ""),
    ("rm /etc/wpars/{name}.cf", "file"), ("print x >> /etc/wpars/{name}.cf", "file"),
    ("> /etc/wpars/{name}.cf", "file"), ("rmssys -s cor_{name}", "subsystem"),
    ("stopsrc -s cor_{name}", ""), ("stopsrc -c -s cor_{name}", ""),
    ("startsrc -s cor_{name}", ""), ("kill {pid}", ""), ("kill -9 {pid}", ""),
    ("kill -9 {init}", ""), ("kill -HUP {init}", ""), ("kill -STOP {pid}", ""),
    ("rm /wpars/{name}/etc/init", ""), ("rm -r /wpars/{name}/home/*", ""),
    ("rmuser -p ann", ""), ("mkuser ann", ""), ("rm -r /etc/wpars/*.txt", ""),
    ("print '10.1.2.{host}\t{name}' >> /etc/hosts", ""),
    ("print 'not a line' >> /etc/hosts", ""), ("sleep 30 < /wpars/{name}/etc/hosts &", ""),
)  # fmt: skip
#: And to /etc/filesystems, which is put back soon.
FILE = "/etc/filesystems"
DAMAGING = (
    f"> {FILE}", f"rm {FILE}", f"print '/wpars/one:' >> {FILE}",
    f"sed '/type.*= two/d' /home/life/filesystems > {FILE}",
    f"sed '/dev.*= .dev.fslv0/d' /home/life/filesystems > {FILE}",
    f"sed 's,^/wpars/one:,/wpars/lost:,' /home/life/filesystems > {FILE}",
)  # fmt: skip
