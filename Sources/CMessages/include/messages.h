#pragma once
#include <stddef.h>

/* The catalogue of messages as the linker holds it. */
struct message_file {
    const unsigned char *bytes;
    size_t count;
};

struct message_file messages_chinese(void);
