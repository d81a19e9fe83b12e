"""What installp prints (facility 0503): verification, what it does, summaries.

The skeleton of boxes and rows is seen on real systems (reference, aix-commands.md 6); the
paragraphs of warnings and failures are ours where nobody has kept AIX's.
"""

from __future__ import annotations

from emulator.messages import CAPTURED, OURS, RECALLED, Message, fragments


def _box(title: str) -> str:
    line = "+" + "-" * 77 + "+"
    return f"{line}\n{title}\n{line}"


VERIFYING = Message(
    "",
    _box(" " * 20 + "Pre-{kind} Verification...")
    + "\nVerifying selections...done\nVerifying requisites...done\nResults...",
    CAPTURED,
    prefixed=False,
)
SUCCESSES = Message(
    "",
    "SUCCESSES\n---------\n"
    "  Filesets listed in this section passed pre-{kind} verification\n"
    "  and will be {done}.\n\n"
    "  Selected Filesets\n  -----------------",
    CAPTURED,
    prefixed=False,
)
FILESET = Message("", "{label:<46}# {text}", CAPTURED, prefixed=False)
REQUISITES = Message(
    "", "\n  Requisites\n  ----------\n  (being {done} with what was selected)", RECALLED, False
)
END_OF_SUCCESSES = Message("", "\n  << End of Success Section >>", CAPTURED, prefixed=False)
FAILURES = Message(
    "",
    "FAILURES\n--------\n"
    "  Filesets listed in this section failed pre-{kind} verification\n"
    "  and will not be {done}.",
    RECALLED,
    prefixed=False,
)
WARNINGS = Message(
    "",
    "WARNINGS\n--------\n"
    "  What is listed in this section keeps nothing else from being {done}.",
    RECALLED,
    prefixed=False,
)
SECTIONS = fragments(RECALLED, {
    "missing": "Missing Requisites",
    "media": "Not Found on the Installation Media",
    "license": "License Agreement Not Accepted",
    "dependents": "Installed Dependents",
    "system": "Base Operating System",
    "there": "Already Installed",
    "absent": "Not Installed",
})  # fmt: skip
SECTION = Message("", "\n  {title}\n  {rule}", RECALLED, prefixed=False)
REASON = Message("", "  {name}: {reason}", OURS, prefixed=False)
END_OF_FAILURES = Message("", "\n  << End of Failure Section >>", RECALLED, prefixed=False)
END_OF_WARNINGS = Message("", "\n  << End of Warning Section >>", RECALLED, prefixed=False)
#: What stands in the last table for each section.
SHORT = fragments(RECALLED, {
    "missing": "Requisite failure",
    "media": "Not found on the installation media",
    "license": "License agreement not accepted",
    "dependents": "Dependent failure",
    "system": "Not removable (base operating system)",
    "there": "Already installed",
    "absent": "Not installed",
})  # fmt: skip
BUILD_DATES = Message(
    "",
    _box(" " * 19 + "BUILDDATE Verification ...") + "\nVerifying build dates...done",
    CAPTURED,
    prefixed=False,
)
STATISTICS = Message(
    "",
    "FILESET STATISTICS \n------------------\n{count:>5}  Selected to be {done}, of which:",
    CAPTURED,
    prefixed=False,
)
PASSED = Message("", "{count:>9}  Passed pre-{kind} verification", CAPTURED, prefixed=False)
NOT_PASSED = Message("", "{count:>9}  FAILED pre-{kind} verification", RECALLED, prefixed=False)
ALREADY = Message(
    "",
    "{count:>9}  Already installed (directly or via superseding filesets)",
    RECALLED,
    prefixed=False,
)
MORE = Message("", "{count:>5}  Additional requisites to be {done}", RECALLED, prefixed=False)
TOTAL = Message("", "  ----\n{count:>5}  Total to be {done}", CAPTURED, prefixed=False)
RESOURCES = Message(
    "",
    "RESOURCES\n---------\n"
    "  Estimated system resource requirements for filesets being installed:\n"
    "                (All sizes are in 512-byte blocks)\n"
    "      Filesystem                     Needed Space             Free Space",
    CAPTURED,
    prefixed=False,
)
RESOURCE = Message("", "      {point:<30}{required:>12}{free:>23}", CAPTURED, prefixed=False)
RESOURCES_TOTAL = Message(
    "",
    "      -----                          ------------             ----------\n"
    "      TOTAL:                        {required:>12}{free:>23}",
    RECALLED,
    prefixed=False,
)
END_OF_PREVIEW = Message(
    "",
    "*" * 78
    + "\nEnd of installp PREVIEW.  No {operation} operation has actually occurred.\n"
    + "*" * 78,
    CAPTURED,
    prefixed=False,
)
INSTALLING = Message("", _box(" " * 25 + "{doing} Software..."), CAPTURED, prefixed=False)
DOING = Message("", " {doing} software for:\n{filesets}", CAPTURED)
PROCESSED = Message(
    "",
    "Filesets processed:  {done} of {count}  (Total time:  {time}).",
    CAPTURED,
    prefixed=False,
)
FINISHED = Message(
    "",
    "Finished processing all filesets.  (Total time:  {time}).",
    CAPTURED,
    prefixed=False,
)
SUMMARIES = Message("", _box(" " * 32 + "Summaries:"), CAPTURED, prefixed=False)
PROBLEMS = Message(
    "",
    "Pre-{kind} Failure/Warning Summary\n{rule}\n"
    "Name                      Level           Pre-{kind} Failure/Warning\n" + "-" * 79,
    CAPTURED,
    prefixed=False,
)
PROBLEM = Message("", "{name:<25.25} {level:<15} {short}", CAPTURED, prefixed=False)
SUMMARY = Message(
    "",
    "Installation Summary\n--------------------\n"
    "Name                        Level           Part        Event       Result\n" + "-" * 79,
    CAPTURED,
    prefixed=False,
)
FAILED = Message(
    "0503-464",
    'installp:  The installation has FAILED for the "{part}" part\n'
    "        of the following filesets:\n        {name} {level}",
    CAPTURED,
    prefixed=False,
)
CLEANING = Message("", " Cleaning up software for:\n        {name} {level}", CAPTURED)
GROWN = Message("", "Filesystem size changed to {blocks}", CAPTURED, prefixed=False)

# --- listings --------------------------------------------------------------------------

LISTING = Message(
    "",
    "  Fileset Name                Level                     I/U Q Content\n"
    "  " + "=" * 68,
    RECALLED,
    prefixed=False,
)
LISTED = Message(
    "", "  {name:<27} {level:<25}  I  N {content}\n#   {text}", RECALLED, prefixed=False
)
LISTED_WITH_COLONS = Message(
    "", "{product}:{name}:{level}::I:C:::::N:{text}::::0::", RECALLED, prefixed=False
)
LISTED_PACKAGE = Message(
    "", "{name}:{label}:{level}::R:C:::::N:{text}::::0::", OURS, prefixed=False
)
IMAGES = Message("", "#Package                    Level            Parts", OURS, False)
IMAGE = Message("", "{name:<27} {level:<16} {parts}", OURS, prefixed=False)
VALIDATING_PACKAGES = Message("", "Validating RPM package selections ...", RECALLED, False)
APPLIED = Message(
    "",
    "  Installp Status\n  ---------------\n"
    "  Name                        Part              Level             State\n  " + "-" * 76,
    RECALLED,
    prefixed=False,
)
APPLIED_ROW = Message(
    "", "  {name:<27} {part:<17} {level:<17} {state}", RECALLED, prefixed=False
)

# --- refusals --------------------------------------------------------------------------

NO_DEVICE = Message("0503-105", "geninstall: The device or directory: {path} does not exist.",
                    CAPTURED, prefixed=False)  # fmt: skip
NO_SUCH_MEDIUM = Message("", "{path} does not exist.", OURS)
NO_DIRECTORY = Message("", "{path} is neither a directory nor a drive with a disc.", OURS)
NO_SUCH_IMAGE = Message("", "{name} is not on the medium.", OURS)
NO_SUCH_PACKAGE = Message("", "package {name} is not installed", OURS)
KIND_NOT_SIMULATED = Message("", "{name}: this kind of package is not simulated.", OURS)
NO_ROOM_TO_COPY = Message(
    "", "There is not enough room in {point}: {deficit} more 512-byte blocks are needed.", OURS
)
NO_TAPE = Message("", "The device {path} could not be accessed: use -d to name another.", OURS)
NO_IMAGES = Message("", "No installation images were found in {path}.", OURS)
NO_IMAGE = Message("", "{path} is not an installation image.", OURS)
NO_ACCESS = Message("", "{path}: {reason}", OURS)
# The id is known, and what it is about; the words are believed.
NOTHING = Message(
    "0503-439",
    "installp:  No filesets were found in the Software Vital Product\n"
    "        Database that could be {done}.",
    RECALLED,
    prefixed=False,
)
NO_ROOM = Message(
    "0503-008",
    "installp:  There is not enough free disk space in filesystem\n"
    "        {point} ({deficit} more 512-byte blocks are required).{advice}",
    RECALLED,
    prefixed=False,
)
ADVICE = fragments(OURS, {
    "expand": "\n        The -X flag makes it larger.",
    "full": "\n        It could not be made larger.",
})  # fmt: skip
SHARED_USR = Message(
    "",
    "This workload partition shares /usr and /opt with the global environment, and\n"
    "        may not write there: install software there, then synchronize it (syncwpar).",
    OURS,
)
