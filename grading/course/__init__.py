"""A course: what students hand in, how it is graded by replay, and what is reported."""
