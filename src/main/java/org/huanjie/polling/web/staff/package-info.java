/** 工作人员网页 — who is on which duty, all of them in one form. */
@Uses({"desk", "preparation", "web"})
@NullMarked
package org.huanjie.polling.web.staff;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
