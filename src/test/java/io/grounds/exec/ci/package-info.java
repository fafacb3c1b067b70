/** How CI judges the reports of the tests. */
@NullMarked
package io.grounds.exec.ci;

import org.jspecify.annotations.NullMarked;
