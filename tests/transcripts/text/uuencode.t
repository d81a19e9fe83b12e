Source: OURS

A file is written in letters that mail carries, and made of them again:

  # cd /tmp; print 'Cat and dog' > pets; chmod 640 pets
  # uuencode pets animals
  begin 640 animals
  ,0V%T(&%N9"!D;V<*
  `
  end
  # uuencode -m pets animals
  begin-base64 640 animals
  Q2F0IGFuZCBkb2cK
  ====
  # uuencode pets animals | uudecode; ls -l animals | cut -c1-10; cat animals
  -rw-r-----
  Cat and dog
  # uuencode < pets x | uudecode -o /dev/stdout
  Cat and dog
  # uuencode nosuch x
  uuencode: nosuch: A file or directory in the path name does not exist.
  [1]
  # print nothing | uudecode
  uudecode: stdin has no line that begins a file.
  [1]
  # print 'begin 644 x\n#0V%T' | uudecode
  uudecode: The file in stdin is damaged, or its end is not there.
  [1]
  # ls x
  ls: 0653-341 The file x does not exist.
  [2]
  # uuencode
  Usage: uuencode [-m] [SourceFile] OutputFile
  [2]
  # uudecode a b
  Usage: uudecode [-o OutputFile] [InputFile]
  [1]
