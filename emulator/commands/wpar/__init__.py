"""Commands about workload partitions."""
