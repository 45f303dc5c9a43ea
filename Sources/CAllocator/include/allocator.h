#pragma once

/// What the program's allocator is told as it starts, in the syntax of `MALLOC_CONF`; jemalloc finds it by this name.
///
/// A process that links this target allocates by jemalloc, in all its libraries.
extern const char *malloc_conf;
