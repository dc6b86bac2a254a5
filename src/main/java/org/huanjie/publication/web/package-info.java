/** 公告的网页: the public start, a town, a village, its posted roll. */
@Uses({".", "notice", "report"})
@NullMarked
package org.huanjie.publication.web;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
