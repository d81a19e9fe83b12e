"""The Jupyter kernel "AIX 6 (wparlab)": cells are typed at a lab's terminal."""
