"""A program that marks its prompts as `wparlab shell` does and knows six words.

Started with `bare` it prints no C mark and marks secondary prompts as such, as a real ksh
does whose PS1 and PS2 bring the marks. `quote N` asks for N more lines.
"""

import signal
import sys


def mark(letter: str) -> str:
    return f"\x1b]133;{letter}\x07"


def say(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()


def main() -> None:
    # Whoever runs the tests in the background of a script has them ignore it.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    bare = "bare" in sys.argv
    prompts = ["# "]
    status = 0
    say("AIX Version 6\n")
    wanted = 0
    while True:
        try:
            # Ctrl-C may come as soon as the prompt is seen.
            kind = "A;k=s" if wanted and bare else "A"
            say(mark(kind) + ("> " if wanted else prompts[-1]) + mark("B"))
            line = sys.stdin.readline()
            if not line:
                return
            line = line.rstrip("\n")
            if wanted:
                wanted -= 1
                if wanted:
                    continue
                line = "say joined"
            elif not line:
                continue
            word, _, rest = line.partition(" ")
            if word == "quote":
                wanted = int(rest)
                continue
            say("" if bare else mark("C"))
            if word == "login":
                prompts.append(rest + " # ")
                say("welcome\n")
                continue
            if word == "exit":
                if len(prompts) == 1:
                    return
                prompts.pop()
            elif word == "say":
                say(rest + "\n")
            elif word == "partial":
                say(rest)
            elif word == "bytes":
                sys.stdout.buffer.write(b"\xff\xe2\x82\xac \x1b[1mbold\x1b[0m\x07\n")
                sys.stdout.flush()
            elif word == "hang":
                say("going\n")
                signal.pause()
            status = int(rest) if word == "status" else 0
        except KeyboardInterrupt:
            if wanted:
                wanted = 0
                say("^C\n")
                continue
            status = 130
            say("\n")
        say(mark(f"D;{status}"))


main()
