"""The commands: one file each, found by the file's name (`emulator.programs`)."""
