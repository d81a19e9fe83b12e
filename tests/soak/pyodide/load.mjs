// Starts Pyodide and runs tests.soak.pyodide.inside in it, on a copy of our sources.
//
//     node load.mjs PYODIDE ROOT
//
// Nothing of the host can be reached from there: the file system is in memory.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [package_, root] = process.argv.slice(2);
const COPIED = ["emulator", "shell", "grading", "labs", "tests"];
const LEFT = new Set(["__pycache__", ".ipynb_checkpoints"]);

const began = performance.now();
const { loadPyodide } = await import(pathToFileURL(join(package_, "pyodide.mjs")).href);
const pyodide = await loadPyodide({ indexURL: package_ });

function copy(from, to) {
  pyodide.FS.mkdirTree(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (LEFT.has(entry.name)) continue;
    const [source, target] = [join(from, entry.name), `${to}/${entry.name}`];
    if (entry.isDirectory()) copy(source, target);
    else if (entry.isFile()) pyodide.FS.writeFile(target, readFileSync(source));
  }
}

for (const folder of COPIED) copy(join(root, folder), `/wparlab/${folder}`);
const loaded = (performance.now() - began) / 1000;
console.log(`Pyodide ${pyodide.version} is there after ${loaded.toFixed(1)} s`);
try {
  process.exitCode = pyodide.runPython(`
import sys
sys.path.insert(0, "/wparlab")
from tests.soak.pyodide.inside import main
main()
`);
} catch (error) {
  // Python's traceback alone: node's own would show a line of a megabyte.
  console.error(error.message);
  process.exitCode = 2;
}
