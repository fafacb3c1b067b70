/**
 * How much of the heap each use may hold: budgets that are shared by all clients, and one claim per
 * client. Depends on no other package of this project.
 */
@NullMarked
package io.grounds.exec.memory;

import org.jspecify.annotations.NullMarked;
