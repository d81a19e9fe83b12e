"""The words of the error log: what errpt says of each kind of entry, and errlogger's kin."""

from __future__ import annotations

from emulator.messages import CAPTURED, OURS, RECALLED, Message, fragments

#: Label -> what happened; at most 40 characters of it stand in errpt's list.
DESCRIPTIONS = fragments(RECALLED, {
    "REBOOT_ID": "SYSTEM SHUTDOWN BY USER",
    "ERRLOG_ON": "ERROR LOGGING TURNED ON",
    "ERRLOG_OFF": "ERROR LOGGING TURNED OFF",
    "J2_FS_FULL": "UNABLE TO ALLOCATE SPACE IN FILE SYSTEM",
}) | fragments(CAPTURED, {
    "OPMSG": "OPERATOR NOTIFICATION",
    "SRC_SVKO": "SOFTWARE PROGRAM ERROR",
    "RMCD_INFO_0_ST": "The daemon is started.",
})  # fmt: skip
PROBABLE_CAUSES = fragments(RECALLED, {
    "REBOOT_ID": "SYSTEM SHUTDOWN",
    "ERRLOG_ON": "ERRDEMON STARTED AUTOMATICALLY",
    "ERRLOG_OFF": "ERRSTOP COMMAND",
    "J2_FS_FULL": "FILE SYSTEM FULL",
    "SRC_SVKO": "APPLICATION PROGRAM",
    "RMCD_INFO_0_ST": "The Resource Monitoring and Control daemon has been started.",
})  # fmt: skip
USER_CAUSES = fragments(RECALLED, {
    "ERRLOG_ON": "/USR/LIB/ERRDEMON COMMAND",
    "ERRLOG_OFF": "/USR/LIB/ERRSTOP COMMAND",
    "OPMSG": "ERRLOGGER COMMAND",
    "RMCD_INFO_0_ST": "The startsrc -s ctrmc command has been executed.",
})  # fmt: skip
FAILURE_CAUSES = fragments(RECALLED, {"SRC_SVKO": "SOFTWARE PROGRAM"})
ACTIONS = fragments(RECALLED, {
    "ERRLOG_ON": "NONE",
    "ERRLOG_OFF": "TURN ERROR LOGGING BACK ON",
    "OPMSG": "REVIEW DETAILED DATA",
    "J2_FS_FULL": "INCREASE THE SIZE OF THE ASSOCIATED FILE SYSTEM\n"
                  "REMOVE UNNECESSARY DATA FROM FILE SYSTEM",
    "SRC_SVKO": "PERFORM PROBLEM RECOVERY PROCEDURES",
    "RMCD_INFO_0_ST": "None",
})  # fmt: skip
#: Label -> the headings of its detail data, a line each.
DETAIL = fragments(RECALLED, {
    "REBOOT_ID": "USER ID\n0=SOFT IPL 1=HALT 2=TIME REBOOT\n"
                 "TIME TO REBOOT (FOR TIMED REBOOT ONLY)",
    "OPMSG": "MESSAGE FROM ERRLOGGER COMMAND",
    "J2_FS_FULL": "FILE SYSTEM DEVICE AND MOUNT POINT",
    "SRC_SVKO": "ERROR CODE\nFAILING MODULE",
})  # fmt: skip
#: What stands above each part of a long entry.
PARTS = fragments(RECALLED, {
    "description": "Description", "probable": "Probable Causes", "user": "User Causes",
    "failure": "Failure Causes", "actions": "\tRecommended Actions", "detail": "Detail Data",
    "duplicates": "Duplicates", "number": "Number of duplicates",
    "first": "Time of first duplicate", "last": "Time of last duplicate",
})  # fmt: skip

HEADING = Message(
    "", "IDENTIFIER TIMESTAMP  T C RESOURCE_NAME  DESCRIPTION", CAPTURED, prefixed=False
)
TEMPLATES = Message(
    "", "Id       Label               Type CL Description", RECALLED, prefixed=False
)
ENTRY = Message(
    "",
    "LABEL:\t\t{label}\nIDENTIFIER:\t{identifier}\n\n"
    "Date/Time:       {date}\nSequence Number: {sequence}\nMachine Id:      {machine}\n"
    "Node Id:         {node}\nClass:           {kind}\nType:            {type}\n"
    "WPAR:            {wpar}\nResource Name:   {resource:<16}",
    RECALLED,
    prefixed=False,
)
SHORT = Message(
    "",
    "LABEL:\t\t{label}\nDate/Time:       {date}\nType:            {type}\n"
    "Resource Name:   {resource:<16}\n{description_heading}\n{description}",
    RECALLED,
    prefixed=False,
)
TEMPLATE = Message(
    "",
    "LABEL:\t\t{label}\nIDENTIFIER:\t{identifier}\n\n"
    "Class:           {kind}\nType:            {type}\nLoggable: YES   Reportable: YES",
    RECALLED,
    prefixed=False,
)
BAD_DATE = Message("", "{date} is not a date: MMddhhmmyy is wanted.", OURS)
BAD_IDENTIFIER = Message("", "{value} is no identifier of an error.", OURS)
BAD_SEQUENCE = Message("", "{value} is no sequence number.", OURS)
BAD_CHOICE = Message("", "{value} is none of {known}.", OURS)
NO_LOG = Message("", "There is no file {file} with an error log in it.", OURS)
NOT_SIMULATED = Message("", "-{letter}: this is not simulated.", OURS)
NOT_RUNNING = Message("", "The error daemon does not run.", OURS)
RUNS_ALREADY = Message("", "The error daemon runs already.", RECALLED)
TOO_LONG = Message("", "A message has 1024 bytes at most.", OURS)
NOT_IN_A_WPAR = Message("", "Errors of WPARs are logged by the global environment.", OURS)
ATTRIBUTES = Message(
    "",
    "Error Log Attributes\n--------------------------------------------\n"
    "Log File                /var/adm/ras/errlog\nLog Size                {size} bytes\n"
    "Memory Buffer Size      32768 bytes\nDuplicate Removal       true\n"
    "Duplicate Interval      {interval} milliseconds\nDuplicate Error Maximum 1000",
    RECALLED,
    prefixed=False,
)
