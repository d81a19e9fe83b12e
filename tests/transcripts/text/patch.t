Source: OURS

A change is made to one copy, and brought to another by what diff says of it:

  # cd /tmp; cp /etc/resolv.conf old 2>/dev/null; print 'one\ntwo\nthree\nfour\nfive' > old; cp old mine
  # sed 's/two/TWO/; $d' old > new
  # diff -c old new > list; touch -t 200705211230 old new
  # patch mine < list
  Hmm...  Looks like a context diff to me...
  Patching file mine using Plan A...
  Hunk #1 succeeded at 1.
  # cat mine
  one
  TWO
  three
  four
  # patch -R -i list mine
  Hmm...  Looks like a context diff to me...
  Patching file mine using Plan A...
  Hunk #1 succeeded at 1.
  # diff old mine
  # diff old new | patch mine
  Hmm...  Looks like a normal diff to me...
  Patching file mine using Plan A...
  Hunk #1 succeeded at 2.
  Hunk #2 succeeded at 5.
  # cp old mine; diff -e old new | patch -e mine; cat mine
  Hmm...  Looks like an ed script to me...
  Patching file mine using Plan A...
  one
  TWO
  three
  four
  # cp old mine; diff -u old new | patch -b mine; diff new mine; diff old mine.orig
  Hmm...  Looks like a unified diff to me...
  Patching file mine using Plan A...
  Hunk #1 succeeded at 1.

Where the file has changed, a hunk moves; what finds no place goes to a file:

  # { print zero; cat old; } > mine; patch -i list mine; cat mine
  Hmm...  Looks like a context diff to me...
  Patching file mine using Plan A...
  Hunk #1 succeeded at 2 (offset 1 line).
  zero
  one
  TWO
  three
  four
  # print 'nothing\nof that' > mine; patch -i list mine
  Hmm...  Looks like a context diff to me...
  Patching file mine using Plan A...
  Hunk #1 failed at 1.
  1 out of 1 hunks failed--saving rejects to mine.rej
  [1]
  # ls mine*; cat mine
  mine       mine.orig  mine.rej
  nothing
  of that
  # patch -i nosuch mine
  patch: nosuch: A file or directory in the path name does not exist.
  [2]
  # print nonsense | patch mine
  patch: There is no list of differences in the input.
  [2]
  # patch -z
  patch: Not a recognized flag: z
  Usage: patch [-b] [-f] [-l] [-N] [-R] [-s] [-c | -e | -n | -u] [-d Directory] [-F Number]
         [-i PatchFile] [-o OutFile] [-p Number] [-r RejectFile] [File [PatchFile]]
  [2]
