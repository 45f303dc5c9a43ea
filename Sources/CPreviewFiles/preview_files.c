#include "preview_files.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

/* Taken in by the compiler as bytes: as a list of numbers in Swift they took longer to compile than a room. */

static const unsigned char html[] = {
#embed "preview.html"
};
struct preview_file preview_html(void) { return (struct preview_file){ html, sizeof html }; }

static const unsigned char css[] = {
#embed "preview.css"
};
struct preview_file preview_css(void) { return (struct preview_file){ css, sizeof css }; }

static const unsigned char js[] = {
#embed "preview.js"
};
struct preview_file preview_js(void) { return (struct preview_file){ js, sizeof js }; }
