/** Clones made ready ahead and handed out: the pool, its zygote, and the clones of both kinds. */
@NullMarked
package dev.diatom.monitor.pool;

import org.jspecify.annotations.NullMarked;
