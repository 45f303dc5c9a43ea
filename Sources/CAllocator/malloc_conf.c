#include "allocator.h"

/* A page lives on one thread at a time and is made and forgotten as a whole: few arenas, so that what one page gave back serves the next. */
const char *malloc_conf = "narenas:2";
