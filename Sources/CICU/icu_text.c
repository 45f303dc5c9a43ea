#include "icu_text.h"
#include <unicode/putil.h>
#include <unicode/ucnv.h>

int32_t icu_decode(const char *charset, const uint8_t *bytes, int32_t count, uint16_t *text, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    u_setDataDirectory("");
    UConverter *converter = ucnv_open(charset, &status);
    int32_t length = ucnv_toUChars(converter, (UChar *)text, capacity, (const char *)bytes, count, &status);
    ucnv_close(converter);
    return U_SUCCESS(status) && length <= capacity ? length : -1;
}
