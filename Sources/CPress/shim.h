#pragma once

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_CID_H
#include FT_OUTLINE_H
#include <malloc.h>
#include <lcms2.h>
#include <png.h>
#include <qpdf/qpdf-c.h>
#include <turbojpeg.h>
#include <zlib.h>

// lcms2 spells pixel formats as macros that do not import; these give them to Swift as constants.
static const cmsUInt32Number broadsheet_TYPE_RGB_8 = TYPE_RGB_8;
static const cmsUInt32Number broadsheet_TYPE_RGB_16 = TYPE_RGB_16;
static const cmsUInt32Number broadsheet_TYPE_GRAY_8 = TYPE_GRAY_8;
static const cmsUInt32Number broadsheet_TYPE_CMYK_8 = TYPE_CMYK_8;
static const cmsUInt32Number broadsheet_TYPE_CMYK_8_REV = TYPE_CMYK_8_REV;
static const cmsUInt32Number broadsheet_TYPE_Lab_DBL = TYPE_Lab_DBL;

// FreeType's flags are macros of long constants.
static const FT_Int32 broadsheet_FT_LOAD_DESIGN = FT_LOAD_NO_SCALE | FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP;
