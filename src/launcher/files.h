/* Writes files into the working directory. */
#ifndef FILES_H
#define FILES_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Writes a file atomically, and creates its directories: a process that opens the name gets the old
 * file or the complete new one. Returns NULL, or the reason of a failure as the end of a sentence.
 */
const char *file_put(const char *path, const char *content, size_t length);

#endif
