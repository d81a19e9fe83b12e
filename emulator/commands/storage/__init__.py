"""Commands about volume groups, disks, file systems."""
