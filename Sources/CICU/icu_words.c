#include "icu_words.h"
#include <unicode/putil.h>
#include <unicode/ubrk.h>

icu_words *icu_words_open(const char *language, const uint16_t *text, int32_t count) {
    UErrorCode status = U_ZERO_ERROR;
    u_setDataDirectory("");
    UBreakIterator *words = ubrk_open(UBRK_WORD, language, (const UChar *)text, count, &status);
    if (U_SUCCESS(status)) return (icu_words *)words;
    if (words) ubrk_close(words);
    return 0;
}

int32_t icu_words_next(icu_words *words) {
    int32_t end = ubrk_next((UBreakIterator *)words);
    return end == UBRK_DONE ? -1 : end;
}

void icu_words_close(icu_words *words) { ubrk_close((UBreakIterator *)words); }
