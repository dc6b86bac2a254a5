/** 群众评价 — a sample of villagers asked one question. */
@Uses({"assessment", "condition"})
@NullMarked
package org.huanjie.readiness.survey;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
