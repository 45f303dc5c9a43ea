#pragma once
#include <stddef.h>

/* Lets a process end with words of its own where it runs into its limits, as a handler of signals may: written at once, with nothing allocated.
   - descriptor: where the words go.
   - late: said where time is up; large: where memory is, or the process breaks in any other way. Both are kept, not copied. */
void last_words(int descriptor, const char *late, size_t late_count, const char *large, size_t large_count);

/* A file of no name in memory, for another process to read as its standard input; less than 0 where there is none. */
int nameless_file(void);
