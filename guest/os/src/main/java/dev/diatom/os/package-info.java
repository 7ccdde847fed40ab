/** The guest's operating system as the JDK's classes see it: streams and what can be waited for. */
@NullMarked
package dev.diatom.os;

import org.jspecify.annotations.NullMarked;
