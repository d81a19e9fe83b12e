Source: OURS

What is really in a file: tabs, blanks at the end of a line, a missing newline:

  # print -n 'root:\t!x \n/bin/ksh' > /tmp/f; cd /tmp
  # od -c f
  0000000   r   o   o   t   :  \t   !   x      \n   /   b   i   n   /   k
  0000020   s   h
  0000022
  # od f
  0000000 071157 067564 035011 020570 020012 027542 064556 027553
  0000020 071550
  0000022
  # od -x f
  0000000 726f 6f74 3a09 2178 200a 2f62 696e 2f6b
  0000020 7368
  0000022
  # od -xc f
  0000000    726f    6f74    3a09    2178    200a    2f62    696e    2f6b
            r   o   o   t   :  \t   !   x      \n   /   b   i   n   /   k
  0000020    7368
            s   h
  0000022
  # od -A d -t x1 f
  0000000 72 6f 6f 74 3a 09 21 78 20 0a 2f 62 69 6e 2f 6b
  0000016 73 68
  0000018
  # od -A n -t d1 -j 6 -N 3 f
     33  120   32
  # od -b f 5
  0000005 011 041 170 040 012 057 142 151 156 057 153 163 150
  0000022
  # print 'one\nfour\n\c' | od -t a -t o1
  0000000   o   n   e  nl   f   o   u   r  nl
          157 156 145 012 146 157 165 162 012
  0000011
  # od -c -N 40 /dev/zero
  0000000  \0  \0  \0  \0  \0  \0  \0  \0  \0  \0  \0  \0  \0  \0  \0  \0
  *
  0000040  \0  \0  \0  \0  \0  \0  \0  \0
  0000050
  # od -S4 f
  # od -c nosuch
  od: nosuch: A file or directory in the path name does not exist.
  [1]
  # od -t q f
  od: q is not a type of output.
  [1]
  # od -z
  od: Not a recognized flag: z
  Usage: od [-v] [-A AddressBase] [-N Count] [-j Skip] [-t TypeString ...] [File ...]
         od [-abcCdDefFhHiIlLoOpPsvxX] [-S[N]] [-w[N]] [File] [[+]Offset[.][b|B] [[+]Label[.][b|B]]]
  [1]
