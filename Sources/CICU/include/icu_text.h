#pragma once
#include <stdint.h>

/// Decodes text of a character set into UTF-16, and gives its length; -1 where ICU does not know the set or the text does not fit.
int32_t icu_decode(const char *charset, const uint8_t *bytes, int32_t count, uint16_t *text, int32_t capacity);
