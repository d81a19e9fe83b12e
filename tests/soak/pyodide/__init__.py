"""The machine where there is no operating system: in Pyodide, under node (`make pyodide`).

`load.mjs` starts Pyodide and copies our sources into its file system, `inside` is what is run
there, `__main__` starts the one and shows what the other says. Pyodide is not installed by us:
`npm install pyodide` in some folder, and PYODIDE names its node_modules/pyodide.
"""
