#include "deflate_level.h"
#include <zlib.h>

static _Thread_local int chosen = Z_DEFAULT_COMPRESSION;

int deflate_level_exchange(int level) {
    int former = chosen;
    chosen = level;
    return former;
}

int deflateInit_(z_streamp stream, int level, const char *version, int size) {
    /* 8 is zlib's DEF_MEM_LEVEL, which its header does not tell. */
    return deflateInit2_(stream, level == Z_DEFAULT_COMPRESSION ? chosen : level, Z_DEFLATED, MAX_WBITS, 8, Z_DEFAULT_STRATEGY, version, size);
}
