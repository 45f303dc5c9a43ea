#pragma once
#include <stdint.h>

/* Word ends by ICU. ICU's own headers stay out of Swift's sight: their types clash with those of the copy of ICU inside Foundation,
   and its functions bear the library's version in their names, by macros that Swift does not see. */

typedef struct icu_words icu_words;

/// Opens an iterator over UTF-16 text, which must outlive it; null where ICU fails. No locale of the machine, environment or folder is consulted:
/// the data is the library's own.
icu_words *icu_words_open(const char *language, const uint16_t *text, int32_t count);

/// The end of the next word, in UTF-16 units; -1 after the last.
int32_t icu_words_next(icu_words *words);

void icu_words_close(icu_words *words);
