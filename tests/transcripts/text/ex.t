Source: OURS

vi as a line editor shows a colon and takes what vi takes behind one:

  # print 'one\ntwo\nthree' > /tmp/numbers; cd /tmp
  # ex numbers
  "numbers" 3 lines, 14 characters
  :1,2p
  one
  two
  :s/two/2/p
  2
  :$a
  four
  five
  .
  :g/f/s//F/
  :%p
  one
  2
  three
  Four
  Five
  :=
  5
  :zz
  zz: Not an editor command
  :q
  No write since last change (:quit! overrides)
  :w
  "numbers" 5 lines, 22 characters
  :q
  # cat numbers
  one
  2
  three
  Four
  Five

vi on a terminal that it cannot draw on is this editor, too; view does not write by mistake:

  # export TERM=dumb; vi numbers
  I don't know what kind of terminal you are on - all I have is 'dumb'.
  "numbers" 5 lines, 22 characters
  :3d
  :wq
  "numbers" 4 lines, 16 characters
  # view numbers
  I don't know what kind of terminal you are on - all I have is 'dumb'.
  "numbers" [Read only] 4 lines, 16 characters
  :1d
  :w
  "numbers" File is read only
  :q
  No write since last change (:quit! overrides)
  :q!
  # vedit numbers
  I don't know what kind of terminal you are on - all I have is 'dumb'.
  "numbers" 4 lines, 16 characters
  :set magic
  :q
  # cat numbers
  one
  2
  Four
  Five
  # vi numbers | cat
  vi: Standard input and output must be a terminal.
  # view < /dev/null
  view: Standard input and output must be a terminal.
  [1]
  # vedit -r
  vedit: Recovering files is not simulated.
  [1]
  # ex -z
  ex: Not a recognized flag: z
  Usage: ex [-l] [-R] [-r] [-v] [-t Tag] [-w Number] [-c Command | +Command] [File ...]
  [1]
