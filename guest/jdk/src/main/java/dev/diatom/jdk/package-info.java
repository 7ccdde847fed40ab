/** JDK classes written for Diatom: what touches the operating system. */
@NullMarked
package dev.diatom.jdk;

import org.jspecify.annotations.NullMarked;
