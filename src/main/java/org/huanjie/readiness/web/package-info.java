/** 准入评估的网页: the village's self-check, the town's verification and list, the county's figures. */
@Uses({"assessment", "condition", "step"})
@NullMarked
package org.huanjie.readiness.web;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
