/**
 * Checks the language of comments and documentation: short, plain, technical English.
 *
 * <p>Needs neither Docker nor a server.
 */
@NullMarked
package io.grounds.exec.prose;

import org.jspecify.annotations.NullMarked;
