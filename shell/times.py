"""Processor times as `time` and `times` print them."""

from __future__ import annotations


def clock_time(microseconds: int) -> str:
    """Give microseconds as minutes, seconds and hundredths: 1m2.03s."""
    hundredths = microseconds // 10_000
    return f"{hundredths // 6000}m{hundredths % 6000 // 100}.{hundredths % 100:02d}s"
