/** From what a user names - a JAR, a project, a source file, a folder - to a class path and a main class. */
@NullMarked
package dev.diatom.image.application;

import org.jspecify.annotations.NullMarked;
