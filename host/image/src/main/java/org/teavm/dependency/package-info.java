/** What Diatom changes in TeaVM's analysis and can change in its package only. */
@NullMarked
package org.teavm.dependency;

import org.jspecify.annotations.NullMarked;
