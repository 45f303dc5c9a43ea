#include "messages.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char chinese[] = {
#embed "chinese.yaml"
};
struct message_file messages_chinese(void) { return (struct message_file){ chinese, sizeof chinese }; }
