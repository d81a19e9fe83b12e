"""What runs: processes, scheduler, streams; the kernel that starts and ends programs."""
