#pragma once

/* Cairo packs what it writes at zlib's default level and has no setting for it. Its call of zlib's `deflateInit_` is bound to the definition
   here wherever the program's own symbols come first, as they do in any executable that is linked with Cairo; it is zlib's own, but that the
   level which zlib would choose is the calling thread's. A thread that has set none gets zlib's choice, so that nothing else is touched. Where
   the symbol is not bound to it, Cairo packs as it always did. */

/// Sets the level, 0 (only stored) to 9 (smallest) or -1 (zlib's choice), at which this thread packs where its caller asks for zlib's choice.
/// Gives the level that was set before.
int deflate_level_exchange(int level);
