#include "lexicon.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

/* Taken in by the compiler as bytes, and read from the file of the program page by page, only where a word is looked up. */

static const unsigned char words[] = {
#embed "words.txt"
};
struct lexicon_file lexicon_words(void) { return (struct lexicon_file){ words, sizeof words }; }

static const unsigned char sense[] = {
#embed "sense.txt"
};
struct lexicon_file lexicon_sense(void) { return (struct lexicon_file){ sense, sizeof sense }; }
