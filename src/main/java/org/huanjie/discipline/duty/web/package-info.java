/** 上岗准备的网页: who of the staff still lacks training or pledge, the courses that were held, the papers that were signed. */
@Uses({".", "duty", "pledge", "study", "study.list"})
@NullMarked
package org.huanjie.discipline.duty.web;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
