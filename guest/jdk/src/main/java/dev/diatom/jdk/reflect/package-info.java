/** Reflection's data and calls, as the builder put them into the image. */
package dev.diatom.jdk.reflect;
