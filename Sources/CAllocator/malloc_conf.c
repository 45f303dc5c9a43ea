#include "allocator.h"

/* A page lives on one thread at a time and is made and forgotten as a whole: few arenas, so that what one page gave back serves the next. Memory comes in
   large pages: a picture of a page at 150 dots an inch is twenty megabytes that are touched once each. */
const char *malloc_conf = "narenas:2,thp:always";
