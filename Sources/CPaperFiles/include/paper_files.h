#pragma once
#include <stddef.h>

/* What a new paper begins with, as the linker holds it. */
struct paper_file {
    const unsigned char *bytes;
    size_t count;
};

/* All text files: `=== path` before each, `@word@` where a word of the paper belongs, remarks in two languages parted by a broken bar. */
struct paper_file paper_texts(void);
/* The printing condition of coldset newsprint. */
struct paper_file paper_profile(void);
/* The roles of fonts, for a project that has none yet. */
struct paper_file paper_fonts(void);
