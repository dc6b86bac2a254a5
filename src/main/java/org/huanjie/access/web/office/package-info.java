/** 办公室网页 — settings, looks and denials. */
@Uses({"account", "credential", "door", "setting", "web.account", "who"})
@NullMarked
package org.huanjie.access.web.office;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
