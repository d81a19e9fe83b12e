"""What more, page, pg and man share: text as rows of a screen, the keyboard, the prompt.

    keyboard   keys one by one, and lines made of keys
    rows       a text, as much of it as is needed, cut to the width of the screen
    screen     what is written on the terminal: rows, prompts, how they are taken away
    source     where the text comes from: files, standard input
    view book  what more and pg show of a text, and ways to other parts of it
    more, pg   the two programs: what their keys do

Not the commands (emulator.commands.text): no flags here. A pager scrolls; it does not draw
the screen as vi does.
"""
