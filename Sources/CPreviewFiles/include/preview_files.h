#pragma once
#include <stddef.h>

/* A file of the preview as the linker holds it. */
struct preview_file {
    const unsigned char *bytes;
    size_t count;
};

struct preview_file preview_html(void);
struct preview_file preview_css(void);
struct preview_file preview_js(void);
