"""Hand in folders in folders, deeper than Python can call itself."""

import os


def plant(folder, notebook):
    here = os.getcwd()
    os.chdir(folder)
    try:
        for _ in range(1_050):
            os.mkdir("d")
            os.chdir("d")
        with open("eve.ipynb", "wb") as file:
            file.write(notebook)
    finally:
        os.chdir(here)


DUE = [("eve", "graded", 0)]
