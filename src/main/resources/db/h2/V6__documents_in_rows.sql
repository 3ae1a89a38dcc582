-- A document stands in its row up to a megabyte: one kept beside it costs several times as much to write and to read.
set max_length_inplace_lob 1048576;
