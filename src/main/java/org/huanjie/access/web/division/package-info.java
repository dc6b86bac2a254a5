/** 区划网页 — a county's office brings its next list of divisions, and says which village went into which. */
@Uses({"division", "door", "web.signin", "who"})
@NullMarked
package org.huanjie.access.web.division;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
