"""How fast wparlab is, beside ksh93, bash and prompt-toolkit: `python -m benchmarks`.

`measure` has rows and medians, `engine` what is measured in process, `language` the Korn
shell beside Debian's, `terminals` what is measured through pexpect.
"""
