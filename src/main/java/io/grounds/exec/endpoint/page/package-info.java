/** The HTML pages of the playground, with their policy headers. */
@NullMarked
package io.grounds.exec.endpoint.page;

import org.jspecify.annotations.NullMarked;
