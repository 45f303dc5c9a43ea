#pragma once

#include <expat.h>
#include <libxml/HTMLparser.h>
#include <zlib.h>
