/** What an image knows of its own classes: which ones reflection reaches, and the tables by which it does. */
@NullMarked
package dev.diatom.image.reflect;

import org.jspecify.annotations.NullMarked;
