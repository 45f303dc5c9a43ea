#pragma once
#include <stddef.h>

/* A list of words as the linker holds it. */
struct lexicon_file {
    const unsigned char *bytes;
    size_t count;
};

/* The words of Chinese, by their first characters: see derive.py. */
struct lexicon_file lexicon_words(void);

/* Characters and words by what they do in a name, a number or a phrase. */
struct lexicon_file lexicon_sense(void);
