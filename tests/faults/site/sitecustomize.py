"""Imported by Python itself where PYTHONPATH leads here: see `tests.faults`."""

from tests.faults import plant

plant()
