/** 会话 — a signed-in person's session, as plain columns, and the scope that their statements run in. */
@Uses({"credential", "setting", "who"})
@NullMarked
package org.huanjie.access.session;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
