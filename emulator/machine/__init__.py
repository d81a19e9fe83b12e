"""The state of an AIX system and its laws, as plain rows in tables.

Never prints and knows no sentence: a law that is broken raises a `Refusal` that
carries culprits. Imports nothing outside this package.

    machine      Machine: the tables; snapshot, equality
    clock        the machine's own time
    errors       what the machine refuses
    vfs          nodes, trees, mounts; a process's view of the file tree
    stanzas      /etc/filesystems
    filesystems  making, mounting, sizes
    storage      volume groups, physical and logical volumes
    network      interfaces, addresses, routes
    processes    the process table, terminals
    subsystems   the System Resource Controller
    software     filesets and RPM packages
    planting     putting software into a running machine, taking it out again
    users        /etc/passwd and /etc/group as read
    devices      the device configuration
    wpars        workload partitions: rows, look-ups
    wpar_*       their network, file systems, specification files; planning, creation,
                 running, removal
"""
