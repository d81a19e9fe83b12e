"""Commands of DB2, version 8."""
