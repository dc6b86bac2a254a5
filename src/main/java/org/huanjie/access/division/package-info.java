/** 区划办理 — what a county's office does with its list of divisions: loads the next one, says which village went into which. */
@Uses({"who"})
@NullMarked
package org.huanjie.access.division;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
