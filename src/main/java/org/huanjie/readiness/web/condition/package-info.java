/** 准入条件网页 — conditions and files. */
@Uses({"assessment", "condition", "evidence", "look", "web"})
@NullMarked
package org.huanjie.readiness.web.condition;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
