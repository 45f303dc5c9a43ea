#include "paper_files.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char texts[] = {
#embed "paper.txt"
};
static const unsigned char profile[] = {
#embed "../../Layouts/zuojiang-daily/press/newsprint-ifra26.icc"
};
static const unsigned char fonts[] = {
#embed "../../Fonts/fonts.yaml"
};

struct paper_file paper_texts(void) { return (struct paper_file){ texts, sizeof texts }; }
struct paper_file paper_profile(void) { return (struct paper_file){ profile, sizeof profile }; }
struct paper_file paper_fonts(void) { return (struct paper_file){ fonts, sizeof fonts }; }
