/** A small HTTP service: a few routes, JSON out, and an error page. It needs nothing but the JDK. */
@NullMarked
package dev.diatom.examples.hello;

import org.jspecify.annotations.NullMarked;
