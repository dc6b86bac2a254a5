/** 去标识 — takes out of a file what tells who made it, when and with what, or says why it is not taken. It knows files alone. */
@Uses({})
@NullMarked
package org.huanjie.discipline.misconduct.strip;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
