#pragma once

#include <expat.h>
#include <libxml/xmlversion.h>
/* Its converters are not used, and ICU's headers are met in the runtime's own form already. */
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <zlib.h>
