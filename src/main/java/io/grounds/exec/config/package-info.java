/**
 * The composition root: reads the settings, makes the parts and their threads, starts and drains
 * them. The only package that reads the environment or asks for threads; it may use all others.
 */
@NullMarked
package io.grounds.exec.config;

import org.jspecify.annotations.NullMarked;
