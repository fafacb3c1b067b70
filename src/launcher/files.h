/* Puts files into the working directory. */
#ifndef FILES_H
#define FILES_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Writes a file and the directories that it is in, all or nothing: whoever opens its name gets what
 * was there before or the whole. Returns NULL, or what is wrong, in a sentence's end.
 */
const char *file_put(const char *path, const char *content, size_t length);

#endif
