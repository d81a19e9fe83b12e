"""How fast wparlab is, beside bash and prompt-toolkit: `python -m benchmarks`.

`measure` has rows and medians, `engine` what is measured in process, `terminals` what is
measured through pexpect.
"""
