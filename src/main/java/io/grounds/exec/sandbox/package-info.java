/**
 * What is the same on every engine that runs programs: what an image says of its language, and how
 * a program is confined. Depends on {@code run} only.
 */
@NullMarked
package io.grounds.exec.sandbox;

import org.jspecify.annotations.NullMarked;
