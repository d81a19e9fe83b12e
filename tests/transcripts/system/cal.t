Source: OURS

This month by the machine's clock, a month, and a year:

  # date
  Thu Aug  9 11:08:00 EET 2007
  # cal
          August 2007
  Sun Mon Tue Wed Thu Fri Sat
                1   2   3   4
    5   6   7   8   9  10  11
   12  13  14  15  16  17  18
   19  20  21  22  23  24  25
   26  27  28  29  30  31
  # cal 2 2008
         February 2008
  Sun Mon Tue Wed Thu Fri Sat
                        1   2
    3   4   5   6   7   8   9
   10  11  12  13  14  15  16
   17  18  19  20  21  22  23
   24  25  26  27  28  29
  # cal 9 1752
         September 1752
  Sun Mon Tue Wed Thu Fri Sat
            1   2  14  15  16
   17  18  19  20  21  22  23
   24  25  26  27  28  29  30
  # cal 2007
                                            2007
  
            January                       February                       March
  Sun Mon Tue Wed Thu Fri Sat   Sun Mon Tue Wed Thu Fri Sat   Sun Mon Tue Wed Thu Fri Sat
        1   2   3   4   5   6                     1   2   3                     1   2   3
    7   8   9  10  11  12  13     4   5   6   7   8   9  10     4   5   6   7   8   9  10
   14  15  16  17  18  19  20    11  12  13  14  15  16  17    11  12  13  14  15  16  17
   21  22  23  24  25  26  27    18  19  20  21  22  23  24    18  19  20  21  22  23  24
   28  29  30  31                25  26  27  28                25  26  27  28  29  30  31
  
             April                          May                           June
  Sun Mon Tue Wed Thu Fri Sat   Sun Mon Tue Wed Thu Fri Sat   Sun Mon Tue Wed Thu Fri Sat
    1   2   3   4   5   6   7             1   2   3   4   5                         1   2
    8   9  10  11  12  13  14     6   7   8   9  10  11  12     3   4   5   6   7   8   9
   15  16  17  18  19  20  21    13  14  15  16  17  18  19    10  11  12  13  14  15  16
   22  23  24  25  26  27  28    20  21  22  23  24  25  26    17  18  19  20  21  22  23
   29  30                        27  28  29  30  31            24  25  26  27  28  29  30
  
              July                         August                      September
  Sun Mon Tue Wed Thu Fri Sat   Sun Mon Tue Wed Thu Fri Sat   Sun Mon Tue Wed Thu Fri Sat
    1   2   3   4   5   6   7                 1   2   3   4                             1
    8   9  10  11  12  13  14     5   6   7   8   9  10  11     2   3   4   5   6   7   8
   15  16  17  18  19  20  21    12  13  14  15  16  17  18     9  10  11  12  13  14  15
   22  23  24  25  26  27  28    19  20  21  22  23  24  25    16  17  18  19  20  21  22
   29  30  31                    26  27  28  29  30  31        23  24  25  26  27  28  29
                                                               30
            October                       November                      December
  Sun Mon Tue Wed Thu Fri Sat   Sun Mon Tue Wed Thu Fri Sat   Sun Mon Tue Wed Thu Fri Sat
        1   2   3   4   5   6                     1   2   3                             1
    7   8   9  10  11  12  13     4   5   6   7   8   9  10     2   3   4   5   6   7   8
   14  15  16  17  18  19  20    11  12  13  14  15  16  17     9  10  11  12  13  14  15
   21  22  23  24  25  26  27    18  19  20  21  22  23  24    16  17  18  19  20  21  22
   28  29  30  31                25  26  27  28  29  30        23  24  25  26  27  28  29
                                                               30  31
  # cal 13 2007
  Usage: cal [[Month] Year]
  [1]
  # cal 0
  Usage: cal [[Month] Year]
  [1]
  # cal may
  Usage: cal [[Month] Year]
  [1]
  # cal 1 2 3
  Usage: cal [[Month] Year]
  [1]
