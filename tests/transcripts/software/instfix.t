Source: OURS one sentence is seen on a real system, the others are believed

One fix is known, the level itself:

  # instfix -i
      All filesets for 6000-01_AIX_ML were found.
  # instfix -ik '6000-01_AIX_ML IY12345'
      All filesets for 6000-01_AIX_ML were found.
      There was no data for IY12345 in the fix database.
  [1]
  # instfix -iav
      All filesets for 6000-01_AIX_ML were found.
  6000-01_AIX_ML Abstract: AIX 6000-01 BETA Update
  # instfix -ic; instfix -icq
  #Keyword:Fileset:ReqLevel:InstLevel:Status:Abstract
  6000-01_AIX_ML:::: :AIX 6000-01 BETA Update
  6000-01_AIX_ML:::: :AIX 6000-01 BETA Update

Half of what is typed is wrong:

  # instfix -k IY12345
  Usage: instfix -i [-a] [-c] [-q] [-v] [-k Keyword ...]
  [1]
  # instfix -z
  instfix: Not a recognized flag: z
  Usage: instfix -i [-a] [-c] [-q] [-v] [-k Keyword ...]
  [1]
